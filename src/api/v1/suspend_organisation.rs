//! `POST /v1/organisations/{id}/suspend`

use axum::response::Response;

use super::publish_opportunity::ReasonBody;
use crate::api::answer::private;
use crate::api::body::JsonBody;
use crate::api::caller::{Moderator, Office};
use crate::api::path::Id;
use crate::api::problem::Problem;
use crate::api::wait::Waiting;
use crate::app::agencies::{Agencies, ReasonCode};
use crate::domain::{Organisation, Standing};
use crate::intake::read_reason;

/// Takes all offers of an organisation out of sight, at once. For moderators and admins.
#[utoipa::path(post, path = "/v1/organisations/{id}/suspend", tag = "administration", operation_id = "suspend_organisation",
    params(("id" = String, Path), ("wait" = Option<String>, Query, description = "`indexed`: answer when search shows it")),
    request_body = ReasonBody,
    security(("key" = [])),
    responses((status = 200, body = Organisation)))]
pub async fn suspend_organisation(
    Office(agencies): Office,
    Moderator(caller): Moderator,
    waiting: Waiting,
    Id(id): Id,
    JsonBody(body): JsonBody,
) -> Result<Response, Problem> {
    set_standing(
        &agencies,
        Standing::Suspended,
        &id,
        &body,
        &caller.key,
        waiting,
    )
    .await
}

/// Changes the standing of an organisation as a body says.
pub async fn set_standing(
    agencies: &Agencies,
    standing: Standing,
    id: &str,
    body: &serde_json::Value,
    actor: &str,
    waiting: Waiting,
) -> Result<Response, Problem> {
    let read = read_reason::<ReasonCode>(body).map_err(Problem::fields)?;
    let text = format!("{}: {}", read.reason, read.text);
    let changed = agencies.set_standing(id, standing, actor, &text);
    let (organisation, seq) = changed.await?;
    waiting.until(agencies, seq).await;
    Ok(private(&organisation, waiting.locale))
}
