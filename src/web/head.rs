//! What the head of a public page tells search engines: its address in each language.

use super::words::Words;
use crate::domain::Locale;

/// The addresses of a page.
pub struct Head {
    /// The page without a language: it speaks the reader's own.
    pub any: String,
    /// The page in the language at hand.
    pub canonical: String,
}

impl Head {
    /// The addresses of the page at `path` of a site.
    pub fn new(site: &str, path: &str, words: &Words) -> Self {
        let any = format!("{site}{path}");
        Self {
            canonical: format!("{any}?lang={}", words.locale),
            any,
        }
    }

    /// The page in a language.
    pub fn of(&self, locale: &Locale) -> String {
        format!("{}?lang={locale}", self.any)
    }
}
