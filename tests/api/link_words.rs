//! `POST /v1/link`

use serde_json::{Value, json};

use crate::client::{Answer, assert_fields, client, list_of, text_of};

const PATH: &str = "/v1/link";

async fn link(body: Value) -> Value {
    client().post(PATH, &body).await.ok()
}

fn concepts(result: &Value) -> Vec<String> {
    let concepts = list_of(&result["concepts"]).iter();
    concepts.map(|own| text_of(&own["concept"])).collect()
}

#[tokio::test]
async fn the_answer_has_the_pinned_shape() {
    let answer = link(json!({ "type": "occupation", "lang": "fr", "texts": ["plombier"] })).await;
    assert_fields(&answer, "vocabulary results");
    assert_eq!(answer["vocabulary"], "builtin-1");
    let result = &answer["results"][0];
    assert_fields(result, "text concepts resolved levels");
    assert_eq!(result["text"], "plombier");
    let first = &result["concepts"][0];
    assert_fields(
        first,
        "concept uri label matched_label matched_lang score reason",
    );
    assert_eq!(first["concept"], "isco:7126");
    assert_eq!(first["matched_lang"], "fr");
    assert!(
        first["uri"].is_null(),
        "the built-in vocabulary has no URIs"
    );
    assert!(first["score"].as_f64() > Some(0.9), "{first}");
}

#[tokio::test]
async fn phrases_are_linked_across_languages_scripts_and_typos() {
    for (text, language, wanted) in [
        ("plumber", "en", "isco:7126"),
        ("plombeir", "fr", "isco:7126"),
        ("fontanero", "es", "isco:7126"),
        ("idraulico", "it", "isco:7126"),
        ("سباك", "ar", "isco:7126"),
        ("Krankenpflegerin", "de", "isco:2221"),
        ("infirmière", "fr", "isco:2221"),
        ("software developer", "en", "isco:2512"),
    ] {
        let answer = link(json!({ "texts": [text], "lang": language })).await;
        let found = concepts(&answer["results"][0]);
        assert!(found.iter().any(|own| own == wanted), "{text}: {found:?}");
    }
}

#[tokio::test]
async fn skills_are_linked_when_skills_are_asked_for() {
    let answer = link(json!({ "type": "skill", "texts": ["fraisage"], "lang": "fr" })).await;
    let found = concepts(&answer["results"][0]);
    assert_eq!(
        found.first().map(String::as_str),
        Some("skill:metal-milling")
    );
    assert!(found.iter().all(|id| id.starts_with("skill:")), "{found:?}");
}

#[tokio::test]
async fn concepts_stand_best_first_within_the_limit() {
    for limit in [1, 3, 50] {
        let answer = link(json!({ "texts": ["technicien"], "limit": limit })).await;
        let found = list_of(&answer["results"][0]["concepts"]);
        assert!(found.len() <= limit, "{}", found.len());
        let scores: Vec<f64> = found
            .iter()
            .filter_map(|own| own["score"].as_f64())
            .collect();
        assert!(
            scores.iter().all(|score| (0.0..=1.0).contains(score)),
            "{scores:?}"
        );
        assert!(
            scores.windows(2).all(|pair| pair[0] >= pair[1]),
            "{scores:?}"
        );
    }
}

#[tokio::test]
async fn words_of_level_are_told_and_change_no_concept() {
    let texts = ["Senior plumber", "plumber", "সহকারী electrician"];
    let answer = link(json!({ "texts": texts })).await;
    for (place, wanted, levels) in [
        (0, "isco:7126", json!(["senior"])),
        (1, "isco:7126", json!([])),
        (2, "isco:7411", json!(["সহকারি"])),
    ] {
        let result = &answer["results"][place];
        assert_eq!(result["concepts"][0]["concept"], wanted);
        assert_eq!(result["levels"], levels);
    }
}

#[tokio::test]
async fn five_hundred_phrases_are_answered_in_order() {
    let texts: Vec<String> = (0..500).map(|n| format!("{}", n % 7)).collect();
    let answer = link(json!({ "texts": texts, "limit": 1 })).await;
    let results = list_of(&answer["results"]);
    let echoed: Vec<String> = results.iter().map(|own| text_of(&own["text"])).collect();
    assert_eq!(echoed, texts);
}

#[tokio::test]
async fn one_phrase_more_is_refused() {
    let texts = vec!["plombier"; 501];
    let answer = client().post(PATH, &json!({ "texts": texts })).await;
    assert_eq!(answer.error_at("/texts").0, "too_long");
}

#[tokio::test]
async fn no_phrases_and_empty_phrases_are_answered() {
    let answer = link(json!({ "texts": [] })).await;
    assert_eq!(answer["results"], json!([]));
    let answer = link(json!({ "texts": ["", "   ", "!!!", "\u{202e}", "🛠"] })).await;
    for result in list_of(&answer["results"]) {
        assert_eq!(result["resolved"], false, "{result}");
    }
}

#[tokio::test]
async fn every_problem_is_told_at_once() {
    let answer: Answer = client()
        .post(
            PATH,
            &json!({ "type": "job", "lang": "pt", "limit": 51, "text": "x" }),
        )
        .await;
    for (pointer, code) in [
        ("/type", "unknown_code"),
        ("/lang", "unknown_code"),
        ("/limit", "out_of_range"),
        ("/text", "unknown_field"),
        ("/texts", "required"),
    ] {
        assert_eq!(answer.error_at(pointer).0, code, "{pointer}");
    }
    assert_eq!(answer.error_at("/text").1[0], "texts");
}

#[tokio::test]
async fn phrases_of_another_type_or_too_long_are_refused_by_place() {
    let long = "é".repeat(501);
    let answer = client()
        .post(PATH, &json!({ "texts": ["ok", 3, null, long] }))
        .await;
    assert_eq!(answer.error_at("/texts/1").0, "wrong_type");
    assert_eq!(answer.error_at("/texts/2").0, "wrong_type");
    assert_eq!(answer.error_at("/texts/3").0, "too_long");
}

#[tokio::test]
async fn labels_are_in_the_readers_language() {
    for (language, label) in [("en", "Plumbers"), ("fr", "Plomb"), ("ar", "سباك")] {
        let path = format!("{PATH}?lang={language}");
        let body = json!({ "texts": ["plumber"], "limit": 1 });
        let answer = client().post(&path, &body).await;
        assert_eq!(answer.header("content-language"), language);
        let told = text_of(&answer.ok()["results"][0]["concepts"][0]["label"]);
        assert!(told.contains(label), "{language}: {told}");
    }
}

#[tokio::test]
async fn matching_uses_the_same_linker() {
    for words in ["plombier chauffagiste", "aide soignante", "soudeur", "zzqq"] {
        let linked = client()
            .post(
                "/v1/link?lang=fr",
                &json!({ "texts": [words], "lang": "fr" }),
            )
            .await
            .ok();
        let request = json!({ "profile": { "occupations": [words] }, "explain": false });
        let matched = client().post("/v1/match?lang=fr", &request).await.ok();
        let resolved = list_of(&matched["unresolved"]).is_empty();
        assert_eq!(linked["results"][0]["resolved"], resolved, "{words}");
    }
}
