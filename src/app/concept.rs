//! One concept in full.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;

use super::problem::AppError;
use super::snapshot::Snapshot;
use super::view::{CatalogueView, NamedView};
use crate::domain::{ConceptId, Locale, shown};
use crate::taxonomy::{ATTRIBUTION, ConceptIndex, ConceptKind, LabelKind};
use crate::text::closest;

/// A concept in full.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct ConceptView {
    /// What the answer rests on.
    pub catalogue: CatalogueView,
    /// Its id.
    pub id: String,
    /// What it is.
    pub kind: ConceptKind,
    /// Its ESCO URI, when ESCO is loaded and has it.
    pub uri: Option<String>,
    /// For an occupation its ISCO-08 group, for example `isco:7126`.
    pub isco: Option<String>,
    /// Its name in the reader's language.
    pub label: String,
    /// Its names by language.
    pub labels: BTreeMap<String, LabelsView>,
    /// Concepts above it, nearest first.
    pub broader: Vec<NamedView>,
    /// Concepts directly below it.
    pub narrower: Vec<NamedView>,
    /// For an occupation its essential skills, for a skill the occupations that need it.
    pub essential: Vec<NamedView>,
    /// For an occupation its optional skills, for a skill the occupations that welcome it.
    pub optional: Vec<NamedView>,
    /// Concepts beside it.
    pub related: Vec<NamedView>,
    /// How many opportunities want it.
    pub offers: u64,
    /// What the terms of ESCO ask to say, when the concept is from ESCO.
    pub attribution: Option<String>,
}

/// The names of a concept in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct LabelsView {
    /// The usual name.
    pub preferred: String,
    /// The feminine of the usual name.
    pub feminine: Option<String>,
    /// Other names.
    pub alternatives: Vec<String>,
}

impl Snapshot {
    /// One concept in full.
    ///
    /// # Errors
    /// When there is no such concept or the index cannot be read.
    pub fn get_concept(
        &self,
        id: &str,
        locale: Locale,
        today: Date,
    ) -> Result<ConceptView, AppError> {
        let place = id
            .parse::<ConceptId>()
            .ok()
            .and_then(|id| self.vocabulary.find(&id));
        let Some(place) = place else {
            let known = self
                .vocabulary
                .concepts()
                .iter()
                .map(|concept| concept.id.as_str());
            return Err(AppError::NotFound {
                what: "concept",
                id: shown(id),
                suggestions: closest(id, known, 3)
                    .iter()
                    .map(ToString::to_string)
                    .collect(),
            });
        };
        let concept = self.vocabulary.concept(place);
        let named = |list: &[ConceptIndex]| list.iter().map(|c| self.named(*c, locale)).collect();
        // Opportunities want groups: who wants the group wants every occupation in it.
        let wanted = match (concept.kind, concept.isco) {
            (ConceptKind::Occupation, Some(code)) => ConceptId::of_isco(code),
            _ => concept.id.clone(),
        };
        Ok(ConceptView {
            catalogue: self.about(today),
            id: concept.id.to_string(),
            kind: concept.kind,
            uri: concept.uri.as_ref().map(ToString::to_string),
            isco: concept
                .isco
                .map(|code| ConceptId::of_isco(code).to_string()),
            label: self.vocabulary.preferred(place, locale).to_owned(),
            labels: self.labels(place),
            broader: self
                .ancestors(place)
                .iter()
                .map(|c| self.named(*c, locale))
                .collect(),
            narrower: named(&concept.narrower),
            essential: named(&concept.essential),
            optional: named(&concept.optional),
            related: named(&self.beside(place)),
            offers: self.index.count_concept(wanted.as_str())?,
            attribution: concept.uri.as_ref().map(|_| ATTRIBUTION.to_owned()),
        })
    }

    fn named(&self, concept: ConceptIndex, locale: Locale) -> NamedView {
        NamedView {
            id: self.vocabulary.concept(concept).id.to_string(),
            title: self.vocabulary.preferred(concept, locale).to_owned(),
        }
    }

    /// Concepts above, nearest first, each once.
    fn ancestors(&self, concept: ConceptIndex) -> Vec<ConceptIndex> {
        let mut found: Vec<ConceptIndex> = Vec::new();
        let mut nearest = vec![concept];
        while !nearest.is_empty() {
            let above = |own: &ConceptIndex| self.vocabulary.concept(*own).broader.iter();
            let mut next: Vec<ConceptIndex> = Vec::new();
            for own in nearest.iter().flat_map(above) {
                if *own != concept && !found.contains(own) && !next.contains(own) {
                    next.push(*own);
                }
            }
            found.extend(&next);
            nearest = next;
        }
        found
    }

    /// Skills that go with a skill, then what stands below the same concepts.
    fn beside(&self, concept: ConceptIndex) -> Vec<ConceptIndex> {
        let own = self.vocabulary.concept(concept);
        let below = |above: &ConceptIndex| &self.vocabulary.concept(*above).narrower;
        let siblings = own.broader.iter().flat_map(below);
        let mut beside: Vec<ConceptIndex> = Vec::new();
        for other in own.related.iter().chain(siblings) {
            if *other != concept && !beside.contains(other) {
                beside.push(*other);
            }
        }
        beside
    }

    fn labels(&self, concept: ConceptIndex) -> BTreeMap<String, LabelsView> {
        let mut labels: BTreeMap<String, LabelsView> = BTreeMap::new();
        for label in self.vocabulary.labels_of(concept) {
            let own = labels.entry(label.language.to_string()).or_default();
            let text = label.text.to_string();
            match label.kind {
                LabelKind::Preferred => own.preferred = text,
                LabelKind::Feminine => own.feminine = Some(text),
                LabelKind::Alternative => own.alternatives.push(text),
            }
        }
        labels
    }
}
