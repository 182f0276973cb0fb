//! Which offers does this file hold, and what is wrong with each row?
//!
//! Reads CSV, XLSX, JSON, NDJSON, JSON-LD and EURES XML row by row with flat memory; headers and
//! words in eight languages. [`Upload`] gives rows as they stand, [`RowReader`] makes offers of
//! them and tells every problem of a row at once.
//!
//! Not for: judging an offer (see `safety`), keeping it, or finding what changed.

mod archive;
mod cells;
mod column;
mod csv_rows;
mod day;
mod error;
mod eures;
mod format;
mod html;
mod json_items;
mod json_ld;
mod json_rows;
mod limits;
mod number;
mod opening;
mod problem;
mod reader;
mod result;
mod row;
mod sheet;
mod single;
mod source;
mod template;
#[cfg(test)]
mod testing;
mod words;

use std::path::Path;

pub use column::Column;
pub use error::UploadError;
pub use format::UploadFormat;
pub use limits::UploadLimits;
pub use problem::{RowProblem, RowProblemCode, RowSeverity};
pub use reader::{ReadRow, RowReader};
pub use result::{ResultCsv, without_formula};
pub use row::RawRow;
pub use single::{offer_fields, row_headers, row_of_offer_fields};
pub use template::{TemplateError, template_csv, template_xlsx};

use self::cells::Cells;
use self::json_items::{JsonItems, JsonLines};
use self::json_rows::{Items, JsonRows, Words};
use self::source::{Beginning, TextSource};
use crate::intake::cv::charset_of;

type Rows = Box<dyn Iterator<Item = Result<RawRow, UploadError>> + Send>;

/// A file whose rows are read one at a time.
///
/// An error ends the rows: those before it were given, nothing comes after it.
pub struct Upload {
    /// The format.
    pub format: UploadFormat,
    /// The headers as they stand in the file; the English names of all columns where a file has none.
    pub headers: Vec<String>,
    /// Problems of the file as a whole: unknown columns, a guessed encoding.
    pub problems: Vec<RowProblem>,
    rows: Rows,
    ended: bool,
}

impl Upload {
    /// Opens a file and reads its header.
    ///
    /// # Errors
    /// When the file as a whole cannot be read.
    pub fn open(
        path: &Path,
        content_type: Option<&str>,
        file_name: Option<&str>,
        limits: &UploadLimits,
    ) -> Result<Upload, UploadError> {
        let beginning = Beginning::of(path, charset_of(content_type))?;
        let format = format::find_format(&beginning, content_type, file_name)?;
        let source = || TextSource::open(path, beginning.encoding, b"");
        let row_bytes = limits.row_bytes;
        let (headers, rows): (Vec<String>, Rows) = match format {
            UploadFormat::Csv => {
                let (headers, rows) = csv_rows::open_csv(path, &beginning, limits)?;
                (headers, Box::new(rows))
            }
            UploadFormat::Xlsx => {
                let (headers, rows) = sheet::open_sheet(path, limits)?;
                (headers, Box::new(rows))
            }
            UploadFormat::Json | UploadFormat::JsonLd => {
                let (words, list) = match format {
                    UploadFormat::Json => (Words::Columns, "offers"),
                    _ => (Words::SchemaOrg, "@graph"),
                };
                let items = Items::Brackets(JsonItems::new(source()?, row_bytes, list));
                (Cells::headers(), Box::new(JsonRows::new(items, words)))
            }
            UploadFormat::Ndjson => {
                let items = Items::Lines(JsonLines::new(source()?, row_bytes));
                let rows = JsonRows::new(items, Words::Columns);
                (Cells::headers(), Box::new(rows))
            }
            UploadFormat::EuresXml => {
                let rows = eures::EuresRows::new(source()?, row_bytes);
                (Cells::headers(), Box::new(rows))
            }
        };
        let mut problems = column::check_headers(&headers);
        if beginning.guessed && format != UploadFormat::Xlsx {
            let problem = RowProblem::warning(RowProblemCode::AmbiguousEncoding);
            problems.push(problem.value(beginning.encoding.name()).wanted("UTF-8"));
        }
        Ok(Upload {
            format,
            headers,
            problems,
            rows,
            ended: false,
        })
    }
}

impl Iterator for Upload {
    type Item = Result<RawRow, UploadError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        let next = self.rows.next();
        self.ended = !matches!(next, Some(Ok(_)));
        next
    }
}

#[cfg(test)]
mod tests;
