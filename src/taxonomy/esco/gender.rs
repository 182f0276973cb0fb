//! Names that say both genders at once, written differently in each language.
//!
//! `directeur technique/directrice technique`, `المدير الفني / المديرة الفنية`,
//! `Leiter/Leiterin`, `Ausbilder/in im Bereich Schifffahrt`, `employé(e)`.

use std::collections::HashSet;

use crate::domain::LanguageCode;

/// A name of both genders, taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pair {
    pub(super) masculine: String,
    pub(super) feminine: String,
}

/// Takes a name apart when it says both genders; `names` are the other names of the concept.
pub(super) fn split(text: &str, language: LanguageCode, names: &HashSet<&str>) -> Option<Pair> {
    by_ending(text, language).or_else(|| by_slash(text, names))
}

/// A short ending for the feminine: `/in`, `(in)`, `*in`, `In` in German, `(e)` in French, `/a`.
fn by_ending(text: &str, language: LanguageCode) -> Option<Pair> {
    let marks: &[(&str, &str)] = match language.as_str() {
        "de" => &[
            ("/-in", "in"),
            ("/in", "in"),
            ("(in)", "in"),
            ("*in", "in"),
            (":in", "in"),
            ("_in", "in"),
        ],
        "fr" => &[("(e)", "e"), ("(ne)", "ne"), ("(se)", "se")],
        "es" | "pt" | "it" => &[("/a", "a"), ("(a)", "a")],
        _ => &[],
    };
    let (mut masculine, mut feminine) = (Vec::new(), Vec::new());
    for word in text.split(' ') {
        let bare = word.trim_end_matches([',', ';']);
        let tail = &word[bare.len()..];
        let stem_of = |(mark, ending): &(&str, &str)| {
            let stem = bare.strip_suffix(mark)?;
            let is_word = stem.chars().last().is_some_and(char::is_alphabetic);
            is_word.then(|| (stem.to_owned(), (*ending).to_owned()))
        };
        let found = marks
            .iter()
            .find_map(stem_of)
            .or_else(|| inner_capital(bare, language));
        match found {
            Some((stem, ending)) => {
                let is_vowel = ending == "a" && stem.ends_with(['o', 'e']);
                let base = if is_vowel {
                    &stem[..stem.len() - 1]
                } else {
                    stem.as_str()
                };
                feminine.push(format!("{base}{ending}{tail}"));
                masculine.push(format!("{stem}{tail}"));
            }
            None => {
                masculine.push(word.to_owned());
                feminine.push(word.to_owned());
            }
        }
    }
    let pair = Pair {
        masculine: masculine.join(" "),
        feminine: feminine.join(" "),
    };
    (pair.masculine != pair.feminine).then_some(pair)
}

/// `AusbilderIn`
fn inner_capital(word: &str, language: LanguageCode) -> Option<(String, String)> {
    let stem = word
        .strip_suffix("In")
        .filter(|_| language.as_str() == "de")?;
    let is_word = stem.chars().last().is_some_and(char::is_lowercase);
    is_word.then(|| (stem.to_owned(), "in".to_owned()))
}

fn by_slash(text: &str, names: &HashSet<&str>) -> Option<Pair> {
    // The slash of `Import-/Exportmanager` joins parts of one word.
    let slashes: Vec<usize> = text
        .match_indices('/')
        .map(|(at, _)| at)
        .filter(|at| !text[..*at].ends_with('-'))
        .collect();
    if slashes.len().is_multiple_of(2) {
        return None;
    }
    let middle = slashes[slashes.len() / 2];
    let (masculine, feminine) = (text[..middle].trim(), text[middle + 1..].trim());
    if masculine.is_empty() || feminine.is_empty() {
        return None;
    }
    let pair = |masculine: &str, feminine: &str| Pair {
        masculine: masculine.to_owned(),
        feminine: feminine.to_owned(),
    };
    let (own, other): (Vec<&str>, Vec<&str>) = (
        masculine.split(' ').collect(),
        feminine.split(' ').collect(),
    );
    let stands_alone = names.contains(masculine) && names.contains(feminine);
    if stands_alone || (own.len() == other.len() && are_forms(&own, &other)) {
        return Some(pair(masculine, feminine));
    }
    // `serveur/serveuse de bar` leaves out what both share.
    let (last, first) = (own.last()?, other.first()?);
    if own.len() != other.len() && shared_letters(last, first) {
        let (head, tail) = (own[..own.len() - 1].join(" "), other[1..].join(" "));
        let whole = |word: &str| format!("{head} {word} {tail}").trim().to_owned();
        return Some(pair(&whole(last), &whole(first)));
    }
    None
}

/// Whether two phrases have the same words, some in another form.
fn are_forms(one: &[&str], other: &[&str]) -> bool {
    let alike = |(a, b): &(&&str, &&str)| a == b || shared_letters(a, b);
    let alike = one.iter().zip(other).filter(alike).count();
    alike * 2 > one.len() || (one.len() == 2 && alike == 1)
}

/// Whether two words begin alike: three letters, or half of the shorter one.
fn shared_letters(one: &str, other: &str) -> bool {
    let lower = |word: &str| word.to_lowercase().chars().collect::<Vec<char>>();
    let (one, other) = (lower(one), lower(other));
    let shared = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let shorter = one.len().min(other.len());
    shared >= 2 && (shared >= 3 || shared * 2 >= shorter)
        // The Arabic article says nothing.
        && !(shared == 2 && one.starts_with(&['ا', 'ل']))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn halves(text: &str, language: &str, names: &[&str]) -> Option<(String, String)> {
        let language = language.parse().expect("a language");
        let names = names.iter().copied().collect();
        split(text, language, &names).map(|pair| (pair.masculine, pair.feminine))
    }

    #[test]
    fn both_genders_are_told_apart_in_every_way_of_writing() {
        for (language, text, masculine, feminine) in [
            (
                "fr",
                "pilote formateur/pilote formatrice",
                "pilote formateur",
                "pilote formatrice",
            ),
            (
                "ar",
                "المدير الفني / المديرة الفنية",
                "المدير الفني",
                "المديرة الفنية",
            ),
            ("de", "Hafenwart/Hafenwartin", "Hafenwart", "Hafenwartin"),
            (
                "de",
                "Lotse/in im Hafen",
                "Lotse im Hafen",
                "Lotsein im Hafen",
            ),
            ("de", "WartIn", "Wart", "Wartin"),
            (
                "de",
                "Im-/Exportwart/Im-/Exportwartin",
                "Im-/Exportwart",
                "Im-/Exportwartin",
            ),
            (
                "pt",
                "Guarda noturno/ Guarda noturna",
                "Guarda noturno",
                "Guarda noturna",
            ),
            (
                "fr",
                "serveur/serveuse de quai",
                "serveur de quai",
                "serveuse de quai",
            ),
            (
                "fr",
                "employé(e) de quai",
                "employé de quai",
                "employée de quai",
            ),
            (
                "es",
                "empleado/a de muelle",
                "empleado de muelle",
                "empleada de muelle",
            ),
        ] {
            let expected = Some((masculine.to_owned(), feminine.to_owned()));
            assert_eq!(halves(text, language, &[]), expected, "{text}");
        }
    }

    #[test]
    fn a_slash_between_two_things_is_no_pair() {
        for text in [
            "lock keeper/weigher",
            "tide and wind/weather reader",
            "AC/DC",
            "north/south",
        ] {
            assert_eq!(halves(text, "en", &[]), None, "{text}");
        }
    }

    #[test]
    fn names_that_stand_alone_elsewhere_are_a_pair_however_unlike() {
        let expected = Some(("monk".to_owned(), "nun".to_owned()));
        assert_eq!(halves("monk/nun", "en", &["monk", "nun"]), expected);
    }
}
