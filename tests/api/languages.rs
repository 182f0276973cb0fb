//! In which language is answered?

use serde_json::{Value, json};

use crate::client::{client, list_of, post_json, text_of};
use crate::people::{asking, asking_with, plumber};

const LANGUAGES: [&str; 8] = ["en", "fr", "ar", "bn", "ur", "es", "it", "de"];

/// What is told in the reader's language: conditions, reasons and questions.
fn texts(answer: &Value) -> Vec<String> {
    let matches = list_of(&answer["matches"]).iter();
    let conditions = matches.flat_map(|own| list_of(&own["conditions"]));
    conditions
        .flat_map(|own| [text_of(&own["text"]), text_of(&own["reason_text"])])
        .chain(
            list_of(&answer["questions"])
                .iter()
                .map(|own| text_of(&own["text"])),
        )
        .collect()
}

fn has_letters_of(text: &str, script: std::ops::RangeInclusive<char>) -> bool {
    text.chars().any(|c| script.contains(&c))
}

#[tokio::test]
async fn arabic_is_answered_in_arabic() {
    let answer = client().post("/v1/match?lang=ar", &asking(plumber())).await;
    assert_eq!(answer.header("content-language"), "ar");
    let body = answer.ok();
    let told = texts(&body);
    assert!(told.len() > 20, "only {} texts", told.len());
    for text in told {
        assert!(has_letters_of(&text, '\u{600}'..='\u{6ff}'), "{text}");
    }
    let titles = list_of(&body["matches"]).iter();
    let arabic = titles.filter(|own| own["opportunity"]["title_lang"] == "ar");
    assert!(arabic.count() > 0, "no title is in Arabic");
}

#[tokio::test]
async fn every_language_has_its_own_words() {
    let mut seen = Vec::new();
    for language in LANGUAGES {
        let path = format!("/v1/match?lang={language}");
        let answer = client().post(&path, &asking(plumber())).await;
        assert_eq!(answer.header("content-language"), language);
        let told = texts(&answer.ok());
        let broken = |text: &&String| text.contains('{') || text.trim().is_empty();
        assert_eq!(told.iter().find(broken), None, "{language}");
        assert!(!seen.contains(&told), "{language} says what another says");
        seen.push(told);
    }
}

#[tokio::test]
async fn verdicts_do_not_depend_on_the_language() {
    let request = asking_with(plumber(), json!({ "explain": false }));
    let mut counts = Vec::new();
    for language in LANGUAGES {
        // The words of the profile are French; their codes are the same for everybody.
        let mut request = request.clone();
        request["profile"]["occupations"][0]["code"] = json!("isco:7126");
        request["profile"]["skills"] = json!([]);
        let path = format!("/v1/match?lang={language}");
        counts.push(client().post(&path, &request).await.ok()["verdicts"].clone());
    }
    assert!(counts.iter().all(|own| *own == counts[0]), "{counts:?}");
}

#[tokio::test]
async fn the_header_is_negotiated_and_the_parameter_wins() {
    for (path, header, expected) in [
        ("/v1/suggest?q=a", "fr-TN,fr;q=0.9,en;q=0.8", "fr"),
        ("/v1/suggest?q=a", "pt, ar;q=0.7, en;q=0.9", "en"),
        ("/v1/suggest?q=a", "pt, ar;q=0.7", "ar"),
        ("/v1/suggest?q=a", "DE-at", "de"),
        ("/v1/suggest?q=a", "fr;q=0, it;q=0.1", "it"),
        ("/v1/suggest?q=a", " es ; q=0.4 , ur ; q=0.5 ", "ur"),
        ("/v1/suggest?q=a", "*", "en"),
        ("/v1/suggest?q=a", "", "en"),
        ("/v1/suggest?q=a", ";;q=,,q=x;fr", "en"),
        ("/v1/suggest?q=a&lang=bn", "fr", "bn"),
        ("/v1/suggest?q=a&lang=it-CH", "fr", "it"),
        ("/v1/suggest?q=a&lang=", "fr", "fr"),
    ] {
        let answer = client()
            .get_with(path, &[("accept-language", header)])
            .await;
        assert_eq!(
            answer.header("content-language"),
            expected,
            "{path} {header}"
        );
    }
}

#[tokio::test]
async fn answers_vary_with_the_language_header() {
    for path in [
        "/v1/suggest?q=a",
        "/v1/opportunities?limit=1",
        "/v1/concepts/isco:7126",
    ] {
        let answer = client().get(path).await;
        assert!(answer.header("vary").contains("accept-language"), "{path}");
    }
}

#[tokio::test]
async fn an_unknown_language_is_refused_everywhere() {
    for path in [
        "/v1/suggest?q=a&lang=xx",
        "/v1/opportunities?lang=klingon",
        "/v1/opportunities/de-blue-card?lang=e",
        "/v1/concepts/isco:7126?lang=%20",
    ] {
        let (code, _) = client().get(path).await.error_at("?lang");
        assert_eq!(code, "unknown_code", "{path}");
    }
    for path in [
        "/v1/match?lang=xx",
        "/v1/link?lang=xx",
        "/v1/match/batch?lang=xx",
    ] {
        let answer = client().post(path, &asking(plumber())).await;
        answer.error_at("?lang");
    }
}

#[tokio::test]
async fn a_percent_encoded_language_is_understood() {
    let answer = client().get("/v1/suggest?q=a&lang=%66%72").await;
    assert_eq!(answer.header("content-language"), "fr", "{}", answer.text());
}

#[tokio::test]
async fn an_unreadable_language_header_is_english() {
    let mut request = post_json("/v1/match", asking(plumber()).to_string());
    let value = axum::http::HeaderValue::from_bytes(b"fr\xff").expect("is allowed in a header");
    request.headers_mut().insert("accept-language", value);
    let answer = client().send(request).await;
    answer.ok();
    assert_eq!(answer.header("content-language"), "en");
}
