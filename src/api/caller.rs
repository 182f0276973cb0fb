//! Who asks: the key of the `Authorization` header or of a session, and what it may do.

use std::net::{IpAddr, SocketAddr};

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;
use axum::http::{Extensions, HeaderMap, HeaderValue, header};

use super::ApiState;
use super::problem::{Problem, ProblemKind};
use super::session::session_key;
use crate::app::agencies::{Agencies, Caller};
use crate::domain::Role;

/// The uses of the store.
pub struct Office(pub Agencies);

impl FromRequestParts<ApiState> for Office {
    type Rejection = Problem;

    async fn from_request_parts(_: &mut Parts, state: &ApiState) -> Result<Self, Problem> {
        let agencies = state.agencies.clone();
        agencies.map(Office).ok_or_else(|| {
            let detail = "this installation takes no uploads: `store.url` is `none`";
            Problem::new(ProblemKind::NoStore, detail)
        })
    }
}

/// Somebody with a key that holds.
pub struct Keyed(pub Caller);

impl FromRequestParts<ApiState> for Keyed {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &ApiState) -> Result<Self, Problem> {
        let Office(agencies) = Office::from_request_parts(parts, state).await?;
        let key = sent_key(&parts.headers, state).ok_or_else(|| {
            let detail = "send `Authorization: Bearer psl_…` with a key of this installation";
            Problem::new(ProblemKind::Unauthorized, detail)
        })?;
        Ok(Keyed(
            agencies
                .authenticate(&key, address(&parts.extensions))
                .await?,
        ))
    }
}

/// A key of role `admin`.
pub struct Admin(pub Caller);

/// A key of role `moderator` or `admin`.
pub struct Moderator(pub Caller);

/// A key of role `agency`, with its organisation.
pub struct Agency {
    /// Whose key it is.
    pub caller: Caller,
    /// The organisation.
    pub organisation: String,
}

impl FromRequestParts<ApiState> for Admin {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &ApiState) -> Result<Self, Problem> {
        let Keyed(caller) = Keyed::from_request_parts(parts, state).await?;
        allow(&caller, &[Role::Admin]).map(|()| Admin(caller))
    }
}

impl FromRequestParts<ApiState> for Moderator {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &ApiState) -> Result<Self, Problem> {
        let Keyed(caller) = Keyed::from_request_parts(parts, state).await?;
        allow(&caller, &[Role::Moderator, Role::Admin]).map(|()| Moderator(caller))
    }
}

impl FromRequestParts<ApiState> for Agency {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &ApiState) -> Result<Self, Problem> {
        let Keyed(caller) = Keyed::from_request_parts(parts, state).await?;
        allow(&caller, &[Role::Agency])?;
        match caller.organisation.clone() {
            Some(organisation) => Ok(Agency {
                caller,
                organisation,
            }),
            None => Err(Problem::new(
                ProblemKind::Forbidden,
                "this key belongs to no organisation",
            )),
        }
    }
}

fn allow(caller: &Caller, roles: &[Role]) -> Result<(), Problem> {
    if roles.contains(&caller.role) {
        return Ok(());
    }
    let needed: Vec<String> = roles.iter().map(|role| format!("`{role}`")).collect();
    let detail = format!(
        "a key of role {} is needed; this one has `{}`",
        needed.join(" or "),
        caller.role
    );
    Err(Problem::new(ProblemKind::Forbidden, detail))
}

/// The key that was sent, if one was: in the header, else in the cookie of a session.
pub fn sent_key(headers: &HeaderMap, state: &ApiState) -> Option<String> {
    match headers.get(header::AUTHORIZATION) {
        Some(value) => bearer(value),
        None => session_key(headers, state),
    }
}

fn bearer(value: &HeaderValue) -> Option<String> {
    let value = value.to_str().ok()?;
    let (scheme, key) = value.trim().split_once(' ')?;
    scheme
        .eq_ignore_ascii_case("bearer")
        .then(|| key.trim().to_owned())
}

/// Where the question came from.
pub fn address(extensions: &Extensions) -> Option<IpAddr> {
    let address = extensions.get::<ConnectInfo<SocketAddr>>()?;
    Some(address.0.ip())
}
