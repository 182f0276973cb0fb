//! The cells of a row, and the problems that were found in them.

use super::{RowProblem, RowProblemCode, RowReader};
use crate::domain::{Locale, is_harmless};
use crate::intake::upload::column::Column;
use crate::intake::upload::row::RawRow;
use crate::intake::upload::words::List;

/// A list has no more items.
const MOST_ITEMS: usize = 50;

/// A row that is being read.
pub(super) struct Fields<'r> {
    pub reader: &'r RowReader<'r>,
    pub row: &'r RawRow,
    pub problems: Vec<RowProblem>,
    pub external_id: Option<String>,
    /// The language of the offer, when it is one of the eight.
    pub language: Option<Locale>,
}

impl<'r> Fields<'r> {
    /// Begins with what was wrong when the row was taken out of the file.
    pub(super) fn new(reader: &'r RowReader<'_>, row: &'r RawRow) -> Self {
        let mut fields = Self {
            reader,
            row,
            problems: row.problems.clone(),
            external_id: None,
            language: reader.locale,
        };
        fields.tell_broken_characters();
        fields
    }

    /// Whether the row could not be read at all.
    pub(super) fn is_broken(&self) -> bool {
        let mut problems = self.row.problems.iter();
        problems.any(|problem| problem.code == RowProblemCode::BrokenRow)
    }

    /// The text of a cell on one line; none when it is empty or not there.
    pub(super) fn cell(&self, column: Column) -> Option<String> {
        let line = clean(self.raw(column)?, ' ');
        (!line.is_empty()).then_some(line)
    }

    /// A text of at most so many characters on one line.
    pub(super) fn text(&mut self, column: Column, longest: usize) -> Option<String> {
        let text = self.cell(column)?;
        self.bounded(column, text, longest)
    }

    /// A text of at most so many characters that keeps its lines.
    pub(super) fn lines(&mut self, column: Column, longest: usize) -> Option<String> {
        let text = clean(self.raw(column)?, '\n');
        if text.is_empty() {
            return None;
        }
        self.bounded(column, text, longest)
    }

    /// The items of a list that `|` joins.
    pub(super) fn items(&mut self, column: Column) -> Vec<String> {
        let Some(text) = self.cell(column) else {
            return Vec::new();
        };
        let items = text
            .split('|')
            .map(str::trim)
            .filter(|item| !item.is_empty());
        let mut items: Vec<String> = items.map(str::to_owned).collect();
        if items.len() > MOST_ITEMS {
            let problem = RowProblem::error(RowProblemCode::TooLong).at(column);
            let problem = problem.value(&items.len().to_string());
            self.tell(problem.wanted(format!("<= {MOST_ITEMS} |")));
            items.truncate(MOST_ITEMS);
        }
        items
    }

    /// A word of a closed list.
    pub(super) fn word<T: std::str::FromStr>(&mut self, column: Column, list: List) -> Option<T> {
        let text = self.cell(column)?;
        if let Some(word) = list.find(&text).and_then(|code| code.parse().ok()) {
            return Some(word);
        }
        let codes = list.suggest(&text);
        let locale = self.reader.locale.unwrap_or_default();
        let said = codes.iter().filter_map(|code| list.shown(code, locale));
        let problem = RowProblem::error(RowProblemCode::UnknownWord).at(column);
        self.tell(problem.value(&text).wanted(list.pattern()).suggest(said));
        None
    }

    /// Yes or no.
    pub(super) fn yes(&mut self, column: Column) -> Option<bool> {
        let word: String = self.word(column, List::Boolean)?;
        Some(word == "yes")
    }

    /// Tells of a problem.
    pub(super) fn tell(&mut self, problem: RowProblem) {
        self.problems.push(problem);
    }

    /// Says that a value is needed, when its cell is empty.
    pub(super) fn require(&mut self, column: Column) {
        if self.cell(column).is_none() {
            self.tell(RowProblem::error(RowProblemCode::Required).at(column));
        }
    }

    /// A value that is written in another form.
    pub(super) fn wrong(&mut self, column: Column, value: &str, wanted: &str) {
        let problem = RowProblem::error(RowProblemCode::WrongFormat).at(column);
        self.tell(problem.value(value).wanted(wanted));
    }

    fn raw(&self, column: Column) -> Option<&str> {
        let place = self.reader.places[column as usize]?;
        self.row.cells.get(place).map(String::as_str)
    }

    fn bounded(&mut self, column: Column, text: String, longest: usize) -> Option<String> {
        let length = text.chars().count();
        if length <= longest {
            return Some(text);
        }
        let problem = RowProblem::error(RowProblemCode::TooLong).at(column);
        let wanted = format!("<= {longest} ({length})");
        self.tell(problem.value(&text).wanted(wanted));
        None
    }

    fn tell_broken_characters(&mut self) {
        for column in self.reader.columns() {
            let Some(raw) = self.raw(column) else {
                continue;
            };
            if raw.contains(['\0', char::REPLACEMENT_CHARACTER]) {
                let problem = RowProblem::warning(RowProblemCode::BrokenCharacter).at(column);
                let problem = problem.value(raw).wanted("UTF-8");
                self.problems.push(problem);
            }
        }
    }
}

/// Text without characters that steer; its lines are joined by `joint`.
fn clean(text: &str, joint: char) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.split(['\n', '\r', '\u{2028}', '\u{2029}', '\u{85}']) {
        let line = line.replace(['\t', '\u{a0}'], " ");
        let kept: String = line
            .chars()
            .filter(|c| is_harmless(*c) && !matches!(c, '\u{feff}' | '\u{ad}' | '\u{fffd}'))
            .collect();
        let kept = kept.trim();
        if kept.is_empty() {
            continue;
        }
        if !out.is_empty() {
            out.push(joint);
        }
        out.push_str(kept);
    }
    out
}
