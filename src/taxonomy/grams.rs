//! Two small inverted indexes over labels: stemmed words (BM25) and character n-grams (cosine).

use std::collections::{BTreeMap, HashMap};

use crate::domain::{LanguageCode, Locale};
use crate::text::Stemmer;

use super::label::Label;

/// Postings of stemmed words, scored with BM25.
///
/// Source: Robertson and Zaragoza, The Probabilistic Relevance Framework (2009), k1 = 1.2, b = 0.4
/// (labels are short, so length says little).
#[derive(Debug, Default)]
pub struct WordIndex {
    postings: HashMap<Box<str>, Vec<u32>>,
    lengths: Vec<u8>,
    mean_length: f32,
}

impl WordIndex {
    /// Indexes labels by their stems; the place in `labels` is the document.
    pub fn new<'a>(labels: impl Iterator<Item = Label<'a>>, stemmers: &Stemmers) -> Self {
        let mut index = WordIndex::default();
        let mut total = 0_usize;
        for (document, label) in labels.enumerate() {
            let stems = stemmers.stems_in(label.language, label.folded);
            total += stems.len();
            index.lengths.push(stems.len().min(255) as u8);
            for stem in stems {
                index
                    .postings
                    .entry(stem.into())
                    .or_default()
                    .push(document as u32);
            }
        }
        index.mean_length = total as f32 / index.lengths.len().max(1) as f32;
        index
    }

    /// Adds the score of every label that shares a stem.
    pub fn score(&self, stems: &[String], scores: &mut BTreeMap<u32, f32>) {
        const K1: f32 = 1.2;
        const B: f32 = 0.4;
        let documents = self.lengths.len() as f32;
        for stem in stems {
            let Some(postings) = self.postings.get(stem.as_str()) else {
                continue;
            };
            let found = postings.len() as f32;
            let idf = (1.0 + (documents - found + 0.5) / (found + 0.5)).ln();
            for document in postings {
                let length = f32::from(self.lengths[*document as usize]);
                let norm = K1 * (1.0 - B + B * length / self.mean_length);
                *scores.entry(*document).or_default() += idf * (K1 + 1.0) / (1.0 + norm);
            }
        }
    }

    /// The score of a label that consists of exactly these stems.
    pub fn ceiling(&self, stems: &[String]) -> f32 {
        let documents = self.lengths.len() as f32;
        let idf = |stem: &String| {
            let found = self.postings.get(stem.as_str()).map_or(0, Vec::len) as f32;
            (1.0 + (documents - found + 0.5) / (found + 0.5)).ln()
        };
        stems.iter().map(idf).sum::<f32>().max(f32::EPSILON)
    }
}

/// Postings of character n-grams of 2 to 4 letters, scored with the cosine of TF-IDF.
#[derive(Debug, Default)]
pub struct GramIndex {
    postings: HashMap<u64, Vec<u32>>,
    norms: Vec<f32>,
    documents: f32,
}

impl GramIndex {
    /// Indexes folded labels; the place in `labels` is the document.
    pub fn new<'a>(labels: impl Iterator<Item = Label<'a>>) -> Self {
        let mut index = GramIndex::default();
        let mut grams_of = Vec::new();
        for (document, label) in labels.enumerate() {
            let grams = grams(label.folded);
            for gram in &grams {
                index
                    .postings
                    .entry(*gram)
                    .or_default()
                    .push(document as u32);
            }
            grams_of.push(grams);
        }
        index.documents = grams_of.len() as f32;
        let norm = |grams: &Vec<u64>| {
            grams
                .iter()
                .map(|gram| index.idf(*gram).powi(2))
                .sum::<f32>()
                .sqrt()
        };
        index.norms = grams_of.iter().map(norm).collect();
        index
    }

    /// The labels most like the folded text, best first: cosine and document.
    pub fn nearest(&self, folded: &str, limit: usize, scores: &mut Vec<f32>) -> Vec<(f32, u32)> {
        let grams = grams(folded);
        scores.clear();
        scores.resize(self.norms.len(), 0.0);
        let mut norm = 0.0;
        for gram in &grams {
            let idf = self.idf(*gram);
            norm += idf * idf;
            for document in self.postings.get(gram).into_iter().flatten() {
                scores[*document as usize] += idf * idf;
            }
        }
        let norm = norm.sqrt().max(f32::EPSILON);
        let scored = scores.iter().enumerate().filter(|(_, score)| **score > 0.0);
        let mut best: Vec<(f32, u32)> = scored
            .map(|(document, score)| {
                (
                    score / (norm * self.norms[document].max(f32::EPSILON)),
                    document as u32,
                )
            })
            .filter(|(cosine, _)| *cosine > 0.15)
            .collect();
        let order = |a: &(f32, u32), b: &(f32, u32)| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1));
        if best.len() > limit {
            best.select_nth_unstable_by(limit, order);
            best.truncate(limit);
        }
        best.sort_by(order);
        best
    }

    fn idf(&self, gram: u64) -> f32 {
        let found = self.postings.get(&gram).map_or(0, Vec::len) as f32;
        (1.0 + self.documents / (1.0 + found)).ln()
    }
}

/// The distinct n-grams of a folded text, word ends marked, each as a number.
fn grams(folded: &str) -> Vec<u64> {
    let padded: Vec<char> = format!(" {folded} ").chars().collect();
    let mut grams: Vec<u64> = (2..=4)
        .flat_map(|length| padded.windows(length))
        .map(|window| {
            let letters = window.iter().map(|c| u64::from(*c as u32 & 0xffff));
            letters.fold(window.len() as u64, |hash, letter| {
                (hash << 16) ^ hash >> 48 ^ letter
            })
        })
        .collect();
    grams.sort_unstable();
    grams.dedup();
    grams
}

/// One stemmer per language.
#[derive(Clone)]
pub struct Stemmers(Vec<(Locale, Stemmer)>);

impl Stemmers {
    /// Stemmers of all languages.
    pub fn new() -> Self {
        use strum::VariantArray;
        Self(
            Locale::VARIANTS
                .iter()
                .map(|l| (*l, Stemmer::new(*l)))
                .collect(),
        )
    }

    /// The distinct stems in any language; whole words where it has no stemmer.
    pub fn stems_in(&self, language: LanguageCode, folded: &str) -> Vec<String> {
        if let Some(locale) = Locale::of(language) {
            return self.stems(locale, folded);
        }
        let mut words: Vec<String> = folded.split(' ').map(str::to_owned).collect();
        words.sort();
        words.dedup();
        words
    }

    /// The distinct stems of a folded text in one language.
    pub fn stems(&self, locale: Locale, folded: &str) -> Vec<String> {
        let Some((_, stemmer)) = self.0.iter().find(|(own, _)| *own == locale) else {
            return Vec::new();
        };
        let mut stems: Vec<String> = folded.split(' ').map(|word| stemmer.stem(word)).collect();
        stems.sort();
        stems.dedup();
        stems
    }
}
