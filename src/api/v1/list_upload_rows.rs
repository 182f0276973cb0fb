//! `GET /v1/uploads/{id}/rows`

use axum::http::HeaderMap;
use axum::response::Response;
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::api::answer::private;
use crate::api::caller::{Keyed, Office};
use crate::api::path::Id;
use crate::api::problem::Problem;
use crate::api::query::{QueryPairs, QueryReader};
use crate::app::agencies::{RowQuestion, RowsView};

/// What can become of a row.
#[derive(Debug, Clone, Copy, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
enum Outcome {
    Created,
    Updated,
    Unchanged,
    Rejected,
}

/// What became of each row, with every problem and what was probably meant. For its agency,
/// moderators and admins.
#[utoipa::path(get, path = "/v1/uploads/{id}/rows", tag = "uploads", operation_id = "list_upload_rows",
    params(
        ("id" = String, Path),
        ("outcome" = Option<String>, Query, description = "created, updated, unchanged or rejected; all when absent"),
        ("cursor" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<u32>, Query, description = "1 to 100, 100 when absent"),
        ("lang" = Option<String>, Query)
    ),
    security(("key" = [])),
    responses((status = 200, body = RowsView)))]
pub async fn list_upload_rows(
    Office(agencies): Office,
    Keyed(caller): Keyed,
    Id(id): Id,
    headers: HeaderMap,
    pairs: QueryPairs,
) -> Result<Response, Problem> {
    let mut query = QueryReader::new(pairs);
    let locale = query.language(&headers);
    let outcomes = query.words::<Outcome>("outcome");
    let cursor = query.text("cursor");
    let limit = query.number("limit", 1, 100, 100);
    query.finish()?;
    let question = RowQuestion {
        outcome: outcomes.first().map(|own| <&str>::from(*own)),
        cursor: cursor.as_deref(),
        limit: limit as i64,
    };
    let rows = agencies.list_rows(&id, &caller, question, locale).await?;
    Ok(private(&rows, locale))
}
