//! A text CV as sections: which heading does a line stand under, and in which language is it?

use strum::VariantArray;

use super::phrases::words_of;
use super::words::{SectionKind, words};
use crate::domain::Locale;
use crate::text::Script;

/// One line of a text CV.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// 1-based.
    pub number: usize,
    /// What stands on it, without a bullet.
    pub text: String,
    /// Whether it begins with a bullet.
    pub bullet: bool,
}

/// The lines under one heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// What the heading says; none above the first heading.
    pub kind: Option<SectionKind>,
    /// The lines, blank ones too.
    pub lines: Vec<Line>,
}

/// Longer lines are cut; nobody writes them by hand.
const LONGEST_LINE: usize = 2_000;
/// Signs that begin an item of a list.
const BULLETS: [char; 14] = [
    '-', '–', '—', '•', '·', '*', '▪', '●', '◦', '‣', '►', '➢', '✓', '○',
];

/// Splits a text under its headings.
pub fn sections(text: &str) -> Vec<Section> {
    let mut sections = vec![Section {
        kind: None,
        lines: Vec::new(),
    }];
    let mut current: Option<SectionKind> = None;
    let mut inline = false;
    for (number, raw) in (1..).zip(text.split('\n')) {
        let (bullet, own) = without_bullet(raw);
        let indented = raw.starts_with([' ', '\t']);
        let line = |text: &str| Line {
            number,
            text: text.chars().take(LONGEST_LINE).collect(),
            bullet,
        };
        match heading(own).filter(|_| !bullet) {
            Some((SectionKind::Title, _)) => {}
            Some((kind, "")) => {
                (current, inline) = (Some(kind), false);
                sections.push(Section {
                    kind: current,
                    lines: Vec::new(),
                });
            }
            Some((kind, rest)) => {
                inline = true;
                sections.push(Section {
                    kind: Some(kind),
                    lines: vec![line(rest)],
                });
            }
            None => {
                if inline && !bullet && !indented {
                    inline = false;
                    sections.push(Section {
                        kind: current,
                        lines: Vec::new(),
                    });
                }
                if let Some(section) = sections.last_mut() {
                    section.lines.push(line(own));
                }
            }
        }
    }
    sections
}

fn without_bullet(raw: &str) -> (bool, &str) {
    let trimmed = raw.trim();
    let own = trimmed.trim_start_matches(BULLETS).trim_start();
    (own.len() < trimmed.len(), own)
}

/// What a heading says, and what follows it on the line after a colon.
fn heading(line: &str) -> Option<(SectionKind, &str)> {
    let known = &words().headings;
    let own = line.trim_start_matches(|c: char| c.is_ascii_digit() || "#.)= ".contains(c));
    let tokens = words_of(own);
    let (length, kind) = known.longest_at(&tokens, 0, |_| true)?;
    if length < tokens.len() {
        let after = own[tokens[length - 1].range.end..].trim_start();
        if let Some(rest) = after.strip_prefix([':', '：']) {
            return Some((*kind, rest.trim()));
        }
    }
    // `Work experience / Expérience`, `Education and training`.
    let mut at = length;
    while at < tokens.len() {
        let joins = matches!(
            tokens[at].folded.as_str(),
            "and" | "et" | "und" | "y" | "e" | "و" | "ও" | "اور"
        );
        at += usize::from(joins);
        let (length, _) = known.longest_at(&tokens, at, |_| true)?;
        at += length;
    }
    Some((*kind, ""))
}

/// The language of a text, by its script and its most common words.
pub fn language_of(text: &str) -> Option<Locale> {
    let sample: String = text.chars().take(20_000).collect();
    let (mut arabic, mut urdu, mut bengali, mut latin) = (0_usize, 0_usize, 0_usize, 0_usize);
    for c in sample.chars().filter(|c| c.is_alphabetic()) {
        match Script::of(c.encode_utf8(&mut [0; 4])) {
            Script::Arabic => arabic += 1,
            Script::Bengali => bengali += 1,
            Script::Latin => latin += 1,
            Script::Other => {}
        }
        urdu += usize::from("ٹڈڑںےگچپہھ".contains(c));
    }
    // Latin letters also stand in addresses and names of tools.
    if bengali * 3 > latin && bengali > arabic {
        return Some(Locale::Bn);
    }
    if arabic * 3 > latin && arabic > 0 {
        return Some(if urdu * 25 > arabic {
            Locale::Ur
        } else {
            Locale::Ar
        });
    }
    let mut counts = [0_usize; 8];
    for token in words_of(&sample) {
        for (count, (_, common)) in counts.iter_mut().zip(&words().common) {
            *count += usize::from(common.contains(&token.folded));
        }
    }
    let best = counts.iter().copied().max().filter(|most| *most > 0)?;
    let place = counts.iter().position(|count| *count == best)?;
    Locale::VARIANTS.get(place).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_known_in_every_language() {
        for (line, wanted) in [
            ("EXPÉRIENCES PROFESSIONNELLES", SectionKind::Experience),
            ("Work Experience:", SectionKind::Experience),
            ("2. Formation et diplômes", SectionKind::Education),
            ("Berufserfahrung", SectionKind::Experience),
            ("الخبرات المهنية:", SectionKind::Experience),
            ("শিক্ষাগত যোগ্যতা", SectionKind::Education),
            ("تعلیمی قابلیت", SectionKind::Education),
            ("Idiomas", SectionKind::Languages),
            ("Istruzione e formazione", SectionKind::Education),
        ] {
            assert_eq!(heading(line), Some((wanted, "")), "{line}");
        }
        assert_eq!(
            heading("Langues : arabe, français"),
            Some((SectionKind::Languages, "arabe, français"))
        );
        assert_eq!(heading("Expérience de cinq ans en chantier"), None);
    }

    #[test]
    fn the_language_is_seen_by_script_and_common_words() {
        for (text, wanted) in [
            (
                "Plombier qualifié avec des travaux dans le bâtiment",
                Locale::Fr,
            ),
            ("Worked for the company with two men", Locale::En),
            ("خبرة في التمريض من 2018 إلى 2021", Locale::Ar),
            ("میں نے دس سال ٹرک چلایا ہے", Locale::Ur),
            ("রাজমিস্ত্রি হিসেবে কাজ করি", Locale::Bn),
            ("Erfahrung in der Pflege und mit der Arbeit", Locale::De),
        ] {
            assert_eq!(language_of(text), Some(wanted), "{text}");
        }
    }
}
