//! `GET /v1/suggest`

use serde_json::Value;

use crate::client::{assert_fields, client, list_of, text_of, with_query};

const PATH: &str = "/v1/suggest";

async fn suggest(q: &str, kind: &str, language: &str) -> Vec<Value> {
    let path = with_query(PATH, &[("q", q), ("type", kind), ("lang", language)]);
    let answer = client().get(&path).await.ok();
    list_of(&answer["suggestions"]).to_vec()
}

#[tokio::test]
async fn each_type_is_suggested_by_what_was_typed() {
    for (kind, q, language, wanted) in [
        ("occupation", "plomb", "fr", "isco:7126"),
        ("occupation", "plumber", "en", "isco:7126"),
        ("occupation", "سباك", "ar", "isco:7126"),
        ("occupation", "plombeir", "fr", "isco:7126"),
        ("skill", "fraisa", "fr", "skill:metal-milling"),
        ("language", "fran", "fr", "fr"),
        ("language", "Deut", "de", "de"),
        ("language", "german", "fr", "de"),
        ("country", "tuni", "fr", "TN"),
        ("country", "تون", "ar", "TN"),
        ("country", "Allem", "en", "DE"),
        ("opportunity", "blue card germany", "en", "de-blue-card"),
    ] {
        let found = suggest(q, kind, language).await;
        let concepts: Vec<String> = found.iter().map(|own| text_of(&own["concept"])).collect();
        assert!(
            concepts.iter().any(|own| own == wanted),
            "{kind} {q}: {concepts:?}"
        );
    }
}

#[tokio::test]
async fn a_suggestion_has_its_name_the_name_that_was_hit_and_the_concept() {
    let found = suggest("sabbak", "occupation", "fr").await;
    let first = found.first().expect("a plumber is suggested");
    assert_fields(first, "label matched_label matched_lang concept");
    assert_eq!(first["concept"], "isco:7126");
    assert_eq!(first["matched_label"], "sabbak");
    assert_eq!(first["matched_lang"], "ar");
    assert!(text_of(&first["label"]).contains("lombi"), "{first}");
}

#[tokio::test]
async fn trades_of_talent_partnerships_stand_first_among_names_that_begin_so() {
    for (q, language, wanted) in [
        ("elec", "en", "isco:7411"),
        ("élec", "fr", "isco:7411"),
        ("wel", "en", "isco:7212"),
        ("car", "it", "isco:7115"),
        ("Maur", "de", "isco:7112"),
    ] {
        let found = suggest(q, "occupation", language).await;
        let first = found.first().expect("there is one");
        assert_eq!(first["concept"], wanted, "{q}: {first}");
        assert_eq!(first["matched_lang"], language, "{q}: {first}");
    }
}

#[tokio::test]
async fn an_occupation_is_meant_when_no_type_is_given() {
    let answer = client().get("/v1/suggest?q=plumber").await.ok();
    assert_eq!(answer["suggestions"][0]["concept"], "isco:7126");
}

#[tokio::test]
async fn the_limit_holds() {
    for (limit, most) in [("1", 1), ("3", 3), ("50", 50)] {
        for kind in ["occupation", "skill", "language", "country", "opportunity"] {
            let path = with_query(PATH, &[("q", "a"), ("type", kind), ("limit", limit)]);
            let answer = client().get(&path).await.ok();
            let found = list_of(&answer["suggestions"]);
            assert!(found.len() <= most, "{kind}: {}", found.len());
        }
    }
    for limit in ["0", "51", "x"] {
        let answer = client()
            .get(&with_query(PATH, &[("q", "a"), ("limit", limit)]))
            .await;
        assert_eq!(answer.error_at("?limit").0, "out_of_range");
    }
}

#[tokio::test]
async fn no_concept_comes_twice() {
    for (kind, q) in [
        ("occupation", "tech"),
        ("skill", "a"),
        ("country", "a"),
        ("language", "a"),
    ] {
        let found = suggest(q, kind, "en").await;
        let mut concepts: Vec<String> = found.iter().map(|own| text_of(&own["concept"])).collect();
        let all = concepts.len();
        concepts.sort();
        concepts.dedup();
        assert_eq!(concepts.len(), all, "{kind}");
    }
}

#[tokio::test]
async fn an_unknown_type_and_an_unknown_parameter_are_refused_with_suggestions() {
    let answer = client().get("/v1/suggest?q=a&type=ocupation").await;
    let (code, meant) = answer.error_at("?type");
    assert_eq!(
        (code.as_str(), meant[0].as_str()),
        ("unknown_code", "occupation")
    );
    let answer = client().get("/v1/suggest?q=a&limt=3").await;
    let (code, meant) = answer.error_at("?limt");
    assert_eq!(
        (code.as_str(), meant[0].as_str()),
        ("unknown_field", "limit")
    );
}

#[tokio::test]
async fn what_was_typed_is_needed_as_the_document_says() {
    let (code, _) = client().get("/v1/suggest?type=skill").await.error_at("?q");
    assert_eq!(code, "required");
}

#[tokio::test]
async fn odd_words_break_nothing() {
    let long = "plombier ".repeat(55);
    for q in [
        "%00",
        "%F0%9F%94%A7",
        "%E2%80%AE",
        "%20",
        "%22%5C",
        "%FF",
        long.trim(),
    ] {
        for kind in ["occupation", "skill", "language", "country", "opportunity"] {
            let path = format!("/v1/suggest?q={}&type={kind}", q.replace(' ', "+"));
            client().get(&path).await.ok();
        }
    }
    let answer = client()
        .get(&with_query(PATH, &[("q", &"x".repeat(501))]))
        .await;
    assert_eq!(answer.error_at("?q").0, "too_long");
}

#[tokio::test]
async fn suggestions_may_be_kept_and_are_known_again_by_their_tag() {
    let answer = client().get("/v1/suggest?q=plom&lang=fr").await;
    assert!(answer.header("cache-control").contains("public"));
    let known = [("if-none-match", answer.header("etag"))];
    let again = client()
        .get_with("/v1/suggest?q=plom&lang=fr", &known)
        .await;
    assert_eq!(again.status, 304);
}
