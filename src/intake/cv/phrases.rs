//! Words of a line and phrases found among them.

use std::collections::HashMap;
use std::ops::Range;

use crate::text::{fold, tokens};

/// One folded word or sign with its place in the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub range: Range<usize>,
    /// Folded.
    pub folded: String,
}

/// The folded words of a line.
pub fn words_of(line: &str) -> Vec<Token> {
    let all = tokens(line);
    all.map(|(range, folded)| Token { range, folded }).collect()
}

/// The stretch of the line that tokens cover.
pub fn span<'l>(line: &'l str, covered: &[Token]) -> &'l str {
    match (covered.first(), covered.last()) {
        (Some(first), Some(last)) => &line[first.range.start..last.range.end],
        _ => "",
    }
}

/// Phrases that mean something, found by their folded words, longest first.
#[derive(Debug, Clone)]
pub struct Phrases<T> {
    by_first: HashMap<String, Vec<(Vec<String>, T)>>,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Self {
            by_first: HashMap::new(),
        }
    }
}

impl<T> Phrases<T> {
    /// Adds a phrase. The first meaning of equal phrases stands first.
    pub fn add(&mut self, phrase: &str, meaning: T) {
        let folded = fold(phrase);
        let mut words = folded.split(' ').map(str::to_owned);
        let Some(first) = words.next().filter(|first| !first.is_empty()) else {
            return;
        };
        let rest: Vec<String> = words.collect();
        let known = self.by_first.entry(first).or_default();
        let place = known.partition_point(|(other, _)| other.len() >= rest.len());
        known.insert(place, (rest, meaning));
    }

    /// The longest phrase that begins at a token and whose meaning is wanted.
    pub fn longest_at(
        &self,
        tokens: &[Token],
        at: usize,
        wanted: impl Fn(&T) -> bool,
    ) -> Option<(usize, &T)> {
        let first = tokens
            .get(at)
            .and_then(|token| self.by_first.get(&token.folded))?;
        first.iter().find_map(|(rest, meaning)| {
            let following = tokens.get(at + 1..at + 1 + rest.len())?;
            let equal = rest
                .iter()
                .zip(following)
                .all(|(word, token)| *word == token.folded);
            (equal && wanted(meaning)).then_some((rest.len() + 1, meaning))
        })
    }

    /// Every phrase that is found from left to right, without overlap.
    pub fn find_all(
        &self,
        tokens: &[Token],
        wanted: impl Fn(&T) -> bool,
    ) -> Vec<(Range<usize>, &T)> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            match self.longest_at(tokens, at, &wanted) {
                Some((length, meaning)) => {
                    found.push((at..at + length, meaning));
                    at += length;
                }
                None => at += 1,
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_phrase_wins() {
        let mut phrases = Phrases::default();
        phrases.add("langue", 1);
        phrases.add("Langue maternelle", 2);
        let line = "l'arabe, langue maternelle";
        let words = words_of(line);
        let found = phrases.find_all(&words, |_| true);
        assert_eq!(found.len(), 1);
        assert_eq!(*found[0].1, 2);
        assert_eq!(span(line, &words[found[0].0.clone()]), "langue maternelle");
    }
}
