//! What a problem looks like, whatever went wrong.

use axum::body::Body;
use axum::http::Request;
use serde_json::{Value, json};

use crate::client::{Answer, assert_fields, client, list_of, post_json, text_of};
use crate::people::{asking, plumber};

#[tokio::test]
async fn a_problem_has_the_fields_of_the_standard_and_ours() {
    let answer = client()
        .post("/v1/match", &json!({ "profile": { "age": -3 } }))
        .await;
    let body = answer.problem(422, "invalid_fields");
    assert_fields(&body, "type title status code detail errors request_id");
    assert_fields(&body["errors"][0], "pointer code detail suggestions");
    assert_eq!(body["type"], "/docs/problems#invalid_fields");
}

#[tokio::test]
async fn unknown_paths_are_404() {
    for path in [
        "/v1",
        "/v1/",
        "/v1/nothing",
        "/v2/match",
        "/v1/match/",
        "/%2e%2e/etc",
        "/v1/opportunities/a/b",
    ] {
        client().get(path).await.problem(404, "not_found");
    }
}

#[tokio::test]
async fn wrong_methods_are_405_and_say_what_is_allowed() {
    for (method, path, allowed) in [
        ("GET", "/v1/match", "POST"),
        ("PUT", "/v1/match", "POST"),
        ("GET", "/v1/match/batch", "POST"),
        ("DELETE", "/v1/link", "POST"),
        ("POST", "/v1/opportunities", "GET"),
        ("PATCH", "/v1/suggest", "GET"),
        ("POST", "/v1/concepts/isco:7126", "GET"),
        ("GET", "/v1/opportunities/de-blue-card/check", "POST"),
        ("POST", "/health/live", "GET"),
        ("POST", "/metrics", "GET"),
        ("POST", "/openapi.json", "GET"),
    ] {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .body(Body::empty());
        let answer = client().send(request.expect("is well formed")).await;
        answer.problem(405, "method_not_allowed");
        assert!(answer.header("allow").contains(allowed), "{method} {path}");
    }
}

#[tokio::test]
async fn head_is_answered_like_get_without_a_body() {
    for path in ["/v1/opportunities/de-blue-card", "/health/live"] {
        let request = Request::head(path)
            .body(Body::empty())
            .expect("is well formed");
        let response = tower::ServiceExt::oneshot(client().into_router(), request).await;
        assert_eq!(
            response.expect("the router never fails").status(),
            200,
            "{path}"
        );
    }
}

#[tokio::test]
async fn unknown_parameters_are_refused_by_name_where_pages_are_read() {
    for path in [
        "/v1/opportunities?colour=red",
        "/v1/opportunities/de-blue-card?colour=red",
        "/v1/suggest?q=a&colour=red",
        "/v1/concepts/isco:7126?colour=red",
    ] {
        let answer = client().get(path).await;
        assert_eq!(answer.error_at("?colour").0, "unknown_field", "{path}");
    }
}

#[tokio::test]
async fn unknown_parameters_are_refused_by_name_where_bodies_are_sent() {
    for path in [
        "/v1/match?limit=3",
        "/v1/opportunities/de-blue-card/check?limit=3",
        "/v1/match/batch?limit=3",
    ] {
        let answer = client().post(path, &asking(plumber())).await;
        assert_eq!(answer.error_at("?limit").0, "unknown_field", "{path}");
    }
    let answer = client()
        .post("/v1/link?limit=3", &json!({ "texts": ["x"] }))
        .await;
    assert_eq!(answer.error_at("?limit").0, "unknown_field");
}

#[tokio::test]
async fn every_request_has_an_id_of_its_own() {
    let mut ids = Vec::new();
    for path in [
        "/health/live",
        "/health/live",
        "/nothing",
        "/v1/suggest?q=a",
    ] {
        ids.push(client().get(path).await.header("x-request-id").to_owned());
    }
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 4, "{ids:?}");
}

#[tokio::test]
async fn an_id_sent_along_is_not_taken_over() {
    let planted = [("x-request-id", "planted\u{9}id")];
    let answer = client().get_with("/health/live", &planted).await;
    assert!(!answer.header("x-request-id").contains("planted"));
}

#[tokio::test]
async fn a_detail_repeats_little_of_what_was_sent() {
    let long = "q".repeat(4_000);
    for body in [
        json!({ "profile": { "residence": long } }),
        json!({ "profile": { "languages": [{ "code": "fr", "level": long }] } }),
        json!({ "profile": { long.as_str(): 1 } }),
        json!({ "profile": {}, "strategy": &long[..500] }),
    ] {
        let answer: Answer = client().post("/v1/match", &body).await;
        let problem: Value = answer.problem(422, "invalid_fields");
        for error in list_of(&problem["errors"]) {
            let detail = text_of(&error["detail"]);
            assert!(detail.len() < 400, "{} characters", detail.len());
        }
    }
}

#[tokio::test]
async fn bodies_are_packed_when_the_client_can_unpack_them() {
    let mut request = post_json("/v1/match", asking(plumber()).to_string());
    let headers = request.headers_mut();
    headers.insert(
        "accept-encoding",
        axum::http::HeaderValue::from_static("gzip"),
    );
    let response = tower::ServiceExt::oneshot(client().into_router(), request).await;
    let response = response.expect("the router never fails");
    let packed = response.headers().get("content-encoding");
    assert_eq!(
        packed.map(|value| value.as_bytes()),
        Some(b"gzip".as_slice())
    );
}
