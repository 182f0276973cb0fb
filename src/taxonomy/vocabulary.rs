//! Concepts and their names in every language.

mod join;
mod packs;

use std::collections::{BTreeMap, HashMap};

use crate::domain::{ConceptId, IscoCode, LanguageCode, Locale};
use crate::text::{FileProblem, fold};

use super::bundle::Bundle;
use super::concept::{Concept, ConceptIndex, ConceptKind};
use super::label::{Label, LabelKind, Labels};
use super::names::Names;

pub use join::Join;

/// Every concept, every label, and the names of countries and languages.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary {
    concepts: Vec<Concept>,
    labels: Labels,
    by_id: HashMap<ConceptId, ConceptIndex>,
    names: Names,
    join: Option<Join>,
}

impl Vocabulary {
    /// Reads a vocabulary from its files (path relative to `data/vocabulary`, text).
    ///
    /// # Errors
    /// Every broken row of every file.
    pub fn read<'a>(
        files: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, Vec<FileProblem>> {
        Self::read_joined(files, None)
    }

    /// Reads a vocabulary from its files and joins an imported one to it.
    ///
    /// # Errors
    /// Every broken row of every file.
    pub fn read_joined<'a>(
        files: impl IntoIterator<Item = (&'a str, &'a str)>,
        bundle: Option<&Bundle<'_>>,
    ) -> Result<Self, Vec<FileProblem>> {
        let files: BTreeMap<&str, &str> = files.into_iter().collect();
        let mut vocabulary = Vocabulary::default();
        let mut problems = Vec::new();
        vocabulary.add_occupations(&files, &mut problems);
        vocabulary.add_skills(&files, &mut problems);
        let later = vocabulary.add_labels(&files, &mut problems);
        if let Some(bundle) = bundle {
            vocabulary.labels.arrange(vocabulary.concepts.len());
            vocabulary.join = Some(vocabulary.join_bundle(bundle));
        }
        vocabulary.add_later_labels(&later, &mut problems);
        vocabulary.labels.arrange(vocabulary.concepts.len());
        if problems.is_empty() {
            Ok(vocabulary)
        } else {
            Err(problems)
        }
    }

    /// Every concept.
    pub fn concepts(&self) -> &[Concept] {
        &self.concepts
    }

    /// Every label; those of one concept follow each other.
    pub fn labels(&self) -> impl ExactSizeIterator<Item = Label<'_>> {
        self.labels.iter()
    }

    /// How many labels there are.
    pub fn label_count(&self) -> usize {
        self.labels.len()
    }

    /// One label by its place among [`Vocabulary::labels`].
    pub fn label(&self, place: u32) -> Label<'_> {
        self.labels.get(place)
    }

    /// Whose label it is, in which language and of which kind, without its text.
    pub fn label_owner(&self, place: u32) -> (ConceptIndex, LanguageCode, LabelKind) {
        self.labels.owner(place)
    }

    /// Names of countries and languages.
    pub fn names(&self) -> &Names {
        &self.names
    }

    /// What was joined from an imported vocabulary, when there is one.
    pub fn join(&self) -> Option<&Join> {
        self.join.as_ref()
    }

    /// One concept.
    pub fn concept(&self, index: ConceptIndex) -> &Concept {
        &self.concepts[index as usize]
    }

    /// The place of a concept, by its id or its ESCO URI.
    pub fn find(&self, id: &ConceptId) -> Option<ConceptIndex> {
        self.by_id.get(id).copied()
    }

    /// The place of an ISCO-08 group.
    pub fn find_isco(&self, code: IscoCode) -> Option<ConceptIndex> {
        self.find(&ConceptId::of_isco(code))
    }

    /// The labels of one concept.
    pub fn labels_of(&self, index: ConceptIndex) -> impl Iterator<Item = Label<'_>> {
        self.labels.of(index)
    }

    /// The usual name of a concept, in English when the language has none, else in any.
    pub fn preferred(&self, index: ConceptIndex, locale: Locale) -> &str {
        let usual = || {
            let labels = self.labels_of(index);
            labels.filter(|label| label.kind == LabelKind::Preferred)
        };
        usual()
            .find(|label| label.language == locale)
            .or_else(|| usual().find(|label| label.language == Locale::En))
            .or_else(|| usual().next())
            .map_or_else(|| self.concept(index).id.as_str(), |label| label.text)
    }

    fn add_concept(&mut self, id: ConceptId, kind: ConceptKind) -> ConceptIndex {
        let index = self.concepts.len() as ConceptIndex;
        self.by_id.insert(id.clone(), index);
        self.concepts.push(Concept::new(id, kind));
        index
    }

    fn put_below(&mut self, narrower: ConceptIndex, broader: ConceptIndex) {
        let known = &self.concepts[narrower as usize].broader;
        if narrower == broader || known.contains(&broader) {
            return;
        }
        self.concepts[narrower as usize].broader.push(broader);
        self.concepts[broader as usize].narrower.push(narrower);
    }

    fn add_label(
        &mut self,
        concept: ConceptIndex,
        language: LanguageCode,
        text: &str,
        kind: LabelKind,
    ) {
        self.labels.add(Label {
            concept,
            language,
            text,
            folded: &fold(text),
            kind,
        });
    }
}
