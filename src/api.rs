//! How do programs ask Passerelle?
//!
//! The JSON API over HTTP: one file per endpoint, problem details (RFC 9457), limits, OpenAPI.
//! Profiles arrive in bodies, are answered and forgotten: never stored, logged or put in a URL.
//!
//! Not for: pages (see `web`), deciding anything (see `app`).

mod access;
mod answer;
mod body;
mod boundary;
mod caller;
mod crawl;
mod input;
mod language;
mod limits;
mod metrics;
mod once;
mod openapi;
mod operations;
mod path;
mod problem;
mod query;
mod server;
mod session;
mod site;
mod stream;
mod v1;
mod wait;

use std::sync::Arc;

use arc_swap::ArcSwap;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::cors::{AllowHeaders, AllowOrigin, Any, CorsLayer};

use crate::app::Snapshot;
use crate::app::agencies::Agencies;
use crate::domain::Clock;
use crate::settings::Settings;

pub use openapi::document as openapi_document;
pub use problem::{ProblemBody, ProblemKind};
pub use server::{ServeError, serve};

/// What every handler shares.
#[derive(Clone)]
pub struct ApiState {
    /// What requests answer from; swapped as a whole.
    pub snapshot: Arc<ArcSwap<Snapshot>>,
    /// Tells today.
    pub clock: Arc<dyn Clock>,
    /// How the installation is set up.
    pub settings: Arc<Settings>,
    /// The uses of the store; none when the installation takes no uploads.
    pub agencies: Option<Agencies>,
    metrics: Arc<metrics::Metrics>,
}

impl ApiState {
    /// State that answers from `snapshot`.
    pub fn new(
        snapshot: Arc<ArcSwap<Snapshot>>,
        clock: Arc<dyn Clock>,
        settings: Arc<Settings>,
        agencies: Option<Agencies>,
    ) -> Self {
        Self {
            agencies,
            snapshot,
            clock,
            settings,
            metrics: Arc::new(metrics::Metrics::default()),
        }
    }
}

/// The whole service: the API, with `pages` beside it, behind the boundary that limits, logs and
/// measures. This is the one router that production and tests use.
pub fn router(state: ApiState, pages: Router) -> Router {
    let settings = Arc::clone(&state.settings);
    let api = openapi::api_router(&state).0;
    let service = api
        .merge(operations::documentation())
        .merge(session::routes())
        .with_state(state.clone())
        .merge(pages)
        .fallback(problem::not_found)
        .method_not_allowed_fallback(problem::method_not_allowed)
        .layer(axum::middleware::from_fn_with_state(
            state.clone(),
            once::once,
        ))
        .layer(axum::middleware::from_fn_with_state(
            state.clone(),
            access::admit,
        ))
        .layer(DefaultBodyLimit::max(settings.server.body_limit_bytes))
        .layer(CatchPanicLayer::custom(problem::panicked))
        .layer(axum::middleware::from_fn_with_state(
            limits::Limits::new(&settings),
            limits::limit,
        ))
        .layer(cors(&settings))
        .layer(axum::middleware::from_fn_with_state(
            state,
            boundary::boundary,
        ));
    service.layer(CompressionLayer::new().gzip(true))
}

/// How long browsers keep what a site may do.
const PREFLIGHT_KEPT: std::time::Duration = std::time::Duration::from_secs(3_600);

fn cors(settings: &Settings) -> CorsLayer {
    let origins = &settings.cors.origins;
    let allowed = if origins.iter().any(|origin| origin == "*") {
        AllowOrigin::any()
    } else {
        AllowOrigin::list(origins.iter().filter_map(|origin| origin.parse().ok()))
    };
    CorsLayer::new()
        .allow_origin(allowed)
        .allow_methods(Any)
        // `*` would not stand for `Authorization`.
        .allow_headers(AllowHeaders::mirror_request())
        .max_age(PREFLIGHT_KEPT)
        .expose_headers(Any)
}
