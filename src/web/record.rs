//! `GET /o/{id}`: one record, for people and for search engines.

mod access;
mod leaf;

pub use access::sentence as how_to_get_in;

use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::response::Response;

use super::WebState;
use super::missing::{self, Why};
use super::page::work;
use super::report::Form;
use super::visit::Visit;
use super::words::Words;
use crate::app::AppError;
use crate::app::agencies::Agencies;

/// The page of a record; one that is gone says so.
pub async fn show(
    State(state): State<WebState>,
    visit: Visit,
    id: Result<Path<String>, PathRejection>,
) -> Response {
    let Ok(Path(id)) = id else {
        return missing::answer(visit.words, Why::Unknown, Vec::new());
    };
    let is_shown = visit.snapshot.has_opportunity(&id);
    let is_gone = !is_shown && is_gone(state.agencies.as_ref(), &id).await;
    let today = state.clock.today();
    work(move || {
        let words = visit.words.clone();
        match visit.snapshot.tell_record(&id, words.locale, today) {
            Ok(told) => leaf::Leaf::new(told, visit.words, &visit.site).answer(),
            Err(AppError::NotFound { .. }) if is_gone => {
                missing::answer(words, Why::Gone, Vec::new())
            }
            Err(error) => not_found(words, error),
        }
    })
    .await
}

/// Whether an offer was shown once and is no longer; only uploaded ones can be gone.
async fn is_gone(agencies: Option<&Agencies>, id: &str) -> bool {
    match agencies {
        Some(agencies) if id.contains(':') => agencies.is_gone(id).await.unwrap_or_else(|error| {
            tracing::error!(%error, "the store cannot be asked about an offer");
            false
        }),
        _ => false,
    }
}

/// A page for a record that cannot be shown, with those that may have been meant.
pub fn not_found(words: Words, error: AppError) -> Response {
    match error {
        AppError::NotFound { suggestions, .. } => {
            let near = suggestions.iter().map(|id| format!("/o/{id}"));
            missing::answer(words, Why::Unknown, near.collect())
        }
        error => {
            tracing::error!(%error, "a record cannot be shown");
            missing::answer(words, Why::Failed, Vec::new())
        }
    }
}

/// The page of a record again, with a report that could not be taken.
pub async fn told_again(state: &WebState, visit: Visit, id: String, form: Form) -> Response {
    let today = state.clock.today();
    work(move || {
        let words = visit.words.clone();
        match visit.snapshot.tell_record(&id, words.locale, today) {
            Ok(told) if told.record.uploaded.is_some() => {
                let page = leaf::Leaf::new(told, visit.words, &visit.site);
                page.with_form(form).answer()
            }
            Ok(_) => missing::answer(words, Why::Unknown, Vec::new()),
            Err(error) => not_found(words, error),
        }
    })
    .await
}
