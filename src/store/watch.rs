//! Hearing of changes soon after they are made, by whichever process.

use std::time::Duration;

use sqlx::postgres::{PgListener, PgPool};
use tokio::sync::watch;

use super::changes::CHANNEL;

/// Tells all who wait in this process that something may have changed.
#[derive(Clone)]
pub(super) struct Bell(watch::Sender<u64>);

/// Wakes when something may have changed.
pub struct Watch(watch::Receiver<u64>);

/// How long to rest before a lost connection is tried again.
const PAUSE: Duration = Duration::from_millis(500);

impl Bell {
    pub(super) fn new() -> Self {
        Self(watch::Sender::new(0))
    }

    pub(super) fn ring(&self) {
        self.0.send_modify(|count| *count = count.wrapping_add(1));
    }

    /// Someone who has heard everything up to now.
    pub(super) fn watch(&self) -> Watch {
        Watch(self.0.subscribe())
    }

    /// Rings for the changes of other processes too: one connection for all who wait.
    pub(super) fn listen(&self, pool: &PgPool) {
        let (bell, pool) = (self.clone(), pool.clone());
        tokio::spawn(async move {
            while !pool.is_closed() {
                if let Ok(mut listener) = PgListener::connect_with(&pool).await
                    && listener.listen(CHANNEL).await.is_ok()
                {
                    // What was told before it listened was not heard.
                    bell.ring();
                    while listener.recv().await.is_ok() {
                        bell.ring();
                    }
                }
                tokio::time::sleep(PAUSE).await;
            }
        });
    }
}

impl Watch {
    /// Waits until something may have changed since the last call, at most so long.
    pub async fn changed(&mut self, at_most: Duration) {
        // Whoever follows looks again after the time anyway.
        let _ = tokio::time::timeout(at_most, self.0.changed()).await;
    }
}
