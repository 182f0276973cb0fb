//! `GET /metrics`

use axum::body::Body;
use axum::http::Request;

use crate::client::{Answer, Client, client_with};
use crate::people::{asking, plumber};

async fn metrics(client: &Client) -> String {
    let answer: Answer = client.get("/metrics").await;
    let kind = answer.header("content-type");
    assert!(
        kind.starts_with("application/openmetrics-text; version=1.0.0"),
        "{kind}"
    );
    answer.text().to_owned()
}

/// The number of a sample whose name and labels contain all of these words.
fn number(text: &str, words: &[&str]) -> Option<f64> {
    let has = |line: &&str| words.iter().all(|word| line.contains(word));
    text.lines().find(has)?.rsplit(' ').next()?.parse().ok()
}

#[tokio::test]
async fn requests_are_counted_by_method_route_and_status() {
    let client = client_with(|_| {});
    client.post("/v1/match", &asking(plumber())).await.ok();
    client
        .post("/v1/match", &asking(serde_json::json!(3)))
        .await;
    client.get("/v1/opportunities/de-blue-card").await.ok();
    client.get("/nothing/here").await;
    let text = metrics(&client).await;
    for labels in [
        ["method=\"POST\"", "route=\"/v1/match\"", "status=\"200\""],
        ["method=\"POST\"", "route=\"/v1/match\"", "status=\"422\""],
        [
            "method=\"GET\"",
            "route=\"/v1/opportunities/{id}\"",
            "status=\"200\"",
        ],
        ["method=\"GET\"", "route=\"unmatched\"", "status=\"404\""],
    ] {
        assert_eq!(number(&text, &labels), Some(1.0), "{labels:?} in {text}");
    }
    assert!(text.contains("passerelle_request_seconds_bucket"), "{text}");
    assert!(text.ends_with("# EOF\n"), "{text}");
}

#[tokio::test]
async fn paths_with_ids_are_one_route() {
    let client = client_with(|_| {});
    for id in ["de-blue-card", "sample-001", "nothing", "a-b-c"] {
        client.get(&format!("/v1/opportunities/{id}")).await;
    }
    let text = metrics(&client).await;
    let routes = text
        .lines()
        .filter(|line| line.starts_with("passerelle_requests_total"));
    assert_eq!(routes.count(), 2, "{text}");
}

#[tokio::test]
async fn methods_made_up_by_a_client_make_no_new_numbers() {
    let client = client_with(|_| {});
    for method in ["BREW", "PROPFIND", "X1", "X2"] {
        let request = Request::builder().method(method).uri("/v1/match");
        let request = request.body(Body::empty()).expect("is well formed");
        client
            .send(request)
            .await
            .problem(405, "method_not_allowed");
    }
    let text = metrics(&client).await;
    let numbers = text
        .lines()
        .filter(|line| line.starts_with("passerelle_requests_total"));
    assert!(numbers.count() <= 1, "{text}");
}
