//! A file comes in: written to disk piece by piece, then looked at, then answered for.

use tokio::io::AsyncWriteExt;
use tokio_stream::{Stream, StreamExt};

use super::UploadView;
use super::{UploadMode, UploadStatus};
use crate::app::agencies::Agencies;
use crate::app::problem::AppError;
use crate::domain::Locale;
use crate::intake::{Upload, UploadLimits};
use crate::store::{StoreError, UploadRow, fresh_id};

/// What is told about a file that comes in.
#[derive(Debug, Clone)]
pub struct Incoming {
    /// Whose it is.
    pub organisation: String,
    /// The key that sends it.
    pub actor: String,
    /// The content type as it was sent.
    pub content_type: Option<String>,
    /// The file's name as it was sent.
    pub file_name: Option<String>,
    /// The sender's language.
    pub locale: Locale,
    /// What the file is to the offers that are there already.
    pub mode: UploadMode,
    /// Whether nothing is to be kept but the results of the rows.
    pub dry_run: bool,
    /// Whether withdrawing more than half of the offers is meant.
    pub confirmed: bool,
}

impl Agencies {
    /// Takes a file in and begins to work it off.
    ///
    /// # Errors
    /// When the file is too large, breaks off, cannot be read at all, or the store fails; then
    /// nothing of it is kept.
    pub async fn receive<E: std::fmt::Display>(
        &self,
        incoming: Incoming,
        body: impl Stream<Item = Result<bytes::Bytes, E>> + Unpin,
    ) -> Result<UploadView, AppError> {
        let id = fresh_id(16)?;
        let path = self.upload_file(&id);
        let received = self.spool(&path, body).await;
        let looked_at = match received {
            Ok(()) => self.look_at(&incoming, &path).await,
            Err(error) => Err(error),
        };
        let headers = match looked_at {
            Ok(headers) => headers,
            Err(error) => {
                // The file may never have been made.
                let _ = tokio::fs::remove_file(&path).await;
                return Err(error);
            }
        };
        let row = UploadRow {
            id: id.clone(),
            organisation: incoming.organisation,
            actor: incoming.actor,
            status: UploadStatus::Checking.code().to_owned(),
            mode: incoming.mode.code().to_owned(),
            dry_run: i64::from(incoming.dry_run),
            confirmed: i64::from(incoming.confirmed),
            content_type: incoming.content_type,
            file_name: incoming.file_name,
            language: Some(incoming.locale.code().to_owned()),
            node: self.node().await?,
            headers,
            row_count: 0,
            created: 0,
            updated: 0,
            unchanged: 0,
            rejected: 0,
            withdrawn: 0,
            problems: "[]".to_owned(),
            created_at: self.now(),
            finished_at: None,
            seq: 0,
        };
        let mut session = self.store.write().await?;
        session.insert(std::slice::from_ref(&row)).await?;
        let detail = serde_json::json!({ "mode": row.mode, "dry_run": row.dry_run != 0 });
        self.note(&mut session, &row.actor, "upload", &row.id, detail)
            .await?;
        self.store.commit(session).await?;
        let own = self.clone();
        tokio::spawn(async move { own.work_off(&id).await });
        Ok(self.upload_view(row, incoming.locale))
    }

    async fn spool<E: std::fmt::Display>(
        &self,
        path: &std::path::Path,
        mut body: impl Stream<Item = Result<bytes::Bytes, E>> + Unpin,
    ) -> Result<(), AppError> {
        let most = self.settings.uploads.limit_bytes;
        let mut file = tokio::fs::File::create(path)
            .await
            .map_err(StoreError::File)?;
        let mut written = 0_u64;
        while let Some(piece) = body.next().await {
            let piece = piece.map_err(|_| AppError::BrokenOff)?;
            written += piece.len() as u64;
            if written > most {
                return Err(AppError::TooLarge { most_bytes: most });
            }
            file.write_all(&piece).await.map_err(StoreError::File)?;
        }
        // What is answered for must outlive a power cut.
        file.sync_all().await.map_err(StoreError::File)?;
        Ok(())
    }

    /// The headers of a file that can be read, as a JSON array.
    async fn look_at(
        &self,
        incoming: &Incoming,
        path: &std::path::Path,
    ) -> Result<String, AppError> {
        let (kind, name) = (incoming.content_type.clone(), incoming.file_name.clone());
        let path = path.to_owned();
        let open = move || {
            Upload::open(
                &path,
                kind.as_deref(),
                name.as_deref(),
                &UploadLimits::default(),
            )
            .map(|upload| upload.headers)
        };
        let headers = tokio::task::spawn_blocking(open).await;
        let headers = headers.map_err(|_| AppError::BrokenOff)??;
        Ok(serde_json::to_string(&headers).unwrap_or_else(|_| "[]".to_owned()))
    }

    /// What tells this node from others that use the same store.
    pub(super) async fn node(&self) -> Result<String, AppError> {
        let file = self.upload_file("node");
        if let Ok(id) = tokio::fs::read_to_string(&file).await
            && !id.is_empty()
        {
            return Ok(id);
        }
        let id = fresh_id(12)?;
        tokio::fs::write(&file, &id)
            .await
            .map_err(StoreError::File)?;
        Ok(id)
    }
}
