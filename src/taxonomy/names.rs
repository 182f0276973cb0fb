//! Names of countries and languages in each language.

use std::collections::HashMap;

use crate::domain::{CountryCode, LanguageCode, Locale};
use crate::text::fold;

/// Names of countries and languages, and the codes that names mean.
#[derive(Debug, Clone, Default)]
pub struct Names {
    countries: HashMap<(CountryCode, Locale), Box<str>>,
    languages: HashMap<(LanguageCode, Locale), Box<str>>,
    country_words: Vec<(Box<str>, CountryCode, Locale)>,
    language_words: Vec<(Box<str>, LanguageCode, Locale)>,
}

impl Names {
    /// A country's name; its code when no name is known.
    pub fn country(&self, code: CountryCode, locale: Locale) -> String {
        self.countries
            .get(&(code, locale))
            .or_else(|| self.countries.get(&(code, Locale::En)))
            .map_or_else(|| code.to_string(), |name| name.to_string())
    }

    /// A language's name; its code when no name is known.
    pub fn language(&self, code: LanguageCode, locale: Locale) -> String {
        self.languages
            .get(&(code, locale))
            .or_else(|| self.languages.get(&(code, Locale::En)))
            .map_or_else(|| code.to_string(), |name| name.to_string())
    }

    /// Every country that has a name in this language, by name.
    pub fn list_countries(&self, locale: Locale) -> Vec<(CountryCode, String)> {
        let named = self.countries.iter().filter(|((_, own), _)| *own == locale);
        let mut list: Vec<_> = named
            .map(|((code, _), name)| (*code, name.to_string()))
            .collect();
        list.sort_by_key(|(_, name)| fold(name));
        list
    }

    /// Every language that has a name in this language, by name.
    pub fn list_languages(&self, locale: Locale) -> Vec<(LanguageCode, String)> {
        let named = self.languages.iter().filter(|((_, own), _)| *own == locale);
        let mut list: Vec<_> = named
            .map(|((code, _), name)| (*code, name.to_string()))
            .collect();
        list.sort_by_key(|(_, name)| fold(name));
        list
    }

    /// Countries one of whose names begins with the folded text: code, language of the name.
    pub fn find_countries(
        &self,
        folded: &str,
    ) -> impl Iterator<Item = (CountryCode, Locale, &str)> {
        let begins = folded.to_owned();
        let words = self.country_words.iter();
        words
            .filter(move |(word, _, _)| word.starts_with(&begins))
            .map(|(word, code, locale)| (*code, *locale, &**word))
    }

    /// Languages one of whose names begins with the folded text: code, language of the name.
    pub fn find_languages(
        &self,
        folded: &str,
    ) -> impl Iterator<Item = (LanguageCode, Locale, &str)> {
        let begins = folded.to_owned();
        let words = self.language_words.iter();
        words
            .filter(move |(word, _, _)| word.starts_with(&begins))
            .map(|(word, code, locale)| (*code, *locale, &**word))
    }

    pub(super) fn add_country(&mut self, code: &str, locale: Locale, name: &str, others: &[&str]) {
        let Ok(code) = code.parse::<CountryCode>() else {
            return;
        };
        self.countries.insert((code, locale), name.into());
        for word in others.iter().chain([&name]) {
            self.country_words.push((fold(word).into(), code, locale));
        }
    }

    pub(super) fn add_language(&mut self, code: &str, locale: Locale, name: &str, others: &[&str]) {
        let Ok(code) = code.parse::<LanguageCode>() else {
            return;
        };
        self.languages.insert((code, locale), name.into());
        for word in others.iter().chain([&name]) {
            self.language_words.push((fold(word).into(), code, locale));
        }
    }
}
