//! The eight languages of the interface, and text that exists in several.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use strum::{Display, EnumString, IntoStaticStr, VariantArray};
use utoipa::ToSchema;

use super::LanguageCode;

/// A language that Passerelle answers in.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Default,
    Serialize,
    Deserialize,
    ToSchema,
    EnumString,
    Display,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
#[expect(missing_docs, reason = "the names are the ISO 639-1 codes")]
pub enum Locale {
    #[default]
    En,
    Fr,
    Ar,
    Bn,
    Ur,
    Es,
    It,
    De,
}

impl Locale {
    /// The ISO 639-1 code.
    pub fn code(self) -> &'static str {
        self.into()
    }

    /// The language as a code of any language.
    pub const fn language(self) -> LanguageCode {
        LanguageCode::of_known(match self {
            Locale::En => *b"en",
            Locale::Fr => *b"fr",
            Locale::Ar => *b"ar",
            Locale::Bn => *b"bn",
            Locale::Ur => *b"ur",
            Locale::Es => *b"es",
            Locale::It => *b"it",
            Locale::De => *b"de",
        })
    }

    /// The interface language of a code, when it is one of the eight.
    pub fn of(language: LanguageCode) -> Option<Locale> {
        let mut all = Locale::VARIANTS.iter().copied();
        all.find(|locale| locale.language() == language)
    }

    /// Whether the script runs from right to left.
    pub fn is_right_to_left(self) -> bool {
        matches!(self, Locale::Ar | Locale::Ur)
    }

    /// The language's own name.
    pub fn own_name(self) -> &'static str {
        match self {
            Locale::En => "English",
            Locale::Fr => "Français",
            Locale::Ar => "العربية",
            Locale::Bn => "বাংলা",
            Locale::Ur => "اردو",
            Locale::Es => "Español",
            Locale::It => "Italiano",
            Locale::De => "Deutsch",
        }
    }
}

impl From<Locale> for LanguageCode {
    fn from(locale: Locale) -> Self {
        locale.language()
    }
}

impl PartialEq<Locale> for LanguageCode {
    fn eq(&self, locale: &Locale) -> bool {
        *self == locale.language()
    }
}

/// One text in one or more languages.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(transparent)]
#[schema(value_type = BTreeMap<String, String>)]
pub struct LocalText(BTreeMap<LanguageCode, String>);

impl LocalText {
    /// The text in `locale`, else in English, else in any language, with its language.
    pub fn best(&self, locale: Locale) -> (&str, Option<LanguageCode>) {
        self.get(locale.code())
            .or_else(|| self.get("en"))
            .or_else(|| {
                self.0
                    .iter()
                    .next()
                    .map(|(code, text)| (text.as_str(), *code))
            })
            .map_or(("", None), |(text, code)| (text, Some(code)))
    }

    /// The text in exactly this language.
    pub fn in_language(&self, code: &str) -> Option<&str> {
        self.get(code).map(|(text, _)| text)
    }

    /// Every text with its language, in the order of the codes.
    pub fn iter(&self) -> impl Iterator<Item = (LanguageCode, &str)> {
        self.0.iter().map(|(code, text)| (*code, text.as_str()))
    }

    /// Adds or replaces the text in one language.
    pub fn insert(&mut self, code: LanguageCode, text: String) {
        self.0.insert(code, text);
    }

    fn get(&self, code: &str) -> Option<(&str, LanguageCode)> {
        let code: LanguageCode = code.parse().ok()?;
        self.0.get(&code).map(|text| (text.as_str(), code))
    }
}
