//! Addresses of the service, as others write them.

use crate::domain::Locale;

/// Scheme and host of the service without a slash at the end: the address it was given, else the
/// host that was asked for.
pub fn site_of(public_url: &str, host: Option<&str>) -> String {
    let set = public_url.trim_end_matches('/');
    match set.is_empty() {
        true => of_host(host.unwrap_or_default()),
        false => set.to_owned(),
    }
}

/// The page of a record; it speaks the reader's language.
pub fn record_page(site: &str, id: &str) -> String {
    format!("{site}/o/{id}")
}

/// The page of a record in one language.
pub fn record_url(site: &str, id: &str, locale: Locale) -> String {
    format!("{}?lang={locale}", record_page(site, id))
}

/// Whoever asks chooses the host, so nothing but a host is taken over.
fn of_host(host: &str) -> String {
    let fits = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b':' | b'[' | b']');
    let is_host = !host.is_empty() && host.len() <= 255 && host.bytes().all(fits);
    let host = if is_host { host } else { "localhost" };
    format!("http://{host}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_but_a_host_is_taken_over() {
        for (host, site) in [
            ("passerelle.example", "http://passerelle.example"),
            ("127.0.0.1:8080", "http://127.0.0.1:8080"),
            ("[::1]:80", "http://[::1]:80"),
            ("", "http://localhost"),
            ("a\"><script>", "http://localhost"),
            ("user@host", "http://localhost"),
            ("host/path", "http://localhost"),
        ] {
            assert_eq!(site_of("", Some(host)), site, "{host}");
        }
    }

    #[test]
    fn the_address_that_was_set_wins_over_the_host() {
        let site = site_of("https://portal.example/", Some("other.example"));
        assert_eq!(record_page(&site, "a:1"), "https://portal.example/o/a:1");
    }
}
