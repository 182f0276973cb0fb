//! Offers as those see them who keep a copy: first shown, last changed, still shown.

use serde::Deserialize;

use super::error::StoreError;
use super::queries::{SHOWN, json_list};
use super::session::{Session, Value};
use crate::domain::Kind;

/// An offer that was shown at some time.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Posting {
    /// Its id.
    pub reference: String,
    /// When it was shown first, in milliseconds since 1970.
    pub created_at: i64,
    /// When something that others see changed last.
    pub changed_at: i64,
    /// 1 when it is shown.
    pub shown: i64,
}

const COLUMNS: [&str; 4] = ["reference", "created_at", "changed_at", "shown"];

impl Session {
    /// All offers of a kind that were shown at some time and changed at `since` or later, in the
    /// order of their ids.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn postings_since(
        &mut self,
        kind: Kind,
        today: &str,
        since: i64,
    ) -> Result<Vec<Posting>, StoreError> {
        let values = [today.into(), kind.code().into(), since.into()];
        self.postings("changed_at >= $3", &values).await
    }

    /// Those of these ids that are of a kind and were shown at some time.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn postings_of(
        &mut self,
        kind: Kind,
        today: &str,
        ids: &[String],
    ) -> Result<Vec<Posting>, StoreError> {
        let condition = self.is_among("id", 3);
        let values = [today.into(), kind.code().into(), json_list(ids)];
        self.postings(&condition, &values).await
    }

    async fn postings(
        &mut self,
        condition: &str,
        values: &[Value],
    ) -> Result<Vec<Posting>, StoreError> {
        let kind = match self {
            Self::Sqlite(_) => "json_extract(offer, '$.kind')",
            Self::Postgres(_) => "(offer::jsonb ->> 'kind')",
        };
        let sql = format!(
            "SELECT {} FROM (SELECT id AS reference, created_at, changed_at, \
             CASE WHEN {SHOWN} THEN 1 ELSE 0 END AS shown FROM \
             (SELECT id, organisation, publication, expires_on, offer FROM opportunities) AS offers \
             JOIN (SELECT opportunity, MAX(at) AS changed_at, \
             MIN(CASE WHEN what = 'created' THEN at END) AS created_at \
             FROM changes GROUP BY opportunity) AS history ON history.opportunity = offers.id \
             WHERE created_at IS NOT NULL AND {kind} = $2 AND {condition}) AS own \
             ORDER BY reference",
            self.json_of(&COLUMNS)
        );
        let read = |text: String| {
            serde_json::from_str(&text).map_err(|source| StoreError::Row {
                table: "changes",
                source,
            })
        };
        let rows = self.texts(&sql, values).await?;
        rows.into_iter().map(read).collect()
    }
}
