//! `GET /v1/changes`

use std::time::Duration;

use axum::http::HeaderMap;
use axum::response::Response;

use crate::api::answer::private;
use crate::api::caller::Office;
use crate::api::problem::Problem;
use crate::api::query::{QueryPairs, QueryReader};
use crate::app::agencies::ChangesView;

/// The longest that a question waits, in seconds.
pub const LONGEST_WAIT_SECONDS: u64 = 60;

/// Offers created, updated and withdrawn after a number, in order.
#[utoipa::path(get, path = "/v1/changes", tag = "exchange", operation_id = "list_changes",
    params(
        ("since" = Option<u64>, Query, description = "`next` of the answer before; 0 when absent"),
        ("wait" = Option<u32>, Query, description = "Seconds to wait for a change when there is none, at most 60"),
        ("limit" = Option<u32>, Query, description = "1 to 1,000, 100 when absent"),
        ("lang" = Option<String>, Query)
    ),
    responses((status = 200, body = ChangesView)))]
pub async fn list_changes(
    Office(agencies): Office,
    headers: HeaderMap,
    pairs: QueryPairs,
) -> Result<Response, Problem> {
    let mut query = QueryReader::new(pairs);
    let locale = query.language(&headers);
    let since = query.number("since", 0, i64::MAX as usize, 0);
    let wait = query.number("wait", 0, LONGEST_WAIT_SECONDS as usize, 0);
    let limit = query.number("limit", 1, 1_000, 100);
    query.finish()?;
    let wait = Duration::from_secs(wait as u64);
    let changes = agencies.changes(since as i64, limit as i64, wait).await?;
    Ok(private(&changes, locale))
}
