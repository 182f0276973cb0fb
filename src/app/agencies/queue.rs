//! What waits for a moderator, the riskiest first.

use serde::Serialize;
use utoipa::ToSchema;

use super::{Agencies, FlagView, moment};
use crate::app::problem::AppError;
use crate::domain::{Locale, Offer, Publication, RaisedFlag};
use crate::store::{OpportunityRow, ReportRow, Session, VersionRow};

/// A page of the queue.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct QueueView {
    /// How many offers wait in all.
    pub waiting: i64,
    /// The offers, the riskiest first, then the oldest.
    pub items: Vec<QueueItem>,
}

/// An offer that waits.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct QueueItem {
    /// Its id.
    pub id: String,
    /// Whose it is.
    pub organisation: String,
    /// Counted from one.
    pub version: i64,
    /// Where it stands.
    pub publication: Publication,
    /// The higher, the sooner somebody should look.
    pub risk: i64,
    /// The offer.
    pub offer: Offer,
    /// The offer as it was before.
    pub before: Option<Offer>,
    /// Red flags that it raises.
    pub flags: Vec<FlagView>,
    /// Offers of the same job, with their organisation first.
    pub duplicates: Vec<String>,
    /// Open reports about it.
    pub reports: Vec<OpenReport>,
    /// When it changed last.
    pub updated_at: String,
}

/// A report that nobody has looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct OpenReport {
    /// The ticket.
    pub ticket: String,
    /// Why.
    pub reason: String,
    /// What was said.
    pub text: String,
    /// When.
    pub at: String,
}

/// What waits: new and changed offers, those under report, those whose agency appeals.
const WAITS: &str = "(publication = 'pending' OR EXISTS (SELECT 1 FROM reports \
    WHERE opportunity = own.id AND state = 'open') OR (publication IN ('rejected', 'suspended') \
    AND (SELECT action FROM decisions WHERE opportunity = own.id ORDER BY at DESC, id DESC LIMIT 1) = 'appeal'))";

impl Agencies {
    /// The first offers of the queue.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn queue(&self, limit: i64, locale: Locale) -> Result<QueueView, AppError> {
        let mut session = self.store.read().await?;
        let count = format!("SELECT COUNT(*) FROM opportunities AS own WHERE {WAITS}");
        let waiting = session.number(&count, &[]).await?.unwrap_or(0);
        let rest = format!("WHERE {WAITS} ORDER BY risk DESC, created_at, id LIMIT $1");
        let rows: Vec<OpportunityRow> = session.find(&rest, &[limit.into()]).await?;
        let mut items = Vec::with_capacity(rows.len());
        for row in rows {
            items.extend(self.item(&mut session, row, locale).await?);
        }
        Ok(QueueView { waiting, items })
    }

    async fn item(
        &self,
        session: &mut Session,
        row: OpportunityRow,
        locale: Locale,
    ) -> Result<Option<QueueItem>, AppError> {
        let Ok(offer) = serde_json::from_str::<Offer>(&row.offer) else {
            return Ok(None);
        };
        let id = row.id.as_str();
        let alike = "SELECT id FROM opportunities WHERE likeness = $1 AND id <> $2 \
                     AND publication IN ('pending', 'published') ORDER BY id LIMIT 10";
        let values = [row.likeness.as_str().into(), id.into()];
        let duplicates = session.texts(alike, &values).await?;
        let rest = "WHERE opportunity = $1 AND state = 'open' ORDER BY at, id";
        let reports: Vec<ReportRow> = session.find(rest, &[id.into()]).await?;
        let rest = "WHERE opportunity = $1 AND version < $2 ORDER BY version DESC";
        let earlier: Option<VersionRow> = session
            .first(rest, &[id.into(), row.version.into()])
            .await?;
        let flags: Vec<RaisedFlag> = serde_json::from_str(&row.flags).unwrap_or_default();
        let snapshot = self.snapshot.load();
        Ok(Some(QueueItem {
            flags: flags
                .iter()
                .filter_map(|own| snapshot.flag_view(own, locale))
                .collect(),
            before: earlier.and_then(|own| serde_json::from_str(&own.offer).ok()),
            reports: reports.into_iter().map(OpenReport::from).collect(),
            organisation: row.organisation,
            version: row.version,
            publication: row.publication,
            risk: row.risk,
            offer,
            duplicates,
            updated_at: moment(row.updated_at),
            id: row.id,
        }))
    }
}

impl From<ReportRow> for OpenReport {
    fn from(row: ReportRow) -> Self {
        Self {
            ticket: row.id,
            reason: row.reason,
            text: row.text,
            at: moment(row.at),
        }
    }
}
