//! Who asks for a page: in which language, under which address of the service, and for what?

use std::convert::Infallible;
use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::header::HOST;
use axum::http::request::Parts;

use super::WebState;
use super::reader;
use super::words::Words;
use crate::app::{Snapshot, site_of};
use crate::domain::is_harmless;

/// What one request for a page says.
pub struct Visit {
    /// What the page is made from.
    pub snapshot: Arc<Snapshot>,
    /// The words in the reader's language.
    pub words: Words,
    /// Scheme and host of the service.
    pub site: String,
    /// What the address asks for, in its order.
    pairs: Vec<(String, String)>,
}

/// Longer values are cut: nobody searches for more.
const LONGEST_VALUE: usize = 500;
/// Values beyond this many of one name are not read.
const MOST_VALUES: usize = 100;

impl FromRequestParts<WebState> for Visit {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &WebState) -> Result<Self, Infallible> {
        let query = parts.uri.query().unwrap_or_default().as_bytes();
        let pairs: Vec<(String, String)> = form_urlencoded::parse(query).into_owned().collect();
        let asked = pairs.iter().rfind(|(name, _)| name == "lang");
        let locale = reader::locale(asked.map(|(_, value)| value.as_str()), &parts.headers);
        let named = parts.headers.get(HOST).and_then(|own| own.to_str().ok());
        let host = named.or(parts.uri.authority().map(|own| own.as_str()));
        let snapshot = state.snapshot.load_full();
        Ok(Self {
            words: Words::new(Arc::clone(&snapshot), locale),
            site: site_of(&state.settings.server.public_url, host),
            snapshot,
            pairs,
        })
    }
}

impl Visit {
    /// The last value of a name, without what only steers; none when it is empty.
    pub fn text(&self, name: &str) -> Option<String> {
        let (_, value) = self.pairs.iter().rfind(|(own, _)| own == name)?;
        let harmless = value.chars().filter(|c| is_harmless(*c));
        let text: String = harmless.take(LONGEST_VALUE).collect();
        let text = text.trim();
        (!text.is_empty()).then(|| text.to_owned())
    }

    /// The values of a name, given several times or with commas; what is no such value is passed
    /// over.
    pub fn list<T: std::str::FromStr + PartialEq>(&self, name: &str) -> Vec<T> {
        let values = self.pairs.iter().filter(|(own, _)| own == name);
        let values = values.flat_map(|(_, value)| value.split(','));
        let mut list: Vec<T> = Vec::new();
        for value in values.take(MOST_VALUES) {
            if let Ok(value) = value.trim().parse()
                && !list.contains(&value)
            {
                list.push(value);
            }
        }
        list
    }
}
