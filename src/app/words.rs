//! Words: suggest and link.

use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;

use super::find::FindRequest;
use super::problem::AppError;
use super::snapshot::Snapshot;
use super::view::SuggestionView;
use crate::domain::{ConceptId, Locale};
use crate::taxonomy::{Link, LinkReason, Linking, TermKind, suggest};
use crate::text::fold;

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
    /// Words of level or seniority in it, such as `senior`, folded. They do not change the concept.
    pub levels: Vec<String>,
}

/// One concept that a phrase may mean.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct LinkedConcept {
    /// Its id.
    pub concept: String,
    /// Its ESCO URI, when ESCO is loaded.
    pub uri: Option<String>,
    /// For an occupation its ISCO-08 group, for example `isco:7126`.
    pub isco: Option<String>,
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
        let told = |(phrase, linking): (&String, Linking)| {
            let concepts = linking.links.iter();
            LinkedPhrase {
                text: phrase.clone(),
                concepts: concepts
                    .map(|link| self.linked_concept(link, reader))
                    .collect(),
                resolved: linking.resolved,
                levels: linking.levels,
            }
        };
        let linked = self.linker.link_all(phrases, kind, language, limit);
        phrases.iter().zip(linked).map(told).collect()
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
                matched_lang: Some(suggestion.matched_language.to_string()),
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
        let own = self.vocabulary.concept(link.concept);
        LinkedConcept {
            concept: own.id.to_string(),
            uri: own.uri.as_ref().map(ToString::to_string),
            isco: own.isco.map(|code| ConceptId::of_isco(code).to_string()),
            label: self.vocabulary.preferred(link.concept, locale).to_owned(),
            matched_label: link.matched_label.clone(),
            matched_lang: link.matched_language.to_string(),
            score: (link.score * 1000.0).round() / 1000.0,
            reason: link.reason,
        }
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
