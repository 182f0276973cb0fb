//! What can be wrong with a download of ESCO, and what to do about it.

use std::fmt;

/// A file of ESCO that cannot be used, and where it is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EscoError {
    /// The file; empty when all files together are meant.
    pub file: String,
    /// 1-based line, when known.
    pub line: Option<u64>,
    /// The column, when known.
    pub column: Option<String>,
    /// What is wrong.
    pub problem: EscoProblem,
}

/// What is wrong with a download of ESCO.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EscoProblem {
    /// The file has nothing in it.
    #[error("is empty; download it again")]
    Empty,
    /// The file is no UTF-8 text.
    #[error("is not UTF-8 text; download it again, and do not save it from a spreadsheet")]
    NotUtf8,
    /// A quoted cell never ends.
    #[error("a quoted cell never ends: the file is cut off; download it again")]
    OpenQuote,
    /// The file ends within a row.
    #[error("the file ends within this row; download it again")]
    CutOff,
    /// A row has more or fewer cells than the header.
    #[error(
        "has {found} cells, {wanted} are needed: the file is cut off or damaged; download it again"
    )]
    Cells {
        /// Cells in the row.
        found: usize,
        /// Cells in the header.
        wanted: usize,
    },
    /// A column that is needed is not there.
    #[error("there is no such column{}; the header must be as ESCO publishes it", meant(suggestion.as_deref()))]
    NoColumn {
        /// What may stand for it.
        suggestion: Option<String>,
    },
    /// The file name tells no language.
    #[error("the name tells no language; call it for example `occupations_en.csv`")]
    NoLanguage,
    /// A cell that is no ISCO-08 code.
    #[error("`{0}` is no ISCO-08 code of four digits; download the file again")]
    NoIscoCode(String),
    /// A cell that is no URI of ESCO.
    #[error("`{0}` is no ESCO URI; download the file again")]
    NoUri(String),
    /// No file has occupations.
    #[error(
        "no file `occupations_<language>.csv` was found; add the folder or zip file that has one"
    )]
    NoOccupations,
    /// Relations to skills, but no skills.
    #[error(
        "no file `skills_<language>.csv` was found, and `{0}` needs it; add the folder or zip file that has one"
    )]
    NoSkills(String),
    /// No occupation has an ISCO-08 code.
    #[error(
        "no file tells the ISCO-08 codes of the occupations; add one with the column `iscoGroup`, or `broaderRelationsOccPillar.csv`"
    )]
    NoIscoCodes,
}

fn meant(suggestion: Option<&str>) -> String {
    suggestion.map_or_else(String::new, |column| format!("; is it `{column}`?"))
}

impl EscoError {
    pub(super) fn of_file(file: &str, problem: EscoProblem) -> Self {
        Self {
            file: file.to_owned(),
            line: None,
            column: None,
            problem,
        }
    }

    pub(super) fn at(file: &str, line: u64, problem: EscoProblem) -> Self {
        Self {
            line: Some(line),
            ..Self::of_file(file, problem)
        }
    }

    pub(super) fn in_column(mut self, column: &str) -> Self {
        self.column = Some(column.to_owned());
        self
    }
}

impl fmt::Display for EscoError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.file.is_empty() {
            write!(f, "`{}`", self.file)?;
            if let Some(line) = self.line {
                write!(f, ", line {line}")?;
            }
            if let Some(column) = &self.column {
                write!(f, ", column `{column}`")?;
            }
            f.write_str(": ")?;
        }
        self.problem.fmt(f)
    }
}

impl std::error::Error for EscoError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.problem)
    }
}
