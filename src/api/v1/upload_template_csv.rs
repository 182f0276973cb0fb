//! `GET /v1/uploads/template.csv`

use axum::http::header;
use axum::response::{IntoResponse, Response};

use crate::api::language::Language;
use crate::api::problem::Problem;
use crate::app::template_csv;

/// A table to fill in, its headers in the reader's language, with one row as an example.
#[utoipa::path(get, path = "/v1/uploads/template.csv", tag = "uploads", operation_id = "upload_template_csv",
    params(("lang" = Option<String>, Query)),
    responses((status = 200, content_type = "text/csv", body = String)))]
pub async fn upload_template_csv(Language(locale): Language) -> Result<Response, Problem> {
    let table = template_csv(locale).into_bytes();
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"template.csv\"",
        ),
        (header::CONTENT_LANGUAGE, locale.code()),
        (header::CACHE_CONTROL, "public, max-age=3600"),
    ];
    Ok((headers, table).into_response())
}
