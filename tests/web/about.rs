//! Does the page tell what the running service does?

use axum::http::StatusCode;
use passerelle::i18n::{Messages, locales};

use crate::site::site;
use crate::text::{names_its_languages, speaks, text};

#[tokio::test]
async fn it_speaks_every_language() {
    let site = site();
    for locale in locales() {
        let page = site
            .get(&format!("/about/matching?lang={locale}"), &[])
            .await;
        assert_eq!(page.status, StatusCode::OK);
        speaks(&page, *locale, "/about/matching");
        names_its_languages(&page, "/about/matching", *locale);
    }
}

#[tokio::test]
async fn weights_numbers_and_versions_are_those_of_the_service() {
    let site = site();
    let about = site.snapshot().describe_self(site.today()).unwrap();
    let page = site.get("/about/matching?lang=en", &[]).await;
    assert_eq!(about.strategies[0], "standard");
    let messages = Messages::shipped().unwrap();
    for (part, points) in &about.parts {
        let name: &str = (*part).into();
        let name = messages.word(&format!("fit-{name}"), passerelle::domain::Locale::En);
        let row = format!(
            "<th scope=\"row\">{name}</th><td><bdi>{}</bdi></td>",
            points[0]
        );
        assert!(page.body.contains(&row), "{row}");
    }
    let kinds: u64 = about.kinds.iter().map(|(_, count)| count).sum();
    assert_eq!(kinds as usize, site.ids().len());
    let numbers = [
        about.catalogue.revision,
        about.occupations,
        about.skills,
        about.labels,
    ];
    for number in numbers {
        assert!(
            page.body.contains(&format!("<bdi>{number}</bdi>")),
            "{number}"
        );
    }
    let weights: u16 = about.parts.iter().map(|(_, points)| points[0]).sum();
    assert_eq!(weights, 100, "the usual points are told as parts of 100");
    for words in [
        "Nationality, age and protection status",
        "never stored",
        "MRR",
    ] {
        assert!(text(&page).contains(words), "{words}");
    }
}

#[tokio::test]
async fn pages_lead_to_each_other_and_to_the_desk() {
    let site = site();
    for path in ["/", "/search", "/safety", "/about/matching"] {
        let page = site.get(&format!("{path}?lang=fr"), &[]).await;
        let places = page.between("<nav class=\"places\"", "</nav>").unwrap();
        for other in ["/", "/search", "/safety", "/about/matching", "/desk"] {
            let link = format!("href=\"{other}?lang=fr\"");
            assert!(places.contains(&link), "{path}: {link}");
        }
        let here = format!("href=\"{path}?lang=fr\" aria-current=\"page\"");
        assert!(places.contains(&here), "{path}");
    }
    let start = site.get("/?lang=en", &[]).await;
    assert!(start.body.contains("Open the counsellor"));
}
