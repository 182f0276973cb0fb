//! JSON bodies: read whole, refused with a reason.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::header;
use serde_json::Value;

use super::problem::{Problem, ProblemKind};

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
        let bytes = Bytes::from_request(request, state)
            .await
            .map_err(|rejection| {
                let status = axum::response::IntoResponse::into_response(rejection).status();
                match status {
                    axum::http::StatusCode::PAYLOAD_TOO_LARGE => Problem::new(
                        ProblemKind::BodyTooLarge,
                        "the body is larger than this path takes",
                    ),
                    _ => Problem::new(ProblemKind::InvalidJson, "the body could not be read"),
                }
            })?;
        parse(&bytes).map(JsonBody)
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
