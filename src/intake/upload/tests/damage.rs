//! Damaged files end with an error or with problems, never with a crash.

use super::*;
use crate::domain::Locale;
use crate::intake::upload::testing::{TODAY, linker};

/// Files of each format as text.
const FILES: [&str; 4] = ["offers.json", "offers.jsonld", "openings.xml", "offers.csv"];

fn sound(name: &str) -> Vec<u8> {
    match name {
        "offers.csv" => std::fs::read(root("data/samples/offers.csv")).expect("is there"),
        other => fixture(other),
    }
}

/// Reads a file as far as it goes, and its last rows into offers.
fn read_all(bytes: &[u8]) {
    let Ok(upload) = open(bytes) else {
        return;
    };
    let headers = upload.headers.clone();
    let reader = RowReader::new(
        &headers,
        linker().vocabulary(),
        linker(),
        TODAY,
        Some(Locale::En),
    );
    let rows: Vec<RawRow> = upload.map_while(Result::ok).collect();
    for row in rows.iter().rev().take(2) {
        assert_eq!(row.cells.len(), headers.len());
        reader.read(row);
    }
}

#[test]
fn files_cut_off_anywhere_are_read_as_far_as_they_go() {
    for name in FILES {
        let bytes = sound(name);
        for end in (0..bytes.len()).step_by(bytes.len() / 40) {
            read_all(&bytes[..end]);
        }
    }
}

#[test]
fn files_with_changed_bytes_are_read_or_refused() {
    let mut random = fastrand::Rng::with_seed(7);
    for name in FILES {
        let bytes = sound(name);
        for _ in 0..40 {
            let mut damaged = bytes.clone();
            for _ in 0..random.usize(1..8) {
                let at = random.usize(..damaged.len());
                damaged[at] = random.u8(..);
            }
            read_all(&damaged);
        }
    }
    for _ in 0..40 {
        let noise: Vec<u8> = (0..random.usize(..2_000)).map(|_| random.u8(..)).collect();
        read_all(&noise);
    }
}
