//! People at a desk sign in with a key; no other site can use their session.

use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Request, StatusCode};
use serde_json::{Value, json};

use crate::client::Answer;
use crate::office::{Kept, Office, offices, table};

/// What a page of the service sends along.
const OWN: (&str, &str) = ("x-passerelle-session", "1");

fn ask(
    office: &Office,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: &Value,
) -> Answer {
    let mut request = Request::builder().method(method).uri(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let body = match body {
        Value::Null => Body::empty(),
        body => {
            request = request.header("content-type", "application/json");
            Body::from(body.to_string())
        }
    };
    office.send(request.body(body).expect("well formed"))
}

fn sign_in(office: &Office, key: &str) -> Answer {
    ask(office, "POST", "/session", &[OWN], &json!({ "key": key }))
}

/// The cookie as the browser sends it back.
fn cookie_of(answer: &Answer) -> String {
    let set = answer.header("set-cookie");
    set.split(';').next().expect("a cookie").to_owned()
}

#[test]
fn whoever_signs_in_is_told_who_they_are_and_never_the_key() {
    for office in offices() {
        let agency = office.agency("trusted");
        let signed = sign_in(office, &agency.key);
        assert_eq!(signed.status, StatusCode::OK, "{}", signed.text());
        let set = signed.header("set-cookie").to_owned();
        for part in ["HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=28800"] {
            assert!(set.split("; ").any(|own| own == part), "{part} in {set}");
        }
        assert!(!set.contains("Secure"), "the test is asked without https");
        let cookie = cookie_of(&signed);
        let told = ask(
            office,
            "GET",
            "/session",
            &[OWN, ("cookie", &cookie)],
            &Value::Null,
        );
        for answer in [&signed, &told] {
            let body = answer.json();
            assert_eq!(body["role"], "agency");
            assert_eq!(body["organisation"]["id"], agency.organisation);
            assert_eq!(body["organisation"]["tier"], "trusted");
            assert_eq!(body["organisation"]["licence"]["expires_on"], "2027-06-30");
            assert_eq!(answer.header("cache-control"), "no-store");
            let secret = agency.key.rsplit('_').next().expect("a secret");
            assert!(!answer.text().contains(secret));
        }
        let nobody = ask(office, "GET", "/session", &[OWN], &Value::Null);
        assert_eq!(nobody.status, StatusCode::NO_CONTENT);
    }
}

#[test]
fn a_session_does_what_its_key_may_do() {
    for office in offices() {
        let agency = office.agency("trusted");
        office.upload(&agency, "", &table(["s-1".to_owned()], 2_500));
        let cookie = cookie_of(&sign_in(office, &agency.key));
        let own = [
            OWN,
            ("cookie", cookie.as_str()),
            ("sec-fetch-site", "same-origin"),
        ];
        let get = |path: &str| ask(office, "GET", path, &own, &Value::Null);
        let path = format!("/v1/organisations/{}/opportunities", agency.organisation);
        assert_eq!(
            get(&path).json()["offers"][0]["fields"]["external_id"],
            "s-1"
        );
        assert_eq!(get("/v1/moderation").status, StatusCode::FORBIDDEN);
        let other = [own[0], own[1], ("authorization", "Bearer psl_a_b")];
        let refused = ask(office, "GET", &path, &other, &Value::Null);
        assert_eq!(refused.status, 401, "the header wins over the cookie");
    }
}

#[test]
fn another_site_cannot_use_a_session() {
    for office in offices() {
        let agency = office.agency("trusted");
        let cookie = cookie_of(&sign_in(office, &agency.key));
        let sent = ("cookie", cookie.as_str());
        let path = format!("/v1/organisations/{}", agency.organisation);
        let wrong: [&[(&str, &str)]; 5] = [
            &[sent],
            &[sent, ("x-passerelle-session", "0")],
            &[sent, OWN, ("sec-fetch-site", "cross-site")],
            &[sent, OWN, ("sec-fetch-site", "same-site")],
            &[sent, OWN, ("sec-fetch-site", "none")],
        ];
        for headers in wrong {
            let answer = ask(office, "GET", &path, headers, &Value::Null);
            assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{headers:?}");
            let told = ask(office, "GET", "/session", headers, &Value::Null);
            assert_eq!(told.status, StatusCode::FORBIDDEN, "{headers:?}");
            let key = json!({ "key": agency.key });
            let signed = ask(office, "POST", "/session", headers, &key);
            assert_eq!(signed.status, StatusCode::FORBIDDEN, "{headers:?}");
            assert!(!signed.headers.contains_key("set-cookie"));
        }
        let asked = [
            ("origin", "https://elsewhere.example"),
            ("access-control-request-method", "GET"),
            ("access-control-request-headers", "x-passerelle-session"),
        ];
        let asked = ask(office, "OPTIONS", &path, &asked, &Value::Null);
        assert!(
            !asked
                .headers
                .contains_key("access-control-allow-credentials")
        );
        assert_eq!(
            ask(office, "GET", &path, &[OWN, sent], &Value::Null).status,
            200
        );
    }
}

#[test]
fn signing_out_and_taking_the_key_back_end_a_session() {
    for office in offices() {
        let agency = office.agency("trusted");
        let cookie = cookie_of(&sign_in(office, &agency.key));
        let own = [OWN, ("cookie", cookie.as_str())];
        let out = ask(office, "DELETE", "/session", &own, &Value::Null);
        assert_eq!(out.status, StatusCode::NO_CONTENT);
        let ended = "passerelle-session=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0";
        assert_eq!(out.header("set-cookie"), ended);
        let id = agency.key.split('_').nth(1).expect("an id");
        let path = format!("/v1/keys/{id}");
        office.call("DELETE", &path, Some(&office.admin), ("", Body::empty()));
        let told = ask(office, "GET", "/session", &own, &Value::Null);
        assert_eq!(told.status, StatusCode::UNAUTHORIZED);
        assert_eq!(told.header("set-cookie"), ended);
        let path = format!("/v1/organisations/{}", agency.organisation);
        assert_eq!(ask(office, "GET", &path, &own, &Value::Null).status, 401);
    }
}

#[test]
fn a_wrong_key_and_a_public_one_open_no_session() {
    for office in offices() {
        let widget = office.key(&json!({ "role": "widget", "origins": ["https://example.org"] }));
        let refused = sign_in(office, &widget);
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        assert_eq!(sign_in(office, "psl_a_b").status, StatusCode::UNAUTHORIZED);
        for body in [
            json!({}),
            json!({ "key": 1 }),
            json!({ "key": "psl_a_b", "more": 1 }),
        ] {
            let refused = ask(office, "POST", "/session", &[OWN], &body);
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{body}");
        }
        assert!(!refused.headers.contains_key("set-cookie"));
    }
}

#[test]
fn whoever_guesses_at_the_desk_has_to_wait_too() {
    let office = Office::open(Kept::Sqlite, |_| {});
    let guess = |key: &str| {
        let request = Request::post("/session").header(OWN.0, OWN.1);
        let request = request.header("content-type", "application/json");
        let body = Body::from(json!({ "key": key }).to_string());
        let mut request = request.body(body).expect("well formed");
        let address = std::net::SocketAddr::from(([192, 0, 2, 1], 4_000));
        request.extensions_mut().insert(ConnectInfo(address));
        office.send(request)
    };
    for _ in 0..20 {
        assert_eq!(guess("psl_a_b").status, StatusCode::UNAUTHORIZED);
    }
    let refused = guess(&office.admin);
    assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(refused.headers.contains_key("retry-after"));
}

#[test]
fn over_https_the_cookie_is_safe_from_neighbouring_sites() {
    let office = Office::open(Kept::Sqlite, |settings| {
        settings.server.public_url = "https://passerelle.example".to_owned();
        settings.access.reading = passerelle::settings::Reading::Keys;
    });
    let signed = sign_in(&office, &office.admin);
    let set = signed.header("set-cookie");
    assert!(set.starts_with("__Host-passerelle-session=psl_"), "{set}");
    assert!(set.ends_with("; Secure"), "{set}");
    let cookie = cookie_of(&signed);
    let read = |cookie: &str| {
        let own = [OWN, ("cookie", cookie)];
        ask(
            &office,
            "GET",
            "/v1/opportunities?limit=1",
            &own,
            &Value::Null,
        )
        .status
    };
    assert_eq!(read(&format!("a=b; {cookie}")), StatusCode::OK);
    let weaker = cookie.trim_start_matches("__Host-");
    assert_eq!(read(weaker), StatusCode::UNAUTHORIZED);
}

#[test]
fn rows_come_back_with_their_cells_and_what_their_columns_mean() {
    for office in offices() {
        let agency = office.agency("trusted");
        let table = "Référence;Titre;colour;Pays\nr-1;Plombier;red;Germny\n";
        let upload = office.upload(&agency, "dry_run=true", table);
        let path = format!("/v1/uploads/{}/rows", upload["id"].as_str().expect("an id"));
        let rows = office.get(&path, Some(&agency.key)).json();
        let columns: Vec<&Value> = rows["columns"].as_array().into_iter().flatten().collect();
        let meant: Vec<&Value> = columns.iter().map(|own| &own["column"]).collect();
        assert_eq!(
            meant,
            [
                &json!("external_id"),
                &json!("title"),
                &json!(null),
                &json!("country")
            ]
        );
        assert_eq!(columns[2]["header"], "colour");
        assert_eq!(
            rows["rows"][0]["cells"],
            json!(["r-1", "Plombier", "red", "Germny"])
        );
    }
}

#[test]
fn a_write_of_a_session_that_is_sent_twice_happens_once_and_for_this_agency_alone() {
    for office in offices() {
        let (one, other) = (office.agency("trusted"), office.agency("trusted"));
        office.upload(&one, "", &table(["t-1".to_owned()], 2_500));
        let path = format!("/v1/opportunities/{}:t-1", one.organisation);
        let write = |agency: &crate::office::AgencyKey| {
            let cookie = cookie_of(&sign_in(office, &agency.key));
            let named = ("idempotency-key", "the same name");
            let headers = [OWN, ("cookie", cookie.as_str()), named];
            ask(
                office,
                "PATCH",
                &path,
                &headers,
                &json!({ "city": "Essen" }),
            )
        };
        assert_eq!(write(&one).status, StatusCode::OK);
        assert_eq!(write(&one).header("idempotency-replayed"), "true");
        assert_eq!(write(&other).status, StatusCode::NOT_FOUND);
    }
}
