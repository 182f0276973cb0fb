//! Asks the service inside this process and holds every answer against the OpenAPI document.

use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, OnceLock};

use arc_swap::ArcSwap;
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Request, StatusCode};
use http_body_util::BodyExt;
use jiff::civil::Date;
use passerelle::api::{ApiState, router};
use passerelle::app::Snapshot;
use passerelle::cli::service;
use passerelle::domain::{Clock, FixedClock};
use passerelle::settings::Settings;
use serde_json::Value;
use tower::ServiceExt;

use crate::contract::contract;

/// The day on which every test asks.
pub const TODAY: Date = jiff::civil::date(2026, 11, 21);

/// Somebody who asks.
pub struct Client {
    router: Router,
}

/// What came back, whole.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub bytes: Bytes,
}

/// The service as production runs it, over the shipped catalogue and its samples.
pub fn client() -> Client {
    static SERVICE: OnceLock<Router> = OnceLock::new();
    let router = SERVICE.get_or_init(|| service(open_snapshot(), clock(), settings()));
    Client {
        router: router.clone(),
    }
}

/// The API with other settings, over one more snapshot that all such clients share.
pub fn client_with(change: impl FnOnce(&mut Settings)) -> Client {
    Client {
        router: router_with(change),
    }
}

/// The router of [`client_with`].
pub fn router_with(change: impl FnOnce(&mut Settings)) -> Router {
    static SHARED: OnceLock<Arc<ArcSwap<Snapshot>>> = OnceLock::new();
    let snapshot = SHARED.get_or_init(|| Arc::new(ArcSwap::from_pointee(open_snapshot())));
    let mut settings = settings();
    change(&mut settings);
    let state = ApiState::new(Arc::clone(snapshot), clock(), Arc::new(settings), None);
    router(state, Router::new())
}

/// A request with a JSON body.
pub fn post_json(path: &str, body: impl Into<Body>) -> Request<Body> {
    let request = Request::post(path).header("content-type", "application/json");
    request
        .body(body.into())
        .expect("the request is well formed")
}

/// A path with a query, percent-encoded.
pub fn with_query(path: &str, pairs: &[(&str, &str)]) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(pairs);
    format!("{path}?{}", query.finish())
}

impl Client {
    /// Asks with GET.
    pub async fn get(&self, path: &str) -> Answer {
        self.get_with(path, &[]).await
    }

    /// Asks with GET and headers.
    pub async fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request = Request::get(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(Body::empty());
        self.send(request.expect("the request is well formed"))
            .await
    }

    /// Sends a JSON body with POST.
    pub async fn post(&self, path: &str, body: &Value) -> Answer {
        self.send(post_json(path, body.to_string())).await
    }

    /// Asks with GET from an address, as a connection would.
    pub async fn get_from(&self, address: [u8; 4], path: &str) -> Answer {
        let request = Request::get(path).body(Body::empty());
        let mut request = request.expect("the request is well formed");
        let address = SocketAddr::new(IpAddr::from(address), 40_000);
        request.extensions_mut().insert(ConnectInfo(address));
        self.send(request).await
    }

    /// Sends a request; the answer must keep to the OpenAPI document.
    pub async fn send(&self, request: Request<Body>) -> Answer {
        let (method, path) = (request.method().clone(), request.uri().path().to_owned());
        let answer = self.send_unchecked(request).await;
        contract().check(&method, &path, &answer);
        answer
    }

    async fn send_unchecked(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await;
        let response = response.expect("the router itself never fails");
        let (parts, body) = response.into_parts();
        let body = body.collect().await.expect("the body arrives whole");
        Answer {
            status: parts.status,
            headers: parts.headers,
            bytes: body.to_bytes(),
        }
    }

    /// The router, to be asked in another way.
    pub fn into_router(self) -> Router {
        self.router
    }
}

impl Answer {
    /// The body as text.
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.bytes).expect("the body is UTF-8")
    }

    /// The body as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).expect("the body is JSON")
    }

    /// One JSON value for each line of the body.
    pub fn lines(&self) -> Vec<Value> {
        let line = |line: &str| serde_json::from_str(line).expect("each line is JSON");
        self.text().lines().map(line).collect()
    }

    /// A header as text; empty when it is absent.
    pub fn header(&self, name: &str) -> &str {
        let value = self.headers.get(name);
        value.map_or("", |value| value.to_str().expect("the header is text"))
    }

    /// The body of an answer that must be 200.
    #[track_caller]
    pub fn ok(&self) -> Value {
        assert_eq!(self.status, StatusCode::OK, "{}", self.text());
        self.json()
    }

    /// The body of an answer that must be this problem.
    #[track_caller]
    pub fn problem(&self, status: u16, code: &str) -> Value {
        assert_eq!(self.status.as_u16(), status, "{}", self.text());
        let body = self.json();
        assert_eq!(body["code"], code, "{body}");
        body
    }

    /// Code and suggestions of the problem at a pointer, of an answer that must be 422.
    #[track_caller]
    pub fn error_at(&self, pointer: &str) -> (String, Vec<String>) {
        let body = self.problem(422, "invalid_fields");
        let errors = body["errors"].as_array().expect("errors are listed");
        let Some(error) = errors.iter().find(|error| error["pointer"] == pointer) else {
            panic!("no problem at `{pointer}`: {body}");
        };
        (text_of(&error["code"]), texts_of(&error["suggestions"]))
    }
}

/// A JSON text.
#[track_caller]
pub fn text_of(value: &Value) -> String {
    value.as_str().expect("is text").to_owned()
}

/// A JSON list of texts.
#[track_caller]
pub fn texts_of(value: &Value) -> Vec<String> {
    list_of(value).iter().map(text_of).collect()
}

/// A JSON list.
#[track_caller]
pub fn list_of(value: &Value) -> &[Value] {
    value.as_array().expect("is a list")
}

/// Asserts that an object has these fields.
#[track_caller]
pub fn assert_fields(value: &Value, names: &str) {
    let object = value.as_object().expect("is an object");
    for name in names.split(' ') {
        assert!(object.contains_key(name), "`{name}` is missing in {value}");
    }
}

fn settings() -> Settings {
    let mut settings = Settings::defaults();
    settings.catalogue.samples = true;
    // Nothing is optimised here, and the machine may be busy.
    settings.server.request_timeout_ms = 300_000;
    settings
}

fn clock() -> Arc<dyn Clock> {
    Arc::new(FixedClock(TODAY))
}

/// Builds the index in a folder that goes as soon as the index is open.
fn open_snapshot() -> Snapshot {
    let folder = tempfile::tempdir().expect("a folder for the index can be made");
    let mut settings = settings();
    settings.index.path = folder.path().join("index").to_string_lossy().into_owned();
    let opened = Snapshot::open(&settings, &mut |_, _| {});
    opened.expect("the shipped catalogue is sound").0
}
