//! Pages that are built in the browser: the desks and the workbench of the widget.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;

use super::WebState;
use super::page::{Keeping, send};
use super::reader;
use super::words::Words;

/// A page that is built in the browser.
pub struct App {
    /// Its address.
    path: &'static str,
    /// How the keys of its messages begin; `-title` and `-lead` are said by the server.
    words: &'static str,
    /// The scripts that build it.
    scripts: &'static [&'static str],
}

/// What a counsellor and a candidate look at together.
pub static DESK: App = App {
    path: "/desk",
    words: "desk",
    scripts: &["/static/desk.js"],
};
/// Where agencies upload offers and mend them.
pub static AGENCY: App = App {
    path: "/agency",
    words: "agency",
    scripts: &["/static/agency.js"],
};
/// Where moderators decide.
pub static MODERATION: App = App {
    path: "/moderation",
    words: "moderation",
    scripts: &["/static/agency.js"],
};
/// Where sites compose their widget.
pub static WIDGET: App = App {
    path: "/widget",
    words: "configurator",
    scripts: &["/static/configurator.js"],
};

#[derive(Template)]
#[template(path = "shell.html")]
struct Shell {
    app: &'static App,
    path: &'static str,
    words: Words,
}

impl Shell {
    fn key(&self, part: &str) -> String {
        format!("{}-{part}", self.app.words)
    }
}

/// `GET /desk` and the others: the frame that the script fills.
pub async fn show(
    app: &'static App,
    State(state): State<WebState>,
    query: Result<Query<BTreeMap<String, String>>, QueryRejection>,
    headers: HeaderMap,
) -> Response {
    let asked = query.as_ref().ok().and_then(|query| query.get("lang"));
    let locale = reader::locale(asked.map(String::as_str), &headers);
    let words = Words::new(state.snapshot.load_full(), locale);
    let path = app.path;
    send(
        &Shell { app, path, words },
        StatusCode::OK,
        Keeping::AskAgain,
    )
}
