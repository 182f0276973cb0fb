//! `GET /input/api/jv/v0.1/getAll`, without a store; `tests/agency` asks with one.

use crate::client::client;

#[tokio::test]
async fn an_installation_without_a_store_has_no_vacancies() {
    let answer = client().get("/input/api/jv/v0.1/getAll").await;
    answer.problem(501, "no_store");
}
