//! `POST /v1/opportunities/{id}/appeal`

use axum::response::Response;

use super::publish_opportunity::{ReasonBody, decide};
use crate::api::body::JsonBody;
use crate::api::caller::{Agency, Office};
use crate::api::path::Id;
use crate::api::problem::Problem;
use crate::api::wait::Waiting;
use crate::app::AppError;
use crate::app::agencies::{Action, DecisionView};

/// Asks that somebody look again at an offer that was rejected or suspended. For its agency.
#[utoipa::path(post, path = "/v1/opportunities/{id}/appeal", tag = "moderation", operation_id = "appeal_opportunity",
    params(("id" = String, Path), ("wait" = Option<String>, Query, description = "`indexed`: answer when search shows it")),
    request_body = ReasonBody,
    security(("key" = [])),
    responses((status = 200, body = DecisionView)))]
pub async fn appeal_opportunity(
    Office(agencies): Office,
    agency: Agency,
    waiting: Waiting,
    Id(id): Id,
    JsonBody(body): JsonBody,
) -> Result<Response, Problem> {
    let own = format!("{}:", agency.organisation);
    if !id.starts_with(&own) {
        return Err(AppError::not_found("uploaded opportunity", &id).into());
    }
    decide(
        &agencies,
        Action::Appeal,
        &id,
        &body,
        &agency.caller.key,
        waiting,
    )
    .await
}
