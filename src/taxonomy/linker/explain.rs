//! How much of a phrase each concept explains, word by word, whatever it is that explains a word.
//!
//! A word may stand in a concept's names, or a word that stands for it; its translation may stand
//! in the names of another language; or it may be usual in the unit group. Each leaves some doubt,
//! and the doubts are multiplied.

use std::collections::BTreeMap;

use super::Linker;
use super::asked::{Asked, Slot};
use super::build::{Names, Other};
use super::context::{Context, NO_UNIT};
use super::features::{
    EXPLAINED, FEATURES, NARROWNESS, TRANSLATED, UNIT_GROUP, Weighed, cover_names,
};
use super::rank::Judged;
use super::shelf::Shelf;

/// What a word is worth when only a synonym of it is there.
const SYNONYM: f32 = 0.7;
/// What it is worth when only its translation is there.
const TRANSLATION: f32 = 0.7;
/// What it is worth when it is only usual in the unit group.
const UNIT: f32 = 0.5;
/// What it is worth when its translation is usual in the unit group.
const TRANSLATED_UNIT: f32 = 0.3;
/// What it is worth when it stands in one of many names.
const RARE: f32 = 0.6;
/// The most that BM25 gives for one word.
const MOST_OF_A_WORD: f32 = 2.2;
/// Concepts that no name suggests but that explain the phrase best.
const ADDED: usize = 60;
/// Concepts whose names in the other language are compared with the translated phrase.
const COMPARED: usize = 80;

impl Linker {
    /// Adds to each concept what it explains, and concepts that explain much.
    pub(super) fn explain(
        &self,
        judged: &mut Vec<Judged>,
        names: &Names,
        shelf: &Shelf,
        asked: &Asked,
    ) {
        let context = names.context(shelf.language);
        let translated: Vec<Vec<(u32, f32)>> = match context {
            Some((context, Some(_))) => {
                let slots = asked.slots.iter();
                slots.map(|slot| translate(context, slot)).collect()
            }
            _ => Vec::new(),
        };
        let explained = explained(shelf, asked, context, &translated);
        if let Some((context, _)) = context {
            self.add_explained(judged, shelf, context, asked, &explained);
        }
        for own in judged.iter_mut() {
            if let Some(place) = shelf.place_of(own.concept) {
                own.weighed.features[EXPLAINED] = explained[place as usize];
            }
        }
        if let Some((_, Some((other, _)))) = context {
            let asked = in_other_words(asked, translated);
            let least = explained_by_the_best(judged);
            let places = judged.iter().map(|own| {
                let likely = own.weighed.features[EXPLAINED] >= least;
                other.place_of(own.concept).filter(|_| likely)
            });
            let covered = cover_names(other, &asked, places);
            for (own, covered) in judged.iter_mut().zip(covered) {
                own.weighed.features[TRANSLATED] = covered;
            }
        }
    }

    fn add_explained(
        &self,
        judged: &mut Vec<Judged>,
        shelf: &Shelf,
        context: &Context,
        asked: &Asked,
        explained: &[f32],
    ) {
        let mut known = vec![false; explained.len()];
        let mut groups: BTreeMap<u16, f32> = BTreeMap::new();
        for own in judged.iter() {
            if let Some(place) = shelf.place_of(own.concept) {
                known[place as usize] = true;
                let group = groups.entry(context.unit_of[place as usize]).or_default();
                *group = group.max(own.weighed.features[UNIT_GROUP]);
            }
        }
        let mut new: Vec<usize> = (0..explained.len())
            .filter(|place| !known[*place] && explained[*place] > 0.0)
            .filter(|place| context.unit_of[*place] != NO_UNIT)
            .collect();
        let order = |a: &usize, b: &usize| explained[*b].total_cmp(&explained[*a]).then(a.cmp(b));
        if new.len() > ADDED {
            new.select_nth_unstable_by(ADDED, order);
            new.truncate(ADDED);
        }
        new.sort_unstable();
        judged.extend(new.into_iter().map(|place| {
            let concept = shelf.concepts[place];
            let mut features = [0.0; FEATURES];
            let group = groups.get(&context.unit_of[place]);
            features[UNIT_GROUP] = group.copied().unwrap_or(0.0);
            features[NARROWNESS] = f32::from(self.facts.of(concept).depth) / 4.0;
            Judged {
                concept,
                weighed: Weighed {
                    concept: place as u32,
                    name: shelf.label[shelf.names_of(place as u32).start],
                    phrase_covered: 0.0,
                    name_covered: 0.0,
                    both_covered: 0.0,
                    features,
                },
                sum: 0.0,
                known: asked.known,
            }
        }));
    }
}

/// What the last of the concepts explains whose names in the other language are compared.
fn explained_by_the_best(judged: &[Judged]) -> f32 {
    let mut explained: Vec<f32> = judged
        .iter()
        .map(|own| own.weighed.features[EXPLAINED])
        .collect();
    if explained.len() <= COMPARED {
        return 0.0;
    }
    *explained
        .select_nth_unstable_by(COMPARED - 1, |a, b| b.total_cmp(a))
        .1
}

/// By concept of the shelf the share of the phrase that it explains.
fn explained(
    shelf: &Shelf,
    asked: &Asked,
    context: Option<(&Context, Option<Other<'_>>)>,
    translated: &[Vec<(u32, f32)>],
) -> Vec<f32> {
    let mut shares = vec![0.0_f32; shelf.concepts.len()];
    let mut doubts = Doubts::new(shelf.concepts.len());
    for (place, slot) in asked.slots.iter().enumerate() {
        let worth = |share: f32| RARE + (1.0 - RARE) * share / MOST_OF_A_WORD;
        for (atom, alike) in &slot.options {
            for (concept, share) in shelf.concepts_with.get(*atom as usize) {
                doubts.raise(*concept, alike * worth(*share));
            }
        }
        doubts.settle(1.0);
        for (atom, credit) in &slot.synonyms {
            for (concept, _) in shelf.concepts_with.get(*atom as usize) {
                doubts.raise(*concept, *credit);
            }
        }
        doubts.settle(SYNONYM);
        let weight = slot.weight / asked.mass;
        let Some((context, other)) = context else {
            doubts.add_to(&mut shares, weight, |_| 1.0);
            continue;
        };
        let words = translated.get(place).map_or(&[][..], Vec::as_slice);
        for (atom, likely) in words {
            let shelf = other.map(|(shelf, _)| shelf.concepts_with.get(*atom as usize));
            for (concept, share) in shelf.unwrap_or_default() {
                if let Some(here) = context.place_here[*concept as usize] {
                    doubts.raise(here, likely.sqrt() * worth(*share));
                }
            }
        }
        doubts.settle(TRANSLATION);
        let units = unit_doubts(slot, context, other, words);
        let unit = |concept: usize| units.get(usize::from(context.unit_of[concept]));
        doubts.add_to(&mut shares, weight, |concept| {
            unit(concept).copied().unwrap_or(1.0)
        });
    }
    shares
}

/// By unit group the doubt that is left when its usual words count.
fn unit_doubts(
    slot: &Slot,
    context: &Context,
    other: Option<Other<'_>>,
    words: &[(u32, f32)],
) -> Vec<f32> {
    let (mut here, mut abroad) = (Vec::new(), Vec::new());
    let at = |known: &mut Vec<f32>, unit: u16| {
        if known.len() <= usize::from(unit) {
            known.resize(usize::from(unit) + 1, 0.0);
        }
        usize::from(unit)
    };
    for (atom, alike) in &slot.options {
        for (unit, more) in context.units_with.get(*atom as usize) {
            let unit = at(&mut here, *unit);
            here[unit] = here[unit].max(alike * more);
        }
    }
    for (atom, likely) in words {
        let units = other.map(|(_, around)| around.units_with.get(*atom as usize));
        for (unit, more) in units.unwrap_or_default() {
            let unit = at(&mut abroad, *unit);
            abroad[unit] += likely * more;
        }
    }
    let units = here.len().max(abroad.len());
    let own = |known: &[f32], unit: usize| known.get(unit).map_or(0.0, |own| own.min(1.0));
    (0..units)
        .map(|unit| (1.0 - UNIT * own(&here, unit)) * (1.0 - TRANSLATED_UNIT * own(&abroad, unit)))
        .collect()
}

/// What a word may be in the other language.
fn translate(context: &Context, slot: &Slot) -> Vec<(u32, f32)> {
    let mut words: Vec<(u32, f32)> = Vec::new();
    for (atom, alike) in &slot.options {
        for (word, likely) in context.translations.get(*atom as usize) {
            let likely = alike * alike * likely;
            match words.iter_mut().find(|(known, _)| known == word) {
                Some(known) => known.1 = known.1.max(likely),
                None => words.push((*word, likely)),
            }
        }
    }
    words
}

/// The phrase in the words of the other language, each weighing as much as in its own.
fn in_other_words(asked: &Asked, translated: Vec<Vec<(u32, f32)>>) -> Asked {
    let slot = |(own, words): (&Slot, Vec<(u32, f32)>)| Slot {
        weight: own.weight,
        options: words
            .into_iter()
            .map(|(word, likely)| (word, likely.sqrt()))
            .collect(),
        synonyms: Vec::new(),
    };
    Asked {
        core: String::new(),
        slots: asked.slots.iter().zip(translated).map(slot).collect(),
        mass: asked.mass,
        known: true,
    }
}

/// What is left to explain of one word, by concept.
struct Doubts {
    left: Vec<f32>,
    best: Vec<f32>,
    touched: Vec<u32>,
}

impl Doubts {
    fn new(concepts: usize) -> Self {
        Self {
            left: vec![1.0; concepts],
            best: vec![0.0; concepts],
            touched: Vec::new(),
        }
    }

    /// Something explains the word for a concept; the best of its kind counts.
    fn raise(&mut self, concept: u32, worth: f32) {
        let best = &mut self.best[concept as usize];
        if *best == 0.0 {
            self.touched.push(concept);
        }
        *best = best.max(worth);
    }

    /// Takes what one kind of thing explains away.
    fn settle(&mut self, credit: f32) {
        for concept in self.touched.drain(..) {
            let best = std::mem::take(&mut self.best[concept as usize]);
            self.left[concept as usize] *= 1.0 - (credit * best).min(1.0);
        }
    }

    /// Adds what is explained to the shares, and begins with the next word.
    fn add_to(&mut self, shares: &mut [f32], weight: f32, unit: impl Fn(usize) -> f32) {
        for (concept, (share, left)) in shares.iter_mut().zip(&mut self.left).enumerate() {
            *share += weight * (1.0 - *left * unit(concept));
            *left = 1.0;
        }
    }
}
