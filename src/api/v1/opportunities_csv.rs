//! `GET /v1/opportunities.csv`

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;

use super::find_opportunities::{KindFilter, SearchFilters, question_of, read_filters};
use crate::api::ApiState;
use crate::api::answer::{public_pieces, work};
use crate::api::problem::Problem;
use crate::api::query::{QueryPairs, QueryReader};
use crate::api::stream::stream;
use crate::app::FindRequest;
use crate::search::Sort;

/// What a search finds as CSV (RFC 4180, commas, UTF-8), at most 10,000 rows. No cell is a formula.
#[utoipa::path(get, path = "/v1/opportunities.csv", tag = "exchange", operation_id = "opportunities_csv",
    params(
        SearchFilters,
        ("as_of" = Option<String>, Query, description = "The day asked about; today when absent"),
        ("sort" = Option<String>, Query, description = "relevance, newest, deadline"),
        ("lang" = Option<String>, Query, description = "Language of texts: en fr ar bn ur es it de")
    ),
    responses((status = 200, content_type = "text/csv", body = String)))]
pub async fn opportunities_csv(
    State(state): State<ApiState>,
    headers: HeaderMap,
    pairs: QueryPairs,
) -> Result<Response, Problem> {
    let mut query = QueryReader::new(pairs);
    let locale = query.language(&headers);
    let sort = query.words::<Sort>("sort");
    let request = FindRequest {
        sort: sort.first().copied().unwrap_or_default(),
        as_of: query.day("as_of"),
        ..read_filters(&mut query, KindFilter::Asked)
    };
    query.finish()?;
    let found = work(move || {
        let (snapshot, today) = (state.snapshot.load_full(), state.clock.today());
        let about = snapshot.about(request.as_of.unwrap_or(today));
        let about = format!("{about:?} {locale} {}", question_of(&request));
        let pieces = Arc::clone(&snapshot).offer_table(&request, locale, today)?;
        Ok((about, pieces))
    });
    let (about, pieces) = found.await?;
    let mut response = public_pieces(
        || stream(pieces),
        "text/csv; charset=utf-8; header=present",
        &about,
        locale,
        &headers,
    );
    let name = HeaderValue::from_static("attachment; filename=\"opportunities.csv\"");
    response
        .headers_mut()
        .insert(header::CONTENT_DISPOSITION, name);
    Ok(response)
}
