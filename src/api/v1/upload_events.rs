//! `GET /v1/uploads/{id}/events`

use std::convert::Infallible;
use std::time::Duration;

use axum::http::header;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use tokio_stream::Stream;

use crate::api::caller::{Keyed, Office};
use crate::api::language::Language;
use crate::api::path::Id;
use crate::api::problem::Problem;
use crate::app::agencies::{Agencies, Caller, UploadView};
use crate::domain::Locale;

/// How often it is looked whether something changed.
const EVERY: Duration = Duration::from_millis(250);

/// Progress as server-sent events: `progress` whenever something changed, `done` at the end. For
/// its agency, moderators and admins.
#[utoipa::path(get, path = "/v1/uploads/{id}/events", tag = "uploads", operation_id = "upload_events",
    params(("id" = String, Path), ("lang" = Option<String>, Query)),
    security(("key" = [])),
    responses((status = 200, content_type = "text/event-stream", body = String)))]
pub async fn upload_events(
    Office(agencies): Office,
    Keyed(caller): Keyed,
    Language(locale): Language,
    Id(id): Id,
) -> Result<Response, Problem> {
    // Who may not see it is told before the stream begins.
    agencies.get_upload(&id, &caller, locale).await?;
    let events = follow(agencies, caller, id, locale);
    let headers = [
        (header::CONTENT_LANGUAGE, locale.code()),
        (header::CACHE_CONTROL, "no-store"),
    ];
    let events = Sse::new(events).keep_alive(KeepAlive::default());
    Ok((headers, events).into_response())
}

fn follow(
    agencies: Agencies,
    caller: Caller,
    id: String,
    locale: Locale,
) -> impl Stream<Item = Result<Event, Infallible>> {
    let (send, receive) = tokio::sync::mpsc::channel(4);
    tokio::spawn(async move {
        let mut told: Option<UploadView> = None;
        while let Ok(upload) = agencies.get_upload(&id, &caller, locale).await {
            let is_over = upload.is_over();
            if told.as_ref() != Some(&upload) {
                let name = if is_over { "done" } else { "progress" };
                let data = serde_json::to_string(&upload).unwrap_or_default();
                let event = Event::default().event(name).data(data);
                // Nobody listens any more.
                if send.send(Ok(event)).await.is_err() {
                    return;
                }
                told = Some(upload);
            }
            if is_over {
                return;
            }
            tokio::time::sleep(EVERY).await;
        }
    });
    tokio_stream::wrappers::ReceiverStream::new(receive)
}
