//! `PUT /v1/opportunities/{id}`

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::Value;

use crate::api::answer::private;
use crate::api::body::JsonBody;
use crate::api::caller::{Agency, Office};
use crate::api::path::Id;
use crate::api::problem::{Problem, ProblemKind};
use crate::api::wait::Waiting;
use crate::app::agencies::{Agencies, OfferView, WhichOffer, Writing};

/// Writes one offer as a whole: fields named like the columns of an upload. For its agency.
#[utoipa::path(put, path = "/v1/opportunities/{id}", tag = "opportunities", operation_id = "put_opportunity",
    params(
        ("id" = String, Path, description = "`organisation:external_id`"),
        ("if-match" = Option<String>, Header, description = "The entity tag that was read; 412 when it has changed"),
        ("wait" = Option<String>, Query, description = "`indexed`: answer when search shows it"),
        ("lang" = Option<String>, Query)
    ),
    request_body = serde_json::Value,
    security(("key" = [])),
    responses((status = 200, body = OfferView), (status = 201, body = OfferView)))]
pub async fn put_opportunity(
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
        Writing::Whole,
        (&id, &headers, &body),
        waiting,
    )
    .await
}

/// Writes an offer and answers with it and its entity tag.
pub async fn write(
    agencies: &Agencies,
    agency: &Agency,
    writing: Writing,
    (id, headers, body): (&str, &HeaderMap, &Value),
    waiting: Waiting,
) -> Result<Response, Problem> {
    let Value::Object(fields) = body else {
        let detail = "the body must be an object of fields";
        return Err(Problem::new(ProblemKind::InvalidJson, detail));
    };
    let which = WhichOffer {
        organisation: &agency.organisation,
        id,
        actor: &agency.caller.key,
        version: wanted_version(headers)?,
    };
    let written = agencies.write_offer(which, writing, fields, waiting.locale);
    let written = written.await?;
    waiting.until(agencies, written.seq).await;
    let status = match written.is_new {
        true => StatusCode::CREATED,
        false => StatusCode::OK,
    };
    let answer = private(&written.offer, waiting.locale);
    let mut response = (status, answer).into_response();
    let tag = format!("\"{}\"", written.offer.version);
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        response.headers_mut().insert(header::ETAG, tag);
    }
    Ok(response)
}

/// The version that `If-Match` names; none when any will do.
pub fn wanted_version(headers: &HeaderMap) -> Result<Option<i64>, Problem> {
    let Some(tag) = headers.get(header::IF_MATCH) else {
        return Ok(None);
    };
    let tag = tag.to_str().unwrap_or_default().trim();
    if tag == "*" {
        return Ok(None);
    }
    let version = tag.trim_start_matches("W/").trim_matches('"').parse();
    version.map(Some).map_err(|_| {
        let detail = "`If-Match` is no entity tag of an offer, such as `\"3\"`";
        Problem::new(ProblemKind::PreconditionFailed, detail)
    })
}
