//! Several nodes on one PostgreSQL show the same.

use crate::office::{Office, table};
use crate::postgres::server;

/// Rows of each upload; more by hand, for figures.
fn rows() -> u32 {
    std::env::var("NODE_ROWS").map_or(300, |own| own.parse().expect("a number"))
}

#[test]
fn three_nodes_show_the_same_offers_after_uploads_to_all_of_them_at_once() {
    let url = server().database();
    let nodes: Vec<Office> = (0..3).map(|_| Office::open_at(&url, |_| {})).collect();
    let agencies: Vec<_> = (0..3).map(|_| nodes[0].agency("trusted")).collect();
    std::thread::scope(|scope| {
        for (node, agency) in nodes.iter().zip(&agencies) {
            scope.spawn(move || {
                for round in 0..3 {
                    let ids = (0..rows()).map(|number| format!("n-{number}"));
                    let sent = node.upload(agency, "", &table(ids, 2_500 + round));
                    assert_eq!(sent["counts"]["rejected"], 0, "{sent}");
                    assert_eq!(sent["counts"]["rows"], rows(), "{sent}");
                }
            });
        }
    });
    let head = nodes[0].wait(async {
        let mut session = nodes[0].agencies.store().read().await.expect("a session");
        session.head().await.expect("a number")
    });
    assert_eq!(head, i64::from(rows()) * 9, "a change for every row");
    for node in &nodes {
        node.wait_shown(head);
    }
    let question = "/v1/opportunities?kind=job&q=plumber&limit=100";
    let answers: Vec<_> = nodes
        .iter()
        .map(|node| node.get(question, None).json())
        .collect();
    assert_eq!(answers[0]["total"]["count"], u64::from(rows()) * 3);
    for answer in &answers[1..] {
        assert_eq!(answer["total"], answers[0]["total"]);
        assert_eq!(answer["facets"], answers[0]["facets"]);
        assert_eq!(
            answer["catalogue"]["revision"],
            answers[0]["catalogue"]["revision"]
        );
    }
}

#[test]
fn a_node_that_starts_late_or_again_goes_on_where_its_index_stands() {
    let url = server().database();
    let first = Office::open_at(&url, |_| {});
    let agency = first.agency("trusted");
    first.upload(
        &agency,
        "",
        &table((0..50).map(|number| format!("z-{number}")), 2_500),
    );
    let late = Office::open_at(&url, |_| {});
    let head = first.wait(async {
        let mut session = first.agencies.store().read().await.expect("a session");
        session.head().await.expect("a number")
    });
    late.wait_shown(head);
    assert_eq!(late.search("kind=job"), first.search("kind=job"));
    assert_eq!(late.search("kind=job").len(), 50);
    late.end();
    first.end();
}
