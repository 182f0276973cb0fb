//! `GET /v1/uploads`

use axum::response::Response;
use serde::Serialize;
use utoipa::ToSchema;

use crate::api::answer::private;
use crate::api::caller::{Agency, Office};
use crate::api::language::Language;
use crate::api::problem::Problem;
use crate::app::agencies::UploadView;

/// The uploads of an organisation.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct UploadsAnswer {
    /// The last hundred, the newest first.
    pub uploads: Vec<UploadView>,
}

/// As many as are listed.
const MOST: i64 = 100;

/// The last uploads of the organisation. For agencies.
#[utoipa::path(get, path = "/v1/uploads", tag = "uploads", operation_id = "list_uploads",
    params(("lang" = Option<String>, Query)),
    security(("key" = [])),
    responses((status = 200, body = UploadsAnswer)))]
pub async fn list_uploads(
    Office(agencies): Office,
    agency: Agency,
    Language(locale): Language,
) -> Result<Response, Problem> {
    let uploads = agencies
        .list_uploads(&agency.organisation, MOST, locale)
        .await?;
    Ok(private(&UploadsAnswer { uploads }, locale))
}
