//! The numbers of linking, read from `index/weights.toml`.

use serde::Deserialize;

use super::linker::FEATURES;

/// Shares and thresholds of linking.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinkingWeights {
    /// Links below are not used.
    pub accept: f64,
    /// Credit of a link over a typo.
    pub typo: f64,
    /// Credit of a link over another form of the word, as `brasage` for `braser`.
    pub derived: f64,
    /// Credit when the words say more than the label.
    pub narrower: f64,
    /// Credit when the words say less than the label.
    pub broader: f64,
    /// What each thing that speaks for a concept weighs.
    pub shares: Shares,
    /// How the weighed sum becomes a probability.
    pub confidence: Confidence,
}

/// What each thing that speaks for a concept weighs; sums order concepts, they are no shares of 1.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shares {
    /// Most of a name stands in the phrase.
    pub name_covered: f32,
    /// Cosine of the n-grams of the name that is most alike.
    pub ngrams: f32,
    /// The same, mean of the three best names.
    pub ngrams_of_three: f32,
    /// The usual name and the phrase cover each other.
    pub usual_name: f32,
    /// The unit group itself is likely by its own names.
    pub unit_group: f32,
    /// The concept stands deep below its unit group, or is a broad group.
    pub narrowness: f32,
    /// As `usual_name`, for any English name when the phrase is in another language.
    pub abroad: f32,
    /// As `ngrams`, for English names when the phrase is in another language.
    pub abroad_ngrams: f32,
    /// The words are explained: by names, synonyms, translations or the unit group.
    pub explained: f32,
    /// As `usual_name`, for any name in another language and the phrase's words translated.
    pub translated: f32,
}

impl Shares {
    /// The weights in the order of the features.
    pub fn of_features(&self) -> [f32; FEATURES] {
        [
            self.name_covered,
            self.ngrams,
            self.ngrams_of_three,
            self.usual_name,
            self.unit_group,
            self.narrowness,
            self.abroad,
            self.abroad_ngrams,
            self.explained,
            self.translated,
        ]
    }
}

/// A logistic curve over the weighed sum of the best concept and its lead over the next.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Confidence {
    /// Added always.
    pub base: f32,
    /// For each point of the weighed sum.
    pub sum: f32,
    /// For each point of the lead, up to 2.
    pub lead: f32,
}
