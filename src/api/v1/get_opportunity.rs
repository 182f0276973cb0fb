//! `GET /v1/opportunities/{id}`

use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::Response;

use crate::api::ApiState;
use crate::api::answer::{public, public_as, work};
use crate::api::language::quality;
use crate::api::path::Id;
use crate::api::problem::Problem;
use crate::api::query::{QueryPairs, QueryReader};
use crate::app::AppError;
use crate::app::view::RecordView;
use crate::domain::shown;

/// One record in full; `Accept: application/ld+json` gives it as schema.org JSON-LD.
#[utoipa::path(get, path = "/v1/opportunities/{id}", tag = "opportunities", operation_id = "get_opportunity",
    params(
        ("id" = String, Path),
        ("as_of" = Option<String>, Query, description = "The day asked about; today when absent"),
        ("lang" = Option<String>, Query)
    ),
    responses(
        (status = 200, description = "The record, or its schema.org form", content(
            (RecordView = "application/json"),
            (serde_json::Value = "application/ld+json"),
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
    let linked_data = accept.is_some_and(wants_linked_data);
    let agencies = state.agencies.clone();
    let asked = id.clone();
    let found = work(move || {
        let snapshot = state.snapshot.load();
        let record = snapshot.get_opportunity(&asked, locale, as_of)?;
        let json_ld = linked_data.then(|| snapshot.json_ld(&record));
        Ok((record, json_ld))
    });
    let (record, json_ld) = match (found.await, agencies) {
        (Err(problem), Some(agencies)) if id.contains(':') && agencies.is_gone(&id).await? => {
            tracing::debug!(?problem, "an offer that is gone was asked for");
            return Err(AppError::Gone(shown(&id)).into());
        }
        (found, _) => found?,
    };
    Ok(match json_ld {
        Some(json_ld) => public_as(&json_ld, "application/ld+json", locale, &headers),
        None => public(&record, locale, &headers),
    })
}

/// Whether an `Accept` header names JSON-LD and likes nothing that we have better.
fn wants_linked_data(accept: &str) -> bool {
    let wish = |kind: &str| {
        let named = accept.split(',').map(quality);
        let own = named.filter(|(name, _)| name.eq_ignore_ascii_case(kind));
        own.map(|(_, quality)| quality).fold(0.0, f32::max)
    };
    let linked_data = wish("application/ld+json");
    linked_data > 0.0 && linked_data >= wish("application/json")
}
