//! `GET /safety/{country}`: where an offer can be checked, who pays what, what warns of a fraud.

use askama::Template;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use strum::VariantArray;

use super::WebState;
use super::head::Head;
use super::missing::{self, Why};
use super::page::{Keeping, send, work};
use super::visit::Visit;
use super::words::Words;
use crate::app::{AppError, ChannelView, FeeView, SafetyView};
use crate::domain::CountryCode;
use crate::safety::{ChannelKind, Severity};

#[derive(Template)]
#[template(path = "safety_list.html")]
struct List {
    path: &'static str,
    words: Words,
    head: Head,
    countries: Vec<(CountryCode, String)>,
}

#[derive(Template)]
#[template(path = "safety.html")]
struct Guide {
    path: String,
    words: Words,
    head: Head,
    country: String,
    guide: SafetyView,
}

impl Guide {
    /// The places where something can be checked, by what they are for.
    fn channels(&self) -> Vec<(&'static str, Vec<&ChannelView>)> {
        let of = |kind: &ChannelKind| {
            let own = self.guide.channels.iter().filter(|own| own.kind == *kind);
            (kind.code(), own.collect::<Vec<_>>())
        };
        let kinds = ChannelKind::VARIANTS.iter().map(of);
        kinds.filter(|(_, channels)| !channels.is_empty()).collect()
    }

    fn amount(&self, fee: &FeeView) -> Option<String> {
        let currency = fee.currency.map_or_else(String::new, |own| own.to_string());
        let amount = fee.amount.filter(|own| own.hundredths() > 0)?;
        Some(format!("{amount} {currency}").trim_end().to_owned())
    }

    fn blocks(&self, severity: &Severity) -> bool {
        *severity == Severity::Blocks
    }
}

/// The countries that have a guide.
pub async fn list(visit: Visit) -> Response {
    let (words, path) = (visit.words, "/safety");
    let all = words.snapshot().list_countries(words.locale);
    let known = visit.snapshot.list_safety_countries();
    let countries = all.into_iter().filter(|(code, _)| known.contains(code));
    let page = List {
        countries: countries.collect(),
        head: Head::new(&visit.site, path, &words),
        path,
        words,
    };
    send(&page, StatusCode::OK, Keeping::AskAgain)
}

/// The guide of a country.
pub async fn show(
    State(state): State<WebState>,
    visit: Visit,
    country: Result<Path<String>, PathRejection>,
) -> Response {
    let Ok(Path(country)) = country else {
        return missing::answer(visit.words, Why::Unknown, Vec::new());
    };
    let today = state.clock.today();
    work(move || {
        let words = visit.words;
        let asked = country.to_ascii_uppercase();
        let found = visit.snapshot.get_safety(&asked, words.locale, today);
        match found {
            Ok(guide) => {
                let path = format!("/safety/{}", guide.country);
                let page = Guide {
                    country: words.countries(&[guide.country]),
                    head: Head::new(&visit.site, &path, &words),
                    path,
                    words,
                    guide,
                };
                send(&page, StatusCode::OK, Keeping::AskAgain)
            }
            Err(AppError::NotFound { suggestions, .. }) => {
                let known = visit.snapshot.list_safety_countries();
                let is_known = |code: &String| known.iter().any(|own| own.as_str() == code);
                let near = suggestions.into_iter().filter(is_known);
                let near = near.map(|code| format!("/safety/{code}"));
                missing::answer(words, Why::Unknown, near.collect())
            }
            Err(error) => {
                tracing::error!(%error, "a safety guide cannot be shown");
                missing::answer(words, Why::Failed, Vec::new())
            }
        }
    })
    .await
}
