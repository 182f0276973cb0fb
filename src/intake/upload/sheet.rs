//! Rows of a spreadsheet.

use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use calamine::{DataRef, ExcelDateTime, Reader, Xlsx, XlsxCellReader};

use super::archive::check_archive;
use super::column::{Column, FEWEST_KNOWN, HEADER_WITHIN, MOST_COLUMNS, clean_header, count_known};
use super::error::UploadError;
use super::limits::UploadLimits;
use super::problem::{RowProblem, RowProblemCode};
use super::row::RawRow;

/// Rows that are read ahead.
const AHEAD: usize = 64;
/// Numbers of days that stand for 1982 to 2119 in a column of dates.
const DAY_NUMBERS: std::ops::Range<f64> = 30_000.0..80_000.0;

type Workbook = Xlsx<BufReader<File>>;

/// What the reading thread hands over.
enum Part {
    Headers(Vec<String>),
    Row(RawRow),
    Failed(UploadError),
    End,
}

/// The rows of a sheet, read on a thread of their own because a sheet borrows its workbook.
pub(super) struct SheetRows {
    parts: Receiver<Part>,
    last: u64,
    ended: bool,
}

/// Opens a spreadsheet: the headers and rows of the first sheet that has a known header row.
///
/// # Errors
/// When it is damaged, too large, or no sheet has a header row that is known.
pub(super) fn open_sheet(
    path: &Path,
    limits: &UploadLimits,
) -> Result<(Vec<String>, SheetRows), UploadError> {
    check_archive(path, limits.unpacked_bytes)?;
    let (sender, parts) = sync_channel(AHEAD);
    let path = path.to_owned();
    std::thread::Builder::new()
        .name("upload-sheet".to_owned())
        .spawn(move || {
            let end = match read_workbook(&path, &sender) {
                Ok(()) => Part::End,
                Err(error) => Part::Failed(error),
            };
            // Whoever no longer listens needs no end.
            drop(sender.send(end));
        })
        .map_err(UploadError::Unreadable)?;
    match parts.recv() {
        Ok(Part::Headers(headers)) => {
            let rows = SheetRows {
                parts,
                last: 0,
                ended: false,
            };
            Ok((headers, rows))
        }
        Ok(Part::Failed(error)) => Err(error),
        _ => Err(UploadError::BrokenArchive),
    }
}

impl Iterator for SheetRows {
    type Item = Result<RawRow, UploadError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        match self.parts.recv() {
            Ok(Part::Row(row)) => {
                self.last = row.number;
                return Some(Ok(row));
            }
            Ok(Part::Failed(error)) => {
                self.ended = true;
                return Some(Err(error));
            }
            Ok(Part::End) => self.ended = true,
            _ => {
                self.ended = true;
                return Some(Err(UploadError::BrokenSheet { row: self.last }));
            }
        }
        None
    }
}

fn read_workbook(path: &PathBuf, sender: &SyncSender<Part>) -> Result<(), UploadError> {
    let file = File::open(path).map_err(UploadError::Unreadable)?;
    let workbook = Workbook::new(BufReader::new(file));
    let mut workbook = workbook.map_err(|_| UploadError::BrokenArchive)?;
    for name in workbook.sheet_names() {
        let Ok(cells) = workbook.worksheet_cells_reader(&name) else {
            continue;
        };
        let mut rows = SheetCells::new(cells);
        let mut header = None;
        for _ in 0..HEADER_WITHIN {
            match rows.next_row()? {
                Some((at, cells)) if is_header(&cells) => {
                    header = Some((at, cells));
                    break;
                }
                Some(_) => {}
                None => break,
            }
        }
        if let Some((at, cells)) = header {
            return send_rows(rows, at, cells, sender);
        }
    }
    Err(UploadError::NoHeader)
}

fn is_header(cells: &[Cell]) -> bool {
    count_known(cells.iter().map(|cell| cell.text.as_str())) >= FEWEST_KNOWN
}

fn send_rows(
    mut rows: SheetCells<'_>,
    header_at: u32,
    header: Vec<Cell>,
    sender: &SyncSender<Part>,
) -> Result<(), UploadError> {
    let mut headers: Vec<String> = header
        .into_iter()
        .map(|cell| clean_header(&cell.text))
        .collect();
    while headers.last().is_some_and(String::is_empty) {
        headers.pop();
    }
    let columns: Vec<Option<Column>> = headers.iter().map(|own| Column::find(own)).collect();
    if sender.send(Part::Headers(headers)).is_err() {
        return Ok(());
    }
    let mut last = 0;
    loop {
        let row = rows.next_row();
        let row = row.map_err(|_| UploadError::BrokenSheet { row: last })?;
        let Some((at, cells)) = row else {
            return Ok(());
        };
        if cells.iter().all(|cell| cell.text.trim().is_empty()) {
            continue;
        }
        last = u64::from(at.saturating_sub(header_at));
        let row = raw_row(last, cells, &columns);
        if sender.send(Part::Row(row)).is_err() {
            return Ok(());
        }
    }
}

fn raw_row(number: u64, cells: Vec<Cell>, columns: &[Option<Column>]) -> RawRow {
    let mut problems = Vec::new();
    let mut kept = vec![String::new(); columns.len()];
    for (at, cell) in cells.into_iter().enumerate() {
        let Some(column) = columns.get(at) else {
            if !cell.text.trim().is_empty() && problems.is_empty() {
                let ragged = RowProblem::error(RowProblemCode::RaggedRow).value(&cell.text);
                problems.push(ragged.wanted(columns.len().to_string()));
            }
            continue;
        };
        let is_day = column.is_some_and(Column::is_day);
        kept[at] = match cell
            .number
            .filter(|number| is_day && DAY_NUMBERS.contains(number))
        {
            Some(number) => day_text(number, false),
            None => cell.text,
        };
    }
    RawRow {
        number,
        cells: kept,
        problems,
    }
}

/// A cell as text, with its number when it is a plain one.
#[derive(Debug, Clone, Default)]
struct Cell {
    text: String,
    number: Option<f64>,
}

/// The cells of a sheet, gathered into rows.
struct SheetCells<'a> {
    cells: XlsxCellReader<'a, BufReader<File>>,
    next: Option<(u32, usize, Cell)>,
    ended: bool,
}

impl<'a> SheetCells<'a> {
    fn new(cells: XlsxCellReader<'a, BufReader<File>>) -> Self {
        Self {
            cells,
            next: None,
            ended: false,
        }
    }

    /// The next row that has cells, and its place in the sheet.
    ///
    /// A row is whole when a cell of the next one follows; the last before damage is not given.
    fn next_row(&mut self) -> Result<Option<(u32, Vec<Cell>)>, UploadError> {
        let Some((row, column, cell)) = self.take()? else {
            return Ok(None);
        };
        let mut cells = Vec::new();
        put(&mut cells, column, cell);
        while let Some((at, column, cell)) = self.take()? {
            if at != row {
                self.next = Some((at, column, cell));
                break;
            }
            put(&mut cells, column, cell);
        }
        Ok(Some((row, cells)))
    }

    fn take(&mut self) -> Result<Option<(u32, usize, Cell)>, UploadError> {
        if let Some(next) = self.next.take() {
            return Ok(Some(next));
        }
        // A reader that is asked again after its end takes what follows for damage.
        if self.ended {
            return Ok(None);
        }
        let cell = self.cells.next_cell();
        let cell = cell.map_err(|_| UploadError::BrokenSheet { row: 0 })?;
        self.ended = cell.is_none();
        Ok(cell.map(|cell| {
            let (row, column) = cell.get_position();
            (row, column as usize, read_cell(cell.get_value()))
        }))
    }
}

fn put(cells: &mut Vec<Cell>, column: usize, cell: Cell) {
    if column < MOST_COLUMNS {
        cells.resize(cells.len().max(column + 1), Cell::default());
        cells[column] = cell;
    }
}

fn read_cell(value: &DataRef<'_>) -> Cell {
    let text = match value {
        DataRef::Int(number) => {
            return Cell {
                text: number.to_string(),
                number: Some(*number as f64),
            };
        }
        DataRef::Float(number) => {
            return Cell {
                text: number.to_string(),
                number: Some(*number),
            };
        }
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(value) => value.to_string(),
        DataRef::DateTime(time) => moment(time),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    };
    Cell { text, number: None }
}

fn moment(time: &ExcelDateTime) -> String {
    if time.is_duration() {
        return time.as_f64().to_string();
    }
    let (year, month, day, ..) = time.to_ymd_hms_milli();
    format!("{year:04}-{month:02}-{day:02}")
}

/// The day that a number of days stands for.
fn day_text(number: f64, is_1904: bool) -> String {
    let kind = calamine::ExcelDateTimeType::DateTime;
    moment(&ExcelDateTime::new(number, kind, is_1904))
}
