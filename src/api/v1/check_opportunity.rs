//! `POST /v1/opportunities/{id}/check`

use axum::extract::{Path, State};
use axum::response::Response;
use serde::Serialize;
use utoipa::ToSchema;

use super::find_matches::MatchBody;
use crate::api::ApiState;
use crate::api::answer::{private, work};
use crate::api::body::JsonBody;
use crate::api::language::Language;
use crate::api::problem::Problem;
use crate::app::view::{CatalogueView, MatchView};
use crate::intake::read_match_request;

/// One opportunity judged in depth.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CheckAnswer {
    /// What the answer rests on.
    pub catalogue: CatalogueView,
    /// The opportunity, judged and scored.
    #[serde(flatten)]
    pub matched: MatchView,
}

/// One opportunity judged for a profile, whatever gate or page would say.
#[utoipa::path(post, path = "/v1/opportunities/{id}/check", tag = "match", operation_id = "check_opportunity",
    params(("id" = String, Path), ("lang" = Option<String>, Query)),
    request_body = MatchBody,
    responses((status = 200, body = CheckAnswer)))]
pub async fn check_opportunity(
    State(state): State<ApiState>,
    Language(locale): Language,
    Path(id): Path<String>,
    JsonBody(body): JsonBody,
) -> Result<Response, Problem> {
    let answer = work(move || {
        let request = read_match_request(&body).map_err(Problem::fields)?;
        let snapshot = state.snapshot.load();
        let today = state.clock.today();
        let matched = snapshot.check_opportunity(&id, &request, locale, today)?;
        Ok(CheckAnswer {
            catalogue: snapshot.about(request.as_of.unwrap_or(today)),
            matched,
        })
    });
    Ok(private(&answer.await?, locale))
}
