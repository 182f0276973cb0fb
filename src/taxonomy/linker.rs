//! Linking words to concepts: exact label, then stemmed words and n-grams, then re-ranking.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use strum::VariantArray;

use crate::domain::{LanguageCode, Locale};
use crate::text::{Script, damerau_levenshtein, fold, jaro_winkler, token_set};

use super::concept::{ConceptIndex, ConceptKind};
use super::grams::{GramIndex, Stemmers, WordIndex};
use super::label::{Label, LabelKind};
use super::vocabulary::Vocabulary;
use super::weights::LinkingWeights;

/// Which kind of concept is looked for.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    serde::Serialize,
    serde::Deserialize,
    utoipa::ToSchema,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum TermKind {
    /// Occupations.
    Occupation,
    /// Skills and knowledge.
    Skill,
}

/// How the words relate to the label that they were linked by.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    serde::Serialize,
    utoipa::ToSchema,
    strum::IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum LinkReason {
    /// The usual name in the language asked about.
    Exact,
    /// Another name in the language asked about.
    Synonym,
    /// A name in another language.
    Translation,
    /// A name with a typing error.
    Typo,
    /// The words say more than the label.
    Narrower,
    /// The words say less than the label.
    Broader,
}

/// One concept that words may mean.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// The concept.
    pub concept: ConceptIndex,
    /// 0 to 1.
    pub score: f64,
    /// The label that was hit.
    pub matched_label: String,
    /// Its language.
    pub matched_language: LanguageCode,
    /// How the words relate to it.
    pub reason: LinkReason,
}

/// The outcome of linking one phrase.
#[derive(Debug, Clone, PartialEq)]
pub struct Linking {
    /// Concepts, best first.
    pub links: Vec<Link>,
    /// Whether the best is good enough to be used.
    pub resolved: bool,
}

/// Links phrases to one kind of concept.
pub struct Linker {
    vocabulary: Arc<Vocabulary>,
    weights: LinkingWeights,
    stemmers: Stemmers,
    occupations: Labels,
    skills: Labels,
}

/// The labels of one kind of concept, indexed three ways.
struct Labels {
    all: Vec<u32>,
    exact: HashMap<Box<str>, Vec<u32>>,
    words: WordIndex,
    grams: GramIndex,
}

/// Longer phrases carry no more meaning, and cost time.
const LONGEST_PHRASE: usize = 200;

impl Linker {
    /// Indexes the labels of a vocabulary.
    pub fn new(vocabulary: Arc<Vocabulary>, weights: LinkingWeights) -> Self {
        let stemmers = Stemmers::new();
        let of = |is_occupation: bool| {
            let labels = vocabulary.labels().enumerate();
            let all: Vec<u32> = labels
                .filter(|(_, label)| {
                    let kind = vocabulary.concept(label.concept).kind;
                    (kind == ConceptKind::Occupation) == is_occupation
                })
                .map(|(index, _)| index as u32)
                .collect();
            let label = |index: &u32| vocabulary.label(*index);
            let mut exact: HashMap<Box<str>, Vec<u32>> = HashMap::new();
            for (place, index) in all.iter().enumerate() {
                exact
                    .entry(label(index).folded.into())
                    .or_default()
                    .push(place as u32);
            }
            Labels {
                exact,
                words: WordIndex::new(all.iter().map(label), &stemmers),
                grams: GramIndex::new(all.iter().map(label)),
                all,
            }
        };
        Self {
            occupations: of(true),
            skills: of(false),
            weights,
            stemmers,
            vocabulary,
        }
    }

    /// The vocabulary whose concepts are linked to.
    pub fn vocabulary(&self) -> &Arc<Vocabulary> {
        &self.vocabulary
    }

    /// The numbers of linking.
    pub fn weights(&self) -> &LinkingWeights {
        &self.weights
    }

    /// Links one phrase. `language` says in which language it is written, when that is known.
    pub fn link(
        &self,
        phrase: &str,
        kind: TermKind,
        language: Option<Locale>,
        limit: usize,
    ) -> Linking {
        let shortened: String = phrase.chars().take(LONGEST_PHRASE).collect();
        let folded = fold(&shortened);
        if folded.is_empty() {
            return Linking {
                links: Vec::new(),
                resolved: false,
            };
        }
        let labels = self.labels(kind);
        let mut best: BTreeMap<ConceptIndex, Link> = BTreeMap::new();
        for place in labels.exact.get(folded.as_str()).into_iter().flatten() {
            keep(&mut best, self.exact_link(labels, *place, language));
        }
        if best.is_empty() || limit > best.len() {
            self.add_similar(&mut best, labels, &folded, language);
        }
        let mut links: Vec<Link> = best.into_values().collect();
        links.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.concept.cmp(&b.concept)));
        links.truncate(limit);
        let resolved = links
            .first()
            .is_some_and(|link| link.score >= self.weights.accept);
        Linking { links, resolved }
    }

    /// The credit of a link: what it is worth in a fit.
    pub fn credit(&self, link: &Link) -> f64 {
        match link.reason {
            LinkReason::Exact | LinkReason::Synonym | LinkReason::Translation => 1.0,
            LinkReason::Typo => self.weights.typo,
            LinkReason::Narrower => self.weights.narrower,
            LinkReason::Broader => self.weights.broader,
        }
    }

    fn labels(&self, kind: TermKind) -> &Labels {
        match kind {
            TermKind::Occupation => &self.occupations,
            TermKind::Skill => &self.skills,
        }
    }

    fn label(&self, labels: &Labels, place: u32) -> Label<'_> {
        self.vocabulary.label(labels.all[place as usize])
    }

    fn exact_link(&self, labels: &Labels, place: u32, language: Option<Locale>) -> Link {
        let label = self.label(labels, place);
        let own_language = language.is_none_or(|language| label.language == language);
        let usual = label.kind != LabelKind::Alternative;
        let reason = match (own_language, usual) {
            (true, true) => LinkReason::Exact,
            (true, false) => LinkReason::Synonym,
            (false, _) => LinkReason::Translation,
        };
        // Equal words of several concepts: the language asked about first, the usual name next,
        // then the narrower group.
        let digits = self.vocabulary.concept(label.concept).id.isco();
        let depth = digits.map_or(4, |code| code.digits());
        let score = 1.0
            - if own_language { 0.0 } else { 0.02 }
            - if usual { 0.0 } else { 0.01 }
            - 0.001 * f64::from(4 - depth);
        link_to(label, score, reason)
    }

    fn add_similar(
        &self,
        best: &mut BTreeMap<ConceptIndex, Link>,
        labels: &Labels,
        folded: &str,
        language: Option<Locale>,
    ) {
        let mut candidates: BTreeMap<u32, (f32, f32)> = BTreeMap::new();
        for (score, place) in self.word_hits(labels, folded, language) {
            candidates.entry(place).or_default().0 = score;
        }
        let mut scratch = Vec::new();
        for (score, place) in labels.grams.nearest(folded, 50, &mut scratch) {
            candidates.entry(place).or_default().1 = score;
        }
        for (place, (words, grams)) in candidates {
            let label = self.label(labels, place);
            if label.folded == folded {
                continue;
            }
            let link =
                self.similar_link(label, folded, f64::from(words), f64::from(grams), language);
            keep(best, link);
        }
    }

    /// The labels that share stems, 0 to 1, the best 50 over all languages of the script.
    fn word_hits(
        &self,
        labels: &Labels,
        folded: &str,
        language: Option<Locale>,
    ) -> Vec<(f32, u32)> {
        let mut merged: BTreeMap<u32, f32> = BTreeMap::new();
        for locale in languages_of(folded, language) {
            let stems = self.stemmers.stems(locale, folded);
            let mut scores = BTreeMap::new();
            labels.words.score(&stems, &mut scores);
            let ceiling = labels.words.ceiling(&stems);
            for (place, score) in scores {
                if self.label(labels, place).language == locale {
                    merged.insert(place, (score / ceiling).min(1.0));
                }
            }
        }
        let mut hits: Vec<(f32, u32)> = merged
            .into_iter()
            .map(|(place, score)| (score, place))
            .collect();
        hits.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        hits.truncate(50);
        hits
    }

    fn similar_link(
        &self,
        label: Label<'_>,
        folded: &str,
        words: f64,
        grams: f64,
        language: Option<Locale>,
    ) -> Link {
        let own = label.folded;
        let longest = own.chars().count().max(folded.chars().count());
        let edits = damerau_levenshtein(own, folded);
        let foreign = if language.is_none_or(|language| label.language == language) {
            0.0
        } else {
            0.01
        };
        if edits <= allowed_edits(folded) && first_letter(own) == first_letter(folded) {
            let score = 0.97 - 0.02 * edits as f64 - foreign;
            return link_to(label, score, LinkReason::Typo);
        }
        let weights = &self.weights;
        let fused = weights.bm25 * words
            + weights.ngrams * grams
            + weights.jaro_winkler * jaro_winkler(own, folded)
            + weights.edit * (1.0 - edits as f64 / longest.max(1) as f64)
            + weights.token_set * token_set(own, folded);
        let (holds, held) = (contains_words(folded, own), contains_words(own, folded));
        let (floor, reason) = match (holds, held) {
            // "senior plumber" holds the whole label "plumber".
            (true, _) => (0.80, LinkReason::Narrower),
            // "electrician" is part of "building electrician".
            (_, true) => (0.74, LinkReason::Broader),
            _ => (0.0, LinkReason::Typo),
        };
        let score = (fused.max(floor + 0.1 * fused)).min(0.92) - foreign;
        link_to(label, score, reason)
    }
}

fn keep(best: &mut BTreeMap<ConceptIndex, Link>, link: Link) {
    match best.get(&link.concept) {
        Some(known) if known.score >= link.score => {}
        _ => {
            best.insert(link.concept, link);
        }
    }
}

fn link_to(label: Label<'_>, score: f64, reason: LinkReason) -> Link {
    Link {
        concept: label.concept,
        score,
        matched_label: label.text.to_string(),
        matched_language: label.language,
        reason,
    }
}

/// One typing error from 4 letters on, two from 8.
fn allowed_edits(word: &str) -> usize {
    match word.chars().count() {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

fn first_letter(word: &str) -> Option<char> {
    word.chars().next()
}

/// Whether every word of `part` stands in `whole`, and `whole` has more words.
fn contains_words(whole: &str, part: &str) -> bool {
    let more = whole.split(' ').count() > part.split(' ').count();
    more && part
        .split(' ')
        .all(|word| whole.split(' ').any(|own| own == word))
}

/// The languages a phrase can be written in: the one given, and those of its script.
fn languages_of(folded: &str, language: Option<Locale>) -> Vec<Locale> {
    let script = Script::of(folded);
    let writes = |locale: Locale| match script {
        Script::Latin => true,
        Script::Arabic => matches!(locale, Locale::Ar | Locale::Ur),
        Script::Bengali => locale == Locale::Bn,
        Script::Other => false,
    };
    let all = Locale::VARIANTS.iter().copied();
    all.filter(|locale| writes(*locale) || Some(*locale) == language)
        .collect()
}
