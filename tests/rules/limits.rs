//! Every limit is reached on the limit and missed just below or above it.

use passerelle::rules::Verdict;
use serde_json::{Value, json};

use crate::judging::Rule;

/// A condition, facts on its limit, facts that just miss it.
fn rows() -> Vec<(Value, Value, Value)> {
    let age = |age: u8| json!({ "age": age });
    let german = |level: &str| json!({ "languages": [{ "code": "de", "level": level }] });
    let diploma = |fields: Value| json!({ "qualifications": [fields] });
    let years = |years: f64| json!({ "occupations": [{ "code": "isco:7126", "years": years }] });
    let offer = |fields: Value| {
        let mut offer = json!({ "has": true, "country": "DE" });
        for (name, value) in fields.as_object().expect("fields") {
            offer[name] = value.clone();
        }
        json!({ "job_offer": offer })
    };
    let salary = |amount: f64, period: &str| {
        offer(json!({ "salary": { "amount": amount, "currency": "EUR", "period": period } }))
    };
    let savings = |amount: f64| json!({ "savings": { "amount": amount, "currency": "EUR" } });
    let stayed = |months: u32| json!({ "stays": [{ "country": "DE", "from": "2026-01-15", "months": months, "purpose": "work" }] });
    let certificate = |on: &str| json!({ "languages": [{ "code": "de", "level": "B1", "certified": true, "certified_on": on }] });
    vec![
        (json!({ "age": { "min": 18 } }), age(18), age(17)),
        (json!({ "age": { "max": 35 } }), age(35), age(36)),
        (
            json!({ "language": { "code": "de", "min": "B1" } }),
            german("B1"),
            german("A2"),
        ),
        (
            json!({ "qualification": { "min_isced": 6 } }),
            diploma(json!({ "isced": 6 })),
            diploma(json!({ "isced": 5 })),
        ),
        (
            json!({ "qualification": { "max_isced": 4 } }),
            diploma(json!({ "isced": 4 })),
            diploma(json!({ "isced": 5 })),
        ),
        (
            json!({ "qualification": { "min_years": 2 } }),
            diploma(json!({ "years": 2 })),
            diploma(json!({ "years": 1.9 })),
        ),
        (
            json!({ "qualification": { "awarded_within_months": 36 } }),
            diploma(json!({ "awarded": "2023-11-21" })),
            diploma(json!({ "awarded": "2023-11-20" })),
        ),
        (
            json!({ "experience": { "min_years": 2 } }),
            years(2.0),
            years(1.9),
        ),
        (
            json!({ "language": { "code": "de", "min": "B1", "certified": true, "valid_months": 24 } }),
            certificate("2024-11-21"),
            certificate("2024-11-20"),
        ),
        (
            json!({ "job_offer": { "min_months": 6 } }),
            offer(json!({ "months": 6 })),
            offer(json!({ "months": 5 })),
        ),
        (
            json!({ "job_offer": { "max_months": 9 } }),
            offer(json!({ "months": 9 })),
            offer(json!({ "months": 10 })),
        ),
        (
            json!({ "salary": { "at_least": { "amount": 45_630, "currency": "EUR", "period": "year" } } }),
            salary(45_630.0, "year"),
            salary(45_629.99, "year"),
        ),
        (
            json!({ "salary": { "at_least": { "parameter": "xx.salary" } } }),
            salary(4_225.0, "month"),
            salary(4_224.99, "month"),
        ),
        (
            json!({ "means": { "monthly": { "parameter": "xx.funds" }, "months": 12 } }),
            savings(13_092.0),
            savings(13_091.99),
        ),
        (
            json!({ "means": { "total": { "amount": 7_200, "currency": "EUR" } } }),
            savings(7_200.0),
            savings(7_199.0),
        ),
        (
            json!({ "prior_stays": { "in": ["DE"], "min_months": 6, "within_months": 60 } }),
            stayed(6),
            stayed(5),
        ),
        (
            json!({ "prior_stays": { "in": ["DE"], "max_months": 5, "within_months": 12 } }),
            stayed(5),
            stayed(6),
        ),
    ]
}

#[test]
fn a_limit_is_reached_on_the_limit() {
    for (rule, on, _) in rows() {
        assert_eq!(
            Rule::new(&rule).verdict(&on),
            Verdict::Eligible,
            "{rule} for {on}"
        );
    }
}

#[test]
fn a_limit_is_missed_by_the_least_that_counts() {
    for (rule, _, beside) in rows() {
        assert_eq!(
            Rule::new(&rule).verdict(&beside),
            Verdict::NotEligible,
            "{rule} for {beside}"
        );
    }
}

#[test]
fn a_list_that_is_given_is_complete() {
    for (rule, none) in [
        (
            json!({ "language": { "code": "de", "min": "A1" } }),
            json!({ "languages": [{ "code": "fr", "level": "C1" }] }),
        ),
        (
            json!({ "qualification": { "min_isced": 3 } }),
            json!({ "qualifications": [] }),
        ),
        (
            json!({ "experience": { "min_years": 1 } }),
            json!({ "occupations": [] }),
        ),
        (
            json!({ "occupation": { "any_of": ["71"] } }),
            json!({ "occupations": [] }),
        ),
        (
            json!({ "licence": { "any_of": ["driving:C"] } }),
            json!({ "licences": ["driving:B"] }),
        ),
        (
            json!({ "skill": { "any_of": ["skill:plumbing"] } }),
            json!({ "skills": [] }),
        ),
        (
            json!({ "family": { "relations": ["spouse"] } }),
            json!({ "family": [] }),
        ),
        (
            json!({ "prior_participation": { "any_of": ["a"] } }),
            json!({ "completed": ["b"] }),
        ),
        (
            json!({ "prior_stays": { "min_months": 1 } }),
            json!({ "stays": [] }),
        ),
        (
            json!({ "job_offer": {} }),
            json!({ "job_offer": { "has": false } }),
        ),
        (
            json!({ "admission": { "kind": "study" } }),
            json!({ "admission": { "has": false } }),
        ),
    ] {
        assert_eq!(
            Rule::new(&rule).verdict(&none),
            Verdict::NotEligible,
            "{rule} for {none}"
        );
    }
}

#[test]
fn skills_and_recognitions_that_are_not_told_are_unknown() {
    for (rule, told) in [
        (
            json!({ "skill": { "any_of": ["skill:plumbing"] } }),
            json!({ "skills": [{ "code": "skill:welding" }] }),
        ),
        (
            json!({ "qualification": { "recognition": "full", "in": "DE" } }),
            json!({ "qualifications": [{ "country": "TN", "recognition": [{ "in": "FR", "state": "none" }] }] }),
        ),
    ] {
        assert_eq!(
            Rule::new(&rule).verdict(&told),
            Verdict::Undetermined,
            "{rule} for {told}"
        );
    }
}

#[test]
fn all_of_a_qualification_must_hold_for_one_diploma() {
    let rule = json!({ "qualification": { "min_isced": 6, "fields": ["07"] } });
    let two = json!({ "qualifications": [{ "isced": 6, "field": "0913" }, { "isced": 4, "field": "0732" }] });
    assert_eq!(Rule::new(&rule).verdict(&two), Verdict::NotEligible);
}

#[test]
fn partial_recognition_is_not_full_and_full_is_not_partial() {
    for (wanted, state, expected) in [
        ("full", "full", Verdict::Eligible),
        ("full", "partial", Verdict::NotEligible),
        ("partial", "partial", Verdict::Eligible),
        ("partial", "full", Verdict::NotEligible),
        ("full", "applied", Verdict::NotEligible),
        ("full", "none", Verdict::NotEligible),
    ] {
        let rule = json!({ "qualification": { "recognition": wanted, "in": "DE" } });
        let told = json!({ "qualifications": [{ "country": "TN", "recognition": [{ "in": "DE", "state": state }] }] });
        assert_eq!(
            Rule::new(&rule).verdict(&told),
            expected,
            "{wanted} for {state}"
        );
    }
}

#[test]
fn a_code_that_says_less_than_is_asked_settles_nothing() {
    for (wanted, held, expected) in [
        ("7126", "7126", Verdict::Eligible),
        ("71", "7126", Verdict::Eligible),
        ("7126", "71", Verdict::Undetermined),
        ("7126", "7411", Verdict::NotEligible),
        ("7126", "74", Verdict::NotEligible),
    ] {
        let rule = json!({ "occupation": { "any_of": [wanted] } });
        let told = json!({ "occupations": [{ "code": held }] });
        assert_eq!(
            Rule::new(&rule).verdict(&told),
            expected,
            "{held} for {wanted}"
        );
    }
}
