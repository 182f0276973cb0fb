//! Which concepts may be meant: those whose names share words with the phrase.

use super::asked::Asked;
use super::shelf::Shelf;

/// BM25 of an atom in a concept is rarely above this.
const CEILING: f32 = 1.6;

/// What a concept shares with the phrase.
#[derive(Debug, Clone, Copy, Default)]
struct Shared {
    /// What the slots weigh that its names fill, each by the first atom found.
    filled: f32,
    /// BM25 over all of its names.
    bm25: f32,
    /// The last slot that was filled, and whether by more than a synonym; 0 for none.
    slot: u8,
}

/// The most promising concepts by their places in the shelf.
pub fn find_candidates(shelf: &Shelf, asked: &Asked, limit: usize) -> Vec<u32> {
    let mut shared = vec![Shared::default(); shelf.concepts.len()];
    let mut touched: Vec<u32> = Vec::new();
    for (place, slot) in asked.slots.iter().enumerate() {
        let stamp = place as u8 + 1;
        let options = slot.options.iter().map(|own| (own, true));
        let synonyms = slot.synonyms.iter().map(|own| (own, false));
        for ((atom, alike), itself) in options.chain(synonyms) {
            let worth = alike * slot.weight;
            for (concept, share) in shelf.concepts_with.get(*atom as usize) {
                let own = &mut shared[*concept as usize];
                if own.slot == stamp {
                    continue;
                }
                if own.slot == 0 {
                    touched.push(*concept);
                }
                own.slot = stamp;
                own.filled += worth;
                if itself {
                    own.bm25 += worth * share;
                }
            }
        }
    }
    let promise = |concept: u32| {
        let own = shared[concept as usize];
        own.filled + 0.5 * (own.bm25 / CEILING).min(asked.mass)
    };
    if touched.len() > limit {
        let order = |a: &u32, b: &u32| promise(*b).total_cmp(&promise(*a)).then(a.cmp(b));
        touched.select_nth_unstable_by(limit, order);
        touched.truncate(limit);
    }
    touched
}
