//! The audit log, for those who may read it.

use serde::Serialize;
use utoipa::ToSchema;

use super::{Agencies, moment};
use crate::app::problem::AppError;
use crate::store::{AuditRow, Session, ordered_id};

/// One line of the audit log.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct AuditView {
    /// Its id.
    pub id: String,
    /// When (RFC 3339, UTC).
    pub at: String,
    /// The key that did it, or `system`.
    pub actor: String,
    /// What was done.
    pub action: String,
    /// To what.
    pub subject: String,
    /// More.
    pub detail: serde_json::Value,
}

/// Adds a line to the audit log.
pub(super) async fn note(
    session: &mut Session,
    now_ms: i64,
    actor: &str,
    action: &str,
    subject: &str,
    detail: serde_json::Value,
) -> Result<(), AppError> {
    let line = AuditRow {
        id: ordered_id()?,
        at: now_ms,
        actor: actor.to_owned(),
        action: action.to_owned(),
        subject: subject.to_owned(),
        detail: detail.to_string(),
    };
    Ok(session.insert(&[line]).await?)
}

impl Agencies {
    /// At most `limit` lines after the line `after`, the oldest first.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn list_audit(
        &self,
        after: Option<&str>,
        limit: i64,
    ) -> Result<Vec<AuditView>, AppError> {
        let mut session = self.store.read().await?;
        let rest = "WHERE (at, id) > (COALESCE((SELECT at FROM audit WHERE id = $1), 0), $1) \
                    ORDER BY at, id LIMIT $2";
        let values = [after.unwrap_or_default().into(), limit.into()];
        let rows: Vec<AuditRow> = session.find(rest, &values).await?;
        Ok(rows.into_iter().map(AuditView::from).collect())
    }
}

impl From<AuditRow> for AuditView {
    fn from(row: AuditRow) -> Self {
        Self {
            id: row.id,
            at: moment(row.at),
            actor: row.actor,
            action: row.action,
            subject: row.subject,
            detail: serde_json::from_str(&row.detail).unwrap_or_default(),
        }
    }
}
