//! CVs that cannot be read: the answer is a problem that helps, never a failure.

use axum::body::{Body, Bytes};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::json;
use tokio::runtime::Runtime;

use crate::client::{client, client_with, list_of, text_of};
use crate::cv::{ALL, cv, pdf, send, send_to, sending};

#[tokio::test]
async fn what_cannot_be_read_is_refused_with_advice() {
    let bomb = "<!DOCTYPE a [<!ENTITY b \"x\"><!ENTITY c \"&b;&b;\">]><Candidate>&c;</Candidate>";
    let deep = format!("<Candidate>{}</Candidate>", "<a>".repeat(10_000));
    let wide = format!("<Candidate>{}</Candidate>", "<a/>".repeat(150_000));
    let deep_json = format!(
        "{{\"SkillsPassport\":{}1{}}}",
        "[".repeat(100),
        "]".repeat(100)
    );
    let cut = &cv!("candidate.xml")[..900];
    for (bytes, content_type, advice) in [
        (&b""[..], "text/plain", "empty"),
        (b" \n\t\n", "text/plain", "empty"),
        (
            b"\x00\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0f\x10",
            "text/plain",
            "not text",
        ),
        (
            b"PK\x03\x04 word/document.xml",
            "application/octet-stream",
            "plain text",
        ),
        (bomb.as_bytes(), "application/xml", "DOCTYPE"),
        (
            b"<Candidate>&nbsp;</Candidate>",
            "application/xml",
            "entity",
        ),
        (deep.as_bytes(), "application/xml", "nested"),
        (wide.as_bytes(), "application/xml", "too many"),
        (cut, "application/xml", "not valid XML"),
        (b"<Candidate><a>", "application/xml", "ends before"),
        (b"<Candidate><a></b></Candidate>", "text/xml", "line 1"),
        (
            b"<html><body>CV</body></html>",
            "application/xml",
            "Candidate",
        ),
        (b"no xml", "application/xml", "no element"),
        (b"{\"name\": \"x\"}", "application/json", "JSON Resume"),
        (b"{\"basics\": ", "application/json", "line 1"),
        (deep_json.as_bytes(), "application/json", "nested"),
        (b"%PDF-1.4 nothing", "application/pdf", "copy its text"),
        (b"no pdf", "application/pdf", "copy its text"),
        (&pdf(None), "application/pdf", "copy its text"),
        (&pdf(Some(b"<other/>")), "application/pdf", "copy its text"),
        (
            b"%PDF-1.4 << /Encrypt 1 0 R >>",
            "application/pdf",
            "without a password",
        ),
    ] {
        let answer = send(bytes, content_type).await;
        let problem = answer.problem(422, "unreadable_document");
        let detail = text_of(&problem["detail"]);
        assert!(detail.contains(advice), "{content_type}: {detail}");
    }
}

#[tokio::test]
async fn other_content_types_are_refused() {
    for content_type in [
        "image/png",
        "multipart/form-data; boundary=x",
        "text/html",
        "application/msword",
    ] {
        let answer = send(b"Plombier", content_type).await;
        let problem = answer.problem(415, "unsupported_media_type");
        assert!(text_of(&problem["detail"]).contains("text/plain"));
    }
}

#[tokio::test]
async fn the_limit_holds_whether_the_length_is_told_or_not() {
    let line = "Plombier, brasage, 2018 - 2021\n";
    let fits = line.repeat(1_200_000 / line.len());
    send(fits.as_bytes(), "text/plain").await.ok();
    let large = vec![b'a'; 2_200_000];
    send(&large, "text/plain")
        .await
        .problem(413, "body_too_large");
    let pieces = std::iter::repeat_n(Ok::<_, std::convert::Infallible>(Bytes::from(large)), 1_000);
    let endless = Body::from_stream(tokio_stream::iter(pieces));
    let answer = client().send(sending(endless, "text/plain")).await;
    answer.problem(413, "body_too_large");
    let small = client_with(|settings| settings.server.cv_limit_bytes = 100);
    let answer = send_to(&small, &[b'a'; 101], "text/plain").await;
    answer.problem(413, "body_too_large");
}

#[tokio::test]
async fn a_text_without_facts_is_an_empty_profile() {
    for text in [
        "hello",
        "Lorem ipsum dolor sit amet",
        "?!",
        "\u{202e}\u{202d}abc",
    ] {
        let answer = send(text.as_bytes(), "text/plain").await.ok();
        assert_eq!(answer["facts"], json!([]), "{text}");
        assert!(answer["profile"]["occupations"].is_null(), "{text}");
    }
}

#[tokio::test]
async fn direction_marks_and_broken_bytes_do_not_hide_or_add_facts() {
    let plain = send(cv!("infirmiere.ar.txt"), "text/plain").await.ok();
    let text = std::str::from_utf8(cv!("infirmiere.ar.txt")).expect("is UTF-8");
    let marked = text.replace(' ', " \u{202e}\u{200f}");
    let answer = send(marked.as_bytes(), "text/plain").await.ok();
    assert_eq!(answer["profile"], plain["profile"]);
    let mut broken = text.as_bytes().to_vec();
    broken.extend_from_slice(b"\n\xff\n");
    let answer = send(&broken, "text/plain").await.ok();
    assert_eq!(answer["profile"], plain["profile"]);
}

#[tokio::test]
async fn a_name_that_is_also_a_trade_is_no_occupation() {
    for text in [
        "John Mason\nSkills\nteamwork\n",
        "Curriculum vitae\nJean Berger\nCompétences\nsoudage\n",
        "Lebenslauf\nKoch Schneider\nKenntnisse\nSchweißen\n",
    ] {
        let answer = send(text.as_bytes(), "text/plain").await.ok();
        assert!(answer["profile"]["occupations"].is_null(), "{answer}");
        assert!(
            list_of(&answer["dropped"]).contains(&json!("name")),
            "{text}"
        );
    }
}

/// Bytes of every kind: noise, words of CVs, and fixtures with something changed.
fn anything() -> impl Strategy<Value = Vec<u8>> {
    let words = prop::sample::select(vec![
        "2018",
        "-",
        "–",
        "à",
        "depuis",
        "mars",
        "إلى",
        "منذ",
        "থেকে",
        "سے",
        "Expérience\n",
        "Langues :",
        "français",
        "B2",
        "permis",
        "B",
        "BTP",
        "niveau",
        "plombier",
        ",",
        "\n",
        "|",
        "né le",
        "@",
        "<",
        "&",
        "{",
        "Nationalité :",
        "tunisienne",
        "١٢",
        "১৯",
        "\u{202e}",
        "\u{301}",
        "👷🏽",
        "ß",
        "İ",
        "ﷺ",
        "12/",
        "/2019",
    ]);
    let texts = prop::collection::vec(words, 0..60).prop_map(|own| own.join(" ").into_bytes());
    let noise = prop::collection::vec(any::<u8>(), 0..300);
    let letters = "\\PC{0,200}".prop_map(String::into_bytes);
    let changed = (
        0..ALL.len(),
        any::<prop::sample::Index>(),
        any::<u8>(),
        any::<bool>(),
    );
    let changed = changed.prop_map(|(own, place, byte, cut)| {
        let mut bytes = ALL[own].0.to_vec();
        let at = place.index(bytes.len());
        bytes[at] = byte;
        if cut {
            bytes.truncate(at);
        }
        bytes
    });
    prop_oneof![texts, noise, letters, changed]
}

#[test]
fn any_bytes_are_read_or_refused() {
    let config = Config {
        cases: 300,
        failure_persistence: None,
        ..Config::default()
    };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(config, rng);
    let runtime = Runtime::new().expect("a runtime can be made");
    let client = client();
    let types = prop::sample::select(vec![
        "",
        "text/plain",
        "application/xml",
        "application/json",
        "application/pdf",
    ]);
    let outcome = runner.run(&(anything(), types), |(bytes, content_type)| {
        let answer = runtime.block_on(send_to(&client, &bytes, content_type));
        let status = answer.status.as_u16();
        prop_assert!(matches!(status, 200 | 422), "{status}");
        if status == 200 {
            let question = json!({ "profile": answer.json()["profile"], "limit": 1 });
            let matched = runtime.block_on(client.post("/v1/match", &question));
            prop_assert_eq!(matched.status.as_u16(), 200, "{}", matched.text());
        }
        Ok(())
    });
    outcome.expect("every document is read or refused");
}
