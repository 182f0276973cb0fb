//! Questions about another day: the law of that day, and what nobody has looked at since.

use serde_json::{Value, json};

use crate::client::{Answer, client, list_of, text_of};
use crate::people::{asking_with, developer};

const BLUE_CARD: &str = "/v1/opportunities/de-blue-card/check";

async fn check_on(day: &str) -> Value {
    let request = asking_with(developer(), json!({ "as_of": day }));
    client().post(BLUE_CARD, &request).await.ok()
}

fn salaries(answer: &Value) -> Vec<(String, String)> {
    let conditions = list_of(&answer["conditions"]).iter();
    let salaries = conditions.filter(|own| own["id"] == "salary");
    salaries
        .map(|own| (text_of(&own["text"]), text_of(&own["state"])))
        .collect()
}

#[tokio::test]
async fn the_salary_threshold_is_that_of_the_day() {
    for (day, threshold) in [
        ("2025-06-01", "48300"),
        ("2026-06-01", "50700"),
        ("2026-11-21", "50700"),
    ] {
        let answer = check_on(day).await;
        assert_eq!(answer["catalogue"]["as_of"], day);
        let (text, _) = salaries(&answer).remove(0);
        assert!(text.contains(threshold), "{day}: {text}");
    }
}

#[tokio::test]
async fn the_same_salary_is_enough_one_year_and_not_the_next() {
    let state = |answer: &Value| salaries(answer).remove(0).1;
    assert_eq!(state(&check_on("2025-06-01").await), "met");
    assert_eq!(state(&check_on("2026-06-01").await), "unmet");
}

#[tokio::test]
async fn what_nobody_has_looked_at_since_is_stale_and_undetermined() {
    let answer = check_on("2028-01-01").await;
    assert_eq!(answer["opportunity"]["stale"], true);
    assert_eq!(answer["verdict"], "undetermined");
    let conditions = list_of(&answer["conditions"]).iter();
    let stale = conditions.filter(|own| own["reason"] == "stale").count();
    assert!(stale > 0, "no condition says that it is stale");
    assert!(
        salaries(&answer)
            .iter()
            .all(|(_, state)| state == "unknown")
    );
}

#[tokio::test]
async fn today_the_record_is_fresh() {
    let answer = client()
        .post(BLUE_CARD, &json!({ "profile": developer() }))
        .await
        .ok();
    assert_eq!(answer["opportunity"]["stale"], false);
    assert_eq!(answer["verdict"], "eligible");
}

#[tokio::test]
async fn nothing_is_certain_on_a_day_that_nobody_has_looked_ahead_to() {
    let more = json!({ "as_of": "2028-01-01", "limit": 100, "filters": { "kinds": ["pathway"] } });
    let request = asking_with(developer(), more);
    let answer = client().post("/v1/match", &request).await.ok();
    let matches = list_of(&answer["matches"]);
    assert!(!matches.is_empty());
    for own in matches {
        let has_conditions = !list_of(&own["conditions"]).is_empty();
        if own["opportunity"]["stale"] == true && has_conditions {
            assert_ne!(
                own["verdict"], "not_eligible",
                "{}",
                own["opportunity"]["id"]
            );
        }
    }
}

#[tokio::test]
async fn a_day_that_is_none_is_refused() {
    for day in [
        json!("2026-02-30"),
        json!("yesterday"),
        json!("1899-12-31"),
        json!("2201-01-01"),
        json!("2026-11-21T10:00:00"),
        json!(20_261_121),
    ] {
        let request = asking_with(developer(), json!({ "as_of": day }));
        let answer: Answer = client().post("/v1/match", &request).await;
        answer.error_at("/as_of");
    }
}

#[tokio::test]
async fn searches_and_records_know_the_day_too() {
    for path in [
        "/v1/opportunities?as_of=2028-01-01&q=blue%20card",
        "/v1/opportunities/de-blue-card?as_of=2028-01-01",
    ] {
        let answer = client().get(path).await.ok();
        assert_eq!(answer["catalogue"]["as_of"], "2028-01-01");
        let card = answer
            .pointer("/results/0/opportunity")
            .unwrap_or(&answer["opportunity"]);
        assert_eq!(card["stale"], true, "{path}");
    }
}
