//! How is it said in the reader's language?
//!
//! Messages in eight languages (Fluent). No text is made any other way: sentences come from
//! [`Message`]s, words from their keys, names of things from the vocabulary.
//!
//! Not for: choosing what to say.

use std::collections::{BTreeMap, HashMap};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use rust_embed::RustEmbed;
use strum::VariantArray;

use crate::domain::{
    Argument, ConceptId, CountryCode, CountryOrGroup, IscoCode, LanguageCode, Locale, Message, Pay,
};

/// Names of things in the reader's language.
pub trait Names {
    /// A country's name.
    fn country(&self, code: CountryCode, locale: Locale) -> String;
    /// A language's name.
    fn language(&self, code: LanguageCode, locale: Locale) -> String;
    /// An occupation group's name.
    fn occupation(&self, code: IscoCode, locale: Locale) -> String;
    /// A concept's name.
    fn concept(&self, id: &ConceptId, locale: Locale) -> String;
}

/// The messages of all languages.
pub struct Messages {
    bundles: HashMap<Locale, FluentBundle<FluentResource>>,
}

/// Longer lists of countries are cut short; the record names them all.
const MOST_COUNTRIES: usize = 8;

/// The message files: a folder for each language, a file for each part of the service.
#[derive(RustEmbed)]
#[folder = "src/i18n/messages/"]
struct Files;

/// The texts of one language with the names of their parts, in the order of the names.
fn texts(locale: Locale) -> impl Iterator<Item = (String, String)> {
    let folder = format!("{locale}/");
    let mut names: Vec<String> = Files::iter().map(|own| own.replace('\\', "/")).collect();
    names.sort_unstable();
    names.into_iter().filter_map(move |name| {
        let part = name.strip_prefix(&folder)?.strip_suffix(".ftl")?.to_owned();
        let text = String::from_utf8_lossy(&Files::get(&name)?.data).into_owned();
        Some((part, text))
    })
}

/// The keys that a text explains, in its order.
fn keys_of(text: &str) -> impl Iterator<Item = String> {
    text.lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()))
        .filter_map(|line| Some(line.split_once('=')?.0.trim().to_owned()))
}

impl Messages {
    /// The messages shipped with the program.
    ///
    /// # Errors
    /// When a message file is not valid Fluent; the error names the language.
    pub fn shipped() -> Result<Self, String> {
        let mut bundles = HashMap::new();
        for locale in Locale::VARIANTS.iter().copied() {
            let language = locale
                .code()
                .parse()
                .map_err(|_| format!("`{locale}` is no language tag"))?;
            let mut bundle = FluentBundle::new_concurrent(vec![language]);
            bundle.set_use_isolating(false);
            for (part, text) in texts(locale) {
                let resource = FluentResource::try_new(text)
                    .map_err(|(_, errors)| format!("messages `{locale}/{part}`: {}", errors[0]))?;
                bundle
                    .add_resource(resource)
                    .map_err(|errors| format!("messages `{locale}/{part}`: {}", errors[0]))?;
            }
            bundles.insert(locale, bundle);
        }
        Ok(Self { bundles })
    }

    /// The keys of one language, sorted, for tests.
    pub fn keys(locale: Locale) -> Vec<String> {
        let mut keys: Vec<String> = texts(locale)
            .flat_map(|(_, text)| keys_of(&text).collect::<Vec<_>>())
            .collect();
        keys.sort();
        keys
    }

    /// The messages of one part, for pages that say them in the browser.
    ///
    /// What stands for a value stays as `{$name}`.
    pub fn part(&self, part: &str, locale: Locale) -> BTreeMap<String, String> {
        let own = texts(locale).filter(|(name, _)| name == part);
        let keys = own.flat_map(|(_, text)| keys_of(&text).collect::<Vec<_>>());
        keys.map(|key| (key.clone(), self.word(&key, locale)))
            .collect()
    }

    /// The messages of every part whose keys begin so.
    pub fn beginning(&self, prefixes: &[&str], locale: Locale) -> BTreeMap<String, String> {
        let keys = Self::keys(locale).into_iter();
        let own = keys.filter(|key| prefixes.iter().any(|own| key.starts_with(own)));
        own.map(|key| (key.clone(), self.word(&key, locale)))
            .collect()
    }

    /// A word or sentence without arguments; its key when there is none.
    pub fn word(&self, key: &str, locale: Locale) -> String {
        self.text(key, None, locale)
    }

    /// A sentence with one number, for plurals.
    pub fn counted(&self, key: &str, count: usize, locale: Locale) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count as f64);
        self.text(key, Some(&args), locale)
    }

    /// A sentence with plain text arguments.
    pub fn filled(&self, key: &str, arguments: &[(&str, &str)], locale: Locale) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in arguments {
            args.set(*name, (*value).to_owned());
        }
        self.text(key, Some(&args), locale)
    }

    /// A message said in a language.
    pub fn say(&self, message: &Message, locale: Locale, names: &dyn Names) -> String {
        let mut args = FluentArgs::new();
        for (name, argument) in &message.arguments {
            match argument {
                Argument::Number(number) => args.set(*name, *number),
                other => args.set(*name, self.argument(other, locale, names)),
            }
        }
        self.text(message.key, Some(&args), locale)
    }

    /// A value said in a language.
    pub fn argument(&self, argument: &Argument, locale: Locale, names: &dyn Names) -> String {
        match argument {
            Argument::Number(number) => number_text(*number),
            Argument::Text(text) => text.clone(),
            Argument::Word(kind, code) => self.word(&format!("{kind}-{code}"), locale),
            Argument::Countries(list) if list.is_empty() => self.word("any-country", locale),
            Argument::Countries(list) if list.len() > MOST_COUNTRIES => {
                let first = list.iter().take(MOST_COUNTRIES - 2);
                let named = join(first.map(|c| self.group(*c, locale, names)), locale);
                format!("{named} … (+{})", list.len() + 2 - MOST_COUNTRIES)
            }
            Argument::Countries(list) => {
                join(list.iter().map(|c| self.group(*c, locale, names)), locale)
            }
            Argument::Languages(list) => {
                join(list.iter().map(|l| names.language(*l, locale)), locale)
            }
            Argument::Occupations(list) => join(
                list.iter().map(|code| names.occupation(*code, locale)),
                locale,
            ),
            Argument::Concepts(list) => {
                join(list.iter().map(|id| names.concept(id, locale)), locale)
            }
            Argument::Pay(pay) => self.pay(pay, locale),
            Argument::Parts(parts) => join(
                parts.iter().map(|part| self.say(part, locale, names)),
                locale,
            ),
        }
    }

    /// A sum with its period.
    pub fn pay(&self, pay: &Pay, locale: Locale) -> String {
        let period: &str = pay.period.into();
        let period = self.word(&format!("period-{period}"), locale);
        format!("{} {} {period}", pay.amount, pay.currency)
    }

    fn group(&self, country: CountryOrGroup, locale: Locale, names: &dyn Names) -> String {
        match country {
            CountryOrGroup::Country(code) => names.country(code, locale),
            CountryOrGroup::Group(_) => self.word(&format!("group-{country}"), locale),
        }
    }

    fn text(&self, key: &str, args: Option<&FluentArgs<'_>>, locale: Locale) -> String {
        let find = |locale: Locale| {
            let bundle = self.bundles.get(&locale)?;
            let pattern = bundle.get_message(key)?.value()?;
            let mut errors = Vec::new();
            Some(
                bundle
                    .format_pattern(pattern, args, &mut errors)
                    .into_owned(),
            )
        };
        find(locale)
            .or_else(|| find(Locale::En))
            .unwrap_or_else(|| key.to_owned())
    }
}

/// Every language, for lists of choices.
pub fn locales() -> &'static [Locale] {
    Locale::VARIANTS
}

fn join(items: impl Iterator<Item = String>, locale: Locale) -> String {
    let comma = match locale {
        Locale::Ar | Locale::Ur => "، ",
        _ => ", ",
    };
    items.collect::<Vec<_>>().join(comma)
}

fn number_text(number: f64) -> String {
    let rounded = (number * 10.0).round() / 10.0;
    format!("{rounded}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_every_key() {
        let english = Messages::keys(Locale::En);
        for locale in Locale::VARIANTS {
            assert_eq!(Messages::keys(*locale), english, "{locale}");
        }
    }

    #[test]
    fn arabic_counts_in_its_own_forms() {
        let messages = Messages::shipped().expect("are valid");
        let one = messages.counted("results-count", 1, Locale::Ar);
        let two = messages.counted("results-count", 2, Locale::Ar);
        let many = messages.counted("results-count", 11, Locale::Ar);
        assert!(one != two && two != many, "{one} {two} {many}");
    }
}
