//! `PATCH /v1/opportunities/{id}`

use axum::http::HeaderMap;
use axum::response::Response;

use super::put_opportunity::write;
use crate::api::body::JsonBody;
use crate::api::caller::{Agency, Office};
use crate::api::path::Id;
use crate::api::problem::Problem;
use crate::api::wait::Waiting;
use crate::app::agencies::{OfferView, Writing};

/// Changes fields of one offer; `null` takes one out. For its agency.
#[utoipa::path(patch, path = "/v1/opportunities/{id}", tag = "opportunities", operation_id = "patch_opportunity",
    params(
        ("id" = String, Path, description = "`organisation:external_id`"),
        ("if-match" = Option<String>, Header, description = "The entity tag that was read; 412 when it has changed"),
        ("wait" = Option<String>, Query, description = "`indexed`: answer when search shows it"),
        ("lang" = Option<String>, Query)
    ),
    request_body = serde_json::Value,
    security(("key" = [])),
    responses((status = 200, body = OfferView)))]
pub async fn patch_opportunity(
    Office(agencies): Office,
    agency: Agency,
    waiting: Waiting,
    Id(id): Id,
    headers: HeaderMap,
    JsonBody(body): JsonBody,
) -> Result<Response, Problem> {
    write(
        &agencies,
        &agency,
        Writing::Parts,
        (&id, &headers, &body),
        waiting,
    )
    .await
}
