//! What is open to me, asked in a browser, without an account and without a script?
//!
//! The first page, in eight languages: a form that describes a person and, below it, what is open,
//! why, and what would open the next one. The answers travel in the body of a POST, are never part
//! of an address, and nothing of them is kept or logged. Beside it stand a page for each record, a
//! search, safe recruitment by country, and how matching works.
//!
//! Not for: programs, which ask the API.

mod about;
mod answers;
mod card;
mod files;
mod form;
mod head;
mod headers;
mod home;
mod messages;
mod missing;
mod modules;
mod page;
mod problems;
mod question;
mod reader;
mod record;
mod report;
mod results;
mod safety;
mod search;
mod shell;
mod visit;
mod words;

use std::sync::Arc;

use arc_swap::ArcSwap;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::map_response;
use axum::routing::{get, post};
use tower_http::compression::CompressionLayer;

use crate::app::Snapshot;
use crate::app::agencies::Agencies;
use crate::domain::Clock;
use crate::settings::Settings;

/// The longest form that is read, in bytes.
const LONGEST_FORM: usize = 64 * 1024;

/// What the pages answer from.
#[derive(Clone)]
pub struct WebState {
    /// Everything that answers are made from; replaced as a whole.
    pub snapshot: Arc<ArcSwap<Snapshot>>,
    /// Tells which day it is.
    pub clock: Arc<dyn Clock>,
    /// How the installation is set up.
    pub settings: Arc<Settings>,
    /// The uses of the store; none when the installation takes no uploads.
    pub agencies: Option<Agencies>,
}

/// The pages with their files and messages.
pub fn router(state: WebState) -> Router {
    Router::new()
        .route("/", get(home::show_form).post(home::show_matches))
        .route("/o/{id}", get(record::show))
        .route("/o/{id}/report", post(report::take))
        .route("/search", get(search::show))
        .route("/safety", get(safety::list))
        .route("/safety/{country}", get(safety::show))
        .route("/about/matching", get(about::show))
        .route("/desk", get(|s, q, h| shell::show(&shell::DESK, s, q, h)))
        .route(
            "/agency",
            get(|s, q, h| shell::show(&shell::AGENCY, s, q, h)),
        )
        .route(
            "/moderation",
            get(|s, q, h| shell::show(&shell::MODERATION, s, q, h)),
        )
        .route(
            "/widget",
            get(|s, q, h| shell::show(&shell::WIDGET, s, q, h)),
        )
        .route("/static/{file}", get(files::get_file))
        .route("/widget/v1/{file}", get(files::get_file))
        .route("/messages/{part}/{file}", get(messages::get_messages))
        .layer(DefaultBodyLimit::max(LONGEST_FORM))
        .layer(map_response(headers::protect))
        .layer(CompressionLayer::new())
        .with_state(state)
}
