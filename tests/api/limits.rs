//! How much is let in, from one client and in all.

use axum::body::{Body, Bytes};
use axum::http::{Request, StatusCode};
use tokio::sync::mpsc;
use tokio_stream::wrappers::ReceiverStream;
use tower::ServiceExt;

use crate::client::{client, client_with, post_json};
use crate::people::{asking, plumber};

#[tokio::test]
async fn a_client_that_asks_too_often_is_told_when_to_come_back() {
    let client = client_with(|settings| settings.limits.requests_per_minute = 2);
    let address = [10, 0, 0, 1];
    for left in ["1", "0"] {
        let answer = client.get_from(address, "/health/live").await;
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(answer.header("ratelimit-limit"), "2");
        assert_eq!(answer.header("ratelimit-remaining"), left);
        assert!(!answer.header("ratelimit-reset").is_empty());
    }
    let refused = client.get_from(address, "/health/live").await;
    refused.problem(429, "too_many_requests");
    let wait: u32 = refused
        .header("retry-after")
        .parse()
        .expect("is in seconds");
    assert!((1..=60).contains(&wait), "{wait}");
}

#[tokio::test]
async fn a_refusal_tells_the_limit_too() {
    let client = client_with(|settings| settings.limits.requests_per_minute = 1);
    client.get_from([10, 0, 0, 2], "/health/live").await.ok();
    let refused = client.get_from([10, 0, 0, 2], "/health/live").await;
    refused.problem(429, "too_many_requests");
    assert_eq!(refused.header("ratelimit-limit"), "1");
    assert_eq!(refused.header("ratelimit-remaining"), "0");
}

#[tokio::test]
async fn one_client_does_not_use_up_what_another_may() {
    let client = client_with(|settings| settings.limits.requests_per_minute = 1);
    client.get_from([10, 0, 0, 3], "/health/live").await.ok();
    client
        .get_from([10, 0, 0, 3], "/health/live")
        .await
        .problem(429, "too_many_requests");
    client.get_from([10, 0, 0, 4], "/health/live").await.ok();
}

#[tokio::test]
async fn zero_turns_the_limit_off() {
    let client = client_with(|settings| settings.limits.requests_per_minute = 0);
    for _ in 0..50 {
        let answer = client.get_from([10, 0, 0, 5], "/health/live").await;
        assert_eq!(answer.header("ratelimit-limit"), "");
        answer.ok();
    }
}

#[tokio::test]
async fn nothing_is_let_in_when_there_is_no_place() {
    let client = client_with(|settings| settings.server.concurrent_requests = 0);
    for path in ["/v1/suggest?q=a", "/health/live", "/nothing"] {
        let answer = client.get(path).await;
        answer.problem(503, "overloaded");
        assert_eq!(answer.header("retry-after"), "1", "{path}");
    }
}

#[tokio::test]
async fn a_place_is_free_again_when_its_request_is_answered() {
    let router = client_with(|settings| settings.server.concurrent_requests = 1).into_router();
    let (sender, receiver) = mpsc::channel::<Result<Bytes, std::io::Error>>(1);
    let slow = post_json(
        "/v1/match",
        Body::from_stream(ReceiverStream::new(receiver)),
    );
    let running = tokio::spawn(router.clone().oneshot(slow));
    // The channel takes a second piece only when the handler has begun to read the body.
    let body = asking(plumber()).to_string();
    sender
        .send(Ok(Bytes::new()))
        .await
        .expect("the body is read");
    sender
        .send(Ok(Bytes::new()))
        .await
        .expect("the body is read");
    let quick = || {
        Request::get("/health/live")
            .body(Body::empty())
            .expect("is well formed")
    };
    let shed = router
        .clone()
        .oneshot(quick())
        .await
        .expect("the router never fails");
    assert_eq!(shed.status(), StatusCode::SERVICE_UNAVAILABLE);
    sender
        .send(Ok(Bytes::from(body)))
        .await
        .expect("the body is read");
    drop(sender);
    let answered = running
        .await
        .expect("does not panic")
        .expect("the router never fails");
    assert_eq!(answered.status(), StatusCode::OK);
    let next = router
        .oneshot(quick())
        .await
        .expect("the router never fails");
    assert_eq!(next.status(), StatusCode::OK);
}

#[tokio::test]
async fn a_running_batch_keeps_its_place() {
    let router = client_with(|settings| settings.server.concurrent_requests = 1).into_router();
    let (sender, receiver) = mpsc::channel::<Result<Bytes, std::io::Error>>(1);
    let slow = post_json(
        "/v1/match/batch",
        Body::from_stream(ReceiverStream::new(receiver)),
    );
    let running = router
        .clone()
        .oneshot(slow)
        .await
        .expect("the router never fails");
    assert_eq!(running.status(), StatusCode::OK);
    let quick = Request::get("/health/live")
        .body(Body::empty())
        .expect("is well formed");
    let shed = router.oneshot(quick).await.expect("the router never fails");
    drop(sender);
    assert_eq!(shed.status(), StatusCode::SERVICE_UNAVAILABLE);
}

#[tokio::test]
async fn a_request_that_takes_too_long_is_504() {
    let client = client_with(|settings| settings.server.request_timeout_ms = 1);
    let never = Body::from_stream(tokio_stream::pending::<Result<Bytes, std::io::Error>>());
    let answer = client.send(post_json("/v1/match", never)).await;
    answer.problem(504, "timeout");
}

#[tokio::test]
async fn a_browser_of_any_site_may_ask() {
    let request = Request::options("/v1/match")
        .header("origin", "https://counsel.example")
        .header("access-control-request-method", "POST")
        .header("access-control-request-headers", "content-type");
    let answer = client()
        .send(request.body(Body::empty()).expect("is well formed"))
        .await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.header("access-control-allow-origin"), "*");
    assert!(
        ["*", "POST"]
            .iter()
            .any(|word| answer.header("access-control-allow-methods").contains(word))
    );
    assert!(!answer.header("access-control-allow-headers").is_empty());
    assert_eq!(answer.header("access-control-allow-credentials"), "");
}

#[tokio::test]
async fn problems_can_be_read_by_a_browser_of_another_site() {
    let origin = [("origin", "https://counsel.example")];
    for path in ["/v1/suggest?q=a&lang=xx", "/nothing", "/v1/match"] {
        let answer = client().get_with(path, &origin).await;
        assert_eq!(answer.header("access-control-allow-origin"), "*", "{path}");
    }
}

#[tokio::test]
async fn only_the_sites_that_are_named_may_ask() {
    let client = client_with(|settings| {
        settings.cors.origins = vec!["https://own.example".to_owned()];
    });
    for (origin, allowed) in [
        ("https://own.example", "https://own.example"),
        ("https://evil.example", ""),
        ("null", ""),
    ] {
        let answer = client
            .get_with("/v1/suggest?q=a", &[("origin", origin)])
            .await;
        assert_eq!(
            answer.header("access-control-allow-origin"),
            allowed,
            "{origin}"
        );
        let vary: Vec<_> = answer.headers.get_all("vary").iter().collect();
        let varies = vary
            .iter()
            .any(|value| value.to_str().is_ok_and(|text| text.contains("origin")));
        assert!(
            varies,
            "a cache must not give one site the answer of another: {vary:?}"
        );
    }
}
