//! What of a phrase names the work, and what only says how high, how long or with which paper.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::LanguageCode;
use crate::text::{fold, tokens};

use super::forms::without_gender_forms;

const FUNCTION_WORDS: &str = include_str!("../../../index/linking/function_words.tsv");
/// In bytes; few words of work are so short.
const LONGEST_FUNCTION_WORD: usize = 5;
const LEVELS: &str = include_str!("../../../index/linking/levels.tsv");
const ABBREVIATIONS: &str = include_str!("../../../index/linking/abbreviations.tsv");
/// A word of level still weighs this much: `head teacher` is more than a teacher.
const LEVEL_WEIGHT: f32 = 0.25;
/// What stands in brackets is less telling.
const BRACKET_WEIGHT: f32 = 0.6;

/// One word of a phrase.
#[derive(Debug, Clone, PartialEq)]
pub struct Token {
    /// Folded.
    pub text: String,
    /// How much it counts, 1 for most.
    pub weight: f32,
}

/// A phrase taken apart.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Phrase {
    /// The words, abbreviations written out.
    pub tokens: Vec<Token>,
    /// Words of level or seniority, as folded.
    pub levels: Vec<String>,
    /// The words without those of level, joined; all of them when nothing else is left.
    pub core: String,
}

/// Levels and abbreviations of all languages.
#[derive(Debug, Clone)]
pub struct PhraseReader {
    levels: BTreeSet<String>,
    function_words: BTreeSet<(LanguageCode, &'static str)>,
    abbreviations: BTreeMap<(LanguageCode, &'static str), &'static str>,
    spaced: Vec<(String, &'static str)>,
}

impl PhraseReader {
    /// Reads the tables that the program carries.
    pub fn new() -> Self {
        let rows = |table: &'static str| table.lines().skip(1);
        let levels = rows(LEVELS).filter_map(|row| row.split('\t').nth(1));
        let levels = levels.flat_map(str::split_whitespace).map(fold).collect();
        let read_words = |row: &'static str| {
            let (language, words) = row.split_once('\t')?;
            let language = language.parse().ok()?;
            Some(words.split(' ').map(move |word| (language, word)))
        };
        let function_words = rows(FUNCTION_WORDS).filter_map(read_words).flatten();
        let read = |row: &'static str| {
            let mut cells = row.split('\t');
            let language = cells.next()?.parse().ok()?;
            Some(((language, cells.next()?), cells.next()?))
        };
        let abbreviations: BTreeMap<_, _> = rows(ABBREVIATIONS).filter_map(read).collect();
        let joined = abbreviations
            .keys()
            .filter(|(_, short)| short.contains('&'));
        let spaced = joined
            .map(|(_, short)| (short.replace('&', " & "), *short))
            .collect();
        Self {
            levels,
            function_words: function_words.collect(),
            abbreviations,
            spaced,
        }
    }

    /// Whether a folded word only says how high or how long.
    pub fn is_level(&self, folded: &str) -> bool {
        self.levels.contains(folded)
    }

    /// Whether a folded word of a language only joins others.
    pub fn is_function_word(&self, folded: &str, language: LanguageCode) -> bool {
        folded.len() <= LONGEST_FUNCTION_WORD
            && self
                .function_words
                .contains::<(LanguageCode, &str)>(&(language, folded))
    }

    /// Whether two folded phrases of a language differ by words only that join others, as
    /// `chauffeur camion` and `chauffeur de camion` do.
    pub fn is_same(&self, one: &str, other: &str, language: LanguageCode) -> bool {
        let empty = |word: &&str| self.is_function_word(word, language);
        let (mut one, mut other) = (one.split(' '), other.split(' '));
        let mut shared = false;
        loop {
            let (mut own, mut its) = (one.next(), other.next());
            if own != its {
                while own.as_ref().is_some_and(empty) {
                    own = one.next();
                }
                while its.as_ref().is_some_and(empty) {
                    its = other.next();
                }
            }
            match own {
                _ if own != its => return false,
                Some(word) => shared |= !empty(&word),
                None => return shared,
            }
        }
    }

    /// Whether a language has abbreviations that are written out.
    pub fn has_abbreviations(&self, language: LanguageCode) -> bool {
        let mut own = self.abbreviations.range((language, "")..);
        own.next().is_some_and(|((first, _), _)| *first == language)
    }

    /// Takes a phrase apart as one in this language.
    pub fn read(&self, text: &str, language: LanguageCode) -> Phrase {
        let mut plain = without_gender_forms(text);
        if plain.contains('&') {
            plain = self.with_joined_signs(&plain, language);
        }
        let mut phrase = Phrase::default();
        let (mut depth, mut read_to, mut begun) = (0_i32, 0, false);
        for (range, word) in tokens(&plain) {
            for sign in plain[read_to..range.start].chars() {
                depth += match sign {
                    '(' | '[' => 1,
                    ')' | ']' => -1,
                    _ => 0,
                };
            }
            read_to = range.start;
            let weight = if depth > 0 && begun {
                BRACKET_WEIGHT
            } else {
                1.0
            };
            begun |= depth <= 0;
            match self.abbreviations.get(&(language, &plain[range.clone()])) {
                Some(long) => phrase.add(long, weight),
                None if self.levels.contains(&word) => {
                    phrase.levels.push(word.clone());
                    phrase.tokens.push(Token {
                        text: word,
                        weight: weight * LEVEL_WEIGHT,
                    });
                }
                None => phrase.tokens.push(Token { text: word, weight }),
            }
        }
        phrase.find_core();
        phrase
    }

    fn with_joined_signs(&self, text: &str, language: LanguageCode) -> String {
        let mut text = text.to_owned();
        for (spaced, short) in &self.spaced {
            if let Some(long) = self.abbreviations.get(&(language, *short)) {
                text = text.replace(spaced, short).replace(short, long);
            }
        }
        text
    }
}

impl Phrase {
    fn add(&mut self, long: &str, weight: f32) {
        let words = tokens(long).map(|(_, text)| Token { text, weight });
        self.tokens.extend(words);
    }

    fn find_core(&mut self) {
        let all = || self.tokens.iter();
        let work = all().filter(|token| token.weight > 2.0 * LEVEL_WEIGHT);
        let mut core: Vec<&str> = work.map(|token| token.text.as_str()).collect();
        if core.is_empty() {
            core = all().map(|token| token.text.as_str()).collect();
        }
        self.core = core.join(" ");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Locale;

    #[test]
    fn words_that_join_others_make_no_difference() {
        let reader = PhraseReader::new();
        for (one, other, same) in [
            ("chauffeur camion", "chauffeur de camion", true),
            ("chauffeur de camion", "chauffeur de camion", true),
            ("le chauffeur du camion", "chauffeur camion de", true),
            ("chauffeur camion", "chauffeur", false),
            ("de", "du", false),
        ] {
            let found = reader.is_same(one, other, Locale::Fr.language());
            assert_eq!(found, same, "{one} {other}");
        }
    }

    #[test]
    fn levels_stay_as_evidence_and_abbreviations_are_written_out() {
        let reader = PhraseReader::new();
        for (written, locale, core, levels) in [
            ("Senior Plumber II", Locale::En, "plumber", "senior ii"),
            (
                "M & E Officer",
                Locale::En,
                "monitoring and evaluation officer",
                "",
            ),
            ("Head", Locale::En, "head", "head"),
            ("Tischler/in (m/w/d)", Locale::De, "tischler", ""),
            ("Kfz-Mechaniker", Locale::De, "kraftfahrzeug mechaniker", ""),
        ] {
            let phrase = reader.read(written, locale.language());
            assert_eq!(phrase.core, core);
            assert_eq!(phrase.levels.join(" "), levels);
        }
    }
}
