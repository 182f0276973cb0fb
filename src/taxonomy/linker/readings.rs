//! One phrase, read once for all languages that read it in the same way.

use std::cell::RefCell;
use std::rc::Rc;

use crate::domain::LanguageCode;

use super::phrase::{Phrase, PhraseReader};

/// A phrase and how languages read it.
pub struct Readings<'a> {
    reader: &'a PhraseReader,
    /// As written.
    pub text: &'a str,
    read: RefCell<Vec<(Option<LanguageCode>, Rc<Phrase>)>>,
}

impl<'a> Readings<'a> {
    /// A phrase that nobody has read yet.
    pub fn new(reader: &'a PhraseReader, text: &'a str) -> Self {
        Self {
            reader,
            text,
            read: RefCell::new(Vec::new()),
        }
    }

    /// The phrase as one in this language; languages differ by their abbreviations only.
    pub fn of(&self, language: LanguageCode) -> Rc<Phrase> {
        let key = self.reader.has_abbreviations(language).then_some(language);
        let mut read = self.read.borrow_mut();
        if let Some((_, known)) = read.iter().find(|(own, _)| *own == key) {
            return Rc::clone(known);
        }
        let phrase = Rc::new(self.reader.read(self.text, language));
        read.push((key, Rc::clone(&phrase)));
        phrase
    }
}
