//! Words that raise a flag, found in an offer unless they are denied.

use std::collections::{BTreeMap, HashMap};

use serde::Deserialize;

use super::RedFlag;
use crate::domain::LanguageCode;
use crate::text::fold;

/// Words that deny what stands beside them, by language.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Denials {
    /// Words that deny what follows within four words: `without a deposit`.
    before: BTreeMap<LanguageCode, Vec<String>>,
    /// Words that deny what stands at most two words before them.
    after: BTreeMap<LanguageCode, Vec<String>>,
}

/// How far a denial reaches, in words.
const REACH_FORWARD: usize = 4;
const REACH_BACK: usize = 2;

/// Every phrase, folded once, by its first word.
#[derive(Debug, Clone, Default)]
pub struct Phrases(HashMap<String, Vec<Phrase>>);

#[derive(Debug, Clone)]
struct Phrase {
    flag: usize,
    written: String,
    words: Vec<String>,
    denied_before: Vec<String>,
    denied_after: Vec<String>,
}

/// The folded words of a stretch of text that no punctuation divides.
type Clause = Vec<String>;

impl Phrases {
    pub fn of<'a>(flags: impl IntoIterator<Item = &'a RedFlag>, denials: &Denials) -> Self {
        let mut by_word: HashMap<String, Vec<Phrase>> = HashMap::new();
        for (flag, own) in flags.into_iter().enumerate() {
            let pairs = own.phrases.iter();
            let pairs = pairs.flat_map(|(code, list)| list.iter().map(move |own| (code, own)));
            for (language, written) in pairs {
                let words = words(written);
                let Some(first) = words.first().cloned() else {
                    continue;
                };
                by_word.entry(first).or_default().push(Phrase {
                    flag,
                    written: written.clone(),
                    words,
                    denied_before: folded(denials.before.get(language)),
                    denied_after: folded(denials.after.get(language)),
                });
            }
        }
        Self(by_word)
    }

    /// The place of each flag with the phrases that stand in the texts, each once.
    pub fn find(&self, texts: &[&str]) -> BTreeMap<usize, Vec<String>> {
        let mut found: BTreeMap<usize, Vec<String>> = BTreeMap::new();
        for clause in texts.iter().flat_map(|text| clauses(text)) {
            for (at, word) in clause.iter().enumerate() {
                for phrase in self.0.get(word).into_iter().flatten() {
                    let said = found.entry(phrase.flag).or_default();
                    if phrase.is_said(&clause, at) && !said.contains(&phrase.written) {
                        said.push(phrase.written.clone());
                    }
                }
            }
        }
        found.retain(|_, said| !said.is_empty());
        found
    }
}

impl Phrase {
    /// Whether it begins at this word of a clause and nothing beside it denies it.
    fn is_said(&self, clause: &[String], at: usize) -> bool {
        let end = at + self.words.len();
        if clause.get(at..end) != Some(self.words.as_slice()) {
            return false;
        }
        let before = &clause[at.saturating_sub(REACH_FORWARD)..at];
        let after = &clause[end..clause.len().min(end + REACH_BACK)];
        let denies =
            |words: &[String], denials: &[String]| words.iter().any(|word| denials.contains(word));
        !denies(before, &self.denied_before) && !denies(after, &self.denied_after)
    }
}

fn clauses(text: &str) -> impl Iterator<Item = Clause> + '_ {
    let divides = |c: char| {
        matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '\n' | '(' | ')')
            || matches!(c, '،' | '؛' | '؟' | '۔' | '।')
    };
    text.split(divides).map(words).filter(|own| !own.is_empty())
}

fn words(text: &str) -> Clause {
    let folded = fold(text);
    let words = folded.split(' ').filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

fn folded(list: Option<&Vec<String>>) -> Vec<String> {
    list.into_iter().flatten().map(|word| fold(word)).collect()
}
