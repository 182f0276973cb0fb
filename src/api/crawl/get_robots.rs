//! `GET /robots.txt`

use axum::http::header;
use axum::response::{IntoResponse, Response};

use crate::api::site::Site;

/// What robots may visit: everything. Names the site map.
#[utoipa::path(get, path = "/robots.txt", tag = "exchange", operation_id = "get_robots",
    responses((status = 200, content_type = "text/plain", body = String)))]
pub async fn get_robots(Site(site): Site) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "text/plain; charset=utf-8"),
        (header::CACHE_CONTROL, "public, max-age=3600"),
    ];
    let text = format!("User-agent: *\nAllow: /\n\nSitemap: {site}/sitemap.xml\n");
    (headers, text).into_response()
}
