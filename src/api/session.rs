//! A session for browsers: `/session`, for the pages of this service alone.
//!
//! A cookie that no script can read holds the key. It counts only with the header
//! `x-passerelle-session: 1`, which a page of another site cannot send along with a cookie: no
//! answer here allows credentials across sites.
//!
//! Not for: programs, which send their key with each request.

use axum::Router;
use axum::extract::{FromRequestParts, State};
use axum::http::request::Parts;
use axum::http::{Extensions, HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use serde::Serialize;

use super::ApiState;
use super::answer::private;
use super::body::JsonBody;
use super::caller::{Office, address};
use super::language::Language;
use super::problem::{Problem, ProblemKind};
use crate::app::AppError;
use crate::app::agencies::{Agencies, Caller};
use crate::domain::{Locale, Organisation, Role};
use crate::intake::read_session;

/// How long a browser keeps the cookie: a working day.
const SECONDS: u32 = 8 * 60 * 60;
const NAME: &str = "passerelle-session";
/// Over https no neighbouring site can set a cookie of this name.
const SAFE_NAME: &str = "__Host-passerelle-session";
/// The header that pages of this service send with the cookie.
const HEADER: &str = "x-passerelle-session";

/// Who is signed in; never the key.
#[derive(Debug, Serialize)]
struct SessionView {
    role: Role,
    organisation: Option<Organisation>,
    /// The last day the key holds.
    expires_on: Option<String>,
}

/// The routes of the session.
pub fn routes() -> Router<ApiState> {
    let session = post(sign_in).get(get_session).delete(sign_out);
    Router::new().route("/session", session)
}

/// A request that a page of this service sent.
struct OwnPage;

impl FromRequestParts<ApiState> for OwnPage {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &ApiState) -> Result<Self, Problem> {
        if is_own_page(&parts.headers) {
            return Ok(Self);
        }
        let detail = "a session is for pages of this service: they send `x-passerelle-session: 1`; \
                      programs send `Authorization: Bearer psl_…`";
        Err(Problem::new(ProblemKind::Forbidden, detail))
    }
}

/// The key of a session, when a page of this service sent it.
pub fn session_key(headers: &HeaderMap, state: &ApiState) -> Option<String> {
    is_own_page(headers).then(|| cookie(headers, state))?
}

fn is_own_page(headers: &HeaderMap) -> bool {
    let is = |name: &str, wanted: &str| headers.get(name).map(|own| own == wanted);
    is(HEADER, "1") == Some(true) && is("sec-fetch-site", "same-origin") != Some(false)
}

fn cookie(headers: &HeaderMap, state: &ApiState) -> Option<String> {
    let name = cookie_name(state);
    let lines = headers.get_all(header::COOKIE).into_iter();
    let pairs = lines.filter_map(|line| line.to_str().ok());
    let mut pairs = pairs.flat_map(|line| line.split(';')).map(str::trim);
    let value = pairs.find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
    value.filter(|key| !key.is_empty()).map(str::to_owned)
}

async fn sign_in(
    State(state): State<ApiState>,
    Office(agencies): Office,
    _page: OwnPage,
    Language(locale): Language,
    extensions: Extensions,
    JsonBody(body): JsonBody,
) -> Result<Response, Problem> {
    let key = read_session(&body).map_err(Problem::fields)?;
    let caller = agencies.authenticate(&key, address(&extensions)).await?;
    if caller.role == Role::Widget {
        let detail = "a key of role `widget` is public; it cannot sign in";
        return Err(Problem::new(ProblemKind::Forbidden, detail));
    }
    let answer = tell(&agencies, caller, locale).await?;
    Ok((set_cookie(&key, SECONDS, &state), answer).into_response())
}

/// Nobody is signed in: no content. A key that opens nothing any more ends the session.
async fn get_session(
    State(state): State<ApiState>,
    Office(agencies): Office,
    _page: OwnPage,
    Language(locale): Language,
    extensions: Extensions,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let Some(key) = cookie(&headers, &state) else {
        return Ok((StatusCode::NO_CONTENT, no_store()).into_response());
    };
    match agencies.authenticate(&key, address(&extensions)).await {
        Ok(caller) => tell(&agencies, caller, locale).await,
        Err(AppError::WrongKey) => {
            let problem = Problem::from(AppError::WrongKey);
            Ok((set_cookie("", 0, &state), problem).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

async fn sign_out(State(state): State<ApiState>, _page: OwnPage) -> Response {
    let ended = set_cookie("", 0, &state);
    (StatusCode::NO_CONTENT, ended, no_store()).into_response()
}

async fn tell(agencies: &Agencies, caller: Caller, locale: Locale) -> Result<Response, Problem> {
    let organisation = match &caller.organisation {
        Some(id) => Some(agencies.get_organisation(id).await?),
        None => None,
    };
    let view = SessionView {
        role: caller.role,
        organisation,
        expires_on: caller.expires_on,
    };
    Ok(private(&view, locale))
}

fn no_store() -> [(header::HeaderName, HeaderValue); 1] {
    let never = HeaderValue::from_static("no-store");
    [(header::CACHE_CONTROL, never)]
}

fn is_https(state: &ApiState) -> bool {
    state.settings.server.public_url.starts_with("https://")
}

fn cookie_name(state: &ApiState) -> &'static str {
    if is_https(state) { SAFE_NAME } else { NAME }
}

fn set_cookie(key: &str, seconds: u32, state: &ApiState) -> [(header::HeaderName, String); 1] {
    let name = cookie_name(state);
    let secure = if is_https(state) { "; Secure" } else { "" };
    let cookie =
        format!("{name}={key}; Path=/; HttpOnly; SameSite=Strict; Max-Age={seconds}{secure}");
    [(header::SET_COOKIE, cookie)]
}
