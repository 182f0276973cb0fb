//! What is wrong with one row, and what was probably meant?

use serde::{Deserialize, Serialize};
use strum::{Display, EnumString, IntoStaticStr, VariantArray};
use utoipa::ToSchema;

use super::column::Column;
use crate::domain::{Argument, Locale, Message, is_harmless, kebab_enum};

/// What kind of problem a row has; each has a message `row-<code>` in every language.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    ToSchema,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", prefix = "row-")]
pub enum RowProblemCode {
    /// A value that is needed is not there.
    Required,
    /// The column is not known.
    UnknownColumn,
    /// Two columns mean the same; the first is read.
    DuplicateColumn,
    /// The row has more or fewer cells than the header.
    RaggedRow,
    /// The row cannot be read at all.
    BrokenRow,
    /// The code is not in its standard.
    UnknownCode,
    /// The word is not known.
    UnknownWord,
    /// The word is misspelt and was read as another.
    CorrectedWord,
    /// The value is written in another form.
    WrongFormat,
    /// The date can mean two days.
    AmbiguousDate,
    /// The number lies outside what is possible.
    OutOfRange,
    /// The text or list is too long.
    TooLong,
    /// Values contradict each other.
    Contradiction,
    /// An earlier row has the same reference.
    DuplicateRow,
    /// The day has gone by.
    PastDate,
    /// The day is still to come.
    FutureDate,
    /// The offer would be shown for too long.
    ExpiresTooLate,
    /// The value is understood and not taken.
    NotAllowed,
    /// The file is not Unicode; its encoding was guessed.
    AmbiguousEncoding,
    /// The cell holds characters that cannot be read.
    BrokenCharacter,
}

impl RowProblemCode {
    /// The code, the same in every version.
    pub fn code(self) -> &'static str {
        let key = self.key();
        key.strip_prefix("row-").unwrap_or(key)
    }

    /// The key of its message.
    pub fn key(self) -> &'static str {
        self.into()
    }
}

kebab_enum! {
    /// Whether a problem keeps a row out.
    RowSeverity {
        /// The row is not taken.
        Error,
        /// The row is taken.
        Warning,
    }
}

/// One problem of one row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct RowProblem {
    /// What kind of problem.
    pub code: RowProblemCode,
    /// The column, by its English name; for a column that is not known, its header.
    pub column: Option<String>,
    /// The value, at most 80 characters, without characters that steer.
    pub value: Option<String>,
    /// What is wanted, as a pattern: `YYYY-MM-DD`, `<= 200`.
    pub wanted: Option<String>,
    /// Values that were probably meant, best first; each can stand in the cell.
    pub suggestions: Vec<String>,
    /// Whether the row is kept out.
    pub severity: RowSeverity,
}

/// As much of a value as a problem repeats.
const LONGEST_VALUE: usize = 80;
/// No closed list is longer.
const MOST_SUGGESTIONS: usize = 5;

impl RowProblem {
    /// A problem that keeps the row out.
    pub(super) fn error(code: RowProblemCode) -> Self {
        Self {
            code,
            column: None,
            value: None,
            wanted: None,
            suggestions: Vec::new(),
            severity: RowSeverity::Error,
        }
    }

    /// A problem with which the row is kept.
    pub(super) fn warning(code: RowProblemCode) -> Self {
        Self {
            severity: RowSeverity::Warning,
            ..Self::error(code)
        }
    }

    pub(super) fn at(mut self, column: Column) -> Self {
        self.column = Some(column.name().to_owned());
        self
    }

    pub(super) fn at_header(mut self, header: &str) -> Self {
        self.column = Some(shortened(header));
        self
    }

    pub(super) fn value(mut self, value: &str) -> Self {
        self.value = Some(shortened(value));
        self
    }

    pub(super) fn wanted(mut self, wanted: impl Into<String>) -> Self {
        self.wanted = Some(wanted.into());
        self
    }

    pub(super) fn suggest<S: Into<String>>(
        mut self,
        suggestions: impl IntoIterator<Item = S>,
    ) -> Self {
        for suggestion in suggestions {
            let suggestion = suggestion.into();
            if !suggestion.is_empty() && !self.suggestions.contains(&suggestion) {
                self.suggestions.push(suggestion);
            }
        }
        self.suggestions.truncate(MOST_SUGGESTIONS);
        self
    }

    /// The problem as a sentence to be, the column named as in templates of that language;
    /// suggestions are said with `row-did-you-mean`.
    pub fn message(&self, locale: Locale) -> Message {
        let text = |text: &Option<String>| Argument::Text(text.clone().unwrap_or_default());
        let named = self.column.as_deref().unwrap_or_default();
        let known = named.parse::<Column>().ok();
        let column = known.map_or(named, |column| column.title(locale));
        Message::new(self.code.key())
            .with("column", Argument::Text(column.to_owned()))
            .with("value", text(&self.value))
            .with("wanted", text(&self.wanted))
    }
}

fn shortened(text: &str) -> String {
    let harmless = text.chars().map(|c| if c == '\n' { ' ' } else { c });
    let harmless = harmless.filter(|c| is_harmless(*c));
    harmless.take(LONGEST_VALUE).collect()
}
