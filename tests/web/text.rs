//! What a reader sees of a page, and what must not be seen.

use passerelle::domain::Locale;

use crate::site::Page;

/// How the keys of these pages begin.
const BEGINNINGS: [&str; 6] = ["record-", "search-", "safety-", "about-", "nav-", "span-"];

/// The text of a page without its tags and data.
pub fn text(page: &Page) -> String {
    let mut text = String::new();
    for (place, piece) in page
        .body
        .split("<script type=\"application/ld+json\">")
        .enumerate()
    {
        let shown = match place {
            0 => piece,
            _ => piece.split_once("</script>").unwrap().1,
        };
        let mut pieces = shown.split('<');
        text.push_str(pieces.next().unwrap());
        for piece in pieces {
            text.push(' ');
            text.push_str(piece.split_once('>').unwrap().1);
        }
    }
    text
}

/// Fails when a page is not wholly in a language.
pub fn speaks(page: &Page, locale: Locale, at: &str) {
    let direction = if locale.is_right_to_left() {
        "rtl"
    } else {
        "ltr"
    };
    let root = format!("<html lang=\"{locale}\" dir=\"{direction}\">");
    assert!(page.body.contains(&root), "{at}");
    let text = text(page);
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let mut words = text.split(|c: char| !is_part(c));
    let key = words.find(|word| BEGINNINGS.iter().any(|own| word.starts_with(own)));
    assert_eq!(key, None, "{at}: a key without words");
    assert!(!text.contains("{$"), "{at}: a word without its value");
    assert!(!text.contains("{ $"), "{at}: a word without its value");
}

/// Fails when a page does not tell search engines its own address and those in other languages.
pub fn names_its_languages(page: &Page, path: &str, locale: Locale) {
    let canonical =
        format!("<link rel=\"canonical\" href=\"http://localhost{path}?lang={locale}\">");
    assert!(page.body.contains(&canonical), "{path}");
    let links = page
        .body
        .matches("<link rel=\"alternate\" hreflang=")
        .count();
    assert_eq!(links, 9, "{path}");
    let any = format!("hreflang=\"x-default\" href=\"http://localhost{path}\">");
    assert!(page.body.contains(&any), "{path}");
    assert!(page.body.contains("<meta property=\"og:title\""), "{path}");
}
