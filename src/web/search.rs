//! `GET /search`: words and filters in, cards out; the words of a search are no profile.
//!
//! Other sites may show this page in a frame: it stands in for the widget where no script runs.

mod filters;
mod question;

use askama::Template;
use axum::extract::State;
use axum::http::header::CONTENT_SECURITY_POLICY;
use axum::http::{HeaderValue, StatusCode};
use axum::response::Response;

use super::WebState;
use super::head::Head;
use super::headers::FRAMED;
use super::missing::{self, Why};
use super::page::{Keeping, send, work};
use super::record::how_to_get_in;
use super::visit::Visit;
use super::words::Words;
use crate::app::view::CardView;
use crate::app::{AppError, FindAnswer, FindRequest, MoreFrom, Snapshot};
use crate::domain::Locale;
use filters::{Choice, Filter};
use question::Question;

#[derive(Template)]
#[template(path = "search.html")]
struct Page {
    path: &'static str,
    words: Words,
    head: Head,
    question: Question,
    answer: FindAnswer,
    filters: Vec<Filter>,
    sorts: Vec<Choice>,
}

impl Page {
    /// This page in another language, with the same question.
    fn in_language(&self, locale: &Locale) -> String {
        self.question.address(*locale, &[])
    }

    fn count(&self) -> String {
        self.words.count("results-count", self.answer.total.count)
    }

    fn next(&self) -> Option<String> {
        let cursor = self.answer.next.as_deref()?;
        Some(self.address(&[("cursor", cursor)]))
    }

    /// The first page, when this is a later one.
    fn first(&self) -> Option<String> {
        let is_later = self.question.request.cursor.is_some();
        is_later.then(|| self.address(&[]))
    }

    /// The same with better words.
    fn meant(&self) -> Option<(String, &str)> {
        let words = self.answer.did_you_mean.as_deref()?;
        let own = self.question.with_words(words);
        Some((own.address(self.words.locale, &[]), words))
    }

    fn more(&self, more: &MoreFrom) -> (String, String) {
        let own = self.question.with_provider(&more.provider);
        let count = more.count.to_string();
        let values = [("what", more.provider.as_str()), ("count", &count)];
        let text = self.words.fill("search-more-from", &values);
        (own.address(self.words.locale, &[]), text)
    }

    fn feed(&self, format: &str) -> String {
        self.question.feed(format, self.words.locale)
    }

    fn address(&self, more: &[(&str, &str)]) -> String {
        self.question.address(self.words.locale, more)
    }

    fn kind(&self, card: &CardView) -> String {
        self.words.code("kind", card.kind.code())
    }

    fn way_in(&self, card: &CardView) -> String {
        how_to_get_in(card, &self.words)
    }
}

/// The search as a page.
pub async fn show(State(state): State<WebState>, visit: Visit) -> Response {
    let today = state.clock.today();
    work(move || {
        let mut question = Question::read(&visit);
        let words = visit.words;
        let ask = |request: &FindRequest| find(&visit.snapshot, request, words.locale, today);
        let mut found = ask(&question.request);
        if let Err(AppError::BadCursor | AppError::Fields(_)) = found {
            // An old link begins at its first page; an occupation that is none is left out.
            question.request.cursor = None;
            question.request.occupations.clear();
            found = ask(&question.request);
        }
        match found {
            Ok(answer) => page(question, answer, words, &visit.site),
            Err(error) => {
                tracing::error!(%error, "a search cannot be answered");
                missing::answer(words, Why::Failed, Vec::new())
            }
        }
    })
    .await
}

fn find(
    snapshot: &Snapshot,
    request: &FindRequest,
    locale: Locale,
    today: jiff::civil::Date,
) -> Result<FindAnswer, AppError> {
    snapshot.find_opportunities(request, &request.question(), locale, today)
}

fn page(question: Question, answer: FindAnswer, words: Words, site: &str) -> Response {
    let path = "/search";
    let page = Page {
        filters: filters::list(&question, &answer, &words),
        sorts: filters::sorts(&question, &words),
        head: Head::new(site, path, &words),
        path,
        words,
        question,
        answer,
    };
    let mut response = send(&page, StatusCode::OK, Keeping::AskAgain);
    let policy = HeaderValue::from_static(FRAMED);
    response
        .headers_mut()
        .insert(CONTENT_SECURITY_POLICY, policy);
    response
}
