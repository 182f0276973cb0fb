//! `POST /v1/opportunities/{id}/check`

use serde_json::{Value, json};

use crate::client::{assert_fields, client, list_of, text_of};
use crate::people::{asking, asking_with, developer, plumber};

fn path(id: &str) -> String {
    format!("/v1/opportunities/{id}/check")
}

#[tokio::test]
async fn the_answer_is_the_element_that_a_match_would_have() {
    let request = asking_with(developer(), json!({ "limit": 100 }));
    let matches = client().post("/v1/match", &request).await.ok();
    for element in list_of(&matches["matches"]).iter().step_by(9) {
        let id = text_of(&element["opportunity"]["id"]);
        let answer = client().post(&path(&id), &asking(developer())).await;
        assert_eq!(answer.header("cache-control"), "no-store");
        let mut body = answer.ok();
        assert_eq!(body["catalogue"], matches["catalogue"]);
        body.as_object_mut()
            .expect("is an object")
            .remove("catalogue");
        assert_eq!(body, *element);
    }
}

#[tokio::test]
async fn what_no_match_would_show_is_judged_all_the_same() {
    let request = asking_with(plumber(), json!({ "limit": 100, "q": null }));
    let matches = client().post("/v1/match", &request).await.ok();
    let shown = |id: &str| {
        let mut ids = list_of(&matches["matches"])
            .iter()
            .map(|own| &own["opportunity"]["id"]);
        ids.any(|own| own == id)
    };
    let jobs = client()
        .get("/v1/opportunities?kind=job&q=Krankenpflege")
        .await
        .ok();
    let id = text_of(&jobs["results"][0]["opportunity"]["id"]);
    assert!(!shown(&id), "{id} is no job for a plumber");
    let answer = client().post(&path(&id), &asking(plumber())).await.ok();
    assert_eq!(answer["opportunity"]["id"], id);
    assert_fields(
        &answer,
        "verdict fit completeness conditions contributions changes",
    );
}

#[tokio::test]
async fn filters_and_pages_do_not_hide_the_record() {
    let more = json!({ "filters": { "kinds": ["job"], "countries": ["FR"] }, "limit": 1 });
    let answer = client()
        .post(&path("de-blue-card"), &asking_with(developer(), more))
        .await
        .ok();
    assert_eq!(answer["verdict"], "eligible");
}

#[tokio::test]
async fn more_facts_settle_what_was_open() {
    let unknown = client()
        .post(&path("de-blue-card"), &asking(json!({})))
        .await
        .ok();
    assert_eq!(unknown["verdict"], "undetermined");
    assert!(!list_of(&unknown["missing"]).is_empty());
    let known = client()
        .post(&path("de-blue-card"), &asking(developer()))
        .await
        .ok();
    assert_eq!(known["verdict"], "eligible");
    assert!(known["completeness"].as_u64() >= unknown["completeness"].as_u64());
}

#[tokio::test]
async fn an_unknown_record_is_404_with_ids_that_are_close() {
    let answer = client()
        .post(&path("de-blue-kard"), &asking(developer()))
        .await;
    let body = answer.problem(404, "not_found");
    let meant = &body["errors"][0]["suggestions"];
    assert_eq!(meant[0], "de-blue-card", "{body}");
}

#[tokio::test]
async fn a_broken_profile_is_told_whole() {
    let body = json!({ "profile": { "age": 300, "residence": "Tunisia", "hobby": "chess" } });
    let answer = client().post(&path("de-blue-card"), &body).await;
    assert_eq!(answer.error_at("/profile/age").0, "out_of_range");
    assert_eq!(answer.error_at("/profile/hobby").0, "unknown_field");
    let (_, meant) = answer.error_at("/profile/residence");
    assert_eq!(meant.first().map(String::as_str), Some("TN"));
}

#[tokio::test]
async fn the_language_is_that_of_the_reader() {
    let path = format!("{}?lang=fr", path("de-blue-card"));
    let answer = client().post(&path, &asking(developer())).await;
    assert_eq!(answer.header("content-language"), "fr");
    let body = answer.ok();
    assert_eq!(body["opportunity"]["title_lang"], "fr");
    let texts: Vec<&Value> = list_of(&body["conditions"])
        .iter()
        .map(|own| &own["text"])
        .collect();
    assert!(
        texts
            .iter()
            .any(|text| text_of(text).contains("EUR par an")),
        "{texts:?}"
    );
}
