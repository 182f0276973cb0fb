//! Taking out what identifies a person, before anything else is read.

use std::collections::BTreeSet;

use super::draft::{Said, Spot};
use super::phrases::{Token, words_of};
use super::sections::{Line, Section};
use super::words::{DroppedKind, FieldKind, SectionKind, words};

/// What was found while identity was taken out.
#[derive(Debug, Default)]
pub struct Identity {
    /// Kinds of data that were taken out.
    pub dropped: BTreeSet<DroppedKind>,
    /// Words given as nationality.
    pub nationalities: Vec<Said>,
    /// Words given as residence or address, read for their country only.
    pub residences: Vec<Said>,
}

/// How much of a section is about the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Strictness {
    /// Everything, such as the head of a CV.
    Personal,
    /// Little, such as a list of jobs.
    Usual,
}

/// Takes identity out of every section; references go as a whole.
pub fn take_out(sections: &mut Vec<Section>) -> Identity {
    let mut identity = Identity::default();
    sections.retain(|section| {
        let about_others = section.kind == Some(SectionKind::References);
        if about_others && section.lines.iter().any(|line| !line.text.is_empty()) {
            identity.dropped.insert(DroppedKind::References);
        }
        !about_others
    });
    for section in sections {
        let strictness = match section.kind {
            None | Some(SectionKind::Personal) => Strictness::Personal,
            Some(_) => Strictness::Usual,
        };
        let mut waiting = None;
        for line in &mut section.lines {
            identity.clean(line, strictness, &mut waiting);
        }
    }
    identity
}

impl Identity {
    /// Cleans one line. `waiting` is a label that stood alone on the line before.
    fn clean(&mut self, line: &mut Line, strictness: Strictness, waiting: &mut Option<FieldKind>) {
        let spot = Spot::Line(line.number);
        let awaited = waiting.take();
        if let Some(kind) = awaited.filter(|_| !line.text.is_empty()) {
            let labelled = label(&line.text, strictness).is_some();
            if !labelled {
                self.take(kind, &line.text, &spot);
                line.text.clear();
                return;
            }
        }
        let mut kept: Vec<&str> = Vec::new();
        let mut changed = false;
        for field in line.text.split(['|', '•', '·', '\t', ';', '؛']) {
            let mut current: Option<FieldKind> = None;
            for part in pieces(field) {
                let own = part.trim();
                let said = label(own, strictness);
                if let Some((kind, value)) = said {
                    changed = true;
                    current = Some(kind);
                    if value.is_empty() {
                        *waiting = Some(kind);
                    } else {
                        self.take(kind, value, &spot);
                    }
                    continue;
                }
                if let Some(kind) = alone(own, strictness).or_else(|| contact(own)) {
                    changed = true;
                    self.dropped.insert(kind);
                    if current == Some(FieldKind::Dropped(DroppedKind::Contacts)) {
                        self.residences.push(Said::new(own, &spot));
                    }
                    continue;
                }
                if let Some(kind) = current {
                    changed = true;
                    self.take(kind, own, &spot);
                    continue;
                }
                kept.push(part);
            }
        }
        if changed {
            line.text = kept.join(",").trim().to_owned();
        }
    }

    /// Notes a value of a labelled field; only nationality and country live on.
    fn take(&mut self, kind: FieldKind, value: &str, spot: &Spot) {
        match kind {
            FieldKind::Nationality => self.nationalities.push(Said::new(value, spot)),
            FieldKind::Residence => self.residences.push(Said::new(value, spot)),
            FieldKind::Dropped(dropped) => {
                self.dropped.insert(dropped);
                if dropped == DroppedKind::Contacts {
                    self.residences.push(Said::new(value, spot));
                }
            }
        }
    }
}

/// The parts between commas and dashes.
fn pieces(field: &str) -> impl Iterator<Item = &str> {
    let commas = field.split([',', '،']);
    commas.flat_map(|part| part.split(" - ").flat_map(|part| part.split(" – ")))
}

/// The label that a part begins with, and its value. Outside personal details one word needs a
/// colon, because `name` and `age` also begin other sentences.
fn label(part: &str, strictness: Strictness) -> Option<(FieldKind, &str)> {
    let tokens = words_of(part);
    let (length, kind) = words().labels.longest_at(&tokens, 0, |_| true)?;
    let after = part[tokens[length - 1].range.end..].trim_start();
    let value = after.trim_start_matches([':', '：', '-', '–', '.', '=', '/', '°', ')', ' ']);
    let colon = after.starts_with([':', '：', '=']);
    let clear = colon || strictness == Strictness::Personal || (length > 1 && !value.is_empty());
    clear.then_some((*kind, value.trim()))
}

/// Words that say something about a person by themselves, such as `célibataire`.
fn alone(part: &str, strictness: Strictness) -> Option<DroppedKind> {
    let tokens = words_of(part);
    let (length, kind) = words().alone.longest_at(&tokens, 0, |_| true)?;
    let personal = strictness == Strictness::Personal && tokens.len() <= 5;
    (length == tokens.len() || personal).then_some(*kind)
}

/// Addresses of the net and numbers of telephones.
fn contact(part: &str) -> Option<DroppedKind> {
    let mut pieces = part.split_whitespace();
    let is_net = |piece: &str| {
        let lower = piece.to_lowercase();
        (piece.contains('@') && piece.contains('.'))
            || lower.contains("http")
            || lower.starts_with("www.")
            || lower.contains("linkedin.")
            || lower.contains("facebook.")
    };
    if pieces.any(is_net) || is_telephone(part) {
        return Some(DroppedKind::Contacts);
    }
    None
}

/// Eight digits or more in a row of digits and signs that is no range of years.
fn is_telephone(part: &str) -> bool {
    let mut digits = 0_usize;
    let mut years = 0_usize;
    let mut run = 0_usize;
    for c in part.chars().chain([' ']) {
        if c.is_numeric() {
            digits += 1;
            run += 1;
            continue;
        }
        years += usize::from(run == 4);
        run = 0;
        let in_number = matches!(
            c,
            '+' | '-' | '.' | '(' | ')' | ' ' | '/' | '\u{2011}' | '–'
        );
        if !in_number {
            if digits >= 8 && years < 2 {
                return true;
            }
            (digits, years) = (0, 0);
        }
    }
    digits >= 8 && years < 2
}

/// Whether tokens could be the name of a person: a few words without digits.
pub fn may_be_a_name(tokens: &[Token]) -> bool {
    let letters = |token: &Token| token.folded.chars().all(|c| !c.is_numeric());
    (2..=6).contains(&tokens.len()) && tokens.iter().all(letters)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::cv::sections::sections;

    fn cleaned(text: &str) -> (String, Identity) {
        let mut sections = sections(text);
        let identity = take_out(&mut sections);
        let lines = sections.iter().flat_map(|section| &section.lines);
        (
            lines
                .map(|line| line.text.as_str())
                .collect::<Vec<_>>()
                .join("\n"),
            identity,
        )
    }

    #[test]
    fn labelled_and_bare_identity_is_taken_out_in_every_language() {
        for (text, kind) in [
            ("Né le 12/03/1994 à Quelquepart", DroppedKind::BirthDate),
            ("Date of birth: 1 May 1990", DroppedKind::BirthDate),
            ("Familienstand: ledig", DroppedKind::MaritalStatus),
            ("الحالة الاجتماعية: متزوج", DroppedKind::MaritalStatus),
            ("ধর্ম: ইসলাম", DroppedKind::Religion),
            ("والد کا نام: فلاں", DroppedKind::Name),
            ("Sesso: M", DroppedKind::Sex),
            ("someone@example.org", DroppedKind::Contacts),
            ("+216 20 123 456", DroppedKind::Contacts),
            ("Passport No: AB1234567", DroppedKind::IdentityNumber),
        ] {
            let (left, identity) = cleaned(text);
            assert_eq!(left, "", "{text}");
            assert!(
                identity.dropped.contains(&kind),
                "{text}: {:?}",
                identity.dropped
            );
        }
    }

    #[test]
    fn what_is_no_identity_stays() {
        for text in [
            "Plombier",
            "03/2019 – 06/2022 : plombier",
            "2015-2018 / 2019-2021 chauffeur",
        ] {
            let (left, identity) = cleaned(&format!("Expérience\n{text}"));
            assert_eq!(left.trim(), text);
            assert!(identity.dropped.is_empty(), "{text}");
        }
    }

    #[test]
    fn a_value_on_the_next_line_goes_with_its_label() {
        let (left, identity) =
            cleaned("Date de naissance :\n1er mai 1990\nNationalité : tunisienne");
        assert_eq!(left.trim(), "");
        assert_eq!(identity.nationalities[0].words, "tunisienne");
    }
}
