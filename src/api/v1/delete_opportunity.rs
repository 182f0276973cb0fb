//! `DELETE /v1/opportunities/{id}`

use axum::http::{HeaderMap, StatusCode};

use super::put_opportunity::wanted_version;
use crate::api::caller::{Agency, Office};
use crate::api::path::Id;
use crate::api::problem::Problem;
use crate::api::wait::Waiting;
use crate::app::agencies::WhichOffer;

/// Takes one offer back; its page answers 410 from now on. For its agency.
#[utoipa::path(delete, path = "/v1/opportunities/{id}", tag = "opportunities", operation_id = "delete_opportunity",
    params(
        ("id" = String, Path, description = "`organisation:external_id`"),
        ("if-match" = Option<String>, Header, description = "The entity tag that was read; 412 when it has changed"),
        ("wait" = Option<String>, Query, description = "`indexed`: answer when search no longer shows it")
    ),
    security(("key" = [])),
    responses((status = 204)))]
pub async fn delete_opportunity(
    Office(agencies): Office,
    agency: Agency,
    waiting: Waiting,
    Id(id): Id,
    headers: HeaderMap,
) -> Result<StatusCode, Problem> {
    let which = WhichOffer {
        organisation: &agency.organisation,
        id: &id,
        actor: &agency.caller.key,
        version: wanted_version(&headers)?,
    };
    let seq = agencies.withdraw_offer(which).await?;
    waiting.until(&agencies, seq).await;
    Ok(StatusCode::NO_CONTENT)
}
