//! What speaks for a concept: numbers from 0 to 1 that are weighed together.

use super::asked::Asked;
use super::candidates::find_candidates;
use super::shelf::Shelf;

/// How many numbers speak for a concept.
pub const FEATURES: usize = 10;

/// The numbers that speak for a concept, in the order of [`FEATURE_NAMES`].
pub type Features = [f32; FEATURES];

/// The numbers that speak for a concept, as `index/weights.toml` names them.
pub const FEATURE_NAMES: [&str; FEATURES] = [
    "name_covered",
    "ngrams",
    "ngrams_of_three",
    "usual_name",
    "unit_group",
    "narrowness",
    "abroad",
    "abroad_ngrams",
    "explained",
    "translated",
];

pub(super) const NAME_COVERED: usize = 0;
pub(super) const NGRAMS: usize = 1;
pub(super) const NGRAMS_OF_THREE: usize = 2;
pub(super) const USUAL_NAME: usize = 3;
pub(super) const UNIT_GROUP: usize = 4;
pub(super) const NARROWNESS: usize = 5;
pub(super) const ABROAD: usize = 6;
pub(super) const ABROAD_NGRAMS: usize = 7;
pub(super) const EXPLAINED: usize = 8;
pub(super) const TRANSLATED: usize = 9;

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
    /// Both in one: their harmonic mean.
    pub both_covered: f32,
    /// What speaks for it.
    pub features: Features,
}

/// How closely a shelf is looked at.
#[derive(Debug, Clone, Copy)]
pub struct Effort {
    /// Concepts whose names are read.
    pub read: usize,
    /// Concepts that are weighed.
    pub weighed: usize,
    /// Concepts whose names are compared letter by letter.
    pub compared: usize,
}

/// A concept whose names were read.
struct Read {
    weighed: Weighed,
    /// How much it promises before letters are compared.
    promise: f32,
    /// The names that say most.
    names: [u32; 3],
}

/// Reads what speaks for each of the most promising concepts. `text` gives a name by its label.
pub fn weigh<'a>(
    shelf: &Shelf,
    asked: &Asked,
    text: &dyn Fn(u32) -> &'a str,
    effort: Effort,
) -> Vec<Weighed> {
    let candidates = find_candidates(shelf, asked, effort.read);
    let mut reading = Reading::new(shelf, asked);
    let mut read: Vec<Read> = candidates
        .into_iter()
        .map(|concept| reading.concept(concept))
        .collect();
    read.sort_unstable_by(|a, b| {
        let order = b.promise.total_cmp(&a.promise);
        order.then(a.weighed.concept.cmp(&b.weighed.concept))
    });
    read.truncate(effort.weighed);
    let mut phrase = shelf.grams.phrase(&asked.core);
    for own in read.iter_mut().take(effort.compared) {
        let weighed = &mut own.weighed;
        let (mut sum, mut count) = (0.0, 0.0_f32);
        for name in own.names.iter().filter(|name| **name != u32::MAX) {
            let place = *name as usize;
            let cosine = phrase.cosine(text(shelf.label[place]), shelf.gram_norm[place]);
            if cosine > weighed.features[NGRAMS] {
                weighed.features[NGRAMS] = cosine;
                if cosine > 0.999 {
                    weighed.name = *name;
                }
            }
            sum += cosine;
            count += 1.0;
        }
        weighed.features[NGRAMS_OF_THREE] = sum / count.max(1.0);
    }
    read.into_iter().map(|own| own.weighed).collect()
}

/// How well the best name of each concept and the phrase cover each other.
pub fn cover_names(
    shelf: &Shelf,
    asked: &Asked,
    concepts: impl Iterator<Item = Option<u32>>,
) -> Vec<f32> {
    let mut reading = Reading::new(shelf, asked);
    let best = |concept: Option<u32>| {
        let names = concept.map_or(0..0, |concept| shelf.names_of(concept));
        let covered = names.filter_map(|name| Some(reading.name(name)?.both));
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
    /// By slot what the name of the moment fills of it, without and with synonyms.
    filled: Vec<(f32, f32)>,
    /// By slot what the names of a concept fill of it together.
    anywhere: Vec<f32>,
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
            filled: vec![(0.0, 0.0); asked.slots.len()],
            anywhere: vec![0.0; asked.slots.len()],
        }
    }

    /// What the names of a concept say, and the three that say most.
    fn concept(&mut self, concept: u32) -> Read {
        let names = self.shelf.names_of(concept);
        let mut weighed = Weighed {
            concept,
            name: names.start as u32,
            phrase_covered: 0.0,
            name_covered: 0.0,
            both_covered: 0.0,
            features: [0.0; FEATURES],
        };
        self.anywhere.fill(0.0);
        let mut with_synonyms = 0.0_f32;
        let mut best = [(0.0_f32, u32::MAX); 3];
        for name in names {
            let Some(covered) = self.name(name) else {
                continue;
            };
            for (known, own) in self.anywhere.iter_mut().zip(&self.filled) {
                *known = known.max(own.0);
            }
            let features = &mut weighed.features;
            features[NAME_COVERED] = features[NAME_COVERED].max(covered.name);
            with_synonyms = with_synonyms.max(covered.with_synonyms);
            if self.shelf.usual[name] {
                features[USUAL_NAME] = features[USUAL_NAME].max(covered.both);
            }
            if covered.both > weighed.both_covered {
                weighed.both_covered = covered.both;
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
        Read {
            promise: weighed.both_covered
                + self.share(self.anywhere.iter().copied())
                + with_synonyms,
            names: best.map(|(_, name)| name),
            weighed,
        }
    }

    /// How well a name and the phrase cover each other; nothing when they share no word.
    fn name(&mut self, name: usize) -> Option<Covered> {
        let atoms = self.shelf.atoms_of.get(name);
        if atoms.iter().all(|atom| self.first[*atom as usize] == 0) {
            return None;
        }
        self.filled.fill((0.0, 0.0));
        let (mut found, mut found_widened) = (0.0, 0.0);
        for atom in atoms {
            let from = usize::from(self.first[*atom as usize]);
            if from == 0 {
                continue;
            }
            let own = self.means[from - 1..].iter();
            let (mut best, mut best_widened) = (0.0_f32, 0.0_f32);
            for (_, slot, alike, synonym) in own.take_while(|(other, ..)| other == atom) {
                let filled = &mut self.filled[*slot];
                if !synonym {
                    filled.0 = filled.0.max(*alike);
                    best = best.max(*alike);
                }
                filled.1 = filled.1.max(*alike);
                best_widened = best_widened.max(*alike);
            }
            let idf = self.shelf.idf[*atom as usize];
            found += best * idf;
            found_widened += best_widened * idf;
        }
        let mass = self.shelf.mass[name].max(f32::EPSILON);
        let phrase = self.share(self.filled.iter().map(|own| own.0));
        let widened = self.share(self.filled.iter().map(|own| own.1));
        let of_name = found / mass;
        Some(Covered {
            phrase,
            name: of_name,
            both: harmonic(phrase, of_name),
            with_synonyms: harmonic(widened, found_widened / mass),
        })
    }

    fn share(&self, slots: impl Iterator<Item = f32>) -> f32 {
        let pairs = slots.zip(&self.asked.slots);
        pairs.map(|(own, slot)| own * slot.weight).sum::<f32>() / self.asked.mass
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
