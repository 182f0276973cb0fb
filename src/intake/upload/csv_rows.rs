//! Rows of a table as text.

use std::path::Path;

use csv::{Reader, ReaderBuilder, StringRecord};

use super::column::{FEWEST_KNOWN, HEADER_WITHIN, MOST_COLUMNS, clean_header, count_known};
use super::error::UploadError;
use super::limits::UploadLimits;
use super::problem::{RowProblem, RowProblemCode};
use super::row::RawRow;
use super::source::{Beginning, TextSource};
use crate::domain::Locale;

/// A row of our own after the last: it stands inside a cell when a quotation mark is left open.
const TAIL: &[u8] = b"\n\x02end of table\x03\n";
const TAIL_CELL: &str = "\u{2}end of table\u{3}";
/// What may separate cells.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// The separator that spreadsheets in a language expect: a semicolon where the comma is for decimals.
pub(super) fn usual_separator(locale: Locale) -> u8 {
    match locale {
        Locale::Fr | Locale::Es | Locale::It | Locale::De => b';',
        Locale::En | Locale::Ar | Locale::Bn | Locale::Ur => b',',
    }
}

/// The rows of a table, one at a time.
pub(super) struct CsvRows {
    reader: Reader<TextSource>,
    columns: usize,
    number: u64,
    row_bytes: u64,
}

/// Opens a table: its headers and its rows.
///
/// # Errors
/// When no header is known, or the file cannot be read.
pub(super) fn open_csv(
    path: &Path,
    beginning: &Beginning,
    limits: &UploadLimits,
) -> Result<(Vec<String>, CsvRows), UploadError> {
    let separator = find_separator(&beginning.text)?;
    let source = TextSource::open(path, beginning.encoding, TAIL)?;
    let mut rows = CsvRows {
        reader: builder(separator).from_reader(source),
        columns: 0,
        number: 0,
        row_bytes: limits.row_bytes,
    };
    for _ in 0..HEADER_WITHIN {
        let Some(record) = rows.record()? else {
            break;
        };
        if !is_header(&record) {
            continue;
        }
        if record.len() > MOST_COLUMNS {
            return Err(UploadError::TooManyColumns { most: MOST_COLUMNS });
        }
        rows.columns = record.len();
        return Ok((record.iter().map(clean_header).collect(), rows));
    }
    Err(UploadError::NoHeader)
}

/// The separator with which the header row names the most columns.
fn find_separator(text: &str) -> Result<u8, UploadError> {
    let known = |separator: &u8| {
        let mut reader = builder(*separator).from_reader(text.as_bytes());
        let records = reader.records().map_while(Result::ok);
        let headers = records.take(HEADER_WITHIN).filter(is_header);
        headers.map(|header| count_known(&header)).next()
    };
    let found = SEPARATORS.into_iter().rev().max_by_key(known);
    found
        .filter(|separator| known(separator).is_some())
        .ok_or(UploadError::NoHeader)
}

fn is_header(record: &StringRecord) -> bool {
    count_known(record) >= FEWEST_KNOWN
}

fn builder(separator: u8) -> ReaderBuilder {
    let mut builder = ReaderBuilder::new();
    builder
        .delimiter(separator)
        .has_headers(false)
        .flexible(true);
    builder
}

impl CsvRows {
    /// The next record; none after the last.
    fn record(&mut self) -> Result<Option<StringRecord>, UploadError> {
        let line = self.reader.position().line();
        self.reader.get_mut().allow(self.row_bytes);
        let mut record = StringRecord::new();
        let read = self.reader.read_record(&mut record);
        if let Err(error) = read {
            if self.reader.get_ref().is_exhausted() {
                return Err(UploadError::RowTooLong {
                    line,
                    most_kib: self.row_bytes >> 10,
                });
            }
            let error = match error.into_kind() {
                csv::ErrorKind::Io(error) => error,
                other => std::io::Error::other(format!("{other:?}")),
            };
            return Err(UploadError::Unreadable(error));
        }
        if self.reader.is_done() {
            return Ok(None);
        }
        match record.iter().next_back() {
            Some(TAIL_CELL) if record.len() == 1 => Ok(None),
            Some(last) if last.contains(TAIL_CELL) => Err(UploadError::OpenQuote {
                line: record.position().map_or(line, csv::Position::line),
            }),
            _ => Ok(Some(record)),
        }
    }

    fn row(&self, record: &StringRecord) -> RawRow {
        let mut problems = Vec::new();
        let more = record
            .iter()
            .skip(self.columns)
            .any(|cell| !cell.trim().is_empty());
        let ragged = |severe: fn(RowProblemCode) -> RowProblem| {
            severe(RowProblemCode::RaggedRow)
                .value(&record.len().to_string())
                .wanted(self.columns.to_string())
        };
        if more {
            problems.push(ragged(RowProblem::error));
        } else if record.len() < self.columns {
            problems.push(ragged(RowProblem::warning));
        }
        let mut cells: Vec<String> = record
            .iter()
            .take(self.columns)
            .map(str::to_owned)
            .collect();
        cells.resize(self.columns, String::new());
        RawRow {
            number: self.number,
            cells,
            problems,
        }
    }
}

impl Iterator for CsvRows {
    type Item = Result<RawRow, UploadError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            match self.record() {
                Err(error) => return Some(Err(error)),
                Ok(None) => return None,
                Ok(Some(record)) => {
                    self.number += 1;
                    if record.iter().any(|cell| !cell.trim().is_empty()) {
                        return Some(Ok(self.row(&record)));
                    }
                }
            }
        }
    }
}
