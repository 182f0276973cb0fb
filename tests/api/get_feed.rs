//! `GET /v1/feeds/{feed}`

use std::collections::BTreeSet;

use quick_xml::Reader;
use quick_xml::events::Event;
use serde_json::Value;

use crate::client::{Answer, client, client_with, list_of, text_of};

const HOST: [(&str, &str); 1] = [("host", "passerelle.example")];

async fn atom(path: &str) -> String {
    let answer = client().get_with(path, &HOST).await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.text());
    answer.text().to_owned()
}

async fn json(path: &str) -> Value {
    client().get_with(path, &HOST).await.ok()
}

/// Every text of an element and every value of an attribute, in order; the document is well-formed.
pub fn read_xml(text: &str) -> Vec<(String, String)> {
    let mut reader = Reader::from_str(text);
    let mut found = Vec::new();
    let mut open: Vec<String> = Vec::new();
    loop {
        match reader.read_event().expect("is well-formed") {
            Event::Start(own) => {
                let name = own.name().as_ref().to_owned();
                attributes(&own, &mut found);
                found.push((name.clone(), String::new()));
                open.push(name);
            }
            Event::Empty(own) => attributes(&own, &mut found),
            Event::End(_) => drop(open.pop()),
            Event::Text(own) => add(&open, &own, &mut found),
            Event::CData(own) => add(&open, &own, &mut found),
            Event::Eof => break,
            _ => {}
        }
    }
    assert!(open.is_empty(), "open at the end: {open:?}");
    found
}

fn add(open: &[String], text: &str, found: &mut [(String, String)]) {
    let name = open.last().map(String::as_str).unwrap_or_default();
    if let Some((_, own)) = found.iter_mut().rev().find(|(own, _)| own == name) {
        own.push_str(text);
    }
}

fn attributes(own: &quick_xml::events::BytesStart<'_>, found: &mut Vec<(String, String)>) {
    for attribute in own.attributes() {
        let attribute = attribute.expect("is well-formed");
        let name = format!("{}@{}", own.name().as_ref(), attribute.key.as_ref());
        found.push((name, attribute.value.to_string()));
    }
}

/// The values of one name.
pub fn values<'a>(found: &'a [(String, String)], name: &str) -> Vec<&'a str> {
    let own = found.iter().filter(|(own, _)| own == name);
    own.map(|(_, value)| value.as_str()).collect()
}

#[tokio::test]
async fn an_atom_feed_has_what_the_standard_asks_for() {
    let text = atom("/v1/feeds/search.atom?country=DE&lang=fr").await;
    let found = read_xml(&text);
    assert_eq!(
        values(&found, "feed@xmlns"),
        ["http://www.w3.org/2005/Atom"]
    );
    assert_eq!(values(&found, "feed@xml:lang"), ["fr"]);
    let ids = values(&found, "id");
    assert_eq!(ids.len(), 51, "the feed and a page of entries");
    assert_eq!(
        ids.iter().collect::<BTreeSet<_>>().len(),
        51,
        "each its own"
    );
    assert!(ids.iter().all(|id| id.starts_with("urn:uuid:")), "{ids:?}");
    let updated = values(&found, "updated");
    assert_eq!(updated.len(), 51);
    assert_eq!(updated[0], updated[1], "as new as its newest entry");
    assert!(updated[1..].is_sorted_by(|a, b| a >= b), "newest first");
    let own = "http://passerelle.example/v1/feeds/search.atom?country=DE&amp;lang=fr";
    assert!(values(&found, "link@href").contains(&own), "{text}");
}

#[tokio::test]
async fn a_json_feed_has_the_same_entries_under_the_same_ids() {
    let feed = json("/v1/feeds/search.json?country=DE").await;
    let text = atom("/v1/feeds/search.atom?country=DE").await;
    let found = read_xml(&text);
    let items = list_of(&feed["items"]);
    let ids: Vec<String> = items.iter().map(|own| text_of(&own["id"])).collect();
    assert_eq!(ids, values(&found, "id")[1..]);
    assert_eq!(feed["version"], "https://jsonfeed.org/version/1.1");
    assert_eq!(
        feed["feed_url"],
        "http://passerelle.example/v1/feeds/search.json?country=DE"
    );
    for item in items {
        let url = text_of(&item["url"]);
        let path = url.strip_prefix("http://passerelle.example");
        let path = path.expect("is at this service");
        assert_eq!(client().get(path).await.status, 200, "{path}");
        let record = path.replacen("/o/", "/v1/opportunities/", 1);
        let record = client().get(&record).await.ok();
        assert_eq!(record["opportunity"]["title"], item["title"]);
    }
}

#[tokio::test]
async fn a_feed_with_a_name_has_one_kind_only() {
    for (name, kind) in [
        ("jobs", "job"),
        ("training", "training"),
        ("programmes", "programme"),
        ("pathways", "pathway"),
    ] {
        let feed = json(&format!("/v1/feeds/{name}.json")).await;
        let items = list_of(&feed["items"]);
        assert!(!items.is_empty(), "{name}");
        let others = items.iter().find(|own| own["tags"][0] != kind);
        assert_eq!(others, None, "{name}");
        let path = format!("/v1/feeds/{name}.json?kind=job");
        let refused = client().get(&path).await.error_at("?kind");
        assert_eq!(refused.0, "unknown_field", "{name}");
    }
}

#[tokio::test]
async fn what_is_older_stands_on_the_next_page() {
    let mut path = "/v1/feeds/training.json?country=TN&lang=ar".to_owned();
    let mut seen = BTreeSet::new();
    for _ in 0..10 {
        let feed = json(&path).await;
        for item in list_of(&feed["items"]) {
            assert!(seen.insert(text_of(&item["id"])), "{item} is there twice");
        }
        let Some(next) = feed["next_url"].as_str() else {
            break;
        };
        let next = next.strip_prefix("http://passerelle.example");
        path = next.expect("is at this service").to_owned();
    }
    let search = "/v1/opportunities?kind=training&country=TN&limit=1";
    let all = client().get(search).await.ok();
    assert_eq!(all["total"]["count"], seen.len());
}

#[tokio::test]
async fn a_feed_is_known_again_by_its_tag() {
    for path in ["/v1/feeds/jobs.atom", "/v1/feeds/jobs.json"] {
        let first = client().get(path).await;
        let known = [("if-none-match", first.header("etag"))];
        let again = client().get_with(path, &known).await;
        assert_eq!(again.status, 304, "{path}");
    }
}

#[tokio::test]
async fn a_feed_without_entries_is_a_feed() {
    let path = "/v1/feeds/search.atom?q=zzzzqqqq";
    let found = read_xml(&atom(path).await);
    assert_eq!(values(&found, "updated"), ["2026-11-21T00:00:00Z"]);
    assert_eq!(values(&found, "entry"), [""; 0]);
}

#[tokio::test]
async fn addresses_begin_with_the_setting_whatever_the_host() {
    let site = "https://portal.example";
    let client = client_with(|own| own.server.public_url = format!("{site}/"));
    let feed: Answer = client.get_with("/v1/feeds/jobs.json", &HOST).await;
    let feed = feed.ok();
    assert_eq!(feed["feed_url"], format!("{site}/v1/feeds/jobs.json"));
}

#[tokio::test]
async fn what_is_no_feed_is_not_found_and_what_is_no_filter_is_refused() {
    for name in ["jobs", "jobs.xml", "people.atom", ".atom", "jobs.atom.json"] {
        let path = format!("/v1/feeds/{name}");
        client().get(&path).await.problem(404, "not_found");
    }
    for name in ["sort", "limit", "age", "nationality"] {
        let path = format!("/v1/feeds/jobs.atom?{name}=1");
        client().get(&path).await.error_at(&format!("?{name}"));
    }
}
