//! What stands around the names of one language: unit groups and another language.

use std::collections::BTreeMap;

use super::facts::Facts;
use super::lists::Lists;
use super::shelf::Shelf;
use super::translations::find_translations;

/// What else can explain the words of a phrase in the language of one shelf.
pub struct Context {
    /// By concept of the shelf the place of its unit group, or [`NO_UNIT`].
    pub unit_of: Vec<u16>,
    /// By atom the unit groups whose names have it more often than others, 0 to 1.
    pub units_with: Lists<(u16, f32)>,
    /// The languages with most names besides this one.
    pub pivots: Vec<Pivot>,
}

/// Another language, in whose names the words of a phrase are looked for too.
pub struct Pivot {
    /// Its shelf, by its place.
    pub shelf: usize,
    /// By concept of that shelf its place in the own one.
    pub place_here: Vec<Option<u32>>,
    /// By atom those of that shelf that stand for it, with how likely they are.
    pub translations: Lists<(u32, f32)>,
}

/// A concept without a unit group, or one that is a group.
pub const NO_UNIT: u16 = u16::MAX;

/// So many other languages are asked. A third adds as much to one set as it takes from another.
const PIVOTS: usize = 2;
/// A unit group with fewer words than this says less about each of them.
const FEW_WORDS: f32 = 60.0;

impl Context {
    /// Reads what stands around a shelf; `units` are all unit groups, sorted.
    pub fn new(shelves: &[Shelf], place: usize, facts: &Facts, units: &[u16]) -> Self {
        let shelf = &shelves[place];
        let unit_of = shelf.concepts.iter().map(|concept| {
            let fact = facts.of(*concept);
            match units.binary_search(&fact.unit) {
                Ok(unit) if fact.group_digits == 0 || fact.group_digits == 4 => unit as u16,
                _ => NO_UNIT,
            }
        });
        let mut unit_of: Vec<u16> = unit_of.collect();
        let is_group = |place: usize| facts.of(shelf.concepts[place]).group_digits > 0;
        let units_with = units_with(shelf, &unit_of, units.len(), is_group);
        for (place, unit) in unit_of.iter_mut().enumerate() {
            if is_group(place) {
                *unit = NO_UNIT;
            }
        }
        let mut others: Vec<usize> = (0..shelves.len()).filter(|own| *own != place).collect();
        others.sort_by_key(|own| std::cmp::Reverse(shelves[*own].label.len()));
        others.truncate(PIVOTS);
        let pivot = |other: usize| {
            let concepts = shelves[other].concepts.iter();
            Pivot {
                shelf: other,
                place_here: concepts.map(|own| shelf.place_of(*own)).collect(),
                translations: find_translations(shelf, &shelves[other]),
            }
        };
        Self {
            pivots: others.into_iter().map(pivot).collect(),
            unit_of,
            units_with,
        }
    }

    /// Bytes held.
    pub fn bytes(&self) -> usize {
        self.unit_of.len() * 2
            + self.units_with.bytes()
            + self.pivots.iter().map(Pivot::bytes).sum::<usize>()
    }
}

impl Pivot {
    fn bytes(&self) -> usize {
        self.place_here.len() * size_of::<Option<u32>>() + self.translations.bytes()
    }
}

/// By atom how much more often than elsewhere it stands in the names of each unit group.
fn units_with(
    shelf: &Shelf,
    unit_of: &[u16],
    units: usize,
    is_group: impl Fn(usize) -> bool,
) -> Lists<(u16, f32)> {
    let mut documents: Vec<BTreeMap<u32, f32>> = vec![BTreeMap::new(); units];
    for (place, unit) in unit_of.iter().enumerate() {
        let Some(document) = documents.get_mut(usize::from(*unit)) else {
            continue;
        };
        let mut counts: BTreeMap<u32, f32> = BTreeMap::new();
        for name in shelf.names_of(place as u32) {
            let times = if shelf.usual[name] { 2.0 } else { 1.0 };
            for atom in shelf.atoms_of.get(name) {
                *counts.entry(*atom).or_default() += times;
            }
        }
        for (atom, count) in counts {
            let count = if is_group(place) {
                count
            } else {
                count.ln_1p()
            };
            *document.entry(atom).or_default() += count;
        }
    }
    let mut everywhere = vec![0.0_f32; shelf.lexicon.atom_count()];
    let mut all = 0.0;
    for (atom, count) in documents.iter().flatten() {
        everywhere[*atom as usize] += count;
        all += count;
    }
    let mut pairs = Vec::new();
    for (unit, document) in documents.iter().enumerate() {
        let length = document.values().sum::<f32>() + FEW_WORDS;
        for (atom, count) in document {
            let usual = (everywhere[*atom as usize] + 0.5) / all;
            let more = (0.3 * count / length / usual).ln_1p() / 4.0;
            pairs.push((*atom, (unit as u16, more.min(1.0))));
        }
    }
    Lists::of_pairs(shelf.lexicon.atom_count(), &pairs)
}
