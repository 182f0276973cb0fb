//! The names of one kind of concept: exact look-up and one shelf per language.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{LanguageCode, Locale};
use crate::taxonomy::label::LabelKind;
use crate::taxonomy::vocabulary::Vocabulary;
use crate::text::Script;

use super::context::{Context, Pivot};
use super::cores::on_every_core;
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
    /// By shelf what stands around it; nothing for skills.
    contexts: Vec<Option<Context>>,
}

/// Another language of a shelf: how words are translated, its shelf and what stands around it.
pub type Other<'a> = (&'a Pivot, &'a Shelf, &'a Context);

/// The words of all German labels, from which compounds are cut.
fn german_words(vocabulary: &Vocabulary) -> WordCounts {
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

/// The labels of one kind of concept, put in order.
struct Sorted<'a> {
    exact: Vec<(u64, u32)>,
    by_language: BTreeMap<LanguageCode, Vec<Name<'a>>>,
}

impl<'a> Sorted<'a> {
    fn new(vocabulary: &'a Vocabulary, facts: &Facts, occupations: bool) -> Self {
        let mut exact = Vec::new();
        let mut by_language: BTreeMap<LanguageCode, Vec<Name<'a>>> = BTreeMap::new();
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
        Self { exact, by_language }
    }
}

/// Builds things on every core, the longest job first; their order is that of the jobs.
fn build<J: Sync, T: Send>(
    jobs: &[J],
    length: impl Fn(&J) -> usize,
    one: impl Fn(&J) -> T + Sync,
) -> Vec<T> {
    let mut order: Vec<usize> = (0..jobs.len()).collect();
    order.sort_by_key(|place| Reverse(length(&jobs[*place])));
    let mut built = on_every_core(&order, 1, |place| (*place, one(&jobs[*place])));
    built.sort_by_key(|(place, _)| *place);
    built.into_iter().map(|(_, own)| own).collect()
}

impl Names {
    /// Indexes the names of occupations and those of skills, several languages at a time.
    pub fn of_both(vocabulary: &Vocabulary, facts: &Facts) -> [Self; 2] {
        let german = german_words(vocabulary);
        let sorted = [true, false].map(|kind| Sorted::new(vocabulary, facts, kind));
        let jobs = sorted.iter().flat_map(|own| &own.by_language);
        let jobs: Vec<(LanguageCode, &[Name<'_>])> = jobs
            .map(|(language, own)| (*language, own.as_slice()))
            .collect();
        let none = WordCounts::new();
        let shelf = |(language, names): &(LanguageCode, &[Name<'_>])| {
            let is_german = *language == Locale::De;
            Shelf::new(*language, names, if is_german { &german } else { &none })
        };
        let mut shelves = build(&jobs, |(_, names)| names.len(), shelf).into_iter();
        sorted.map(|own| {
            let is_fine = |name: &Name<'_>| facts.of(name.concept).group_digits == 0;
            let languages = own.by_language.values();
            let fine: Vec<bool> = languages.map(|names| names.iter().any(is_fine)).collect();
            let shelves: Vec<Shelf> = shelves.by_ref().take(fine.len()).collect();
            Self {
                contexts: contexts(&shelves, facts),
                fine,
                shelves,
                exact: own.exact,
            }
        })
    }

    /// What stands around the shelf of a language, with its other languages.
    pub fn context(&self, language: LanguageCode) -> Option<(&Context, Vec<Other<'_>>)> {
        let place = self.shelves.iter().position(|s| s.language == language)?;
        let context = self.contexts[place].as_ref()?;
        let others = context.pivots.iter().filter_map(|pivot| {
            let around = self.contexts[pivot.shelf].as_ref()?;
            Some((pivot, &self.shelves[pivot.shelf], around))
        });
        Some((context, others.collect()))
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

    /// Languages that a phrase with these words may be in. When one knows every word, those that
    /// know half of them; else those of its script, with words it knows, or with words like those
    /// that no language knows, as `sabbakk` is like an Arabic `sabbak`.
    pub fn languages_of(&self, folded: &str) -> Vec<LanguageCode> {
        let words: Vec<&str> = folded.split(' ').collect();
        let knows = |shelf: &Shelf, word: &str| shelf.lexicon.find_word(word).is_some();
        let count = |shelf: &Shelf| words.iter().filter(|word| knows(shelf, word)).count();
        let known: Vec<usize> = self.shelves.iter().map(count).collect();
        let whole = known.contains(&words.len());
        let is_new = |word: &&&str| {
            word.chars().count() > 4 && !self.shelves.iter().any(|shelf| knows(shelf, word))
        };
        let new: Vec<&&str> = words.iter().filter(is_new).collect();
        let scripts: Vec<Script> = words.iter().map(|word| Script::of(word)).collect();
        let like = |shelf: &Shelf, word: &str| !shelf.lexicon.near(word, 0.78, 1).is_empty();
        let fits = |shelf: &Shelf, known: usize| {
            if whole {
                return 2 * known >= words.len();
            }
            known > 0
                || scripts.contains(&script_of(shelf.language))
                || new.iter().any(|word| like(shelf, word))
        };
        let pairs = self.shelves.iter().zip(known);
        let fitting = pairs.filter(|(shelf, known)| fits(shelf, *known));
        fitting.map(|(shelf, _)| shelf.language).collect()
    }

    /// Bytes held.
    pub fn bytes(&self) -> usize {
        let shelves = self.shelves.iter().map(Shelf::bytes).sum::<usize>();
        let contexts = self.contexts.iter().flatten().map(Context::bytes);
        shelves + contexts.sum::<usize>() + self.exact.len() * size_of::<(u64, u32)>()
    }
}

/// What stands around each shelf of occupations; skills have no unit groups.
fn contexts(shelves: &[Shelf], facts: &Facts) -> Vec<Option<Context>> {
    let concepts = shelves.iter().flat_map(|shelf| &shelf.concepts);
    let units = concepts.map(|concept| facts.of(*concept).unit);
    let units: BTreeSet<u16> = units.filter(|unit| *unit != 0).collect();
    let units: Vec<u16> = units.into_iter().collect();
    let jobs: Vec<usize> = (0..shelves.len()).collect();
    let length = |place: &usize| shelves[*place].label.len();
    build(&jobs, length, |place| {
        let one = || Context::new(shelves, *place, facts, &units);
        (!units.is_empty()).then(one)
    })
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
