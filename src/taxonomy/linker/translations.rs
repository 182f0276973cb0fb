//! Words of another language that stand for a word, learned from the names of the same concepts.
//!
//! IBM model 1 (Brown and others, 1993): at first each word of a concept's names may be the
//! translation of each word of its names in the other language; what many concepts agree on wins.

use std::collections::BTreeMap;

use super::lists::Lists;
use super::shelf::Shelf;

/// Rounds of learning; later ones change little.
const ROUNDS: usize = 6;
/// Less likely translations are chance.
const LEAST: f32 = 0.03;
/// A word has at most so many.
const MOST: usize = 6;
/// What a word that nothing translates may stand for.
const NOTHING: f32 = 1e-4;

/// Words of the names that a concept has in two languages.
struct Pair {
    own: Vec<(u32, f32)>,
    other: Vec<(u32, f32)>,
    /// By word of `other`, then by word of `own`, the place of the two in the table.
    cells: Vec<u32>,
}

/// By atom of `own` the atoms of `other` that stand for it, likeliest first.
pub fn find_translations(own: &Shelf, other: &Shelf) -> Lists<(u32, f32)> {
    let (pairs, keys) = pairs(own, other);
    let mut likely = vec![1.0_f32; keys.len()];
    for round in 0..ROUNDS {
        let nothing = if round == 0 { 0.0 } else { NOTHING };
        let mut counts = vec![0.0_f32; keys.len()];
        for pair in &pairs {
            let rows = pair.cells.chunks_exact(pair.own.len());
            for (cells, (_, weight)) in rows.zip(&pair.other) {
                let words = || cells.iter().map(|cell| *cell as usize).zip(&pair.own);
                let share = |(cell, (_, own)): (usize, &(u32, f32))| own * likely[cell];
                let all = words().map(share).sum::<f32>() + nothing;
                for word in words() {
                    let part = share(word) / all.max(f32::EPSILON) * weight;
                    if part > 1e-4 {
                        counts[word.0] += part;
                    }
                }
            }
        }
        let mut totals = vec![0.0_f32; own.lexicon.atom_count()];
        for (key, count) in keys.iter().zip(&counts) {
            totals[(key >> 32) as usize] += count;
        }
        for ((key, count), likely) in keys.iter().zip(counts).zip(&mut likely) {
            *likely = count / totals[(key >> 32) as usize].max(f32::EPSILON);
        }
    }
    let mut lists = Lists::new();
    let mut rows = keys.iter().zip(likely).peekable();
    for atom in 0..own.lexicon.atom_count() as u64 {
        let mut found = Vec::new();
        while let Some((key, likely)) = rows.next_if(|(key, _)| **key >> 32 == atom) {
            if likely > LEAST {
                found.push((*key as u32, likely));
            }
        }
        found.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        found.truncate(MOST);
        lists.push(found);
    }
    lists
}

/// All names of each concept of both shelves, and once more its usual names; and the table.
fn pairs(own: &Shelf, other: &Shelf) -> (Vec<Pair>, Vec<u64>) {
    let mut pairs = Vec::new();
    let mut keys: Vec<u64> = Vec::new();
    for (place, concept) in other.concepts.iter().enumerate() {
        let Some(here) = own.place_of(*concept) else {
            continue;
        };
        for usual in [false, true] {
            let [own, other] = [(own, here), (other, place as u32)]
                .map(|(shelf, place)| words(shelf, place, usual));
            if own.is_empty() || other.is_empty() {
                continue;
            }
            let of = |b: u32| own.iter().map(move |(a, _)| key(*a, b));
            keys.extend(other.iter().flat_map(|(b, _)| of(*b)));
            let cells = Vec::new();
            pairs.push(Pair { own, other, cells });
        }
    }
    keys.sort_unstable();
    keys.dedup();
    for pair in &mut pairs {
        let place = |key: u64| keys.partition_point(|own| *own < key) as u32;
        let own = &pair.own;
        let of = |b: u32| own.iter().map(move |(a, _)| place(key(*a, b)));
        pair.cells = pair.other.iter().flat_map(|(b, _)| of(*b)).collect();
    }
    (pairs, keys)
}

fn key(own: u32, other: u32) -> u64 {
    u64::from(own) << 32 | u64::from(other)
}

/// The atoms of a concept's names with how common they are in them.
fn words(shelf: &Shelf, concept: u32, only_usual: bool) -> Vec<(u32, f32)> {
    let mut counts: BTreeMap<u32, f32> = BTreeMap::new();
    let names = shelf.names_of(concept);
    let all = names.len() as f32;
    for name in names.filter(|name| !only_usual || shelf.usual[*name]) {
        let weight = match (only_usual, shelf.usual[name]) {
            (true, _) => 1.0,
            (false, true) => 2.0 / all,
            (false, false) => 1.0 / all,
        };
        for atom in shelf.atoms_of.get(name) {
            *counts.entry(*atom).or_default() += weight;
        }
    }
    counts.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Locale;
    use crate::taxonomy::linker::lexicon::WordCounts;
    use crate::taxonomy::linker::shelf::Name;

    fn shelf(locale: Locale, names: &[&'static str]) -> Shelf {
        let names = (0..).zip(names).map(|(place, folded)| Name {
            label: place,
            concept: place,
            folded,
            usual: true,
        });
        let names: Vec<Name<'_>> = names.collect();
        Shelf::new(locale.language(), &names, &WordCounts::new())
    }

    #[test]
    fn words_that_many_concepts_share_translate_each_other() {
        let spanish = ["conductor grua", "conductor tren", "operador grua", "tren"];
        let english = ["crane driver", "train driver", "crane operator", "train"];
        let (own, other) = (shelf(Locale::Es, &spanish), shelf(Locale::En, &english));
        let translations = find_translations(&own, &other);
        for (word, meant) in [
            ("conductor", "driver"),
            ("grua", "crane"),
            ("tren", "train"),
        ] {
            let [atom] = own.lexicon.find_word(word).expect("a word of the names") else {
                panic!("{word} is one atom");
            };
            let best = translations.get(*atom as usize)[0].0;
            let meant = other.lexicon.find_word(meant).expect("a word of the names");
            assert_eq!(meant, [best], "{word}");
        }
    }
}
