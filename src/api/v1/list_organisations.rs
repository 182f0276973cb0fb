//! `GET /v1/organisations`

use axum::response::Response;
use serde::Serialize;
use utoipa::ToSchema;

use crate::api::answer::private;
use crate::api::caller::{Moderator, Office};
use crate::api::language::Language;
use crate::api::problem::Problem;
use crate::domain::Organisation;

/// Every organisation.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct OrganisationsAnswer {
    /// The organisations, in the order of their ids.
    pub organisations: Vec<Organisation>,
}

/// Every organisation. For moderators and admins.
#[utoipa::path(get, path = "/v1/organisations", tag = "administration", operation_id = "list_organisations",
    security(("key" = [])),
    responses((status = 200, body = OrganisationsAnswer)))]
pub async fn list_organisations(
    Office(agencies): Office,
    _moderator: Moderator,
    Language(locale): Language,
) -> Result<Response, Problem> {
    let organisations = agencies.list_organisations().await?;
    Ok(private(&OrganisationsAnswer { organisations }, locale))
}
