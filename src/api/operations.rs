//! Health, metrics and documentation.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use serde::Serialize;
use utoipa::ToSchema;

use super::problem::{Problem, ProblemKind};
use super::{ApiState, openapi};
use strum::VariantArray;

/// Whether the service stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Health {
    /// `ok`.
    pub status: &'static str,
    /// How many opportunities are served.
    pub opportunities: u64,
    /// The version of the program.
    pub version: &'static str,
}

/// Whether the process runs.
#[utoipa::path(get, path = "/health/live", tag = "operations", operation_id = "health_live",
    responses((status = 200, body = Health)))]
pub async fn health_live(State(state): State<ApiState>) -> axum::Json<Health> {
    health(&state)
}

/// Whether requests can be answered: the index stands where the store was at the start.
#[utoipa::path(get, path = "/health/ready", tag = "operations", operation_id = "health_ready",
    responses((status = 200, body = Health)))]
pub async fn health_ready(State(state): State<ApiState>) -> Result<axum::Json<Health>, Problem> {
    if state.agencies.as_ref().is_some_and(|own| !own.is_ready()) {
        let detail = "the index has not caught up with the store yet";
        return Err(Problem::new(ProblemKind::Overloaded, detail).retry_after(1));
    }
    Ok(health(&state))
}

fn health(state: &ApiState) -> axum::Json<Health> {
    axum::Json(Health {
        status: "ok",
        opportunities: state.snapshot.load().count(),
        version: env!("CARGO_PKG_VERSION"),
    })
}

/// Counts and durations in the OpenMetrics text format.
#[utoipa::path(get, path = "/metrics", tag = "operations", operation_id = "metrics",
    responses((status = 200, content_type = "application/openmetrics-text", body = String)))]
pub async fn metrics(State(state): State<ApiState>) -> Response {
    let kind = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    ([(header::CONTENT_TYPE, kind)], state.metrics.text()).into_response()
}

/// The OpenAPI document and pages to read it, all carried by the program.
pub fn documentation() -> Router<ApiState> {
    Router::new()
        .route("/openapi.json", get(openapi_json))
        .route("/docs", get(docs))
        .route("/docs/problems", get(problems))
        .route("/docs/{file}", get(docs_file))
}

async fn openapi_json() -> axum::Json<serde_json::Value> {
    axum::Json(openapi::document())
}

async fn docs() -> Response {
    let Ok(mut page) = docs_asset("index.html") else {
        return Problem::new(ProblemKind::NotFound, "the page is not there").into_response();
    };
    // The page stands at /docs, its files below it.
    let text = String::from_utf8_lossy(&page.1)
        .replace("\"./", "\"/docs/")
        .replace("\"index.css", "\"/docs/index.css");
    page.1 = text.into_bytes();
    Html(page.1).into_response()
}

async fn docs_file(Path(file): Path<String>) -> Response {
    match docs_asset(&file) {
        Ok((kind, bytes)) => ([(header::CONTENT_TYPE, kind)], bytes).into_response(),
        Err(problem) => problem.into_response(),
    }
}

fn docs_asset(file: &str) -> Result<(String, Vec<u8>), Problem> {
    let config = utoipa_swagger_ui::Config::from("/openapi.json").validator_url("none");
    match utoipa_swagger_ui::serve(file, Arc::new(config)) {
        Ok(Some(found)) => Ok((found.content_type, found.bytes.into_owned())),
        _ => Err(Problem::new(ProblemKind::NotFound, "there is no such page")),
    }
}

/// The problem codes, each with its anchor.
async fn problems() -> (StatusCode, Html<String>) {
    let mut rows = String::new();
    for kind in ProblemKind::VARIANTS {
        let code: &str = kind.into();
        let (status, title) = (kind.status().as_u16(), kind.title());
        rows.push_str(&format!(
            "<dt id=\"{code}\">{code} ({status})</dt><dd>{title}</dd>"
        ));
    }
    let page = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Problem codes</title>\
         <h1>Problem codes</h1><dl>{rows}</dl></html>"
    );
    (StatusCode::OK, Html(page))
}
