//! Which language does the reader read?

use axum::http::HeaderMap;
use axum::http::header::ACCEPT_LANGUAGE;

use crate::domain::Locale;

/// The language asked for, else the best of `Accept-Language`, else English.
pub fn locale(asked: Option<&str>, headers: &HeaderMap) -> Locale {
    asked
        .and_then(known)
        .or_else(|| accepted(headers.get(ACCEPT_LANGUAGE)?.to_str().ok()?))
        .unwrap_or_default()
}

/// The known language of highest quality; of equals the first.
fn accepted(header: &str) -> Option<Locale> {
    let mut best: Option<(Locale, f32)> = None;
    for range in header.split(',') {
        let (tag, parameters) = range.split_once(';').unwrap_or((range, ""));
        let quality = parameters.trim().strip_prefix("q=");
        let quality = quality.map_or(1.0, |text| text.trim().parse().unwrap_or(0.0));
        let Some(locale) = known(tag) else {
            continue;
        };
        if quality > best.map_or(0.0, |(_, best)| best) {
            best = Some((locale, quality));
        }
    }
    best.map(|(locale, _)| locale)
}

/// The language of a tag such as `fr` or `fr-TN`, when the page speaks it.
fn known(tag: &str) -> Option<Locale> {
    let language = tag.trim().split(['-', '_']).next()?;
    language.to_ascii_lowercase().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_asked_for_wins_over_the_browsers() {
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT_LANGUAGE, "de".parse().expect("is a value"));
        assert_eq!(locale(Some("ur"), &headers), Locale::Ur);
        assert_eq!(locale(Some("ar-TN"), &headers), Locale::Ar);
        assert_eq!(locale(Some("tlh"), &headers), Locale::De);
        assert_eq!(locale(None, &headers), Locale::De);
        assert_eq!(locale(None, &HeaderMap::new()), Locale::En);
    }

    #[test]
    fn the_browsers_best_known_language_is_taken() {
        let cases = [
            ("fr-TN,fr;q=0.9,en;q=0.8", Some(Locale::Fr)),
            ("en;q=0.5, ar;q=0.9", Some(Locale::Ar)),
            ("pt, bn;q=0.1", Some(Locale::Bn)),
            ("de;q=0, it;q=0.2", Some(Locale::It)),
            ("es, it", Some(Locale::Es)),
            ("*", None),
            (";;,q=1", None),
        ];
        for (header, expected) in cases {
            assert_eq!(accepted(header), expected, "{header}");
        }
    }
}
