//! `GET /sitemaps/{file}`

use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::Response;

use crate::api::ApiState;
use crate::api::answer::{public_pieces, work};
use crate::api::path::Id;
use crate::api::problem::{Problem, ProblemKind};
use crate::api::site::Site;
use crate::api::stream::stream;
use crate::app::RECORDS_PER_FILE;
use crate::domain::{Locale, shown};

/// One file of a site map that has several, such as `1.xml`.
#[utoipa::path(get, path = "/sitemaps/{file}", tag = "exchange", operation_id = "get_sitemap_file",
    params(("file" = String, Path)),
    responses((status = 200, content_type = "application/xml", body = String)))]
pub async fn get_sitemap_file(
    State(state): State<ApiState>,
    Site(site): Site,
    Id(file): Id,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let made = work(move || {
        let (snapshot, today) = (state.snapshot.load_full(), state.clock.today());
        let about = format!("{:?} {site} {file}", snapshot.about(today));
        let number = file.strip_suffix(".xml").and_then(|own| own.parse().ok());
        let pieces = match number {
            Some(number) => snapshot.sitemap_file(&site, number, RECORDS_PER_FILE)?,
            None => None,
        };
        let pieces = pieces.ok_or_else(|| {
            let detail = format!("the site map has no file `{}`", shown(&file));
            Problem::new(ProblemKind::NotFound, detail)
        })?;
        Ok((about, pieces))
    });
    let (about, pieces) = made.await?;
    let kind = "application/xml";
    let mut response = public_pieces(|| stream(pieces), kind, &about, Locale::En, &headers);
    response.headers_mut().remove(header::CONTENT_LANGUAGE);
    Ok(response)
}
