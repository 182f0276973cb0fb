//! A row that is put together from fields with names.

use strum::{EnumCount, VariantArray};

use super::column::Column;
use super::problem::{RowProblem, RowProblemCode};
use super::row::RawRow;

/// The cells of a row whose headers are all columns, in their order.
pub(super) struct Cells {
    cells: Vec<String>,
    problems: Vec<RowProblem>,
}

impl Cells {
    /// A row without any value.
    pub(super) fn new() -> Self {
        Self {
            cells: vec![String::new(); Column::COUNT],
            problems: Vec::new(),
        }
    }

    /// The headers of such rows.
    pub(super) fn headers() -> Vec<String> {
        let names = Column::VARIANTS.iter().map(|column| column.name());
        names.map(str::to_owned).collect()
    }

    /// Sets a cell that is still empty.
    pub(super) fn set(&mut self, column: Column, value: impl Into<String>) {
        let cell = &mut self.cells[column as usize];
        if cell.is_empty() {
            *cell = value.into();
        }
    }

    /// Sets a cell when there is a value.
    pub(super) fn set_some(&mut self, column: Column, value: Option<impl Into<String>>) {
        if let Some(value) = value {
            self.set(column, value);
        }
    }

    /// Adds an item to a list.
    pub(super) fn add(&mut self, column: Column, item: &str) {
        let item = item.trim();
        let cell = &mut self.cells[column as usize];
        if item.is_empty() || cell.split('|').any(|own| own == item) {
            return;
        }
        if !cell.is_empty() {
            cell.push('|');
        }
        cell.push_str(item);
    }

    /// Whether a cell has a value.
    pub(super) fn has(&self, column: Column) -> bool {
        !self.cells[column as usize].is_empty()
    }

    /// Tells of a problem.
    pub(super) fn tell(&mut self, problem: RowProblem) {
        self.problems.push(problem);
    }

    /// A row that cannot be read at all.
    pub(super) fn broken(number: u64, line: u64) -> RawRow {
        let mut row = Self::new();
        let problem = RowProblem::error(RowProblemCode::BrokenRow);
        row.tell(problem.value(&line.to_string()).wanted("{ … }"));
        row.finish(number)
    }

    /// The row.
    pub(super) fn finish(self, number: u64) -> RawRow {
        RawRow {
            number,
            cells: self.cells,
            problems: self.problems,
        }
    }
}
