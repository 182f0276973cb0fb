//! What has changed since: for those who keep a copy.

use std::time::Duration;

use serde::Serialize;
use utoipa::ToSchema;

use super::{Agencies, moment};
use crate::app::problem::AppError;

/// Changes after a number, in order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct ChangesView {
    /// The changes.
    pub changes: Vec<LoggedChange>,
    /// Ask again with `since` set to this.
    pub next: i64,
    /// Whether there are more already.
    pub more: bool,
}

/// One change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct LoggedChange {
    /// Its number; it grows by one with each change.
    pub seq: i64,
    /// The offer.
    pub opportunity: String,
    /// `created`, `updated` or `withdrawn`.
    pub change: String,
    /// When (RFC 3339, UTC).
    pub at: String,
}

impl Agencies {
    /// At most `limit` changes after `since`; waits for one when there is none.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn changes(
        &self,
        since: i64,
        limit: i64,
        wait: Duration,
    ) -> Result<ChangesView, AppError> {
        let until = tokio::time::Instant::now() + wait;
        let mut watch = self.store.watch();
        loop {
            let rows = self
                .store
                .read()
                .await?
                .changes_since(since, limit + 1)
                .await?;
            let left = until.saturating_duration_since(tokio::time::Instant::now());
            if rows.is_empty() && !left.is_zero() {
                watch.changed(left.min(Duration::from_secs(1))).await;
                continue;
            }
            let more = rows.len() as i64 > limit;
            let changes: Vec<LoggedChange> = rows
                .into_iter()
                .take(limit as usize)
                .map(|row| LoggedChange {
                    seq: row.seq,
                    opportunity: row.opportunity,
                    change: row.what,
                    at: moment(row.at),
                })
                .collect();
            let next = changes.last().map_or(since, |own| own.seq);
            return Ok(ChangesView {
                changes,
                next,
                more,
            });
        }
    }
}
