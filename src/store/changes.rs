//! The log of changes: numbers in the order of commits, none missing.

use strum::{Display, IntoStaticStr};

use super::error::StoreError;
use super::rows::ChangeRow;
use super::session::{Session, Value};

/// What happened to an offer, as those who follow see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Display, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Change {
    /// It is shown for the first time.
    Created,
    /// It is shown with other words.
    Updated,
    /// It is shown no longer.
    Withdrawn,
}

/// The channel on which PostgreSQL tells of changes.
pub(super) const CHANNEL: &str = "passerelle_changes";

impl Session {
    /// Adds changes to the log and tells the number of the last.
    ///
    /// INVARIANT: the row of `head` stays locked until the commit, so whoever sees a number sees
    /// all smaller ones. Call it last: other writers wait from here on.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn log(
        &mut self,
        changes: &[(String, Change)],
        now_ms: i64,
    ) -> Result<i64, StoreError> {
        let count = changes.len() as i64;
        let sql = "UPDATE head SET seq = seq + $1 WHERE one = 1 RETURNING seq";
        let last = self.number(sql, &[count.into()]).await?.unwrap_or(0);
        let first = last - count + 1;
        let row = |(place, (id, what)): (usize, &(String, Change))| ChangeRow {
            seq: first + place as i64,
            opportunity: id.clone(),
            what: what.to_string(),
            at: now_ms,
        };
        let rows: Vec<ChangeRow> = changes.iter().enumerate().map(row).collect();
        self.insert(&rows).await?;
        if matches!(self, Session::Postgres(_)) && count > 0 {
            let values = [Value::from(CHANNEL), Value::from(last.to_string())];
            self.text(
                "SELECT 'told' FROM (SELECT pg_notify($1, $2)) AS told",
                &values,
            )
            .await?;
        }
        Ok(last)
    }

    /// The number of the last change.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn head(&mut self) -> Result<i64, StoreError> {
        let head = self.number("SELECT seq FROM head WHERE one = 1", &[]);
        Ok(head.await?.unwrap_or(0))
    }

    /// At most `limit` changes after `since`, in order.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn changes_since(
        &mut self,
        since: i64,
        limit: i64,
    ) -> Result<Vec<ChangeRow>, StoreError> {
        let rest = "WHERE seq > $1 ORDER BY seq LIMIT $2";
        self.find(rest, &[since.into(), limit.into()]).await
    }
}
