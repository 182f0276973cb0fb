//! The reader's language: `lang`, else `Accept-Language`, else English.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;

use super::problem::Problem;
use super::query::{QueryPairs, QueryReader};
use crate::domain::Locale;

/// The language of an answer to a body; any other query parameter is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Language(pub Locale);

impl<S: Sync> FromRequestParts<S> for Language {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let mut query = QueryReader::new(QueryPairs::of(&parts.uri));
        let locale = query.language(&parts.headers);
        query.finish()?;
        Ok(Language(locale))
    }
}

/// `fr-TN` is French.
pub fn parse_tag(tag: &str) -> Option<Locale> {
    let primary = tag.split(['-', '_']).next()?.to_ascii_lowercase();
    primary.parse().ok()
}

/// The best language of an `Accept-Language` header (RFC 9110, 12.5.4).
pub fn negotiate(header: &str) -> Locale {
    let mut wanted: Vec<(f32, Locale)> = header
        .split(',')
        .take(20)
        .map(quality)
        .filter(|(_, quality)| *quality > 0.0)
        .filter_map(|(tag, quality)| Some((quality, parse_tag(tag)?)))
        .collect();
    // Equal wishes stay in the order of the header.
    wanted.sort_by(|a, b| b.0.total_cmp(&a.0));
    wanted.first().map_or(Locale::En, |(_, locale)| *locale)
}

/// The name and the quality of one item of an `Accept…` header; 1 when none is given.
pub fn quality(item: &str) -> (&str, f32) {
    let mut parts = item.split(';').map(str::trim);
    let name = parts.next().unwrap_or_default();
    let given = parts.find_map(|parameter| parameter.strip_prefix("q="));
    // A quality that cannot be read wishes for nothing.
    (name, given.map_or(1.0, |q| q.parse().unwrap_or(0.0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_supported_language_is_chosen() {
        for (header, expected) in [
            ("fr-TN,fr;q=0.9,en;q=0.8", Locale::Fr),
            ("pt, ar;q=0.7, en;q=0.9", Locale::En),
            ("bn", Locale::Bn),
            ("xx", Locale::En),
            ("", Locale::En),
            ("ur;q=0", Locale::En),
        ] {
            assert_eq!(negotiate(header), expected, "{header}");
        }
    }
}
