//! Styles, scripts and drawings, named by what is in them.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock};

use axum::extract::OriginalUri;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;

use super::modules;

/// Files that are sent as they are.
#[derive(RustEmbed)]
#[folder = "src/web/static/"]
struct Static;

/// A file with its mark.
#[derive(Debug)]
pub struct SentFile {
    kind: &'static str,
    /// What is in it.
    pub text: String,
    mark: String,
}

/// The address of a file of the pages; it changes with the file.
pub fn address(path: &str) -> String {
    match find(path) {
        Some(file) => format!("{path}?v={}", file.mark),
        None => path.to_owned(),
    }
}

/// `GET /static/{file}`, `GET /widget/v1/{file}`: kept for a year under the address that pages
/// link, else asked about again.
pub async fn get_file(OriginalUri(uri): OriginalUri, headers: HeaderMap) -> Response {
    let Some(file) = find(uri.path()) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let tag = format!("W/\"{}\"", file.mark);
    let is_current = uri.query() == Some(&format!("v={}", file.mark));
    let keep = match is_current {
        true => "public, max-age=31536000, immutable",
        false => "no-cache",
    };
    let asked = headers.get(IF_NONE_MATCH).and_then(|tag| tag.to_str().ok());
    let is_known = asked.is_some_and(|asked| asked.contains(&file.mark));
    let named = [(ETAG, tag.as_str()), (CACHE_CONTROL, keep)];
    match is_known {
        true => (StatusCode::NOT_MODIFIED, named).into_response(),
        false => (named, [(CONTENT_TYPE, file.kind)], file.text.clone()).into_response(),
    }
}

/// The file at a path.
///
/// A program built for trying things out reads its files again each time.
pub fn find(path: &str) -> Option<Arc<SentFile>> {
    static FOUND: OnceLock<Mutex<BTreeMap<String, Arc<SentFile>>>> = OnceLock::new();
    if cfg!(debug_assertions) {
        return read(path).map(Arc::new);
    }
    let mut found = FOUND.get_or_init(Mutex::default).lock().ok()?;
    if let Some(file) = found.get(path) {
        return Some(Arc::clone(file));
    }
    let file = Arc::new(read(path)?);
    found.insert(path.to_owned(), Arc::clone(&file));
    Some(file)
}

fn read(path: &str) -> Option<SentFile> {
    let text = match path.strip_prefix("/static/") {
        Some("page.css") => modules::style("widget/tokens.css")? + &own("page.css")?,
        Some(name) => own(name).or_else(|| modules::at(path))?,
        None => modules::at(path)?,
    };
    let kind = match path.rsplit_once('.')?.1 {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        _ => return None,
    };
    let mark = blake3::hash(text.as_bytes()).to_hex()[..16].to_owned();
    Some(SentFile { kind, text, mark })
}

fn own(name: &str) -> Option<String> {
    let file = Static::get(name)?;
    Some(String::from_utf8_lossy(&file.data).into_owned())
}
