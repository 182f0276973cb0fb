//! The edge of the service: request ids, time limit, shedding, log lines, metrics.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderValue, Method};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::ApiState;
use super::problem::{Problem, ProblemKind, finish};
use super::v1::list_changes::LONGEST_WAIT_SECONDS;

static REQUESTS: AtomicU64 = AtomicU64::new(0);

/// Handles one request: never logs its query, its body or who sent it.
pub async fn boundary(State(state): State<ApiState>, request: Request, next: Next) -> Response {
    let id = request_id();
    let method = request.method().clone();
    // The pattern of the path, not the path: ids and words of a person never reach the log.
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map_or("unmatched", MatchedPath::as_str)
        .to_owned();
    let started = Instant::now();
    let limit = time_limit(&state, &method, &route);
    let response = match tokio::time::timeout(limit, next.run(request)).await {
        Ok(response) => response,
        Err(_) => Problem::new(
            ProblemKind::Timeout,
            "the answer took too long; ask for less",
        )
        .into_response(),
    };
    let mut response = finish(response, &id);
    let status = response.status();
    let elapsed = started.elapsed();
    state.metrics.observe(&method, &route, status, elapsed);
    tracing::info!(
        request = %id, %route, status = status.as_u16(),
        micros = elapsed.as_micros() as u64, "answered"
    );
    if let Ok(value) = HeaderValue::from_str(&id) {
        response.headers_mut().insert("x-request-id", value);
    }
    response
}

/// Files take their time, and so do questions that wait for a change.
fn time_limit(state: &ApiState, method: &Method, route: &str) -> Duration {
    let usual = Duration::from_millis(state.settings.server.request_timeout_ms);
    match route {
        "/v1/uploads" if method == Method::POST => {
            usual + Duration::from_millis(state.settings.uploads.timeout_ms)
        }
        "/v1/changes" => usual + Duration::from_secs(LONGEST_WAIT_SECONDS),
        _ => usual,
    }
}

/// An id that is unique while the process runs and tells nothing about the request.
fn request_id() -> String {
    let number = REQUESTS.fetch_add(1, Ordering::Relaxed);
    let mut hasher = blake3::Hasher::new();
    hasher.update(&std::process::id().to_le_bytes());
    hasher.update(&number.to_le_bytes());
    hasher.finalize().to_hex()[..16].to_owned()
}
