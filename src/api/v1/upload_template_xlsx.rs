//! `GET /v1/uploads/template.xlsx`

use axum::http::header;
use axum::response::{IntoResponse, Response};

use crate::api::language::Language;
use crate::api::problem::{Problem, ProblemKind};
use crate::app::template_xlsx;

/// A table to fill in, its headers in the reader's language, with one row as an example.
#[utoipa::path(get, path = "/v1/uploads/template.xlsx", tag = "uploads", operation_id = "upload_template_xlsx",
    params(("lang" = Option<String>, Query)),
    responses((status = 200, content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", body = Vec<u8>)))]
pub async fn upload_template_xlsx(Language(locale): Language) -> Result<Response, Problem> {
    let table = template_xlsx(locale).map_err(|error| {
        tracing::error!(%error, "a template could not be written");
        Problem::new(ProblemKind::Internal, "the template could not be written")
    })?;
    let headers = [
        (
            header::CONTENT_TYPE,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"template.xlsx\"",
        ),
        (header::CONTENT_LANGUAGE, locale.code()),
        (header::CACHE_CONTROL, "public, max-age=3600"),
    ];
    Ok((headers, table).into_response())
}
