//! `POST /v1/match`: filters, pages, and how much is told.

use serde_json::{Value, json};

use crate::client::{client, list_of, text_of, texts_of};
use crate::people::{asking_with, developer, plumber};

async fn ask(more: Value) -> Value {
    let request = asking_with(plumber(), more);
    client().post("/v1/match", &request).await.ok()
}

fn ids(answer: &Value) -> Vec<String> {
    let id = |own: &Value| text_of(&own["opportunity"]["id"]);
    list_of(&answer["matches"]).iter().map(id).collect()
}

/// Every page of a question, until there is no next one.
async fn walk(more: Value) -> (Vec<String>, u64) {
    let (mut seen, mut cursor) = (Vec::new(), Value::Null);
    loop {
        let mut page = more.clone();
        page["cursor"] = cursor;
        let answer = ask(page).await;
        seen.extend(ids(&answer));
        let total = answer["total"]["count"].as_u64().expect("is a number");
        assert!(seen.len() as u64 <= total, "more matches than counted");
        cursor = answer["next"].clone();
        if cursor.is_null() {
            return (seen, total);
        }
    }
}

#[tokio::test]
async fn the_cursor_walks_every_match_once_whatever_the_page() {
    let (large, total) = walk(json!({ "limit": 100, "explain": false })).await;
    let (small, _) = walk(json!({ "limit": 17, "explain": false })).await;
    assert_eq!(large.len() as u64, total);
    assert_eq!(large, small);
    let once: std::collections::BTreeSet<&String> = large.iter().collect();
    assert_eq!(once.len(), large.len(), "a match came twice");
}

#[tokio::test]
async fn the_limit_is_the_length_of_the_page() {
    for limit in [1, 3, 100] {
        let answer = ask(json!({ "limit": limit, "explain": false })).await;
        let total = answer["total"]["count"].as_u64().expect("is a number");
        assert_eq!(ids(&answer).len() as u64, total.min(limit));
    }
}

#[tokio::test]
async fn a_limit_outside_its_bounds_is_refused() {
    for limit in [json!(0), json!(101), json!(-1), json!(2.5), json!(1e18)] {
        let request = asking_with(plumber(), json!({ "limit": limit }));
        let answer = client().post("/v1/match", &request).await;
        let (code, _) = answer.error_at("/limit");
        assert_eq!(code, "out_of_range", "{limit}");
    }
}

#[tokio::test]
async fn a_cursor_that_is_none_is_refused() {
    for cursor in [
        "",
        "x",
        "5",
        "2-",
        "-",
        "2-zz",
        "9-0000000000000000",
        "é-1",
        "99999999999-1",
    ] {
        let request = asking_with(plumber(), json!({ "cursor": cursor }));
        let answer = client().post("/v1/match", &request).await;
        answer.problem(400, "invalid_cursor");
    }
}

#[tokio::test]
async fn a_cursor_of_another_question_is_refused() {
    let cursor = ask(json!({ "limit": 5 })).await["next"].clone();
    assert!(cursor.is_string(), "there is a next page");
    for other in [
        asking_with(developer(), json!({ "cursor": cursor })),
        asking_with(
            plumber(),
            json!({ "cursor": cursor, "as_of": "2026-06-01" }),
        ),
        asking_with(plumber(), json!({ "cursor": cursor, "q": "chauffage" })),
        asking_with(
            plumber(),
            json!({ "cursor": cursor, "filters": { "kinds": ["job"] } }),
        ),
    ] {
        let answer = client().post("/v1/match", &other).await;
        answer.problem(400, "invalid_cursor");
    }
}

#[tokio::test]
async fn a_cursor_goes_on_in_another_language_and_with_another_limit() {
    let cursor = ask(json!({ "limit": 5 })).await["next"].clone();
    let request = asking_with(plumber(), json!({ "cursor": cursor, "limit": 3 }));
    let answer = client().post("/v1/match?lang=ar", &request).await.ok();
    let all = ids(&ask(json!({ "limit": 100 })).await);
    assert_eq!(ids(&answer), all[5..8]);
}

#[tokio::test]
async fn filters_leave_only_what_is_wanted() {
    for (filters, field, wanted) in [
        (json!({ "kinds": ["pathway"] }), "kind", vec!["pathway"]),
        (
            json!({ "kinds": ["job", "training"] }),
            "kind",
            vec!["job", "training"],
        ),
        (
            json!({ "categories": ["language-course"] }),
            "category",
            vec!["language-course"],
        ),
    ] {
        let answer = ask(json!({ "filters": filters, "limit": 100 })).await;
        assert!(!ids(&answer).is_empty(), "{filters} left nothing");
        for own in list_of(&answer["matches"]) {
            let value = text_of(&own["opportunity"][field]);
            assert!(wanted.contains(&value.as_str()), "{filters} left {value}");
        }
    }
}

#[tokio::test]
async fn a_country_filter_leaves_what_leads_there() {
    let answer = ask(json!({ "filters": { "countries": ["FR", "IT"] }, "limit": 100 })).await;
    assert!(!ids(&answer).is_empty());
    for own in list_of(&answer["matches"]) {
        let countries = texts_of(&own["opportunity"]["countries"]);
        let leads = countries.iter().any(|code| code == "FR" || code == "IT");
        assert!(leads, "{}: {countries:?}", own["opportunity"]["id"]);
    }
}

#[tokio::test]
async fn a_verdict_filter_leaves_the_counts_of_all_verdicts() {
    let all = ask(json!({ "limit": 100 })).await;
    for verdict in ["eligible", "undetermined", "not_eligible"] {
        let answer = ask(json!({ "filters": { "verdicts": [verdict] }, "limit": 100 })).await;
        assert_eq!(answer["verdicts"], all["verdicts"]);
        assert_eq!(answer["total"]["count"], all["verdicts"][verdict]);
        for own in list_of(&answer["matches"]) {
            assert_eq!(own["verdict"], verdict);
        }
    }
}

#[tokio::test]
async fn the_verdicts_sum_to_the_total() {
    let answer = ask(json!({})).await;
    let verdicts = answer["verdicts"].as_object().expect("is an object");
    let sum: u64 = verdicts.values().filter_map(Value::as_u64).sum();
    assert_eq!(answer["total"]["count"], sum);
}

#[tokio::test]
async fn words_let_more_pass_and_take_nothing_away() {
    let without = ask(json!({ "limit": 100, "filters": { "kinds": ["job"] } })).await;
    let with = ask(json!({
        "limit": 100, "filters": { "kinds": ["job"] }, "q": "infirmier Krankenpflege",
    }));
    let (without, with) = (ids(&without), ids(&with.await));
    assert!(without.iter().all(|id| with.contains(id)));
    assert!(
        with.len() > without.len(),
        "{} and {}",
        without.len(),
        with.len()
    );
}

#[tokio::test]
async fn without_explaining_verdict_and_fit_stay_and_the_rest_is_empty() {
    let full = ask(json!({ "limit": 30 })).await;
    let short = ask(json!({ "limit": 30, "explain": false })).await;
    assert_eq!(ids(&full), ids(&short));
    let pairs = list_of(&full["matches"])
        .iter()
        .zip(list_of(&short["matches"]));
    for (full, short) in pairs {
        for field in ["opportunity", "verdict", "fit", "completeness"] {
            assert_eq!(full[field], short[field]);
        }
        for field in ["contributions", "conditions", "changes"] {
            assert_eq!(short[field], json!([]));
        }
    }
}

#[tokio::test]
async fn wishes_narrow_when_the_request_does_not() {
    let mut profile = plumber();
    profile["wishes"] = json!({ "kinds": ["pathway"], "countries": ["FR"] });
    let request = json!({ "profile": profile, "limit": 100 });
    let answer = client().post("/v1/match", &request).await.ok();
    assert!(!ids(&answer).is_empty());
    for own in list_of(&answer["matches"]) {
        assert_eq!(own["opportunity"]["kind"], "pathway");
        let countries = texts_of(&own["opportunity"]["countries"]);
        let near = countries.iter().any(|code| code == "FR" || code == "TN");
        assert!(near, "{}: {countries:?}", own["opportunity"]["id"]);
    }
}
