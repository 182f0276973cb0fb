//! Messages for pages and elements that speak in the browser.

use std::collections::BTreeMap;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::header::CACHE_CONTROL;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use strum::VariantArray;

use super::WebState;
use crate::domain::Locale;
use crate::intake::Column;

/// The parts with the words of the whole service that each says, too, by how their keys begin.
const PARTS: [(&str, &[&str]); 6] = [
    (
        "widget",
        &[
            "kind-",
            "status-",
            "access-",
            "payer-",
            "contract-",
            "period-",
            "result-",
            "results-did-you-mean",
            "page-free",
        ],
    ),
    (
        "match",
        &[
            "verdict-",
            "state-",
            "fit-",
            "result-",
            "results-heading",
            "results-none",
            "results-questions",
            "results-unresolved",
            "results-did-you-mean",
            "reason-unverified",
            "form-",
            "field-",
            "question-",
            "payer-",
            "period-",
            "isced-",
            "permit-",
            "admission-",
            "relation-",
            "standing-",
            "protection-",
        ],
    ),
    ("desk", &["cv-", "page-advice", "page-free"]),
    ("agency", &["kind-", "contract-", "period-", "isced-"]),
    ("moderation", &[]),
    ("configurator", &[]),
];

/// `GET /messages/{part}/{lang}.json`: the messages of a part by their keys.
pub async fn get_messages(
    State(state): State<WebState>,
    Path((part, file)): Path<(String, String)>,
) -> Response {
    let locale = file
        .strip_suffix(".json")
        .and_then(|own| own.parse::<Locale>().ok());
    let part = PARTS.iter().find(|(name, _)| *name == part);
    let (Some(locale), Some((part, more))) = (locale, part) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let snapshot = state.snapshot.load();
    let mut messages: BTreeMap<String, String> = snapshot.messages.part(part, locale);
    messages.extend(snapshot.messages.beginning(more, locale));
    if *part == "agency" {
        messages.extend(column_names(locale));
    }
    let keep = HeaderValue::from_static("public, max-age=3600");
    ([(CACHE_CONTROL, keep)], Json(messages)).into_response()
}

/// What the columns of an upload are called, as in its templates.
fn column_names(locale: Locale) -> impl Iterator<Item = (String, String)> {
    let named = Column::VARIANTS.iter();
    named.map(move |own| (format!("column-{own}"), own.title(locale).to_owned()))
}
