//! `GET /v1/opportunities`

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::client::{assert_fields, client, list_of, text_of, texts_of, with_query};

const PATH: &str = "/v1/opportunities";

async fn find(pairs: &[(&str, &str)]) -> Value {
    client().get(&with_query(PATH, pairs)).await.ok()
}

fn ids(answer: &Value) -> Vec<String> {
    let id = |own: &Value| text_of(&own["opportunity"]["id"]);
    list_of(&answer["results"]).iter().map(id).collect()
}

fn count(answer: &Value) -> u64 {
    answer["total"]["count"].as_u64().expect("is a number")
}

fn facet(answer: &Value, facet: &str, value: &str) -> Option<u64> {
    let counts = answer["facets"][facet].as_array()?;
    counts.iter().find(|own| own["value"] == value)?["count"].as_u64()
}

#[tokio::test]
async fn the_answer_has_results_facets_and_the_next_page() {
    let answer = find(&[]).await;
    assert_fields(&answer, "catalogue total results facets next");
    assert_eq!(list_of(&answer["results"]).len(), 20, "the usual page");
    assert_fields(
        &answer["facets"],
        "kind country category status provider language origin",
    );
    assert!(answer["next"].is_string());
}

#[tokio::test]
async fn words_are_found_in_every_language_and_with_typos() {
    for (q, wanted) in [
        ("blue card germany", "de-blue-card"),
        ("Anlagenmechaniker", "sample-001"),
        ("plombier", "sample-001"),
        ("plumber", "sample-001"),
        ("سباك", "sample-001"),
        ("PLOMBIER", "sample-016"),
        ("plombbier", "sample-016"),
    ] {
        let answer = find(&[("q", q), ("limit", "50"), ("diversify", "false")]).await;
        let found = ids(&answer);
        assert!(found.iter().any(|id| id == wanted), "{q}: {found:?}");
    }
}

#[tokio::test]
async fn hits_are_marked_and_pieces_give_the_title_back() {
    let answer = find(&[("q", "plombier"), ("limit", "50")]).await;
    let own = list_of(&answer["results"]).iter();
    let own = own
        .clone()
        .find(|own| own["opportunity"]["id"] == "sample-016");
    let own = own.expect("the job is found");
    let pieces = list_of(&own["highlights"]["title"]);
    let whole: String = pieces.iter().map(|piece| text_of(&piece["text"])).collect();
    assert_eq!(own["opportunity"]["title"], whole);
    assert!(pieces.iter().any(|piece| piece["hit"] == true));
}

#[tokio::test]
async fn words_never_seen_are_corrected() {
    let answer = find(&[("q", "infirmeir"), ("lang", "fr")]).await;
    assert_eq!(answer["did_you_mean"], "infirmier");
    assert!(count(&answer) > 0);
    let nothing = find(&[("q", "qqzzxxyy")]).await;
    assert_eq!(count(&nothing), 0);
    assert!(nothing["next"].is_null());
}

#[tokio::test]
async fn every_count_of_a_facet_is_what_its_filter_finds() {
    let answer = find(&[("limit", "1")]).await;
    let facets = answer["facets"].as_object().expect("facets are counted");
    assert_eq!(facets.len(), 7);
    for (facet, counts) in facets {
        for own in list_of(counts) {
            let filtered = find(&[("limit", "1"), (facet, &text_of(&own["value"]))]).await;
            assert_eq!(filtered["total"]["count"], own["count"], "{facet} {own}");
        }
    }
}

#[tokio::test]
async fn one_word_of_several_may_be_mistyped_or_of_another_language() {
    for (q, correction) in [
        ("plombier Allemagne", Value::Null),
        ("سباك ألمانيا", Value::Null),
        ("plumbr germny", json!("plumber germany")),
    ] {
        let answer = find(&[("q", q), ("limit", "50"), ("diversify", "false")]).await;
        assert!(
            ids(&answer).iter().any(|id| id == "sample-001"),
            "{q}: {:?}",
            ids(&answer)
        );
        assert_eq!(answer["did_you_mean"], correction, "{q}");
    }
}

#[tokio::test]
async fn a_status_is_that_of_the_day_asked_about() {
    for day in ["2026-11-21", "2030-01-01"] {
        let pairs = [("status", "open"), ("as_of", day), ("limit", "100")];
        let answer = find(&pairs).await;
        for own in list_of(&answer["results"]) {
            let card = &own["opportunity"];
            assert_eq!(card["status"]["is"], "open", "{day} {}", card["id"]);
        }
        let facets = list_of(&answer["facets"]["status"]).iter();
        let open = facets.clone().find(|own| own["value"] == "open");
        let open = open.expect("something is open");
        assert_eq!(open["count"], answer["total"]["count"], "{day}");
    }
}

#[tokio::test]
async fn each_filter_leaves_only_what_is_wanted() {
    for (name, value, field) in [
        ("kind", "job", "/kind"),
        ("category", "language-course", "/category"),
        ("status", "referral-only", "/status/is"),
        ("provider", "Goethe-Institut", "/provider/name"),
    ] {
        let answer = find(&[(name, value), ("limit", "100"), ("diversify", "false")]).await;
        assert!(count(&answer) > 0, "{name}={value} leaves nothing");
        for own in list_of(&answer["results"]) {
            let found = own["opportunity"].pointer(field);
            assert_eq!(found.and_then(Value::as_str), Some(value), "{name}");
        }
    }
}

#[tokio::test]
async fn filters_of_countries_and_origins_leave_what_has_them() {
    let answer = find(&[
        ("country", "FR,IT"),
        ("limit", "100"),
        ("diversify", "false"),
    ])
    .await;
    assert!(count(&answer) > 0);
    for own in list_of(&answer["results"]) {
        let countries = texts_of(&own["opportunity"]["countries"]);
        assert!(countries.iter().any(|code| code == "FR" || code == "IT"));
    }
    let answer = find(&[("origin", "TN"), ("limit", "100"), ("diversify", "false")]).await;
    for own in list_of(&answer["results"]) {
        let origins = texts_of(&own["opportunity"]["origins"]);
        assert!(origins.is_empty() || origins.iter().any(|code| code == "TN"));
    }
}

#[tokio::test]
async fn an_occupation_filter_takes_any_length_of_code() {
    let unit = find(&[("occupation", "isco:7126")]).await;
    let group = find(&[("occupation", "isco:71")]).await;
    assert!(ids(&unit).iter().any(|id| id == "sample-001"));
    assert!(count(&group) >= count(&unit) && count(&unit) > 0);
    assert!(count(&group) < count(&find(&[]).await));
}

#[tokio::test]
async fn what_is_free_costs_the_candidate_nothing() {
    let answer = find(&[("free_for_worker", "true"), ("limit", "100")]).await;
    assert!(count(&answer) > 0 && count(&answer) < count(&find(&[]).await));
    for own in list_of(&answer["results"]) {
        for cost in list_of(&own["opportunity"]["costs"]) {
            let free = cost["payer"] != "candidate" || cost["amount"] == 0.0;
            assert!(free, "{}: {cost}", own["opportunity"]["id"]);
        }
    }
}

#[tokio::test]
async fn filters_given_twice_and_with_commas_are_the_same() {
    let commas = find(&[("kind", "job,training"), ("country", "DE")]).await;
    let twice = find(&[("kind", "training"), ("country", "DE"), ("kind", "job")]).await;
    assert_eq!(count(&commas), count(&twice));
    assert!(count(&commas) > 0);
}

#[tokio::test]
async fn a_facet_ignores_its_own_filter_and_keeps_the_others() {
    let all = find(&[("country", "DE")]).await;
    let jobs = find(&[("country", "DE"), ("kind", "job")]).await;
    assert_eq!(all["facets"]["kind"], jobs["facets"]["kind"]);
    assert_eq!(facet(&jobs, "kind", "job"), Some(count(&jobs)));
    assert_ne!(all["facets"]["category"], jobs["facets"]["category"]);
    assert_eq!(facet(&jobs, "country", "DE"), Some(count(&jobs)));
}

#[tokio::test]
async fn only_the_facets_asked_for_are_counted() {
    let answer = find(&[("facets", "kind,country")]).await;
    let facets: Vec<&String> = answer["facets"]
        .as_object()
        .expect("is an object")
        .keys()
        .collect();
    assert_eq!(facets, ["country", "kind"]);
}

#[tokio::test]
async fn the_cursor_walks_everything_once() {
    let mut seen = Vec::new();
    let mut cursor = String::new();
    let total = loop {
        let mut pairs = vec![("diversify", "false"), ("limit", "37"), ("facets", "kind")];
        if !cursor.is_empty() {
            pairs.push(("cursor", cursor.as_str()));
        }
        let answer = find(&pairs).await;
        seen.extend(ids(&answer));
        match answer["next"].as_str() {
            Some(next) => cursor = next.to_owned(),
            None => break count(&answer),
        }
    };
    let once: BTreeSet<&String> = seen.iter().collect();
    assert_eq!((once.len() as u64, seen.len() as u64), (total, total));
}

#[tokio::test]
async fn one_provider_has_three_places_on_a_page_and_the_rest_is_counted() {
    let answer = find(&[("limit", "50")]).await;
    let mut shown = std::collections::BTreeMap::<String, u64>::new();
    for own in list_of(&answer["results"]) {
        if let Some(provider) = own["opportunity"]["provider"]["name"].as_str() {
            *shown.entry(provider.to_owned()).or_default() += 1;
        }
    }
    assert!(shown.values().all(|count| *count <= 3), "{shown:?}");
    let folded = list_of(&answer["more_from"]);
    assert!(!folded.is_empty(), "somebody has more than three");
    for more in folded {
        assert_eq!(shown.get(&text_of(&more["provider"])), Some(&3), "{more}");
        assert!(more["count"].as_u64() > Some(0));
    }
    let all = find(&[("limit", "50"), ("diversify", "false")]).await;
    assert!(list_of(&all["more_from"]).is_empty());
}

#[tokio::test]
async fn the_newest_come_first_when_asked_for() {
    let answer = find(&[("sort", "newest"), ("limit", "100"), ("diversify", "false")]).await;
    let day = |own: &Value| text_of(&own["opportunity"]["checked"]["on"]);
    let days: Vec<String> = list_of(&answer["results"]).iter().map(day).collect();
    assert!(days.windows(2).all(|pair| pair[0] >= pair[1]), "{days:?}");
}

#[tokio::test]
async fn a_search_is_known_again_by_its_tag() {
    let path = with_query(PATH, &[("q", "plombier")]);
    let first = client().get(&path).await;
    let tag = first.header("etag").to_owned();
    let again = client().get_with(&path, &[("if-none-match", &tag)]).await;
    assert_eq!(again.status, 304);
    let other = with_query(PATH, &[("q", "infirmier")]);
    let other = client().get_with(&other, &[("if-none-match", &tag)]).await;
    assert_eq!(other.status, 200);
}
