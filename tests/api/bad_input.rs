//! Bodies that are no JSON, too large, or of another kind.

use axum::body::{Body, Bytes};
use axum::http::Request;
use serde_json::json;
use tokio_stream::StreamExt;

use crate::client::{Answer, client, client_with, post_json, text_of};
use crate::people::{asking, plumber};

/// Every path that reads a JSON body.
const PATHS: [&str; 3] = [
    "/v1/match",
    "/v1/opportunities/de-blue-card/check",
    "/v1/link",
];

async fn send(path: &str, body: impl Into<Body>) -> Answer {
    client().send(post_json(path, body)).await
}

#[tokio::test]
async fn what_is_no_json_is_refused_with_its_place() {
    for path in PATHS {
        for body in [
            "",
            " ",
            "{",
            "}",
            "[1,",
            "nul",
            "{\"profile\":{}}x",
            "{'profile':{}}",
            "{\"a\":}",
            "\u{feff}{}",
            "{\"profile\":{\"age\":NaN}}",
            "{\"profile\":{\"age\":Infinity}}",
            "{\"profile\":{\"age\":-}}",
            "{\"profile\":{\"age\":1e999}}",
            "{\"profile\":{\"age\":0x10}}",
            "{\"profile\":{\"age\":01}}",
            "\"\\ud800\"",
            "{\"profile\":{\"age\":\"\u{1}\"}}",
            "<profile/>",
        ] {
            let problem = send(path, body).await.problem(400, "invalid_json");
            let detail = text_of(&problem["detail"]);
            assert!(detail.starts_with("line "), "{path} {body:?}: {detail}");
        }
    }
}

#[tokio::test]
async fn json_of_another_shape_is_refused_by_field() {
    for path in PATHS {
        for body in ["null", "true", "3", "\"text\"", "[]", "[{}]"] {
            let answer = send(path, body).await;
            assert_eq!(answer.error_at("").0, "wrong_type", "{path} {body}");
        }
    }
}

#[tokio::test]
async fn bytes_that_are_no_utf8_are_refused() {
    for path in PATHS {
        for body in [
            &b"\xff\xfe\x00"[..],
            b"{\"profile\":{\"occupations\":[\"\xe9\"]}}",
            b"\x80",
        ] {
            send(path, Bytes::copy_from_slice(body))
                .await
                .problem(400, "invalid_json");
        }
    }
}

#[tokio::test]
async fn deep_nesting_is_refused_and_harms_nobody() {
    for depth in [200, 100_000] {
        for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
            let nested = format!("{}1{}", open.repeat(depth), close.repeat(depth));
            let body = format!("{{\"profile\":{nested}}}");
            send("/v1/match", body).await.problem(400, "invalid_json");
        }
    }
    let nested = format!("{}{}", "[".repeat(100), "]".repeat(100));
    let body = format!("{{\"profile\":{{\"hobby\":{nested}}}}}");
    assert_eq!(
        send("/v1/match", body).await.error_at("/profile/hobby").0,
        "unknown_field"
    );
}

#[tokio::test]
async fn other_content_types_are_refused() {
    for path in PATHS {
        for kind in [
            "text/plain",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "application/xml",
            "application/jsonx",
            "json",
            "text/json-but-not",
        ] {
            let request = Request::post(path).header("content-type", kind);
            let request = request
                .body(Body::from("{\"profile\":{}}"))
                .expect("is well formed");
            client()
                .send(request)
                .await
                .problem(415, "unsupported_media_type");
        }
    }
}

#[tokio::test]
async fn json_is_read_under_all_its_names() {
    for kind in [
        "application/json",
        "application/json; charset=utf-8",
        "APPLICATION/JSON",
        "application/vnd.passerelle+json",
    ] {
        let request = Request::post("/v1/match").header("content-type", kind);
        let request = request.body(Body::from("{\"profile\":{},\"limit\":1}"));
        client().send(request.expect("is well formed")).await.ok();
    }
}

#[tokio::test]
async fn a_large_body_is_413_whether_its_length_is_told_or_not() {
    let large = Bytes::from(vec![b' '; 20_000_000]);
    for path in PATHS {
        let mut told = post_json(path, large.clone());
        let length = axum::http::HeaderValue::from(large.len());
        told.headers_mut().insert("content-length", length);
        client().send(told).await.problem(413, "body_too_large");
        let pieces: Vec<Result<Bytes, std::io::Error>> = (0..200)
            .map(|at| Ok(large.slice(at * 100_000..(at + 1) * 100_000)))
            .collect();
        let stream = Body::from_stream(tokio_stream::iter(pieces));
        send(path, stream).await.problem(413, "body_too_large");
    }
}

#[tokio::test]
async fn a_body_may_be_as_large_as_the_limit_and_no_larger() {
    let client = client_with(|settings| settings.server.body_limit_bytes = 1_000);
    let small = format!("{:<1000}", asking(json!({})).to_string());
    let large = format!("{:<1001}", asking(json!({})).to_string());
    client.send(post_json("/v1/match", small)).await.ok();
    client
        .send(post_json("/v1/match", large))
        .await
        .problem(413, "body_too_large");
}

#[tokio::test]
async fn a_body_that_breaks_off_is_a_problem() {
    let pieces = [
        Ok(Bytes::from("{\"profile\":")),
        Err(std::io::Error::other("gone")),
    ];
    let broken = Body::from_stream(tokio_stream::iter(pieces).map(|piece| piece));
    send("/v1/match", broken).await.problem(400, "invalid_json");
}

#[tokio::test]
async fn the_same_field_twice_is_answered_or_refused() {
    let body = "{\"profile\":{\"age\":200,\"age\":20},\"limit\":1}";
    let status = send("/v1/match", body).await.status.as_u16();
    assert!([200, 422].contains(&status), "{status}");
}

#[tokio::test]
async fn direction_characters_never_come_back() {
    let override_text = "\u{202e}reibmolp\u{202c} \u{2066}x\u{2069}\u{202d}\u{2067}";
    let mut profile = plumber();
    profile["occupations"][0]["title"] = json!(format!("plombier{override_text}"));
    let bare = json!(override_text);
    profile["occupations"] = json!([profile["occupations"][0], bare]);
    profile["skills"] = json!([override_text, { "name": override_text }]);
    profile["qualifications"][0]["title"] = json!(override_text);
    let matched = client().post("/v1/match", &asking(profile)).await;
    matched.ok();
    let linked = client()
        .post("/v1/link", &json!({ "texts": [override_text] }))
        .await;
    linked.ok();
    for answer in [matched, linked] {
        let bad = |c: &char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        assert_eq!(answer.text().chars().find(bad), None);
    }
}

#[tokio::test]
async fn direction_characters_do_not_come_back_in_problems_either() {
    let body = json!({ "profile": { "residence": "\u{202e}NT", "age\u{202e}": 3 } });
    let answer = client().post("/v1/match", &body).await;
    answer.problem(422, "invalid_fields");
    let problem = answer.json();
    for error in problem["errors"].as_array().into_iter().flatten() {
        let detail = text_of(&error["detail"]);
        assert!(!detail.contains('\u{202e}'), "{detail:?}");
    }
}
