//! The words of the page in the reader's language.

use std::sync::Arc;

use super::files;
use crate::app::Snapshot;
use crate::domain::{CountryCode, Locale};
use crate::i18n::{Names, locales};

/// Says message keys in one language.
#[derive(Clone)]
pub struct Words {
    snapshot: Arc<Snapshot>,
    /// The reader's language.
    pub locale: Locale,
}

impl Words {
    /// The words of a snapshot in a language.
    pub fn new(snapshot: Arc<Snapshot>, locale: Locale) -> Self {
        Self { snapshot, locale }
    }

    /// A word or sentence by its key.
    pub fn say(&self, key: impl AsRef<str>) -> String {
        self.snapshot.messages.word(key.as_ref(), self.locale)
    }

    /// A sentence with a number.
    pub fn count(&self, key: &str, number: u64) -> String {
        let number = usize::try_from(number).unwrap_or(usize::MAX);
        self.snapshot.messages.counted(key, number, self.locale)
    }

    /// The word for a code of a list, such as `kind` and `job`.
    pub fn code(&self, list: &str, code: &str) -> String {
        self.say(format!("{list}-{code}"))
    }

    /// `seen on` with a day that reads left to right in every script.
    pub fn seen(&self, day: &str) -> String {
        let day = format!("\u{2066}{day}\u{2069}");
        let messages = &self.snapshot.messages;
        messages.filled("result-seen", &[("date", &day)], self.locale)
    }

    /// Names of countries, joined with the comma of the language.
    pub fn countries(&self, codes: &[CountryCode]) -> String {
        let name = |code: &CountryCode| self.snapshot.country(*code, self.locale);
        self.list(codes.iter().map(name))
    }

    /// Items joined with the comma of the language.
    pub fn list(&self, items: impl Iterator<Item = String>) -> String {
        let comma = match self.locale {
            Locale::Ar | Locale::Ur => "، ",
            _ => ", ",
        };
        items.collect::<Vec<_>>().join(comma)
    }

    /// The direction of the language's script.
    pub fn direction(&self) -> &'static str {
        match self.locale.is_right_to_left() {
            true => "rtl",
            false => "ltr",
        }
    }

    /// Every language of the pages.
    pub fn locales(&self) -> &'static [Locale] {
        locales()
    }

    /// The address of a file of the pages; it changes with the file.
    pub fn file(&self, path: &str) -> String {
        files::address(path)
    }

    /// Names of countries or languages to choose from.
    pub fn snapshot(&self) -> &Snapshot {
        &self.snapshot
    }
}
