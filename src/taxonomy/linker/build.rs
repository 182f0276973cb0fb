//! The names of one kind of concept: exact look-up and one shelf per language.

use std::collections::BTreeMap;

use crate::domain::{LanguageCode, Locale};
use crate::taxonomy::label::LabelKind;
use crate::taxonomy::vocabulary::Vocabulary;
use crate::text::Script;

use super::facts::Facts;
use super::lexicon::WordCounts;
use super::shelf::{Name, Shelf};

/// The names of one kind of concept.
pub struct Names {
    /// Hash of a folded label and the label, sorted.
    exact: Vec<(u64, u32)>,
    shelves: Vec<Shelf>,
    /// By shelf whether it has names of concepts that are no groups of ISCO-08.
    fine: Vec<bool>,
}

/// The words of all German labels, from which compounds are cut.
pub fn german_words(vocabulary: &Vocabulary) -> WordCounts {
    let mut counts = WordCounts::new();
    let german = vocabulary.labels().filter(|l| l.language == Locale::De);
    for label in german {
        for word in label.folded.split(' ') {
            match counts.get_mut(word) {
                Some(count) => *count += 1,
                None => {
                    counts.insert(word.into(), 1);
                }
            }
        }
    }
    counts
}

impl Names {
    /// Indexes the names of occupations, or those of skills.
    pub fn new(
        vocabulary: &Vocabulary,
        facts: &Facts,
        occupations: bool,
        german: &WordCounts,
    ) -> Self {
        let mut exact = Vec::new();
        let mut by_language: BTreeMap<LanguageCode, Vec<Name<'_>>> = BTreeMap::new();
        for (place, label) in vocabulary.labels().enumerate() {
            if facts.of(label.concept).occupation != occupations {
                continue;
            }
            exact.push((hash(label.folded), place as u32));
            by_language.entry(label.language).or_default().push(Name {
                label: place as u32,
                concept: label.concept,
                folded: label.folded,
                usual: label.kind != LabelKind::Alternative,
            });
        }
        exact.sort_unstable();
        let none = WordCounts::new();
        let mut names = Self {
            exact,
            shelves: Vec::new(),
            fine: Vec::new(),
        };
        for (language, own) in by_language {
            let more = if language == Locale::De {
                german
            } else {
                &none
            };
            let is_fine = |name: &Name<'_>| facts.of(name.concept).group_digits == 0;
            names.fine.push(own.iter().any(is_fine));
            names.shelves.push(Shelf::new(language, &own, more));
        }
        names
    }

    /// Labels that may be folded like this; different words can have the same hash.
    pub fn labels_like(&self, folded: &str) -> impl Iterator<Item = u32> + '_ {
        let wanted = hash(folded);
        let from = self.exact.partition_point(|(own, _)| *own < wanted);
        let own = self.exact[from..].iter();
        own.take_while(move |(own, _)| *own == wanted)
            .map(|(_, label)| *label)
    }

    /// The shelf of a language, and whether it names more than groups.
    pub fn shelf(&self, language: LanguageCode) -> Option<(&Shelf, bool)> {
        let place = self.shelves.iter().position(|s| s.language == language)?;
        Some((&self.shelves[place], self.fine[place]))
    }

    /// Every shelf, by language.
    pub fn shelves(&self) -> impl Iterator<Item = &Shelf> {
        self.shelves.iter()
    }

    /// Languages that a phrase with these words may be in: of its script, with words it knows, or
    /// with words like those that no language knows, as `sabbakk` is like an Arabic `sabbak`.
    pub fn languages_of(&self, folded: &str) -> Vec<LanguageCode> {
        let words = || folded.split(' ');
        let scripts: Vec<Script> = words().map(Script::of).collect();
        let knows = |shelf: &Shelf, word: &str| shelf.lexicon.find_word(word).is_some();
        let is_new = |word: &&str| !self.shelves.iter().any(|shelf| knows(shelf, word));
        let new: Vec<&str> = words()
            .filter(|word| word.chars().count() > 4)
            .filter(is_new)
            .collect();
        let like = |shelf: &Shelf, word: &str| !shelf.lexicon.near(word, 0.78, 1).is_empty();
        let fits = |shelf: &&Shelf| {
            scripts.contains(&script_of(shelf.language))
                || words().any(|word| knows(shelf, word))
                || new.iter().any(|word| like(shelf, word))
        };
        let fitting = self.shelves.iter().filter(fits);
        fitting.map(|shelf| shelf.language).collect()
    }

    /// Bytes held.
    pub fn bytes(&self) -> usize {
        let shelves = self.shelves.iter().map(Shelf::bytes).sum::<usize>();
        shelves + self.exact.len() * size_of::<(u64, u32)>()
    }
}

/// The script that a language is usually written in.
pub fn script_of(language: LanguageCode) -> Script {
    match language.as_str() {
        "ar" | "ur" => Script::Arabic,
        "bn" => Script::Bengali,
        _ => Script::Latin,
    }
}

/// FNV-1a, which is the same in every process.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
