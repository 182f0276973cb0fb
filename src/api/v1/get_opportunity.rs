//! `GET /v1/opportunities/{id}`

use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::Response;

use crate::api::ApiState;
use crate::api::answer::{public, public_as, public_bytes, work};
use crate::api::language::quality;
use crate::api::path::Id;
use crate::api::problem::Problem;
use crate::api::query::{QueryPairs, QueryReader};
use crate::app::AppError;
use crate::app::view::RecordView;
use crate::domain::shown;

/// One record in full; `Accept: application/ld+json` gives it as schema.org JSON-LD, and a job
/// `Accept: application/xml` as EURES HR-XML.
#[utoipa::path(get, path = "/v1/opportunities/{id}", tag = "opportunities", operation_id = "get_opportunity",
    params(
        ("id" = String, Path),
        ("as_of" = Option<String>, Query, description = "The day asked about; today when absent"),
        ("lang" = Option<String>, Query)
    ),
    responses(
        (status = 200, description = "The record, its schema.org form, or a job's EURES form", content(
            (RecordView = "application/json"),
            (serde_json::Value = "application/ld+json"),
            (String = "application/xml"),
            (String = "text/xml"),
        ))
    ))]
pub async fn get_opportunity(
    State(state): State<ApiState>,
    Id(id): Id,
    headers: HeaderMap,
    pairs: QueryPairs,
) -> Result<Response, Problem> {
    let mut query = QueryReader::new(pairs);
    let locale = query.language(&headers);
    let as_of = query.day("as_of").unwrap_or_else(|| state.clock.today());
    query.finish()?;
    let accept = headers
        .get(header::ACCEPT)
        .and_then(|value| value.to_str().ok());
    let form = accept.map_or(Form::Json, wanted_form);
    let agencies = state.agencies.clone();
    let asked = id.clone();
    let found = work(move || {
        let snapshot = state.snapshot.load();
        let record = snapshot.get_opportunity(&asked, locale, as_of)?;
        Ok(match form {
            Form::Json => Found::Record(Box::new(record)),
            Form::LinkedData => Found::LinkedData(snapshot.json_ld(&record, locale)),
            Form::Opening(kind) => match snapshot.get_opening(&asked)? {
                Some(opening) => Found::Opening(opening, kind),
                None => Found::Record(Box::new(record)),
            },
        })
    });
    let found = match (found.await, agencies) {
        (Err(problem), Some(agencies)) if id.contains(':') && agencies.is_gone(&id).await? => {
            tracing::debug!(?problem, "an offer that is gone was asked for");
            return Err(AppError::Gone(shown(&id)).into());
        }
        (found, _) => found?,
    };
    Ok(match found {
        Found::Record(record) => public(&record, locale, &headers),
        Found::LinkedData(own) => public_as(&own, "application/ld+json", locale, &headers),
        Found::Opening(bytes, kind) => public_bytes(bytes, kind, locale, &headers),
    })
}

/// What a reader wants a record as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Json,
    LinkedData,
    /// EURES HR-XML under this content type.
    Opening(&'static str),
}

enum Found {
    Record(Box<RecordView>),
    LinkedData(serde_json::Value),
    Opening(Vec<u8>, &'static str),
}

/// What an `Accept` header names and likes at least as much as anything else that we have.
///
/// Browsers name XML below HTML: who wants HTML does not want this XML.
fn wanted_form(accept: &str) -> Form {
    let wish = |kind: &str| {
        let named = accept.split(',').map(quality);
        let own = named.filter(|(name, _)| name.eq_ignore_ascii_case(kind));
        own.map(|(_, quality)| quality).fold(0.0, f32::max)
    };
    let (json, linked_data) = (wish("application/json"), wish("application/ld+json"));
    let xml = ["application/xml", "text/xml"].map(|kind| (kind, wish(kind)));
    let best = if xml[1].1 > xml[0].1 { xml[1] } else { xml[0] };
    let other = linked_data.max(wish("text/html"));
    if best.1 > other && best.1 >= json {
        return Form::Opening(best.0);
    }
    match linked_data > 0.0 && linked_data >= json {
        true => Form::LinkedData,
        false => Form::Json,
    }
}
