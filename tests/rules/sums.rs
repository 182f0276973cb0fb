//! Pay and savings against sums that are fixed, dated, or the largest of several.

use jiff::civil::date;
use passerelle::rules::Reason;
use passerelle::rules::Verdict::{self, Eligible, NotEligible, Undetermined};
use serde_json::{Value, json};

use crate::judging::{Rule, only};

fn salary(at_least: Value) -> Rule {
    Rule::new(&json!({ "salary": { "at_least": at_least } }))
}

fn earning(amount: f64, currency: &str, period: &str) -> Value {
    let pay = json!({ "amount": amount, "currency": currency, "period": period });
    json!({ "job_offer": { "has": true, "salary": pay } })
}

#[test]
fn pay_of_any_period_is_compared_by_the_year() {
    let rule = salary(json!({ "amount": 42_000, "currency": "EUR", "period": "year" }));
    for (amount, period, expected) in [
        (3_500.0, "month", Eligible),
        (3_499.99, "month", NotEligible),
        (3_000.0, "month_14", Eligible),
        (2_999.99, "month_14", NotEligible),
        (3_230.77, "month_13", Eligible),
        (3_230.76, "month_13", NotEligible),
        (100.0, "hour", Undetermined),
    ] {
        let verdict = rule.verdict(&earning(amount, "EUR", period));
        assert_eq!(verdict, expected, "{amount} per {period}");
    }
}

#[test]
fn an_hourly_floor_is_compared_with_hourly_pay() {
    let rule = salary(json!({ "amount": 13.9, "currency": "EUR", "period": "hour" }));
    for (amount, expected) in [(13.9, Eligible), (13.89, NotEligible)] {
        assert_eq!(
            rule.verdict(&earning(amount, "EUR", "hour")),
            expected,
            "{amount}"
        );
    }
}

#[test]
fn another_currency_cannot_be_compared() {
    let rule = salary(json!({ "amount": 42_000, "currency": "EUR" }));
    let decision = rule.decide(&earning(1e9, "TND", "year"));
    assert_eq!(
        (decision.verdict, only(&decision).reason),
        (Undetermined, Reason::NotComparable)
    );
}

#[test]
fn a_percentage_is_exact_to_the_hundredth() {
    for (sum, percent, floor) in [
        (50_700.0, 90.0, 45_630.0),
        (101_400.0, 45.3, 45_934.2),
        (53_800.0, 45.3, 24_371.4),
        (53_800.0, 33.3, 17_915.4),
    ] {
        let parameters = format!(
            "[s]\nwhat = \"x\"\ncurrency = \"EUR\"\nperiod = \"year\"\n\
             [[s.values]]\nfrom = 2026-01-01\nvalue = {sum}\nsource = \"law\"\n"
        );
        let rule = json!({ "salary": { "at_least": { "parameter": "s", "percent": percent } } });
        let rule = Rule::new(&rule).with(&parameters);
        let below = floor - 0.01;
        assert_eq!(
            rule.verdict(&earning(floor, "EUR", "year")),
            Eligible,
            "{floor}"
        );
        assert_eq!(
            rule.verdict(&earning(below, "EUR", "year")),
            NotEligible,
            "{below} is less than {percent} % of {sum}"
        );
    }
}

#[test]
fn the_largest_of_several_floors_counts() {
    let rule = salary(json!({ "max_of": [
        { "parameter": "xx.salary", "percent": 90 },
        { "amount": 3_900, "currency": "EUR", "period": "month" },
    ] }));
    for (amount, expected) in [
        (46_800.0, Eligible),
        (46_799.0, NotEligible),
        (45_630.0, NotEligible),
    ] {
        assert_eq!(
            rule.verdict(&earning(amount, "EUR", "year")),
            expected,
            "{amount}"
        );
    }
}

#[test]
fn each_day_has_the_threshold_of_its_time() {
    let rule = salary(json!({ "parameter": "xx.salary" }));
    let pay = earning(49_000.0, "EUR", "year");
    for (day, expected, reason) in [
        (date(2024, 12, 31), Undetermined, Reason::NoValue),
        (date(2025, 12, 31), Eligible, Reason::Fulfilled),
        (date(2026, 1, 1), NotEligible, Reason::Insufficient),
        (date(2026, 12, 31), NotEligible, Reason::Insufficient),
        (date(2027, 1, 1), Undetermined, Reason::Stale),
    ] {
        let decision = rule.decide_on(&pay, day);
        assert_eq!(
            (decision.verdict, only(&decision).reason),
            (expected, reason),
            "on {day}"
        );
    }
}

#[test]
fn a_stale_threshold_is_no_yes_either() {
    let rule = salary(json!({ "parameter": "xx.salary" }));
    let pay = earning(1e6, "EUR", "year");
    assert_eq!(rule.verdict_on(&pay, date(2027, 1, 1)), Undetermined);
}

#[test]
fn a_list_past_its_last_day_is_stale() {
    let rule = Rule::new(&json!({ "occupation": { "list": "xx.shortage" } }));
    let plumber = json!({ "occupations": [{ "code": "isco:7126" }] });
    for (day, expected, reason) in [
        (date(2026, 12, 31), Eligible, Reason::Fulfilled),
        (date(2027, 1, 1), Undetermined, Reason::Stale),
        (date(2025, 12, 31), Undetermined, Reason::NoValue),
    ] {
        let decision = rule.decide_on(&plumber, day);
        assert_eq!(
            (decision.verdict, only(&decision).reason),
            (expected, reason),
            "on {day}"
        );
    }
}

#[test]
fn an_unconfirmed_threshold_never_gives_a_hard_no() {
    let missed = earning(39_000.0, "EUR", "year");
    let reached = earning(41_000.0, "EUR", "year");
    let rule = json!({ "salary": { "at_least": { "parameter": "xx.unconfirmed" } } });
    let rows: [(Value, &Value, Verdict); 3] = [
        (rule.clone(), &missed, Undetermined),
        (rule.clone(), &reached, Eligible),
        (json!({ "not": rule }), &reached, Undetermined),
    ];
    for (rule, pay, expected) in rows {
        assert_eq!(Rule::new(&rule).verdict(pay), expected, "{rule} for {pay}");
    }
}

#[test]
fn means_are_counted_over_the_months_asked() {
    let monthly = |sum: Value, months: u32| {
        Rule::new(&json!({ "means": { "monthly": sum, "months": months } }))
    };
    let savings = |amount: f64| json!({ "savings": { "amount": amount, "currency": "EUR" } });
    let yearly = json!({ "amount": 12_000, "currency": "EUR", "period": "year" });
    for (rule, amount, expected) in [
        (
            monthly(json!({ "parameter": "xx.funds" }), 6),
            6_546.0,
            Eligible,
        ),
        (
            monthly(json!({ "parameter": "xx.funds" }), 6),
            6_545.0,
            NotEligible,
        ),
        (monthly(yearly.clone(), 3), 3_000.0, Eligible),
        (monthly(yearly, 3), 2_999.0, NotEligible),
    ] {
        assert_eq!(rule.verdict(&savings(amount)), expected, "{amount}");
    }
}

#[test]
fn no_offer_is_no_salary() {
    let rule = salary(json!({ "amount": 1, "currency": "EUR" }));
    for (person, expected) in [
        (json!({ "job_offer": { "has": false } }), NotEligible),
        (json!({ "job_offer": { "has": true } }), Undetermined),
        (json!({}), Undetermined),
    ] {
        assert_eq!(rule.verdict(&person), expected, "{person}");
    }
}
