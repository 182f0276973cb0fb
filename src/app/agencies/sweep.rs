//! What ends by itself: offers whose time is over, licences that no longer hold.

use std::time::Duration;

use serde_json::json;
use tokio::sync::watch;

use super::Agencies;
use super::organisations::published_of;
use crate::app::problem::AppError;
use crate::domain::Standing;
use crate::store::{Change, OrganisationRow};

/// How often it is looked.
const EVERY: Duration = Duration::from_secs(20);
/// Offers that are ended at once.
const AT_ONCE: i64 = 1_000;
/// After this an upload that no node has worked off counts as lost, in milliseconds.
const LOST_MS: i64 = 24 * 60 * 60 * 1_000;
/// How long the rows of a file are kept, in milliseconds; its counts stay.
const ROWS_KEPT_MS: i64 = 180 * 24 * 60 * 60 * 1_000;
/// Who did it, in the audit log.
const SYSTEM: &str = "system";

impl Agencies {
    /// Ends what is over, again and again until `stop` says so.
    pub async fn sweep_until(&self, mut stop: watch::Receiver<bool>) {
        loop {
            if let Err(error) = self.sweep().await {
                tracing::error!(%error, cause = ?std::error::Error::source(&error), "cannot end what is over; trying again");
            }
            let stopped = tokio::time::timeout(EVERY, stop.wait_for(|stop| *stop)).await;
            if stopped.is_ok() {
                break;
            }
        }
    }

    /// Ends what is over today and tells how much that was.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn sweep(&self) -> Result<usize, AppError> {
        self.forget_answers().await?;
        self.end_lost_uploads().await?;
        self.forget_rows().await?;
        let mut ended = self.end_licences().await?;
        loop {
            let count = self.end_offers().await?;
            ended += count;
            if count < AT_ONCE as usize {
                return Ok(ended);
            }
        }
    }

    /// Says that uploads failed whose node never came back; what was applied of them stays.
    async fn end_lost_uploads(&self) -> Result<(), AppError> {
        let sql = "UPDATE uploads SET status = 'failed', problems = $1, finished_at = $2 \
                   WHERE status IN ('receiving', 'checking', 'applying') AND created_at < $3";
        let problem = json!([{
            "code": "broken_off",
            "detail": "the rest of the file was lost; send it again, rows that are there stay as they are",
        }]);
        let now = self.now();
        let values = [
            problem.to_string().into(),
            now.into(),
            (now - LOST_MS).into(),
        ];
        let mut session = self.store.write().await?;
        session.run(sql, &values).await?;
        Ok(self.store.commit(session).await?)
    }

    /// Forgets what single rows of old files said.
    async fn forget_rows(&self) -> Result<(), AppError> {
        let sql = "DELETE FROM upload_rows WHERE upload IN \
                   (SELECT id FROM uploads WHERE finished_at < $1)";
        let mut session = self.store.write().await?;
        session
            .run(sql, &[(self.now() - ROWS_KEPT_MS).into()])
            .await?;
        Ok(self.store.commit(session).await?)
    }

    async fn end_licences(&self) -> Result<usize, AppError> {
        let today = self.today().to_string();
        let over = "WHERE standing = 'active' AND licence_expires_on < $1 ORDER BY id";
        let found: Vec<OrganisationRow> = self
            .store
            .read()
            .await?
            .find(over, &[today.as_str().into()])
            .await?;
        for organisation in &found {
            let mut session = self.store.write().await?;
            let rest = format!(
                "WHERE id = $2 AND standing = 'active' AND licence_expires_on < $1 {}",
                session.for_update()
            );
            let values = [today.as_str().into(), organisation.id.as_str().into()];
            let Some(mut row) = session.find::<OrganisationRow>(&rest, &values).await?.pop() else {
                continue;
            };
            row.standing = Standing::Expired;
            session.put(std::slice::from_ref(&row)).await?;
            let detail = json!({ "licence_expires_on": row.licence_expires_on });
            self.note(&mut session, SYSTEM, "licence-expired", &row.id, detail)
                .await?;
            let offers = published_of(&mut session, &row.id).await?;
            let changes: Vec<_> = offers
                .into_iter()
                .map(|id| (id, Change::Withdrawn))
                .collect();
            session.log(&changes, self.now()).await?;
            self.store.commit(session).await?;
        }
        Ok(found.len())
    }

    async fn end_offers(&self) -> Result<usize, AppError> {
        let today = self.today().to_string();
        let over = "SELECT id FROM opportunities WHERE publication IN ('published', 'pending') \
                    AND expires_on < $1 ORDER BY id LIMIT $2";
        let values = [today.into(), AT_ONCE.into()];
        let ids = self.store.read().await?.texts(over, &values).await?;
        if ids.is_empty() {
            return Ok(0);
        }
        let mut session = self.store.write().await?;
        let among = session.is_among("id", 1);
        let end = format!(
            "UPDATE opportunities SET publication = 'expired' \
             WHERE publication IN ('published', 'pending') AND {among}"
        );
        let texts = serde_json::to_string(&ids).unwrap_or_default();
        session.run(&end, &[texts.into()]).await?;
        let changes: Vec<_> = ids
            .iter()
            .map(|id| (id.clone(), Change::Withdrawn))
            .collect();
        session.log(&changes, self.now()).await?;
        self.store.commit(session).await?;
        Ok(ids.len())
    }
}
