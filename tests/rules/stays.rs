//! Where a person is now, and earlier stays.

use passerelle::rules::Verdict::{Eligible, NotEligible, Undetermined};
use serde_json::{Value, json};

use crate::judging::Rule;

#[test]
fn without_a_current_stay_the_residence_stands_for_it() {
    let rule = Rule::new(&json!({ "current_stay": { "outside": ["DE"] } }));
    for (person, expected) in [
        (json!({ "residence": "TN" }), Eligible),
        (json!({ "residence": "DE" }), NotEligible),
        (
            json!({ "residence": "TN", "current_stay": { "country": "DE" } }),
            NotEligible,
        ),
        (
            json!({ "residence": "DE", "current_stay": { "country": "TN" } }),
            Eligible,
        ),
        (json!({}), Undetermined),
    ] {
        assert_eq!(rule.verdict(&person), expected, "{person}");
    }
}

#[test]
fn a_permit_is_asked_only_of_who_is_in_the_country() {
    let rule = Rule::new(&json!({ "current_stay": { "inside": ["DE"], "permits": ["study"] } }));
    for (person, expected) in [
        (
            json!({ "current_stay": { "country": "DE", "permit": "study" } }),
            Eligible,
        ),
        (
            json!({ "current_stay": { "country": "DE", "permit": "visitor" } }),
            NotEligible,
        ),
        (json!({ "current_stay": { "country": "DE" } }), Undetermined),
        (json!({ "current_stay": { "country": "TN" } }), NotEligible),
    ] {
        assert_eq!(rule.verdict(&person), expected, "{person}");
    }
}

fn stayed(from: Option<&str>, months: Option<u32>, purpose: Option<&str>) -> Value {
    let mut stay = json!({ "country": "DE" });
    for (name, value) in [
        ("from", from.map(Value::from)),
        ("months", months.map(Value::from)),
        ("purpose", purpose.map(Value::from)),
    ] {
        if let Some(value) = value {
            stay[name] = value;
        }
    }
    json!({ "stays": [stay] })
}

#[test]
fn never_before_means_no_month_at_all() {
    let rule = Rule::new(&json!({ "prior_stays": { "in": ["DE"], "max_months": 0 } }));
    for (person, expected) in [
        (json!({ "stays": [] }), Eligible),
        (
            json!({ "stays": [{ "country": "FR", "months": 12 }] }),
            Eligible,
        ),
        (stayed(Some("2020-01"), Some(1), None), NotEligible),
        (stayed(Some("2020-01"), None, None), Undetermined),
        (json!({}), Undetermined),
    ] {
        assert_eq!(rule.verdict(&person), expected, "{person}");
    }
}

#[test]
fn a_stay_in_some_month_of_the_year_may_lie_in_the_window() {
    // Half a year before the usual day begins on 21 May; the year begins before it and ends after.
    let rule = Rule::new(&json!({ "prior_stays": { "max_months": 2, "within_months": 6 } }));
    for (from, expected) in [
        ("2026-07-01", NotEligible),
        ("2026-01-01", Eligible),
        ("2026", Undetermined),
    ] {
        assert_eq!(
            rule.verdict(&stayed(Some(from), Some(3), None)),
            expected,
            "from {from}"
        );
    }
}
