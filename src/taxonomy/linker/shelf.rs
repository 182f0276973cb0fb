//! The names of one kind of concept in one language, indexed.

use std::collections::BTreeMap;

use crate::domain::LanguageCode;

use super::grams::GramWeights;
use super::lexicon::{Lexicon, WordCounts};
use super::lists::Lists;
use super::synonyms::find_synonyms;
use crate::taxonomy::concept::ConceptIndex;

/// One name on its way into a shelf.
#[derive(Debug, Clone, Copy)]
pub struct Name<'a> {
    /// Its place among all labels of the vocabulary.
    pub label: u32,
    /// Whose name; the names of one concept follow each other.
    pub concept: ConceptIndex,
    /// Folded, without gender forms.
    pub folded: &'a str,
    /// Whether it is the usual name.
    pub usual: bool,
}

/// Names of one language by their atoms.
pub struct Shelf {
    /// The language.
    pub language: LanguageCode,
    /// Its words.
    pub lexicon: Lexicon,
    /// Its n-grams.
    pub grams: GramWeights,
    /// By name what its n-grams weigh together.
    pub gram_norm: Vec<f32>,
    /// How telling each atom is.
    pub idf: Vec<f32>,
    /// Atoms that stand for each other, with a credit.
    pub synonyms: Lists<(u32, f32)>,
    /// By atom the concepts whose names have it, with their share of BM25.
    pub concepts_with: Lists<(u32, f32)>,
    /// By name its atoms.
    pub atoms_of: Lists<u32>,
    /// By name what its atoms weigh together.
    pub mass: Vec<f32>,
    /// By name its place among all labels of the vocabulary.
    pub label: Vec<u32>,
    /// By name whether it is the usual one.
    pub usual: Vec<bool>,
    /// By concept here its first name; one more entry than concepts.
    pub first_name: Vec<u32>,
    /// By concept here its place in the vocabulary.
    pub concepts: Vec<ConceptIndex>,
}

impl Shelf {
    /// Indexes names; `more` are further words of the language.
    pub fn new(language: LanguageCode, names: &[Name<'_>], more: &WordCounts) -> Self {
        let mut counts = WordCounts::new();
        for word in names.iter().flat_map(|name| name.folded.split(' ')) {
            match counts.get_mut(word) {
                Some(count) => *count += 1,
                None => {
                    counts.insert(word.into(), 1);
                }
            }
        }
        let lexicon = Lexicon::new(language, &counts, more);
        let grams = GramWeights::new(names.iter().map(|name| name.folded));
        let mut shelf = Self {
            gram_norm: names.iter().map(|name| grams.norm(name.folded)).collect(),
            grams,
            idf: Vec::new(),
            synonyms: Lists::new(),
            concepts_with: Lists::new(),
            atoms_of: Lists::new(),
            mass: Vec::new(),
            label: names.iter().map(|name| name.label).collect(),
            usual: names.iter().map(|name| name.usual).collect(),
            first_name: Vec::new(),
            concepts: Vec::new(),
            language,
            lexicon,
        };
        shelf.add_names(names);
        shelf.add_concepts();
        shelf.synonyms = find_synonyms(&shelf);
        shelf
    }

    fn add_names(&mut self, names: &[Name<'_>]) {
        for (place, name) in names.iter().enumerate() {
            let mut atoms: Vec<u32> = Vec::new();
            for word in name.folded.split(' ') {
                let own = self.lexicon.find_word(word).unwrap_or_default();
                for atom in own {
                    if !atoms.contains(atom) {
                        atoms.push(*atom);
                    }
                }
            }
            self.atoms_of.push(atoms);
            if self.concepts.last() != Some(&name.concept) {
                self.concepts.push(name.concept);
                self.first_name.push(place as u32);
            }
        }
        self.first_name.push(names.len() as u32);
    }

    /// One document per concept; the usual name counts twice.
    fn add_concepts(&mut self) {
        let documents: Vec<BTreeMap<u32, f32>> = (0..self.concepts.len())
            .map(|concept| {
                let mut counts = BTreeMap::new();
                for name in self.names_of(concept as u32) {
                    let times = if self.usual[name] { 2.0 } else { 1.0 };
                    for atom in self.atoms_of.get(name) {
                        *counts.entry(*atom).or_default() += times;
                    }
                }
                counts
            })
            .collect();
        let length = |counts: &BTreeMap<u32, f32>| counts.values().sum::<f32>();
        let all = documents.len() as f32;
        let mean = documents.iter().map(length).sum::<f32>() / all.max(1.0);
        let mut pairs = Vec::new();
        for (concept, counts) in documents.iter().enumerate() {
            // BM25 with k1 = 1.2 and b = 0.6 (Robertson and Zaragoza, 2009).
            let norm = 1.2 * (0.4 + 0.6 * length(counts) / mean);
            let share = |count: f32| count * 2.2 / (count + norm);
            let own = counts.iter();
            pairs.extend(own.map(|(atom, count)| (*atom, (concept as u32, share(*count)))));
        }
        let atoms = self.lexicon.atom_count();
        self.concepts_with = Lists::of_pairs(atoms, &pairs);
        let found = |atom: usize| self.concepts_with.get(atom).len() as f32;
        let idf = |atom: usize| (1.0 + all / (0.5 + found(atom))).ln();
        self.idf = (0..atoms).map(idf).collect();
        let weigh = |atoms: &[u32]| atoms.iter().map(|atom| self.idf[*atom as usize]).sum();
        let names = 0..self.label.len();
        self.mass = names.map(|name| weigh(self.atoms_of.get(name))).collect();
    }

    /// The names of a concept here.
    pub fn names_of(&self, concept: u32) -> std::ops::Range<usize> {
        let place = concept as usize;
        self.first_name[place] as usize..self.first_name[place + 1] as usize
    }

    /// The place of a concept here.
    pub fn place_of(&self, concept: ConceptIndex) -> Option<u32> {
        let place = self.concepts.binary_search(&concept).ok()?;
        Some(place as u32)
    }

    /// Bytes held.
    pub fn bytes(&self) -> usize {
        self.lexicon.bytes()
            + self.synonyms.bytes()
            + self.concepts_with.bytes()
            + self.atoms_of.bytes()
            + self.label.len() * (4 + 4 + 4 + 1)
            + self.concepts.len() * 8
            + self.idf.len() * 4
            + (1 << 17)
    }
}
