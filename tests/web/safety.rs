//! Does every guide tell where to check, who pays and what warns, with sources?

use axum::http::StatusCode;
use passerelle::domain::Locale;
use passerelle::i18n::locales;

use crate::site::site;
use crate::text::{names_its_languages, speaks};

#[tokio::test]
async fn every_guide_is_there_in_every_language_with_its_sources() {
    let site = site();
    let snapshot = site.snapshot();
    let countries = snapshot.list_safety_countries();
    assert!(countries.len() >= 9);
    for locale in locales() {
        let list = site.get(&format!("/safety?lang={locale}"), &[]).await;
        speaks(&list, *locale, "/safety");
        names_its_languages(&list, "/safety", *locale);
        for country in &countries {
            let link = format!("href=\"/safety/{country}?lang={locale}\"");
            assert!(list.body.contains(&link), "{link}");
            let path = format!("/safety/{country}");
            let page = site.get(&format!("{path}?lang={locale}"), &[]).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            speaks(&page, *locale, &path);
            names_its_languages(&page, &path, *locale);
        }
    }
}

#[tokio::test]
async fn each_statement_says_where_it_was_seen_or_that_it_is_not_confirmed() {
    let site = site();
    let snapshot = site.snapshot();
    for country in snapshot.list_safety_countries() {
        let guide = snapshot
            .get_safety(country.as_str(), Locale::En, site.today())
            .unwrap();
        let statements = guide.channels.len() + guide.fees.len() + guide.red_flags.len();
        let page = site.get(&format!("/safety/{country}?lang=en"), &[]).await;
        let lines: Vec<&str> = page.body.split("<p class=\"source\">").skip(1).collect();
        assert_eq!(lines.len(), statements, "{country}");
        for line in lines {
            let line = line.split_once("</p>").unwrap().0;
            let is_told = line.contains("seen on ") || line.contains("not confirmed");
            assert!(is_told, "{country}: {line}");
        }
    }
}

#[tokio::test]
async fn a_country_without_a_guide_has_a_page_with_ways_on() {
    let site = site();
    for path in ["/safety/XX", "/safety/JP", "/safety/Tunisia", "/safety/%ff"] {
        let page = site.get(&format!("{path}?lang=en"), &[]).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
        assert!(page.body.contains("href=\"/search?lang=en\""), "{path}");
    }
    let small = site.get("/safety/tn?lang=en", &[]).await;
    assert_eq!(small.status, StatusCode::OK);
}
