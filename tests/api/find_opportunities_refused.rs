//! `GET /v1/opportunities`: what is refused, and how.

use crate::client::{client, text_of, with_query};

const PATH: &str = "/v1/opportunities";

#[tokio::test]
async fn wrong_values_are_refused_by_name() {
    for (name, value, code) in [
        ("kind", "jobs", "unknown_code"),
        ("category", "language", "unknown_code"),
        ("status", "opened", "unknown_code"),
        ("sort", "best", "unknown_code"),
        ("facets", "kinds", "unknown_code"),
        ("country", "Tunisia", "unknown_code"),
        ("origin", "tn", "unknown_code"),
        ("language", "fra", "unknown_code"),
        ("occupation", "plumber", "unknown_code"),
        ("free_for_worker", "maybe", "wrong_type"),
        ("diversify", "no", "wrong_type"),
        ("limit", "0", "out_of_range"),
        ("limit", "101", "out_of_range"),
        ("limit", "-1", "out_of_range"),
        ("limit", "1e2", "out_of_range"),
        ("limit", "99999999999999999999", "out_of_range"),
        ("as_of", "2026-13-01", "wrong_type"),
    ] {
        let answer = client().get(&with_query(PATH, &[(name, value)])).await;
        let (found, _) = answer.error_at(&format!("?{name}"));
        assert_eq!(found, code, "{name}={value}");
    }
}

#[tokio::test]
async fn words_of_a_list_come_with_what_was_meant() {
    for (name, value, meant) in [
        ("kind", "jobs", "job"),
        ("category", "language-cours", "language-course"),
        ("sort", "newst", "newest"),
        ("facets", "countri", "country"),
    ] {
        let answer = client().get(&with_query(PATH, &[(name, value)])).await;
        let (_, suggestions) = answer.error_at(&format!("?{name}"));
        assert_eq!(
            suggestions.first().map(String::as_str),
            Some(meant),
            "{name}"
        );
    }
}

#[tokio::test]
async fn codes_come_with_what_was_meant() {
    for (name, value, meant) in [
        ("country", "Tunisia", "TN"),
        ("country", "de", "DE"),
        ("origin", "Morocco", "MA"),
        ("language", "french", "fr"),
    ] {
        let answer = client().get(&with_query(PATH, &[(name, value)])).await;
        let (_, suggestions) = answer.error_at(&format!("?{name}"));
        assert!(
            suggestions.iter().any(|own| own == meant),
            "{name}={value}: {suggestions:?}"
        );
    }
}

#[tokio::test]
async fn an_unknown_occupation_is_refused_and_never_an_empty_answer() {
    let answer = client()
        .get(&with_query(PATH, &[("occupation", "isco:9999")]))
        .await;
    let (code, _) = answer.error_at("?occupation");
    assert_eq!(code, "unknown_code");
}

#[tokio::test]
async fn every_problem_is_told_at_once() {
    let pairs = [
        ("kind", "jobs"),
        ("limit", "0"),
        ("country", "XX"),
        ("colour", "red"),
    ];
    let body = client()
        .get(&with_query(PATH, &pairs))
        .await
        .problem(422, "invalid_fields");
    let errors = body["errors"].as_array().expect("errors are listed");
    let mut pointers: Vec<String> = errors.iter().map(|own| text_of(&own["pointer"])).collect();
    pointers.sort();
    assert_eq!(pointers, ["?colour", "?country", "?kind", "?limit"]);
}

#[tokio::test]
async fn a_wrong_language_does_not_hide_the_other_problems() {
    let answer = client()
        .get(&with_query(PATH, &[("lang", "xx"), ("limit", "0")]))
        .await;
    answer.error_at("?lang");
    answer.error_at("?limit");
}

#[tokio::test]
async fn a_question_that_is_too_long_is_refused() {
    let long = "a".repeat(501);
    let answer = client().get(&with_query(PATH, &[("q", &long)])).await;
    assert_eq!(answer.error_at("?q").0, "too_long");
    let at_most = "é".repeat(500);
    client()
        .get(&with_query(PATH, &[("q", &at_most)]))
        .await
        .ok();
}

#[tokio::test]
async fn odd_words_are_searched_and_never_break_anything() {
    for q in [
        "\"",
        "\\",
        "AND OR NOT",
        "title:(",
        "*",
        "a*b?",
        "+-+-",
        "[1 TO 2]",
        "\u{0}\u{1}",
        "é\u{301}",
        "\u{202e}gnp",
        "🛠️",
        "' OR 1=1 --",
        "../../etc/passwd",
        "<script>",
        "a AND",
        "(((((((((",
        "تقني صحي",
        "ржавчина",
        "\u{feff}",
    ] {
        let answer = client().get(&with_query(PATH, &[("q", q)])).await;
        assert_eq!(answer.status, 200, "{q:?}: {}", answer.text());
    }
}

#[tokio::test]
async fn a_query_that_is_no_text_breaks_nothing() {
    for query in [
        "?q=%FF%FE",
        "?%FF=1",
        "?&&&",
        "?q",
        "?=",
        "?q=%",
        "?q=%2",
        "?limit=1&limit=2",
    ] {
        let status = client()
            .get(&format!("{PATH}{query}"))
            .await
            .status
            .as_u16();
        assert!([200, 422].contains(&status), "{query}: {status}");
    }
}

#[tokio::test]
async fn a_cursor_of_another_question_is_refused() {
    let first = client()
        .get(&with_query(PATH, &[("q", "plombier"), ("limit", "1")]))
        .await
        .ok();
    let cursor = text_of(&first["next"]);
    let other = with_query(PATH, &[("q", "infirmier"), ("cursor", &cursor)]);
    client().get(&other).await.problem(400, "invalid_cursor");
    for wrong in ["x", "1-", "-1", "1-g", "zzzzzzzzzzzzzzzzzzzz-1"] {
        let path = with_query(PATH, &[("cursor", wrong)]);
        client().get(&path).await.problem(400, "invalid_cursor");
    }
}
