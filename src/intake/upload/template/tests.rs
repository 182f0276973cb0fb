use super::*;
use crate::intake::upload::UploadFormat;
use crate::intake::upload::testing::{open, read_upload};

#[test]
fn the_table_of_every_language_reads_back_without_a_problem() {
    for locale in Locale::VARIANTS {
        let upload = open(template_csv(*locale).as_bytes()).expect("is a table");
        assert_eq!(upload.format, UploadFormat::Csv);
        assert_eq!(upload.problems, [], "{locale}");
        assert_eq!(upload.headers.len(), Column::VARIANTS.len());
        let rows = read_upload(upload, Some(*locale));
        assert_eq!(rows.len(), 1);
        assert_eq!(rows[0].problems, [], "{locale}");
        let offer = rows[0].offer.as_ref().expect("is an offer");
        assert_eq!(offer.lang, *locale);
        assert_eq!(offer.pay.map(|pay| pay.amount.hundredths()), Some(280_000));
    }
}

#[test]
fn the_spreadsheet_of_every_language_says_the_same_as_the_table() {
    for locale in Locale::VARIANTS {
        let bytes = template_xlsx(*locale).expect("is put together");
        let upload = open(&bytes).expect("is a spreadsheet");
        assert_eq!(upload.format, UploadFormat::Xlsx);
        assert_eq!(upload.problems, [], "{locale}");
        let table = open(template_csv(*locale).as_bytes()).expect("is a table");
        assert_eq!(upload.headers, table.headers);
        let rows = read_upload(upload, Some(*locale));
        assert_eq!(rows, read_upload(table, Some(*locale)), "{locale}");
    }
}

#[test]
fn the_second_sheet_says_what_is_needed() {
    use calamine::Reader;
    let bytes = template_xlsx(Locale::En).expect("is put together");
    let cursor = std::io::Cursor::new(bytes);
    let mut book: calamine::Xlsx<_> = calamine::Xlsx::new(cursor).expect("is a spreadsheet");
    assert_eq!(book.sheet_names(), ["Offers", "Columns", "lists"]);
    let range = book.worksheet_range("Columns").expect("is there");
    assert_eq!(range.height(), Column::VARIANTS.len() + 1);
    let rows: Vec<Vec<String>> = range
        .rows()
        .map(|row| row.iter().map(ToString::to_string).collect())
        .collect();
    let needed: Vec<&str> = rows
        .iter()
        .skip(1)
        .filter(|row| row[2] != "no")
        .map(|row| row[1].as_str())
        .collect();
    assert_eq!(
        needed,
        [
            "external_id",
            "title",
            "description",
            "country",
            "employer_name",
            "employer_contact",
            "fee_to_worker_amount"
        ]
    );
    let contract = rows
        .iter()
        .find(|row| row[1] == "contract")
        .expect("is there");
    assert!(
        contract[3].contains("permanent / fixed-term"),
        "{contract:?}"
    );
}
