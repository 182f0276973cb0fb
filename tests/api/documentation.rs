//! The OpenAPI document and the pages to read it.

use std::collections::BTreeSet;

use passerelle::api::{ProblemKind, openapi_document};
use serde_json::Value;
use strum::VariantArray;

use crate::client::{client, list_of, text_of};

const COMMITTED: &str = include_str!("../../docs/api/openapi.json");
const MODULES: &str = include_str!("main.rs");

fn operations(document: &Value) -> Vec<&Value> {
    let paths = document["paths"].as_object().expect("there are paths");
    let methods = |path: &'_ Value| path.as_object().is_some();
    paths
        .values()
        .filter(|path| methods(path))
        .flat_map(|path| path.as_object().into_iter().flat_map(|own| own.values()))
        .collect()
}

#[tokio::test]
async fn the_served_document_is_the_committed_one() {
    let committed: Value = serde_json::from_str(COMMITTED).expect("the file is JSON");
    assert_eq!(
        committed,
        openapi_document(),
        "docs/api/openapi.json is not what is generated"
    );
    assert_eq!(client().get("/openapi.json").await.ok(), committed);
}

/// What agencies and moderators do is tested as stories, with a store.
const STORIES: [&str; 7] = [
    include_str!("../agency/crash.rs"),
    include_str!("../agency/ends.rs"),
    include_str!("../agency/files.rs"),
    include_str!("../agency/keys.rs"),
    include_str!("../agency/office.rs"),
    include_str!("../agency/single.rs"),
    include_str!("../agency/story.rs"),
];

#[test]
fn every_operation_has_a_test_module_of_its_name_or_a_part_in_a_story() {
    let document = openapi_document();
    let mut seen = BTreeSet::new();
    for (path, operations) in document["paths"].as_object().into_iter().flatten() {
        let last = path.split('/').rfind(|part| !part.starts_with('{'));
        let last = last.unwrap_or_default();
        let (in_path, as_word) = (format!("/{last}"), format!("\"{last}\""));
        for operation in operations
            .as_object()
            .into_iter()
            .flat_map(|own| own.values())
        {
            let id = text_of(&operation["operationId"]);
            let declared = MODULES.lines().any(|line| line == format!("mod {id};"));
            let tells = |story: &&str| story.contains(&in_path) || story.contains(&as_word);
            let told = STORIES.iter().any(tells);
            assert!(
                declared || told,
                "`{id}` has no module of tests and stands in no story"
            );
            assert!(seen.insert(id.clone()), "`{id}` is there twice");
        }
    }
    assert!(seen.len() >= 40, "{seen:?}");
}

#[test]
fn every_operation_says_what_it_does_and_how_it_fails() {
    let document = openapi_document();
    for operation in operations(&document) {
        let id = &operation["operationId"];
        assert!(operation["summary"].is_string(), "{id}");
        assert!(!list_of(&operation["tags"]).is_empty(), "{id}");
        let problem = operation.pointer("/responses/default/content/application~1problem+json");
        assert!(problem.is_some(), "{id} does not say how it fails");
        for parameter in operation["parameters"].as_array().into_iter().flatten() {
            assert!(
                parameter["name"].is_string() && parameter["in"].is_string(),
                "{id}"
            );
        }
    }
}

#[test]
fn every_reference_leads_somewhere() {
    let document = openapi_document();
    let text = document.to_string();
    let references = text.split("\"$ref\":\"#").skip(1);
    let mut seen = 0;
    for reference in references.filter_map(|rest| rest.split('"').next()) {
        assert!(document.pointer(reference).is_some(), "{reference}");
        seen += 1;
    }
    assert!(seen > 100, "only {seen} references");
}

#[tokio::test]
async fn the_codes_of_problems_are_explained_each_at_its_anchor() {
    let answer = client().get("/docs/problems").await;
    assert!(answer.header("content-type").starts_with("text/html"));
    for kind in ProblemKind::VARIANTS {
        let code: &str = kind.into();
        let anchor = format!("id=\"{code}\"");
        assert!(answer.text().contains(&anchor), "{code}");
    }
}

#[tokio::test]
async fn the_pages_load_nothing_from_elsewhere_and_everything_they_name() {
    for page in ["/docs", "/docs/problems"] {
        let answer = client().get(page).await;
        assert_eq!(answer.status, 200, "{page}");
        for reference in loaded(answer.text()) {
            let elsewhere = reference.contains("://") || reference.starts_with("//");
            assert!(!elsewhere, "{page} loads {reference}");
            let path = match reference.starts_with('/') {
                true => reference.clone(),
                // The page has no slash at its end: its neighbours stand at the root.
                false => format!("/{}", reference.trim_start_matches("./")),
            };
            let status = client().get(&path).await.status;
            assert_eq!(status, 200, "{page} names {reference}");
        }
    }
}

#[tokio::test]
async fn the_reader_of_the_document_asks_no_other_site_to_check_it() {
    let script = client().get("/docs/swagger-initializer.js").await;
    assert_eq!(script.status, 200);
    let text = script.text();
    assert!(text.contains("/openapi.json"), "{text}");
    // Without this setting the page shows a badge that it loads from the maker's own site.
    assert!(text.contains("validatorUrl"), "{text}");
}

#[tokio::test]
async fn a_page_that_is_not_there_is_a_problem() {
    for path in [
        "/docs/nothing.js",
        "/docs/..%2fsecret",
        "/openapi.yaml",
        "/docs/problems/x",
    ] {
        client().get(path).await.problem(404, "not_found");
    }
}

/// What a browser would load for a page: scripts, styles, pictures.
fn loaded(html: &str) -> Vec<String> {
    let tags = html.split('<').filter(|tag| {
        ["link", "script", "img", "iframe", "source"]
            .iter()
            .any(|name| tag.starts_with(name))
    });
    let value = |tag: &str| {
        let at = ["src=\"", "href=\""]
            .iter()
            .find_map(|name| tag.split(name).nth(1))?;
        Some(at.split('"').next()?.to_owned())
    };
    tags.filter_map(value).collect()
}
