//! Bodies: read whole, refused with a reason.

use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, HeaderName, StatusCode, header};
use serde_json::Value;

use super::language::parse_tag;
use super::problem::{Problem, ProblemKind};
use crate::domain::Locale;

/// A JSON body.
#[derive(Debug, Clone)]
pub struct JsonBody(pub Value);

impl<S: Send + Sync> FromRequest<S> for JsonBody {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let kind = request.headers().get(header::CONTENT_TYPE);
        let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        let essence = kind
            .split(';')
            .next()
            .unwrap_or_default()
            .trim()
            .to_ascii_lowercase();
        if !essence.is_empty() && essence != "application/json" && !essence.ends_with("+json") {
            let shown: String = essence.chars().take(60).collect();
            let detail = format!("send `application/json`, not `{shown}`");
            return Err(Problem::new(ProblemKind::UnsupportedMediaType, detail));
        }
        let bytes = Bytes::from_request(request, state).await.map_err(unread)?;
        parse(&bytes).map(JsonBody)
    }
}

/// A body of any type, read whole.
#[derive(Debug, Clone)]
pub struct RawBody {
    /// The bytes.
    pub bytes: Bytes,
    /// The content type as it was sent.
    pub content_type: Option<String>,
    /// The language that the sender says the body is in.
    pub language: Option<Locale>,
}

impl<S: Send + Sync> FromRequest<S> for RawBody {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let content_type = text_of(request.headers(), header::CONTENT_TYPE);
        let language = text_of(request.headers(), header::CONTENT_LANGUAGE);
        let language = language.and_then(|tag| parse_tag(tag.trim()));
        let bytes = Bytes::from_request(request, state).await;
        Ok(Self {
            bytes: bytes.map_err(unread)?,
            content_type,
            language,
        })
    }
}

fn text_of(headers: &HeaderMap, name: HeaderName) -> Option<String> {
    Some(headers.get(name)?.to_str().ok()?.to_owned())
}

fn unread(rejection: BytesRejection) -> Problem {
    match rejection.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Problem::new(
            ProblemKind::BodyTooLarge,
            "the body is larger than this path takes",
        ),
        _ => Problem::new(ProblemKind::InvalidJson, "the body could not be read"),
    }
}

/// Reads JSON text; an error says where.
pub fn parse(bytes: &[u8]) -> Result<Value, Problem> {
    serde_json::from_slice(bytes).map_err(|error| {
        let detail = format!(
            "line {}, column {}: {}",
            error.line(),
            error.column(),
            reason(&error)
        );
        Problem::new(ProblemKind::InvalidJson, detail)
    })
}

fn reason(error: &serde_json::Error) -> String {
    let message = error.to_string();
    let without_place = message.split(" at line").next().unwrap_or_default();
    without_place.chars().take(120).collect()
}
