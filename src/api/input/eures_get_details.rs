//! `POST /input/api/jv/v0.1/getDetails`

use axum::response::Response;

use crate::api::answer::private;
use crate::api::body::JsonBody;
use crate::api::caller::Office;
use crate::api::problem::Problem;
use crate::app::agencies::VacancyDetails;
use crate::domain::Locale;
use crate::intake::read_references;

/// Uploaded jobs in full by their references, at most 500 (EURES input API).
///
/// `content` is HR-XML `PositionOpening`. References that nothing has are left out.
#[utoipa::path(post, path = "/input/api/jv/v0.1/getDetails", tag = "exchange", operation_id = "eures_get_details",
    request_body = Vec<String>,
    responses((status = 200, body = VacancyDetails)))]
pub async fn eures_get_details(
    Office(agencies): Office,
    JsonBody(body): JsonBody,
) -> Result<Response, Problem> {
    let references = read_references(&body).map_err(Problem::fields)?;
    let details = agencies.vacancy_details(&references).await?;
    Ok(private(&details, Locale::En))
}
