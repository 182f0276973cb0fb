//! `GET /v1/uploads/{id}`

use axum::response::Response;

use crate::api::answer::private;
use crate::api::caller::{Keyed, Office};
use crate::api::language::Language;
use crate::api::path::Id;
use crate::api::problem::Problem;
use crate::app::agencies::UploadView;

/// How far an upload is, and how many rows came to what. For its agency, moderators and admins.
#[utoipa::path(get, path = "/v1/uploads/{id}", tag = "uploads", operation_id = "get_upload",
    params(("id" = String, Path), ("lang" = Option<String>, Query)),
    security(("key" = [])),
    responses((status = 200, body = UploadView)))]
pub async fn get_upload(
    Office(agencies): Office,
    Keyed(caller): Keyed,
    Language(locale): Language,
    Id(id): Id,
) -> Result<Response, Problem> {
    let upload = agencies.get_upload(&id, &caller, locale).await?;
    Ok(private(&upload, locale))
}
