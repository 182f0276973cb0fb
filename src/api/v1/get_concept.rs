//! `GET /v1/concepts/{id}`

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;

use crate::api::ApiState;
use crate::api::answer::public;
use crate::api::path::Id;
use crate::api::problem::Problem;
use crate::api::query::{QueryPairs, QueryReader};
use crate::app::ConceptView;

/// An occupation or a skill: its names, its neighbours, how many opportunities want it.
///
/// A concept of ESCO is asked for by its URI, percent-encoded, and says what ESCO's terms ask to
/// say: this service uses the ESCO classification of the European Commission, in a modified version.
#[utoipa::path(get, path = "/v1/concepts/{id}", tag = "words", operation_id = "get_concept",
    params(("id" = String, Path, description = "isco:7126, skill:… or an ESCO URI"), ("lang" = Option<String>, Query)),
    responses((status = 200, body = ConceptView)))]
pub async fn get_concept(
    State(state): State<ApiState>,
    Id(id): Id,
    headers: HeaderMap,
    pairs: QueryPairs,
) -> Result<Response, Problem> {
    let mut query = QueryReader::new(pairs);
    let locale = query.language(&headers);
    query.finish()?;
    let concept = state
        .snapshot
        .load()
        .get_concept(&id, locale, state.clock.today())?;
    Ok(public(&concept, locale, &headers))
}
