//! `POST /v1/opportunities/{id}/suspend`

use axum::response::Response;

use super::publish_opportunity::{ReasonBody, decide};
use crate::api::body::JsonBody;
use crate::api::caller::{Moderator, Office};
use crate::api::path::Id;
use crate::api::problem::Problem;
use crate::api::wait::Waiting;
use crate::app::agencies::{Action, DecisionView};

/// Takes an offer out of sight for now. For moderators and admins.
#[utoipa::path(post, path = "/v1/opportunities/{id}/suspend", tag = "moderation", operation_id = "suspend_opportunity",
    params(("id" = String, Path), ("wait" = Option<String>, Query, description = "`indexed`: answer when search shows it")),
    request_body = ReasonBody,
    security(("key" = [])),
    responses((status = 200, body = DecisionView)))]
pub async fn suspend_opportunity(
    Office(agencies): Office,
    Moderator(caller): Moderator,
    waiting: Waiting,
    Id(id): Id,
    JsonBody(body): JsonBody,
) -> Result<Response, Problem> {
    decide(&agencies, Action::Suspend, &id, &body, &caller.key, waiting).await
}
