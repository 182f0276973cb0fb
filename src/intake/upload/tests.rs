use std::io::{Cursor, Write};

use encoding_rs::{Encoding, WINDOWS_1252, WINDOWS_1256};
use jiff::civil::date;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::testing::{open, read_upload, root, rows, written};
use super::*;
use crate::domain::{Contract, Kind, Locale, Offer, PayPeriod};

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

fn wide(text: &str, little: bool) -> Vec<u8> {
    let order = |unit: u16| match little {
        true => unit.to_le_bytes(),
        false => unit.to_be_bytes(),
    };
    text.encode_utf16().flat_map(order).collect()
}

#[test]
fn every_separator_is_found_and_quotes_are_honoured() {
    for separator in [",", ";", "\t"] {
        let table = [
            ["external_id", "title", "description"],
            ["1", "\"a, b; c\td\"", "\"two\nlines \"\"quoted\"\"\""],
        ]
        .map(|row| row.join(separator))
        .join("\r\n");
        let (rows, error) = rows(table.as_bytes());
        assert_eq!(error, None);
        assert_eq!(cells(&rows), [["1", "a, b; c\td", "two\nlines \"quoted\""]]);
    }
    let (rows, _) = rows(b"sep=;\nexternal_id;title\n\n;;\n1;Cook\n");
    assert_eq!(cells(&rows), [["1", "Cook"]]);
    assert_eq!(rows[0].number, 2, "the empty row counts");
}

#[test]
fn every_encoding_gives_the_same_rows() {
    let french = "external_id;title;description\n1;Électricien qualifié;Câblage, dépannage à Sète\n2;Bûcheron;Forêt près de Nîmes\n";
    let arabic = "external_id;العنوان;الوصف\n1;ممرضة في مستشفى;العناية بالمرضى وإعطاء الأدوية\n2;سباك;تركيب الأنابيب وإصلاحها\n";
    for (text, narrow) in [(french, WINDOWS_1252), (arabic, WINDOWS_1256)] {
        let (expected, _) = rows(text.as_bytes());
        assert_eq!(expected.len(), 2);
        let marked = format!("\u{feff}{text}");
        let encoded = |encoding: &'static Encoding| encoding.encode(text).0.into_owned();
        for bytes in [
            marked.clone().into_bytes(),
            wide(text, true),
            wide(text, false),
            wide(&marked, true),
            wide(&marked, false),
            encoded(narrow),
        ] {
            let (found, error) = rows(&bytes);
            assert_eq!(error, None);
            assert_eq!(found, expected);
        }
        let upload = open(&encoded(narrow)).expect("is a table");
        let code = upload.problems.first().map(|own| own.code);
        assert_eq!(code, Some(RowProblemCode::AmbiguousEncoding));
        assert_eq!(upload.problems[0].value.as_deref(), Some(narrow.name()));
    }
}

#[test]
fn rows_of_other_lengths_and_strange_characters_are_told() {
    let (rows, error) = rows(b"external_id,title,city\n1,a\n2,b,c,d\n3,b,c,\n4,a\0b,c\n");
    assert_eq!(error, None);
    let told: Vec<Option<RowSeverity>> = rows
        .iter()
        .map(|row| row.problems.first().map(|own| own.severity))
        .collect();
    assert_eq!(
        told,
        [
            Some(RowSeverity::Warning),
            Some(RowSeverity::Error),
            None,
            None
        ]
    );
    assert_eq!(rows[0].cells, ["1", "a", ""]);
    assert_eq!(rows[3].cells[1], "a\0b");
}

#[test]
fn unknown_headers_come_with_the_likely_ones() {
    let upload =
        open(b"external_id,titel,descripton,colour,title\n1,a,b,c,d\n").expect("is a table");
    let told: Vec<(&str, Option<&str>)> = upload
        .problems
        .iter()
        .map(|own| {
            let column = own.column.as_deref().unwrap_or_default();
            (column, own.suggestions.first().map(String::as_str))
        })
        .collect();
    assert_eq!(told[0], ("descripton", Some("description")));
    assert_eq!(told[1].0, "colour");
    assert_eq!(
        told[2].0, "title",
        "`titel` is its German name and stands first"
    );
    assert_eq!(upload.problems[2].code, RowProblemCode::DuplicateColumn);
}

#[test]
fn files_that_cannot_be_read_say_why() {
    let open_quote = b"external_id,title\n1,a\n2,\"b\n3,c\n4,d\n";
    let long = [b"external_id,title\n1,a\n2,".to_vec(), vec![b'x'; 2 << 20]].concat();
    for (bytes, given, code) in [
        (&b""[..], 0, "empty"),
        (b" \r\n \n", 0, "empty"),
        (b"\xef\xbb\xbf", 0, "empty"),
        (b"name,colour\n1,2\n", 0, "no-header"),
        (b"just words", 0, "no-header"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0, "old-spreadsheet"),
        (b"%PDF-1.7\n", 0, "unknown-format"),
        (b"PK\x03\x04 but no archive", 0, "broken-archive"),
        (open_quote, 1, "open-quote"),
        (&long, 1, "row-too-long"),
        (
            b"[{\"external_id\":\"1\"},{\"external_id\":",
            1,
            "broken-json",
        ),
        (b"[{\"external_id\":\"1\"}", 1, "broken-json"),
        (b"{\"offers\":[{\"external_id\":\"1\"}]", 1, "broken-json"),
        (b"{\"external_id\":\"1\"", 0, "broken-json"),
        (
            b"{\"a\":1}\n{\"external_id\":\"1\"}\n{\"exter",
            2,
            "broken-json",
        ),
        (b"<!DOCTYPE a [<!ENTITY x \"y\">]><a/>", 0, "document-type"),
        (
            b"<a><PositionOpening><b>&x;</b></PositionOpening></a>",
            0,
            "entity",
        ),
        (
            b"<a><PositionOpening/><PositionOpening><b>",
            1,
            "broken-xml",
        ),
        (b"<a><PositionOpening/>", 1, "broken-xml"),
        (b"<a><PositionOpening></b></a>", 0, "broken-xml"),
        (b"<html><body/></html>", 0, "no-opening"),
    ] {
        let (rows, error) = rows(bytes);
        let shown = String::from_utf8_lossy(&bytes[..bytes.len().min(60)]);
        assert_eq!((rows.len(), error), (given, Some(code)), "{shown}");
    }
    let deep = "<a>".repeat(10_000);
    assert_eq!(rows(deep.as_bytes()).1, Some("too-nested"));
    let text = format!(
        "<a><PositionOpening><b>{}</b></PositionOpening></a>",
        "x".repeat(2 << 20)
    );
    assert_eq!(rows(text.as_bytes()).1, Some("too-nested"));
    let columns = format!("external_id,title{}", ",x".repeat(300));
    assert_eq!(rows(columns.as_bytes()).1, Some("too-many-columns"));
}

#[test]
fn an_error_names_its_line() {
    let upload = open(b"external_id,title\n1,a\n2,\"b\n3,c\n").expect("is a table");
    let error = upload.filter_map(Result::err).next().expect("is broken");
    assert!(
        matches!(error, UploadError::OpenQuote { line: 3 }),
        "{error}"
    );
    let upload = open(b"[\n{\"title\":\"a\"},\n]]").expect("is JSON");
    let error = upload.filter_map(Result::err).next().expect("is broken");
    assert!(
        matches!(error, UploadError::BrokenJson { line: 3 }),
        "{error}"
    );
}

#[test]
fn a_long_table_is_read_row_by_row() {
    let mut file = tempfile::NamedTempFile::new().expect("there is room");
    let mut writer = std::io::BufWriter::new(file.as_file_mut());
    writeln!(writer, "external_id;title;city").expect("is written");
    for number in 0..200_000 {
        writeln!(writer, "A-{number};Koch;Köln").expect("is written");
    }
    drop(writer);
    let limits = UploadLimits::default();
    let mut upload = Upload::open(file.path(), None, None, &limits).expect("is a table");
    let first = upload.next().expect("is there").expect("is a row");
    assert_eq!(first.cells, ["A-0", "Koch", "Köln"]);
    // The rest is still to be read: what is cut off now is never seen.
    let half = file.as_file().metadata().expect("is there").len() / 2;
    file.as_file().set_len(half).expect("is cut");
    let seen = upload.map_while(Result::ok).count();
    assert!((50_000..150_000).contains(&seen), "{seen}");
}

#[test]
fn an_upload_can_go_to_another_thread() {
    let upload = open(b"external_id,title\n1,a\n2,b\n").expect("is a table");
    let counted = std::thread::spawn(move || upload.count()).join();
    assert_eq!(counted.expect("does not fail"), 2);
}

#[test]
fn json_is_read_from_an_object_a_list_and_a_field() {
    let one = br#"{"external_id":"1","Titre":"Cuisinier"}"#;
    let list = br#" [ {"external_id":"1","Titre":"Cuisinier"} , {"external_id":"2"} ] "#;
    let lines = b"{\"external_id\":\"1\",\"Titre\":\"Cuisinier\"}\n\n{\"external_id\":2}\nbroken\n";
    for (bytes, format, count) in [
        (&one[..], UploadFormat::Json, 1),
        (list, UploadFormat::Json, 2),
        (lines, UploadFormat::Ndjson, 3),
    ] {
        let upload = open(bytes).expect("is JSON");
        assert_eq!(upload.format, format);
        let rows: Vec<RawRow> = upload.map(|row| row.expect("is a row")).collect();
        assert_eq!(rows.len(), count);
        assert_eq!(rows[0].cells[Column::Title as usize], "Cuisinier");
    }
    let (rows, _) = rows(lines);
    let told = &rows[2].problems[0];
    assert_eq!(
        (told.code, told.value.as_deref()),
        (RowProblemCode::BrokenRow, Some("4"))
    );
}

#[test]
fn broken_objects_are_rows_with_problems() {
    let upload = open(&fixture("offers.json")).expect("is JSON");
    assert_eq!(upload.format, UploadFormat::Json);
    let rows = read_upload(upload, Some(Locale::En));
    assert_eq!(rows.len(), 5);
    assert_eq!(codes(&rows[0]), [""; 0]);
    let nurse = rows[0].offer.as_ref().expect("is an offer");
    assert_eq!(
        nurse.description,
        "You look after patients. [\"quotes\"] and } brackets stay."
    );
    assert_eq!(nurse.languages.len(), 2);
    assert_eq!(nurse.origins.len(), 2);
    assert_eq!(nurse.pay.map(|own| own.amount.hundredths()), Some(310_050));
    assert!(codes(&rows[1]).contains(&"unknown-column:tittle".to_owned()));
    assert!(codes(&rows[1]).contains(&"unknown-column:pay".to_owned()));
    assert!(codes(&rows[2]).contains(&"wrong-format:city".to_owned()));
    assert_eq!(codes(&rows[3]), ["broken-row:"]);
    assert_eq!(rows[3].problems[0].value.as_deref(), Some("21"));
    assert_eq!(codes(&rows[4]), ["broken-row:"]);
}

#[test]
fn job_postings_and_courses_become_offers() {
    let upload = open(&fixture("offers.jsonld")).expect("is JSON-LD");
    assert_eq!(upload.format, UploadFormat::JsonLd);
    let rows = read_upload(upload, None);
    assert_eq!(rows.len(), 2, "an organisation is no offer");
    assert_eq!(
        codes(&rows[0]),
        ["required:fee_to_worker_amount"],
        "no fee is not a fee of zero"
    );
    let course: &Offer = rows[1].offer.as_ref().expect("is an offer");
    assert_eq!(course.kind, Kind::Training);
    assert_eq!(course.country.as_str(), "TN");
    assert_eq!(course.start_date, Some(date(2027, 2, 1)));
}

#[test]
fn a_job_posting_fills_the_cells_that_it_tells() {
    let (rows, _) = rows(&fixture("offers.jsonld"));
    for (column, value) in [
        (Column::ExternalId, "JP-1"),
        (Column::Title, "Plumber"),
        (
            Column::Description,
            "You repair\npipes\n& taps.\nTools are there",
        ),
        (Column::Country, "DE"),
        (Column::City, "Leipzig"),
        (Column::Isco08, "7126"),
        (Column::Contract, "fixed-term"),
        (Column::Schedule, "full-time"),
        (Column::PayMin, "16.5"),
        (Column::PayMax, "19"),
        (Column::PayCurrency, "EUR"),
        (Column::PayPeriod, "hour"),
        (Column::ApplyBy, "2027-01-31T23:59"),
        (Column::EmployerName, "Rohr GmbH"),
        (Column::EmployerContact, "jobs@rohr.example"),
        (Column::Positions, "3"),
        (Column::ExperienceYears, "1.5"),
        (Column::FeeToWorkerAmount, ""),
    ] {
        assert_eq!(rows[0].cells[column as usize], value, "{column}");
    }
}

#[test]
fn openings_of_eures_are_read_whatever_their_prefix() {
    let upload = open(&fixture("openings.xml")).expect("is XML");
    assert_eq!(upload.format, UploadFormat::EuresXml);
    let rows: Vec<RawRow> = upload.map(|row| row.expect("is a row")).collect();
    assert_eq!(rows.len(), 2);
    for (column, value) in [
        (Column::ExternalId, "5f0c7e3a-0b52-4c2e-9a51-6b1b6d2a9c01"),
        (Column::Lang, "fr"),
        (Column::Title, "Cuisinier"),
        (
            Column::Description,
            "Cuisine & service.\nLogement possible.",
        ),
        (Column::Country, "FR"),
        (Column::City, "Lyon"),
        (Column::Isco08, "5120"),
        (Column::LanguagesRequired, "fr:B1"),
        (Column::EducationIsced, "3"),
        (Column::ExperienceYears, "1.5"),
        (Column::Contract, "seasonal"),
        (Column::Schedule, "full-time"),
        (Column::StartDate, ""),
        (Column::EmployerName, "Hôtel du Parc"),
        (Column::EmployerLegalId, "123 456 789"),
        (Column::EmployerContact, "Écrire à emploi@hotel.example"),
    ] {
        assert_eq!(rows[0].cells[column as usize], value, "{column}");
    }
    let upload = open(&fixture("openings.xml")).expect("is XML");
    let read = read_upload(upload, None);
    assert_eq!(codes(&read[0]), ["required:fee_to_worker_amount"]);
    assert_eq!(codes(&read[1])[0], "not-allowed:PositionOpeningStatusCode");
}

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

#[test]
fn the_sample_has_the_mistakes_that_it_is_meant_to_have() {
    let sample = std::fs::read(root("data/samples/offers.csv")).expect("is there");
    let upload = open(&sample).expect("is a table");
    assert_eq!(upload.problems, []);
    let rows = read_upload(upload, Some(Locale::Fr));
    assert_eq!(rows.len(), 12);
    let broken: Vec<(u64, Vec<String>)> = rows
        .iter()
        .filter(|row| !row.problems.is_empty())
        .map(|row| (row.number, codes(row)))
        .collect();
    let expected: [(u64, &str); 5] = [
        (3, "corrected-word:occupation"),
        (5, "unknown-code:country"),
        (7, "wrong-format:start_date"),
        (9, "required:employer_contact"),
        (11, "contradiction:pay_min"),
    ];
    let expected = expected.map(|(number, code)| (number, vec![code.to_owned()]));
    assert_eq!(broken, expected);
    assert!(rows[2].problems[0].suggestions[0].ends_with("(isco:7126)"));
    let sound = rows.iter().filter_map(|row| row.offer.as_ref());
    let seasonal = sound.filter(|offer| offer.contract == Some(Contract::Seasonal));
    assert_eq!(seasonal.count(), 1);
    let hourly = rows[1].offer.as_ref().and_then(|offer| offer.pay);
    assert_eq!(hourly.map(|pay| pay.period), Some(PayPeriod::Hour));
}
