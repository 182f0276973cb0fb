//! A whole service with its store, asked over the router that production uses.

use std::sync::atomic::{AtomicI32, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, OnceLock};

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use http_body_util::BodyExt;
use jiff::Span;
use jiff::civil::Date;
use passerelle::app::Snapshot;
use passerelle::app::agencies::{Agencies, create_key};
use passerelle::cli::Running;
use passerelle::domain::{Clock, Role};
use passerelle::intake::KeyRequest;
use passerelle::settings::Settings;
use passerelle::store::Store;
use serde_json::{Value, json};
use tokio::runtime::Runtime;
use tower::ServiceExt;

use crate::client::Answer;
use crate::contract::contract;
use crate::postgres::server;
use crate::snapshot::TODAY;

/// A clock that a test moves on.
#[derive(Debug, Default)]
pub struct MovingClock(AtomicI32);

impl MovingClock {
    /// Lets days go by.
    pub fn pass_days(&self, days: i32) {
        self.0.fetch_add(days, Ordering::SeqCst);
    }
}

impl Clock for MovingClock {
    fn today(&self) -> Date {
        let days = Span::new().days(self.0.load(Ordering::SeqCst));
        TODAY.checked_add(days).expect("a day")
    }
}

/// Where the store is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    Sqlite,
    Postgres,
}

/// A running service.
pub struct Office {
    runtime: Runtime,
    running: Mutex<Option<Running>>,
    router: Router,
    pub agencies: Agencies,
    pub clock: Arc<MovingClock>,
    pub admin: String,
    organisations: AtomicU32,
    _folder: tempfile::TempDir,
}

/// An agency with its key.
pub struct AgencyKey {
    pub organisation: String,
    pub key: String,
}

/// The two offices that tests share.
pub fn offices() -> [&'static Office; 2] {
    static SQLITE: OnceLock<Office> = OnceLock::new();
    static POSTGRES: OnceLock<Office> = OnceLock::new();
    [
        SQLITE.get_or_init(|| Office::open(Kept::Sqlite, |_| {})),
        POSTGRES.get_or_init(|| Office::open(Kept::Postgres, |_| {})),
    ]
}

/// Two offices of a test's own, for one that looks for its offers in a list that ends.
pub fn own_offices() -> [Office; 2] {
    [Kept::Sqlite, Kept::Postgres].map(|kept| Office::open(kept, |_| {}))
}

impl Office {
    /// A service of its own.
    pub fn open(kept: Kept, change: impl FnOnce(&mut Settings)) -> Self {
        let url = match kept {
            Kept::Sqlite => String::new(),
            Kept::Postgres => server().database(),
        };
        Self::open_at(&url, change)
    }

    /// A service on a store that may be another's, too.
    pub fn open_at(url: &str, change: impl FnOnce(&mut Settings)) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let flags = [
            (
                "state.path".to_owned(),
                folder.path().join("a state").display().to_string(),
            ),
            ("store.url".to_owned(), url.to_owned()),
        ];
        let mut settings = Settings::read(None, &flags).expect("settings");
        change(&mut settings);
        let (snapshot, index, _) = Snapshot::open_live(&settings, &mut |_, _| {}).expect("opens");
        let runtime = Runtime::new().expect("a runtime");
        let clock = Arc::new(MovingClock::default());
        let running = runtime.block_on(Running::start(
            snapshot,
            Some(index),
            Arc::clone(&clock) as Arc<dyn Clock>,
            settings,
        ));
        let running = running.map_err(|_| "no start").expect("starts");
        let agencies = running.agencies.clone().expect("has a store");
        let admin = runtime.block_on(make_admin(agencies.store(), clock.now_ms()));
        Self {
            router: running.router.clone(),
            running: Mutex::new(Some(running)),
            runtime,
            agencies,
            clock,
            admin,
            organisations: AtomicU32::new(0),
            _folder: folder,
        }
    }

    /// Ends as SIGTERM would.
    pub fn end(&self) {
        let running = self.running.lock().expect("no test panicked here").take();
        if let Some(running) = running {
            self.runtime.block_on(running.end());
        }
    }

    /// Waits for something that runs in the service.
    pub fn wait<T>(&self, work: impl Future<Output = T>) -> T {
        self.runtime.block_on(work)
    }

    /// Waits until this node's index shows a change.
    pub fn wait_shown(&self, seq: i64) {
        let mut indexed = self.agencies.indexed();
        let shown = async {
            let reached = indexed.wait_for(|own| *own >= seq);
            let reached = tokio::time::timeout(std::time::Duration::from_secs(60), reached).await;
            reached.is_ok_and(|reached| reached.is_ok())
        };
        assert!(self.wait(shown), "the index gets as far as {seq}");
    }

    /// Sends a request; the answer must keep to the OpenAPI document.
    pub fn send(&self, request: Request<Body>) -> Answer {
        let (method, path) = (request.method().clone(), request.uri().path().to_owned());
        let answer = self.ask(request);
        contract().check(&method, &path, &answer);
        answer
    }

    /// Sends a request for a page, of which the OpenAPI document says nothing.
    pub fn ask(&self, request: Request<Body>) -> Answer {
        self.runtime.block_on(async {
            let response = self.router.clone().oneshot(request).await;
            let response = response.expect("the router itself never fails");
            let (parts, body) = response.into_parts();
            let bytes = body.collect().await.expect("a whole body").to_bytes();
            Answer {
                status: parts.status,
                headers: parts.headers,
                bytes,
            }
        })
    }

    /// Sends a body with a method, a key and a content type.
    pub fn call(
        &self,
        method: &str,
        path: &str,
        key: Option<&str>,
        (kind, body): (&str, impl Into<Body>),
    ) -> Answer {
        let mut request = Request::builder().method(method).uri(path);
        if !kind.is_empty() {
            request = request.header("content-type", kind);
        }
        if let Some(key) = key {
            request = request.header("authorization", format!("Bearer {key}"));
        }
        let request = request.body(body.into());
        self.send(request.expect("the request is well formed"))
    }

    pub fn get(&self, path: &str, key: Option<&str>) -> Answer {
        self.call("GET", path, key, ("", Body::empty()))
    }

    pub fn post(&self, path: &str, key: Option<&str>, body: &Value) -> Answer {
        self.call("POST", path, key, ("application/json", body.to_string()))
    }

    /// Registers an agency of its own and makes a key for it.
    pub fn agency(&self, tier: &str) -> AgencyKey {
        let number = self.organisations.fetch_add(1, Ordering::SeqCst);
        let id = format!("agency-{number}");
        let made = self.post(
            "/v1/organisations",
            Some(&self.admin),
            &json!({ "id": id, "name": format!("Agency {number}"), "kind": "agency",
                "country": "TN", "tier": tier,
                "licence": { "number": "12/2024", "authority": "ATFP", "expires_on": "2027-06-30" } }),
        );
        assert_eq!(made.status, StatusCode::CREATED, "{}", made.text());
        let key = self.key(&json!({ "role": "agency", "organisation": id }));
        AgencyKey {
            organisation: id,
            key,
        }
    }

    /// Makes a key.
    pub fn key(&self, body: &Value) -> String {
        let made = self.post("/v1/keys", Some(&self.admin), body);
        assert_eq!(made.status, StatusCode::CREATED, "{}", made.text());
        made.json()["key"].as_str().expect("a key").to_owned()
    }

    /// Uploads a table, waits until it is worked off and searchable, and gives the upload.
    pub fn upload(&self, agency: &AgencyKey, query: &str, table: &str) -> Value {
        let path = format!("/v1/uploads?wait=indexed&{query}");
        let sent = self.call(
            "POST",
            &path,
            Some(&agency.key),
            ("text/csv", table.to_owned()),
        );
        assert_eq!(sent.status, StatusCode::ACCEPTED, "{}", sent.text());
        sent.json()
    }

    /// The results of the rows of an upload.
    pub fn rows(&self, agency: &AgencyKey, upload: &Value, query: &str) -> Vec<Value> {
        let id = upload["id"].as_str().expect("an id");
        let rows = self.get(&format!("/v1/uploads/{id}/rows?{query}"), Some(&agency.key));
        rows.json()["rows"].as_array().expect("rows").clone()
    }

    /// The ids that a search finds.
    pub fn search(&self, query: &str) -> Vec<String> {
        let found = self
            .get(
                &format!("/v1/opportunities?limit=100&diversify=false&{query}"),
                None,
            )
            .json();
        let results = found["results"].as_array().expect("results").iter();
        let id = |own: &Value| own["opportunity"]["id"].as_str().expect("an id").to_owned();
        results.map(id).collect()
    }
}

async fn make_admin(store: &Store, now: i64) -> String {
    let new = KeyRequest {
        role: Role::Admin,
        organisation: None,
        origins: Vec::new(),
        expires_on: None,
    };
    create_key(store, now, &new, "test")
        .await
        .expect("a key")
        .key
}

/// A table of plumbers with these ids; `pay` tells them apart.
pub fn table(ids: impl IntoIterator<Item = String>, pay: u32) -> String {
    let mut table = "external_id,title,lang,description,country,isco08,pay_min,pay_currency,\
        pay_period,employer_name,employer_contact,fee_to_worker_amount\n"
        .to_owned();
    for id in ids {
        table += &format!(
            "{id},Plumber {id},en,You install pipes and heating in houses,DE,7126,{pay},EUR,\
             month,Rohrbau {id},jobs@rohrbau.example,0\n"
        );
    }
    table
}
