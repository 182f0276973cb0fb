//! How much of a phrase each concept explains, word by word, whatever it is that explains a word.
//!
//! A word may stand in a concept's names, or a word that stands for it; its translation may stand
//! in the names of two other languages; or it may be usual in the unit group. Each leaves some doubt,
//! and the doubts are multiplied.

use std::collections::BTreeMap;

use super::Linker;
use super::asked::{Asked, Slot};
use super::build::{Names, Other};
use super::context::{Context, NO_UNIT, Pivot};
use super::doubts::{Doubts, Units};
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
const UNIT: f32 = 0.65;
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
        let (around, others) = match &context {
            Some((around, others)) => (Some(*around), others.as_slice()),
            None => (None, &[][..]),
        };
        let abroad: Vec<Abroad<'_>> = others
            .iter()
            .map(|other| Abroad {
                other: *other,
                words: asked
                    .slots
                    .iter()
                    .map(|slot| translate(other.0, slot))
                    .collect(),
            })
            .collect();
        let explained = explained(shelf, asked, around, &abroad);
        if let Some(around) = around {
            self.add_explained(judged, shelf, around, asked, &explained);
        }
        for own in judged.iter_mut() {
            if let Some(place) = shelf.place_of(own.concept) {
                own.weighed.features[EXPLAINED] = explained[place as usize];
            }
        }
        let least = explained_by_the_best(judged);
        for Abroad { other, words } in abroad {
            let (_, shelf, _) = other;
            let asked = in_other_words(asked, words);
            let places = judged.iter().map(|own| {
                let likely = own.weighed.features[EXPLAINED] >= least;
                shelf.place_of(own.concept).filter(|_| likely)
            });
            let covered = cover_names(shelf, &asked, places);
            for (own, covered) in judged.iter_mut().zip(covered) {
                let features = &mut own.weighed.features;
                features[TRANSLATED] = features[TRANSLATED].max(covered);
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

/// Another language and the words of the phrase in it, by slot.
struct Abroad<'a> {
    other: Other<'a>,
    words: Vec<Vec<(u32, f32)>>,
}

/// By concept of the shelf the share of the phrase that it explains.
fn explained(
    shelf: &Shelf,
    asked: &Asked,
    around: Option<&Context>,
    abroad: &[Abroad<'_>],
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
        let Some(around) = around else {
            doubts.add_to(&mut shares, weight, |_| 1.0);
            continue;
        };
        for Abroad { other, words } in abroad {
            let (pivot, shelf, _) = other;
            for (atom, likely) in &words[place] {
                for (concept, share) in shelf.concepts_with.get(*atom as usize) {
                    if let Some(here) = pivot.place_here[*concept as usize] {
                        doubts.raise(here, likely.sqrt() * worth(*share));
                    }
                }
            }
        }
        doubts.settle(TRANSLATION);
        let units = unit_doubts(slot, around, abroad, place);
        let unit = |concept: usize| units.get(usize::from(around.unit_of[concept]));
        doubts.add_to(&mut shares, weight, |concept| {
            unit(concept).copied().unwrap_or(1.0)
        });
    }
    shares
}

/// By unit group the doubt that is left when its usual words count.
fn unit_doubts(slot: &Slot, around: &Context, abroad: &[Abroad<'_>], place: usize) -> Vec<f32> {
    let mut here = Units::default();
    for (atom, alike) in &slot.options {
        for (unit, more) in around.units_with.get(*atom as usize) {
            let known = here.of(*unit);
            *known = known.max(alike * more);
        }
    }
    let mut best = Units::default();
    for Abroad { other, words } in abroad {
        let mut there = Units::default();
        for (atom, likely) in &words[place] {
            for (unit, more) in other.2.units_with.get(*atom as usize) {
                *there.of(*unit) += likely * more;
            }
        }
        best.raise(&there);
    }
    (0..here.len().max(best.len()))
        .map(|unit| (1.0 - UNIT * here.get(unit)) * (1.0 - TRANSLATED_UNIT * best.get(unit)))
        .collect()
}

/// What a word may be in the other language.
fn translate(pivot: &Pivot, slot: &Slot) -> Vec<(u32, f32)> {
    let mut words: Vec<(u32, f32)> = Vec::new();
    for (atom, alike) in &slot.options {
        for (word, likely) in pivot.translations.get(*atom as usize) {
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
