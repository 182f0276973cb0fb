//! Style, script and icon, named by what is in them.

use std::sync::LazyLock;

use axum::extract::{Path, RawQuery};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};

/// One file with its mark.
struct StaticFile {
    name: &'static str,
    kind: &'static str,
    text: &'static str,
    mark: String,
}

static FILES: LazyLock<[StaticFile; 3]> = LazyLock::new(|| {
    [
        (
            "page.css",
            "text/css; charset=utf-8",
            include_str!("static/page.css"),
        ),
        (
            "suggest.js",
            "text/javascript; charset=utf-8",
            include_str!("static/suggest.js"),
        ),
        ("icon.svg", "image/svg+xml", include_str!("static/icon.svg")),
    ]
    .map(|(name, kind, text)| StaticFile {
        name,
        kind,
        text,
        mark: blake3::hash(text.as_bytes()).to_hex()[..16].to_owned(),
    })
});

/// The address of a file; it changes with the file.
pub fn address(name: &str) -> String {
    match find(name) {
        Some(file) => format!("/static/{name}?v={}", file.mark),
        None => format!("/static/{name}"),
    }
}

/// `GET /static/{file}`: kept for a year under the address that pages link, else asked about again.
pub async fn get_file(
    Path(name): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let Some(file) = find(&name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let tag = format!("W/\"{}\"", file.mark);
    let is_current = query.is_some_and(|query| query == format!("v={}", file.mark));
    let keep = match is_current {
        true => "public, max-age=31536000, immutable",
        false => "no-cache",
    };
    let asked = headers.get(IF_NONE_MATCH).and_then(|tag| tag.to_str().ok());
    let is_known = asked.is_some_and(|asked| asked.contains(&file.mark));
    let named = [(ETAG, tag.as_str()), (CACHE_CONTROL, keep)];
    match is_known {
        true => (StatusCode::NOT_MODIFIED, named).into_response(),
        false => (named, [(CONTENT_TYPE, file.kind)], file.text).into_response(),
    }
}

fn find(name: &str) -> Option<&'static StaticFile> {
    FILES.iter().find(|file| file.name == name)
}
