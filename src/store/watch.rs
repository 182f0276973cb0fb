//! Hearing of changes soon after they are made, by whichever process.

use std::sync::Arc;
use std::time::Duration;

use sqlx::postgres::PgListener;
use tokio::sync::Notify;

use super::backend::Backend;
use super::changes::CHANNEL;
use super::error::StoreError;

/// Wakes when something may have changed.
pub struct Watch {
    told: Arc<Notify>,
    listener: Option<PgListener>,
}

impl Watch {
    pub(super) async fn new(backend: &Backend, told: Arc<Notify>) -> Result<Self, StoreError> {
        let listener = match backend {
            Backend::Sqlite { .. } => None,
            Backend::Postgres(pool) => {
                let mut listener = PgListener::connect_with(pool).await?;
                listener.listen(CHANNEL).await?;
                Some(listener)
            }
        };
        Ok(Self { told, listener })
    }

    /// Waits until something may have changed, at most so long. A lost connection is no reason to
    /// fail: whoever follows looks again after the time anyway.
    pub async fn changed(&mut self, at_most: Duration) {
        let told = self.told.notified();
        match &mut self.listener {
            None => {
                let _ = tokio::time::timeout(at_most, told).await;
            }
            Some(listener) => {
                let heard = async {
                    if listener.recv().await.is_err() {
                        std::future::pending::<()>().await;
                    }
                };
                let either = async {
                    tokio::select! {
                        () = told => {}
                        () = heard => {}
                    }
                };
                let _ = tokio::time::timeout(at_most, either).await;
            }
        }
    }
}
