//! `GET /v1/suggest`

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use serde::Serialize;
use utoipa::ToSchema;

use crate::api::ApiState;
use crate::api::answer::public;
use crate::api::problem::Problem;
use crate::api::query::{QueryPairs, QueryReader};
use crate::app::SuggestKind;
use crate::app::view::SuggestionView;

/// Suggestions, best first.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SuggestAnswer {
    /// What may be meant.
    pub suggestions: Vec<SuggestionView>,
}

/// Things whose name begins with, or is like, what was typed, in any language.
#[utoipa::path(get, path = "/v1/suggest", tag = "words", operation_id = "suggest",
    params(
        ("q" = String, Query, description = "What was typed"),
        ("type" = Option<String>, Query, description = "occupation (when absent), skill, language, country, opportunity"),
        ("limit" = Option<u32>, Query, description = "1 to 50, 10 when absent"),
        ("lang" = Option<String>, Query)
    ),
    responses((status = 200, body = SuggestAnswer)))]
pub async fn suggest(
    State(state): State<ApiState>,
    headers: HeaderMap,
    pairs: QueryPairs,
) -> Result<Response, Problem> {
    let mut query = QueryReader::new(pairs);
    let locale = query.language(&headers);
    if !query.has("q") {
        query.require("q");
    }
    let typed = query.text("q").unwrap_or_default();
    let kind = query.words::<SuggestKind>("type").first().copied();
    let limit = query.number("limit", 1, 50, 10);
    query.finish()?;
    let kind = kind.unwrap_or(SuggestKind::Occupation);
    // Short enough to be answered at once.
    let suggestions = state.snapshot.load().suggest(&typed, kind, locale, limit)?;
    Ok(public(&SuggestAnswer { suggestions }, locale, &headers))
}
