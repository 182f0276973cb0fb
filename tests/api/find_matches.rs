//! `POST /v1/match`: the shape of its answer, and that its parts agree.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::client::{Answer, TODAY, assert_fields, client, list_of, text_of};
use crate::people::{asking, asking_with, developer, plumber};

const PATH: &str = "/v1/match";

async fn ask(request: Value) -> Value {
    client().post(PATH, &request).await.ok()
}

/// Every match that a person has, on one page.
async fn ask_all(profile: Value) -> Vec<Value> {
    ask_all_with(profile, json!({})).await
}

/// Every match, page by page.
async fn ask_all_with(profile: Value, more: Value) -> Vec<Value> {
    let mut all = Vec::new();
    let mut cursor = Value::Null;
    loop {
        let mut request = asking_with(profile.clone(), more.clone());
        request["limit"] = json!(100);
        request["cursor"] = cursor;
        let answer = ask(request).await;
        all.extend_from_slice(list_of(&answer["matches"]));
        cursor = answer["next"].clone();
        if cursor.is_null() {
            return all;
        }
    }
}

#[tokio::test]
async fn the_answer_has_every_part_of_the_contract() {
    let answer = ask(asking(plumber())).await;
    assert_fields(
        &answer,
        "catalogue total verdicts matches questions unresolved next",
    );
    assert_fields(&answer["catalogue"], "revision as_of vocabulary weights");
    assert_eq!(answer["catalogue"]["as_of"], TODAY.to_string());
    assert_eq!(answer["catalogue"]["vocabulary"], "builtin-1");
    assert_fields(&answer["total"], "count exact");
    assert_eq!(answer["total"]["exact"], true);
    assert_fields(&answer["verdicts"], "eligible undetermined not_eligible");
    assert_eq!(list_of(&answer["matches"]).len(), 20, "the usual page");
}

#[tokio::test]
async fn every_match_has_every_part_of_the_contract() {
    for own in ask_all(plumber()).await {
        assert_fields(
            &own,
            "opportunity verdict fit completeness contributions conditions changes",
        );
        assert_fields(
            &own["opportunity"],
            "id kind title summary provider countries status access url checked costs stale",
        );
        assert!(!text_of(&own["opportunity"]["title"]).is_empty(), "{own}");
        assert_fields(&own["opportunity"]["checked"], "on by next");
    }
}

#[tokio::test]
async fn contributions_have_evidence_of_the_contract_and_sum_to_the_fit() {
    let mut evidence_seen = BTreeSet::new();
    for own in ask_all(plumber()).await {
        let mut sum = 0;
        for contribution in list_of(&own["contributions"]) {
            assert_fields(contribution, "part points of evidence");
            let points = contribution["points"].as_u64().expect("is a number");
            assert!(points <= contribution["of"].as_u64().expect("is a number"));
            sum += points;
            for evidence in list_of(&contribution["evidence"]) {
                assert_fields(evidence, "have want reason credit concept");
                let credit = evidence["credit"].as_f64().expect("is a number");
                assert!((0.0..=1.0).contains(&credit), "{evidence}");
                evidence_seen.insert(text_of(&contribution["part"]));
            }
        }
        assert_eq!(
            own["fit"], sum,
            "{}: {}",
            own["opportunity"]["id"], own["fit"]
        );
    }
    for part in ["occupation", "skills", "language"] {
        assert!(evidence_seen.contains(part), "only {evidence_seen:?}");
    }
}

#[tokio::test]
async fn an_occupation_is_evidence_in_the_words_of_the_profile() {
    let matches = ask_all(plumber()).await;
    let evidence: Vec<&Value> = matches
        .iter()
        .flat_map(|own| list_of(&own["contributions"]))
        .filter(|own| own["part"] == "occupation")
        .flat_map(|own| list_of(&own["evidence"]))
        .filter(|own| own["concept"] == "isco:7126")
        .collect();
    assert!(!evidence.is_empty(), "no opportunity wants plumbers");
    for own in evidence {
        assert_eq!(own["have"], "plombier");
        assert_eq!(own["want"], "Plumbers and pipe fitters");
    }
}

#[tokio::test]
async fn every_condition_says_what_why_who_when_and_where_from() {
    let mut seen = 0;
    for own in ask_all(plumber()).await {
        for condition in list_of(&own["conditions"]) {
            assert_fields(
                condition,
                "id state reason text have want by when cite source",
            );
            assert!(!text_of(&condition["source"]).is_empty(), "{condition}");
            assert!(!text_of(&condition["text"]).is_empty(), "{condition}");
            seen += 1;
        }
    }
    assert!(seen > 50, "only {seen} conditions were told");
}

#[tokio::test]
async fn changes_name_the_field_and_who_offers_it() {
    let matches = ask_all(plumber()).await;
    let changes: Vec<&Value> = matches
        .iter()
        .flat_map(|m| list_of(&m["changes"]))
        .collect();
    assert!(!changes.is_empty(), "nothing would change anything");
    let mut offers = 0;
    for change in changes {
        assert_fields(change, "set offered_by");
        assert!(!list_of(&change["set"]).is_empty(), "{change}");
        for field in list_of(&change["set"]) {
            assert_fields(field, "field from to");
        }
        for offer in list_of(&change["offered_by"]) {
            assert_fields(offer, "id title");
            offers += 1;
        }
    }
    assert!(offers > 0, "nobody offers what is missing");
}

#[tokio::test]
async fn questions_come_with_what_they_settle_the_most_first() {
    let answer = ask(asking(plumber())).await;
    let questions = list_of(&answer["questions"]);
    assert!(!questions.is_empty(), "nothing is open");
    let mut before = u64::MAX;
    for question in questions {
        assert_fields(question, "field text settles");
        let settles = question["settles"].as_u64().expect("is a number");
        assert!((1..=before).contains(&settles), "{question}");
        before = settles;
    }
}

#[tokio::test]
async fn words_that_mean_nothing_are_told_with_their_place() {
    let answer = ask(asking(plumber())).await;
    let unresolved = list_of(&answer["unresolved"]);
    assert_eq!(unresolved.len(), 1, "{unresolved:?}");
    assert_fields(&unresolved[0], "field text suggestions");
    assert_eq!(unresolved[0]["field"], "skills[2]");
    assert_eq!(unresolved[0]["text"], "zzqqxx");
}

#[tokio::test]
async fn matches_stand_by_verdict_then_fit_then_id() {
    let rank = |own: &Value| match own["verdict"].as_str() {
        Some("eligible") => 0,
        Some("undetermined") => 1,
        _ => 2,
    };
    let key = |own: &Value| {
        let fit = own["fit"].as_i64().expect("is a number");
        (rank(own), -fit, text_of(&own["opportunity"]["id"]))
    };
    for profile in [plumber(), developer(), json!({})] {
        let keys: Vec<_> = ask_all(profile).await.iter().map(key).collect();
        assert!(keys.is_sorted(), "{keys:?}");
    }
}

#[tokio::test]
async fn equal_questions_get_equal_bytes() {
    let request = asking(plumber());
    let (one, other) = (
        client().post(PATH, &request).await,
        client().post(PATH, &request).await,
    );
    assert_eq!(one.bytes, other.bytes);
    assert_ne!(one.header("x-request-id"), other.header("x-request-id"));
}

#[tokio::test]
async fn nobody_keeps_an_answer_about_a_person() {
    let answer: Answer = client().post(PATH, &asking(plumber())).await;
    assert_eq!(answer.header("cache-control"), "no-store");
    assert_eq!(answer.header("content-type"), "application/json");
    assert_eq!(answer.header("content-language"), "en");
}

#[tokio::test]
async fn a_profile_without_any_fact_is_answered() {
    let answer = ask(asking(json!({}))).await;
    assert!(
        answer["total"]["count"].as_u64() > Some(100),
        "{}",
        answer["total"]
    );
    assert!(answer["verdicts"]["undetermined"].as_u64() > Some(0));
    assert_eq!(answer["unresolved"], json!([]));
}

#[tokio::test]
async fn absent_and_null_are_the_same_and_an_empty_list_is_a_fact() {
    let absent = ask(asking(json!({}))).await;
    let null = ask(asking(
        json!({ "stays": null, "family": null, "languages": null }),
    ))
    .await;
    let none = ask(asking(
        json!({ "stays": [], "family": [], "languages": [] }),
    ))
    .await;
    assert_eq!(absent, null);
    assert_ne!(absent["verdicts"], none["verdicts"]);
}

#[tokio::test]
async fn a_named_strategy_and_single_weights_change_the_fit_and_not_the_verdict() {
    let mut profile = developer();
    profile["skills"] = json!(["Java", "plumbing"]);
    profile["languages"] = json!([{ "code": "de", "level": "A1" }]);
    let usual = ask_all(profile.clone()).await;
    let verdicts = |list: &[Value]| {
        let pair = |own: &Value| (text_of(&own["opportunity"]["id"]), text_of(&own["verdict"]));
        list.iter().map(pair).collect::<BTreeSet<_>>()
    };
    let fits = |list: &[Value]| {
        let pair = |own: &Value| (text_of(&own["opportunity"]["id"]), own["fit"].clone());
        list.iter().map(pair).collect::<Vec<_>>()
    };
    for more in [
        json!({ "strategy": "career-change" }),
        json!({ "weights": { "language": 100, "occupation": 0 } }),
    ] {
        let weighed = ask_all_with(profile.clone(), more.clone()).await;
        assert_ne!(fits(&weighed), fits(&usual), "{more}");
        assert_eq!(verdicts(&weighed), verdicts(&usual), "{more}");
    }
}
