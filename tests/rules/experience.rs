//! Years of work, in a window of time and in occupations, with dates that are not exact.

use passerelle::rules::Verdict::{Eligible, NotEligible, Undetermined};
use serde_json::{Value, json};

use crate::judging::Rule;

fn worked(code: &str, years: Option<f64>, until: Option<&str>) -> Value {
    let mut occupation = json!({ "code": code });
    if let Some(years) = years {
        occupation["years"] = json!(years);
    }
    if let Some(until) = until {
        occupation["until"] = json!(until);
    }
    json!({ "occupations": [occupation] })
}

#[test]
fn only_years_inside_the_window_count() {
    let rule = Rule::new(&json!({ "experience": { "min_years": 3, "within_years": 5 } }));
    for (years, until, expected, why) in [
        (
            Some(3.0),
            Some("2026-11-21"),
            Eligible,
            "the last three years",
        ),
        (
            Some(10.0),
            Some("2024-11-21"),
            Eligible,
            "three years of ten lie in the window",
        ),
        (
            Some(10.0),
            Some("2023-11-21"),
            NotEligible,
            "two years of ten lie in the window",
        ),
        (
            Some(10.0),
            Some("2020-01"),
            NotEligible,
            "over before the window",
        ),
        (Some(2.0), Some("2026-11-21"), NotEligible, "too short"),
        (
            Some(10.0),
            Some("2024"),
            Undetermined,
            "from under two to nearly three years",
        ),
        (Some(10.0), Some("2025"), Eligible, "three years at least"),
        (Some(2.5), Some("2025"), NotEligible, "never three years"),
        (
            Some(10.0),
            Some("2024-11"),
            Undetermined,
            "the beginning or the end of that month",
        ),
        (None, Some("2026-11-21"), Undetermined, "for how long?"),
        (
            None,
            Some("2020-01"),
            NotEligible,
            "however long, it was before",
        ),
        (Some(10.0), None, Undetermined, "until when?"),
        (Some(2.0), None, NotEligible, "never three years"),
    ] {
        let verdict = rule.verdict(&worked("isco:7126", years, until));
        assert_eq!(verdict, expected, "{years:?} until {until:?}: {why}");
    }
}

#[test]
fn years_without_a_window_need_no_dates() {
    let rule = Rule::new(&json!({ "experience": { "min_years": 3 } }));
    for (years, expected) in [
        (Some(3.0), Eligible),
        (Some(2.9), NotEligible),
        (None, Undetermined),
    ] {
        assert_eq!(
            rule.verdict(&worked("isco:7126", years, None)),
            expected,
            "{years:?}"
        );
    }
}

#[test]
fn years_in_several_occupations_add_up() {
    let rule = Rule::new(&json!({ "experience": { "min_years": 3, "occupations": ["71"] } }));
    for (first, second, expected) in [
        ("isco:7126", "isco:7112", Eligible),
        ("isco:7126", "isco:7411", NotEligible),
        ("isco:7126", "isco:7", Undetermined),
    ] {
        let person = json!({ "occupations": [
            { "code": first, "years": 2 }, { "code": second, "years": 1.5 },
        ] });
        assert_eq!(rule.verdict(&person), expected, "{first} and {second}");
    }
}

#[test]
fn an_occupation_that_was_not_understood_may_count() {
    let rule = Rule::new(&json!({ "experience": { "min_years": 3, "occupations": ["71"] } }));
    let person = json!({ "occupations": [{ "title": "something", "years": 5 }] });
    assert_eq!(rule.verdict(&person), Undetermined);
}
