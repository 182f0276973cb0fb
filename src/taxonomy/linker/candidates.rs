//! Which concepts may be meant: names and concepts that share atoms with the phrase.

use super::asked::Asked;
use super::shelf::Shelf;

/// A concept that may be meant.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Candidate {
    /// Its place in the shelf.
    pub concept: u32,
    /// BM25 over all of its names, 0 to 1.
    pub bm25: f32,
}

/// BM25 of an atom in a concept is rarely above this.
const CEILING: f32 = 1.6;

/// The most promising concepts, best first.
pub fn find_candidates(shelf: &Shelf, asked: &Asked, limit: usize) -> Vec<Candidate> {
    let names = score_names(shelf, asked);
    let concepts = score_concepts(shelf, asked);
    let mut best: Vec<(f32, u32)> = Vec::new();
    let mut seen = vec![0.0_f32; shelf.concepts.len()];
    for (name, mass) in names {
        let phrase = mass / asked.mass;
        let label = (mass / shelf.mass[name as usize].max(f32::EPSILON)).min(1.0);
        let both = phrase * (0.7 + 0.3 * label);
        let concept = shelf.concept_of[name as usize];
        let known = &mut seen[concept as usize];
        if *known == 0.0 {
            best.push((0.0, concept));
        }
        *known = known.max(both);
    }
    let bm25 = |concept: u32| (concepts[concept as usize] / (CEILING * asked.mass)).min(1.0);
    for (score, concept) in &mut best {
        *score = seen[*concept as usize] + 0.5 * bm25(*concept);
    }
    let order = |a: &(f32, u32), b: &(f32, u32)| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1));
    if best.len() > limit {
        best.select_nth_unstable_by(limit, order);
        best.truncate(limit);
    }
    best.sort_by(order);
    best.into_iter()
        .map(|(_, concept)| Candidate {
            concept,
            bm25: bm25(concept),
        })
        .collect()
}

/// Names with what the atoms they share with the phrase weigh, each slot by its best atom.
fn score_names(shelf: &Shelf, asked: &Asked) -> Vec<(u32, f32)> {
    let mut scores = vec![0.0_f32; shelf.label.len()];
    let mut stamps = vec![0_u8; shelf.label.len()];
    let mut touched: Vec<u32> = Vec::new();
    for (place, slot) in asked.slots.iter().enumerate() {
        let stamp = place as u8 + 1;
        for (atom, alike) in slot.options.iter().chain(&slot.synonyms) {
            for name in shelf.names_with.get(*atom as usize) {
                let own = &mut stamps[*name as usize];
                if *own == stamp {
                    continue;
                }
                if *own == 0 {
                    touched.push(*name);
                }
                *own = stamp;
                scores[*name as usize] += alike * slot.weight;
            }
        }
    }
    touched
        .into_iter()
        .map(|name| (name, scores[name as usize]))
        .collect()
}

fn score_concepts(shelf: &Shelf, asked: &Asked) -> Vec<f32> {
    let mut scores = vec![0.0_f32; shelf.concepts.len()];
    let mut stamps = vec![0_u8; shelf.concepts.len()];
    for (place, slot) in asked.slots.iter().enumerate() {
        let stamp = place as u8 + 1;
        for (atom, alike) in &slot.options {
            for (concept, share) in shelf.concepts_with.get(*atom as usize) {
                let own = &mut stamps[*concept as usize];
                if *own != stamp {
                    *own = stamp;
                    scores[*concept as usize] += alike * share * slot.weight;
                }
            }
        }
    }
    scores
}
