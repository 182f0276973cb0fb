//! Who may read: anybody, or whoever has a key, as the installation is set up.

use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::ApiState;
use super::caller::{address, sent_key};
use super::problem::{Problem, ProblemKind};
use crate::app::agencies::Caller;
use crate::domain::Role;
use crate::settings::Reading;

/// Lets a question in, or says which key it needs.
pub async fn admit(State(state): State<ApiState>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    match check(&state, &parts).await {
        Ok(()) => next.run(Request::from_parts(parts, body)).await,
        Err(problem) => problem.into_response(),
    }
}

async fn check(state: &ApiState, request: &Parts) -> Result<(), Problem> {
    let path = request.uri.path();
    // Whoever is in danger reports without a key.
    if !path.starts_with("/v1/") || path.ends_with("/reports") {
        return Ok(());
    }
    let is_open = state.settings.access.reading == Reading::Open;
    let (agencies, key) = match (&state.agencies, sent_key(&request.headers, state)) {
        (Some(agencies), Some(key)) => (agencies, key),
        (_, _) if is_open => return Ok(()),
        _ => {
            let detail =
                "this installation answers those with a key: send `Authorization: Bearer psl_…`";
            return Err(Problem::new(ProblemKind::Unauthorized, detail));
        }
    };
    let caller = agencies
        .authenticate(&key, address(&request.extensions))
        .await?;
    if caller.role == Role::Widget {
        check_widget(&caller, &request.method, path, &request.headers)?;
    }
    Ok(())
}

/// A public key reads only, and from the sites it is bound to only.
fn check_widget(
    caller: &Caller,
    method: &Method,
    path: &str,
    headers: &HeaderMap,
) -> Result<(), Problem> {
    let asks = ["/v1/match", "/v1/link", "/v1/plan"].contains(&path) || path.ends_with("/check");
    if *method != Method::GET && !(*method == Method::POST && asks) {
        let detail = "a key of role `widget` only reads";
        return Err(Problem::new(ProblemKind::Forbidden, detail));
    }
    let origin = headers
        .get(header::ORIGIN)
        .and_then(|own| own.to_str().ok());
    match origin {
        Some(origin) if caller.origins.iter().any(|own| own == origin) => Ok(()),
        _ => {
            let detail = "this key is bound to other sites than the one that sent the question";
            Err(Problem::new(ProblemKind::Forbidden, detail))
        }
    }
}
