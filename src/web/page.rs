//! The page as a whole.

use askama::Template;
use axum::http::header::{CACHE_CONTROL, VARY};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{Html, IntoResponse, Response};

use super::answers::Answers;
use super::form::Form;
use super::problems::ProblemLine;
use super::results::Results;
use super::words::Words;

/// Whether an answer may be kept by browsers and what stands between.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeping {
    /// The page says nothing about anybody.
    AskAgain,
    /// The page carries a profile.
    Never,
}

/// What the template needs.
#[derive(Template)]
#[template(path = "page.html")]
pub struct Page {
    path: &'static str,
    words: Words,
    form: Form,
    problems: Vec<ProblemLine>,
    results: Option<Results>,
}

impl Page {
    /// A page with a form; with problems or results when there are any.
    pub fn new(
        words: Words,
        answers: Answers,
        problems: Vec<ProblemLine>,
        results: Option<Results>,
    ) -> Self {
        let mut form = Form::new(answers, &problems, &words);
        form.shows_more |= results.as_ref().is_some_and(Results::asks_further);
        Self {
            path: "/",
            words,
            form,
            problems,
            results,
        }
    }

    /// The page as an answer.
    pub fn answer(&self, status: StatusCode, keeping: Keeping) -> Response {
        send(self, status, keeping)
    }
}

/// Makes a page beside the requests: reading and writing keep a core busy.
pub async fn work(make: impl FnOnce() -> Response + Send + 'static) -> Response {
    let made = tokio::task::spawn_blocking(make).await;
    made.unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}

/// A page as an answer.
pub fn send(page: &impl Template, status: StatusCode, keeping: Keeping) -> Response {
    let html = match page.render() {
        Ok(html) => html,
        Err(error) => {
            tracing::error!(%error, "the page cannot be written");
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        }
    };
    let mut headers = HeaderMap::new();
    headers.insert(VARY, HeaderValue::from_static("accept-language"));
    let keep = match keeping {
        Keeping::AskAgain => "no-cache",
        Keeping::Never => "no-store",
    };
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(keep));
    (status, headers, Html(html)).into_response()
}
