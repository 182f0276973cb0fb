//! `GET /input/api/jv/v0.1/getAll`

use axum::http::HeaderMap;
use axum::response::Response;

use crate::api::answer::public;
use crate::api::caller::Office;
use crate::api::problem::Problem;
use crate::app::agencies::AllVacancies;
use crate::domain::Locale;

/// Every uploaded job that is or was shown, by reference (EURES input API).
#[utoipa::path(get, path = "/input/api/jv/v0.1/getAll", tag = "exchange", operation_id = "eures_get_all",
    responses((status = 200, body = AllVacancies)))]
pub async fn eures_get_all(
    Office(agencies): Office,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let all = agencies.all_vacancies().await?;
    Ok(public(&all, Locale::En, &headers))
}
