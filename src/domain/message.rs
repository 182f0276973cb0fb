//! What is to be said, before it is said in a language.

use super::{ConceptId, CountryOrGroup, IscoCode, LanguageCode, Pay};

/// A sentence to be: the key of its template and what fills it.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// The key in the message files.
    pub key: &'static str,
    /// Names and values.
    pub arguments: Vec<(&'static str, Argument)>,
}

impl Message {
    /// A message without arguments yet.
    pub fn new(key: &'static str) -> Self {
        Self {
            key,
            arguments: Vec::new(),
        }
    }

    /// Adds one argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, argument: Argument) -> Self {
        self.arguments.push((name, argument));
        self
    }
}

/// A value in a message; names of things are written in the reader's language.
#[derive(Debug, Clone, PartialEq)]
pub enum Argument {
    /// A plain number.
    Number(f64),
    /// Text that is the same in every language, such as a level.
    Text(String),
    /// A word of the message files, such as the name of a permit.
    Word(&'static str, String),
    /// Countries or groups of countries.
    Countries(Vec<CountryOrGroup>),
    /// Languages.
    Languages(Vec<LanguageCode>),
    /// Occupation groups.
    Occupations(Vec<IscoCode>),
    /// Concepts of the vocabulary.
    Concepts(Vec<ConceptId>),
    /// A sum of money with its period.
    Pay(Pay),
    /// Several smaller messages, joined.
    Parts(Vec<Message>),
}
