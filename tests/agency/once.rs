//! Writes that are sent twice with the same `Idempotency-Key` happen once.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use serde_json::{Value, json};

use crate::client::Answer;
use crate::office::{Kept, Office, offices, table};

/// Sends a write under a name.
fn named(
    office: &Office,
    (method, path): (&str, &str),
    key: Option<&str>,
    name: &str,
    (kind, body): (&str, String),
) -> Answer {
    let mut request = Request::builder().method(method).uri(path);
    request = request.header("content-type", kind);
    request = request.header("content-length", body.len());
    request = request.header("idempotency-key", name);
    if let Some(key) = key {
        request = request.header("authorization", format!("Bearer {key}"));
    }
    office.send(request.body(Body::from(body)).expect("well formed"))
}

fn organisation(office: &Office, name: &str, id: &str) -> Answer {
    let body = json!({ "id": id, "name": "Alder", "kind": "agency", "country": "TN",
        "licence": { "number": "1", "expires_on": "2099-01-01" } });
    named(
        office,
        ("POST", "/v1/organisations"),
        Some(&office.admin),
        name,
        ("application/json", body.to_string()),
    )
}

#[test]
fn the_second_answer_is_the_first_and_nothing_is_made_again() {
    for office in offices() {
        let first = organisation(office, "make-once", "once");
        assert_eq!(first.status, StatusCode::CREATED, "{}", first.text());
        assert!(!first.headers.contains_key("idempotency-replayed"));
        let second = organisation(office, "make-once", "once");
        assert_eq!(second.status, StatusCode::CREATED, "{}", second.text());
        assert_eq!(second.headers["idempotency-replayed"], "true");
        assert_eq!(second.json(), first.json());
        assert_eq!(
            second.headers.get("location"),
            first.headers.get("location")
        );
        let other = organisation(office, "make-once", "another");
        assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(other.json()["errors"][0]["pointer"], "/Idempotency-Key");
    }
}

#[test]
fn what_was_refused_may_be_mended_and_sent_under_the_same_name() {
    for office in offices() {
        let wrong = named(
            office,
            ("POST", "/v1/organisations"),
            Some(&office.admin),
            "mended",
            ("application/json", "{}".to_owned()),
        );
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let mended = organisation(office, "mended", "mended");
        assert_eq!(mended.status, StatusCode::CREATED, "{}", mended.text());
    }
}

#[test]
fn a_file_that_is_sent_again_is_the_same_upload() {
    for office in offices() {
        let agency = office.agency("trusted");
        let rows = table(["i-1".to_owned()], 2_500);
        let send = |name: &str| {
            let path = "/v1/uploads?wait=indexed";
            let sent = named(
                office,
                ("POST", path),
                Some(&agency.key),
                name,
                ("text/csv", rows.clone()),
            );
            assert_eq!(sent.status, StatusCode::ACCEPTED, "{}", sent.text());
            sent.json()["id"].as_str().expect("an id").to_owned()
        };
        let first = send("file-1");
        assert_eq!(send("file-1"), first);
        assert_ne!(send("file-2"), first);
        let uploads = office.get("/v1/uploads", Some(&agency.key)).json();
        assert_eq!(uploads["uploads"].as_array().map(Vec::len), Some(2));
    }
}

#[test]
fn the_secret_of_a_key_is_not_kept_to_be_told_twice() {
    for office in offices() {
        let make = || {
            let body = json!({ "role": "moderator" }).to_string();
            let path = ("POST", "/v1/keys");
            let kind = ("application/json", body);
            named(office, path, Some(&office.admin), "secret", kind)
        };
        assert_eq!(make().status, StatusCode::CREATED);
        assert_eq!(make().status, StatusCode::CONFLICT);
    }
}

#[test]
fn a_report_without_a_key_is_told_once_whatever_the_line_does() {
    for office in offices() {
        let agency = office.agency("trusted");
        office.upload(&agency, "", &table(["s-1".to_owned()], 2_500));
        let path = format!("/v1/opportunities/{}:s-1/reports", agency.organisation);
        let report = |name: &str| -> Value {
            let body = json!({ "reason": "fee", "text": "asked for 200" }).to_string();
            let kind = ("application/json", body);
            let sent = named(office, ("POST", &path), None, name, kind);
            assert_eq!(sent.status, StatusCode::CREATED, "{}", sent.text());
            sent.json()["ticket"].clone()
        };
        let first = report("r-1");
        assert_eq!(report("r-1"), first);
        assert_ne!(report("r-2"), first);
    }
}

#[test]
fn one_of_two_writes_at_once_is_done() {
    for office in offices() {
        let answers = std::thread::scope(|scope| {
            let sent: Vec<_> = (0..4)
                .map(|_| scope.spawn(|| organisation(office, "at-once", "at-once").status))
                .collect();
            let ended = sent.into_iter().map(|own| own.join().expect("no panic"));
            ended.collect::<Vec<_>>()
        });
        for status in &answers {
            let told = [StatusCode::CREATED, StatusCode::CONFLICT].contains(status);
            assert!(told, "{answers:?}");
        }
        let made = answers.iter().filter(|own| **own == StatusCode::CREATED);
        assert!(made.count() >= 1, "{answers:?}");
    }
}

#[test]
fn a_name_is_free_again_after_a_day() {
    let office = Office::open(Kept::Sqlite, |_| {});
    let agency = office.agency("trusted");
    let send = || {
        let rows = ("text/csv", table(["k-1".to_owned()], 2_500));
        let sent = named(
            &office,
            ("POST", "/v1/uploads"),
            Some(&agency.key),
            "day",
            rows,
        );
        sent.json()["id"].as_str().expect("an id").to_owned()
    };
    let first = send();
    assert_eq!(send(), first);
    office.clock.pass_days(2);
    office.wait(office.agencies.sweep()).expect("swept");
    assert_ne!(send(), first);
}

#[test]
fn a_name_must_be_readable() {
    let office = offices()[0];
    let long = "x".repeat(256);
    assert_eq!(
        organisation(office, &long, "long").status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    assert_eq!(
        organisation(office, " ", "blank").status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
}
