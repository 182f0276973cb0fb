//! The reader's language: `lang`, else `Accept-Language`, else English.

use axum::extract::FromRequestParts;
use axum::http::{header, request::Parts};
use strum::VariantArray;

use super::problem::Problem;
use crate::domain::Locale;
use crate::intake::ProblemCode;

/// The language of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Language(pub Locale);

impl<S: Sync> FromRequestParts<S> for Language {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let query = parts.uri.query().unwrap_or_default();
        let asked = query.split('&').find_map(|pair| pair.strip_prefix("lang="));
        if let Some(asked) = asked.filter(|asked| !asked.is_empty()) {
            return parse_tag(asked).map(Language).ok_or_else(|| unknown(asked));
        }
        let accepted = parts.headers.get(header::ACCEPT_LANGUAGE);
        let accepted = accepted
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default();
        Ok(Language(negotiate(accepted)))
    }
}

fn unknown(asked: &str) -> Problem {
    let known: Vec<&str> = Locale::VARIANTS
        .iter()
        .map(|locale| locale.code())
        .collect();
    let shown: String = asked.chars().take(20).collect();
    let detail = format!("`{shown}` is not one of: {}", known.join(", "));
    Problem::query("lang", ProblemCode::UnknownCode, detail, Vec::new())
}

/// `fr-TN` is French.
fn parse_tag(tag: &str) -> Option<Locale> {
    let primary = tag.split(['-', '_']).next()?.to_ascii_lowercase();
    primary.parse().ok()
}

/// The best language of an `Accept-Language` header (RFC 9110, 12.5.4).
pub fn negotiate(header: &str) -> Locale {
    let mut wanted: Vec<(f32, usize, Locale)> = header
        .split(',')
        .take(20)
        .enumerate()
        .filter_map(|(place, item)| {
            let (tag, parameters) = item.split_once(';').unwrap_or((item, ""));
            let quality = parameters
                .trim()
                .strip_prefix("q=")
                .map_or(Some(1.0), |q| q.parse().ok())?;
            let locale = parse_tag(tag.trim())?;
            (quality > 0.0).then_some((quality, place, locale))
        })
        .collect();
    wanted.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    wanted.first().map_or(Locale::En, |(_, _, locale)| *locale)
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
