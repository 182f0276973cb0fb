//! The address by which others reach the service.

use axum::extract::FromRequestParts;
use axum::http::header;
use axum::http::request::Parts;

use super::ApiState;
use super::problem::Problem;

/// Scheme and host without a slash at the end: `server.public_url`, else what was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site(pub String);

impl FromRequestParts<ApiState> for Site {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &ApiState) -> Result<Self, Problem> {
        let set = state.settings.server.public_url.trim_end_matches('/');
        if !set.is_empty() {
            return Ok(Self(set.to_owned()));
        }
        let named = parts.headers.get(header::HOST);
        let named = named.and_then(|value| value.to_str().ok());
        let asked = named.or(parts.uri.authority().map(|own| own.as_str()));
        Ok(Self(of_host(asked.unwrap_or_default())))
    }
}

/// Whoever asks chooses the host, so nothing but a host is taken over.
fn of_host(host: &str) -> String {
    let fits = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b':' | b'[' | b']');
    let is_host = !host.is_empty() && host.len() <= 255 && host.bytes().all(fits);
    let host = if is_host { host } else { "localhost" };
    format!("http://{host}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_but_a_host_is_taken_over() {
        for (host, site) in [
            ("passerelle.example", "http://passerelle.example"),
            ("127.0.0.1:8080", "http://127.0.0.1:8080"),
            ("[::1]:80", "http://[::1]:80"),
            ("", "http://localhost"),
            ("a\"><script>", "http://localhost"),
            ("user@host", "http://localhost"),
            ("host/path", "http://localhost"),
        ] {
            assert_eq!(of_host(host), site, "{host}");
        }
    }
}
