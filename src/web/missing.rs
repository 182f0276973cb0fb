//! Pages for what is not there, or no longer, with a way on.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;

use super::page::{Keeping, send};
use super::words::Words;

/// Why a page is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// There never was such a page.
    Unknown,
    /// The offer was withdrawn, or its time is over.
    Gone,
    /// It cannot be shown now.
    Failed,
}

#[derive(Template)]
#[template(path = "missing.html")]
struct Missing {
    path: &'static str,
    words: Words,
    why: Why,
    near: Vec<String>,
}

impl Missing {
    fn key(&self, part: &str) -> String {
        let why = match self.why {
            Why::Unknown => "missing",
            Why::Gone => "gone",
            Why::Failed => "failed",
        };
        format!("record-{why}-{part}")
    }
}

/// A page that says so; `near` are addresses that may have been meant.
pub fn answer(words: Words, why: Why, near: Vec<String>) -> Response {
    let status = match why {
        Why::Unknown => StatusCode::NOT_FOUND,
        Why::Gone => StatusCode::GONE,
        Why::Failed => StatusCode::INTERNAL_SERVER_ERROR,
    };
    // Without a path the languages stay at the address that was asked for.
    let page = Missing {
        path: "",
        words,
        why,
        near,
    };
    send(&page, status, Keeping::AskAgain)
}
