//! What all states of the index share: rules, vocabulary, messages, weights.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use super::offers::Offers;
use super::routes::Routes;
use super::snapshot::{Snapshot, StartError};
use crate::catalogue::Catalogue;
use crate::domain::{ConceptId, CountryCode, IscoCode, LanguageCode, LocalText, Locale};
use crate::i18n::{Messages, Names};
use crate::intake::CvReader;
use crate::matching::Weights;
use crate::rules::{Condition, Parameters, Rulebook, TreeId};
use crate::safety::Safety;
use crate::taxonomy::{Closeness, Linker, Prefixes, TermKind, Vocabulary};

/// What all states of the index share.
pub struct Ground {
    pub(super) rulebook: Rulebook,
    pub(super) parameters: Parameters,
    pub(super) conditions: Vec<Option<Condition>>,
    pub(super) vocabulary: Arc<Vocabulary>,
    pub(super) closeness: Closeness,
    vocabulary_name: String,
    pub(super) linker: Linker,
    pub(super) occupation_prefixes: Prefixes,
    pub(super) skill_prefixes: Prefixes,
    pub(super) offers: Offers,
    pub(super) safety: Safety,
    pub(super) routes: Routes,
    pub(super) titles: BTreeMap<String, LocalText>,
    pub(super) weights: Weights,
    /// Made when the first CV arrives.
    pub(super) cv_reader: OnceLock<CvReader>,
    /// The messages of all languages.
    pub messages: Messages,
    revision: u64,
}

impl Ground {
    pub(super) fn of(
        catalogue: Catalogue,
        (vocabulary, vocabulary_name): (Vocabulary, String),
        weights: Weights,
        stamp: &str,
    ) -> Result<Self, StartError> {
        let vocabulary = Arc::new(vocabulary);
        let mut conditions = vec![None; catalogue.rulebook.tree_count()];
        let mut titles = BTreeMap::new();
        for entry in catalogue.entries.values() {
            if conditions[entry.tree.0 as usize].is_none() {
                conditions[entry.tree.0 as usize] = entry.requires.clone();
            }
            if entry.opportunity.kind != crate::domain::Kind::Job {
                titles.insert(
                    entry.opportunity.id.to_string(),
                    entry.opportunity.title.clone(),
                );
            }
        }
        let offers = Offers::of(catalogue.entries.values().map(|entry| &entry.opportunity));
        Ok(Self {
            conditions,
            offers,
            routes: Routes::of(catalogue.entries.values()),
            titles,
            safety: catalogue.safety,
            rulebook: catalogue.rulebook,
            parameters: catalogue.parameters,
            linker: Linker::new(Arc::clone(&vocabulary), weights.linking),
            closeness: Closeness::new(Arc::clone(&vocabulary), weights.fit.closeness),
            occupation_prefixes: Prefixes::new(&vocabulary, TermKind::Occupation),
            skill_prefixes: Prefixes::new(&vocabulary, TermKind::Skill),
            vocabulary,
            vocabulary_name,
            weights,
            cv_reader: OnceLock::new(),
            messages: Messages::shipped().map_err(StartError::Messages)?,
            revision: u64::from_str_radix(&stamp[..12], 16).unwrap_or(0),
        })
    }

    /// Changes with every change of records, vocabulary, rules or weights.
    pub(super) fn revision(&self) -> u64 {
        self.revision
    }

    /// The name of the vocabulary: `builtin-1`, with an imported one `builtin-1+esco-…`.
    pub fn vocabulary_name(&self) -> &str {
        &self.vocabulary_name
    }

    /// Names of countries in a language, by name.
    pub fn list_countries(&self, locale: Locale) -> Vec<(CountryCode, String)> {
        self.vocabulary.names().list_countries(locale)
    }

    /// Names of languages in a language, by name.
    pub fn list_languages(&self, locale: Locale) -> Vec<(LanguageCode, String)> {
        self.vocabulary.names().list_languages(locale)
    }

    pub(super) fn condition(&self, tree: TreeId) -> Option<&Condition> {
        self.conditions.get(tree.0 as usize)?.as_ref()
    }
}

impl Names for Snapshot {
    fn country(&self, code: CountryCode, locale: Locale) -> String {
        self.vocabulary.names().country(code, locale)
    }

    fn language(&self, code: LanguageCode, locale: Locale) -> String {
        self.vocabulary.names().language(code, locale)
    }

    fn occupation(&self, code: IscoCode, locale: Locale) -> String {
        match self.vocabulary.find_isco(code) {
            Some(index) => self.vocabulary.preferred(index, locale).to_owned(),
            None => code.to_string(),
        }
    }

    fn concept(&self, id: &ConceptId, locale: Locale) -> String {
        match self.vocabulary.find(id) {
            Some(index) => self.vocabulary.preferred(index, locale).to_owned(),
            None => id.to_string(),
        }
    }
}
