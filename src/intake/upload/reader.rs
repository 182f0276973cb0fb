//! Rows become offers; every problem of a row is told at once.

mod codes;
mod days;
mod fields;
mod links;
mod numbers;
mod offer;

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use jiff::civil::Date;
use strum::{EnumCount, VariantArray};

use self::fields::Fields;
use self::links::LinkCache;
use super::column::Column;
use super::problem::{RowProblem, RowProblemCode, RowSeverity};
use super::row::RawRow;
use crate::domain::{CountryCode, LanguageCode, Locale, Offer};
use crate::taxonomy::{Linker, Vocabulary};

/// Codes by each name that they have in any language; a few names are of several.
type CodesByName<'a, C> = BTreeMap<&'a str, Vec<C>>;

/// Reads rows with the words of one vocabulary, on one day.
pub struct RowReader<'a> {
    vocabulary: &'a Vocabulary,
    linker: &'a Linker,
    today: Date,
    locale: Option<Locale>,
    places: [Option<usize>; Column::COUNT],
    countries: CodesByName<'a, CountryCode>,
    languages: CodesByName<'a, LanguageCode>,
    links: LinkCache,
    /// In which row each reference stood first, by its hash.
    seen: Mutex<BTreeMap<[u8; 32], u64>>,
}

/// What one row says.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadRow {
    /// 1-based, the header not counted.
    pub number: u64,
    /// The organisation's own number, when it can be one.
    pub external_id: Option<String>,
    /// The offer; none when any problem is an error.
    pub offer: Option<Offer>,
    /// Everything that is wrong.
    pub problems: Vec<RowProblem>,
}

impl<'a> RowReader<'a> {
    /// A reader for rows below these headers. `locale` is the uploader's language.
    pub fn new(
        headers: &[String],
        vocabulary: &'a Vocabulary,
        linker: &'a Linker,
        today: Date,
        locale: Option<Locale>,
    ) -> Self {
        let mut places = [None; Column::COUNT];
        for (at, header) in headers.iter().enumerate() {
            if let Some(column) = Column::find(header) {
                places[column as usize].get_or_insert(at);
            }
        }
        let names = vocabulary.names();
        let countries = names.find_countries("").map(|(code, _, word)| (word, code));
        let languages = names.find_languages("").map(|(code, _, word)| (word, code));
        Self {
            countries: by_name(countries),
            languages: by_name(languages),
            links: LinkCache::default(),
            seen: Mutex::default(),
            vocabulary,
            linker,
            today,
            locale,
            places,
        }
    }

    /// The columns that the file has, in the order of the documentation.
    pub fn columns(&self) -> impl Iterator<Item = Column> {
        let all = Column::VARIANTS.iter().copied();
        all.filter(|column| self.places[*column as usize].is_some())
    }

    /// Reads one row.
    pub fn read(&self, row: &RawRow) -> ReadRow {
        let mut fields = Fields::new(self, row);
        let offer = fields.offer();
        let external_id = fields.external_id.take();
        let problems = fields.problems;
        let fails = |problem: &RowProblem| problem.severity == RowSeverity::Error;
        ReadRow {
            number: row.number,
            offer: offer.filter(|_| !problems.iter().any(fails)),
            external_id,
            problems,
        }
    }

    /// The row in which a reference stood first, when that was another row.
    fn earlier_row(&self, external_id: &str, number: u64) -> Option<u64> {
        let hash = *blake3::hash(external_id.as_bytes()).as_bytes();
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let first = *seen.entry(hash).or_insert(number);
        (first != number).then_some(first)
    }
}

fn by_name<'a, C: PartialEq>(names: impl Iterator<Item = (&'a str, C)>) -> CodesByName<'a, C> {
    let mut codes = CodesByName::new();
    for (name, code) in names {
        let own: &mut Vec<C> = codes.entry(name).or_default();
        if !own.contains(&code) {
            own.push(code);
        }
    }
    codes
}

#[cfg(test)]
mod tests;
