mod links;
mod values;

use jiff::civil::date;

use super::*;
use crate::domain::{Contract, Kind, PaidBy, Schedule};
use crate::intake::upload::testing::{TODAY, linker};

/// The cells of a sound job.
const GOOD: [(Column, &str); 8] = [
    (Column::ExternalId, "A-1"),
    (Column::Title, "Plumber"),
    (Column::Description, "You repair pipes."),
    (Column::Country, "DE"),
    (Column::EmployerName, "Rohr GmbH"),
    (Column::EmployerContact, "jobs@rohr.example"),
    (Column::FeeToWorkerAmount, "0"),
    (Column::Lang, "en"),
];

/// Reads a sound job with other cells changed.
fn read(changes: &[(Column, &str)]) -> ReadRow {
    read_in(Some(Locale::En), changes)
}

fn read_in(locale: Option<Locale>, changes: &[(Column, &str)]) -> ReadRow {
    let headers: Vec<String> = Column::VARIANTS
        .iter()
        .map(|own| own.name().to_owned())
        .collect();
    let mut cells = vec![String::new(); Column::COUNT];
    for (column, value) in GOOD.iter().chain(changes) {
        cells[*column as usize] = (*value).to_owned();
    }
    let reader = RowReader::new(&headers, linker().vocabulary(), linker(), TODAY, locale);
    reader.read(&RawRow {
        number: 1,
        cells,
        problems: Vec::new(),
    })
}

/// The one problem of a row: code, column, what is wanted.
fn problem(changes: &[(Column, &str)]) -> RowProblem {
    let row = read(changes);
    assert_eq!(row.problems.len(), 1, "{:?}", row.problems);
    row.problems[0].clone()
}

fn offer(changes: &[(Column, &str)]) -> Offer {
    let row = read(changes);
    row.offer.unwrap_or_else(|| panic!("{:?}", row.problems))
}

#[test]
fn a_sound_row_is_an_offer_with_defaults() {
    let row = read(&[]);
    assert_eq!(row.problems, []);
    let offer = row.offer.expect("is an offer");
    assert_eq!(offer.kind, Kind::Job);
    assert_eq!(offer.expires_on, date(2027, 1, 26));
    assert_eq!(offer.lang, Locale::En);
    assert_eq!(row.external_id.as_deref(), Some("A-1"));
}

#[test]
fn every_needed_value_is_asked_for_at_once() {
    let empty: Vec<(Column, &str)> = Column::VARIANTS.iter().map(|own| (*own, "")).collect();
    let row = read_in(None, &empty);
    let missing: Vec<&str> = row
        .problems
        .iter()
        .filter_map(|own| own.column.as_deref())
        .collect();
    assert_eq!(
        missing,
        [
            "external_id",
            "title",
            "description",
            "country",
            "employer_name",
            "employer_contact",
            "fee_to_worker_amount",
            "lang"
        ]
    );
    assert!(
        row.problems
            .iter()
            .all(|own| own.code == RowProblemCode::Required)
    );
    assert!(row.offer.is_none());
}

#[test]
fn a_training_needs_no_fee() {
    let training = offer(&[(Column::Kind, "Formation"), (Column::FeeToWorkerAmount, "")]);
    assert_eq!(training.kind, Kind::Training);
    assert_eq!(training.fee_to_worker, None);
}

#[test]
fn words_and_codes_of_any_language_are_read() {
    let offer = offer(&[
        (Column::Lang, "Français"),
        (Column::Country, "Allemagne"),
        (Column::EmployerCountry, "জার্মানি"),
        (Column::Origins, "تونس|BD|Tunisia"),
        (Column::Contract, "CDI"),
        (Column::Schedule, "Full_Time"),
        (Column::AirfarePaidBy, "صاحب العمل"),
        (Column::HousingPaidBy, "lavoratore"),
        (Column::DepositRequired, "না"),
        (Column::ContractLanguage, "de-DE"),
        (Column::LanguagesRequired, "Deutsch: b1 | en:A2"),
        (Column::Isco08, "isco:7126"),
        (Column::EducationIsced, "٣"),
        (Column::ExperienceYears, "1,5"),
        (Column::Positions, "১০"),
    ]);
    assert_eq!(offer.lang, Locale::Fr);
    assert_eq!(offer.country.as_str(), "DE");
    assert_eq!(offer.employer.country.expect("is read").as_str(), "DE");
    let origins: Vec<String> = offer.origins.iter().map(ToString::to_string).collect();
    assert_eq!(origins, ["TN", "BD"]);
    assert_eq!(offer.contract, Some(Contract::Permanent));
    assert_eq!(offer.schedule, Some(Schedule::FullTime));
    assert_eq!(offer.airfare_paid_by, Some(PaidBy::Employer));
    assert_eq!(offer.housing_paid_by, Some(PaidBy::Worker));
    assert_eq!(offer.deposit_required, Some(false));
    assert_eq!(offer.contract_language, Some(Locale::De.language()));
    let languages: Vec<String> = offer
        .languages
        .iter()
        .map(|own| format!("{}:{}", own.code, own.level))
        .collect();
    assert_eq!(languages, ["de:B1", "en:A2"]);
    assert_eq!(offer.occupations, ["7126".parse().expect("is a code")]);
    assert_eq!(offer.isced.map(|own| own.number()), Some(3));
    assert_eq!(
        (offer.experience_years, offer.positions),
        (Some(1.5), Some(10))
    );
}

#[test]
fn what_is_not_known_comes_with_what_was_probably_meant() {
    for (column, value, code, suggestion) in [
        (
            Column::ExternalId,
            "N° 12/بص",
            RowProblemCode::WrongFormat,
            "N-12",
        ),
        (
            Column::Country,
            "Germnay",
            RowProblemCode::UnknownCode,
            "DE (Germany)",
        ),
        (Column::Country, "ZZ", RowProblemCode::UnknownCode, ""),
        (
            Column::Kind,
            "trainning",
            RowProblemCode::UnknownWord,
            "training",
        ),
        (
            Column::Contract,
            "seasonel",
            RowProblemCode::UnknownWord,
            "seasonal",
        ),
        (
            Column::Contract,
            "zzzz",
            RowProblemCode::UnknownWord,
            "permanent",
        ),
        (
            Column::LanguagesRequired,
            "germann:B1",
            RowProblemCode::UnknownCode,
            "de:B1",
        ),
        (
            Column::LanguagesRequired,
            "de:B7",
            RowProblemCode::UnknownCode,
            "",
        ),
        (
            Column::LanguagesRequired,
            "de",
            RowProblemCode::WrongFormat,
            "",
        ),
        (Column::Isco08, "7129", RowProblemCode::UnknownCode, "7121 "),
        (Column::Isco08, "plumber", RowProblemCode::WrongFormat, ""),
        (Column::EducationIsced, "9", RowProblemCode::OutOfRange, ""),
        (
            Column::ExperienceYears,
            "51",
            RowProblemCode::OutOfRange,
            "",
        ),
        (Column::Positions, "0", RowProblemCode::OutOfRange, ""),
        (Column::Positions, "2.5", RowProblemCode::WrongFormat, ""),
        (
            Column::FeeToWorkerAmount,
            "-1",
            RowProblemCode::OutOfRange,
            "",
        ),
        (
            Column::FeeToWorkerAmount,
            "none",
            RowProblemCode::WrongFormat,
            "",
        ),
        (
            Column::SourceUrl,
            "javascript:alert(1)",
            RowProblemCode::NotAllowed,
            "",
        ),
        (
            Column::SourceUrl,
            "www.rohr.example",
            RowProblemCode::WrongFormat,
            "",
        ),
        (
            Column::SourceUrl,
            "https://a@b.example/",
            RowProblemCode::WrongFormat,
            "",
        ),
        (
            Column::ProgrammeId,
            "Talent Programme!",
            RowProblemCode::WrongFormat,
            "",
        ),
        (
            Column::DepositRequired,
            "perhaps",
            RowProblemCode::UnknownWord,
            "",
        ),
    ] {
        let found = problem(&[(column, value)]);
        assert_eq!(found.code, code, "{value}");
        assert_eq!(found.column.as_deref(), Some(column.name()));
        let first = found.suggestions.first().map_or("", String::as_str);
        assert!(
            first.starts_with(suggestion),
            "{value}: {:?}",
            found.suggestions
        );
        assert!(read(&[(column, value)]).offer.is_none());
    }
}

#[test]
fn every_suggestion_can_stand_in_the_cell() {
    for (column, value) in [
        (Column::ExternalId, "job 12"),
        (Column::Country, "Germnay"),
        (Column::Lang, "englsh"),
        (Column::LanguagesRequired, "germann:B1"),
        (Column::Isco08, "7129"),
        (Column::Contract, "seasonel"),
        (Column::SkillsRequired, "pipe thingamajig"),
        (Column::Occupation, "pipe thingamajig"),
        (Column::ApplyBy, "03/04/2027"),
        (Column::ExpiresOn, "2028-01-01"),
    ] {
        let found = problem(&[(column, value)]);
        assert!(!found.suggestions.is_empty(), "{found:?}");
        for suggestion in &found.suggestions {
            let row = read(&[(column, suggestion)]);
            assert_eq!(row.problems, [], "{suggestion}");
        }
    }
}

#[test]
fn a_name_of_several_countries_is_asked_about() {
    let reader = RowReader::new(&[], linker().vocabulary(), linker(), TODAY, None);
    let unclear = reader.countries.iter().filter(|(_, codes)| codes.len() > 1);
    for (name, codes) in unclear {
        let found = problem(&[(Column::Country, name)]);
        assert_eq!(
            found.code,
            RowProblemCode::UnknownCode,
            "{name} is of {codes:?}"
        );
        assert!(found.suggestions.len() > 1, "{found:?}");
    }
    assert!(reader.countries.values().all(|codes| !codes.is_empty()));
}
