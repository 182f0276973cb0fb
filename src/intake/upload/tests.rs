mod damage;
mod refused;
mod sheets;
mod tables;
mod trees;

use super::testing::{open, read_upload, root, rows};
use super::*;

fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(root("tests/fixtures/upload").join(name)).expect("is there")
}

fn cells(rows: &[RawRow]) -> Vec<Vec<&str>> {
    rows.iter()
        .map(|row| row.cells.iter().map(String::as_str).collect())
        .collect()
}

fn codes(row: &ReadRow) -> Vec<String> {
    let told = |own: &RowProblem| {
        let column = own.column.as_deref().unwrap_or_default();
        format!("{}:{column}", own.code.code())
    };
    row.problems.iter().map(told).collect()
}
