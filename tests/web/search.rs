//! Does the search work as a plain page, and may only it be shown in a frame?

use std::collections::BTreeSet;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use passerelle::domain::Locale;
use passerelle::i18n::locales;

use crate::site::{Page, site};
use crate::text::{names_its_languages, speaks};

/// How many results the page says there are.
fn count(page: &Page) -> u64 {
    let heading = page.between("<h2 id=\"found\">", "</h2>").unwrap();
    let number = heading.split(' ').next().unwrap();
    number.parse().unwrap()
}

/// The choices of a filter with their counts.
fn choices(page: &Page, name: &str) -> Vec<(String, u64)> {
    let begin = format!("name=\"{name}\" value=\"");
    let pieces = page.body.split(begin.as_str()).skip(1);
    let choice = |piece: &str| {
        let value = piece.split_once('"').unwrap().0.to_owned();
        let count = piece.split_once("<bdi>").unwrap().1;
        let count = count.split_once("</bdi>").unwrap().0;
        (value, count.parse().unwrap())
    };
    pieces.map(choice).collect()
}

/// The records that the page links.
fn found(page: &Page) -> Vec<String> {
    let pieces = page.body.split("<a href=\"/o/").skip(1);
    let id = |piece: &str| piece.split_once('?').unwrap().0.to_owned();
    pieces.map(id).collect()
}

/// The address of a link with a relation, as it was meant.
fn next(page: &Page) -> Option<String> {
    let address = page.between("rel=\"next\" href=\"", "\"")?;
    Some(address.replace("&#38;", "&").replace("&amp;", "&"))
}

#[tokio::test]
async fn the_search_speaks_every_language() {
    let site = site();
    for locale in locales() {
        for question in [
            "",
            "&q=welder",
            "&q=zzzzzzzz",
            "&kind=job&country=DE&free_for_worker=true",
        ] {
            let at = format!("/search?lang={locale}{question}");
            let page = site.get(&at, &[]).await;
            assert_eq!(page.status, StatusCode::OK, "{at}");
            speaks(&page, *locale, &at);
        }
    }
    let page = site.get("/search?lang=ar", &[]).await;
    names_its_languages(&page, "/search", Locale::Ar);
}

#[tokio::test]
async fn a_filter_finds_as_many_as_it_counts() {
    let site = site();
    let all = site.get("/search?lang=en", &[]).await;
    assert_eq!(count(&all) as usize, site.ids().len());
    for name in ["kind", "status", "country", "language"] {
        let choices = choices(&all, name);
        assert!(!choices.is_empty(), "{name}");
        for (value, counted) in choices {
            let at = format!("/search?lang=en&{name}={value}");
            let page = site.get(&at, &[]).await;
            assert_eq!(count(&page), counted, "{at}");
            let checked = format!("name=\"{name}\" value=\"{value}\" checked");
            assert!(page.body.contains(&checked), "{at}");
        }
    }
}

#[tokio::test]
async fn following_the_pages_shows_each_result_once() {
    let site = site();
    let mut page = site.get("/search?lang=en&kind=pathway", &[]).await;
    let total = count(&page) as usize;
    let mut seen = BTreeSet::new();
    loop {
        for id in found(&page) {
            assert!(seen.insert(id.clone()), "{id} twice");
        }
        let Some(address) = next(&page) else {
            break;
        };
        assert!(address.contains("kind=pathway"), "{address}");
        page = site.get(&address, &[]).await;
    }
    assert_eq!(seen.len(), total);
    assert!(page.body.contains("First page"));
}

#[tokio::test]
async fn better_words_keep_the_filters() {
    let page = site().get("/search?lang=en&q=nursse&kind=job", &[]).await;
    let meant = page.between("<p class=\"meant\">", "</p>").unwrap();
    assert!(meant.contains("kind=job"), "{meant}");
    assert!(meant.contains("<bdi>nurse"), "{meant}");
}

#[tokio::test]
async fn what_is_no_value_is_passed_over_and_an_old_link_begins_anew() {
    let site = site();
    let all = count(&site.get("/search?lang=en", &[]).await);
    for question in [
        "kind=nothing",
        "country=Germany",
        "cursor=xyz",
        "sort=best",
        "unknown=1",
        "occupation=isco:9999",
    ] {
        let at = format!("/search?lang=en&{question}");
        let page = site.get(&at, &[]).await;
        assert_eq!(page.status, StatusCode::OK, "{at}");
        assert_eq!(count(&page), all, "{at}");
    }
}

#[tokio::test]
async fn words_stay_words() {
    let hostile = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E";
    for name in ["q", "provider", "cursor", "category", "lang"] {
        let page = site().get(&format!("/search?{name}={hostile}"), &[]).await;
        assert_eq!(page.status, StatusCode::OK, "{name}");
        assert!(!page.body.contains("<script"), "{name}");
    }
}

#[tokio::test]
async fn a_question_is_for_nobody_to_find_and_the_plain_page_is() {
    let site = site();
    let plain = site.get("/search?lang=en", &[]).await;
    assert!(!plain.body.contains("noindex"));
    for question in [
        "q=welder",
        "kind=job",
        "sort=newest",
        "free_for_worker=true",
    ] {
        let page = site.get(&format!("/search?lang=en&{question}"), &[]).await;
        assert!(page.body.contains("content=\"noindex\""), "{question}");
        assert!(!page.body.contains("canonical"), "{question}");
    }
}

#[tokio::test]
async fn the_languages_and_feeds_keep_the_question() {
    let page = site().get("/search?lang=en&q=welder&country=DE", &[]).await;
    for address in [
        "/search?lang=ar&#38;q=welder&#38;country=DE",
        "/v1/feeds/search.atom?lang=en&#38;q=welder&#38;country=DE",
        "/v1/feeds/search.json?lang=en&#38;q=welder&#38;country=DE",
    ] {
        assert!(page.body.contains(address), "{address}");
    }
}

#[tokio::test]
async fn only_the_search_may_stand_in_a_frame() {
    let site = site();
    let policy = |page: &Page| page.header("content-security-policy").to_owned();
    let search = policy(&site.get("/search?q=welder", &[]).await);
    assert!(search.contains("frame-ancestors *"), "{search}");
    assert!(search.starts_with("default-src 'none'"), "{search}");
    for path in [
        "/",
        "/o/de-blue-card",
        "/safety",
        "/safety/TN",
        "/about/matching",
        "/desk",
    ] {
        let other = policy(&site.get(path, &[]).await);
        assert!(other.contains("frame-ancestors 'none'"), "{path}: {other}");
    }
}

#[tokio::test]
async fn a_page_of_results_weighs_less_than_100_kilobytes() {
    let site = site();
    let get = Request::get("/search?lang=bn");
    let mut bytes = site.weigh(get.body(Body::empty()).unwrap()).await;
    for file in ["page.css", "public.css", "icon.svg"] {
        let get = Request::get(format!("/static/{file}"));
        bytes += site.weigh(get.body(Body::empty()).unwrap()).await;
    }
    assert!(bytes < 100_000, "{bytes} bytes");
}
