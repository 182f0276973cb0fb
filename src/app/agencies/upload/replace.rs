//! A file that replaces: offers that it lacks are taken back, unless that looks like a mistake.

use super::rows::FileProblemRow;
use crate::app::agencies::Agencies;
use crate::app::problem::AppError;
use crate::store::{Change, Session, UploadRow, Value};

/// Offers of the organisation that still stand and that no row of the file names; a row that was
/// refused keeps its offer.
const MISSING: &str = "FROM opportunities WHERE organisation = $1 \
    AND publication IN ('pending', 'published', 'suspended') AND NOT EXISTS \
    (SELECT 1 FROM upload_rows WHERE upload = $2 AND opportunity = opportunities.id)";

impl Agencies {
    /// Takes back what a replacing file lacks; tells why when it does not.
    pub(super) async fn withdraw_missing(
        &self,
        upload: &UploadRow,
    ) -> Result<Option<FileProblemRow>, AppError> {
        if upload.mode != "replace" {
            return Ok(None);
        }
        let mut session = self.store.write().await?;
        let values = [
            upload.organisation.as_str().into(),
            upload.id.as_str().into(),
        ];
        let missing = count(&mut session, &format!("SELECT COUNT(*) {MISSING}"), &values).await?;
        let stand = "SELECT COUNT(*) FROM opportunities WHERE organisation = $1 \
                     AND publication IN ('pending', 'published', 'suspended')";
        let mut all = count(&mut session, stand, &values[..1]).await?;
        let dry_run = upload.dry_run != 0;
        if dry_run {
            // Those that the file would have added stand, too.
            let created = "SELECT created FROM uploads WHERE id = $1";
            all += count(&mut session, created, &values[1..]).await?;
        }
        if missing * 2 > all && upload.confirmed == 0 {
            return Ok(Some(FileProblemRow::File {
                code: "replace-refused".to_owned(),
                detail: format!(
                    "the file lacks {missing} of {all} offers, more than half; none was \
                     withdrawn. Send it again with `confirm=true` if that is meant"
                ),
            }));
        }
        if dry_run {
            let sql = "UPDATE uploads SET withdrawn = $2 WHERE id = $1";
            let values = [upload.id.as_str().into(), missing.into()];
            session.run(sql, &values).await?;
        } else if missing > 0 {
            self.withdraw(&mut session, upload, &values, missing)
                .await?;
        }
        self.store.commit(session).await?;
        Ok(None)
    }

    async fn withdraw(
        &self,
        session: &mut Session,
        upload: &UploadRow,
        values: &[Value],
        missing: i64,
    ) -> Result<(), AppError> {
        let shown = format!("SELECT id {MISSING} AND publication = 'published' ORDER BY id");
        let shown = session.texts(&shown, values).await?;
        let sql = format!(
            "UPDATE opportunities SET publication = 'withdrawn', updated_at = $3 WHERE id IN (SELECT id {MISSING})"
        );
        let with_time: Vec<Value> = values.iter().cloned().chain([self.now().into()]).collect();
        session.run(&sql, &with_time).await?;
        let changes: Vec<_> = shown
            .into_iter()
            .map(|id| (id, Change::Withdrawn))
            .collect();
        let seq = session.log(&changes, self.now()).await?;
        let sql = "UPDATE uploads SET withdrawn = $2, seq = $3 WHERE id = $1";
        let values = [upload.id.as_str().into(), missing.into(), seq.into()];
        session.run(sql, &values).await?;
        Ok(())
    }
}

async fn count(session: &mut Session, sql: &str, values: &[Value]) -> Result<i64, AppError> {
    Ok(session.number(sql, values).await?.unwrap_or(0))
}
