//! What is asked of the store again and again.

use super::error::StoreError;
use super::rows::{KeyRow, OpportunityRow, OrganisationRow, UploadRow};
use super::session::{Session, Value};

impl Session {
    /// An organisation by its id.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn organisation(&mut self, id: &str) -> Result<Option<OrganisationRow>, StoreError> {
        self.first("WHERE id = $1", &[id.into()]).await
    }

    /// A key by its id.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn key(&mut self, id: &str) -> Result<Option<KeyRow>, StoreError> {
        self.first("WHERE id = $1", &[id.into()]).await
    }

    /// An upload by its id.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn upload(&mut self, id: &str) -> Result<Option<UploadRow>, StoreError> {
        self.first("WHERE id = $1", &[id.into()]).await
    }

    /// An uploaded offer by its id, locked where others may write meanwhile.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn offer(&mut self, id: &str) -> Result<Option<OpportunityRow>, StoreError> {
        let rest = format!("WHERE id = $1 {}", self.for_update());
        Ok(self.find(&rest, &[id.into()]).await?.pop())
    }

    /// Uploaded offers by their ids, in the order of the ids, locked where others may write.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn offers(&mut self, ids: &[String]) -> Result<Vec<OpportunityRow>, StoreError> {
        let (among, lock) = (self.is_among("id", 1), self.for_update());
        let rest = format!("WHERE {among} ORDER BY id {lock}");
        self.find(&rest, &[json_list(ids)]).await
    }

    /// Those of the offers that everybody sees on that day.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn shown(
        &mut self,
        ids: &[String],
        today: &str,
    ) -> Result<Vec<OpportunityRow>, StoreError> {
        let among = self.is_among("id", 2);
        let rest = format!("WHERE {among} AND {SHOWN} ORDER BY id");
        self.find(&rest, &[today.into(), json_list(ids)]).await
    }

    /// At most `limit` of all offers that everybody sees on that day, after an id, in their order.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn all_shown(
        &mut self,
        after: &str,
        today: &str,
        limit: i64,
    ) -> Result<Vec<OpportunityRow>, StoreError> {
        let rest = format!("WHERE {SHOWN} AND id > $2 ORDER BY id LIMIT $3");
        let values = [today.into(), after.into(), limit.into()];
        self.find(&rest, &values).await
    }

    /// Those of the offers that a moderator refused or took away, and has not let through since.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn refused(&mut self, ids: &[String]) -> Result<Vec<String>, StoreError> {
        let among = self.is_among("opportunity", 1);
        let sql = format!(
            "SELECT DISTINCT opportunity FROM decisions AS own \
             WHERE action IN ('reject', 'suspend') AND {among} \
             AND NOT EXISTS (SELECT 1 FROM decisions AS later \
             WHERE later.opportunity = own.opportunity \
             AND later.action IN ('publish', 'reinstate') \
             AND (later.at, later.id) > (own.at, own.id))"
        );
        self.texts(&sql, &[json_list(ids)]).await
    }

    /// Closes the open reports about an offer and tells how many there were.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn close_reports(&mut self, id: &str) -> Result<u64, StoreError> {
        let sql = "UPDATE reports SET state = 'closed' WHERE opportunity = $1 AND state = 'open'";
        self.run(sql, &[id.into()]).await
    }

    /// How many offers of an organisation a moderator or its tier has let through so far.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn approved_count(&mut self, organisation: &str) -> Result<i64, StoreError> {
        let sql = "SELECT COUNT(DISTINCT opportunity) FROM decisions WHERE action = 'publish' \
                   AND opportunity IN (SELECT id FROM opportunities WHERE organisation = $1)";
        Ok(self.number(sql, &[organisation.into()]).await?.unwrap_or(0))
    }
}

/// What everybody sees: published, not over, of an organisation in good standing whose licence
/// holds. `$1` is the day. Columns are wrapped so that no index but that of the ids is used: right
/// after a large upload the planner of PostgreSQL takes every other one for better, and is wrong.
pub(super) const SHOWN: &str = "publication || '' = 'published' AND expires_on || '' >= $1 \
    AND organisation || '' IN (SELECT id FROM organisations WHERE standing = 'active' \
    AND (licence_expires_on IS NULL OR licence_expires_on >= $1))";

/// Texts as one JSON array.
pub(super) fn json_list(texts: &[String]) -> Value {
    Value::Text(serde_json::to_string(texts).unwrap_or_else(|_| "[]".to_owned()))
}
