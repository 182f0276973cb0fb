//! Words of closed lists, in any of the eight languages.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use strum::VariantArray;

use super::column::key;
use crate::domain::Locale;
use crate::text::closest;

/// A closed list of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, strum::EnumString)]
#[strum(serialize_all = "snake_case")]
pub(super) enum List {
    Kind,
    Contract,
    Schedule,
    PayPeriod,
    PaidBy,
    Boolean,
}

const TABLE: &str = include_str!("values.tsv");

struct Word {
    list: List,
    code: &'static str,
    shown: BTreeMap<Locale, &'static str>,
}

struct Words {
    words: Vec<Word>,
    by_key: BTreeMap<(List, String), &'static str>,
}

impl List {
    /// The code that a word means.
    pub(super) fn find(self, word: &str) -> Option<&'static str> {
        words().by_key.get(&(self, key(word))).copied()
    }

    /// The code of the list that is said in a language.
    pub(super) fn shown(self, code: &str, locale: Locale) -> Option<&'static str> {
        let found = words()
            .words
            .iter()
            .find(|word| word.list == self && word.code == code);
        found?.shown.get(&locale).copied()
    }

    /// Every word of the list in a language.
    pub(super) fn all(self, locale: Locale) -> Vec<&'static str> {
        let own = words().words.iter().filter(|word| word.list == self);
        own.filter_map(|word| word.shown.get(&locale).copied())
            .collect()
    }

    /// The codes of the list, joined as a pattern.
    pub(super) fn pattern(self) -> String {
        let own = words().words.iter().filter(|word| word.list == self);
        own.map(|word| word.code).collect::<Vec<_>>().join(", ")
    }

    /// Codes whose words are like one that is not known, else all codes.
    pub(super) fn suggest(self, word: &str) -> Vec<&'static str> {
        let own = words().by_key.iter().filter(|((list, _), _)| *list == self);
        let keys: BTreeMap<&str, &str> = own.map(|((_, key), code)| (&**key, *code)).collect();
        let mut codes: Vec<&str> = Vec::new();
        for like in closest(&key(word), keys.keys().copied(), 12) {
            if !codes.contains(&keys[like]) {
                codes.push(keys[like]);
            }
        }
        if codes.is_empty() {
            let own = words().words.iter().filter(|word| word.list == self);
            return own.map(|word| word.code).collect();
        }
        codes.truncate(3);
        codes
    }
}

fn words() -> &'static Words {
    static WORDS: OnceLock<Words> = OnceLock::new();
    WORDS.get_or_init(|| {
        let mut all = Words {
            words: Vec::new(),
            by_key: BTreeMap::new(),
        };
        for line in TABLE.lines().skip(1) {
            let mut cells = line.split('\t');
            let list = cells.next().and_then(|list| list.parse::<List>().ok());
            let (Some(list), Some(code)) = (list, cells.next()) else {
                continue;
            };
            let mut shown = BTreeMap::new();
            all.by_key.insert((list, key(code)), code);
            for (locale, cell) in Locale::VARIANTS.iter().zip(cells) {
                shown.insert(*locale, cell.split('|').next().unwrap_or(code));
                for word in cell.split('|') {
                    all.by_key.entry((list, key(word))).or_insert(code);
                }
            }
            all.words.push(Word { list, code, shown });
        }
        all
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_means_two_codes_of_one_list() {
        let mut meant: BTreeMap<(String, String), String> = BTreeMap::new();
        for line in TABLE.lines().skip(1) {
            let cells: Vec<&str> = line.split('\t').collect();
            let (list, code) = (cells[0], cells[1]);
            assert!(list.parse::<List>().is_ok(), "{list}");
            for word in cells[1..].iter().flat_map(|cell| cell.split('|')) {
                let place = (list.to_owned(), key(word));
                let earlier = meant.insert(place, code.to_owned());
                assert!(
                    earlier.as_ref().is_none_or(|other| other == code),
                    "`{word}` of {list} means {earlier:?} and {code}"
                );
            }
        }
    }

    #[test]
    fn words_of_every_language_are_understood() {
        for (list, word, code) in [
            (List::Contract, "FIXED_TERM", "fixed-term"),
            (List::Contract, "unbefristet", "permanent"),
            (List::Contract, "موسمي", "seasonal"),
            (List::Schedule, "Full time", "full-time"),
            (List::PayPeriod, "১৩ মাস", "month_13"),
            (List::PayPeriod, "month_14", "month_14"),
            (List::PaidBy, "Datore di lavoro", "employer"),
            (List::Boolean, "نہیں", "no"),
            (List::Boolean, "Sì", "yes"),
            (List::Kind, "formation", "training"),
        ] {
            assert_eq!(list.find(word), Some(code), "{word}");
        }
        assert_eq!(List::Contract.suggest("seasonnal"), ["seasonal"]);
    }
}
