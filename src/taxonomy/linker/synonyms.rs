//! Words that stand for each other, found in the names that one concept has.
//!
//! `Buslenker` and `Busfahrer` name one concept and differ in one atom: `lenker` and `fahrer` may
//! stand for each other. The more concepts say so, the higher the credit.

use std::collections::BTreeMap;

use super::lists::Lists;
use super::shelf::Shelf;

/// Fewer concepts that say so are chance.
const LEAST_CONCEPTS: u32 = 2;
/// A concept with more names than this is compared by the first ones only.
const MOST_NAMES: usize = 40;
/// An atom has at most so many.
const MOST: usize = 8;

/// By atom the atoms that stand for it, best first, with a credit.
pub fn find_synonyms(shelf: &Shelf) -> Lists<(u32, f32)> {
    let mut counts: BTreeMap<(u32, u32), (u32, u32)> = BTreeMap::new();
    for concept in 0..shelf.concepts.len() as u32 {
        let names: Vec<usize> = shelf.names_of(concept).take(MOST_NAMES).collect();
        for (place, one) in names.iter().enumerate() {
            for other in &names[place + 1..] {
                let atoms = (shelf.atoms_of.get(*one), shelf.atoms_of.get(*other));
                let Some((a, b)) = only_difference(atoms.0, atoms.1) else {
                    continue;
                };
                for pair in [(a, b), (b, a)] {
                    let seen = counts.entry(pair).or_insert((0, u32::MAX));
                    if seen.1 != concept {
                        *seen = (seen.0 + 1, concept);
                    }
                }
            }
        }
    }
    let mut by_atom: BTreeMap<u32, Vec<(u32, f32)>> = BTreeMap::new();
    for ((atom, other), (concepts, _)) in counts {
        let found = shelf.concepts_with.get(atom as usize).len() as f32;
        let share = concepts as f32 / (found + 3.0);
        if concepts >= LEAST_CONCEPTS && share > 0.02 {
            let own = by_atom.entry(atom).or_default();
            own.push((other, share.sqrt().min(0.9)));
        }
    }
    let mut lists = Lists::new();
    for atom in 0..shelf.lexicon.atom_count() as u32 {
        let mut own = by_atom.remove(&atom).unwrap_or_default();
        own.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        own.truncate(MOST);
        lists.push(own);
    }
    lists
}

/// The one atom of each name that the other has not, when all others are the same.
fn only_difference(one: &[u32], other: &[u32]) -> Option<(u32, u32)> {
    if one.len() != other.len() {
        return None;
    }
    let mut left = one.iter().filter(|atom| !other.contains(atom));
    let mut right = other.iter().filter(|atom| !one.contains(atom));
    let pair = (*left.next()?, *right.next()?);
    (left.next().is_none() && right.next().is_none()).then_some(pair)
}
