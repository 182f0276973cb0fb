//! What a typed word can mean among the terms of the index.

use tantivy::query::FuzzyTermQuery;
use tantivy::schema::Field;
use tantivy::{Searcher, Term};

/// At most so many terms stand in for one word.
const MOST_TERMS: usize = 30;

/// How often a term occurs in a field.
pub fn frequency(searcher: &Searcher, field: Field, word: &str) -> u64 {
    searcher
        .doc_freq(&Term::from_field_text(field, word))
        .unwrap_or(0)
}

/// Terms that begin with `prefix`, the most frequent first.
pub fn beginning_with(searcher: &Searcher, field: Field, prefix: &str) -> Vec<String> {
    let mut found: Vec<(u32, String)> = Vec::new();
    for segment in searcher.segment_readers() {
        let Ok(inverted) = segment.inverted_index(field) else {
            continue;
        };
        let Ok(mut stream) = inverted.terms().range().ge(prefix.as_bytes()).into_stream() else {
            continue;
        };
        while stream.advance() {
            let Ok(term) = std::str::from_utf8(stream.key()) else {
                continue;
            };
            if !term.starts_with(prefix) || found.len() >= 2_000 {
                break;
            }
            found.push((stream.value().doc_freq, term.to_owned()));
        }
    }
    best(found)
}

/// Terms one typing error away from a word of 4 letters or more, two from 8; the first letter
/// stays. The most frequent first.
pub fn mistyped(searcher: &Searcher, field: Field, word: &str) -> Vec<String> {
    let length = word.chars().count();
    let distances: &[u8] = match length {
        0..=3 => &[],
        4..=7 => &[1],
        _ => &[1, 2],
    };
    let first = word.chars().next();
    for distance in distances {
        let query = FuzzyTermQuery::new(Term::from_field_text(field, word), *distance, true);
        let mut found: Vec<(u32, String)> = Vec::new();
        for segment in searcher.segment_readers() {
            let (Ok(inverted), Ok(automaton)) = (segment.inverted_index(field), query.automaton())
            else {
                continue;
            };
            let Ok(mut stream) = inverted.terms().search(automaton).into_stream() else {
                continue;
            };
            while stream.advance() {
                if let Ok(term) = std::str::from_utf8(stream.key())
                    && term.chars().next() == first
                {
                    found.push((stream.value().doc_freq, term.to_owned()));
                }
            }
        }
        if !found.is_empty() {
            return best(found);
        }
    }
    Vec::new()
}

fn best(mut found: Vec<(u32, String)>) -> Vec<String> {
    found.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    found.dedup_by(|a, b| a.1 == b.1);
    found
        .into_iter()
        .take(MOST_TERMS)
        .map(|(_, term)| term)
        .collect()
}
