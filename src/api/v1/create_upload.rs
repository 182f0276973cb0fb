//! `POST /v1/uploads`

use axum::extract::{FromRequest, Multipart, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::api::ApiState;
use crate::api::answer::private;
use crate::api::caller::{Agency, Office};
use crate::api::problem::{Problem, ProblemKind};
use crate::api::query::{QueryPairs, QueryReader};
use crate::api::wait::Waiting;
use crate::app::AppError;
use crate::app::agencies::{Agencies, Incoming, UploadMode, UploadView};

/// Takes a file of offers in: CSV, XLSX, JSON, NDJSON, JSON-LD or EURES XML, raw or as the field
/// `file` of a form. Every row gets a result; offers are known again by their `external_id`.
#[utoipa::path(post, path = "/v1/uploads", tag = "uploads", operation_id = "create_upload",
    params(
        ("dry_run" = Option<bool>, Query, description = "Only tell what would become of each row"),
        ("mode" = Option<UploadMode>, Query, description = "`upsert` when absent; `replace` withdraws offers that the file lacks"),
        ("confirm" = Option<bool>, Query, description = "Withdraw even more than half of the offers"),
        ("wait" = Option<String>, Query, description = "`indexed`: answer when every row is worked off and search shows it"),
        ("lang" = Option<String>, Query, description = "The language of offers that do not name theirs, and of problems")
    ),
    request_body(content(
        (String = "text/csv"),
        (Vec<u8> = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (serde_json::Value = "application/json"),
        (String = "application/x-ndjson"),
        (serde_json::Value = "application/ld+json"),
        (String = "application/xml"),
        (String = "multipart/form-data"),
    )),
    security(("key" = [])),
    responses((status = 202, body = UploadView)))]
pub async fn create_upload(
    State(state): State<ApiState>,
    Office(agencies): Office,
    agency: Agency,
    headers: HeaderMap,
    pairs: QueryPairs,
    request: Request,
) -> Result<Response, Problem> {
    let mut query = QueryReader::new(pairs);
    let locale = query.language(&headers);
    let dry_run = query.flag("dry_run", false);
    let confirmed = query.flag("confirm", false);
    let modes = query.words::<UploadMode>("mode");
    let indexed = Waiting::read(&mut query);
    query.finish()?;
    let incoming = Incoming {
        organisation: agency.organisation.clone(),
        actor: agency.caller.key.clone(),
        content_type: text_of(&headers, header::CONTENT_TYPE),
        file_name: None,
        locale,
        mode: modes.first().copied().unwrap_or(UploadMode::Upsert),
        dry_run,
        confirmed,
    };
    refuse_large(&headers, state.settings.uploads.limit_bytes)?;
    let mut upload = receive(&agencies, incoming, request).await?;
    if indexed {
        upload = agencies
            .wait_worked_off(&upload.id, &agency.caller, locale)
            .await?;
    }
    let location = format!("/v1/uploads/{}", upload.id);
    let mut response = (StatusCode::ACCEPTED, private(&upload, locale)).into_response();
    if let Ok(location) = HeaderValue::from_str(&location) {
        response.headers_mut().insert(header::LOCATION, location);
    }
    Ok(response)
}

/// Takes the body in, or the file of a form.
async fn receive(
    agencies: &Agencies,
    incoming: Incoming,
    request: Request,
) -> Result<UploadView, Problem> {
    let kind = incoming.content_type.clone().unwrap_or_default();
    if !kind
        .trim_start()
        .to_ascii_lowercase()
        .starts_with("multipart/")
    {
        let body = request.into_body().into_data_stream();
        return Ok(agencies.receive(incoming, body).await?);
    }
    let unread = |_| Problem::from(AppError::BrokenOff);
    let form = Multipart::from_request(request, &()).await;
    let mut form = form.map_err(|_| Problem::from(AppError::BrokenOff))?;
    while let Some(field) = form.next_field().await.map_err(unread)? {
        if field.name() == Some("file") || field.file_name().is_some() {
            let incoming = Incoming {
                content_type: field.content_type().map(str::to_owned),
                file_name: field.file_name().map(str::to_owned),
                ..incoming
            };
            return Ok(agencies.receive(incoming, field).await?);
        }
    }
    Err(Problem::new(
        ProblemKind::UnreadableFile,
        "the form has no field `file`",
    ))
}

/// A file that says that it is too large is not read at all.
fn refuse_large(headers: &HeaderMap, most_bytes: u64) -> Result<(), Problem> {
    let told = text_of(headers, header::CONTENT_LENGTH);
    let told = told.and_then(|text| text.parse::<u64>().ok());
    match told {
        Some(bytes) if bytes > most_bytes => Err(AppError::TooLarge { most_bytes }.into()),
        _ => Ok(()),
    }
}

fn text_of(headers: &HeaderMap, name: header::HeaderName) -> Option<String> {
    Some(headers.get(name)?.to_str().ok()?.to_owned())
}
