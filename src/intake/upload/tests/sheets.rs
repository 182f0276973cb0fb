//! Spreadsheets and the archives they are.

use std::io::{Cursor, Read, Write};

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;
use crate::intake::upload::testing::written;

/// A workbook whose first sheet is no table.
fn workbook() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let cover = workbook.add_worksheet();
    cover.write_string(0, 0, "Our offers").expect("is written");
    let sheet = workbook.add_worksheet();
    sheet
        .write_string(0, 0, "Offers of spring")
        .expect("is written");
    for (at, header) in (0..).zip([
        "Reference",
        "Titre",
        "start_date",
        "apply_by",
        "pay_min",
        "deposit_required",
    ]) {
        sheet.write_string(2, at, header).expect("is written");
    }
    let day = Format::new().set_num_format("dd/mm/yyyy");
    let start = ExcelDateTime::from_ymd(2027, 3, 4).expect("is a day");
    for row in [3, 5] {
        sheet.write_number(row, 0, 1001).expect("is written");
        sheet.write_string(row, 1, "Cuisinier").expect("is written");
        sheet
            .write_datetime_with_format(row, 2, &start, &day)
            .expect("is written");
        sheet.write_number(row, 3, 46_447).expect("is written");
        sheet.write_number(row, 4, 2500.5).expect("is written");
        sheet.write_boolean(row, 5, false).expect("is written");
    }
    workbook.save_to_buffer().expect("is put together")
}

fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        archive
            .start_file(*name, SimpleFileOptions::default())
            .expect("begins");
        archive.write_all(bytes).expect("is written");
    }
    archive.finish().expect("is put together").into_inner()
}

#[test]
fn a_spreadsheet_gives_days_numbers_and_booleans_as_text() {
    let (rows, error) = rows(&workbook());
    assert_eq!(error, None);
    let expected = [
        "1001",
        "Cuisinier",
        "2027-03-04",
        "2027-03-01",
        "2500.5",
        "false",
    ];
    assert_eq!(cells(&rows), [expected, expected]);
    let numbers: Vec<u64> = rows.iter().map(|row| row.number).collect();
    assert_eq!(numbers, [1, 3], "as the sheet counts below its header");
}

#[test]
fn archives_that_grow_or_are_something_else_are_refused() {
    let zeros = vec![0_u8; 3 << 20];
    let bomb = archive(&[("xl/workbook.xml", b"<workbook/>"), ("xl/a.xml", &zeros)]);
    assert!(bomb.len() < 10_000);
    let limits = UploadLimits {
        unpacked_bytes: 1 << 20,
        ..UploadLimits::default()
    };
    let file = written(&bomb);
    let opened = Upload::open(file.path(), None, None, &limits);
    assert!(matches!(
        opened.err(),
        Some(UploadError::TooLargeUnpacked { most_mib: 1 })
    ));
    // An archive that lies about its sizes is unpacked and counted, or found to be damaged.
    let size = (3_u32 << 20).to_le_bytes();
    let mut lying = bomb.clone();
    for at in 0..lying.len() - 4 {
        if lying[at..at + 4] == size {
            lying[at..at + 4].copy_from_slice(&10_u32.to_le_bytes());
        }
    }
    assert_ne!(lying, bomb);
    let file = written(&lying);
    let opened = Upload::open(file.path(), None, None, &limits);
    let code = opened.err().map(|error| error.code());
    assert!(
        matches!(code, Some("too-large-unpacked" | "broken-archive")),
        "{code:?}"
    );
    assert_eq!(
        rows(&archive(&[("word/document.xml", b"<a/>")])).1,
        Some("unknown-format")
    );
    let whole = workbook();
    assert_eq!(rows(&whole[..whole.len() / 2]).1, Some("broken-archive"));
    let cut = archive(&[("xl/workbook.xml", b"<workbook><sheets>")]);
    assert_eq!(rows(&cut).1, Some("broken-archive"));
}

/// The parts of an archive, one of them changed.
fn changed(whole: &[u8], part: &str, change: impl Fn(&mut Vec<u8>)) -> Vec<u8> {
    let mut whole = zip::ZipArchive::new(Cursor::new(whole)).expect("is an archive");
    let mut parts = Vec::new();
    for at in 0..whole.len() {
        let mut own = whole.by_index(at).expect("is there");
        let mut bytes = Vec::new();
        own.read_to_end(&mut bytes).expect("is read");
        let name = own.name().expect("has a name").into_owned();
        if name == part {
            change(&mut bytes);
        }
        parts.push((name, bytes));
    }
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|(name, own)| (&**name, &**own)).collect();
    archive(&parts)
}

#[test]
fn a_sheet_that_ends_early_gives_no_row_that_may_be_cut() {
    let cut = changed(&workbook(), "xl/worksheets/sheet2.xml", |bytes| {
        let text = String::from_utf8_lossy(bytes).into_owned();
        let at = text.rfind("<row ").expect("has rows");
        bytes.truncate(at + 30);
    });
    let (rows, error) = rows(&cut);
    assert_eq!((rows.len(), error), (0, Some("broken-sheet")));
}

#[test]
fn damaged_sheets_are_read_or_refused() {
    let whole = workbook();
    let random = std::cell::RefCell::new(fastrand::Rng::with_seed(11));
    for part in [
        "xl/worksheets/sheet2.xml",
        "xl/workbook.xml",
        "xl/styles.xml",
        "xl/sharedStrings.xml",
    ] {
        for _ in 0..20 {
            let damaged = changed(&whole, part, |bytes| {
                let mut random = random.borrow_mut();
                for _ in 0..random.usize(1..6) {
                    let at = random.usize(..bytes.len());
                    bytes[at] = random.u8(32..127);
                }
            });
            let (rows, _) = rows(&damaged);
            assert!(rows.len() <= 2);
        }
    }
}
