//! Linking words to concepts: exact names first, then what is most like them, with its reason.
//!
//! A phrase is taken apart ([`phrase`]), looked up in the names of each language it may be in
//! ([`shelf`]), and what speaks for each concept ([`features`]) is weighed with the numbers of
//! `index/weights.toml`, which are learned from examples.

mod asked;
mod build;
mod candidates;
mod context;
mod cores;
mod derivations;
mod doubts;
mod explain;
mod facts;
mod features;
mod forms;
mod grams;
mod lexicon;
mod lists;
mod mixed;
mod phrase;
mod rank;
mod readings;
mod shelf;
mod synonyms;
mod term;
mod tiers;
mod translations;

use std::sync::Arc;

use crate::domain::{LanguageCode, Locale};
use crate::text::fold;

use super::concept::ConceptIndex;
use super::vocabulary::Vocabulary;
use super::weights::LinkingWeights;
use build::Names;
use cores::on_every_core;
use derivations::Derivations;
use facts::Facts;
use forms::without_gender_forms;
use phrase::PhraseReader;
use readings::Readings;
use tiers::Found;

pub use features::{FEATURE_NAMES, FEATURES, Features};
pub use term::{LinkReason, TermKind};

/// One concept that words may mean.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// The concept.
    pub concept: ConceptIndex,
    /// 0 to 1.
    pub score: f64,
    /// The label that was hit.
    pub matched_label: String,
    /// Its language.
    pub matched_language: LanguageCode,
    /// How the words relate to it.
    pub reason: LinkReason,
    /// Whether the words are only a derived form of the label, as `brasage` is of `braser`.
    pub derived: bool,
}

/// The outcome of linking one phrase.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Linking {
    /// Concepts, best first.
    pub links: Vec<Link>,
    /// Whether the best is good enough to be used.
    pub resolved: bool,
    /// Words of level or seniority, folded; they do not change the concept.
    pub levels: Vec<String>,
}

/// Links phrases to one kind of concept.
pub struct Linker {
    vocabulary: Arc<Vocabulary>,
    weights: LinkingWeights,
    reader: PhraseReader,
    derivations: Derivations,
    facts: Facts,
    occupations: Names,
    skills: Names,
}

/// Longer phrases carry no more meaning, and cost time.
const LONGEST_PHRASE: usize = 200;
/// Fewer phrases are linked sooner than another thread begins.
const WORTH_A_CORE: usize = 8;

impl Linker {
    /// Indexes the labels of a vocabulary.
    pub fn new(vocabulary: Arc<Vocabulary>, weights: LinkingWeights) -> Self {
        let facts = Facts::new(&vocabulary);
        let [occupations, skills] = Names::of_both(&vocabulary, &facts);
        Self {
            occupations,
            skills,
            reader: PhraseReader::new(),
            derivations: Derivations::new(),
            facts,
            weights,
            vocabulary,
        }
    }

    /// The vocabulary whose concepts are linked to.
    pub fn vocabulary(&self) -> &Arc<Vocabulary> {
        &self.vocabulary
    }

    /// The numbers of linking.
    pub fn weights(&self) -> &LinkingWeights {
        &self.weights
    }

    /// Links one phrase. `language` says in which language it is written, when that is known.
    pub fn link(
        &self,
        phrase: &str,
        kind: TermKind,
        language: Option<Locale>,
        limit: usize,
    ) -> Linking {
        self.link_in(phrase, kind, language.map(Locale::language), limit)
    }

    /// Links many phrases, on every core; the answers stand in their order.
    pub fn link_all(
        &self,
        phrases: &[String],
        kind: TermKind,
        language: Option<Locale>,
        limit: usize,
    ) -> Vec<Linking> {
        on_every_core(phrases, WORTH_A_CORE, |phrase| {
            self.link(phrase, kind, language, limit)
        })
    }

    /// Links one phrase that may be written in any language of the vocabulary.
    pub fn link_in(
        &self,
        phrase: &str,
        kind: TermKind,
        language: Option<LanguageCode>,
        limit: usize,
    ) -> Linking {
        let phrase: String = phrase.chars().take(LONGEST_PHRASE).collect();
        let folded = fold(&phrase);
        if folded.is_empty() {
            return Linking::default();
        }
        let names = self.names(kind);
        let readings = Readings::new(&self.reader, &phrase);
        let found = if mixed::is_mixed(&folded) {
            let mut found = self.exact_links(names, &[folded], language);
            self.add_mixed(&mut found, names, &phrase, language);
            found
        } else {
            self.find(names, &readings, folded, language, limit)
        };
        let reading = readings.of(language.unwrap_or(Locale::En.language()));
        let mut links = found.into_links();
        links.truncate(limit);
        let best = links.first().map_or(0.0, |link| link.score);
        Linking {
            resolved: best >= self.weights.accept,
            levels: reading.levels.clone(),
            links,
        }
    }

    /// Concepts that a phrase of one script may mean.
    fn find(
        &self,
        names: &Names,
        phrase: &Readings<'_>,
        folded: String,
        language: Option<LanguageCode>,
        limit: usize,
    ) -> Found {
        let plain = fold(&without_gender_forms(phrase.text));
        let mut found = self.exact_links(names, &[folded, plain], language);
        if found.len() != 1 || limit > 1 {
            self.add_similar(&mut found, names, phrase, language);
        }
        let english = Locale::En.language();
        let read = phrase.of(language.unwrap_or(english));
        self.add_derived(&mut found, names, &read.core, language);
        found
    }

    /// The credit of a link: what it is worth in a fit.
    pub fn credit(&self, link: &Link) -> f64 {
        match link.reason {
            _ if link.derived => self.weights.derived,
            LinkReason::Exact | LinkReason::Synonym | LinkReason::Translation => 1.0,
            LinkReason::Typo => self.weights.typo,
            LinkReason::Narrower => self.weights.narrower,
            LinkReason::Broader => self.weights.broader,
        }
    }

    /// What speaks for each concept that a phrase of one language may mean, for learning weights.
    pub fn evidence(
        &self,
        phrase: &str,
        kind: TermKind,
        language: LanguageCode,
    ) -> Vec<(ConceptIndex, Features)> {
        let names = self.names(kind);
        let heard = self.hear(names, &Readings::new(&self.reader, phrase), language);
        let judged = self.judge(names, &heard, rank::Abroad::English, &mut None);
        let pair = |own: rank::Judged| (own.concept, own.weighed.features);
        judged.into_iter().map(pair).collect()
    }

    /// Bytes that the indexes hold, without the vocabulary itself.
    pub fn bytes(&self) -> usize {
        self.occupations.bytes() + self.skills.bytes()
    }

    fn names(&self, kind: TermKind) -> &Names {
        match kind {
            TermKind::Occupation => &self.occupations,
            TermKind::Skill => &self.skills,
        }
    }
}
