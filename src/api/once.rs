//! `Idempotency-Key`: a write that is sent twice happens once, and is answered the same.

use std::collections::BTreeMap;

use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_LENGTH, CONTENT_TYPE, ETAG, IF_MATCH, LOCATION,
};
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::ApiState;
use super::caller::{address, sent_key};
use super::problem::{Problem, ProblemKind};
use crate::app::agencies::{Agencies, GivenAnswer, NamedWrite, Turn};
use crate::intake::{FieldProblem, ProblemCode};

const NAME: HeaderName = HeaderName::from_static("idempotency-key");
/// Says that an answer was given before.
const REPLAYED: HeaderName = HeaderName::from_static("idempotency-replayed");
/// The longest name that a client may give.
const LONGEST_NAME: usize = 255;
/// The longest answer that is kept, in bytes; answers to writes are far shorter.
const LONGEST_ANSWER: usize = 1_000_000;
/// Headers of an answer that are kept with it.
const KEPT: [HeaderName; 5] = [
    CACHE_CONTROL,
    CONTENT_LANGUAGE,
    CONTENT_TYPE,
    ETAG,
    LOCATION,
];

/// Answers a write that was answered before, else does it and keeps the answer.
pub async fn once(State(state): State<ApiState>, request: Request, next: Next) -> Response {
    let named = request.headers().get(NAME).cloned();
    match (named, &state.agencies) {
        (Some(name), Some(agencies)) if is_write(request.method(), request.uri().path()) => {
            let agencies = agencies.clone();
            let done = answer(&state, agencies, &name, request, next).await;
            done.unwrap_or_else(IntoResponse::into_response)
        }
        _ => next.run(request).await,
    }
}

/// Whether something is written; questions about a profile are never among them.
pub fn is_write(method: &Method, path: &str) -> bool {
    const PLACES: [&str; 4] = ["uploads", "opportunities", "organisations", "keys"];
    let place = path
        .strip_prefix("/v1/")
        .and_then(|own| own.split('/').next());
    let changes = [Method::POST, Method::PUT, Method::PATCH, Method::DELETE].contains(method);
    changes && place.is_some_and(|own| PLACES.contains(&own)) && !path.ends_with("/check")
}

async fn answer(
    state: &ApiState,
    agencies: Agencies,
    name: &HeaderValue,
    request: Request,
    next: Next,
) -> Result<Response, Problem> {
    let name = name_of(name)?;
    let (parts, body) = request.into_parts();
    let scope = scope(state, &agencies, &parts).await?;
    let longest = state.settings.server.body_limit_bytes;
    let is_file = parts.uri.path() == "/v1/uploads";
    let (question, body) = question(&parts, body, is_file, longest).await?;
    let write = NamedWrite {
        scope,
        name,
        question,
    };
    match agencies.begin_write(&write).await? {
        Turn::Done(answer) => return replay(answer),
        Turn::UnderWay => {
            let detail = "the same write is under way; ask again in a moment";
            return Err(Problem::new(ProblemKind::Conflict, detail).retry_after(1));
        }
        Turn::OtherQuestion => {
            let detail = "this key was sent with another request; give each write a key of its own";
            return Err(wrong_name(detail));
        }
        Turn::Begins => {}
    }
    let keeps_secret = parts.uri.path() == "/v1/keys";
    let request = Request::from_parts(parts, body);
    // Goes on to its end even if the client is gone, so that the answer is there when it returns.
    let work = tokio::spawn(async move {
        let response = next.run(request).await;
        keep(&agencies, &write, response, keeps_secret).await
    });
    let broken = |_| Problem::new(ProblemKind::Internal, "the answer could not be made");
    work.await.map_err(broken)?
}

/// The name that the client gave.
fn name_of(value: &HeaderValue) -> Result<String, Problem> {
    let name = value.to_str().ok().map(str::trim);
    let name = name.filter(|own| (1..=LONGEST_NAME).contains(&own.len()));
    let wrong = || wrong_name("`Idempotency-Key` is 1 to 255 visible ASCII characters");
    name.map(str::to_owned).ok_or_else(wrong)
}

fn wrong_name(detail: &str) -> Problem {
    Problem::fields(vec![FieldProblem {
        pointer: "/Idempotency-Key".to_owned(),
        code: ProblemCode::WrongType,
        detail: detail.to_owned(),
        suggestions: Vec::new(),
    }])
}

/// Whose names these are: those of a key that holds, or of everybody who reports something.
async fn scope(state: &ApiState, agencies: &Agencies, parts: &Parts) -> Result<String, Problem> {
    match sent_key(&parts.headers, state) {
        Some(key) => {
            let caller = agencies.authenticate(&key, address(&parts.extensions));
            Ok(format!("key:{}", caller.await?.key))
        }
        None => Ok(format!("open:{}", parts.uri.path())),
    }
}

/// What is asked, as a hash. A file is told by its length alone: it is worked off while it comes in.
async fn question(
    parts: &Parts,
    body: Body,
    is_file: bool,
    longest: usize,
) -> Result<(String, Body), Problem> {
    let mut hash = blake3::Hasher::new();
    hash.update(format!("{} {}\n", parts.method, parts.uri).as_bytes());
    let mut told = vec![CONTENT_TYPE, IF_MATCH];
    if is_file {
        told.push(CONTENT_LENGTH);
    }
    for name in told {
        let value = parts.headers.get(name).map(HeaderValue::as_bytes);
        hash.update(value.unwrap_or_default());
        hash.update(b"\n");
    }
    if is_file {
        return Ok((hash.finalize().to_hex().to_string(), body));
    }
    let bytes = to_bytes(body, longest).await.map_err(|_| {
        let detail = format!("the body is larger than {longest} bytes or broke off");
        Problem::new(ProblemKind::BodyTooLarge, detail)
    })?;
    hash.update(&bytes);
    Ok((hash.finalize().to_hex().to_string(), Body::from(bytes)))
}

/// Keeps an answer that says something was written; another leaves the name free.
async fn keep(
    agencies: &Agencies,
    write: &NamedWrite,
    response: Response,
    keeps_secret: bool,
) -> Result<Response, Problem> {
    if !response.status().is_success() {
        agencies.give_up_write(write).await?;
        return Ok(response);
    }
    let (parts, body) = response.into_parts();
    let bytes = to_bytes(body, LONGEST_ANSWER).await.map_err(|error| {
        tracing::error!(%error, "an answer cannot be kept");
        Problem::new(ProblemKind::Internal, "the answer could not be made")
    })?;
    let header = |name: &HeaderName| {
        let value = parts.headers.get(name)?.to_str().ok()?;
        Some((name.to_string(), value.to_owned()))
    };
    let body = match keeps_secret {
        true => String::new(),
        false => String::from_utf8_lossy(&bytes).into_owned(),
    };
    let given = GivenAnswer {
        status: parts.status.as_u16(),
        headers: KEPT.iter().filter_map(header).collect::<BTreeMap<_, _>>(),
        body,
    };
    // What was written is written; a name that is not kept only means that it may happen again.
    if let Err(error) = agencies.keep_answer(write, &given).await {
        tracing::error!(?error, "the answer to a write could not be kept");
    }
    Ok(Response::from_parts(parts, Body::from(bytes)))
}

/// The answer that was given before.
fn replay(answer: GivenAnswer) -> Result<Response, Problem> {
    let status = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::OK);
    if answer.body.is_empty() && status == StatusCode::CREATED {
        let detail = "this key was made; it was shown once and is kept nowhere. Take it back and \
                      make another";
        return Err(Problem::new(ProblemKind::Conflict, detail));
    }
    let mut response = (status, answer.body).into_response();
    let headers = response.headers_mut();
    headers.remove(CONTENT_TYPE);
    for (name, value) in answer.headers {
        if let (Ok(name), Ok(value)) = (name.parse::<HeaderName>(), value.parse()) {
            headers.insert(name, value);
        }
    }
    headers.insert(REPLAYED, HeaderValue::from_static("true"));
    Ok(response)
}
