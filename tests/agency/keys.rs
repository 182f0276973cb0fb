//! Keys open what they should and nothing else.

use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Request, StatusCode};
use serde_json::json;

use crate::office::{offices, table};

#[test]
fn without_a_key_or_with_a_wrong_one_nothing_is_written() {
    for office in offices() {
        let body = json!({ "name": "X", "kind": "agency", "country": "TN" });
        let none = office.post("/v1/organisations", None, &body);
        assert_eq!(none.status, StatusCode::UNAUTHORIZED);
        let id = office.admin.split('_').nth(1).expect("an id");
        let guessed = format!("psl_{id}_{}", "a".repeat(40));
        for wrong in ["", "psl_", "psl_a_b", "nonsense", guessed.as_str()] {
            let answer = office.post("/v1/organisations", Some(wrong), &body);
            assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "`{wrong}`");
            assert_eq!(answer.json()["code"], "unauthorized");
        }
    }
}

#[test]
fn a_role_may_do_its_own_and_no_more() {
    for office in offices() {
        let agency = office.agency("trusted");
        let moderator = office.key(&json!({ "role": "moderator" }));
        let widget = office.key(&json!({ "role": "widget", "origins": ["https://example.org"] }));
        let body = json!({ "name": "X", "kind": "agency", "country": "TN" });
        for key in [&agency.key, &moderator, &widget] {
            let answer = office.post("/v1/organisations", Some(key), &body);
            assert_eq!(answer.status, StatusCode::FORBIDDEN);
            assert_eq!(
                office.get("/v1/keys", Some(key)).status,
                StatusCode::FORBIDDEN
            );
            assert_eq!(
                office.get("/v1/audit", Some(key)).status,
                StatusCode::FORBIDDEN
            );
        }
        for key in [&moderator, &widget, &office.admin] {
            let sent = office.call("POST", "/v1/uploads", Some(key), ("text/csv", "x"));
            assert_eq!(sent.status, StatusCode::FORBIDDEN);
        }
        assert_eq!(
            office.get("/v1/moderation", Some(&agency.key)).status,
            StatusCode::FORBIDDEN
        );
    }
}

#[test]
fn an_agency_sees_nothing_of_another_one() {
    for office in offices() {
        let (own, other) = (office.agency("trusted"), office.agency("trusted"));
        let upload = office.upload(&own, "", &table(["k-1".to_owned()], 2_500));
        let id = upload["id"].as_str().expect("an id");
        for path in [
            format!("/v1/uploads/{id}"),
            format!("/v1/uploads/{id}/rows"),
            format!("/v1/uploads/{id}/rows.csv"),
            format!("/v1/uploads/{id}/events"),
            format!("/v1/opportunities/{}:k-1/decisions", own.organisation),
            format!("/v1/organisations/{}/opportunities", own.organisation),
            format!("/v1/organisations/{}", own.organisation),
        ] {
            assert_eq!(office.get(&path, Some(&other.key)).status, 404, "{path}");
            assert_eq!(office.get(&path, Some(&own.key)).status, 200, "{path}");
        }
        let path = format!("/v1/opportunities/{}:k-1", own.organisation);
        let taken = office.call("DELETE", &path, Some(&other.key), ("", Body::empty()));
        assert_eq!(taken.status, 404);
        assert_eq!(office.get(&path, None).status, 200);
    }
}

#[test]
fn a_key_that_was_taken_back_or_is_over_opens_nothing() {
    for office in offices() {
        let agency = office.agency("trusted");
        let path = format!("/v1/organisations/{}", agency.organisation);
        assert_eq!(office.get(&path, Some(&agency.key)).status, 200);
        let id = agency.key.split('_').nth(1).expect("an id");
        let gone = office.call(
            "DELETE",
            &format!("/v1/keys/{id}"),
            Some(&office.admin),
            ("", Body::empty()),
        );
        assert_eq!(gone.status, StatusCode::NO_CONTENT);
        assert_eq!(office.get(&path, Some(&agency.key)).status, 401);
        let over = office.key(&json!({ "role": "moderator", "expires_on": "2026-11-26" }));
        assert_eq!(office.get("/v1/moderation", Some(&over)).status, 401);
        let last_day = office.key(&json!({ "role": "moderator", "expires_on": "2026-11-27" }));
        assert_eq!(office.get("/v1/moderation", Some(&last_day)).status, 200);
        let listed = office.get("/v1/keys", Some(&office.admin));
        assert!(!listed.text().contains("secret"), "secrets are not shown");
        let secret = agency.key.split('_').nth(2).expect("a secret");
        assert!(!listed.text().contains(secret));
    }
}

#[test]
fn whoever_guesses_keys_has_to_wait() {
    let office = crate::office::Office::open(crate::office::Kept::Sqlite, |_| {});
    let ask = |key: &str, from: [u8; 4]| {
        let request = Request::get("/v1/keys").header("authorization", format!("Bearer {key}"));
        let mut request = request.body(Body::empty()).expect("well formed");
        let address = std::net::SocketAddr::from((from, 4_000));
        request.extensions_mut().insert(ConnectInfo(address));
        office.send(request)
    };
    for _ in 0..20 {
        assert_eq!(
            ask("psl_a_b", [192, 0, 2, 1]).status,
            StatusCode::UNAUTHORIZED
        );
    }
    let refused = ask(&office.admin, [192, 0, 2, 1]);
    assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(refused.headers.contains_key("retry-after"));
    assert_eq!(ask(&office.admin, [192, 0, 2, 2]).status, StatusCode::OK);
}

#[test]
fn what_is_wrong_with_a_new_key_or_organisation_is_told_at_once() {
    for office in offices() {
        let key = office.post(
            "/v1/keys",
            Some(&office.admin),
            &json!({ "role": "agnecy", "orgins": [] }),
        );
        assert_eq!(key.status, StatusCode::UNPROCESSABLE_ENTITY);
        let told = key.json()["errors"].as_array().expect("errors").clone();
        assert_eq!(told.len(), 2, "{told:?}");
        assert_eq!(told[0]["suggestions"][0], "agency");
        let without = office.post(
            "/v1/keys",
            Some(&office.admin),
            &json!({ "role": "agency" }),
        );
        assert_eq!(without.json()["errors"][0]["pointer"], "/organisation");
        let unbound = office.post(
            "/v1/keys",
            Some(&office.admin),
            &json!({ "role": "widget" }),
        );
        assert_eq!(unbound.json()["errors"][0]["pointer"], "/origins");
        let body = json!({ "name": "", "kind": "agency", "country": "XX", "licence": { "expires_on": "soon" } });
        let organisation = office.post("/v1/organisations", Some(&office.admin), &body);
        let told = organisation.json()["errors"]
            .as_array()
            .expect("errors")
            .clone();
        let mut pointers: Vec<&str> = told
            .iter()
            .filter_map(|own| own["pointer"].as_str())
            .collect();
        pointers.sort_unstable();
        assert_eq!(
            pointers,
            [
                "/country",
                "/licence/expires_on",
                "/licence/number",
                "/name"
            ]
        );
    }
}

#[test]
fn a_public_key_reads_from_its_own_sites_only() {
    for office in offices() {
        let key = office.key(&json!({ "role": "widget", "origins": ["https://centre.example"] }));
        let ask = |method: &str, path: &str, origin: Option<&str>| {
            let mut request = Request::builder().method(method).uri(path);
            request = request.header("authorization", format!("Bearer {key}"));
            request = request.header("content-type", "application/json");
            if let Some(origin) = origin {
                request = request.header("origin", origin);
            }
            let body = if method == "GET" {
                ""
            } else {
                "{\"profile\":{}}"
            };
            office
                .send(request.body(Body::from(body)).expect("well formed"))
                .status
        };
        let own = Some("https://centre.example");
        assert_eq!(ask("GET", "/v1/opportunities?limit=1", own), StatusCode::OK);
        assert_eq!(ask("POST", "/v1/match", own), StatusCode::OK);
        assert_eq!(ask("GET", "/v1/opportunities", None), StatusCode::FORBIDDEN);
        let other = Some("https://other.example");
        assert_eq!(
            ask("GET", "/v1/opportunities", other),
            StatusCode::FORBIDDEN
        );
        assert_eq!(ask("POST", "/v1/keys", own), StatusCode::FORBIDDEN);
    }
}

#[test]
fn an_installation_that_is_closed_answers_those_with_a_key_and_takes_reports_from_anybody() {
    let office = crate::office::Office::open(crate::office::Kept::Sqlite, |settings| {
        settings.access.reading = passerelle::settings::Reading::Keys;
    });
    assert_eq!(
        office.get("/v1/opportunities", None).status,
        StatusCode::UNAUTHORIZED
    );
    assert_eq!(office.get("/health/ready", None).status, StatusCode::OK);
    let counsellor = office.key(&json!({ "role": "counsellor" }));
    assert_eq!(
        office.get("/v1/opportunities", Some(&counsellor)).status,
        StatusCode::OK
    );
    let agency = office.agency("trusted");
    office.upload(&agency, "", &table(["c-1".to_owned()], 2_500));
    let path = format!("/v1/opportunities/{}:c-1/reports", agency.organisation);
    let sent = office.post(&path, None, &json!({ "reason": "fee" }));
    assert_eq!(sent.status, StatusCode::CREATED);
}
