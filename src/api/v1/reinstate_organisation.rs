//! `POST /v1/organisations/{id}/reinstate`

use axum::response::Response;

use super::publish_opportunity::ReasonBody;
use super::suspend_organisation::set_standing;
use crate::api::body::JsonBody;
use crate::api::caller::{Moderator, Office};
use crate::api::path::Id;
use crate::api::problem::Problem;
use crate::api::wait::Waiting;
use crate::domain::{Organisation, Standing};

/// Shows the offers of an organisation again. For moderators and admins.
#[utoipa::path(post, path = "/v1/organisations/{id}/reinstate", tag = "administration", operation_id = "reinstate_organisation",
    params(("id" = String, Path), ("wait" = Option<String>, Query, description = "`indexed`: answer when search shows it")),
    request_body = ReasonBody,
    security(("key" = [])),
    responses((status = 200, body = Organisation)))]
pub async fn reinstate_organisation(
    Office(agencies): Office,
    Moderator(caller): Moderator,
    waiting: Waiting,
    Id(id): Id,
    JsonBody(body): JsonBody,
) -> Result<Response, Problem> {
    set_standing(
        &agencies,
        Standing::Active,
        &id,
        &body,
        &caller.key,
        waiting,
    )
    .await
}
