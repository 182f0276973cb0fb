//! `GET /input/api/jv/v0.1/getChanges/{since}`

use axum::http::HeaderMap;
use axum::response::Response;

use crate::api::answer::public;
use crate::api::caller::Office;
use crate::api::path::Id;
use crate::api::problem::{Problem, ProblemKind};
use crate::app::agencies::ChangedVacancies;
use crate::domain::{Locale, shown};

/// The uploaded jobs that changed at a time or later, in milliseconds since 1970 (EURES input API).
#[utoipa::path(get, path = "/input/api/jv/v0.1/getChanges/{since}", tag = "exchange", operation_id = "eures_get_changes",
    params(("since" = i64, Path, description = "Milliseconds since 1970 in UTC")),
    responses((status = 200, body = ChangedVacancies)))]
pub async fn eures_get_changes(
    Office(agencies): Office,
    Id(since): Id,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let Ok(moment) = since.parse() else {
        let detail = format!(
            "`{}` is no number of milliseconds since 1970",
            shown(&since)
        );
        return Err(Problem::new(ProblemKind::NotFound, detail));
    };
    let changed = agencies.changed_vacancies(moment).await?;
    Ok(public(&changed, Locale::En, &headers))
}
