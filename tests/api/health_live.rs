//! `GET /health/live`

use crate::client::{assert_fields, client};

#[tokio::test]
async fn a_process_that_runs_says_so() {
    let answer = client().get("/health/live").await.ok();
    assert_fields(&answer, "status opportunities version");
    assert_eq!(answer["status"], "ok");
    assert_eq!(answer["version"], env!("CARGO_PKG_VERSION"));
}
