//! `GET /sitemap.xml`

use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::Response;

use crate::api::ApiState;
use crate::api::answer::{public_pieces, work};
use crate::api::problem::Problem;
use crate::api::site::Site;
use crate::api::stream::stream;
use crate::app::RECORDS_PER_FILE;
use crate::domain::Locale;

/// The addresses of all opportunities in eight languages, or a list of files that have them.
#[utoipa::path(get, path = "/sitemap.xml", tag = "exchange", operation_id = "get_sitemap",
    responses((status = 200, content_type = "application/xml", body = String)))]
pub async fn get_sitemap(
    State(state): State<ApiState>,
    Site(site): Site,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let made = work(move || {
        let (snapshot, today) = (state.snapshot.load_full(), state.clock.today());
        let about = format!("{:?} {site}", snapshot.about(today));
        Ok((about, snapshot.sitemap(&site, RECORDS_PER_FILE)?))
    });
    let (about, pieces) = made.await?;
    let kind = "application/xml";
    let mut response = public_pieces(|| stream(pieces), kind, &about, Locale::En, &headers);
    response.headers_mut().remove(header::CONTENT_LANGUAGE);
    Ok(response)
}
