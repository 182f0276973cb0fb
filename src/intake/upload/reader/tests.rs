use jiff::civil::date;

use super::*;
use crate::domain::{Contract, Kind, PaidBy, PayPeriod, Schedule};
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
fn occupations_in_words_are_linked_and_unsure_ones_are_asked_about() {
    let plumber = offer(&[(Column::Lang, "fr"), (Column::Occupation, "plombier")]);
    assert_eq!(plumber.occupations, ["7126".parse().expect("is a code")]);
    let both = offer(&[(Column::Isco08, "7411"), (Column::Occupation, "plumber")]);
    assert_eq!(both.occupations, ["7411".parse().expect("is a code")]);
    let unsure = problem(&[(Column::Occupation, "zzxxqq")]);
    assert_eq!(unsure.code, RowProblemCode::UnknownWord);
}

#[test]
fn a_skill_that_is_not_understood_keeps_the_row() {
    let row = read(&[
        (Column::SkillsRequired, "skill:plumbing|zzxxqq"),
        (Column::SkillsOptional, "skill:plumbing|welding"),
    ]);
    let offer = row.offer.expect("is kept");
    assert_eq!(offer.skills, ["skill:plumbing".parse().expect("is an id")]);
    assert_eq!(
        offer.optional_skills,
        ["skill:welding".parse().expect("is an id")]
    );
    assert_eq!(row.problems.len(), 1);
    assert_eq!(row.problems[0].severity, RowSeverity::Warning);
}

#[test]
fn pay_is_whole_and_in_order() {
    let pay = [
        (Column::PayMin, "2.800,50"),
        (Column::PayMax, "٣٢٠٠"),
        (Column::PayCurrency, "eur"),
        (Column::PayPeriod, "Monat"),
    ];
    let good = offer(&pay);
    let read = good.pay.expect("is read");
    assert_eq!(
        (read.amount.hundredths(), read.period),
        (280_050, PayPeriod::Month)
    );
    assert_eq!(good.pay_max.map(|own| own.hundredths()), Some(320_000));
    let mut turned = pay;
    turned[1].1 = "2000";
    let found = problem(&turned);
    assert_eq!(found.code, RowProblemCode::Contradiction);
    assert_eq!(found.wanted.as_deref(), Some("<= 2000"));
    let row = super::tests::read(&[(Column::PayMax, "3000")]);
    let missing: Vec<&str> = row
        .problems
        .iter()
        .filter_map(|own| own.column.as_deref())
        .collect();
    assert_eq!(missing, ["pay_min", "pay_currency", "pay_period"]);
}

#[test]
fn a_fee_needs_a_currency_only_when_there_is_one() {
    let found = problem(&[(Column::FeeToWorkerAmount, "200")]);
    assert_eq!(
        (found.code, found.column.as_deref()),
        (RowProblemCode::Required, Some("fee_currency"))
    );
    let fee = offer(&[
        (Column::FeeToWorkerAmount, "2,00,000"),
        (Column::FeeCurrency, "৳"),
    ]);
    let fee = fee.fee_to_worker.expect("is read");
    assert_eq!(fee.amount.hundredths(), 20_000_000);
    assert_eq!(fee.currency.expect("is read").as_str(), "BDT");
}

#[test]
fn days_keep_to_their_bounds() {
    for (column, value, code, wanted) in [
        (
            Column::ApplyBy,
            "2026-11-26",
            RowProblemCode::PastDate,
            ">= 2026-11-27",
        ),
        (
            Column::ExpiresOn,
            "2026-11-01",
            RowProblemCode::PastDate,
            ">= 2026-11-27",
        ),
        (
            Column::ExpiresOn,
            "2027-03-28",
            RowProblemCode::ExpiresTooLate,
            "<= 2027-03-27",
        ),
        (
            Column::ApplyBy,
            "03/04/2027",
            RowProblemCode::AmbiguousDate,
            "YYYY-MM-DD",
        ),
        (
            Column::StartDate,
            "next spring",
            RowProblemCode::WrongFormat,
            "YYYY-MM-DD",
        ),
    ] {
        let found = problem(&[(column, value)]);
        assert_eq!(
            (found.code, found.wanted.as_deref()),
            (code, Some(wanted)),
            "{value}"
        );
    }
    let found = problem(&[
        (Column::PermissionNo, "P-1"),
        (Column::PermissionDate, "2026-11-28"),
    ]);
    assert_eq!(found.code, RowProblemCode::FutureDate);
    assert_eq!(
        problem(&[(Column::ApplyBy, "03/04/2027")]).suggestions,
        ["2027-04-03", "2027-03-04"]
    );
    assert_eq!(
        offer(&[(Column::ExpiresOn, "27.03.2027")]).expires_on,
        date(2027, 3, 27)
    );
    assert_eq!(
        offer(&[(Column::ApplyBy, "2026-12-24")]).expires_on,
        date(2026, 12, 24)
    );
    assert_eq!(
        offer(&[(Column::ApplyBy, "2027-12-24")]).expires_on,
        date(2027, 1, 26)
    );
}

#[test]
fn texts_are_bounded_and_lose_what_steers() {
    let found = problem(&[(Column::Title, &"ü".repeat(201))]);
    assert_eq!(found.code, RowProblemCode::TooLong);
    assert_eq!(found.wanted.as_deref(), Some("<= 200 (201)"));
    assert_eq!(found.value.map(|own| own.chars().count()), Some(80));
    let offer = offer(&[
        (Column::Title, "  Plum\u{202e}ber\u{7}\nnow "),
        (Column::Description, "One.\r\n\r\n  Two.\u{200f}"),
    ]);
    assert_eq!(offer.title, "Plumber now");
    assert_eq!(offer.description, "One.\nTwo.");
    assert_eq!(
        problem(&[(Column::City, "Leip\0zig")]).code,
        RowProblemCode::BrokenCharacter
    );
}

#[test]
fn the_same_reference_twice_is_told_with_its_first_row() {
    let headers = ["external_id".to_owned(), "title".to_owned()];
    let reader = RowReader::new(&headers, linker().vocabulary(), linker(), TODAY, None);
    let row = |number, id: &str| RawRow {
        number,
        cells: vec![id.to_owned(), "Cook".to_owned()],
        problems: Vec::new(),
    };
    let doubled = |row: &ReadRow| {
        let mut found = row.problems.iter();
        let found = found.find(|own| own.code == RowProblemCode::DuplicateRow);
        found.and_then(|own| own.wanted.clone())
    };
    assert_eq!(doubled(&reader.read(&row(1, "A"))), None);
    assert_eq!(doubled(&reader.read(&row(2, "B"))), None);
    assert_eq!(doubled(&reader.read(&row(3, "A"))).as_deref(), Some("1"));
    assert_eq!(
        doubled(&reader.read(&row(1, "A"))),
        None,
        "the same row again is no other"
    );
}

#[test]
fn every_code_has_a_message_in_every_language() {
    use crate::i18n::Messages;
    use crate::intake::upload::problem::RowProblemCode as Code;
    let messages = Messages::shipped().expect("are valid");
    for code in Code::VARIANTS {
        for locale in Locale::VARIANTS {
            assert_ne!(messages.word(code.key(), *locale), code.key(), "{locale}");
        }
        let written = serde_json::to_value(code).expect("is written");
        assert_eq!(written, code.code());
    }
}
