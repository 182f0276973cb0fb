//! The shipped catalogue, served from an index of its own.

use std::sync::OnceLock;

use jiff::civil::{Date, date};
use passerelle::app::{AppError, FindAnswer, FindRequest, Snapshot};
use passerelle::domain::Locale;
use passerelle::search::Facet;
use passerelle::settings::Settings;

/// The day of every question.
pub const TODAY: Date = date(2026, 11, 21);

/// The shipped catalogue, opened once.
pub fn shipped() -> &'static Snapshot {
    static SHIPPED: OnceLock<Snapshot> = OnceLock::new();
    SHIPPED.get_or_init(|| {
        let folder = tempfile::tempdir().expect("a folder for the index");
        let mut settings = Settings::defaults();
        settings.index.path = folder.path().join("index").to_string_lossy().into_owned();
        let opened = Snapshot::open(&settings, &mut |_, _| {});
        // What is open stays readable; the folder goes away with this scope.
        opened.expect("the shipped catalogue is sound").0
    })
}

/// A question in words, with a page that holds every answer.
pub fn asking(q: &str) -> FindRequest {
    FindRequest {
        q: Some(q.to_owned()),
        limit: 1_000,
        ..FindRequest::default()
    }
}

/// The same question, with only these values of a facet.
pub fn only(mut request: FindRequest, facet: Facet, values: &[&str]) -> FindRequest {
    let values = values.iter().map(ToString::to_string).collect();
    request.filters.values.insert(facet, values);
    request
}

/// The answer; the text of a question is its cursor's.
pub fn find(request: &FindRequest, locale: Locale) -> FindAnswer {
    try_find(request, locale).expect("the index can be read")
}

/// The answer, or what is wrong with the question.
pub fn try_find(request: &FindRequest, locale: Locale) -> Result<FindAnswer, AppError> {
    let mut question = request.clone();
    question.cursor = None;
    shipped().find_opportunities(request, &format!("{question:?}"), locale, TODAY)
}

/// The ids of an answer, in its order.
pub fn ids(answer: &FindAnswer) -> Vec<&str> {
    answer
        .results
        .iter()
        .map(|result| result.opportunity.id.as_str())
        .collect()
}
