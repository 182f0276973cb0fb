//! Reading the notation of phrases.

use std::collections::BTreeMap;

use super::lexicon::{Lexicon, Unit, UnitId, words};
use super::{Pattern, Step, Term, WINDOW};

/// Named lists of alternatives of one language.
pub type Groups = BTreeMap<String, Vec<String>>;

/// What is wrong in a phrase.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PatternError {
    /// It names a group that the language does not have.
    #[error("phrase `{written}` names the unknown group `{group}`")]
    UnknownGroup {
        /// The phrase.
        written: String,
        /// The group.
        group: String,
    },
    /// A number of words is no number from 1 to 30.
    #[error("phrase `{written}` has `{term}`, where a number from 1 to 30 must follow")]
    NoNumber {
        /// The phrase.
        written: String,
        /// What was read.
        term: String,
    },
    /// A phrase, a part of it or a term has no words.
    #[error("phrase `{written}` has a part without words")]
    NoWords {
        /// The phrase.
        written: String,
    },
}

impl Pattern {
    /// Reads a phrase and adds its words to the lexicon.
    ///
    /// # Errors
    /// When it names an unknown group, lacks a number or has no words.
    pub fn parse(
        written: &str,
        groups: &Groups,
        lexicon: &mut Lexicon,
    ) -> Result<Self, PatternError> {
        let no_words = || PatternError::NoWords {
            written: written.to_owned(),
        };
        let (firm, rest) = match written.strip_prefix("= ") {
            Some(rest) => (true, rest),
            None => (false, written),
        };
        let (mut parts, mut absent, mut window) = (Vec::new(), Vec::new(), WINDOW);
        for part in rest.split(" & ") {
            let mut steps: Vec<Step> = Vec::new();
            let mut gap = 0;
            let mut is_absent = false;
            for piece in part.split_whitespace() {
                if let Some(number) = piece.strip_prefix("..") {
                    gap = number_of(written, piece, number)?;
                } else if let Some(number) = piece.strip_prefix('@') {
                    window = number_of(written, piece, number)?;
                } else if let Some(term) = piece.strip_prefix('!') {
                    is_absent = true;
                    absent.push(Term::parse(written, term, groups, lexicon)?);
                } else {
                    let term = Term::parse(written, piece, groups, lexicon)?;
                    steps.push(Step { gap, term });
                    gap = 0;
                }
            }
            if steps.is_empty() && !is_absent {
                return Err(no_words());
            }
            if !steps.is_empty() {
                parts.push(steps);
            }
        }
        if parts.is_empty() {
            return Err(no_words());
        }
        Ok(Self {
            firm,
            parts,
            absent,
            window,
        })
    }
}

impl Term {
    /// Reads alternatives divided by `|`, among them names of groups in braces.
    ///
    /// # Errors
    /// When a group is unknown or an alternative has no words.
    pub fn parse(
        written: &str,
        term: &str,
        groups: &Groups,
        lexicon: &mut Lexicon,
    ) -> Result<Self, PatternError> {
        let mut rows = Vec::new();
        for own in term.split('|') {
            let name = own.strip_prefix('{').and_then(|own| own.strip_suffix('}'));
            let Some(name) = name else {
                rows.push(row(written, &own.replace('_', " "), lexicon)?);
                continue;
            };
            let group = groups.get(name).ok_or_else(|| PatternError::UnknownGroup {
                written: written.to_owned(),
                group: name.to_owned(),
            })?;
            for own in group {
                rows.push(row(own, own, lexicon)?);
            }
        }
        Ok(Self(rows))
    }

    /// Alternatives as a list has them.
    ///
    /// # Errors
    /// When one has no words.
    pub fn of_list(list: &[String], lexicon: &mut Lexicon) -> Result<Self, PatternError> {
        let rows = list.iter().map(|own| row(own, own, lexicon));
        Ok(Self(rows.collect::<Result<_, _>>()?))
    }
}

fn number_of(written: &str, term: &str, number: &str) -> Result<usize, PatternError> {
    let number = number.parse().ok().filter(|own| (1..=30).contains(own));
    number.ok_or_else(|| PatternError::NoNumber {
        written: written.to_owned(),
        term: term.to_owned(),
    })
}

/// Words in a row, each with its stars.
fn row(written: &str, text: &str, lexicon: &mut Lexicon) -> Result<Vec<UnitId>, PatternError> {
    let mut units = Vec::new();
    for piece in text.split_whitespace() {
        if piece == "#" {
            units.push(lexicon.add(Unit::Number));
            continue;
        }
        let (ends, begins) = (piece.starts_with('*'), piece.ends_with('*'));
        let own = words(piece);
        let last = own.len().saturating_sub(1);
        for (number, word) in own.into_iter().enumerate() {
            let unit = match (ends && number == 0, begins && number == last) {
                (true, true) => Unit::Holds(word),
                (true, false) => Unit::Ends(word),
                (false, true) => Unit::Begins(word),
                (false, false) => Unit::Word(word),
            };
            units.push(lexicon.add(unit));
        }
    }
    if units.is_empty() {
        return Err(PatternError::NoWords {
            written: written.to_owned(),
        });
    }
    Ok(units)
}
