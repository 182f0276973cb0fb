//! Answers: JSON with its language, and a tag by which a reader knows it again.

use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use super::problem::{Problem, ProblemKind};
use crate::domain::Locale;

/// Answers about a person are kept by nobody on the way.
pub fn private<T: Serialize>(body: &T, locale: Locale) -> Response {
    respond(to_json(body), "application/json", locale, "no-store", None)
}

/// Answers that are the same for everybody may be kept for a minute and asked for again by tag.
pub fn public<T: Serialize>(body: &T, locale: Locale, request: &HeaderMap) -> Response {
    public_as(body, "application/json", locale, request)
}

/// The same with another content type.
pub fn public_as<T: Serialize>(
    body: &T,
    kind: &'static str,
    locale: Locale,
    request: &HeaderMap,
) -> Response {
    match to_json(body) {
        Ok(bytes) => public_bytes(bytes, kind, locale, request),
        Err(problem) => problem.into_response(),
    }
}

/// The same for a body that is written already.
pub fn public_bytes(
    bytes: Vec<u8>,
    kind: &'static str,
    locale: Locale,
    request: &HeaderMap,
) -> Response {
    let tag = tag_of(&bytes);
    if is_known(&tag, request) {
        return unchanged(&tag);
    }
    respond(Ok(bytes), kind, locale, "public, max-age=60", Some(tag))
}

/// A body that comes in pieces; `about` is equal where the bodies are.
pub fn public_pieces(
    pieces: impl FnOnce() -> Body,
    kind: &'static str,
    about: &str,
    locale: Locale,
    request: &HeaderMap,
) -> Response {
    let tag = tag_of(about.as_bytes());
    if is_known(&tag, request) {
        return unchanged(&tag);
    }
    headed(pieces(), kind, locale, "public, max-age=60", Some(tag))
}

fn tag_of(bytes: &[u8]) -> String {
    format!("\"{}\"", &blake3::hash(bytes).to_hex()[..20])
}

fn is_known(tag: &str, request: &HeaderMap) -> bool {
    let known = request.get(header::IF_NONE_MATCH);
    let known = known.and_then(|value| value.to_str().ok());
    known.is_some_and(|known| {
        known.split(',').any(|own| {
            let own = own.trim().trim_start_matches("W/");
            own == tag || own == "*"
        })
    })
}

fn unchanged(tag: &str) -> Response {
    let mut response = StatusCode::NOT_MODIFIED.into_response();
    put(&mut response, header::ETAG, tag);
    put(&mut response, header::VARY, "accept-language, accept");
    put(&mut response, header::CACHE_CONTROL, "public, max-age=60");
    response
}

fn to_json<T: Serialize>(body: &T) -> Result<Vec<u8>, Problem> {
    serde_json::to_vec(body).map_err(|error| {
        tracing::error!(%error, "an answer could not be written");
        Problem::new(ProblemKind::Internal, "the answer could not be written")
    })
}

fn respond(
    bytes: Result<Vec<u8>, Problem>,
    kind: &'static str,
    locale: Locale,
    cache: &'static str,
    tag: Option<String>,
) -> Response {
    match bytes {
        Ok(bytes) => headed(Body::from(bytes), kind, locale, cache, tag),
        Err(problem) => problem.into_response(),
    }
}

fn headed(
    body: Body,
    kind: &'static str,
    locale: Locale,
    cache: &'static str,
    tag: Option<String>,
) -> Response {
    let mut response = Response::new(body);
    put(&mut response, header::CONTENT_TYPE, kind);
    put(&mut response, header::CONTENT_LANGUAGE, locale.code());
    put(&mut response, header::VARY, "accept-language, accept");
    put(&mut response, header::CACHE_CONTROL, cache);
    if let Some(tag) = tag {
        put(&mut response, header::ETAG, &tag);
    }
    response
}

fn put(response: &mut Response, name: header::HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        response.headers_mut().insert(name, value);
    }
}

/// Runs work that takes the processor for a while beside the threads that serve connections.
///
/// # Errors
/// What the work returns; a problem when it panicked.
pub async fn work<T, F>(job: F) -> Result<T, Problem>
where
    T: Send + 'static,
    F: FnOnce() -> Result<T, Problem> + Send + 'static,
{
    match tokio::task::spawn_blocking(job).await {
        Ok(result) => result,
        Err(error) => {
            tracing::error!(%error, "work panicked");
            Err(Problem::new(
                ProblemKind::Internal,
                "the answer could not be made; the cause is in the log",
            ))
        }
    }
}
