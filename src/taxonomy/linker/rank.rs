//! Weighing what speaks for each concept, in the phrase's language and in English.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::domain::{LanguageCode, Locale};
use crate::taxonomy::concept::ConceptIndex;

use super::Linker;
use super::asked::{Asked, Slot};
use super::build::Names;
use super::features::{
    ABROAD, ABROAD_NGRAMS, Effort, FEATURES, NARROWNESS, NGRAMS, UNIT_GROUP, Weighed, weigh,
};
use super::phrase::Phrase;
use super::readings::Readings;
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
pub type InEnglish = Option<(Rc<Phrase>, Vec<Judged>)>;

/// A phrase as one language understands it.
pub struct Heard<'a> {
    /// The language.
    pub language: LanguageCode,
    /// The phrase, taken apart as one in this language.
    pub read: Rc<Phrase>,
    home: Option<Home<'a>>,
}

/// The names of the language and the phrase in their words.
struct Home<'a> {
    shelf: &'a Shelf,
    fine: bool,
    asked: Asked,
}

impl Heard<'_> {
    /// The share of the phrase that words of the language can stand for.
    pub fn understood(&self) -> f32 {
        self.home.as_ref().map_or(0.0, |home| {
            let alike = |slot: &Slot| slot.options.first().map_or(0.0, |own| own.1);
            let slots = home.asked.slots.iter();
            slots.map(|slot| slot.weight * alike(slot)).sum::<f32>() / home.asked.mass
        })
    }
}

/// How closely the names of the phrase's own language are looked at.
const AT_HOME: Effort = Effort {
    read: 160,
    weighed: 120,
    compared: 40,
};
/// How closely English names are looked at for a phrase of another language.
const IN_ENGLISH: Effort = Effort {
    read: 50,
    weighed: 40,
    compared: 20,
};

impl Linker {
    /// A phrase as one language understands it.
    pub(super) fn hear<'a>(
        &self,
        names: &'a Names,
        phrase: &Readings<'_>,
        language: LanguageCode,
    ) -> Heard<'a> {
        let read = phrase.of(language);
        let home = names.shelf(language).map(|(shelf, fine)| Home {
            asked: Asked::new(shelf, &read),
            shelf,
            fine,
        });
        Heard {
            language,
            read,
            home,
        }
    }

    /// Concepts that a phrase of one language may mean, best first.
    pub(super) fn judge(
        &self,
        names: &Names,
        heard: &Heard<'_>,
        abroad: Abroad,
        in_english: &mut InEnglish,
    ) -> Vec<Judged> {
        let english = Locale::En.language();
        let mut judged = match &heard.home {
            Some(home) => self.with_groups(self.look(home.shelf, &home.asked, AT_HOME), home.fine),
            None => Vec::new(),
        };
        let counts = abroad == Abroad::English && heard.language != english;
        if let Some((shelf, fine)) = names.shelf(english).filter(|_| counts) {
            let own = match in_english {
                Some((phrase, own)) if *phrase == heard.read => &*own,
                _ => {
                    let asked = Asked::new(shelf, &heard.read);
                    let own = self.look(shelf, &asked, IN_ENGLISH);
                    &in_english.insert((Rc::clone(&heard.read), own)).1
                }
            };
            self.add_english(&mut judged, own, fine);
        }
        if let Some(home) = heard
            .home
            .as_ref()
            .filter(|own| !own.asked.slots.is_empty())
        {
            self.explain(&mut judged, names, home.shelf, &home.asked);
        }
        let weights = self.weights.shares.of_features();
        for own in &mut judged {
            let pairs = own.weighed.features.iter().zip(weights);
            own.sum = pairs.map(|(feature, weight)| feature * weight).sum();
        }
        judged.sort_unstable_by(|a, b| b.sum.total_cmp(&a.sum).then(a.concept.cmp(&b.concept)));
        judged
    }

    fn look(&self, shelf: &Shelf, asked: &Asked, effort: Effort) -> Vec<Judged> {
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
        let found = weigh(shelf, asked, &text, effort);
        found.into_iter().map(place).collect()
    }

    /// Adds how likely the unit group of each concept is; groups give way to finer concepts.
    fn with_groups(&self, mut judged: Vec<Judged>, fine: bool) -> Vec<Judged> {
        let mut groups: BTreeMap<u16, f32> = BTreeMap::new();
        if fine {
            judged.retain(|own| {
                let fact = self.facts.of(own.concept);
                if fact.group_digits == 4 && fact.unit != 0 {
                    let likely = own.weighed.both_covered + own.weighed.features[NGRAMS];
                    let known = groups.entry(fact.unit).or_default();
                    *known = known.max(0.5 * likely);
                }
                fact.group_digits == 0
            });
        }
        for own in &mut judged {
            let fact = self.facts.of(own.concept);
            let features = &mut own.weighed.features;
            features[UNIT_GROUP] = groups.get(&fact.unit).copied().unwrap_or(0.0);
            features[NARROWNESS] = f32::from(fact.depth) / 4.0;
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
            let both = own.weighed.both_covered;
            let ngrams = own.weighed.features[NGRAMS];
            let fact = self.facts.of(own.concept);
            match places.get(&own.concept) {
                Some(place) => {
                    let features = &mut judged[*place].weighed.features;
                    features[ABROAD] = both;
                    features[ABROAD_NGRAMS] = ngrams;
                }
                None if fine && fact.group_digits > 0 => {}
                None => {
                    own.weighed.features = [0.0; FEATURES];
                    own.weighed.features[NARROWNESS] = f32::from(fact.depth) / 4.0;
                    own.weighed.features[ABROAD] = both;
                    own.weighed.features[ABROAD_NGRAMS] = ngrams;
                    judged.push(own);
                }
            }
        }
    }
}
