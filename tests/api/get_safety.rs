//! `GET /v1/safety/{country}`

use serde_json::Value;

use crate::client::{assert_fields, client, list_of, text_of, texts_of};

fn find<'a>(list: &'a Value, field: &str, value: &str) -> &'a Value {
    let mut all = list_of(list).iter();
    all.find(|own| own[field] == value).expect("is listed")
}

#[tokio::test]
async fn a_country_has_its_channels_its_fees_and_the_red_flags() {
    let answer = client().get("/v1/safety/BD").await.ok();
    assert_fields(&answer, "catalogue country channels fees red_flags stale");
    assert_eq!(answer["country"], "BD");
    assert_eq!(answer["stale"], false);
    let channel = find(&answer["channels"], "name", "BMET");
    assert_fields(
        channel,
        "kind name what url run_by source seen confidence unverified",
    );
    assert_eq!(channel["kind"], "licence");
    assert_eq!(channel["url"], "https://bmet.gov.bd");
    assert_eq!(channel["seen"], "2025-04-20");
    for fee in list_of(&answer["fees"]) {
        assert_fields(
            fee,
            "text who_pays amount currency cite source seen confidence unverified",
        );
    }
    let flag = find(&answer["red_flags"], "id", "worker-pays");
    assert_fields(flag, "id severity text advice source");
    assert_eq!(flag["severity"], "blocks");
    for id in ["debt", "movement"] {
        let flag = find(&answer["red_flags"], "id", id);
        assert_eq!(flag["severity"], "blocks");
    }
    assert_eq!(list_of(&answer["red_flags"]).len(), 16);
}

#[tokio::test]
async fn every_country_with_a_guide_answers_and_each_statement_has_a_source_or_says_so() {
    for country in ["BD", "PK", "EG", "TN", "MA", "DE", "FR", "IT", "ES"] {
        let answer = client().get(&format!("/v1/safety/{country}")).await.ok();
        for list in ["channels", "fees", "red_flags"] {
            let own = list_of(&answer[list]);
            assert!(own.len() > 2, "{country} {list}");
            for statement in own {
                let sourced = statement["source"].is_string() && statement["seen"].is_string();
                assert!(sourced || statement["unverified"] == true, "{statement}");
            }
        }
    }
}

#[tokio::test]
async fn what_holds_everywhere_comes_first_and_a_law_is_cited() {
    let answer = client().get("/v1/safety/TN").await.ok();
    assert_eq!(answer["channels"][0]["name"], "EURES");
    assert_eq!(answer["fees"][0]["who_pays"], "not-worker");
    let fee = find(&answer["fees"], "cite", "Décret 2010-2948");
    assert_eq!(
        (&fee["amount"], &fee["currency"]),
        (&0.0.into(), &"TND".into())
    );
}

#[tokio::test]
async fn the_answer_is_in_the_readers_language() {
    let mut seen = Vec::new();
    for language in ["en", "fr", "ar", "bn", "ur", "es", "it", "de"] {
        let path = format!("/v1/safety/PK?lang={language}");
        let answer = client().get(&path).await;
        assert_eq!(answer.header("content-language"), language);
        let body = answer.ok();
        seen.push(text_of(&body["fees"][0]["text"]));
        seen.push(text_of(&body["channels"][2]["what"]));
        seen.push(text_of(&body["red_flags"][0]["text"]));
        seen.push(text_of(&body["red_flags"][0]["advice"]));
    }
    let count = seen.len();
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), count, "a text is the same in two languages");
}

#[tokio::test]
async fn a_guide_is_known_again_by_its_tag() {
    let first = client().get("/v1/safety/MA").await;
    let known = [("if-none-match", first.header("etag"))];
    let again = client().get_with("/v1/safety/MA", &known).await;
    assert_eq!(again.status, 304);
}

#[tokio::test]
async fn a_guide_past_its_day_says_so() {
    let path = "/v1/safety/EG?as_of=";
    let before = client().get(&format!("{path}2027-03-30")).await.ok();
    assert_eq!(before["stale"], false);
    let after = client().get(&format!("{path}2027-03-31")).await.ok();
    assert_eq!(after["stale"], true);
}

#[tokio::test]
async fn a_country_without_a_guide_is_404_and_those_with_one_are_named() {
    let body = client()
        .get("/v1/safety/PT")
        .await
        .problem(404, "not_found");
    let named = texts_of(&body["errors"][0]["suggestions"]);
    assert_eq!(named.join(" "), "BD DE EG ES FR IT MA PK TN");
}

#[tokio::test]
async fn what_is_no_country_is_404_with_what_was_meant() {
    for (wrong, meant) in [("bd", "BD"), ("Bangladesh", "BD"), ("tunisia", "TN")] {
        let path = format!("/v1/safety/{wrong}");
        let body = client().get(&path).await.problem(404, "not_found");
        assert_eq!(body["errors"][0]["suggestions"][0], meant, "{body}");
    }
    for wrong in ["XX", "%00", "EU", "B%20D"] {
        let path = format!("/v1/safety/{wrong}");
        client().get(&path).await.problem(404, "not_found");
    }
}

#[tokio::test]
async fn an_unknown_parameter_is_refused() {
    let answer = client().get("/v1/safety/BD?language=fr").await;
    assert_eq!(answer.error_at("?language").0, "unknown_field");
}
