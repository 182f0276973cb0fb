//! `GET /v1/opportunities/{id}`

use crate::client::{assert_fields, client, list_of, text_of};
use crate::get_feed::{read_xml, values};

/// One record of each kind, with its type in schema.org.
const KINDS: [(&str, &str, &str); 4] = [
    ("de-blue-card", "pathway", "GovernmentService"),
    (
        "thamm-plus-de-skilled",
        "programme",
        "EducationalOccupationalProgram",
    ),
    (
        "dw-learn-german-b1",
        "training",
        "EducationalOccupationalProgram",
    ),
    ("sample-001", "job", "JobPosting"),
];

fn path(id: &str) -> String {
    format!("/v1/opportunities/{id}")
}

#[tokio::test]
async fn a_record_of_each_kind_is_told_in_full() {
    for (id, kind, _) in KINDS {
        let record = client().get(&path(id)).await.ok();
        assert_fields(
            &record,
            "catalogue opportunity titles summaries legal_basis conditions",
        );
        assert_eq!(record["opportunity"]["id"], id);
        assert_eq!(record["opportunity"]["kind"], kind);
        assert_eq!(record["job"].is_object(), kind == "job", "{id}");
        assert!(
            !list_of(&record["opportunity"]["sources"]).is_empty(),
            "{id}"
        );
    }
}

#[tokio::test]
async fn conditions_are_not_judged_for_anybody_and_have_their_source() {
    let record = client().get(&path("de-blue-card")).await.ok();
    let conditions = list_of(&record["conditions"]);
    assert!(conditions.len() > 5, "only {}", conditions.len());
    for own in conditions {
        assert!(!text_of(&own["source"]).is_empty(), "{own}");
        assert_ne!(own["state"], "met", "{own}");
        assert!(own["have"].is_null(), "{own}");
    }
}

#[tokio::test]
async fn linked_data_has_the_type_of_the_kind() {
    for (id, _, kind) in KINDS {
        let accept = [("accept", "application/ld+json, application/json;q=0.5")];
        let answer = client().get_with(&path(id), &accept).await;
        assert_eq!(answer.header("content-type"), "application/ld+json");
        assert!(answer.header("vary").contains("accept"), "{id}");
        let body = answer.ok();
        assert_eq!(body["@context"], "https://schema.org");
        assert_eq!(body["@type"], kind, "{id}");
        let identifier = match kind {
            "JobPosting" => &body["identifier"]["value"],
            _ => &body["identifier"],
        };
        assert_eq!(identifier, id);
        assert!(!text_of(&body["name"]).is_empty(), "{id}");
    }
}

#[tokio::test]
async fn a_job_posting_says_who_where_and_how_much() {
    let accept = [("accept", "application/ld+json")];
    let body = client().get_with(&path("sample-001"), &accept).await.ok();
    assert_fields(
        &body,
        "title datePosted hiringOrganization jobLocation baseSalary occupationalCategory",
    );
    assert_eq!(body["jobLocation"]["address"]["addressCountry"], "DE");
    assert_eq!(body["baseSalary"]["currency"], "EUR");
    assert_eq!(body["occupationalCategory"][0], "isco:7126");
}

#[tokio::test]
async fn a_posting_says_who_may_work_in_words_and_never_by_citizenship() {
    for (lang, country) in [("en", "Germany"), ("ar", "ألمانيا"), ("bn", "জার্মানি")]
    {
        let path = format!("{}?lang={lang}", path("sample-001"));
        let accept = [("accept", "application/ld+json")];
        let body = client().get_with(&path, &accept).await.ok();
        let told = text_of(&body["eligibilityToWorkRequirement"]);
        assert!(told.contains(country), "{told}");
        assert!(body.get("applicantLocationRequirements").is_none());
    }
}

#[tokio::test]
async fn a_job_is_an_opening_of_eures_for_those_who_want_xml() {
    for (accept, kind) in [
        ("application/xml", "application/xml"),
        ("text/xml", "text/xml"),
        ("text/xml;q=0.9, application/xml;q=0.1", "text/xml"),
        ("application/xml, application/json;q=0.5", "application/xml"),
    ] {
        let answer = client()
            .get_with(&path("sample-001"), &[("accept", accept)])
            .await;
        assert_eq!(answer.header("content-type"), kind, "{accept}");
        let found = read_xml(answer.text());
        assert_eq!(values(&found, "CountryCode")[0], "DE");
        assert_eq!(values(&found, "JobCategoryCode")[0], "7126");
        let languages = values(&found, "PositionProfile@languageCode");
        assert_eq!(languages.len(), values(&found, "PositionTitle").len());
    }
}

#[tokio::test]
async fn an_opening_is_known_again_by_its_tag() {
    let accept = ("accept", "application/xml");
    let first = client().get_with(&path("sample-001"), &[accept]).await;
    let known = ("if-none-match", first.header("etag"));
    let again = client()
        .get_with(&path("sample-001"), &[accept, known])
        .await;
    assert_eq!(again.status, 304);
}

#[tokio::test]
async fn browsers_and_kinds_without_an_opening_get_json() {
    let browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    for (id, accept) in [
        ("sample-001", browser),
        ("sample-001", "application/xml;q=0.5, application/json"),
        ("de-blue-card", "application/xml"),
    ] {
        let answer = client().get_with(&path(id), &[("accept", accept)]).await;
        assert_eq!(answer.header("content-type"), "application/json", "{id}");
    }
}

#[tokio::test]
async fn other_types_get_json() {
    for accept in [
        "*/*",
        "application/json",
        "text/html,application/xhtml+xml,*/*;q=0.8",
        "",
    ] {
        let answer = client()
            .get_with(&path("de-blue-card"), &[("accept", accept)])
            .await;
        assert_eq!(
            answer.header("content-type"),
            "application/json",
            "{accept}"
        );
    }
}

#[tokio::test]
async fn a_type_with_quality_zero_is_not_wanted() {
    let accept = [("accept", "application/json, application/ld+json;q=0")];
    let answer = client().get_with(&path("de-blue-card"), &accept).await;
    assert_eq!(answer.header("content-type"), "application/json");
}

#[tokio::test]
async fn a_record_is_known_again_by_its_tag() {
    let first = client().get(&path("de-blue-card")).await;
    let tag = first.header("etag");
    assert!(tag.starts_with('"') && tag.ends_with('"'), "{tag}");
    assert!(first.header("cache-control").contains("max-age="));
    let listed = format!("\"other\", W/{tag}");
    for known in [tag, listed.as_str()] {
        let again = client()
            .get_with(&path("de-blue-card"), &[("if-none-match", known)])
            .await;
        assert_eq!(again.status, 304, "{known}");
        assert_eq!(again.header("etag"), tag);
    }
    let other = client()
        .get_with(&path("de-blue-card"), &[("if-none-match", "\"other\"")])
        .await;
    assert_eq!(other.status, 200);
}

#[tokio::test]
async fn any_tag_matches_the_star() {
    let answer = client()
        .get_with(&path("de-blue-card"), &[("if-none-match", "*")])
        .await;
    assert_eq!(answer.status, 304);
}

#[tokio::test]
async fn an_unchanged_record_says_how_long_it_may_be_kept() {
    let first = client().get(&path("de-blue-card")).await;
    let known = [("if-none-match", first.header("etag"))];
    let again = client().get_with(&path("de-blue-card"), &known).await;
    assert_eq!(again.header("cache-control"), first.header("cache-control"));
    assert!(
        again.header("vary").contains("accept-language"),
        "vary: {}",
        again.header("vary")
    );
}

#[tokio::test]
async fn another_language_and_another_day_have_another_tag() {
    let own = client().get(&path("de-blue-card")).await;
    for other in ["?lang=fr", "?as_of=2028-01-01"] {
        let answer = client()
            .get(&format!("{}{other}", path("de-blue-card")))
            .await;
        assert_ne!(own.header("etag"), answer.header("etag"), "{other}");
    }
}

#[tokio::test]
async fn an_unknown_record_is_404_with_ids_that_are_close() {
    let body = client()
        .get(&path("thamm-plus-de-skiled"))
        .await
        .problem(404, "not_found");
    assert_eq!(
        body["errors"][0]["suggestions"][0], "thamm-plus-de-skilled",
        "{body}"
    );
    for id in [
        "x",
        "a%2Fb",
        "%00",
        "..%2f..%2fetc",
        "A%20B",
        "%E2%80%AE",
        "sample-999999",
    ] {
        client().get(&path(id)).await.problem(404, "not_found");
    }
    client()
        .get(&path(&"a".repeat(5_000)))
        .await
        .problem(404, "not_found");
}

#[tokio::test]
async fn a_path_that_is_no_text_is_not_found() {
    client()
        .get(&path("%FF%FE"))
        .await
        .problem(404, "not_found");
}

#[tokio::test]
async fn the_titles_of_every_language_come_with_the_readers_own() {
    let record = client()
        .get("/v1/opportunities/de-blue-card?lang=ar")
        .await
        .ok();
    assert_eq!(record["opportunity"]["title_lang"], "ar");
    assert_eq!(record["opportunity"]["title"], record["titles"]["ar"]);
    assert!(record["titles"]["en"].is_string() && record["titles"]["fr"].is_string());
}
