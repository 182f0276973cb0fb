//! One offer written without a file.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use serde_json::{Value, json};

use crate::office::{AgencyKey, Office, offices};

fn fields() -> Value {
    json!({ "title": "Welder", "lang": "en", "description": "You weld frames in a workshop.",
        "country": "DE", "isco08": "7212", "employer_name": "Stahl GmbH",
        "employer_contact": "jobs@stahl.example", "fee_to_worker_amount": 0 })
}

fn write(
    office: &Office,
    agency: &AgencyKey,
    method: &str,
    tag: Option<&str>,
    body: &Value,
) -> crate::client::Answer {
    let path = format!("/v1/opportunities/{}:p-1?wait=indexed", agency.organisation);
    let mut request = Request::builder().method(method).uri(path);
    request = request.header("authorization", format!("Bearer {}", agency.key));
    request = request.header("content-type", "application/json");
    if let Some(tag) = tag {
        request = request.header("if-match", tag);
    }
    office.send(
        request
            .body(Body::from(body.to_string()))
            .expect("well formed"),
    )
}

#[test]
fn an_offer_is_written_changed_and_taken_back() {
    for office in offices() {
        let agency = office.agency("trusted");
        let made = write(office, &agency, "PUT", None, &fields());
        assert_eq!(made.status, StatusCode::CREATED, "{}", made.text());
        assert_eq!(made.headers["etag"], "\"1\"");
        assert_eq!(made.json()["publication"], "published");
        let path = format!("/v1/opportunities/{}:p-1", agency.organisation);
        assert_eq!(
            office.get(&path, None).json()["opportunity"]["title"],
            "Welder"
        );
        let same = write(office, &agency, "PUT", Some("\"1\""), &fields());
        assert_eq!(
            (same.status, &same.headers["etag"]),
            (StatusCode::OK, &"\"1\"".parse().expect("a tag"))
        );
        let changed = write(
            office,
            &agency,
            "PATCH",
            Some("\"1\""),
            &json!({ "title": "MAG welder", "city": "Duisburg" }),
        );
        assert_eq!(changed.status, StatusCode::OK, "{}", changed.text());
        assert_eq!(changed.headers["etag"], "\"2\"");
        assert_eq!(
            office.get(&path, None).json()["opportunity"]["title"],
            "MAG welder"
        );
        let lost = write(
            office,
            &agency,
            "PATCH",
            Some("\"1\""),
            &json!({ "title": "TIG welder" }),
        );
        assert_eq!(lost.status, StatusCode::PRECONDITION_FAILED);
        let without = write(office, &agency, "PATCH", None, &json!({ "city": null }));
        assert!(without.json()["fields"].get("city").is_none());
        let gone = write(office, &agency, "DELETE", Some("\"3\""), &json!({}));
        assert_eq!(gone.status, StatusCode::NO_CONTENT, "{}", gone.text());
        assert_eq!(office.get(&path, None).status, StatusCode::GONE);
        let back = write(office, &agency, "PUT", None, &fields());
        assert_eq!(back.json()["publication"], "published");
    }
}

#[test]
fn everything_wrong_with_an_offer_is_told_with_pointers() {
    for office in offices() {
        let agency = office.agency("trusted");
        let mut wrong = fields();
        wrong["country"] = json!("Germnay");
        wrong["pay_mni"] = json!(2000);
        wrong["external_id"] = json!("p-1");
        wrong["description"] = json!(null);
        let refused = write(office, &agency, "PUT", None, &wrong);
        assert_eq!(
            refused.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{}",
            refused.text()
        );
        let errors = refused.json()["errors"].as_array().expect("errors").clone();
        let mut told: Vec<(&str, &str)> = errors
            .iter()
            .map(|own| {
                (
                    own["pointer"].as_str().expect("text"),
                    own["suggestions"][0].as_str().unwrap_or(""),
                )
            })
            .collect();
        told.sort_unstable();
        let pointers: Vec<&str> = told.iter().map(|own| own.0).collect();
        assert_eq!(pointers, ["/country", "/description", "/pay_mni"]);
        assert!(told[0].1.starts_with("DE"), "{told:?}");
        assert_eq!(told[2].1, "pay_min");
        let other = write(
            office,
            &agency,
            "PUT",
            None,
            &json!({ "external_id": "p-2" }),
        );
        assert_eq!(other.json()["errors"][0]["suggestions"][0], "p-1");
    }
}
