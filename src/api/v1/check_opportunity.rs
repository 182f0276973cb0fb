//! `POST /v1/opportunities/{id}/check`

use axum::extract::State;
use axum::response::Response;
use serde::Serialize;
use utoipa::ToSchema;

use super::find_matches::MatchBody;
use crate::api::ApiState;
use crate::api::answer::{private, work};
use crate::api::body::JsonBody;
use crate::api::language::Language;
use crate::api::path::Id;
use crate::api::problem::Problem;
use crate::app::view::{CatalogueView, MatchView};

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
    Id(id): Id,
    JsonBody(body): JsonBody,
) -> Result<Response, Problem> {
    let answer = work(move || {
        let snapshot = state.snapshot.load();
        let request = snapshot.read_match_request(&body)?;
        let today = state.clock.today();
        let matched = snapshot.check_opportunity(&id, &request, locale, today)?;
        Ok(CheckAnswer {
            catalogue: snapshot.about(request.as_of.unwrap_or(today)),
            matched,
        })
    });
    Ok(private(&answer.await?, locale))
}
