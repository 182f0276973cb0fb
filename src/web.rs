//! What do people see? (placeholder until the pages land)
use crate::{app::Snapshot, domain::Clock};
use arc_swap::ArcSwap;
use std::sync::Arc;
/// State
#[derive(Clone)]
pub struct WebState {
    pub snapshot: Arc<ArcSwap<Snapshot>>,
    pub clock: Arc<dyn Clock>,
}
/// Router
pub fn router(_: WebState) -> axum::Router {
    axum::Router::new()
}
