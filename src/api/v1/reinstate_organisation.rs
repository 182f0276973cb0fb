//! `POST /v1/organisations/{id}/reinstate`

use axum::response::Response;

use super::publish_opportunity::ReasonBody;
use crate::api::answer::private;
use crate::api::body::JsonBody;
use crate::api::caller::{Moderator, Office};
use crate::api::path::Id;
use crate::api::problem::Problem;
use crate::api::wait::Waiting;
use crate::app::agencies::ReasonCode;
use crate::domain::{Organisation, Standing};
use crate::intake::read_reason;

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
    let read = read_reason::<ReasonCode>(&body).map_err(Problem::fields)?;
    let text = format!("{}: {}", read.reason, read.text);
    let changed = agencies.set_standing(&id, Standing::Active, &caller.key, &text);
    let (organisation, seq) = changed.await?;
    waiting.until(&agencies, seq).await;
    Ok(private(&organisation, waiting.locale))
}
