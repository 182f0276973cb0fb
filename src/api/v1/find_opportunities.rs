//! `GET /v1/opportunities`

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;

use crate::api::ApiState;
use crate::api::answer::{public, work};
use crate::api::problem::Problem;
use crate::api::query::{QueryPairs, QueryReader};
use crate::app::{FindAnswer, FindRequest};
use crate::domain::{Category, CountryCode, IscoCode, Kind, LanguageCode, StatusKind};
use crate::search::{ANY, Facet, Sort};

/// The filters that a search, a feed and a table share.
#[derive(utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(
    dead_code,
    reason = "it describes the question; `read_filters` reads it"
)]
pub struct SearchFilters {
    /// Words, in any language
    q: Option<String>,
    /// pathway, programme, training, job; several with commas
    kind: Option<String>,
    /// ISO 3166-1 alpha-2; several with commas
    country: Option<String>,
    /// Made for people of these countries, or of any; `any` for those open to all
    origin: Option<String>,
    /// ISCO-08, any prefix length: isco:7126
    occupation: Option<String>,
    /// Working language or language taught
    language: Option<String>,
    /// Exact name, given once per provider
    provider: Option<String>,
    /// What it is about; several with commas
    category: Option<String>,
    /// The state on the day asked about; several with commas
    status: Option<String>,
    /// Only what costs the candidate nothing that is known
    free_for_worker: Option<bool>,
}

/// Opportunities by words and filters, with counts by facet.
#[utoipa::path(get, path = "/v1/opportunities", tag = "opportunities", operation_id = "find_opportunities",
    params(
        SearchFilters,
        ("as_of" = Option<String>, Query, description = "The day asked about; today when absent"),
        ("sort" = Option<String>, Query, description = "relevance, newest, deadline"),
        ("facets" = Option<String>, Query, description = "Facets to count; all when absent"),
        ("diversify" = Option<bool>, Query, description = "At most three of one provider on a page; true when absent"),
        ("limit" = Option<u32>, Query, description = "1 to 100, 20 when absent"),
        ("cursor" = Option<String>, Query),
        ("lang" = Option<String>, Query, description = "Language of texts: en fr ar bn ur es it de")
    ),
    responses((status = 200, body = FindAnswer)))]
pub async fn find_opportunities(
    State(state): State<ApiState>,
    headers: HeaderMap,
    pairs: QueryPairs,
) -> Result<Response, Problem> {
    let mut query = QueryReader::new(pairs);
    let locale = query.language(&headers);
    let request = read(query)?;
    let answer = work(move || {
        let snapshot = state.snapshot.load();
        let question = question_of(&request);
        Ok(snapshot.find_opportunities(&request, &question, locale, state.clock.today())?)
    });
    Ok(public(&answer.await?, locale, &headers))
}

/// A text that equal questions share, whichever page of the answer is asked for.
pub fn question_of(request: &FindRequest) -> String {
    request.question()
}

fn read(mut query: QueryReader) -> Result<FindRequest, Problem> {
    let sort = query.words::<Sort>("sort");
    let own = FindRequest {
        sort: sort.first().copied().unwrap_or_default(),
        facets: query.words::<Facet>("facets"),
        diversify: query.flag("diversify", true),
        as_of: query.day("as_of"),
        limit: query.number("limit", 1, 100, 20),
        cursor: query.text("cursor"),
        ..read_filters(&mut query, KindFilter::Asked)
    };
    query.finish()?;
    Ok(own)
}

/// Whether the kind is asked for, or given by where the question is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KindFilter {
    /// The parameter `kind` says it.
    Asked,
    /// It is this one.
    Only(Kind),
}

/// Reads words and filters, which every way to search shares.
pub fn read_filters(query: &mut QueryReader, kind: KindFilter) -> FindRequest {
    let mut request = FindRequest {
        q: query.text("q"),
        occupations: query.codes::<IscoCode>("occupation"),
        ..FindRequest::default()
    };
    let filters = &mut request.filters;
    filters.free_for_worker = query.flag("free_for_worker", false);
    let mut put = |facet: Facet, values: Vec<String>| {
        if !values.is_empty() {
            filters.values.insert(facet, values);
        }
    };
    let code = |codes: Vec<&'static str>| codes.into_iter().map(str::to_owned).collect();
    let kinds = match kind {
        KindFilter::Asked => query.words::<Kind>("kind"),
        KindFilter::Only(kind) => vec![kind],
    };
    put(
        Facet::Kind,
        code(kinds.into_iter().map(Kind::code).collect()),
    );
    put(
        Facet::Category,
        code(
            query
                .words::<Category>("category")
                .into_iter()
                .map(Category::code)
                .collect(),
        ),
    );
    put(
        Facet::Status,
        code(
            query
                .words::<StatusKind>("status")
                .into_iter()
                .map(StatusKind::code)
                .collect(),
        ),
    );
    let text = |codes: Vec<CountryCode>| codes.iter().map(ToString::to_string).collect();
    put(Facet::Country, text(query.codes("country")));
    put(
        Facet::Origin,
        query.codes_or_word::<CountryCode>("origin", ANY),
    );
    let languages: Vec<LanguageCode> = query.codes("language");
    put(
        Facet::Language,
        languages.iter().map(ToString::to_string).collect(),
    );
    // A provider's name may hold a comma.
    put(
        Facet::Provider,
        query.text("provider").into_iter().collect(),
    );
    request
}
