//! `DELETE /v1/keys/{id}`

use axum::http::StatusCode;

use crate::api::caller::{Admin, Office};
use crate::api::path::Id;
use crate::api::problem::Problem;

/// Takes a key back; from now on it opens nothing. For admins.
#[utoipa::path(delete, path = "/v1/keys/{id}", tag = "administration", operation_id = "revoke_key",
    params(("id" = String, Path)),
    security(("key" = [])),
    responses((status = 204)))]
pub async fn revoke_key(
    Office(agencies): Office,
    Admin(caller): Admin,
    Id(id): Id,
) -> Result<StatusCode, Problem> {
    agencies.revoke_key(&id, &caller.key).await?;
    Ok(StatusCode::NO_CONTENT)
}
