//! Weighing what speaks for each concept, in the phrase's language and in English.

use std::collections::BTreeMap;

use crate::domain::{LanguageCode, Locale};
use crate::taxonomy::concept::ConceptIndex;

use super::Linker;
use super::asked::Asked;
use super::build::Names;
use super::features::{FEATURES, Weighed, weigh};
use super::phrase::Phrase;
use super::shelf::Shelf;

/// A concept with what speaks for it and the sum of that.
#[derive(Debug, Clone, Copy)]
pub struct Judged {
    /// The concept.
    pub concept: ConceptIndex,
    /// What speaks for it; `name` is a place in the vocabulary's labels here.
    pub weighed: Weighed,
    /// The weighed sum.
    pub sum: f32,
    /// Whether every word of the phrase stands in a name of this language.
    pub known: bool,
}

/// Where names count besides those of the phrase's language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Abroad {
    /// English names count too.
    English,
    /// Only names of the language itself.
    Nowhere,
}

/// What English names say about a phrase, kept from one language to the next.
pub type InEnglish = Option<(Phrase, Vec<Judged>)>;

/// So many likely neighbours have a vote.
const VOTES: usize = 6;

impl Linker {
    /// Concepts that a phrase of one language may mean, best first.
    pub(super) fn judge(
        &self,
        names: &Names,
        phrase: &str,
        language: LanguageCode,
        abroad: Abroad,
        in_english: &mut InEnglish,
    ) -> Vec<Judged> {
        let read = self.reader.read(phrase, language);
        let english = Locale::En.language();
        let own = names.shelf(language);
        let own = own.map(|(shelf, fine)| (shelf, fine, Asked::new(shelf, &read)));
        let mut judged = match &own {
            Some((shelf, fine, asked)) => self.with_votes(self.look(shelf, asked), *fine),
            None => Vec::new(),
        };
        let counts = abroad == Abroad::English && language != english;
        if let Some((shelf, fine)) = names.shelf(english).filter(|_| counts) {
            let own = match in_english {
                Some((phrase, own)) if *phrase == read => &*own,
                _ => {
                    &in_english
                        .insert((read.clone(), self.look(shelf, &Asked::new(shelf, &read))))
                        .1
                }
            };
            self.add_english(&mut judged, own, fine);
        }
        if let Some((shelf, _, asked)) = own.filter(|own| !own.2.slots.is_empty()) {
            self.explain(&mut judged, names, shelf, &asked);
        }
        let weights = self.weights.shares.of_features();
        for own in &mut judged {
            let pairs = own.weighed.features.iter().zip(weights);
            own.sum = pairs.map(|(feature, weight)| feature * weight).sum();
        }
        judged.sort_by(|a, b| b.sum.total_cmp(&a.sum).then(a.concept.cmp(&b.concept)));
        judged
    }

    fn look(&self, shelf: &Shelf, asked: &Asked) -> Vec<Judged> {
        if asked.slots.is_empty() {
            return Vec::new();
        }
        let text = |label: u32| self.vocabulary.label(label).folded;
        let place = |mut weighed: Weighed| {
            weighed.name = shelf.label[weighed.name as usize];
            Judged {
                concept: shelf.concepts[weighed.concept as usize],
                weighed,
                sum: 0.0,
                known: asked.known,
            }
        };
        let found = weigh(shelf, asked, &text);
        found.into_iter().map(place).collect()
    }

    /// Adds how likely the neighbours of each concept are; groups give way to finer concepts.
    fn with_votes(&self, mut judged: Vec<Judged>, fine: bool) -> Vec<Judged> {
        let likely = |own: &Judged| 0.5 * (own.weighed.features[0] + own.weighed.features[4]);
        let mut votes: BTreeMap<(bool, u16), Vec<f32>> = BTreeMap::new();
        let mut groups: BTreeMap<u16, f32> = BTreeMap::new();
        for own in &judged {
            let fact = self.facts.of(own.concept);
            if fact.unit == 0 {
                continue;
            }
            if fact.group_digits == 4 && fine {
                let known = groups.entry(fact.unit).or_default();
                *known = known.max(likely(own));
                continue;
            }
            for key in [(true, fact.unit), (false, fact.unit / 10)] {
                votes.entry(key).or_default().push(likely(own).powi(2));
            }
        }
        for own in votes.values_mut() {
            own.sort_by(|a, b| b.total_cmp(a));
            own.truncate(VOTES);
        }
        if fine {
            judged.retain(|own| self.facts.of(own.concept).group_digits == 0);
        }
        for own in &mut judged {
            let fact = self.facts.of(own.concept);
            let vote = likely(own).powi(2);
            let others = |key| {
                let sum: f32 = votes.get(&key).map_or(0.0, |votes| votes.iter().sum());
                (sum - vote).max(0.0) / (VOTES - 1) as f32
            };
            let features = &mut own.weighed.features;
            if fact.unit != 0 {
                features[10] = others((true, fact.unit));
                features[11] = others((false, fact.unit / 10));
                features[12] = groups.get(&fact.unit).copied().unwrap_or(0.0);
            }
            features[13] = f32::from(fact.depth) / 4.0;
        }
        judged
    }

    /// English names count for a phrase of another language too: `Compliance-Manager`.
    fn add_english(&self, judged: &mut Vec<Judged>, english: &[Judged], fine: bool) {
        let places: BTreeMap<ConceptIndex, usize> = judged
            .iter()
            .enumerate()
            .map(|(place, own)| (own.concept, place))
            .collect();
        for mut own in english.iter().copied() {
            let [both, ngrams] = [0, 4].map(|place| own.weighed.features[place]);
            let fact = self.facts.of(own.concept);
            match places.get(&own.concept) {
                Some(place) => {
                    let features = &mut judged[*place].weighed.features;
                    features[14] = both;
                    features[15] = ngrams;
                }
                None if fine && fact.group_digits > 0 => {}
                None => {
                    own.weighed.features = [0.0; FEATURES];
                    own.weighed.features[13] = f32::from(fact.depth) / 4.0;
                    own.weighed.features[14] = both;
                    own.weighed.features[15] = ngrams;
                    judged.push(own);
                }
            }
        }
    }
}
