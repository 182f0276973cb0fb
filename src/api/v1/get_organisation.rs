//! `GET /v1/organisations/{id}`

use axum::response::Response;

use crate::api::answer::private;
use crate::api::caller::{Keyed, Office};
use crate::api::language::Language;
use crate::api::path::Id;
use crate::api::problem::Problem;
use crate::app::AppError;
use crate::domain::{Organisation, Role};

/// One organisation. For its own keys, moderators and admins.
#[utoipa::path(get, path = "/v1/organisations/{id}", tag = "administration", operation_id = "get_organisation",
    params(("id" = String, Path)),
    security(("key" = [])),
    responses((status = 200, body = Organisation)))]
pub async fn get_organisation(
    Office(agencies): Office,
    Keyed(caller): Keyed,
    Language(locale): Language,
    Id(id): Id,
) -> Result<Response, Problem> {
    let sees_all = matches!(caller.role, Role::Admin | Role::Moderator);
    if !sees_all && caller.organisation.as_ref() != Some(&id) {
        return Err(AppError::not_found("organisation", &id).into());
    }
    let organisation = agencies.get_organisation(&id).await?;
    Ok(private(&organisation, locale))
}
