//! `GET /v1/moderation`

use axum::http::HeaderMap;
use axum::response::Response;

use crate::api::answer::private;
use crate::api::caller::{Moderator, Office};
use crate::api::problem::Problem;
use crate::api::query::{QueryPairs, QueryReader};
use crate::app::agencies::QueueView;

/// What waits for a moderator, the riskiest first. For moderators and admins.
#[utoipa::path(get, path = "/v1/moderation", tag = "moderation", operation_id = "list_queue",
    params(("limit" = Option<u32>, Query, description = "1 to 100, 20 when absent"), ("lang" = Option<String>, Query)),
    security(("key" = [])),
    responses((status = 200, body = QueueView)))]
pub async fn list_queue(
    Office(agencies): Office,
    _moderator: Moderator,
    headers: HeaderMap,
    pairs: QueryPairs,
) -> Result<Response, Problem> {
    let mut query = QueryReader::new(pairs);
    let locale = query.language(&headers);
    let limit = query.number("limit", 1, 100, 20);
    query.finish()?;
    Ok(private(
        &agencies.queue(limit as i64, locale).await?,
        locale,
    ))
}
