//! `GET /` shows the form; `POST /` answers it.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::rejection::{FormRejection, QueryRejection};
use axum::extract::{Form, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;

use super::WebState;
use super::answers::Answers;
use super::page::{Keeping, Page};
use super::problems::{ProblemLine, lines};
use super::question::question;
use super::reader;
use super::results::Results;
use super::words::Words;
use crate::app::{AppError, Snapshot};

/// `GET /?lang=`: the empty form. Nothing else of the address is read.
pub async fn show_form(
    State(state): State<WebState>,
    query: Result<Query<BTreeMap<String, String>>, QueryRejection>,
    headers: HeaderMap,
) -> Response {
    let asked = query.as_ref().ok().and_then(|query| query.get("lang"));
    let locale = reader::locale(asked.map(String::as_str), &headers);
    let words = Words::new(state.snapshot.load_full(), locale);
    let page = Page::new(words, Answers::default(), Vec::new(), None);
    page.answer(StatusCode::OK, Keeping::AskAgain)
}

/// `POST /`: the form filled in, and under it what was found or above it what is wrong.
pub async fn show_matches(
    State(state): State<WebState>,
    headers: HeaderMap,
    form: Result<Form<Vec<(String, String)>>, FormRejection>,
) -> Response {
    let snapshot = state.snapshot.load_full();
    let today = state.clock.today();
    let (answers, refused) = match form {
        Ok(Form(pairs)) => (Answers::read(pairs), None),
        Err(refusal) => (Answers::default(), Some(refusal.status())),
    };
    let locale = reader::locale(Some(&answers.lang), &headers);
    let words = Words::new(Arc::clone(&snapshot), locale);
    let work = move || match refused {
        Some(status) => refuse(status, words),
        None => respond(&snapshot, today, answers, words),
    };
    // Matching and writing the page keep a core busy; other requests must not wait for it.
    let done = tokio::task::spawn_blocking(work).await;
    done.unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}

fn respond(snapshot: &Snapshot, today: Date, answers: Answers, words: Words) -> Response {
    let found = snapshot
        .read_match_request(&question(&answers))
        .and_then(|request| snapshot.find_matches(&request, "", words.locale, today));
    let (status, problems, results) = match found {
        Ok(answer) => {
            let results = Results::new(answer, &answers, &words);
            (StatusCode::OK, Vec::new(), Some(results))
        }
        Err(AppError::Fields(problems)) => {
            let problems = lines(problems, &answers, &words);
            (StatusCode::UNPROCESSABLE_ENTITY, problems, None)
        }
        Err(error) => {
            tracing::error!(%error, "the form cannot be answered");
            let problem = ProblemLine::whole("the service cannot answer now; try again later");
            (StatusCode::INTERNAL_SERVER_ERROR, vec![problem], None)
        }
    };
    let page = Page::new(words, answers, problems, results);
    page.answer(status, Keeping::Never)
}

/// A form that cannot be read at all.
fn refuse(status: StatusCode, words: Words) -> Response {
    let problem = match status {
        StatusCode::PAYLOAD_TOO_LARGE => "the form is too long",
        StatusCode::UNSUPPORTED_MEDIA_TYPE => {
            "the form must be sent as `application/x-www-form-urlencoded`"
        }
        _ => "the form cannot be read",
    };
    let problems = vec![ProblemLine::whole(problem)];
    let page = Page::new(words, Answers::default(), problems, None);
    page.answer(status, Keeping::Never)
}
