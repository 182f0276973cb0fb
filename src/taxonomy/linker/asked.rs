//! A phrase as a shelf understands it: which atoms each of its words may mean.

use super::phrase::Phrase;
use super::shelf::Shelf;

/// One atom of the phrase and what may stand for it.
#[derive(Debug, Clone, PartialEq)]
pub struct Slot {
    /// How telling it is.
    pub weight: f32,
    /// Atoms it may be, with how alike they are.
    pub options: Vec<(u32, f32)>,
    /// Atoms that stand for those, with their credit.
    pub synonyms: Vec<(u32, f32)>,
}

/// A phrase as one shelf understands it.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    /// The phrase without words of level.
    pub core: String,
    /// Its atoms.
    pub slots: Vec<Slot>,
    /// What the slots weigh together.
    pub mass: f32,
    /// Whether every word stands in a name.
    pub known: bool,
}

/// The weight of an atom that no name has.
const UNKNOWN: f32 = 7.0;
/// A longer phrase is read to here.
const MOST_SLOTS: usize = 24;

impl Asked {
    /// Looks the words of a phrase up.
    pub fn new(shelf: &Shelf, phrase: &Phrase) -> Self {
        let mut asked = Self {
            core: phrase.core.clone(),
            slots: Vec::new(),
            mass: 0.0,
            known: true,
        };
        for token in &phrase.tokens {
            if asked.slots.len() >= MOST_SLOTS {
                break;
            }
            asked.add(shelf, &token.text, token.weight);
        }
        let mass: f32 = asked.slots.iter().map(|slot| slot.weight).sum();
        asked.mass = mass.max(f32::EPSILON);
        asked
    }

    fn add(&mut self, shelf: &Shelf, word: &str, weight: f32) {
        let groups = match shelf.lexicon.find_word(word) {
            Some(atoms) => atoms.iter().map(|atom| vec![(*atom, 1.0)]).collect(),
            None => {
                self.known = false;
                unknown_word(shelf, word)
            }
        };
        for options in groups {
            self.slots.push(slot(shelf, options, weight));
        }
    }
}

/// What a word that stands in no name may mean: a word with a typing error, else its parts.
fn unknown_word(shelf: &Shelf, word: &str) -> Vec<Vec<(u32, f32)>> {
    let pieces = shelf.lexicon.pieces(word);
    let found: Vec<Option<u32>> = pieces.iter().map(|p| shelf.lexicon.find_atom(p)).collect();
    let whole = found.iter().all(Option::is_some);
    let letters = word.chars().count();
    let least = if letters >= 8 { 0.78 } else { 0.72 };
    let close = match (letters, whole && pieces.len() == 1) {
        (0..4, _) | (_, true) => Vec::new(),
        _ => shelf.lexicon.near(word, least, 4),
    };
    let mut groups: Vec<Vec<(u32, f32)>> = Vec::new();
    let credit = match close.first() {
        Some((atoms, alike)) if !whole => {
            groups.extend(atoms.iter().map(|atom| vec![(*atom, *alike)]));
            1.0
        }
        _ => {
            for (piece, atom) in pieces.iter().zip(found) {
                groups.push(match atom {
                    Some(atom) => vec![(atom, 1.0)],
                    None => near_piece(shelf, piece),
                });
            }
            0.7
        }
    };
    for (atoms, alike) in close {
        for (group, atom) in groups.iter_mut().zip(atoms) {
            if group.iter().all(|(known, _)| known != atom) {
                group.push((*atom, alike * credit));
            }
        }
    }
    groups
}

/// Atoms like a part that no name has.
fn near_piece(shelf: &Shelf, piece: &str) -> Vec<(u32, f32)> {
    let mut near = shelf.lexicon.derived(piece, 0.6);
    if near.is_empty() && piece.chars().count() >= 4 {
        let words = shelf.lexicon.near(piece, 0.6, 4);
        let atoms = words
            .into_iter()
            .filter_map(|(atoms, alike)| (atoms.len() == 1).then_some((atoms[0], alike)));
        near.extend(atoms);
    }
    near.iter_mut().for_each(|(_, alike)| *alike *= 0.9);
    near
}

fn slot(shelf: &Shelf, mut options: Vec<(u32, f32)>, weight: f32) -> Slot {
    let idf = options
        .first()
        .map_or(UNKNOWN, |(atom, _)| shelf.idf[*atom as usize]);
    if let Some((atom, alike)) = options.first().copied() {
        let text = shelf.lexicon.atom(atom);
        if text.chars().count() >= 5 {
            for (other, share) in shelf.lexicon.derived(text, 0.55) {
                if options.iter().all(|(known, _)| *known != other) {
                    options.push((other, alike * (0.35 + 0.5 * share)));
                }
            }
        }
    }
    options.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let mut synonyms: Vec<(u32, f32)> = Vec::new();
    for (atom, alike) in &options {
        for (other, credit) in shelf.synonyms.get(*atom as usize) {
            let credit = alike * credit;
            match synonyms.iter_mut().find(|(known, _)| known == other) {
                Some(known) => known.1 = known.1.max(credit),
                None if options.iter().any(|(known, _)| known == other) => {}
                None => synonyms.push((*other, credit)),
            }
        }
    }
    synonyms.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    Slot {
        weight: weight * idf,
        options,
        synonyms,
    }
}
