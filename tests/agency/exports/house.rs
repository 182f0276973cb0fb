//! A service with a store, an agency in it, and a clock whose time passes with every question.

use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, OnceLock};

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, Request};
use http_body_util::BodyExt;
use jiff::civil::Date;
use passerelle::app::Snapshot;
use passerelle::cli::Running;
use passerelle::domain::{Clock, Licence, OrganisationKind, Role, Tier};
use passerelle::intake::{KeyRequest, OrganisationRequest};
use passerelle::settings::Settings;
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::runtime::Runtime;
use tower::ServiceExt;

use crate::snapshot::TODAY;

/// The service that these tests share.
pub struct House {
    pub runtime: Runtime,
    running: Running,
    key: String,
    ticks: Arc<Ticks>,
    _folder: TempDir,
}

/// What came back, whole.
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub bytes: Bytes,
}

struct Ticks(AtomicI64);

impl Clock for Ticks {
    fn today(&self) -> Date {
        TODAY
    }

    fn now_ms(&self) -> i64 {
        self.0.fetch_add(1, Ordering::SeqCst)
    }
}

/// The beginning of the day of the tests.
const MORNING_MS: i64 = 1_795_737_600_000;

/// The service, started when it does not run yet.
pub fn house() -> &'static House {
    static HOUSE: OnceLock<House> = OnceLock::new();
    HOUSE.get_or_init(|| {
        let runtime = Runtime::new().expect("a runtime");
        let folder = tempfile::tempdir().expect("a folder");
        let path = |name: &str| folder.path().join(name).display().to_string();
        let flags = [
            ("state.path".to_owned(), path("state")),
            ("index.path".to_owned(), path("index")),
        ];
        let mut settings = Settings::read(None, &flags).expect("settings");
        settings.server.public_url = "https://passerelle.example".to_owned();
        settings.server.request_timeout_ms = 300_000;
        let (snapshot, index, _) = Snapshot::open_live(&settings, &mut |_, _| {}).expect("opens");
        let ticks = Arc::new(Ticks(AtomicI64::new(MORNING_MS)));
        let clock = Arc::clone(&ticks) as Arc<dyn Clock>;
        let started = Running::start(snapshot, Some(index), clock, settings);
        let Ok(running) = runtime.block_on(started) else {
            panic!("the service does not start");
        };
        let key = runtime.block_on(open_agency(&running));
        House {
            runtime,
            running,
            key,
            ticks,
            _folder: folder,
        }
    })
}

async fn open_agency(running: &Running) -> String {
    let agencies = running.agencies.as_ref().expect("has a store");
    let new = OrganisationRequest {
        id: Some("alder".to_owned()),
        name: "Alder Recruitment".to_owned(),
        kind: OrganisationKind::Agency,
        country: "TN".parse().expect("a country"),
        licence: Some(Licence {
            number: "TN-17".to_owned(),
            authority: None,
            expires_on: None,
        }),
        tier: Tier::Trusted,
    };
    let made = agencies.create_organisation(&new, "test").await;
    let key = KeyRequest {
        role: Role::Agency,
        organisation: Some(made.expect("is registered").id),
        origins: Vec::new(),
        expires_on: None,
    };
    agencies
        .create_key(&key, "test")
        .await
        .expect("is made")
        .key
}

/// A job with everything that an offer can tell; `more` replaces fields.
pub fn cook(more: Value) -> Value {
    let mut fields = json!({
        "kind": "job",
        "title": "Cook & baker",
        "lang": "en",
        "description": "You cook for 80 guests, less than 8 < 9 hours a day.\nYou work in a team of four.",
        "country": "DE",
        "city": "Leipzig",
        "isco08": "5120",
        "languages_required": "de:B1",
        "education_isced": "3",
        "experience_years": "2",
        "positions": "4",
        "contract": "permanent",
        "schedule": "full-time",
        "pay_min": "2500",
        "pay_max": "2900",
        "pay_currency": "EUR",
        "pay_period": "month",
        "start_date": "2027-02-01",
        "apply_by": "2027-01-15",
        "expires_on": "2027-02-28",
        "employer_name": "Gasthof Lindenau GmbH",
        "employer_country": "DE",
        "employer_legal_id": "HRB 4711",
        "employer_contact": "jobs@gasthof-lindenau.example",
        "agency_licence_no": "TN-17",
        "fee_to_worker_amount": "0",
        "airfare_paid_by": "employer",
        "housing_paid_by": "employer",
        "deposit_required": "no",
    });
    let own = fields.as_object_mut().expect("is an object");
    for (name, value) in more.as_object().expect("is an object") {
        match value {
            Value::Null => own.remove(name),
            value => own.insert(name.clone(), value.clone()),
        };
    }
    fields
}

impl House {
    /// The time that the next change gets at the earliest, in milliseconds.
    pub fn now(&self) -> i64 {
        self.ticks.now_ms() + 1
    }

    /// Asks with GET and an `Accept` header.
    pub fn get(&self, path: &str, accept: &str) -> Answer {
        let request = Request::get(path).header("accept", accept);
        self.send(request.body(Body::empty()).expect("is well formed"))
    }

    /// The JSON of an answer that must be 200.
    #[track_caller]
    pub fn json(&self, path: &str) -> Value {
        self.get(path, "application/json").json()
    }

    /// Writes an offer of the agency that must be shown at once; tells it as its organisation
    /// sees it.
    #[track_caller]
    pub fn offer(&self, external_id: &str, fields: &Value) -> Value {
        let path = format!("/v1/opportunities/alder:{external_id}?wait=indexed");
        let answer = self.write("PUT", &path, fields.to_string());
        assert!(matches!(answer.status, 200 | 201), "{}", answer.text());
        let offer: Value = serde_json::from_slice(&answer.bytes).expect("is JSON");
        assert_eq!(offer["publication"], "published", "{offer}");
        offer
    }

    /// Takes an offer of the agency back.
    #[track_caller]
    pub fn withdraw(&self, external_id: &str) {
        let path = format!("/v1/opportunities/alder:{external_id}?wait=indexed");
        let answer = self.write("DELETE", &path, String::new());
        assert_eq!(answer.status, 204, "{}", answer.text());
    }

    /// Sends JSON with the agency's key.
    pub fn write(&self, method: &str, path: &str, body: String) -> Answer {
        let request = Request::builder().method(method).uri(path);
        let request = request
            .header("authorization", format!("Bearer {}", self.key))
            .header("content-type", "application/json");
        self.send(request.body(Body::from(body)).expect("is well formed"))
    }

    fn send(&self, request: Request<Body>) -> Answer {
        self.runtime.block_on(async {
            let response = self.running.router.clone().oneshot(request).await;
            let (parts, body) = response.expect("never fails").into_parts();
            let body = body.collect().await.expect("arrives whole");
            Answer {
                status: parts.status.as_u16(),
                headers: parts.headers,
                bytes: body.to_bytes(),
            }
        })
    }
}

impl Answer {
    /// The body as text.
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.bytes).expect("is UTF-8")
    }

    /// The body of an answer that must be 200.
    #[track_caller]
    pub fn json(&self) -> Value {
        assert_eq!(self.status, 200, "{}", self.text());
        serde_json::from_slice(&self.bytes).expect("is JSON")
    }

    /// The content type.
    pub fn kind(&self) -> &str {
        let kind = self.headers.get("content-type");
        kind.map_or("", |kind| kind.to_str().expect("is text"))
    }
}
