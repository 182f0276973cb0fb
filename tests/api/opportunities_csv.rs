//! `GET /v1/opportunities.csv`

use std::collections::BTreeMap;

use crate::client::{client, list_of, text_of};

/// The rows of a table, each cell by its column.
async fn table(path: &str) -> Vec<BTreeMap<String, String>> {
    let answer = client().get(path).await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.text());
    let mut reader = csv::Reader::from_reader(&answer.bytes[..]);
    let rows = reader.deserialize();
    rows.map(|row| row.expect("has a cell for each column"))
        .collect()
}

#[tokio::test]
async fn the_table_has_every_result_of_the_search_in_its_order() {
    let filters = "kind=training&country=TN&sort=deadline";
    let rows = table(&format!("/v1/opportunities.csv?{filters}")).await;
    let path = format!("/v1/opportunities?{filters}&limit=100&diversify=false");
    let found = client().get(&path).await.ok();
    let ids: Vec<String> = list_of(&found["results"])
        .iter()
        .map(|own| text_of(&own["opportunity"]["id"]))
        .collect();
    assert!(ids.len() > 10, "only {} results", ids.len());
    let own: Vec<&str> = rows.iter().map(|row| row["id"].as_str()).collect();
    assert_eq!(own, ids);
}

#[tokio::test]
async fn a_job_has_its_employer_its_pay_and_its_place() {
    let rows = table("/v1/opportunities.csv?q=plombier&kind=job&country=DE").await;
    let row = rows.iter().find(|row| row["id"] == "sample-001");
    let row = row.expect("the plumber is found");
    let record = client().get("/v1/opportunities/sample-001").await.ok();
    assert_eq!(row["employer"], text_of(&record["job"]["employer"]["name"]));
    let pay: f64 = row["pay_min"].parse().expect("is a number");
    assert_eq!(record["job"]["pay"]["amount"], pay);
    assert_eq!(row["pay_currency"], "EUR");
    assert_eq!(row["countries"], "DE");
    assert_eq!(row["occupations"], "isco:7126");
    assert_eq!(row["sample"], "true");
}

#[tokio::test]
async fn no_cell_is_a_formula() {
    let answer = client().get("/v1/opportunities.csv").await;
    let mut reader = csv::Reader::from_reader(&answer.bytes[..]);
    for row in reader.records() {
        for cell in &row.expect("is a row") {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t']), "{cell}");
        }
    }
}

#[tokio::test]
async fn a_table_is_known_again_by_its_tag() {
    let path = "/v1/opportunities.csv?country=DE";
    let first = client().get(path).await;
    let tag = first.header("etag");
    let again = client().get_with(path, &[("if-none-match", tag)]).await;
    assert_eq!(again.status, 304);
    let other = client().get("/v1/opportunities.csv?country=FR").await;
    assert_ne!(other.header("etag"), tag);
}

#[tokio::test]
async fn a_table_without_rows_has_its_columns() {
    let path = "/v1/opportunities.csv?q=zzzzqqqq";
    let answer = client().get(path).await;
    assert!(answer.text().starts_with("id,kind,"), "{}", answer.text());
    assert_eq!(answer.text().lines().count(), 1);
}

#[tokio::test]
async fn pages_and_unknown_codes_are_refused() {
    for (query, pointer) in [
        ("limit=5", "?limit"),
        ("cursor=x", "?cursor"),
        ("country=XX", "?country"),
        ("occupation=isco:9999", "?occupation"),
    ] {
        let path = format!("/v1/opportunities.csv?{query}");
        client().get(&path).await.error_at(pointer);
    }
}
