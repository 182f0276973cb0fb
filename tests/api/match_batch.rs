//! `POST /v1/match/batch`: many profiles, one line each.

use axum::body::{Body, Bytes};
use axum::http::Request;
use http_body_util::BodyExt;
use serde_json::{Value, json};
use tokio::sync::mpsc;
use tokio_stream::wrappers::ReceiverStream;
use tower::ServiceExt;

use crate::client::{Answer, Client, client, client_with};
use crate::contract::contract;
use crate::people::{asking_with, developer, plumber};

const PATH: &str = "/v1/match/batch";

fn batch(body: impl Into<Body>) -> Request<Body> {
    let request = Request::post(PATH).header("content-type", "application/x-ndjson");
    request
        .body(body.into())
        .expect("the request is well formed")
}

async fn send(client: &Client, body: impl Into<Body>) -> Vec<Value> {
    let answer = client.send(batch(body)).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert_eq!(answer.header("content-type"), "application/x-ndjson");
    let lines = answer.lines();
    lines.iter().for_each(|line| contract().check_line(line));
    lines
}

fn short(profile: Value) -> Value {
    asking_with(profile, json!({ "limit": 2, "explain": false }))
}

/// `ok` for an answer, the code for a problem.
fn outcomes(lines: &[Value]) -> Vec<&str> {
    lines
        .iter()
        .map(|line| line["code"].as_str().unwrap_or("ok"))
        .collect()
}

#[tokio::test]
async fn each_line_is_answered_as_if_asked_alone_and_in_order() {
    let requests: Vec<Value> = (18..30)
        .map(|age| {
            let mut profile = if age % 2 == 0 { plumber() } else { developer() };
            profile["age"] = json!(age);
            short(profile)
        })
        .collect();
    let body: String = requests.iter().map(|own| format!("{own}\n")).collect();
    let lines = send(&client(), body).await;
    assert_eq!(lines.len(), requests.len());
    for (request, line) in requests.iter().zip(&lines) {
        let alone: Answer = client().post("/v1/match", request).await;
        assert_eq!(*line, alone.ok());
    }
}

#[tokio::test]
async fn a_bad_line_yields_its_problem_and_the_rest_goes_on() {
    let good = short(plumber());
    let body = format!(
        "{good}\nnot json\n{{\"profile\":{{\"age\":-3,\"residence\":\"Tunisia\"}}}}\n[]\n{good}\n"
    );
    let lines = send(&client(), body).await;
    let expected = [
        "ok",
        "invalid_json",
        "invalid_fields",
        "invalid_fields",
        "ok",
    ];
    assert_eq!(outcomes(&lines), expected);
    for (place, line) in lines.iter().enumerate().skip(1).take(3) {
        assert_eq!(line["line"], place + 1, "{line}");
    }
    let pointers: Vec<&Value> = lines[2]["errors"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|error| &error["pointer"])
        .collect();
    assert_eq!(pointers.len(), 2, "{pointers:?}");
}

#[tokio::test]
async fn a_line_that_is_no_utf8_is_a_problem_of_that_line_only() {
    let good = short(plumber()).to_string();
    let mut body = Vec::new();
    for line in [
        good.as_bytes(),
        b"\xff\xfe{\x80",
        b"{\"profile\":{\"age\":\"\xe9\"}}",
        good.as_bytes(),
    ] {
        body.extend_from_slice(line);
        body.push(b'\n');
    }
    let lines = send(&client(), body).await;
    assert_eq!(
        outcomes(&lines),
        ["ok", "invalid_json", "invalid_json", "ok"]
    );
    assert_eq!(lines[2]["line"], 3);
}

#[tokio::test]
async fn empty_lines_and_both_line_ends_are_fine() {
    let good = short(plumber());
    let body = format!("\r\n{good}\r\n\n   \n{good}\n\r\n{good}");
    let lines = send(&client(), body).await;
    assert_eq!(outcomes(&lines), ["ok", "ok", "ok"]);
    assert!(lines.iter().all(|line| *line == lines[0]));
}

#[tokio::test]
async fn a_problem_names_the_line_of_the_file_empty_lines_counted() {
    let good = short(plumber());
    let lines = send(&client(), format!("{good}\n\n\nnot json\n")).await;
    assert_eq!(outcomes(&lines), ["ok", "invalid_json"]);
    assert_eq!(lines[1]["line"], 4, "{}", lines[1]);
}

#[tokio::test]
async fn nothing_in_gives_nothing_out() {
    for body in ["", "\n", "\r\n\r\n  "] {
        assert_eq!(send(&client(), body).await, [Value::Null; 0], "{body:?}");
    }
}

#[tokio::test]
async fn the_language_holds_for_every_line() {
    let good = short(plumber());
    let mut request = batch(format!("{good}\n{good}\n"));
    *request.uri_mut() = format!("{PATH}?lang=ar").parse().expect("is a path");
    let answer = client().send(request).await;
    assert_eq!(answer.header("content-language"), "ar");
    let alone = client().post("/v1/match?lang=ar", &good).await.ok();
    assert!(answer.lines().iter().all(|line| *line == alone));
}

#[tokio::test]
async fn a_batch_has_a_limit_of_profiles() {
    let client = client_with(|settings| settings.limits.batch_profiles = 3);
    let good = short(plumber());
    let lines = send(&client, format!("{good}\n").repeat(3)).await;
    assert_eq!(outcomes(&lines), ["ok"; 3]);
    let lines = send(&client, format!("{good}\n").repeat(5)).await;
    assert_eq!(outcomes(&lines), ["ok", "ok", "ok", "body_too_large"]);
    assert_eq!(lines[3]["status"], 413);
}

#[tokio::test]
async fn a_batch_has_a_limit_of_bytes() {
    let client = client_with(|settings| settings.server.batch_limit_bytes = 10_000);
    let lines = send(&client, vec![b'x'; 10_001]).await;
    assert_eq!(outcomes(&lines), ["body_too_large"]);
}

#[tokio::test]
async fn a_batch_may_be_larger_than_other_bodies() {
    let client = client_with(|settings| settings.server.body_limit_bytes = 2_000);
    let good = short(plumber());
    let lines = send(&client, format!("{good}\n").repeat(10)).await;
    assert_eq!(outcomes(&lines), ["ok"; 10]);
}

#[tokio::test]
async fn an_answer_comes_before_the_next_question_is_asked() {
    let (sender, receiver) = mpsc::channel::<Result<Bytes, std::io::Error>>(4);
    let body = Body::from_stream(ReceiverStream::new(receiver));
    let line = Bytes::from(format!("{}\n", short(plumber())));
    // A line in two pieces is one line.
    let (begin, end) = (line.slice(..40), line.slice(40..));
    for piece in [begin, end] {
        sender.send(Ok(piece)).await.expect("the body is read");
    }
    let response = client().into_router().oneshot(batch(body)).await;
    let mut answers = response.expect("the router never fails").into_body();
    let first = answers.frame().await.expect("an answer comes");
    let first = first.expect("the body is whole").into_data();
    assert!(first.is_ok_and(|bytes| bytes.ends_with(b"\n")));
    sender.send(Ok(line)).await.expect("the body is still read");
    drop(sender);
    let rest = answers
        .collect()
        .await
        .expect("the body is whole")
        .to_bytes();
    assert_eq!(rest.iter().filter(|byte| **byte == b'\n').count(), 1);
}
