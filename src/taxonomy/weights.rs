//! The numbers of linking, read from `index/weights.toml`.

use serde::Deserialize;

/// Shares and thresholds of linking.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinkingWeights {
    /// Share of BM25 over stemmed words.
    pub bm25: f64,
    /// Share of character n-grams.
    pub ngrams: f64,
    /// Share of Jaro–Winkler.
    pub jaro_winkler: f64,
    /// Share of edit distance.
    pub edit: f64,
    /// Share of the words as a set.
    pub token_set: f64,
    /// Links below are not used.
    pub accept: f64,
    /// Credit of a link over a typo.
    pub typo: f64,
    /// Credit when the words say more than the label.
    pub narrower: f64,
    /// Credit when the words say less than the label.
    pub broader: f64,
}
