//! Fields that are wrong: every one is named, with what was probably meant.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::client::{Answer, client, list_of, text_of};

async fn ask(profile: Value) -> Answer {
    client()
        .post("/v1/match", &json!({ "profile": profile, "limit": 1 }))
        .await
}

/// Pointers and codes of every problem.
fn problems(answer: &Answer) -> BTreeMap<String, String> {
    let body = answer.problem(422, "invalid_fields");
    let errors = list_of(&body["errors"]).iter();
    errors
        .map(|own| (text_of(&own["pointer"]), text_of(&own["code"])))
        .collect()
}

#[tokio::test]
async fn every_problem_is_told_at_once_with_its_pointer() {
    let body = json!({
        "profile": {
            "age": -3,
            "residence": "Tunisia",
            "nationalities": ["TN", "XX", 3],
            "languages": [{ "code": "french", "level": "B7" }, { "level": "A1" }],
            "occupations": [{ "years": 200, "title": ["x"], "salary": 1 }],
            "skills": [{ "level": 6 }, 7],
            "qualifications": [{ "isced": 9, "recognition": [{ "state": "whole" }] }],
            "job_offer": { "has": "yes", "salary": { "amount": -1, "currency": "EURO" } },
            "birth/date~": 1,
        },
        "filters": { "kinds": ["jobs"], "verdicts": "eligible" },
        "limit": 0,
        "as_of": "soon",
        "explain": "no",
        "cursors": "x",
    });
    let found = problems(&client().post("/v1/match", &body).await);
    let expected = [
        ("/as_of", "wrong_type"),
        ("/cursors", "unknown_field"),
        ("/explain", "wrong_type"),
        ("/filters/kinds/0", "unknown_code"),
        ("/filters/verdicts", "wrong_type"),
        ("/limit", "out_of_range"),
        ("/profile/age", "out_of_range"),
        ("/profile/birth~1date~0", "unknown_field"),
        ("/profile/job_offer/has", "wrong_type"),
        ("/profile/job_offer/salary/amount", "out_of_range"),
        ("/profile/job_offer/salary/currency", "unknown_code"),
        ("/profile/job_offer/salary/period", "required"),
        ("/profile/languages/0/code", "unknown_code"),
        ("/profile/languages/0/level", "unknown_code"),
        ("/profile/languages/1/code", "required"),
        ("/profile/nationalities/1", "unknown_code"),
        ("/profile/nationalities/2", "wrong_type"),
        ("/profile/occupations/0/salary", "unknown_field"),
        ("/profile/occupations/0/title", "wrong_type"),
        ("/profile/occupations/0/years", "out_of_range"),
        ("/profile/qualifications/0/isced", "out_of_range"),
        ("/profile/qualifications/0/recognition/0/in", "required"),
        (
            "/profile/qualifications/0/recognition/0/state",
            "unknown_code",
        ),
        ("/profile/residence", "unknown_code"),
        ("/profile/skills/0/level", "out_of_range"),
        ("/profile/skills/1", "wrong_type"),
    ];
    let expected: BTreeMap<String, String> = expected
        .iter()
        .map(|(at, code)| ((*at).to_owned(), (*code).to_owned()))
        .collect();
    assert_eq!(found, expected);
}

#[tokio::test]
async fn unknown_codes_of_the_vocabulary_are_told_with_everything_else() {
    let profile = json!({
        "age": -3,
        "occupations": [{ "code": "isco:9999" }],
        "skills": [{ "code": "skill:nope" }],
        "job_offer": { "occupation": "isco:0" },
    });
    let body = json!({ "profile": profile, "strategy": "standrd" });
    let found = problems(&client().post("/v1/match", &body).await);
    for pointer in [
        "/profile/age",
        "/profile/occupations/0/code",
        "/profile/skills/0/code",
        "/strategy",
    ] {
        assert!(
            found.contains_key(pointer),
            "`{pointer}` is missing: {found:?}"
        );
    }
}

#[tokio::test]
async fn suggestions_name_what_was_meant() {
    for (profile, pointer, meant) in [
        (
            json!({ "residence": "Tunisia" }),
            "/profile/residence",
            "TN",
        ),
        (json!({ "residence": "tn" }), "/profile/residence", "TN"),
        (
            json!({ "nationalities": ["Marokko", "Morroco"] }),
            "/profile/nationalities/1",
            "MA",
        ),
        (
            json!({ "languages": [{ "code": "FR" }] }),
            "/profile/languages/0/code",
            "fr",
        ),
        (
            json!({ "languages": [{ "code": "fr", "level": "B" }] }),
            "/profile/languages/0/level",
            "B1",
        ),
        (json!({ "langages": [] }), "/profile/langages", "languages"),
        (
            json!({ "occupations": [{ "code": "isco:9999" }] }),
            "/profile/occupations/0/code",
            "isco:9",
        ),
        (
            json!({ "skills": [{ "code": "skill:metal-miling" }] }),
            "/profile/skills/0/code",
            "skill:metal-milling",
        ),
        (
            json!({ "savings": { "amount": 1, "currency": "EURO" } }),
            "/profile/savings/currency",
            "EUR",
        ),
        (
            json!({ "protection": { "status": "refuge" } }),
            "/profile/protection/status",
            "refugee",
        ),
        (
            json!({ "wishes": { "kinds": ["pathways"] } }),
            "/profile/wishes/kinds/0",
            "pathway",
        ),
    ] {
        let (_, suggestions) = ask(profile).await.error_at(pointer);
        assert!(
            suggestions.iter().any(|own| own == meant),
            "{pointer}: {suggestions:?}"
        );
    }
}

#[tokio::test]
async fn an_unknown_strategy_is_refused_with_suggestions() {
    let body = json!({ "profile": {}, "strategy": "carreer-change" });
    let answer = client().post("/v1/match", &body).await;
    assert_eq!(answer.error_at("/strategy").1[0], "career-change");
}

#[tokio::test]
async fn the_profile_is_needed() {
    for body in [json!({}), json!({ "profile": null })] {
        let answer = client().post("/v1/match", &body).await;
        assert_eq!(answer.error_at("/profile").0, "required");
    }
}

#[tokio::test]
async fn numbers_outside_their_bounds_are_refused() {
    let huge = "1".repeat(300);
    for (body, pointer) in [
        ("{\"profile\":{\"age\":-3}}".to_owned(), "/profile/age"),
        ("{\"profile\":{\"age\":300}}".to_owned(), "/profile/age"),
        ("{\"profile\":{\"age\":27.5}}".to_owned(), "/profile/age"),
        ("{\"profile\":{\"age\":1e308}}".to_owned(), "/profile/age"),
        ("{\"profile\":{\"age\":-1e308}}".to_owned(), "/profile/age"),
        (
            "{\"profile\":{\"age\":18446744073709551616}}".to_owned(),
            "/profile/age",
        ),
        (
            format!("{{\"profile\":{{\"age\":{huge}}}}}"),
            "/profile/age",
        ),
        (
            "{\"profile\":{\"occupations\":[{\"years\":1000000000}]}}".to_owned(),
            "/profile/occupations/0/years",
        ),
        (
            "{\"profile\":{\"stays\":[{\"country\":\"DE\",\"months\":1000000000}]}}".to_owned(),
            "/profile/stays/0/months",
        ),
        (
            "{\"profile\":{\"savings\":{\"amount\":1e11,\"currency\":\"EUR\"}}}".to_owned(),
            "/profile/savings/amount",
        ),
        (
            "{\"profile\":{},\"weights\":{\"skills\":101}}".to_owned(),
            "/weights/skills",
        ),
    ] {
        let answer = client()
            .send(crate::client::post_json("/v1/match", body.clone()))
            .await;
        assert_eq!(answer.error_at(pointer).0, "out_of_range", "{body}");
    }
}

#[tokio::test]
async fn texts_that_look_like_numbers_are_no_numbers() {
    for value in ["NaN", "Infinity", "-1", "27"] {
        let answer = ask(json!({ "age": value })).await;
        assert_eq!(answer.error_at("/profile/age").0, "wrong_type");
    }
}

#[tokio::test]
async fn numbers_at_their_bounds_are_answered() {
    for profile in [
        json!({ "age": 0 }),
        json!({ "age": 120 }),
        json!({ "occupations": [{ "code": "isco:7126", "years": 80 }] }),
        json!({ "occupations": [{ "code": "isco:7126", "years": 0.0001 }] }),
        json!({ "savings": { "amount": 1e10, "currency": "JPY" } }),
        json!({ "stays": [{ "country": "DE", "from": "1900", "months": 1200 }] }),
        json!({ "birth_date": "1900-01-01" }),
        json!({ "birth_date": "2200-12-31" }),
    ] {
        ask(profile).await.ok();
    }
}

#[tokio::test]
async fn long_lists_and_long_texts_are_refused() {
    let skills = vec!["brasage"; 201];
    assert_eq!(
        ask(json!({ "skills": skills }))
            .await
            .error_at("/profile/skills")
            .0,
        "too_long"
    );
    let many = vec!["x"; 100_000];
    assert_eq!(
        ask(json!({ "skills": many }))
            .await
            .error_at("/profile/skills")
            .0,
        "too_long"
    );
    let countries = vec!["TN"; 11];
    let answer = ask(json!({ "nationalities": countries })).await;
    assert_eq!(answer.error_at("/profile/nationalities").0, "too_long");
    let answer = ask(json!({ "skills": ["é".repeat(501)] })).await;
    assert_eq!(answer.error_at("/profile/skills/0").0, "too_long");
}

#[tokio::test]
async fn lists_and_texts_as_long_as_allowed_are_answered() {
    let words = "é".repeat(500);
    ask(json!({ "skills": vec![words.as_str(); 3], "licences": vec!["driving:C"; 200] }))
        .await
        .ok();
    ask(json!({ "skills": vec!["brasage"; 200] })).await.ok();
}

#[tokio::test]
async fn age_and_birth_date_contradict_each_other() {
    let answer = ask(json!({ "age": 27, "birth_date": "1999-01-01" })).await;
    assert_eq!(answer.error_at("/profile/birth_date").0, "contradiction");
}

#[tokio::test]
async fn dates_that_do_not_exist_are_refused() {
    for date in [
        "2025-13",
        "2025-00",
        "2025-02-30",
        "25",
        "2025-6",
        "2025-06-13-01",
        "2025-+6",
        "٢٠٢٥",
        "1899",
        "",
    ] {
        let answer = ask(json!({ "occupations": [{ "code": "isco:7126", "until": date }] })).await;
        let (code, _) = answer.error_at("/profile/occupations/0/until");
        assert_eq!(code, "unknown_code", "{date}");
    }
}

#[tokio::test]
async fn a_list_of_many_problems_is_told_and_not_cut_short_silently() {
    let wrong: Vec<Value> = (0..200).map(|n| json!({ "level": n + 10 })).collect();
    let found = problems(&ask(json!({ "skills": wrong })).await);
    assert_eq!(found.len(), 200);
}
