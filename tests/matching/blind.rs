//! Nationality, age and protection serve the law alone: fit never sees them.

use std::collections::BTreeMap;

use passerelle::rules::Verdict;
use serde_json::{Value, json};

use crate::served::{matches, shipped};

/// Skills and languages of people who differ in nothing else.
fn skilled() -> Vec<Value> {
    vec![
        json!({
            "occupations": [{ "code": "isco:7126", "years": 4, "until": "2025-06" }],
            "skills": ["plumbing", "pipe laying", "brazing"],
            "languages": [{ "code": "de", "level": "A2" }, { "code": "fr", "level": "B2" }],
            "qualifications": [{ "isced": 3, "field": "0732" }],
            "residence": "TN",
        }),
        json!({
            "occupations": [{ "title": "nurse", "years": 2 }],
            "languages": [{ "code": "en", "level": "B2" }],
            "qualifications": [{ "isced": 6, "field": "0913" }],
        }),
    ]
}

/// Who such a person can be.
fn who() -> Vec<Value> {
    vec![
        json!({ "nationalities": ["TN"], "age": 25 }),
        json!({ "nationalities": ["DE"], "age": 25 }),
        json!({ "nationalities": ["PK", "FR"], "birth_date": "1968-02-29" }),
        json!({ "age": 17 }),
        json!({ "protection": { "status": "refugee", "registered_with_unhcr": true, "host_country": "KE" } }),
        json!({ "protection": { "status": "none" }, "nationalities": ["MA"], "age": 61 }),
        json!({ "family": [{ "relation": "spouse", "in": "DE", "status": "citizen" }], "stays": [] }),
    ]
}

/// Fit, completeness and contributions of every match, as bytes by id.
fn fits(person: &Value) -> BTreeMap<String, String> {
    let bytes = |own: &passerelle::app::view::MatchView| {
        let parts = serde_json::to_string(&own.contributions).expect("plain data");
        format!("{} of {}: {parts}", own.fit, own.completeness)
    };
    let found = matches(shipped(), person);
    found
        .iter()
        .map(|(id, own)| (id.clone(), bytes(own)))
        .collect()
}

fn being(skills: &Value, who: &Value) -> Value {
    let mut person = skills.clone();
    for (name, value) in who.as_object().expect("fields") {
        person[name] = value.clone();
    }
    person
}

#[test]
fn who_a_person_is_changes_no_fit_and_no_contribution() {
    for skills in skilled() {
        let nobody = fits(&skills);
        assert!(nobody.len() > 50, "only {} matches", nobody.len());
        for who in who() {
            assert!(fits(&being(&skills, &who)) == nobody, "{who} changes a fit");
        }
    }
}

#[test]
fn who_a_person_is_changes_verdicts() {
    let skills = &skilled()[0];
    let verdicts = |who: Value| {
        let found = matches(shipped(), &being(skills, &who));
        found
            .values()
            .filter(|own| own.verdict == Verdict::NotEligible)
            .count()
    };
    assert_ne!(
        verdicts(json!({ "nationalities": ["TN"] })),
        verdicts(json!({ "nationalities": ["DE"] }))
    );
}
