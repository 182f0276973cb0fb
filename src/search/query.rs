//! Free text as a query: minimum match, exact first, prefixes, typing errors, concepts.

use std::collections::BTreeSet;

use tantivy::query::{
    BooleanQuery, BoostQuery, ConstScoreQuery, DisjunctionMaxQuery, EmptyQuery, Occur, Query,
    TermQuery,
};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{Searcher, Term};

use super::analyzer::Analyzers;
use super::highlight::Highlighter;
use super::schema::Fields;
use super::terms;
use crate::domain::Locale;
use crate::text::{Script, tokens};

/// Words in a question beyond this many are not read.
const MOST_WORDS: usize = 16;

/// How results are ordered.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Default,
    serde::Serialize,
    serde::Deserialize,
    utoipa::ToSchema,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Sort {
    /// Best words first.
    #[default]
    Relevance,
    /// Most recently checked first.
    Newest,
    /// What ends soonest first.
    Deadline,
}

/// A concept that the words mean, for hits in other languages.
#[derive(Debug, Clone, PartialEq)]
pub struct ConceptTerm {
    /// `isco:7126` or a skill.
    pub concept: String,
    /// How sure the link is, 0 to 1.
    pub credit: f32,
}

/// What one word of several means by itself.
#[derive(Debug, Clone, PartialEq)]
pub struct WordMeaning {
    /// The word, folded.
    pub word: String,
    /// Concepts that it names.
    pub concepts: Vec<ConceptTerm>,
    /// The name it was meant to be, when it was mistyped; then it counts only where the index has
    /// never seen the word.
    pub correction: Option<String>,
}

/// What is asked in words.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TextQuery {
    /// The words.
    pub text: String,
    /// Concepts that the words mean as a whole.
    pub concepts: Vec<ConceptTerm>,
    /// What single words mean.
    pub meanings: Vec<WordMeaning>,
}

/// A question as a tantivy query, with what is needed to mark hits and to suggest better words.
pub struct ParsedQuery {
    pub query: Box<dyn Query>,
    pub highlighter: Highlighter,
    pub did_you_mean: Option<String>,
}

/// Parses words against the terms that the index has.
pub fn parse(
    asked: &TextQuery,
    searcher: &Searcher,
    fields: &Fields,
    analyzers: &Analyzers,
) -> ParsedQuery {
    let mut words: Vec<String> = tokens(&asked.text)
        .map(|(_, word)| word)
        .take(MOST_WORDS)
        .collect();
    let meaningful: Vec<String> = words
        .iter()
        .filter(|w| !analyzers.is_stopword(w))
        .cloned()
        .collect();
    if !meaningful.is_empty() {
        words = meaningful;
    }
    let context = Context {
        searcher,
        fields,
        analyzers,
    };
    let mut highlighter = Highlighter::new(analyzers.clone());
    let mut corrected = Vec::new();
    let mut is_corrected = false;
    let mut admitting: Vec<(Occur, Box<dyn Query>)> = Vec::new();
    let mut scoring: Vec<(Occur, Box<dyn Query>)> = Vec::new();
    for (index, word) in words.iter().enumerate() {
        let mut reading = context.read(word, index + 1 == words.len());
        if let Some(meaning) = asked.meanings.iter().find(|own| own.word == *word) {
            reading = context.with_meaning(reading, meaning);
        }
        is_corrected |= reading.correction.is_some();
        corrected.push(reading.correction.clone().unwrap_or_else(|| word.clone()));
        highlighter.add(word, &reading.terms, &reading.locales);
        admitting.push((Occur::Should, reading.query));
        scoring.extend(context.body_clauses(word, &reading.locales));
    }
    let needed = needed_words(words.len());
    let mut ways: Vec<(Occur, Box<dyn Query>)> = Vec::new();
    if !admitting.is_empty() {
        let query = BooleanQuery::with_minimum_required_clauses(admitting, needed);
        ways.push((Occur::Should, Box::new(query)));
    }
    for concept in &asked.concepts {
        ways.push((Occur::Should, context.concept(concept, 8.0)));
    }
    let query: Box<dyn Query> = if ways.is_empty() {
        Box::new(EmptyQuery)
    } else {
        let admitted: Box<dyn Query> = Box::new(BooleanQuery::new(ways));
        let mut clauses = vec![(Occur::Must, admitted)];
        clauses.append(&mut scoring);
        Box::new(BooleanQuery::new(clauses))
    };
    ParsedQuery {
        query,
        highlighter,
        did_you_mean: is_corrected.then(|| corrected.join(" ")),
    }
}

/// All of one or two words, all but one of three or four, three quarters of more.
fn needed_words(count: usize) -> usize {
    match count {
        0..=2 => count,
        3 | 4 => count - 1,
        _ => (count * 3).div_ceil(4),
    }
}

struct Context<'a> {
    searcher: &'a Searcher,
    fields: &'a Fields,
    analyzers: &'a Analyzers,
}

/// How one word is read.
struct Reading {
    query: Box<dyn Query>,
    /// Terms of the index that stand in for it.
    terms: Vec<String>,
    /// Languages it can be written in.
    locales: Vec<Locale>,
    /// The term that it was probably meant to be, when the index has never seen it.
    correction: Option<String>,
    /// Whether the index has it, as a term, a stem or a beginning.
    is_seen: bool,
}

impl Context<'_> {
    fn read(&self, word: &str, is_last: bool) -> Reading {
        let locales: Vec<Locale> = self
            .analyzers
            .locales()
            .filter(|l| writes(*l, word))
            .collect();
        let mut alternatives: Vec<Box<dyn Query>> = Vec::new();
        let mut terms_of_word = BTreeSet::from([word.to_owned()]);
        let mut seen = terms::frequency(self.searcher, self.fields.words, word);
        alternatives.push(self.term(self.fields.words, word, 1.0));
        for locale in &locales {
            let stem = self.analyzers.stem(*locale, word);
            let field = self.fields.stem[locale];
            seen += terms::frequency(self.searcher, field, &stem);
            alternatives.push(self.term(field, &stem, 0.9));
        }
        if is_last && word.chars().count() >= 2 {
            let longer = terms::beginning_with(self.searcher, self.fields.words, word);
            seen += longer.len() as u64;
            for term in longer.iter().filter(|term| *term != word) {
                alternatives.push(self.term(self.fields.words, term, 0.6));
            }
            terms_of_word.extend(longer);
        }
        let mut correction = None;
        if seen == 0 {
            let meant = terms::mistyped(self.searcher, self.fields.words, word);
            correction = meant.first().cloned();
            for term in &meant {
                alternatives.push(self.term(self.fields.words, term, 0.5));
            }
            terms_of_word.extend(meant);
        }
        Reading {
            query: Box::new(DisjunctionMaxQuery::with_tie_breaker(alternatives, 0.1)),
            terms: terms_of_word.into_iter().collect(),
            locales,
            correction,
            is_seen: seen > 0,
        }
    }

    /// The word or, as well, the concepts that it names.
    fn with_meaning(&self, reading: Reading, meaning: &WordMeaning) -> Reading {
        if meaning.correction.is_some() && reading.is_seen {
            return reading;
        }
        let concepts = meaning.concepts.iter();
        let concepts = concepts.map(|own| (Occur::Should, self.concept(own, 4.0)));
        let ways = std::iter::once((Occur::Should, reading.query)).chain(concepts);
        Reading {
            query: Box::new(BooleanQuery::new(ways.collect())),
            correction: reading.correction.or_else(|| meaning.correction.clone()),
            ..reading
        }
    }

    fn concept(&self, concept: &ConceptTerm, boost: f32) -> Box<dyn Query> {
        let term = Term::from_field_text(self.fields.concept, &concept.concept);
        let query = TermQuery::new(term, IndexRecordOption::Basic);
        let scored = ConstScoreQuery::new(Box::new(query), boost * concept.credit);
        Box::new(scored)
    }

    /// Summaries score and never admit.
    fn body_clauses(&self, word: &str, locales: &[Locale]) -> Vec<(Occur, Box<dyn Query>)> {
        let clause = |locale: &Locale| {
            let stem = self.analyzers.stem(*locale, word);
            (
                Occur::Should,
                self.term(self.fields.body[locale], &stem, 0.2),
            )
        };
        locales.iter().map(clause).collect()
    }

    fn term(&self, field: Field, text: &str, boost: f32) -> Box<dyn Query> {
        let term = Term::from_field_text(field, text);
        let query = TermQuery::new(term, IndexRecordOption::WithFreqs);
        Box::new(BoostQuery::new(Box::new(query), boost))
    }
}

/// Whether a language is written in the script of a word.
fn writes(locale: Locale, word: &str) -> bool {
    match Script::of(word) {
        Script::Arabic => matches!(locale, Locale::Ar | Locale::Ur),
        Script::Bengali => locale == Locale::Bn,
        Script::Latin | Script::Other => !matches!(locale, Locale::Ar | Locale::Ur | Locale::Bn),
    }
}
