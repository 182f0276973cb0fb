//! `GET /v1/opportunities/{id}/decisions`

use axum::response::Response;
use serde::Serialize;
use utoipa::ToSchema;

use crate::api::answer::private;
use crate::api::caller::{Keyed, Office};
use crate::api::language::Language;
use crate::api::path::Id;
use crate::api::problem::Problem;
use crate::app::AppError;
use crate::app::agencies::DecisionView;
use crate::domain::Role;

/// The statements of reasons about an offer.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DecisionsAnswer {
    /// The decisions, the newest first.
    pub decisions: Vec<DecisionView>,
}

/// Why an offer was published, rejected or suspended. For its agency, moderators and admins.
#[utoipa::path(get, path = "/v1/opportunities/{id}/decisions", tag = "moderation", operation_id = "list_decisions",
    params(("id" = String, Path)),
    security(("key" = [])),
    responses((status = 200, body = DecisionsAnswer)))]
pub async fn list_decisions(
    Office(agencies): Office,
    Keyed(caller): Keyed,
    Language(locale): Language,
    Id(id): Id,
) -> Result<Response, Problem> {
    let sees_all = matches!(caller.role, Role::Admin | Role::Moderator);
    let is_own = |own: &String| id.starts_with(&format!("{own}:"));
    if !sees_all && !caller.organisation.as_ref().is_some_and(is_own) {
        return Err(AppError::not_found("uploaded opportunity", &id).into());
    }
    let decisions = agencies.list_decisions(&id).await?;
    Ok(private(&DecisionsAnswer { decisions }, locale))
}
