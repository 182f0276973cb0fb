//! Working a file off: read on a thread of its own, applied in pieces, in the order of the rows.

use tokio::sync::mpsc;

use super::UploadStatus;
use super::apply::Parsed;
use super::rows::FileProblemRow;
use crate::app::agencies::Agencies;
use crate::app::problem::AppError;
use crate::domain::Locale;
use crate::intake::{RowReader, Upload, UploadError, UploadLimits};
use crate::store::UploadRow;

/// Rows that are applied at once: few enough that others get their turn.
const PIECE: usize = 500;
/// Pieces that wait while one is applied.
const WAITING: usize = 2;

/// How often an upload is tried again when the store fails, and how long it rests between.
const TRIES: u32 = 120;
const PAUSE: std::time::Duration = std::time::Duration::from_secs(1);

/// What the reading thread hands over.
enum Read {
    Opened(Vec<FileProblemRow>),
    Rows(Vec<Parsed>),
    Broken(FileProblemRow),
}

impl Agencies {
    /// Goes on with uploads of this node that a stop broke off.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn resume(&self) -> Result<usize, AppError> {
        let node = self.node().await?;
        let mut session = self.store.read().await?;
        let rest = "WHERE node = $1 AND status IN ('checking', 'applying') ORDER BY created_at, id";
        let waiting: Vec<UploadRow> = session.find(rest, &[node.into()]).await?;
        drop(session);
        let count = waiting.len();
        for upload in waiting {
            let own = self.clone();
            tokio::spawn(async move { own.work_off(&upload.id).await });
        }
        Ok(count)
    }

    /// Works a file off when its turn comes; when the store fails it tries again for a while.
    pub(super) async fn work_off(&self, id: &str) {
        for _ in 0..TRIES {
            let Err(error) = self.try_work_off(id).await else {
                return;
            };
            tracing::error!(?error, upload = %id, "an upload was broken off; trying again");
            tokio::time::sleep(PAUSE).await;
        }
        tracing::error!(upload = %id, "an upload rests until the next start");
    }

    async fn try_work_off(&self, id: &str) -> Result<(), AppError> {
        let Some(upload) = self.store.read().await?.upload(id).await? else {
            return Ok(());
        };
        let turn = self.turns.of(&upload.organisation);
        let _turn = turn.lock().await;
        let done = self.set_applying(id).await?;
        let (hand_over, mut taken) = mpsc::channel(WAITING);
        let reading = self.read_in_background(&upload, done, hand_over);
        let mut outcome = UploadStatus::Done;
        let mut problems = Vec::new();
        while let Some(read) = taken.recv().await {
            match read {
                Read::Opened(found) => problems = found,
                Read::Rows(rows) => self.apply_rows(&upload, rows).await?,
                Read::Broken(problem) => {
                    outcome = UploadStatus::Failed;
                    problems.push(problem);
                }
            }
        }
        reading.await.map_err(|_| AppError::BrokenOff)?;
        if outcome == UploadStatus::Done {
            problems.extend(self.withdraw_missing(&upload).await?);
        }
        self.finish(id, outcome, &problems).await?;
        // The file did its service; what is left behind is no harm.
        let _ = tokio::fs::remove_file(self.upload_file(id)).await;
        Ok(())
    }

    /// Reads the file on a thread that may wait, skipping `done` rows that were applied before.
    fn read_in_background(
        &self,
        upload: &UploadRow,
        done: i64,
        to: mpsc::Sender<Read>,
    ) -> tokio::task::JoinHandle<()> {
        let (path, upload) = (self.upload_file(&upload.id), upload.clone());
        let (snapshot, today) = (self.snapshot.load_full(), self.today());
        tokio::task::spawn_blocking(move || {
            let limits = UploadLimits::default();
            let kind = upload.content_type.as_deref();
            let opened = Upload::open(&path, kind, upload.file_name.as_deref(), &limits);
            let mut file = match opened {
                Ok(file) => file,
                Err(error) => {
                    let _ = to.blocking_send(Read::Broken(broken(&error)));
                    return;
                }
            };
            let problems = std::mem::take(&mut file.problems);
            let problems = problems.into_iter().map(FileProblemRow::Row).collect();
            // A receiver that is gone has given up; so does this thread.
            if to.blocking_send(Read::Opened(problems)).is_err() {
                return;
            }
            let locale: Option<Locale> = upload.language.and_then(|own| own.parse().ok());
            let headers = file.headers.clone();
            let (vocabulary, linker) = (&snapshot.vocabulary, &snapshot.linker);
            let reader = RowReader::new(&headers, vocabulary, linker, today, locale);
            let mut piece = Vec::with_capacity(PIECE);
            for row in file {
                match row {
                    Ok(raw) => {
                        let row = reader.read(&raw);
                        if row.number as i64 > done {
                            let cells = raw.cells;
                            piece.push(Parsed { row, cells });
                        }
                    }
                    Err(error) => {
                        let rest = std::mem::take(&mut piece);
                        let _ = to.blocking_send(Read::Rows(rest));
                        let _ = to.blocking_send(Read::Broken(broken(&error)));
                        return;
                    }
                }
                if piece.len() == PIECE {
                    let full = std::mem::replace(&mut piece, Vec::with_capacity(PIECE));
                    if to.blocking_send(Read::Rows(full)).is_err() {
                        return;
                    }
                }
            }
            let _ = to.blocking_send(Read::Rows(piece));
        })
    }

    /// Says that rows are being applied; tells the last row that was applied before.
    async fn set_applying(&self, id: &str) -> Result<i64, AppError> {
        let mut session = self.store.write().await?;
        let sql = "UPDATE uploads SET status = 'applying' WHERE id = $1";
        session.run(sql, &[id.into()]).await?;
        let last = "SELECT MAX(number) FROM upload_rows WHERE upload = $1";
        let done = session.number(last, &[id.into()]).await?.unwrap_or(0);
        self.store.commit(session).await?;
        Ok(done)
    }

    async fn finish(
        &self,
        id: &str,
        outcome: UploadStatus,
        problems: &[FileProblemRow],
    ) -> Result<(), AppError> {
        let mut session = self.store.write().await?;
        let sql = "UPDATE uploads SET status = $2, problems = $3, finished_at = $4 WHERE id = $1";
        let problems = serde_json::to_string(problems).unwrap_or_else(|_| "[]".to_owned());
        let values = [
            id.into(),
            outcome.code().into(),
            problems.into(),
            self.now().into(),
        ];
        session.run(sql, &values).await?;
        Ok(self.store.commit(session).await?)
    }
}

fn broken(error: &UploadError) -> FileProblemRow {
    FileProblemRow::File {
        code: error.code().to_owned(),
        detail: error.to_string(),
    }
}
