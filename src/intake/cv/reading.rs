//! What every format shares: titles, skills, diplomas, licences and countries in words.

use jiff::civil::Date;

use super::CvReader;
use super::dates::{When, find_when};
use super::draft::{Draft, Said, SkillWords, Spot, Study, Taken};
use super::phrases::{Token, span, words_of};
use super::words::words;
use crate::domain::{CountryCode, IscoCode, Locale};
use crate::taxonomy::{Linker, TermKind};

/// One CV being read.
pub struct Reading<'a> {
    /// What the vocabulary knows.
    pub reader: &'a CvReader,
    /// Links titles that are no label.
    pub linker: &'a Linker,
    /// The language of the CV.
    pub locale: Option<Locale>,
    /// Now.
    pub today: Date,
    /// What was found.
    pub draft: Draft,
    links_left: usize,
}

/// How sure it is that words name an occupation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sureness {
    /// Nothing says so.
    No,
    /// The linker says so.
    Linked,
    /// They hold a label.
    Holds,
    /// They are a label.
    Is,
}

/// Words that may be the title of an occupation.
#[derive(Debug, Clone)]
pub struct Title {
    /// The words.
    pub said: Said,
    /// The group they name with certainty.
    pub code: Option<(IscoCode, Said)>,
    /// How sure.
    pub sureness: Sureness,
}

/// Linking costs; no CV has more titles that need it.
const MOST_LINKS: usize = 120;
/// Longer titles are sentences.
const LONGEST_TITLE: usize = 12;
/// Longer items of a list of skills are sentences.
const LONGEST_SKILL: usize = 6;
/// Signs between the parts of a line.
const BETWEEN: [char; 17] = [
    ',', '،', ';', '؛', ':', '|', '•', '·', '(', ')', '–', '—', '\t', '@', '[', ']', '۔',
];

impl<'a> Reading<'a> {
    /// Starts reading.
    pub fn new(
        reader: &'a CvReader,
        linker: &'a Linker,
        locale: Option<Locale>,
        today: Date,
    ) -> Self {
        Self {
            reader,
            linker,
            locale,
            today,
            draft: Draft::default(),
            links_left: MOST_LINKS,
        }
    }

    /// The part of a line that is most likely a title.
    pub fn title_in(&mut self, line: &str, spot: &Spot) -> Option<Title> {
        let mut best: Option<Title> = None;
        for part in parts(line) {
            let Some(title) = self.title_of(part, spot) else {
                continue;
            };
            if best
                .as_ref()
                .is_none_or(|known| title.sureness > known.sureness)
            {
                best = Some(title);
            }
        }
        best
    }

    /// Takes words as a title.
    fn title_of(&mut self, part: &str, spot: &Spot) -> Option<Title> {
        let tokens = words_of(part);
        let has_letters = part.chars().any(char::is_alphabetic);
        if tokens.is_empty() || tokens.len() > LONGEST_TITLE || !has_letters {
            return None;
        }
        let own = span(part, &tokens);
        let said = Said::new(own, spot);
        let hits = self.reader.occupations.find(own, self.locale);
        if let Some(hit) = hits.first() {
            let whole = hit.range == (0..own.len());
            let isco = self.linker.vocabulary().concept(hit.concept).isco;
            let code = isco
                .filter(|_| whole && hit.certain)
                .map(|code| (code, said.clone()));
            let sureness = if whole { Sureness::Is } else { Sureness::Holds };
            return Some(Title {
                said,
                code,
                sureness,
            });
        }
        let mut sureness = Sureness::No;
        if self.links_left > 0 {
            self.links_left -= 1;
            let linking = self.linker.link(own, TermKind::Occupation, self.locale, 1);
            if linking.resolved {
                sureness = Sureness::Linked;
            }
        }
        Some(Title {
            said,
            code: None,
            sureness,
        })
    }

    /// Adds the skills whose names stand in running text.
    pub fn add_skills_in(&mut self, text: &str, spot: &Spot) {
        for hit in self.reader.skills.find(text, self.locale) {
            let said = Said::new(&text[hit.range], spot);
            let id = self.linker.vocabulary().concept(hit.concept).id.clone();
            self.draft.push_skill(SkillWords {
                said,
                code: Some(id),
            });
        }
    }

    /// Adds the items of a list of skills; what the vocabulary does not know stays as words.
    pub fn add_skill_list(&mut self, text: &str, spot: &Spot) {
        for item in text.split([',', '،', ';', '؛', '|', '•', '·', '\t', '/', '–', '۔']) {
            let tokens = words_of(item);
            let hits = self.reader.skills.find(item, self.locale);
            let named = item.chars().filter(|c| c.is_alphabetic()).count() >= 2;
            if hits.is_empty() && named && (1..=LONGEST_SKILL).contains(&tokens.len()) {
                let own = item.trim().trim_end_matches(['.', ':']);
                self.draft.push_skill(SkillWords {
                    said: Said::new(own, spot),
                    code: None,
                });
            } else {
                self.add_skills_in(item, spot);
            }
        }
    }

    /// The diploma that a line names; none when it was not awarded.
    pub fn study_in(&self, line: &str, spot: &Spot) -> Option<Study> {
        let tokens = words_of(line);
        if !words().not_awarded.find_all(&tokens, |()| true).is_empty() {
            return None;
        }
        let meant = |degree: &super::words::Degree| {
            degree.languages.is_empty()
                || self
                    .locale
                    .is_none_or(|own| degree.languages.contains(&own))
        };
        let found = words().degrees.find_all(&tokens, meant);
        let named = found.iter().find(|(_, degree)| degree.isced.is_some());
        let (place, degree) = named.or(found.first())?;
        let words = span(line, &tokens[place.clone()]);
        let at = tokens[place.start].range.start;
        let said = Said::new(words, spot);
        let when = find_when(line, self.today);
        let title = part_at(line, at, when.as_ref().map(|(_, range)| range));
        Some(Study {
            title: Said::new(&title, spot),
            isced: degree.isced.map(|level| Taken {
                value: Some(level),
                said,
                note: Some("the level that ISCED 2011 gives such a diploma; our mapping"),
            }),
            awarded: when.map(|(when, range)| (when, Said::new(&line[range], spot))),
            country: self.country_in(line, spot),
        })
    }

    /// Adds a diploma unless it still goes on or lies ahead.
    pub fn add_study(&mut self, study: Study) {
        let ends = match &study.awarded {
            Some((When::Since(_), _)) => return,
            Some((when, _)) => when.end(),
            None => None,
        };
        if ends.is_none_or(|end| end.year <= self.today.year()) {
            self.draft.push_study(study);
        }
    }

    /// The first country that a text names.
    pub fn country_in(&self, text: &str, spot: &Spot) -> Option<(CountryCode, Said)> {
        let tokens = words_of(text);
        let found = self.reader.countries.find_all(&tokens, |_| true);
        let (place, code) = found.first()?;
        Some((**code, Said::new(span(text, &tokens[place.clone()]), spot)))
    }

    /// Adds the nationalities that a text names, by country or by adjective.
    pub fn add_nationalities(&mut self, said: &Said) {
        let tokens = words_of(&said.words);
        let countries = self.reader.countries.find_all(&tokens, |_| true);
        let adjectives = words().demonyms.find_all(&tokens, |_| true);
        for (place, code) in countries.into_iter().chain(adjectives) {
            let words = span(&said.words, &tokens[place]);
            let known = self.draft.nationalities.iter().any(|(own, _)| own == code);
            if !known && self.draft.nationalities.len() < 5 {
                self.draft
                    .push_nationality(*code, Said::new(words, &said.spot));
            }
        }
    }

    /// Takes the country out of words about where somebody lives.
    pub fn set_residence(&mut self, said: &Said) {
        if self.draft.residence.is_none() {
            self.draft.residence = self.country_in(&said.words, &said.spot);
        }
    }

    /// Adds the driving licences that follow the words for one.
    pub fn add_licences_in(&mut self, line: &str, spot: &Spot) {
        let tokens = words_of(line);
        for (place, ()) in words().driving.find_all(&tokens, |()| true) {
            self.add_categories(line, &tokens[place.end..], spot);
        }
    }

    /// Adds driving licences given by their categories.
    pub fn add_licence_list(&mut self, line: &str, spot: &Spot) {
        self.add_categories(line, &words_of(line), spot);
    }

    fn add_categories(&mut self, line: &str, tokens: &[Token], spot: &Spot) {
        for token in tokens.iter().take(20) {
            let own = &line[token.range.clone()];
            let category = match own {
                "ب" => "B",
                "ج" => "C",
                "د" => "D",
                own => own,
            };
            if CATEGORIES.contains(&category) {
                let code = format!("driving:{category}");
                if self.draft.licences.iter().all(|(known, _)| *known != code) {
                    self.draft.licences.push((code, Said::new(own, spot)));
                }
            }
        }
    }
}

/// Categories of Directive 2006/126/EC, and the two classes of Pakistan.
const CATEGORIES: [&str; 17] = [
    "AM", "A1", "A2", "A", "B1", "B", "BE", "C1", "C1E", "C", "CE", "D1", "D1E", "D", "DE", "HTV",
    "LTV",
];

/// The parts of a line between signs and words for an employer.
pub fn parts(line: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for dashed in line.split(BETWEEN) {
        for part in dashed.split(" - ") {
            let tokens = words_of(part);
            let employer = words().employer.find_all(&tokens, |()| true);
            let cut = employer
                .iter()
                .map(|(place, ())| place.start)
                .find(|at| *at > 0);
            let end = cut.map_or(part.len(), |at| tokens[at].range.start);
            found.push(part[..end].trim());
        }
    }
    found
}

/// The part of a line around a byte, without a date.
fn part_at(line: &str, at: usize, date: Option<&std::ops::Range<usize>>) -> String {
    let is_between = |c: char| BETWEEN.contains(&c);
    let sign = line[..at].char_indices().rfind(|(_, c)| is_between(*c));
    let dash = line[..at].rfind(" - ").map_or(0, |dash| dash + 3);
    let start = sign.map_or(0, |(sign, c)| sign + c.len_utf8()).max(dash);
    let rest = &line[at..];
    let end = rest
        .find(is_between)
        .into_iter()
        .chain(rest.find(" - "))
        .min();
    let end = end.map_or(line.len(), |sign| at + sign);
    let (start, end) = match date {
        Some(date) if date.end <= at => (start.max(date.end), end),
        Some(date) if date.start > at => (start, end.min(date.start)),
        _ => (start, end),
    };
    let own = line.get(start..end).unwrap_or_default().trim();
    own.trim_matches(['-', '.', '/', ' '])
        .chars()
        .take(120)
        .collect()
}
