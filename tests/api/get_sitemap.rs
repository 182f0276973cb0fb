//! `GET /sitemap.xml`

use std::collections::BTreeSet;

use crate::client::{client, client_with};
use crate::get_feed::{read_xml, values};

#[tokio::test]
async fn every_opportunity_stands_in_the_site_map_in_eight_languages() {
    let client = client_with(|own| own.server.public_url = "https://portal.example".to_owned());
    let answer = client.get("/sitemap.xml").await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert_eq!(answer.header("content-type"), "application/xml");
    let found = read_xml(answer.text());
    let addresses = values(&found, "loc");
    let health = client.get("/health/live").await.ok();
    let all = health["opportunities"].as_u64().expect("a number") as usize;
    let samples = client
        .get("/v1/opportunities?q=&kind=job&limit=1")
        .await
        .ok();
    let samples = samples["total"]["count"].as_u64().expect("a number") as usize;
    assert_eq!(
        addresses.len(),
        8 * (all - samples),
        "without what is invented"
    );
    assert_eq!(values(&found, "xhtml:link@href").len(), 9 * addresses.len());
    assert_eq!(values(&found, "lastmod").len(), addresses.len());
    let own = "https://portal.example/o/de-blue-card?lang=ar";
    assert!(addresses.contains(&own));
    let languages: BTreeSet<&str> = values(&found, "xhtml:link@hreflang").into_iter().collect();
    let wanted = ["ar", "bn", "de", "en", "es", "fr", "it", "ur", "x-default"];
    assert_eq!(languages.into_iter().collect::<Vec<_>>(), wanted);
}

#[tokio::test]
async fn an_address_of_the_site_map_is_there() {
    let text = client().get("/sitemap.xml").await.text().to_owned();
    let found = read_xml(&text);
    for address in values(&found, "loc").into_iter().step_by(97) {
        let path = address.strip_prefix("http://localhost").expect("no host");
        let page = client().get(path).await;
        assert_eq!(page.status, 200, "{path}: {}", page.text());
    }
}

#[tokio::test]
async fn the_site_map_is_known_again_by_its_tag() {
    let first = client().get("/sitemap.xml").await;
    let known = [("if-none-match", first.header("etag"))];
    let again = client().get_with("/sitemap.xml", &known).await;
    assert_eq!(again.status, 304);
}
