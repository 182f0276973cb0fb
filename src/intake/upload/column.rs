//! Which column is this, in any of the eight languages?

use std::collections::BTreeMap;
use std::sync::OnceLock;

use strum::{Display, EnumCount, EnumString, IntoStaticStr, VariantArray};

use super::problem::{RowProblem, RowProblemCode};
use crate::domain::{Locale, is_harmless};
use crate::text::{closest, fold};

/// A column of an uploaded table.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    EnumString,
    EnumCount,
    Display,
    IntoStaticStr,
    VariantArray,
)]
#[strum(serialize_all = "snake_case")]
#[expect(
    missing_docs,
    reason = "the names say it; docs and templates explain each"
)]
pub enum Column {
    ExternalId,
    Kind,
    Title,
    Lang,
    Description,
    Country,
    City,
    Occupation,
    Isco08,
    SkillsRequired,
    SkillsOptional,
    LanguagesRequired,
    EducationIsced,
    ExperienceYears,
    Positions,
    Contract,
    Schedule,
    PayMin,
    PayMax,
    PayCurrency,
    PayPeriod,
    StartDate,
    ApplyBy,
    ExpiresOn,
    EmployerName,
    EmployerCountry,
    EmployerLegalId,
    EmployerContact,
    AgencyLicenceNo,
    PermissionNo,
    PermissionDate,
    FeeToWorkerAmount,
    FeeCurrency,
    FeeWhatFor,
    AirfarePaidBy,
    HousingPaidBy,
    DepositRequired,
    ContractLanguage,
    Origins,
    SourceUrl,
    ProgrammeId,
}

/// A header row names at least so many known columns.
pub(super) const FEWEST_KNOWN: usize = 2;
/// The header stands in one of the first rows; above it there may be a title.
pub(super) const HEADER_WITHIN: usize = 10;
/// More columns are not read.
pub(super) const MOST_COLUMNS: usize = 200;

const TABLE: &str = include_str!("headers.tsv");

impl Column {
    /// The English name, as in the documentation.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// The header in a language, as templates have it.
    pub fn title(self, locale: Locale) -> &'static str {
        let titles = &headers().titles;
        titles
            .get(&(self, locale))
            .copied()
            .unwrap_or_else(|| self.name())
    }

    /// The column that a header means, in any language and spelling.
    pub fn find(header: &str) -> Option<Column> {
        headers().by_key.get(&key(header)).copied()
    }

    /// Whether its values are days.
    pub(super) fn is_day(self) -> bool {
        matches!(
            self,
            Self::StartDate | Self::ApplyBy | Self::ExpiresOn | Self::PermissionDate
        )
    }

    /// Headers that are like one that is not known, in the language that it is like.
    pub(super) fn suggest(header: &str) -> Vec<&'static str> {
        let wanted = key(header);
        let headers = headers();
        let keys = headers.by_key.keys().map(String::as_str);
        let mut found: Vec<(Column, &str)> = Vec::new();
        for like in closest(&wanted, keys, 12) {
            let column = headers.by_key[like];
            if found.iter().all(|(own, _)| *own != column) {
                found.push((column, headers.written[like]));
            }
        }
        found.into_iter().map(|(_, text)| text).take(3).collect()
    }
}

/// How many of these headers are known.
pub(super) fn count_known<'a>(headers: impl IntoIterator<Item = &'a str>) -> usize {
    let mut known: Vec<Column> = headers.into_iter().filter_map(Column::find).collect();
    known.sort_unstable();
    known.dedup();
    known.len()
}

/// A header on one line, without characters that steer.
pub(super) fn clean_header(cell: &str) -> String {
    let spaced = cell
        .chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c });
    let harmless: String = spaced
        .filter(|c| is_harmless(*c) && *c != '\u{feff}')
        .collect();
    harmless.trim().to_owned()
}

/// Columns that are not known, and columns that are there twice.
pub(super) fn check_headers(headers: &[String]) -> Vec<RowProblem> {
    let mut seen = Vec::new();
    let mut problems = Vec::new();
    for header in headers.iter().filter(|header| !header.trim().is_empty()) {
        match Column::find(header) {
            None => problems.push(
                RowProblem::warning(RowProblemCode::UnknownColumn)
                    .at_header(header)
                    .suggest(Column::suggest(header)),
            ),
            Some(column) if seen.contains(&column) => problems.push(
                RowProblem::warning(RowProblemCode::DuplicateColumn)
                    .at(column)
                    .value(header),
            ),
            Some(column) => seen.push(column),
        }
    }
    problems
}

/// What is left of a header or a word when case, spaces, hyphens and marks are taken away.
pub(super) fn key(text: &str) -> String {
    fold(&text.replace(['_', '-'], " ")).replace(' ', "")
}

struct Headers {
    titles: BTreeMap<(Column, Locale), &'static str>,
    by_key: BTreeMap<String, Column>,
    written: BTreeMap<String, &'static str>,
}

fn headers() -> &'static Headers {
    static HEADERS: OnceLock<Headers> = OnceLock::new();
    HEADERS.get_or_init(|| {
        let mut headers = Headers {
            titles: BTreeMap::new(),
            by_key: BTreeMap::new(),
            written: BTreeMap::new(),
        };
        for line in TABLE.lines().skip(1) {
            let mut cells = line.split('\t');
            let name = cells.next().unwrap_or_default();
            let Ok(column) = name.parse::<Column>() else {
                continue;
            };
            headers.add(name, column);
            for (locale, cell) in Locale::VARIANTS.iter().zip(cells) {
                let mut names = cell.split('|');
                let title = names.next().unwrap_or(name);
                headers.titles.insert((column, *locale), title);
                headers.add(title, column);
                names.for_each(|other| headers.add(other, column));
            }
        }
        headers
    })
}

impl Headers {
    fn add(&mut self, text: &'static str, column: Column) {
        let key = key(text);
        self.written.entry(key.clone()).or_insert(text);
        self.by_key.entry(key).or_insert(column);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_header_means_two_columns_and_every_column_has_eight_titles() {
        let mut meant: BTreeMap<String, Column> = BTreeMap::new();
        for line in TABLE.lines().skip(1) {
            let mut cells = line.split('\t');
            let name = cells.next().expect("there is a name");
            let column: Column = name.parse().expect("is a column");
            let names: Vec<&str> = cells.flat_map(|cell| cell.split('|')).collect();
            for text in names.into_iter().chain([name]) {
                let earlier = meant.insert(key(text), column);
                assert!(
                    earlier.is_none_or(|other| other == column),
                    "`{text}` means {earlier:?} and {column}"
                );
            }
        }
        assert_eq!(Column::VARIANTS.len(), 41);
        for column in Column::VARIANTS {
            for locale in Locale::VARIANTS {
                let title = column.title(*locale);
                assert_eq!(Column::find(title), Some(*column), "{title}");
            }
        }
    }

    #[test]
    fn spelling_does_not_matter_and_near_misses_are_suggested() {
        for header in [
            "PAY_MIN",
            "Pay-Min",
            " pay min ",
            "payMin",
            "Salaire minimum *",
        ] {
            assert_eq!(Column::find(header), Some(Column::PayMin), "{header}");
        }
        assert_eq!(Column::find("بلد العمل"), Some(Column::Country));
        assert_eq!(Column::find("descripton"), None);
        assert_eq!(Column::suggest("descripton")[0], "description");
        assert_eq!(
            Column::suggest("Rémunération maximal")[0],
            "Rémunération maximale"
        );
    }
}
