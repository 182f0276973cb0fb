//! The words of one language: what each is made of, and which are alike.
//!
//! A label is a list of *atoms*: the stems of its words, and for German the stems of the parts of
//! its compounds.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::LanguageCode;
use crate::text::{Compounds, Stemmer, damerau_levenshtein};

use super::lists::{Lists, Words};

/// Words of one language and their atoms.
pub struct Lexicon {
    stemmer: Stemmer,
    compounds: Option<Compounds>,
    words: Words,
    atoms_of: Lists<u32>,
    atoms: Words,
    grams: Vec<u32>,
    words_with: Lists<u32>,
}

/// Words that compounds are learned from; they need not be names of concepts.
pub type WordCounts = BTreeMap<Box<str>, u32>;

impl Lexicon {
    /// Reads the words of the labels; `more` are further words of the language.
    pub fn new(language: LanguageCode, own: &WordCounts, more: &WordCounts) -> Self {
        let compounds = (language.as_str() == "de").then(|| {
            let count = |word: &str| own.get(word).unwrap_or(&0) + more.get(word).unwrap_or(&0);
            let all: BTreeSet<&str> = own.keys().chain(more.keys()).map(AsRef::as_ref).collect();
            Compounds::new(all.into_iter().map(|word| (word, count(word))))
        });
        let mut lexicon = Self {
            stemmer: Stemmer::of_language(language),
            compounds,
            words: Words::of_sorted(own.keys().map(AsRef::as_ref)),
            atoms_of: Lists::new(),
            atoms: Words::default(),
            grams: Vec::new(),
            words_with: Lists::new(),
        };
        let pieces: Vec<Vec<String>> = own.keys().map(|word| lexicon.pieces(word)).collect();
        let distinct: BTreeSet<&str> = pieces.iter().flatten().map(String::as_str).collect();
        lexicon.atoms = Words::of_sorted(distinct);
        for own in &pieces {
            let places = own.iter().filter_map(|piece| lexicon.atoms.find(piece));
            let places: Vec<u32> = places.collect();
            lexicon.atoms_of.push(places);
        }
        lexicon.index_grams();
        lexicon
    }

    fn index_grams(&mut self) {
        let mut pairs: Vec<(u32, u32)> = Vec::new();
        for word in 0..self.words.len() as u32 {
            pairs.extend(grams(self.words.get(word)).into_iter().map(|g| (g, word)));
        }
        pairs.sort_unstable();
        self.grams = pairs.iter().map(|(gram, _)| *gram).collect();
        self.grams.dedup();
        let mut list = 0;
        let numbered: Vec<(u32, u32)> = pairs
            .iter()
            .map(|(gram, word)| {
                while self.grams[list] != *gram {
                    list += 1;
                }
                (list as u32, *word)
            })
            .collect();
        self.words_with = Lists::of_pairs(self.grams.len(), &numbered);
    }

    /// How many atoms there are.
    pub fn atom_count(&self) -> usize {
        self.atoms.len()
    }

    /// The text of an atom.
    pub fn atom(&self, atom: u32) -> &str {
        self.atoms.get(atom)
    }

    /// The place of an atom.
    pub fn find_atom(&self, text: &str) -> Option<u32> {
        self.atoms.find(text)
    }

    /// The atoms of a word of the labels.
    pub fn find_word(&self, folded: &str) -> Option<&[u32]> {
        self.words
            .find(folded)
            .map(|place| self.atoms_of.get(place as usize))
    }

    /// The texts of the atoms of any folded word.
    pub fn pieces(&self, word: &str) -> Vec<String> {
        let Some(compounds) = &self.compounds else {
            return vec![self.stemmer.stem(word)];
        };
        let plain = self.without_feminine(word);
        let parts = compounds.split(plain.as_deref().unwrap_or(word));
        let stem = |part: &str| {
            self.stemmer
                .stem(if part == "frau" { "mann" } else { part })
        };
        parts.into_iter().map(stem).collect()
    }

    /// `tischlerin` and `biologinnen` as `tischler` and `biologe`.
    fn without_feminine(&self, word: &str) -> Option<String> {
        const AGENTS: [&str; 14] = [
            "er", "ist", "ent", "ant", "eur", "or", "log", "graf", "wirt", "ekt", "at", "koch",
            "arzt", "ar",
        ];
        let rest = word
            .strip_suffix("innen")
            .or_else(|| word.strip_suffix("in"))?;
        if rest.len() < 4 {
            return None;
        }
        let with_e = format!("{rest}e");
        let is_agent = || AGENTS.iter().any(|ending| rest.ends_with(ending));
        if self.words.find(rest).is_some() {
            Some(rest.to_owned())
        } else if self.words.find(&with_e).is_some() {
            Some(with_e)
        } else {
            is_agent().then(|| rest.to_owned())
        }
    }

    /// Words at most a typing error or two away: their atoms and how alike they are, best first.
    pub fn near(&self, word: &str, least: f32, limit: usize) -> Vec<(&[u32], f32)> {
        const COMPARED: usize = 30;
        let own = grams(word);
        let mut shared = vec![0_u8; self.words.len()];
        let mut touched: Vec<u32> = Vec::new();
        for gram in &own {
            let Ok(list) = self.grams.binary_search(gram) else {
                continue;
            };
            for other in self.words_with.get(list) {
                let count = &mut shared[*other as usize];
                if *count == 0 {
                    touched.push(*other);
                }
                *count = count.saturating_add(1);
            }
        }
        let enough = own.len() as f32 * 0.3;
        touched.retain(|other| f32::from(shared[*other as usize]) >= enough);
        let dice = |other: u32| {
            let length = self.words.get(other).len() as f32;
            2.0 * f32::from(shared[other as usize]) / (own.len() as f32 + length)
        };
        if touched.len() > COMPARED {
            let order = |a: &u32, b: &u32| dice(*b).total_cmp(&dice(*a)).then(a.cmp(b));
            touched.select_nth_unstable_by(COMPARED, order);
            touched.truncate(COMPARED);
        }
        let length = word.chars().count();
        let alike = |other: u32| {
            let text = self.words.get(other);
            let letters = text.chars().count();
            let share = |edits: usize| 1.0 - edits as f32 / length.max(letters) as f32;
            let possible = share(length.abs_diff(letters)) >= least;
            let alike = possible.then(|| share(damerau_levenshtein(word, text)));
            alike.filter(|alike| *alike >= least)
        };
        let pairs = touched.iter().filter_map(|own| Some((*own, alike(*own)?)));
        let mut near: Vec<(u32, f32)> = pairs.collect();
        near.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        near.truncate(limit);
        near.into_iter()
            .map(|(word, alike)| (self.atoms_of.get(word as usize), alike))
            .collect()
    }

    /// Atoms that begin like this text, and the share of letters in common: `technik`, `techn`.
    pub fn derived(&self, text: &str, least: f32) -> Vec<(u32, f32)> {
        let letters: Vec<char> = text.chars().collect();
        let from = self.atoms.first_from(text);
        let share = |atom: u32| {
            let other = self.atoms.get(atom);
            let common = letters
                .iter()
                .zip(other.chars())
                .take_while(|(a, b)| **a == *b);
            let common = common.count();
            let longest = letters.len().max(other.chars().count());
            (common, common as f32 / longest as f32)
        };
        let mut derived = Vec::new();
        let mut look = |atom: u32| {
            let (common, share) = share(atom);
            if share >= least && common >= 4 && self.atoms.get(atom) != text {
                derived.push((atom, share));
            }
            common >= 4 && common as f32 >= least * letters.len() as f32
        };
        let _ = (from..self.atoms.len() as u32).take(60).all(&mut look);
        let _ = (0..from).rev().take(60).all(&mut look);
        derived.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        derived.truncate(6);
        derived
    }

    /// Bytes held.
    pub fn bytes(&self) -> usize {
        self.words.bytes()
            + self.atoms.bytes()
            + self.atoms_of.bytes()
            + self.words_with.bytes()
            + self.grams.len() * 4
    }
}

/// The distinct three-letter grams of a word, its ends marked, as numbers.
fn grams(word: &str) -> Vec<u32> {
    let padded: Vec<char> = std::iter::once(' ')
        .chain(word.chars())
        .chain([' '])
        .collect();
    let mut grams: Vec<u32> = padded.windows(3).map(super::grams::number).collect();
    grams.sort_unstable();
    grams.dedup();
    grams
}
