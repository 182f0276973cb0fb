//! `GET /input/api/jv/v0.1/getChanges/{since}`, without a store; `tests/agency` asks with one.

use crate::client::client;

#[tokio::test]
async fn an_installation_without_a_store_has_no_changes() {
    let answer = client().get("/input/api/jv/v0.1/getChanges/0").await;
    answer.problem(501, "no_store");
}
