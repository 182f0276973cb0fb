//! `GET /v1/audit`

use axum::http::HeaderMap;
use axum::response::Response;
use serde::Serialize;
use utoipa::ToSchema;

use crate::api::answer::private;
use crate::api::caller::{Admin, Office};
use crate::api::problem::Problem;
use crate::api::query::{QueryPairs, QueryReader};
use crate::app::agencies::AuditView;

/// Lines of the audit log.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AuditAnswer {
    /// The lines, the oldest first.
    pub lines: Vec<AuditView>,
    /// Ask again with `cursor` set to this; none at the end.
    pub next: Option<String>,
}

/// The audit log, which is only added to. For admins.
#[utoipa::path(get, path = "/v1/audit", tag = "administration", operation_id = "list_audit",
    params(
        ("cursor" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<u32>, Query, description = "1 to 1,000, 100 when absent"),
        ("lang" = Option<String>, Query)
    ),
    security(("key" = [])),
    responses((status = 200, body = AuditAnswer)))]
pub async fn list_audit(
    Office(agencies): Office,
    _admin: Admin,
    headers: HeaderMap,
    pairs: QueryPairs,
) -> Result<Response, Problem> {
    let mut query = QueryReader::new(pairs);
    let locale = query.language(&headers);
    let after = query.text("cursor");
    let limit = query.number("limit", 1, 1_000, 100);
    query.finish()?;
    let lines = agencies.list_audit(after.as_deref(), limit as i64).await?;
    let next = lines.last().filter(|_| lines.len() == limit);
    let next = next.map(|line| line.id.clone());
    Ok(private(&AuditAnswer { lines, next }, locale))
}
