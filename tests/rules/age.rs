//! Age in completed years, and limits that differ by nationality.

use jiff::civil::date;
use passerelle::rules::Verdict::{self, Eligible, NotEligible, Undetermined};
use serde_json::{Value, json};

use crate::judging::Rule;

#[test]
fn years_are_completed_on_the_birthday() {
    let rule = Rule::new(&json!({ "age": { "min": 18 } }));
    let born = json!({ "birth_date": "2008-11-21" });
    for (day, expected) in [
        (date(2026, 11, 20), NotEligible),
        (date(2026, 11, 21), Eligible),
        (date(2026, 11, 22), Eligible),
    ] {
        assert_eq!(rule.verdict_on(&born, day), expected, "on {day}");
    }
}

#[test]
fn the_last_year_ends_the_day_before_the_next_birthday() {
    let rule = Rule::new(&json!({ "age": { "max": 35 } }));
    let born = json!({ "birth_date": "1990-11-22" });
    for (day, expected) in [
        (date(2026, 11, 21), Eligible),
        (date(2026, 11, 22), NotEligible),
    ] {
        assert_eq!(rule.verdict_on(&born, day), expected, "on {day}");
    }
}

#[test]
fn who_was_born_on_a_leap_day_is_a_year_older_from_the_first_of_march() {
    let rule = Rule::new(&json!({ "age": { "min": 18 } }));
    let born = json!({ "birth_date": "2008-02-29" });
    for (day, expected) in [
        (date(2026, 2, 28), NotEligible),
        (date(2026, 3, 1), Eligible),
    ] {
        assert_eq!(rule.verdict_on(&born, day), expected, "on {day}");
    }
}

#[test]
fn a_nationality_can_have_its_own_limits() {
    let rule = Rule::new(&json!({ "age": {
        "min": 18, "max": 35,
        "by_nationality": [{ "nationalities": ["BJ"], "min": 21, "max": 40 }],
    } }));
    let rows: [(u8, Option<Value>, Verdict); 9] = [
        (18, Some(json!(["TN"])), Eligible),
        (18, Some(json!(["BJ"])), NotEligible),
        (21, Some(json!(["BJ"])), Eligible),
        (40, Some(json!(["BJ"])), Eligible),
        (40, Some(json!(["TN"])), NotEligible),
        (40, Some(json!(["TN", "BJ"])), Eligible),
        (40, None, Undetermined),
        (30, None, Eligible),
        (41, None, NotEligible),
    ];
    for (age, nationalities, expected) in rows {
        let mut person = json!({ "age": age });
        if let Some(nationalities) = &nationalities {
            person["nationalities"] = nationalities.clone();
        }
        assert_eq!(rule.verdict(&person), expected, "{age}, {nationalities:?}");
    }
}

#[test]
fn groups_of_countries_are_countries() {
    for (rule, held, expected) in [
        (json!({ "any_of": ["EU"] }), json!(["FR"]), Eligible),
        (
            json!({ "none_of": ["EU", "EEA", "CH"] }),
            json!(["TN"]),
            Eligible,
        ),
        (
            json!({ "none_of": ["EU", "EEA", "CH"] }),
            json!(["NO"]),
            NotEligible,
        ),
        (
            json!({ "none_of": ["EU", "EEA", "CH"] }),
            json!(["TN", "FR"]),
            NotEligible,
        ),
        (
            json!({ "any_of": ["TN", "MA"] }),
            json!(["EG", "MA"]),
            Eligible,
        ),
        (
            json!({ "any_of": ["TN"], "none_of": ["EU"] }),
            json!(["TN", "DE"]),
            NotEligible,
        ),
        (
            json!({ "any_of": ["SCHENGEN"] }),
            json!(["IE"]),
            NotEligible,
        ),
        (json!({ "any_of": ["SCHENGEN"] }), json!(["CH"]), Eligible),
    ] {
        let verdict =
            Rule::new(&json!({ "nationality": rule })).verdict(&json!({ "nationalities": held }));
        assert_eq!(verdict, expected, "{rule} for {held}");
    }
}
