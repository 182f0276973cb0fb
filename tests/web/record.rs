//! Does every record have a page that tells everything, and nothing that is not so?

use axum::body::Body;
use axum::http::{Request, StatusCode};
use passerelle::app::Step;
use passerelle::domain::Locale;
use passerelle::i18n::locales;
use serde_json::Value;

use crate::site::{Page, site};
use crate::text::{names_its_languages, speaks, text};

fn data(page: &Page) -> Value {
    let data = page.between("<script type=\"application/ld+json\">", "</script>");
    serde_json::from_str(data.unwrap()).unwrap()
}

#[tokio::test]
async fn every_record_has_a_page_in_every_language() {
    let site = site();
    for id in site.ids() {
        for locale in locales() {
            let at = format!("/o/{id}?lang={locale}");
            let page = site.get(&at, &[]).await;
            assert_eq!(page.status, StatusCode::OK, "{at}");
            speaks(&page, *locale, &at);
            names_its_languages(&page, &format!("/o/{id}"), *locale);
        }
    }
}

#[tokio::test]
async fn every_condition_stands_on_the_page_with_its_source_and_its_day() {
    let site = site();
    let snapshot = site.snapshot();
    for id in site.ids() {
        let told = snapshot.tell_record(&id, Locale::En, site.today()).unwrap();
        let page = site.get(&format!("/o/{id}?lang=en"), &[]).await;
        let asks: Vec<&str> = page.body.split("<li class=\"ask\">").skip(1).collect();
        let conditions = &told.record.conditions;
        assert_eq!(asks.len(), conditions.len(), "{id}");
        let places = told.steps.iter().filter_map(|step| match step {
            Step::One(place, _) => Some(*place),
            _ => None,
        });
        for (ask, place) in asks.iter().zip(places) {
            let condition = &conditions[place];
            let source = ask.split_once("<p class=\"source\">").unwrap().1;
            let source = source.split_once("</p>").unwrap().0;
            assert!(source.contains("seen on "), "{id}: {source}");
            assert!(source.contains("<bdi>"), "{id}: {source}");
            let year = &condition.seen[..4];
            assert!(source.contains(year), "{id}: {source}");
            assert!(!condition.source.is_empty(), "{id}");
        }
    }
}

#[tokio::test]
async fn only_where_a_person_can_apply_the_page_says_so() {
    let site = site();
    let snapshot = site.snapshot();
    for id in site.ids() {
        let told = snapshot.tell_record(&id, Locale::En, site.today()).unwrap();
        let page = site.get(&format!("/o/{id}?lang=en"), &[]).await;
        let says = page.body.contains("You can apply yourself.");
        assert_eq!(says, told.record.opportunity.can_apply, "{id}");
    }
}

#[tokio::test]
async fn the_rule_is_told_with_what_is_enough_and_what_is_needed() {
    let page = site().get("/o/de-chancenkarte?lang=en", &[]).await;
    let text = text(&page);
    for words in [
        "One of these is enough",
        "All of these",
        "At least 6 points",
        "+4",
    ] {
        assert!(text.contains(words), "{words}");
    }
    assert_eq!(
        page.body.matches("<ul").count(),
        page.body.matches("</ul>").count()
    );
}

#[tokio::test]
async fn data_for_search_engines_is_of_the_record_and_is_json() {
    let site = site();
    for (id, kind) in [
        ("de-blue-card", "GovernmentService"),
        ("goethe-tn-a1", "EducationalOccupationalProgram"),
        ("sample-001", "JobPosting"),
    ] {
        let page = site.get(&format!("/o/{id}?lang=en"), &[]).await;
        let data = data(&page);
        assert_eq!(data["@type"], kind);
        let own = &data["identifier"];
        assert!(own == id || own["value"] == id, "{own}");
    }
}

#[tokio::test]
async fn an_invented_offer_says_so_and_is_for_nobody_to_find() {
    let page = site().get("/o/sample-001?lang=en", &[]).await;
    assert!(page.body.contains("Invented example, not a real offer"));
    assert!(
        page.body
            .contains("<meta name=\"robots\" content=\"noindex\">")
    );
    let real = site().get("/o/de-blue-card?lang=en", &[]).await;
    assert!(!real.body.contains("noindex"));
    for section in ["facts", "asks", "costs", "verify", "sources"] {
        let id = format!("id=\"{section}\"");
        assert!(page.body.contains(&id), "{section}");
    }
}

#[tokio::test]
async fn words_in_another_language_are_marked() {
    let page = site().get("/o/sample-001?lang=ar", &[]).await;
    assert!(page.body.contains("<h1 dir=\"auto\" lang=\"de\">"));
    assert!(
        page.body
            .contains("<p class=\"lead\" dir=\"auto\" lang=\"de\">")
    );
}

#[tokio::test]
async fn the_host_that_was_asked_for_stands_in_the_addresses() {
    let host = [("host", "portal.example")];
    let page = site().get("/o/de-blue-card?lang=fr", &host).await;
    let own = "<link rel=\"canonical\" href=\"http://portal.example/o/de-blue-card?lang=fr\">";
    assert!(page.body.contains(own));
    let hostile = [("host", "a\"><script>")];
    let page = site().get("/o/de-blue-card", &hostile).await;
    assert!(
        page.body
            .contains("href=\"http://localhost/o/de-blue-card\"")
    );
}

#[tokio::test]
async fn what_is_not_there_has_a_page_with_ways_on() {
    let site = site();
    for path in [
        "/o/de-blue-cart",
        "/o/nobody:nothing",
        "/o/%ff",
        "/o/%3Cscript%3E",
    ] {
        let page = site.get(&format!("{path}?lang=en"), &[]).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
        assert!(page.body.contains("There is no such page"), "{path}");
        assert!(page.body.contains("href=\"/search?lang=en\""), "{path}");
        assert!(page.body.contains("noindex"), "{path}");
        assert!(!page.body.contains("<script"), "{path}");
    }
    let near = site.get("/o/de-blue-cart?lang=en", &[]).await;
    assert!(near.body.contains("href=\"/o/de-blue-card?lang=en\""));
}

#[tokio::test]
async fn what_is_of_the_catalogue_cannot_be_reported() {
    let site = site();
    let page = site.get("/o/de-blue-card?lang=en", &[]).await;
    assert!(!page.body.contains("/report"));
    let sent = site
        .post_to("/o/de-blue-card/report", &[("reason", "fee")])
        .await;
    assert_eq!(sent.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_heaviest_record_weighs_less_than_100_kilobytes() {
    let site = site();
    let mut most = 0;
    for id in site.ids().iter().filter(|id| !id.starts_with("sample-")) {
        let get = Request::get(format!("/o/{id}?lang=bn"));
        most = most.max(site.weigh(get.body(Body::empty()).unwrap()).await);
    }
    for file in ["page.css", "public.css", "icon.svg"] {
        let get = Request::get(format!("/static/{file}"));
        most += site.weigh(get.body(Body::empty()).unwrap()).await;
    }
    assert!(most < 100_000, "{most} bytes");
}
