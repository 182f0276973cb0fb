//! `GET /v1/concepts/{id}`

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;

use super::query::{QueryPairs, QueryReader};
use crate::api::ApiState;
use crate::api::answer::public;
use crate::api::language::Language;
use crate::api::problem::Problem;
use crate::app::ConceptView;

/// An occupation or a skill: its names, its neighbours, how many opportunities want it.
#[utoipa::path(get, path = "/v1/concepts/{id}", tag = "words", operation_id = "get_concept",
    params(("id" = String, Path, description = "isco:7126 or skill:…"), ("lang" = Option<String>, Query)),
    responses((status = 200, body = ConceptView)))]
pub async fn get_concept(
    State(state): State<ApiState>,
    Language(locale): Language,
    Path(id): Path<String>,
    headers: HeaderMap,
    pairs: QueryPairs,
) -> Result<Response, Problem> {
    QueryReader::new(pairs).finish()?;
    let concept = state
        .snapshot
        .load()
        .get_concept(&id, locale, state.clock.today())?;
    Ok(public(&concept, locale, &headers))
}
