//! `GET /about/matching`: how ranking works, told by the running service about itself.

mod figures;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::WebState;
use super::head::Head;
use super::missing::{self, Why};
use super::page::{Keeping, send, work};
use super::visit::Visit;
use super::words::Words;
use crate::app::{AboutView, LabelledLanguage};
use crate::domain::Kind;
use crate::i18n::Names;
use crate::matching::Part;
use figures::Figure;

#[derive(Template)]
#[template(path = "about.html")]
struct About {
    path: &'static str,
    words: Words,
    head: Head,
    about: AboutView,
    figures: Vec<Figure>,
}

impl About {
    fn part(&self, part: &Part) -> String {
        self.words.code("fit", (*part).into())
    }

    fn kind(&self, kind: &Kind) -> String {
        self.words.code("kind", kind.code())
    }

    fn language(&self, own: &LabelledLanguage) -> String {
        let snapshot = self.words.snapshot();
        snapshot.language(own.code, self.words.locale)
    }

    fn newest(&self) -> Option<String> {
        let day = self.about.newest?;
        Some(self.words.day(&day.to_string()))
    }

    fn version(&self) -> &'static str {
        env!("CARGO_PKG_VERSION")
    }
}

/// How matching works in this service.
pub async fn show(State(state): State<WebState>, visit: Visit) -> Response {
    let today = state.clock.today();
    work(move || {
        let (words, path) = (visit.words, "/about/matching");
        match visit.snapshot.describe_self(today) {
            Ok(about) => {
                let page = About {
                    head: Head::new(&visit.site, path, &words),
                    figures: figures::list(),
                    path,
                    words,
                    about,
                };
                send(&page, StatusCode::OK, Keeping::AskAgain)
            }
            Err(error) => {
                tracing::error!(%error, "the service cannot describe itself");
                missing::answer(words, Why::Failed, Vec::new())
            }
        }
    })
    .await
}
