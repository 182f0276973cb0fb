//! Money, days, texts, and references that come twice.

use jiff::civil::date;

use super::*;
use crate::domain::PayPeriod;

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
    let row = super::read(&[(Column::PayMax, "3000")]);
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
