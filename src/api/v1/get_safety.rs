//! `GET /v1/safety/{country}`

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;

use crate::api::ApiState;
use crate::api::answer::public;
use crate::api::path::Id;
use crate::api::problem::Problem;
use crate::api::query::{QueryPairs, QueryReader};
use crate::app::SafetyView;

/// Where an offer can be checked, who pays what, and what warns of a fraud.
///
/// What holds for every country comes first, then what holds for this one. A statement without a
/// source says `unverified`.
#[utoipa::path(get, path = "/v1/safety/{country}", tag = "safety", operation_id = "get_safety",
    params(
        ("country" = String, Path, description = "ISO 3166-1 alpha-2, for example BD"),
        ("as_of" = Option<String>, Query, description = "The day asked about; today when absent"),
        ("lang" = Option<String>, Query)
    ),
    responses((status = 200, body = SafetyView)))]
pub async fn get_safety(
    State(state): State<ApiState>,
    Id(country): Id,
    headers: HeaderMap,
    pairs: QueryPairs,
) -> Result<Response, Problem> {
    let mut query = QueryReader::new(pairs);
    let locale = query.language(&headers);
    let as_of = query.day("as_of").unwrap_or_else(|| state.clock.today());
    query.finish()?;
    let snapshot = state.snapshot.load();
    let safety = snapshot.get_safety(&country, locale, as_of)?;
    Ok(public(&safety, locale, &headers))
}
