//! Cells that hold codes of standards, or names that mean them.

use super::fields::Fields;
use super::{CodesByName, RowProblem, RowProblemCode};
use crate::domain::{
    CefrLevel, CountryCode, CurrencyCode, LanguageCode, Locale, OpportunityId, WantedLanguage,
    is_external_id,
};
use crate::intake::suggest::Suggest;
use crate::intake::upload::column::Column;
use crate::intake::upload::number::western_digits;
use crate::text::{closest, fold};

/// Names this short are looked up by how they begin.
const SHORT: usize = 3;

impl Fields<'_> {
    /// The organisation's own number for the offer.
    pub(super) fn read_external_id(&mut self) -> Option<String> {
        let text = self.cell(Column::ExternalId)?;
        if !is_external_id(&text) {
            let problem = RowProblem::error(RowProblemCode::WrongFormat).at(Column::ExternalId);
            let problem = problem.value(&text).wanted("A-Z a-z 0-9 . _ - (1-64)");
            self.tell(problem.suggest([cleaned_id(&text)]));
            return None;
        }
        if let Some(earlier) = self.reader.earlier_row(&text, self.row.number) {
            let problem = RowProblem::error(RowProblemCode::DuplicateRow).at(Column::ExternalId);
            self.tell(problem.value(&text).wanted(earlier.to_string()));
        }
        Some(text)
    }

    /// A country as code or name.
    pub(super) fn country(&mut self, column: Column) -> Option<CountryCode> {
        let text = self.cell(column)?;
        self.country_of(column, &text)
    }

    /// A list of countries.
    pub(super) fn country_list(&mut self, column: Column) -> Vec<CountryCode> {
        let mut read: Vec<CountryCode> = Vec::new();
        for item in self.items(column) {
            let code = self.country_of(column, &item);
            read.extend(code.filter(|code| !read.contains(code)));
        }
        read
    }

    fn country_of(&mut self, column: Column, text: &str) -> Option<CountryCode> {
        let code = without_note(text).to_uppercase();
        let known = &self.reader.countries;
        let read = code.parse().ok().or_else(|| find_name(text, known));
        if read.is_none() {
            let names = self.reader.vocabulary.names();
            let locale = self.shown_locale();
            let like = names_like(text, known);
            let said = like
                .iter()
                .map(|code| format!("{code} ({})", names.country(*code, locale)));
            let problem = RowProblem::error(RowProblemCode::UnknownCode).at(column);
            let problem = problem.value(text).wanted("ISO 3166-1: DE");
            let problem = problem.suggest(said);
            self.tell(problem);
        }
        read
    }

    /// A language as code or name.
    pub(super) fn language(&mut self, column: Column) -> Option<LanguageCode> {
        let text = self.cell(column)?;
        let read = self.language_of(&text);
        if read.is_none() {
            self.tell_language(column, &text, "ISO 639-1: de");
        }
        read
    }

    /// Languages with the level that is enough, `de:B1|en:A2`.
    pub(super) fn wanted_languages(&mut self) -> Vec<WantedLanguage> {
        const COLUMN: Column = Column::LanguagesRequired;
        let mut read: Vec<WantedLanguage> = Vec::new();
        for item in self.items(COLUMN) {
            let parts = item
                .rsplit_once([':', '='])
                .or_else(|| item.rsplit_once([' ', '-']));
            let Some((name, level)) = parts else {
                self.wrong(COLUMN, &item, "de:B1|en:A2");
                continue;
            };
            let Ok(level) = level.trim().to_uppercase().parse::<CefrLevel>() else {
                let problem = RowProblem::error(RowProblemCode::UnknownCode).at(COLUMN);
                self.tell(
                    problem
                        .value(&item)
                        .wanted("de:B1 (A1, A2, B1, B2, C1, C2)"),
                );
                continue;
            };
            let Some(code) = self.language_of(name) else {
                self.tell_language(COLUMN, &item, "de:B1|en:A2");
                continue;
            };
            if read
                .iter()
                .any(|own| own.code == code && own.level != level)
            {
                let problem = RowProblem::error(RowProblemCode::Contradiction).at(COLUMN);
                self.tell(problem.value(&item).wanted("de:B1|en:A2"));
            } else if read.iter().all(|own| own.code != code) {
                read.push(WantedLanguage { code, level });
            }
        }
        read
    }

    /// A currency.
    pub(super) fn currency(&mut self, column: Column) -> Option<CurrencyCode> {
        let text = self.cell(column)?;
        let code = match text.as_str() {
            "€" => "EUR".to_owned(),
            "£" => "GBP".to_owned(),
            "৳" => "BDT".to_owned(),
            _ => text.to_uppercase(),
        };
        let read = code.parse().ok();
        if read.is_none() {
            let problem = RowProblem::error(RowProblemCode::UnknownCode).at(column);
            let problem = problem.value(&text).wanted("ISO 4217: EUR");
            self.tell(problem.suggest(CurrencyCode::suggest(&text)));
        }
        read
    }

    /// A page on the web.
    pub(super) fn url(&mut self, column: Column) -> Option<String> {
        let text = self.text(column, 500)?;
        let lower = text.to_ascii_lowercase();
        let rest = lower
            .strip_prefix("https://")
            .or_else(|| lower.strip_prefix("http://"));
        let Some(rest) = rest else {
            let code = match lower.split_once(':') {
                Some((scheme, _)) if !scheme.contains(['.', '/']) => RowProblemCode::NotAllowed,
                _ => RowProblemCode::WrongFormat,
            };
            let problem = RowProblem::error(code).at(column).value(&text);
            self.tell(problem.wanted("https://…"));
            return None;
        };
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let is_host = host.contains('.') && !host.starts_with('.') && !host.contains('@');
        if !is_host || text.contains([' ', '"', '<', '>', '\\']) {
            self.wrong(column, &text, "https://…");
            return None;
        }
        Some(text)
    }

    /// The id of a programme.
    pub(super) fn programme(&mut self) -> Option<String> {
        let text = self.cell(Column::ProgrammeId)?;
        if text.parse::<OpportunityId>().is_err() {
            self.wrong(Column::ProgrammeId, &text, "a-z 0-9 -");
            return None;
        }
        Some(text)
    }

    /// The language in which suggestions are named.
    pub(super) fn shown_locale(&self) -> Locale {
        self.language.or(self.reader.locale).unwrap_or_default()
    }

    fn language_of(&self, text: &str) -> Option<LanguageCode> {
        let code = without_note(text).to_lowercase();
        let short = code.split(['-', '_']).next().unwrap_or_default();
        let known = &self.reader.languages;
        let read = short.parse().ok();
        read.or_else(|| find_name(text, known))
    }

    fn tell_language(&mut self, column: Column, text: &str, wanted: &str) {
        let names = self.reader.vocabulary.names();
        let locale = self.shown_locale();
        let name = text.split([':', '=']).next().unwrap_or(text);
        let like = names_like(name, &self.reader.languages);
        let level = text
            .rsplit_once(':')
            .filter(|_| column == Column::LanguagesRequired);
        let said = like.iter().map(|code| match level {
            Some((_, level)) => format!("{code}:{level}"),
            None => format!("{code} ({})", names.language(*code, locale)),
        });
        let problem = RowProblem::error(RowProblemCode::UnknownCode).at(column);
        let problem = problem.value(text).wanted(wanted).suggest(said);
        self.tell(problem);
    }
}

/// A code that is followed by its name: `DE (Germany)`.
pub(super) fn without_note(text: &str) -> &str {
    match text.split_once(" (") {
        Some((code, note)) if note.ends_with(')') => code.trim(),
        _ => text.trim(),
    }
}

/// The code that a name means, when it means one only.
fn find_name<C: Copy>(text: &str, known: &CodesByName<'_, C>) -> Option<C> {
    match known.get(&*fold(text))?.as_slice() {
        [code] => Some(*code),
        _ => None,
    }
}

/// Codes whose names are like a text, best first.
fn names_like<C: Copy + PartialEq>(text: &str, known: &CodesByName<'_, C>) -> Vec<C> {
    let folded = fold(text);
    let mut found: Vec<C> = Vec::new();
    let mut add = |name: &str| {
        for code in known.get(name).into_iter().flatten() {
            if !found.contains(code) {
                found.push(*code);
            }
        }
    };
    if folded.chars().count() <= SHORT {
        let begin = known
            .range(&*folded..)
            .take_while(|(name, _)| name.starts_with(&folded));
        begin.take(12).for_each(|(name, _)| add(name));
    }
    closest(&folded, known.keys().copied(), 12)
        .into_iter()
        .for_each(add);
    found.truncate(3);
    found
}

/// The id that was probably meant: other characters become hyphens.
fn cleaned_id(text: &str) -> String {
    let mut out = String::new();
    for c in western_digits(text).chars() {
        if c.is_ascii_alphanumeric() || matches!(c, '.' | '_') {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    out.truncate(64);
    out.trim_matches('-').to_owned()
}
