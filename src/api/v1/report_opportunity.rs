//! `POST /v1/opportunities/{id}/reports`

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use utoipa::ToSchema;

use crate::api::answer::private;
use crate::api::body::JsonBody;
use crate::api::caller::Office;
use crate::api::path::Id;
use crate::api::problem::Problem;
use crate::api::wait::Waiting;
use crate::app::agencies::{ReportReason, ReportView};
use crate::intake::read_reason;

/// What is wrong with an offer. Do not tell who you are.
#[derive(ToSchema)]
#[expect(dead_code, reason = "it describes the body; `intake` reads it")]
pub struct ReportBody {
    /// The code; `danger` hides the offer at once.
    reason: ReportReason,
    /// The words.
    text: Option<String>,
}

/// Reports an offer; anybody may, without a key.
#[utoipa::path(post, path = "/v1/opportunities/{id}/reports", tag = "moderation", operation_id = "report_opportunity",
    params(("id" = String, Path), ("wait" = Option<String>, Query, description = "`indexed`: answer when search shows it")),
    request_body = ReportBody,
    responses((status = 201, body = ReportView)))]
pub async fn report_opportunity(
    Office(agencies): Office,
    waiting: Waiting,
    Id(id): Id,
    JsonBody(body): JsonBody,
) -> Result<Response, Problem> {
    let read = read_reason::<ReportReason>(&body).map_err(Problem::fields)?;
    let (report, seq) = agencies.report(&id, read.reason, &read.text).await?;
    waiting.until(&agencies, seq).await;
    Ok((StatusCode::CREATED, private(&report, waiting.locale)).into_response())
}
