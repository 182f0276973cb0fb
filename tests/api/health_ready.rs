//! `GET /health/ready`

use crate::client::client;

#[tokio::test]
async fn a_service_that_is_ready_serves_every_opportunity() {
    let ready = client().get("/health/ready").await.ok();
    let all = client().get("/v1/opportunities?limit=1").await.ok();
    assert_eq!(ready["status"], "ok");
    assert_eq!(ready["opportunities"], all["total"]["count"]);
}

#[tokio::test]
async fn nobody_keeps_what_a_probe_was_told() {
    let cache = client().get("/health/ready").await;
    assert!(!cache.header("cache-control").contains("max-age"));
}
