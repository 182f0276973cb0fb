//! Suggestions while typing: labels that begin with what was typed, then labels like it.

use crate::domain::{LanguageCode, Locale};
use crate::text::fold;

use super::concept::{ConceptIndex, ConceptKind};
use super::label::LabelKind;
use super::linker::{Linker, TermKind};
use super::vocabulary::Vocabulary;

/// One suggestion.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    /// The concept.
    pub concept: ConceptIndex,
    /// The label that was hit.
    pub matched_label: String,
    /// Its language.
    pub matched_language: LanguageCode,
}

/// Label texts by the words they begin with, sorted for prefix search.
pub struct Prefixes {
    /// Folded text from one word of a label to its end, the label, whether it is its first word.
    entries: Vec<(Box<str>, u32, bool)>,
}

impl Prefixes {
    /// Sorts the labels of one kind of concept by each of their words.
    pub fn new(vocabulary: &Vocabulary, kind: TermKind) -> Self {
        let mut entries = Vec::new();
        for (index, label) in vocabulary.labels().enumerate() {
            let concept = vocabulary.concept(label.concept);
            let fits = (concept.kind == ConceptKind::Occupation) == (kind == TermKind::Occupation);
            let unit = concept.id.isco().is_none_or(|code| code.digits() == 4);
            if !fits || !unit {
                continue;
            }
            let starts =
                std::iter::once(0).chain(label.folded.match_indices(' ').map(|(at, _)| at + 1));
            entries.extend(starts.map(|at| (label.folded[at..].into(), index as u32, at == 0)));
        }
        entries.sort();
        Self { entries }
    }

    /// Labels one of whose words begins with the folded text.
    fn find(&self, folded: &str) -> &[(Box<str>, u32, bool)] {
        const MOST: usize = 400;
        let from = self
            .entries
            .partition_point(|(text, _, _)| **text < *folded);
        let rest = &self.entries[from..];
        let count = rest
            .iter()
            .take(MOST)
            .take_while(|(text, _, _)| text.starts_with(folded))
            .count();
        &rest[..count]
    }
}

/// Suggests concepts for a beginning of words: exact first, then the language asked about, then
/// usual names, then short ones; when too few begin so, names that are like it.
pub fn suggest(
    linker: &Linker,
    prefixes: &Prefixes,
    typed: &str,
    kind: TermKind,
    locale: Locale,
    limit: usize,
) -> Vec<Suggestion> {
    let folded = fold(typed);
    if folded.is_empty() {
        return Vec::new();
    }
    let vocabulary = linker.vocabulary();
    let mut ranked: Vec<_> = prefixes
        .find(&folded)
        .iter()
        .map(|(text, index, first)| {
            let label = vocabulary.label(*index);
            let rank = (
                **text != *folded || !first,
                label.language != locale,
                !first,
                label.kind != LabelKind::Preferred,
                label.folded.len(),
            );
            (rank, *index)
        })
        .collect();
    ranked.sort();
    let mut suggestions: Vec<Suggestion> = Vec::new();
    for (_, index) in ranked {
        let label = vocabulary.label(index);
        if suggestions
            .iter()
            .all(|known| known.concept != label.concept)
        {
            suggestions.push(Suggestion {
                concept: label.concept,
                matched_label: label.text.to_string(),
                matched_language: label.language,
            });
        }
        if suggestions.len() == limit {
            return suggestions;
        }
    }
    if suggestions.len() < limit.min(3) {
        let links = linker.link(typed, kind, Some(locale), limit).links;
        let similar = links.into_iter().filter(|link| link.score >= 0.6);
        for link in similar {
            if suggestions.len() < limit
                && suggestions
                    .iter()
                    .all(|known| known.concept != link.concept)
            {
                suggestions.push(Suggestion {
                    concept: link.concept,
                    matched_label: link.matched_label,
                    matched_language: link.matched_language,
                });
            }
        }
    }
    suggestions
}
