//! Tables as text: separators, encodings, rows that do not fit.

use std::io::Write;

use encoding_rs::{Encoding, WINDOWS_1252, WINDOWS_1256};

use super::*;
use crate::domain::{Contract, Locale, PayPeriod};

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
    let (titled, _) = rows(b"Offers of spring, 2027;;\n;;\nexternal_id;title;a, b\n1;Cook;\n");
    assert_eq!(cells(&titled), [["1", "Cook", ""]]);
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
        (3, "unknown-word:occupation"),
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
