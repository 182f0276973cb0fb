//! Profiles made by a machine: whatever stands in a known field, the answer is 200 or 422.

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::{Map, Value, json};
use tokio::runtime::Runtime;

use crate::client::{Client, client};

/// Values that are likely to be right, almost right, or dangerous.
fn leaf() -> BoxedStrategy<Value> {
    let words = prop::sample::select(vec![
        "",
        "TN",
        "DE",
        "XX",
        "XK",
        "fr",
        "de",
        "french",
        "C1",
        "A2",
        "B7",
        "isco:7126",
        "isco:0",
        "isco:9999",
        "7126",
        "isco:",
        "skill:pipe-soldering",
        "skill:nope",
        "plombier",
        "سباك",
        "zzqq",
        "EUR",
        "XYZ",
        "year",
        "month_13",
        "hour",
        "none",
        "full",
        "refugee",
        "asylum-seeker",
        "spouse",
        "citizen",
        "study",
        "hosting",
        "work",
        "2025-06",
        "2019",
        "2026-02-30",
        "1999-12-31",
        "2200-12-31",
        "driving:C",
        "pathway",
        "job",
        "0732",
        "certified",
        "tolerated",
        "de-blue-card",
        "\u{202e}\u{0}",
        "🛠",
        "null",
        "-1",
        "http://data.europa.eu/esco/skill/x",
    ]);
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        prop::sample::select(vec![0, 1, 2, 3, 5, 8, 9, 27, 60, 80, 120, 121, 1_200, -1])
            .prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(|number| json!(number)),
        words.prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
    ]
    .boxed()
}

/// An object with some of these fields.
fn object(fields: Vec<(&'static str, BoxedStrategy<Value>)>) -> BoxedStrategy<Value> {
    let fields: Vec<_> = fields
        .into_iter()
        .map(|(name, value)| {
            prop::option::weighted(0.7, value).prop_map(move |value| (name, value))
        })
        .collect();
    fields
        .prop_map(|fields| {
            let told = fields
                .into_iter()
                .filter_map(|(name, value)| Some((name.to_owned(), value?)));
            Value::Object(told.collect::<Map<_, _>>())
        })
        .boxed()
}

fn list(item: BoxedStrategy<Value>) -> BoxedStrategy<Value> {
    prop::collection::vec(item, 0..4)
        .prop_map(Value::from)
        .boxed()
}

/// Mostly the shape that is wanted, sometimes anything.
fn or_anything(value: BoxedStrategy<Value>) -> BoxedStrategy<Value> {
    prop_oneof![6 => value, 1 => leaf(), 1 => list(leaf())].boxed()
}

fn items(names: &[&'static str]) -> BoxedStrategy<Value> {
    or_anything(list(or_anything(named(names))))
}

fn named(names: &[&'static str]) -> BoxedStrategy<Value> {
    object(names.iter().map(|name| (*name, leaf())).collect())
}

fn profile() -> BoxedStrategy<Value> {
    let recognition = items(&["in", "state"]);
    let qualification = object(vec![
        ("isced", leaf()),
        ("field", leaf()),
        ("title", leaf()),
        ("country", leaf()),
        ("years", leaf()),
        ("awarded", leaf()),
        ("state_recognised", leaf()),
        ("recognition", recognition),
    ]);
    let pay = or_anything(named(&["amount", "currency", "period"]));
    let offer = object(vec![
        ("has", leaf()),
        ("country", leaf()),
        ("occupation", leaf()),
        ("months", leaf()),
        ("salary", pay),
    ]);
    object(vec![
        (
            "occupations",
            items(&["title", "code", "years", "until", "country", "evidence"]),
        ),
        ("skills", items(&["name", "code", "level"])),
        (
            "languages",
            items(&["code", "level", "certified", "certified_on"]),
        ),
        ("qualifications", or_anything(list(qualification))),
        ("licences", or_anything(list(leaf()))),
        ("nationalities", or_anything(list(leaf()))),
        ("residence", leaf()),
        ("age", leaf()),
        ("birth_date", leaf()),
        ("current_stay", or_anything(named(&["country", "permit"]))),
        ("stays", items(&["country", "from", "months", "purpose"])),
        ("job_offer", or_anything(offer)),
        ("savings", or_anything(named(&["amount", "currency"]))),
        ("admission", or_anything(named(&["kind", "country", "has"]))),
        (
            "protection",
            or_anything(named(&["status", "registered_with_unhcr", "host_country"])),
        ),
        ("family", items(&["relation", "in", "status"])),
        ("completed", or_anything(list(leaf()))),
        (
            "wishes",
            or_anything(named(&["countries", "kinds", "languages"])),
        ),
    ])
}

/// The same values every time.
fn runner(cases: u32) -> TestRunner {
    let config = Config {
        cases,
        failure_persistence: None,
        ..Config::default()
    };
    TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha))
}

fn status(runtime: &Runtime, client: &Client, path: &str, body: &Value) -> (u16, String) {
    let answer = runtime.block_on(client.post(path, body));
    (answer.status.as_u16(), answer.text().to_owned())
}

fn only_200_or_422(cases: u32, path: &str, bodies: impl Strategy<Value = Value>) -> u32 {
    let runtime = Runtime::new().expect("a runtime can be made");
    let client = client();
    let answered = std::cell::Cell::new(0);
    let outcome = runner(cases).run(&bodies, |body| {
        let (status, text) = status(&runtime, &client, path, &body);
        prop_assert!(matches!(status, 200 | 422), "{status}: {text}");
        answered.set(answered.get() + u32::from(status == 200));
        Ok(())
    });
    if let Err(error) = outcome {
        panic!("{error}");
    }
    answered.get()
}

#[test]
fn any_profile_is_answered_or_refused_by_field() {
    only_200_or_422(
        400,
        "/v1/match",
        profile().prop_map(|own| json!({ "profile": own, "limit": 5 })),
    );
}

#[test]
fn any_single_fact_is_answered_or_refused_by_field() {
    let single = profile().prop_filter_map("has a fact", |own| {
        let (name, value) = own.as_object()?.iter().next_back()?;
        Some(json!({ "profile": { name.as_str(): value }, "limit": 2 }))
    });
    let answered = only_200_or_422(300, "/v1/match", single);
    assert!(
        answered > 20,
        "only {answered} were answered: the values are too wild"
    );
}

#[test]
fn any_request_is_answered_or_refused_by_field() {
    let request = object(vec![
        (
            "profile",
            or_anything(named(&["age", "residence", "nationalities"])),
        ),
        (
            "filters",
            or_anything(named(&["kinds", "countries", "categories", "verdicts"])),
        ),
        (
            "weights",
            or_anything(named(&["occupation", "skills", "language", "education"])),
        ),
        ("q", leaf()),
        ("strategy", leaf()),
        ("as_of", leaf()),
        ("limit", leaf()),
        ("explain", leaf()),
    ]);
    only_200_or_422(300, "/v1/match", request);
}

#[test]
fn any_profile_can_be_checked_against_a_record_of_many_conditions() {
    let bodies = profile().prop_map(|own| json!({ "profile": own }));
    only_200_or_422(200, "/v1/opportunities/de-blue-card/check", bodies);
}

#[test]
fn any_phrases_are_linked_or_refused_by_field() {
    let request = object(vec![
        ("texts", or_anything(list(leaf()))),
        ("type", leaf()),
        ("lang", leaf()),
        ("limit", leaf()),
    ]);
    only_200_or_422(300, "/v1/link", request);
}

#[test]
fn any_valid_facts_together_are_answered() {
    // Facts of the right shape with extreme values: nothing may overflow.
    let dates = prop::sample::select(vec![
        "1900",
        "1900-01-01",
        "2026-11-21",
        "2200-12-31",
        "2024-02",
    ]);
    let days = prop::sample::select(vec!["1900-01-01", "2026-11-21", "2024-02-29", "2200-12-31"]);
    let profiles = (dates, days.clone(), days, 0..121_u8, 0..=1_200_u32, 0.0..=1e10_f64).prop_map(
        |(date, birth, as_of, age, months, amount)| {
            json!({
                "profile": {
                    "occupations": [{ "code": "isco:2512", "years": 80, "until": date }],
                    "languages": [{ "code": "de", "level": "C2", "certified": true, "certified_on": date }],
                    "qualifications": [{ "isced": 8, "years": 20, "awarded": date, "country": "TN" }],
                    "birth_date": birth,
                    "stays": [{ "country": "DE", "from": date, "months": months, "purpose": "work" }],
                    "job_offer": {
                        "has": true, "country": "DE", "months": months,
                        "salary": { "amount": amount, "currency": "EUR", "period": "hour" },
                    },
                    "savings": { "amount": amount, "currency": "EUR" },
                    "family": [{ "relation": "child", "in": "FR", "status": "citizen" }],
                    "licences": [age.to_string()],
                },
                "as_of": as_of, "limit": 30,
            })
        },
    );
    let answered = only_200_or_422(60, "/v1/match", profiles);
    assert_eq!(answered, 60);
}
