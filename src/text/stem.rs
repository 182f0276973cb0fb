//! Stemming: the part of a word that its forms share.
//!
//! Snowball for the languages it has; for Urdu and Bengali a light cut of common endings.

use crate::domain::{LanguageCode, Locale};

/// A stemmer for one language, applied to folded words.
#[derive(Clone)]
pub struct Stemmer {
    locale: Locale,
    snowball: Option<frostem::Stemmer>,
}

impl Stemmer {
    /// The usual stemmer of a language.
    pub fn new(locale: Locale) -> Self {
        let name = match locale {
            Locale::En => "english",
            Locale::Fr => "french",
            Locale::Ar => "arabic",
            Locale::Es => "spanish",
            Locale::It => "italian",
            Locale::De => "german",
            Locale::Bn | Locale::Ur => "light",
        };
        Self {
            locale,
            snowball: algorithm(name).map(frostem::Stemmer::new),
        }
    }

    /// The usual stemmer of any language; one that leaves words as they are for most.
    pub fn of_language(language: LanguageCode) -> Self {
        match Locale::of(language) {
            Some(locale) => Self::new(locale),
            None => Self {
                locale: Locale::En,
                snowball: (language.as_str() == "pt")
                    .then(|| frostem::Stemmer::new(frostem::Algorithm::Portuguese)),
            },
        }
    }

    /// A stemmer by the name of its Snowball algorithm, or `light`; none for other names.
    pub fn named(locale: Locale, name: &str) -> Option<Self> {
        let snowball = algorithm(name);
        (snowball.is_some() || name == "light").then(|| Self {
            locale,
            snowball: snowball.map(frostem::Stemmer::new),
        })
    }

    /// The stem of one folded word.
    pub fn stem(&self, word: &str) -> String {
        match &self.snowball {
            Some(snowball) => snowball.stem(word).into_owned(),
            None => cut_ending(self.locale, word).to_owned(),
        }
    }
}

fn algorithm(name: &str) -> Option<frostem::Algorithm> {
    Some(match name {
        "english" => frostem::Algorithm::English,
        "french" => frostem::Algorithm::French,
        "arabic" => frostem::Algorithm::Arabic,
        "spanish" => frostem::Algorithm::Spanish,
        "italian" => frostem::Algorithm::Italian,
        "german" => frostem::Algorithm::German,
        _ => return None,
    })
}

fn cut_ending(locale: Locale, word: &str) -> &str {
    const URDU: [&str; 6] = ["ون", "ين", "ات", "ني", "ي", "ه"];
    const BENGALI: [&str; 8] = ["দেরকে", "গুলো", "গুলি", "দের", "টি", "রা", "কে", "র"];
    let endings: &[&str] = match locale {
        Locale::Ur => &URDU,
        Locale::Bn => &BENGALI,
        _ => return word,
    };
    endings
        .iter()
        .find_map(|ending| {
            let stem = word.strip_suffix(ending)?;
            (stem.chars().count() >= 3).then_some(stem)
        })
        .unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    #[test]
    fn forms_of_a_word_share_a_stem() {
        for (locale, a, b) in [
            (Locale::Fr, "infirmier", "infirmiers"),
            (Locale::De, "Schweißer", "Schweißern"),
            (Locale::Ar, "ممرض", "ممرضون"),
            (Locale::Bn, "শ্রমিক", "শ্রমিকদের"),
        ] {
            let stemmer = Stemmer::new(locale);
            assert_eq!(stemmer.stem(&fold(a)), stemmer.stem(&fold(b)), "{a} {b}");
        }
    }
}
