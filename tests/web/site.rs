//! The pages over the real catalogue, on a day that does not change.

use std::sync::{Arc, Mutex, PoisonError, Weak};

use arc_swap::ArcSwap;
use axum::Router;
use axum::body::Body;
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, Request, StatusCode};
use http_body_util::BodyExt;
use passerelle::app::{FindRequest, Snapshot};
use passerelle::domain::{FixedClock, Locale};
use passerelle::settings::Settings;
use passerelle::web::{WebState, router};
use tempfile::TempDir;
use tower::ServiceExt;

/// The pages and the folder that their index lives in.
pub struct Site {
    state: WebState,
    _folder: TempDir,
}

/// An answer, read to its end.
pub struct Page {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

/// A plumber from Tunisia who wants to go to Germany.
pub const PLUMBER: &[(&str, &str)] = &[
    ("occupation", "plombier"),
    ("years", "6"),
    ("until", "2026-10"),
    ("skills", "soudure, montage de tuyaux"),
    ("language_1", "ar"),
    ("level_1", "C2"),
    ("language_2", "de"),
    ("level_2", "A2"),
    ("education", "3"),
    ("education_country", "TN"),
    ("nationality", "TN"),
    ("residence", "TN"),
    ("age", "27"),
    ("wish_country", "DE"),
];

/// Tests that run at the same time share one site; it goes with the last of them.
static SHARED: Mutex<Weak<Site>> = Mutex::new(Weak::new());

/// The site, opened when nobody else holds it.
pub fn site() -> Arc<Site> {
    let mut shared = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(site) = shared.upgrade() {
        return site;
    }
    let site = Arc::new(Site::open());
    *shared = Arc::downgrade(&site);
    site
}

impl Site {
    fn open() -> Self {
        let folder = TempDir::new().unwrap();
        let mut settings = Settings::defaults();
        settings.index.path = folder.path().display().to_string();
        settings.catalogue.samples = true;
        let (snapshot, _) = Snapshot::open(&settings, &mut |_, _| {}).unwrap();
        Self {
            state: WebState {
                snapshot: Arc::new(ArcSwap::from_pointee(snapshot)),
                clock: Arc::new(FixedClock("2026-11-21".parse().unwrap())),
                settings: Arc::new(settings),
                agencies: None,
            },
            _folder: folder,
        }
    }

    /// What the pages are made from.
    pub fn snapshot(&self) -> Arc<Snapshot> {
        self.state.snapshot.load_full()
    }

    /// The day on which the pages are looked at.
    pub fn today(&self) -> jiff::civil::Date {
        self.state.clock.today()
    }

    /// The ids of all records.
    pub fn ids(&self) -> Vec<String> {
        let request = FindRequest {
            limit: usize::MAX,
            ..FindRequest::default()
        };
        let snapshot = self.snapshot();
        let found = snapshot.find_opportunities(&request, "", Locale::En, self.today());
        let results = found.unwrap().results.into_iter();
        results.map(|own| own.opportunity.id).collect()
    }

    /// `GET` with headers.
    pub async fn get(&self, path: &str, headers: &[(&str, &str)]) -> Page {
        let mut request = Request::get(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.ask(request.body(Body::empty()).unwrap()).await
    }

    /// `POST` of a form.
    pub async fn post(&self, fields: &[(&str, &str)]) -> Page {
        let body = encode(fields);
        self.send("application/x-www-form-urlencoded", body).await
    }

    /// `POST` of a form to a path.
    pub async fn post_to(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let kind = "application/x-www-form-urlencoded";
        let request = Request::post(path).header(CONTENT_TYPE, kind);
        self.ask(request.body(Body::from(encode(fields))).unwrap())
            .await
    }

    /// `POST` of anything.
    pub async fn send(&self, kind: &str, body: String) -> Page {
        let request = Request::post("/").header(CONTENT_TYPE, kind);
        self.ask(request.body(Body::from(body)).unwrap()).await
    }

    /// How many bytes travel for a request that allows compression.
    pub async fn weigh(&self, mut request: Request<Body>) -> usize {
        let gzip = "gzip".parse().unwrap();
        request.headers_mut().insert("accept-encoding", gzip);
        let answer = app(self).oneshot(request).await.unwrap();
        answer.into_body().collect().await.unwrap().to_bytes().len()
    }

    async fn ask(&self, request: Request<Body>) -> Page {
        let answer = app(self).oneshot(request).await.unwrap();
        let (parts, body) = answer.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes();
        Page {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8(bytes.to_vec()).unwrap(),
        }
    }
}

impl Page {
    /// A header, empty when it is not there.
    pub fn header(&self, name: &str) -> &str {
        let value = self.headers.get(name);
        value.map_or("", |value| value.to_str().unwrap())
    }

    /// The values of an attribute, wherever it stands.
    pub fn attributes(&self, name: &str) -> Vec<&str> {
        let begin = format!(" {name}=\"");
        let pieces = self.body.split(begin.as_str()).skip(1);
        pieces
            .filter_map(|piece| Some(piece.split_once('"')?.0))
            .collect()
    }

    /// What stands between two texts, the first time.
    pub fn between(&self, begin: &str, end: &str) -> Option<&str> {
        let (_, rest) = self.body.split_once(begin)?;
        Some(rest.split_once(end)?.0)
    }

    /// The cards of results.
    pub fn cards(&self) -> Vec<&str> {
        self.body.split("<article").skip(1).collect()
    }
}

fn app(site: &Site) -> Router {
    router(site.state.clone())
}

/// Fields as a form sends them.
pub fn encode(fields: &[(&str, &str)]) -> String {
    let escape = |text: &str| -> String {
        let byte = |b: u8| match b {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => char::from(b).to_string(),
            _ => format!("%{b:02X}"),
        };
        text.bytes().map(byte).collect()
    };
    let pairs = fields.iter();
    let pairs: Vec<String> = pairs
        .map(|(name, value)| format!("{}={}", escape(name), escape(value)))
        .collect();
    pairs.join("&")
}
