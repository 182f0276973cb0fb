//! Words and concepts: suggest, link, and one concept in full.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;

use super::find::FindRequest;
use super::problem::AppError;
use super::snapshot::Snapshot;
use super::view::{CatalogueView, NamedView, SuggestionView};
use crate::domain::{ConceptId, Locale, shown};
use crate::taxonomy::{ConceptIndex, ConceptKind, LabelKind, Link, LinkReason, TermKind, suggest};
use crate::text::{closest, fold};

/// What can be suggested.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    serde::Serialize,
    serde::Deserialize,
    ToSchema,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum SuggestKind {
    /// Occupations.
    Occupation,
    /// Skills and knowledge.
    Skill,
    /// Languages.
    Language,
    /// Countries.
    Country,
    /// Opportunities by title.
    Opportunity,
}

/// Concepts that one phrase may mean.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct LinkedPhrase {
    /// The phrase as given.
    pub text: String,
    /// Concepts, best first.
    pub concepts: Vec<LinkedConcept>,
    /// Whether the best is good enough to be used in a match.
    pub resolved: bool,
}

/// One concept that a phrase may mean.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct LinkedConcept {
    /// Its id.
    pub concept: String,
    /// Its ESCO URI, when ESCO is loaded.
    pub uri: Option<String>,
    /// Its name in the reader's language.
    pub label: String,
    /// The name that was hit.
    pub matched_label: String,
    /// The language of the name that was hit.
    pub matched_lang: String,
    /// 0 to 1.
    pub score: f64,
    /// How the phrase relates to the name.
    pub reason: LinkReason,
}

/// A concept in full.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct ConceptView {
    /// What the answer rests on.
    pub catalogue: CatalogueView,
    /// Its id.
    pub id: String,
    /// What it is.
    pub kind: ConceptKind,
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
    /// Suggests things whose name begins with, or is like, what was typed.
    ///
    /// # Errors
    /// When the index cannot be read.
    pub fn suggest(
        &self,
        typed: &str,
        kind: SuggestKind,
        locale: Locale,
        limit: usize,
    ) -> Result<Vec<SuggestionView>, AppError> {
        match kind {
            SuggestKind::Occupation => {
                Ok(self.suggest_concepts(typed, TermKind::Occupation, locale, limit))
            }
            SuggestKind::Skill => Ok(self.suggest_concepts(typed, TermKind::Skill, locale, limit)),
            SuggestKind::Country => Ok(self.suggest_countries(typed, locale, limit)),
            SuggestKind::Language => Ok(self.suggest_languages(typed, locale, limit)),
            SuggestKind::Opportunity => self.suggest_opportunities(typed, locale, limit),
        }
    }

    /// Links phrases to concepts, with the linker that matching uses.
    pub fn link_phrases(
        &self,
        phrases: &[String],
        kind: TermKind,
        language: Option<Locale>,
        reader: Locale,
        limit: usize,
    ) -> Vec<LinkedPhrase> {
        let link = |phrase: &String| {
            let linking = self.linker.link(phrase, kind, language, limit);
            let concepts = linking.links.iter();
            LinkedPhrase {
                text: phrase.clone(),
                concepts: concepts
                    .map(|link| self.linked_concept(link, reader))
                    .collect(),
                resolved: linking.resolved,
            }
        };
        phrases.iter().map(link).collect()
    }

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
        let siblings = concept
            .broader
            .map(|above| &self.vocabulary.concept(above).narrower);
        let related = siblings.into_iter().flatten().filter(|own| **own != place);
        Ok(ConceptView {
            catalogue: self.about(today),
            id: concept.id.to_string(),
            kind: concept.kind,
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
            related: related.map(|c| self.named(*c, locale)).collect(),
            offers: self.index.count_concept(concept.id.as_str())?,
        })
    }

    fn suggest_concepts(
        &self,
        typed: &str,
        kind: TermKind,
        locale: Locale,
        limit: usize,
    ) -> Vec<SuggestionView> {
        let prefixes = match kind {
            TermKind::Occupation => &self.occupation_prefixes,
            TermKind::Skill => &self.skill_prefixes,
        };
        let found = suggest(&self.linker, prefixes, typed, kind, locale, limit);
        found
            .into_iter()
            .map(|suggestion| SuggestionView {
                label: self
                    .vocabulary
                    .preferred(suggestion.concept, locale)
                    .to_owned(),
                matched_label: suggestion.matched_label,
                matched_lang: Some(suggestion.matched_locale.to_string()),
                concept: self.vocabulary.concept(suggestion.concept).id.to_string(),
            })
            .collect()
    }

    fn suggest_countries(&self, typed: &str, locale: Locale, limit: usize) -> Vec<SuggestionView> {
        let names = self.vocabulary.names();
        let folded = fold(typed);
        let found = names.find_countries(&folded).map(|(code, own, word)| {
            (
                own != locale,
                word != folded,
                names.country(code, locale),
                code.to_string(),
                own,
                word.to_owned(),
            )
        });
        named_suggestions(found.collect(), limit)
    }

    fn suggest_languages(&self, typed: &str, locale: Locale, limit: usize) -> Vec<SuggestionView> {
        let names = self.vocabulary.names();
        let folded = fold(typed);
        let found = names.find_languages(&folded).map(|(code, own, word)| {
            (
                own != locale,
                word != folded,
                names.language(code, locale),
                code.to_string(),
                own,
                word.to_owned(),
            )
        });
        named_suggestions(found.collect(), limit)
    }

    fn suggest_opportunities(
        &self,
        typed: &str,
        locale: Locale,
        limit: usize,
    ) -> Result<Vec<SuggestionView>, AppError> {
        let request = FindRequest {
            q: Some(typed.to_owned()),
            limit,
            ..FindRequest::default()
        };
        // The day does not matter: only names are told.
        let found = self.find_opportunities(&request, "", locale, Date::MIN)?;
        let view = |result: super::find::FindResult| SuggestionView {
            matched_label: result.opportunity.title.clone(),
            label: result.opportunity.title,
            matched_lang: result.opportunity.title_lang,
            concept: result.opportunity.id,
        };
        Ok(found.results.into_iter().map(view).collect())
    }

    fn linked_concept(&self, link: &Link, locale: Locale) -> LinkedConcept {
        LinkedConcept {
            concept: self.vocabulary.concept(link.concept).id.to_string(),
            uri: None,
            label: self.vocabulary.preferred(link.concept, locale).to_owned(),
            matched_label: link.matched_label.clone(),
            matched_lang: link.matched_locale.to_string(),
            score: (link.score * 1000.0).round() / 1000.0,
            reason: link.reason,
        }
    }

    fn named(&self, concept: ConceptIndex, locale: Locale) -> NamedView {
        NamedView {
            id: self.vocabulary.concept(concept).id.to_string(),
            title: self.vocabulary.preferred(concept, locale).to_owned(),
        }
    }

    fn ancestors(&self, concept: ConceptIndex) -> Vec<ConceptIndex> {
        let broader = |own: &ConceptIndex| self.vocabulary.concept(*own).broader;
        // A wrong file could close a circle; the hierarchy is never deeper than this.
        std::iter::successors(broader(&concept), broader)
            .take(10)
            .collect()
    }

    fn labels(&self, concept: ConceptIndex) -> BTreeMap<String, LabelsView> {
        let mut labels: BTreeMap<String, LabelsView> = BTreeMap::new();
        for label in self.vocabulary.labels_of(concept) {
            let own = labels.entry(label.locale.to_string()).or_default();
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

type NamedHit = (bool, bool, String, String, Locale, String);

/// Names in the reader's language first, whole names next; one suggestion per code.
fn named_suggestions(mut found: Vec<NamedHit>, limit: usize) -> Vec<SuggestionView> {
    found.sort();
    let mut suggestions: Vec<SuggestionView> = Vec::new();
    for (_, _, label, code, locale, word) in found {
        if suggestions.len() < limit && suggestions.iter().all(|known| known.concept != code) {
            suggestions.push(SuggestionView {
                label,
                matched_label: word,
                matched_lang: Some(locale.to_string()),
                concept: code,
            });
        }
    }
    suggestions
}
