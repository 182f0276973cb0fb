//! `PUT /v1/organisations/{id}/licence`

use axum::response::Response;
use utoipa::ToSchema;

use crate::api::answer::private;
use crate::api::body::JsonBody;
use crate::api::caller::{Admin, Office};
use crate::api::path::Id;
use crate::api::problem::Problem;
use crate::api::wait::Waiting;
use crate::domain::{Organisation, Tier};
use crate::intake::read_licence;

/// A licence and, when it changes, the tier.
#[derive(ToSchema)]
#[expect(dead_code, reason = "it describes the body; `intake` reads it")]
pub struct LicenceBody {
    /// Its number.
    number: String,
    /// Who gave it.
    authority: Option<String>,
    /// The last day it holds.
    #[schema(format = Date)]
    expires_on: Option<String>,
    /// How far the organisation is known from now on.
    tier: Option<Tier>,
}

/// Gives an organisation another licence; offers hidden for an expired one are shown again. For admins.
#[utoipa::path(put, path = "/v1/organisations/{id}/licence", tag = "administration", operation_id = "set_licence",
    params(("id" = String, Path), ("wait" = Option<String>, Query, description = "`indexed`: answer when search shows it")),
    request_body = LicenceBody,
    security(("key" = [])),
    responses((status = 200, body = Organisation)))]
pub async fn set_licence(
    Office(agencies): Office,
    Admin(caller): Admin,
    waiting: Waiting,
    Id(id): Id,
    JsonBody(body): JsonBody,
) -> Result<Response, Problem> {
    let read = read_licence(&body).map_err(Problem::fields)?;
    let changed = agencies.set_licence(&id, &read.licence, read.tier, &caller.key);
    let (organisation, seq) = changed.await?;
    waiting.until(&agencies, seq).await;
    Ok(private(&organisation, waiting.locale))
}
