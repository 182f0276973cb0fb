//! `GET /v1/concepts/{id}`

use serde_json::Value;

use crate::client::{assert_fields, client, list_of, text_of};

fn ids(list: &Value) -> Vec<String> {
    list_of(list)
        .iter()
        .map(|own| text_of(&own["id"]))
        .collect()
}

#[tokio::test]
async fn an_occupation_has_its_names_its_neighbours_and_its_offers() {
    let answer = client().get("/v1/concepts/isco:7126").await.ok();
    assert_fields(
        &answer,
        "catalogue id kind label labels broader narrower related offers",
    );
    assert_eq!(answer["kind"], "occupation");
    assert_eq!(answer["label"], "Plumbers and pipe fitters");
    assert_eq!(ids(&answer["broader"]), ["isco:712", "isco:71", "isco:7"]);
    assert!(ids(&answer["related"]).contains(&"isco:7127".to_owned()));
    assert!(answer["offers"].as_u64() >= Some(4), "{}", answer["offers"]);
    for language in ["en", "fr", "ar", "bn", "ur", "es", "it", "de"] {
        assert!(
            answer["labels"][language]["preferred"].is_string(),
            "{language}"
        );
    }
}

#[tokio::test]
async fn a_group_has_its_parts() {
    let answer = client().get("/v1/concepts/isco:712").await.ok();
    assert!(ids(&answer["narrower"]).contains(&"isco:7126".to_owned()));
    let top = client().get("/v1/concepts/isco:7").await.ok();
    assert!(ids(&top["broader"]).is_empty());
}

#[tokio::test]
async fn a_skill_and_its_occupations_name_each_other() {
    let answer = client().get("/v1/concepts/isco:7126").await.ok();
    let skills = ids(&answer["essential"]);
    let skill = skills.first().expect("a plumber needs a skill");
    let answer = client().get(&format!("/v1/concepts/{skill}")).await.ok();
    assert_eq!(answer["kind"], "skill");
    assert!(
        ids(&answer["essential"]).contains(&"isco:7126".to_owned()),
        "{answer}"
    );
}

#[tokio::test]
async fn the_label_is_in_the_readers_language() {
    let answer = client().get("/v1/concepts/isco:7126?lang=ar").await;
    assert_eq!(answer.header("content-language"), "ar");
    let body = answer.ok();
    assert_eq!(body["label"], body["labels"]["ar"]["preferred"]);
}

#[tokio::test]
async fn an_encoded_id_is_the_same() {
    let plain = client().get("/v1/concepts/isco:7126").await;
    let encoded = client().get("/v1/concepts/isco%3A7126").await;
    assert_eq!(plain.bytes, encoded.bytes);
}

#[tokio::test]
async fn an_unknown_concept_is_404_with_ids_that_are_close() {
    let body = client()
        .get("/v1/concepts/isco:7129")
        .await
        .problem(404, "not_found");
    let meant = &body["errors"][0]["suggestions"];
    assert!(text_of(&meant[0]).starts_with("isco:712"), "{body}");
    for id in [
        "x",
        "isco:",
        "skill:nope",
        "7126",
        "isco:7126x",
        "%00",
        "http:%2F%2Fdata.europa.eu",
    ] {
        client()
            .get(&format!("/v1/concepts/{id}"))
            .await
            .problem(404, "not_found");
    }
}

#[tokio::test]
async fn a_concept_is_known_again_by_its_tag() {
    let first = client().get("/v1/concepts/isco:7126").await;
    let known = [("if-none-match", first.header("etag"))];
    let again = client().get_with("/v1/concepts/isco:7126", &known).await;
    assert_eq!(again.status, 304);
}

#[tokio::test]
async fn an_unknown_parameter_is_refused() {
    let answer = client().get("/v1/concepts/isco:7126?language=fr").await;
    assert_eq!(answer.error_at("?language").0, "unknown_field");
}
