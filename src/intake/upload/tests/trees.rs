//! JSON, JSON-LD and EURES XML.

use jiff::civil::date;

use super::*;
use crate::domain::{Kind, Locale, Offer};

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
            "You repair pipes & taps.\nTools are there",
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
