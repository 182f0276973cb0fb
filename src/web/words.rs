//! The words of the page in the reader's language.

use std::sync::Arc;

use super::card::SourceLine;
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

    /// A sentence with words in it, set apart from the direction of the text around them.
    pub fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        let isolated = values
            .iter()
            .map(|(name, value)| (*name, format!("\u{2068}{value}\u{2069}")));
        let isolated: Vec<(&str, String)> = isolated.collect();
        let values = isolated.iter().map(|(name, value)| (*name, value.as_str()));
        let values: Vec<(&str, &str)> = values.collect();
        self.snapshot.messages.filled(key, &values, self.locale)
    }

    /// `seen on` with a day as the language writes it.
    pub fn seen_on(&self, iso: impl AsRef<str>) -> String {
        self.fill("result-seen", &[("date", &self.day(iso.as_ref()))])
    }

    /// When facts were seen and when they must be looked at again.
    pub fn checked(&self, on: impl AsRef<str>, next: impl AsRef<str>) -> String {
        let (on, next) = (self.day(on.as_ref()), self.day(next.as_ref()));
        self.fill("record-checked", &[("date", &on), ("next", &next)])
    }

    /// A reference to a page or a document as it is shown.
    pub fn source<'v>(&self, reference: &'v str) -> SourceLine<'v> {
        SourceLine::of(reference)
    }

    /// A day (`2026-11-27`) as the language writes it; what is no day stays as it is.
    pub fn day(&self, iso: &str) -> String {
        let Ok(day) = iso.parse::<jiff::civil::Date>() else {
            return iso.to_owned();
        };
        let values = [
            (
                "day",
                self.count("span-day", u64::from(day.day().unsigned_abs())),
            ),
            ("month", self.say(format!("span-month-{}", day.month()))),
            ("year", day.year().to_string()),
        ];
        let values = values.each_ref().map(|(name, own)| (*name, own.as_str()));
        let messages = &self.snapshot.messages;
        messages.filled("span-date", &values, self.locale)
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
