//! `GET /v1/uploads/{id}/rows.csv`

use axum::body::{Body, Bytes};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use tokio_stream::wrappers::ReceiverStream;

use crate::api::caller::{Keyed, Office};
use crate::api::language::Language;
use crate::api::path::Id;
use crate::api::problem::Problem;
use crate::app::AppError;
use crate::app::agencies::{Agencies, Caller};
use crate::domain::Locale;

/// Rows that are written at once.
const PIECE: i64 = 500;

/// The file as it came, as CSV, with one more column: what is wrong, in the reader's language. No
/// cell is a formula. For its agency, moderators and admins.
#[utoipa::path(get, path = "/v1/uploads/{id}/rows.csv", tag = "uploads", operation_id = "upload_rows_csv",
    params(("id" = String, Path), ("lang" = Option<String>, Query)),
    security(("key" = [])),
    responses((status = 200, content_type = "text/csv", body = String)))]
pub async fn upload_rows_csv(
    Office(agencies): Office,
    Keyed(caller): Keyed,
    Language(locale): Language,
    Id(id): Id,
) -> Result<Response, Problem> {
    // Who may not see it is told before the table begins.
    agencies.get_upload(&id, &caller, locale).await?;
    let name = format!("attachment; filename=\"{id}.csv\"");
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, name),
        (header::CACHE_CONTROL, "no-store".to_owned()),
        (header::CONTENT_LANGUAGE, locale.code().to_owned()),
    ];
    let (send, receive) = tokio::sync::mpsc::channel(2);
    tokio::spawn(async move {
        if let Err(error) = write(&agencies, &caller, &id, locale, &send).await {
            // The table ends early: the reader sees that the connection broke off.
            let cause = std::io::Error::other(error.to_string());
            let _ = send.send(Err(cause)).await;
        }
    });
    Ok((headers, Body::from_stream(ReceiverStream::new(receive))).into_response())
}

type Pieces = tokio::sync::mpsc::Sender<Result<Bytes, std::io::Error>>;

async fn write(
    agencies: &Agencies,
    caller: &Caller,
    id: &str,
    locale: Locale,
    to: &Pieces,
) -> Result<(), AppError> {
    let mut after = 0;
    loop {
        let (piece, last) = agencies
            .result_piece(id, caller, after, PIECE, locale)
            .await?;
        if after == 0 || last.is_some() {
            // A reader that is gone wants no more.
            if to.send(Ok(piece.into())).await.is_err() {
                return Ok(());
            }
        }
        match last {
            Some(last) => after = last,
            None => return Ok(()),
        }
    }
}
