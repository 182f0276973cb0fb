//! What the running service knows of itself: numbers of its vocabulary, catalogue and weights.

use std::collections::BTreeMap;

use jiff::civil::Date;
use strum::VariantArray;

use super::problem::AppError;
use super::snapshot::Snapshot;
use super::view::CatalogueView;
use crate::domain::{Kind, LanguageCode};
use crate::matching::Part;
use crate::search::{Facet, SearchRequest, Sort};
use crate::taxonomy::ConceptKind;

/// A language that concepts have names in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LabelledLanguage {
    /// The language.
    pub code: LanguageCode,
    /// How many names are in it.
    pub labels: u64,
}

/// What the running service knows of itself.
#[derive(Debug, Clone, PartialEq)]
pub struct AboutView {
    /// What answers rest on.
    pub catalogue: CatalogueView,
    /// How many records there are of each kind.
    pub kinds: Vec<(Kind, u64)>,
    /// The day on which a record was looked at last.
    pub newest: Option<Date>,
    /// The strategies of weighing; the usual one first.
    pub strategies: Vec<String>,
    /// The points of each part by strategy, in their order, when every part has data.
    pub parts: Vec<(Part, Vec<u16>)>,
    /// The fit of what asks for nothing.
    pub general_fit: u8,
    /// Occupations of the vocabulary.
    pub occupations: u64,
    /// Skills and knowledge of the vocabulary.
    pub skills: u64,
    /// Names in all.
    pub labels: u64,
    /// Names by language, most first.
    pub languages: Vec<LabelledLanguage>,
}

/// The strategy used unless another is asked for.
const USUAL: &str = "standard";

impl Snapshot {
    /// What the running service knows of itself.
    ///
    /// # Errors
    /// When the index cannot be read.
    pub fn describe_self(&self, as_of: Date) -> Result<AboutView, AppError> {
        let all = self.index.search(&SearchRequest {
            sort: Sort::Newest,
            ..SearchRequest::default()
        })?;
        let newest = match all.hits.first() {
            Some(hit) => Some(self.index.record(hit.address)?.0.checked.on),
            None => None,
        };
        let counted = all.facets.get(&Facet::Kind).into_iter().flatten();
        let counted: BTreeMap<&str, u64> =
            counted.map(|own| (own.value.as_str(), own.count)).collect();
        let count = |kind: &Kind| (*kind, counted.get(kind.code()).copied().unwrap_or(0));
        let is_occupation = |kind: ConceptKind| kind == ConceptKind::Occupation;
        let concepts = self.vocabulary.concepts();
        let occupations = concepts
            .iter()
            .filter(|own| is_occupation(own.kind))
            .count();
        let (strategies, parts) = self.weighing();
        Ok(AboutView {
            catalogue: self.about(as_of),
            kinds: Kind::VARIANTS.iter().map(count).collect(),
            newest,
            strategies,
            parts,
            general_fit: self.weights.fit.general_fit,
            occupations: occupations as u64,
            skills: (concepts.len() - occupations) as u64,
            labels: self.vocabulary.label_count() as u64,
            languages: self.labelled_languages(),
        })
    }

    fn weighing(&self) -> (Vec<String>, Vec<(Part, Vec<u16>)>) {
        let mut own: Vec<_> = self.weights.fit.strategies.iter().collect();
        own.sort_by_key(|(name, _)| (name.as_str() != USUAL, name.as_str()));
        let names = own.iter().map(|(name, _)| (*name).clone()).collect();
        let parts = Part::VARIANTS.iter().filter(|part| **part != Part::General);
        let points = |part: &Part| own.iter().map(|(_, weights)| weights.of(*part)).collect();
        (names, parts.map(|part| (*part, points(part))).collect())
    }

    fn labelled_languages(&self) -> Vec<LabelledLanguage> {
        let mut counts: BTreeMap<LanguageCode, u64> = BTreeMap::new();
        for label in self.vocabulary.labels() {
            *counts.entry(label.language).or_default() += 1;
        }
        let counts = counts.into_iter();
        let mut own: Vec<_> = counts
            .map(|(code, labels)| LabelledLanguage { code, labels })
            .collect();
        own.sort_by_key(|own| (std::cmp::Reverse(own.labels), own.code.to_string()));
        own
    }
}
