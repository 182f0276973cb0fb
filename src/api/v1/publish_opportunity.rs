//! `POST /v1/opportunities/{id}/publish`

use axum::response::Response;
use utoipa::ToSchema;

use crate::api::answer::private;
use crate::api::body::JsonBody;
use crate::api::caller::{Moderator, Office};
use crate::api::path::Id;
use crate::api::problem::Problem;
use crate::api::wait::Waiting;
use crate::app::agencies::{Action, Agencies, DecisionView, ReasonCode};
use crate::intake::read_reason;

/// Why, as a code and in words; the agency is told both.
#[derive(ToSchema)]
#[expect(dead_code, reason = "it describes the body; `intake` reads it")]
pub struct ReasonBody {
    /// The code.
    reason: ReasonCode,
    /// The words.
    text: Option<String>,
}

/// Shows an offer that waits. For moderators and admins.
#[utoipa::path(post, path = "/v1/opportunities/{id}/publish", tag = "moderation", operation_id = "publish_opportunity",
    params(("id" = String, Path), ("wait" = Option<String>, Query, description = "`indexed`: answer when search shows it")),
    request_body = ReasonBody,
    security(("key" = [])),
    responses((status = 200, body = DecisionView)))]
pub async fn publish_opportunity(
    Office(agencies): Office,
    Moderator(caller): Moderator,
    waiting: Waiting,
    Id(id): Id,
    JsonBody(body): JsonBody,
) -> Result<Response, Problem> {
    decide(&agencies, Action::Publish, &id, &body, &caller.key, waiting).await
}

/// Decides as a body says.
pub async fn decide(
    agencies: &Agencies,
    action: Action,
    id: &str,
    body: &serde_json::Value,
    actor: &str,
    waiting: Waiting,
) -> Result<Response, Problem> {
    let read = read_reason::<ReasonCode>(body).map_err(Problem::fields)?;
    let decided = agencies.decide(id, action, read.reason, &read.text, actor);
    let (decision, seq) = decided.await?;
    waiting.until(agencies, seq).await;
    Ok(private(&decision, waiting.locale))
}
