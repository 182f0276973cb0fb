//! Rows of JSON documents.

use serde_json::{Map, Value};

use super::cells::Cells;
use super::column::Column;
use super::error::UploadError;
use super::json_items::{Item, JsonItems, JsonLines};
use super::json_ld::row_of_json_ld;
use super::problem::{RowProblem, RowProblemCode};
use super::row::RawRow;

/// How objects are found in the file.
pub(super) enum Items {
    /// By their brackets.
    Brackets(JsonItems),
    /// One on each line.
    Lines(JsonLines),
}

/// Which words the objects use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Words {
    /// The names of columns.
    Columns,
    /// Those of schema.org.
    SchemaOrg,
}

/// The fields of an object, or the line of what is none.
type Fields = Result<Map<String, Value>, u64>;

/// The rows of a JSON document, one at a time.
pub(super) struct JsonRows {
    items: Items,
    words: Words,
    number: u64,
}

impl JsonRows {
    /// Rows of what `items` finds.
    pub(super) fn new(items: Items, words: Words) -> Self {
        Self {
            items,
            words,
            number: 0,
        }
    }

    /// The next object as a value; its line when it is no object.
    fn value(&mut self) -> Result<Option<Fields>, UploadError> {
        let (item, is_cut) = match &mut self.items {
            Items::Brackets(items) => (items.next_item()?, false),
            Items::Lines(lines) => match lines.next_line()? {
                Some((item, is_cut)) => (Some(item), is_cut),
                None => (None, false),
            },
        };
        let Some(Item { text, line }) = item else {
            return Ok(None);
        };
        match serde_json::from_slice::<Value>(&text) {
            Ok(Value::Object(fields)) => Ok(Some(Ok(fields))),
            Err(_) if is_cut => Err(UploadError::BrokenJson { line }),
            Err(error) => Ok(Some(Err(line + (error.line() as u64).saturating_sub(1)))),
            Ok(_) => Ok(Some(Err(line))),
        }
    }
}

impl Iterator for JsonRows {
    type Item = Result<RawRow, UploadError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let value = match self.value() {
                Ok(value) => value?,
                Err(error) => return Some(Err(error)),
            };
            let row = match (value, self.words) {
                (Err(line), _) => Some(Cells::broken(self.number + 1, line)),
                (Ok(fields), Words::Columns) => Some(row_of_fields(&fields, self.number + 1)),
                (Ok(fields), Words::SchemaOrg) => row_of_json_ld(&fields, self.number + 1),
            };
            if let Some(row) = row {
                self.number += 1;
                return Some(Ok(row));
            }
        }
    }
}

pub(super) fn row_of_fields(fields: &Map<String, Value>, number: u64) -> RawRow {
    let mut cells = Cells::new();
    for (name, value) in fields {
        let Some(column) = Column::find(name) else {
            let problem = RowProblem::warning(RowProblemCode::UnknownColumn);
            cells.tell(problem.at_header(name).suggest(Column::suggest(name)));
            continue;
        };
        match text_of(value, column) {
            Some(_) if cells.has(column) => {
                let problem = RowProblem::warning(RowProblemCode::DuplicateColumn);
                cells.tell(problem.at(column).value(name));
            }
            Some(text) => cells.set(column, text),
            None => {
                let problem = RowProblem::error(RowProblemCode::WrongFormat).at(column);
                cells.tell(
                    problem
                        .value(&value.to_string())
                        .wanted("\"…\", 1, true, [\"…\"]"),
                );
            }
        }
    }
    cells.finish(number)
}

/// A value as a cell: lists are joined by `|`; none when it is nested deeper.
fn text_of(value: &Value, column: Column) -> Option<String> {
    match value {
        Value::Null => Some(String::new()),
        Value::Bool(value) => Some(value.to_string()),
        Value::Number(number) => Some(number.to_string()),
        Value::String(text) => Some(text.clone()),
        Value::Array(items) => {
            let texts: Option<Vec<String>> =
                items.iter().map(|item| item_of(item, column)).collect();
            Some(texts?.join("|"))
        }
        Value::Object(_) => None,
    }
}

fn item_of(item: &Value, column: Column) -> Option<String> {
    match item {
        Value::Array(_) => None,
        Value::Object(fields) if column == Column::LanguagesRequired => {
            let (code, level) = (
                fields.get("code")?.as_str()?,
                fields.get("level")?.as_str()?,
            );
            Some(format!("{code}:{level}"))
        }
        other => text_of(other, column),
    }
}
