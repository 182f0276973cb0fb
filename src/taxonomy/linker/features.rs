//! What speaks for a concept: numbers from 0 to 1 that are weighed together.

use super::asked::Asked;
use super::candidates::{Candidate, find_candidates};
use super::shelf::Shelf;
use crate::text::jaro_winkler;

/// How many numbers speak for a concept.
pub const FEATURES: usize = 18;

/// The numbers that speak for a concept, in the order of [`FEATURE_NAMES`].
pub type Features = [f32; FEATURES];

/// The numbers that speak for a concept, as `index/weights.toml` names them.
pub const FEATURE_NAMES: [&str; FEATURES] = [
    "both_covered",
    "name_covered",
    "phrase_covered",
    "words",
    "ngrams",
    "ngrams_of_three",
    "jaro_winkler",
    "head",
    "usual_name",
    "synonyms",
    "same_unit",
    "same_minor_group",
    "unit_group",
    "narrowness",
    "abroad",
    "abroad_ngrams",
    "explained",
    "translated",
];

/// A concept with what speaks for it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Weighed {
    /// Its place in the shelf.
    pub concept: u32,
    /// The name that is most like the phrase, by its place in the shelf.
    pub name: u32,
    /// The share of the phrase that this name covers.
    pub phrase_covered: f32,
    /// The share of this name that the phrase covers.
    pub name_covered: f32,
    /// What speaks for it.
    pub features: Features,
}

/// Concepts that are looked at closely.
const LOOKED_AT: usize = 120;
/// Concepts whose names are compared letter by letter.
const COMPARED: usize = 100;

/// Reads what speaks for each of the most promising concepts. `text` gives a name by its label.
pub fn weigh<'a>(shelf: &Shelf, asked: &Asked, text: &dyn Fn(u32) -> &'a str) -> Vec<Weighed> {
    let candidates = find_candidates(shelf, asked, LOOKED_AT);
    let reading = Reading::new(shelf, asked);
    let mut read: Vec<(Weighed, [u32; 3])> =
        candidates.iter().map(|own| reading.concept(own)).collect();
    let promise = |own: &Weighed| own.features[0] + own.features[2] + own.features[9];
    read.sort_by(|a, b| {
        let order = promise(&b.0).total_cmp(&promise(&a.0));
        order.then(a.0.concept.cmp(&b.0.concept))
    });
    let phrase = shelf.grams.phrase(&asked.core);
    let mut scratch = Vec::new();
    for (weighed, names) in read.iter_mut().take(COMPARED) {
        let (mut sum, mut count) = (0.0, 0.0_f32);
        for name in names.iter().filter(|name| **name != u32::MAX) {
            let cosine = phrase.cosine(text(shelf.label[*name as usize]), &mut scratch);
            if cosine > weighed.features[4] {
                weighed.features[4] = cosine;
                if cosine > 0.999 {
                    weighed.name = *name;
                }
            }
            sum += cosine;
            count += 1.0;
        }
        weighed.features[5] = sum / count.max(1.0);
        let own = text(shelf.label[weighed.name as usize]);
        weighed.features[6] = jaro_winkler(own, &asked.core) as f32;
    }
    read.into_iter().map(|(weighed, _)| weighed).collect()
}

/// How well the best name of each concept and the phrase cover each other.
pub fn cover_names(
    shelf: &Shelf,
    asked: &Asked,
    concepts: impl Iterator<Item = Option<u32>>,
) -> Vec<f32> {
    let reading = Reading::new(shelf, asked);
    let (mut plain, mut widened) = (vec![0.0; asked.slots.len()], vec![0.0; asked.slots.len()]);
    let best = |concept: Option<u32>| {
        let names = concept.map_or(0..0, |concept| shelf.names_of(concept));
        let covered = names.map(|name| {
            plain.fill(0.0);
            widened.fill(0.0);
            reading.name(name, &mut plain, &mut widened).both
        });
        covered.fold(0.0, f32::max)
    };
    concepts.map(best).collect()
}

/// A phrase made ready to be compared with names.
struct Reading<'a> {
    shelf: &'a Shelf,
    asked: &'a Asked,
    /// By atom its first entry in `means`, counted from 1; 0 for none.
    first: Vec<u16>,
    /// Slots that an atom may fill: the atom, the slot, how alike, whether only as a synonym.
    means: Vec<(u32, usize, f32, bool)>,
}

impl<'a> Reading<'a> {
    fn new(shelf: &'a Shelf, asked: &'a Asked) -> Self {
        let mut means = Vec::new();
        for (place, slot) in asked.slots.iter().enumerate() {
            let options = slot.options.iter().map(|own| (own, false));
            let synonyms = slot.synonyms.iter().map(|own| (own, true));
            let all = options.chain(synonyms);
            means.extend(all.map(|((atom, alike), synonym)| (*atom, place, *alike, synonym)));
        }
        means.sort_by_key(|(atom, slot, _, synonym)| (*atom, *slot, *synonym));
        let mut first = vec![0_u16; shelf.lexicon.atom_count()];
        for (at, (atom, ..)) in means.iter().enumerate().rev() {
            first[*atom as usize] = at as u16 + 1;
        }
        Self {
            shelf,
            asked,
            first,
            means,
        }
    }

    fn means(&self, atom: u32) -> impl Iterator<Item = (usize, f32, bool)> + '_ {
        let from = usize::from(self.first[atom as usize]);
        let own = self.means[from.saturating_sub(1)..].iter();
        own.take_while(move |(other, ..)| from > 0 && *other == atom)
            .map(|(_, slot, alike, synonym)| (*slot, *alike, *synonym))
    }

    /// What the names of a concept say, and the three that say most.
    fn concept(&self, candidate: &Candidate) -> (Weighed, [u32; 3]) {
        let slots = self.asked.slots.len();
        let names = self.shelf.names_of(candidate.concept);
        let mut weighed = Weighed {
            concept: candidate.concept,
            name: names.start as u32,
            phrase_covered: 0.0,
            name_covered: 0.0,
            features: [0.0; FEATURES],
        };
        let mut anywhere = vec![0.0_f32; slots];
        let mut best = [(0.0_f32, u32::MAX); 3];
        let (mut plain, mut widened) = (vec![0.0; slots], vec![0.0; slots]);
        for name in names {
            plain.fill(0.0);
            widened.fill(0.0);
            let covered = self.name(name, &mut plain, &mut widened);
            for (known, own) in anywhere.iter_mut().zip(&plain) {
                *known = known.max(*own);
            }
            let features = &mut weighed.features;
            features[1] = features[1].max(covered.name);
            features[9] = features[9].max(covered.with_synonyms);
            if self.shelf.usual[name] {
                features[8] = features[8].max(covered.both);
            }
            features[7] = features[7].max(self.head(name) * (0.3 + 0.7 * covered.phrase));
            if covered.both > features[0] {
                features[0] = covered.both;
                weighed.name = name as u32;
                weighed.phrase_covered = covered.phrase;
                weighed.name_covered = covered.name;
            }
            let rank = covered.both.max(0.9 * covered.with_synonyms);
            if let Some(place) = best.iter().position(|known| rank > known.0) {
                best[place..].rotate_right(1);
                best[place] = (rank, name as u32);
            }
        }
        weighed.features[2] = self.share(&anywhere);
        weighed.features[3] = candidate.bm25;
        (weighed, best.map(|(_, name)| name))
    }

    fn name(&self, name: usize, plain: &mut [f32], widened: &mut [f32]) -> Covered {
        let (mut found, mut found_widened) = (0.0, 0.0);
        for atom in self.shelf.atoms_of.get(name) {
            let (mut best, mut best_widened) = (0.0_f32, 0.0_f32);
            for (slot, alike, synonym) in self.means(*atom) {
                if !synonym {
                    plain[slot] = plain[slot].max(alike);
                    best = best.max(alike);
                }
                widened[slot] = widened[slot].max(alike);
                best_widened = best_widened.max(alike);
            }
            let idf = self.shelf.idf[*atom as usize];
            found += best * idf;
            found_widened += best_widened * idf;
        }
        let mass = self.shelf.mass[name].max(f32::EPSILON);
        let (phrase, of_name) = (self.share(plain), found / mass);
        Covered {
            phrase,
            name: of_name,
            both: harmonic(phrase, of_name),
            with_synonyms: harmonic(self.share(widened), found_widened / mass),
        }
    }

    fn share(&self, slots: &[f32]) -> f32 {
        let pairs = slots.iter().zip(&self.asked.slots);
        pairs.map(|(own, slot)| own * slot.weight).sum::<f32>() / self.asked.mass
    }

    /// How alike the heads of phrase and name are.
    fn head(&self, name: usize) -> f32 {
        let head = self.shelf.head[name];
        let slot = self.asked.head.map(|slot| &self.asked.slots[slot]);
        let options = slot
            .into_iter()
            .flat_map(|s| s.options.iter().chain(&s.synonyms));
        let alike = options.filter(|(atom, _)| *atom == head).map(|own| own.1);
        alike.fold(0.0, f32::max)
    }
}

struct Covered {
    phrase: f32,
    name: f32,
    both: f32,
    with_synonyms: f32,
}

fn harmonic(a: f32, b: f32) -> f32 {
    if a + b > 0.0 {
        2.0 * a * b / (a + b)
    } else {
        0.0
    }
}
