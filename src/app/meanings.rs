//! What searched words mean: concepts reach across languages where words do not.

use super::snapshot::Snapshot;
use crate::domain::{ConceptId, Locale};
use crate::search::{ConceptTerm, TextQuery, WordMeaning};
use crate::taxonomy::{ConceptIndex, LinkReason, TermKind};
use crate::text::tokens;

/// Only in short questions does a word alone name an occupation or a skill.
const MOST_WORDS: usize = 6;

/// Shorter words are too often the beginning or the end of another.
const SHORTEST_WORD: usize = 4;

impl Snapshot {
    /// Words with what they mean, as a whole and one by one.
    pub(super) fn text_query(&self, text: &str, locale: Locale) -> TextQuery {
        let words: Vec<String> = tokens(text).map(|(_, word)| word).collect();
        let meanings = match words.len() {
            2..=MOST_WORDS => words
                .into_iter()
                .filter_map(|word| self.meaning(word, locale))
                .collect(),
            _ => Vec::new(),
        };
        TextQuery {
            text: text.to_owned(),
            concepts: self.concept_terms(text, locale),
            meanings,
        }
    }

    /// The concepts that one word names, exactly or with a typing error.
    fn meaning(&self, word: String, locale: Locale) -> Option<WordMeaning> {
        if word.chars().count() < SHORTEST_WORD {
            return None;
        }
        let mut meaning = WordMeaning {
            word,
            concepts: Vec::new(),
            correction: None,
        };
        for kind in [TermKind::Occupation, TermKind::Skill] {
            let linking = self.linker.link(&meaning.word, kind, Some(locale), 1);
            let Some(link) = linking.links.into_iter().next() else {
                continue;
            };
            let is_name = matches!(
                link.reason,
                LinkReason::Exact | LinkReason::Synonym | LinkReason::Translation
            );
            let is_typo = link.reason == LinkReason::Typo && link.score >= 0.92;
            if is_name && linking.resolved || is_typo {
                let term = self.concept_term(link.concept, link.score as f32);
                meaning.concepts.push(term);
            }
            if is_typo && !link.matched_label.contains(' ') {
                meaning.correction = Some(link.matched_label.to_lowercase());
            }
        }
        (!meaning.concepts.is_empty()).then_some(meaning)
    }

    /// Concepts that words surely mean, for hits in other languages.
    fn concept_terms(&self, text: &str, locale: Locale) -> Vec<ConceptTerm> {
        let mut terms = Vec::new();
        let mut skills: Vec<(ConceptIndex, f32)> = Vec::new();
        for kind in [TermKind::Occupation, TermKind::Skill] {
            let linking = self.linker.link(text, kind, Some(locale), 3);
            for link in linking.links.iter().filter(|link| link.score >= 0.92) {
                terms.push(self.concept_term(link.concept, link.score as f32));
                if kind == TermKind::Skill {
                    skills.push((link.concept, link.score as f32));
                }
            }
        }
        // Somebody who looks for a skill looks for the occupations that need it, too.
        for (skill, credit) in skills {
            let needing = self.vocabulary.concept(skill).essential.iter();
            terms.extend(needing.map(|own| self.concept_term(*own, credit * 0.8)));
        }
        // Several ESCO occupations may stand in one group; the surest counts.
        terms.sort_by(|a, b| {
            let by_credit = b.credit.total_cmp(&a.credit);
            a.concept.cmp(&b.concept).then(by_credit)
        });
        terms.dedup_by(|later, first| later.concept == first.concept);
        terms
    }

    /// A concept as records name it: an occupation by its group.
    fn concept_term(&self, place: ConceptIndex, credit: f32) -> ConceptTerm {
        let own = self.vocabulary.concept(place);
        let group = own.isco.map(|code| ConceptId::of_isco(code).to_string());
        ConceptTerm {
            concept: group.unwrap_or_else(|| own.id.to_string()),
            credit,
        }
    }
}
