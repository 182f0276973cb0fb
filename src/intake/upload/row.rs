//! One row as it stands in the file.

use super::problem::RowProblem;

/// One row: its cells as they stand in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawRow {
    /// 1-based, the header not counted; empty rows count.
    pub number: u64,
    /// The cells, one for each header.
    pub cells: Vec<String>,
    /// What was seen to be wrong when the row was taken out of the file.
    pub problems: Vec<RowProblem>,
}
