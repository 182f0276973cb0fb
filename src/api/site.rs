//! The address by which others reach the service.

use axum::extract::FromRequestParts;
use axum::http::header;
use axum::http::request::Parts;

use super::ApiState;
use super::problem::Problem;
use crate::app::site_of;

/// Scheme and host without a slash at the end: `server.public_url`, else what was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site(pub String);

impl FromRequestParts<ApiState> for Site {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &ApiState) -> Result<Self, Problem> {
        let named = parts.headers.get(header::HOST);
        let named = named.and_then(|value| value.to_str().ok());
        let asked = named.or(parts.uri.authority().map(|own| own.as_str()));
        Ok(Self(site_of(&state.settings.server.public_url, asked)))
    }
}
