//! `POST /input/api/jv/v0.1/getDetails`, without a store; `tests/agency` asks with one.

use serde_json::json;

use crate::client::client;

#[tokio::test]
async fn an_installation_without_a_store_has_no_details() {
    let path = "/input/api/jv/v0.1/getDetails";
    let answer = client().post(path, &json!(["a:1"])).await;
    answer.problem(501, "no_store");
}
