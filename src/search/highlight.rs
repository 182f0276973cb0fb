//! Marking the words of a question in a text.

use std::collections::{BTreeMap, BTreeSet};

use super::analyzer::Analyzers;
use crate::domain::Locale;
use crate::text::tokens;

/// A piece of a text, marked or not; all pieces together are the text.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, utoipa::ToSchema)]
pub struct Fragment {
    /// The piece.
    pub text: String,
    /// Whether it answers a word of the question.
    pub hit: bool,
}

/// Knows which words of a text answer a question.
pub struct Highlighter {
    analyzers: Analyzers,
    words: BTreeSet<String>,
    stems: BTreeMap<Locale, BTreeSet<String>>,
}

impl Highlighter {
    pub(super) fn new(analyzers: Analyzers) -> Self {
        Self {
            analyzers,
            words: BTreeSet::new(),
            stems: BTreeMap::new(),
        }
    }

    pub(super) fn add(&mut self, word: &str, terms: &[String], locales: &[Locale]) {
        self.words.extend(terms.iter().cloned());
        for locale in locales {
            let stem = self.analyzers.stem(*locale, word);
            self.stems.entry(*locale).or_default().insert(stem);
        }
    }

    /// The text in pieces; empty when nothing in it answers.
    pub fn mark(&self, text: &str, language: Option<Locale>) -> Vec<Fragment> {
        let stems = language.and_then(|locale| Some((locale, self.stems.get(&locale)?)));
        let mut fragments: Vec<Fragment> = Vec::new();
        let mut at = 0;
        let mut any = false;
        for (range, folded) in tokens(text) {
            let stemmed = stems.is_some_and(|(locale, stems)| {
                stems.contains(&self.analyzers.stem(locale, &folded))
            });
            if !stemmed && !self.words.contains(&folded) {
                continue;
            }
            any = true;
            push(&mut fragments, &text[at..range.start], false);
            push(&mut fragments, &text[range.clone()], true);
            at = range.end;
        }
        if !any {
            return Vec::new();
        }
        push(&mut fragments, &text[at..], false);
        fragments
    }
}

fn push(fragments: &mut Vec<Fragment>, text: &str, hit: bool) {
    if !text.is_empty() {
        fragments.push(Fragment {
            text: text.to_owned(),
            hit,
        });
    }
}
