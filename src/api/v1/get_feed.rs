//! `GET /v1/feeds/{feed}`

use axum::extract::State;
use axum::http::{HeaderMap, Uri};
use axum::response::Response;

use super::find_opportunities::{KindFilter, SearchFilters, question_of, read_filters};
use crate::api::ApiState;
use crate::api::answer::{public_as, public_bytes, work};
use crate::api::path::Id;
use crate::api::problem::{Problem, ProblemKind};
use crate::api::query::{QueryPairs, QueryReader};
use crate::api::site::Site;
use crate::app::{FeedPlace, FindRequest, JsonFeed};
use crate::domain::{Kind, shown};
use crate::search::Sort;

/// Entries of a page.
const ENTRIES: usize = 50;

/// The feeds that have a name.
const NAMES: [(&str, KindFilter); 5] = [
    ("search", KindFilter::Asked),
    ("jobs", KindFilter::Only(Kind::Job)),
    ("training", KindFilter::Only(Kind::Training)),
    ("programmes", KindFilter::Only(Kind::Programme)),
    ("pathways", KindFilter::Only(Kind::Pathway)),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Atom,
    Json,
}

/// A search as a feed, newest first, 50 entries on a page: Atom 1.0 or JSON Feed 1.1.
#[utoipa::path(get, path = "/v1/feeds/{feed}", tag = "exchange", operation_id = "get_feed",
    params(
        ("feed" = String, Path, description = "search, jobs, training, programmes or pathways, with .atom or .json"),
        SearchFilters,
        ("cursor" = Option<String>, Query, description = "What is older: follow the link `next` of the feed"),
        ("lang" = Option<String>, Query, description = "Language of texts: en fr ar bn ur es it de")
    ),
    responses((status = 200, description = "The feed", content(
        (String = "application/atom+xml"),
        (JsonFeed = "application/feed+json"),
    ))))]
pub async fn get_feed(
    State(state): State<ApiState>,
    Site(site): Site,
    Id(name): Id,
    uri: Uri,
    headers: HeaderMap,
    pairs: QueryPairs,
) -> Result<Response, Problem> {
    let (kind, format) = find_feed(&name).ok_or_else(|| no_feed(&name))?;
    let mut query = QueryReader::new(pairs.clone());
    let locale = query.language(&headers);
    let request = FindRequest {
        sort: Sort::Newest,
        limit: ENTRIES,
        cursor: query.text("cursor"),
        ..read_filters(&mut query, kind)
    };
    query.finish()?;
    let here = uri.path_and_query().map_or(uri.path(), |own| own.as_str());
    let place = FeedPlace {
        own: format!("{site}{here}"),
        next: format!("{site}{}{}cursor=", uri.path(), pairs.without("cursor")),
        question: question_of(&request),
        kind: match kind {
            KindFilter::Only(kind) => Some(kind),
            KindFilter::Asked => None,
        },
        site,
    };
    let made = work(move || {
        let snapshot = state.snapshot.load();
        Ok(snapshot.feed(&request, &place, locale, state.clock.today())?)
    });
    let feed = made.await?;
    Ok(match format {
        Format::Atom => public_bytes(feed.to_atom(), "application/atom+xml", locale, &headers),
        Format::Json => public_as(
            &feed.to_json_feed(),
            "application/feed+json",
            locale,
            &headers,
        ),
    })
}

fn find_feed(name: &str) -> Option<(KindFilter, Format)> {
    let (name, ending) = name.rsplit_once('.')?;
    let (_, kind) = NAMES.into_iter().find(|(own, _)| *own == name)?;
    match ending {
        "atom" => Some((kind, Format::Atom)),
        "json" => Some((kind, Format::Json)),
        _ => None,
    }
}

fn no_feed(name: &str) -> Problem {
    let names = NAMES.map(|(name, _)| format!("`{name}`"));
    let detail = format!(
        "there is no feed `{}`; there are {}, each with `.atom` or `.json`",
        shown(name),
        names.join(", ")
    );
    Problem::new(ProblemKind::NotFound, detail)
}
