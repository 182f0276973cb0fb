//! What organisations and moderators do: keys, uploads, decisions, reports.
//!
//! Everything is written to the store; the index follows its log of changes.

mod audit;
mod changes;
mod decisions;
mod flags;
mod guesses;
mod indexer;
mod keys;
mod offer;
mod once;
mod organisations;
mod publish;
mod queue;
mod reports;
mod single;
mod sweep;
mod upload;
mod vacancies;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use arc_swap::ArcSwap;
use tokio::sync::watch;

use super::problem::AppError;
use super::snapshot::Snapshot;
use crate::domain::Clock;
use crate::settings::Settings;
use crate::store::{Session, Store, StoreError};

pub use audit::AuditView;
pub use changes::{ChangesView, LoggedChange};
pub use decisions::{Action, DecisionView, ReasonCode};
pub use flags::FlagView;
pub use indexer::{IndexError, Indexer};
pub use keys::{Caller, KeyView, MadeKey, create_key};
pub use once::{GivenAnswer, NamedWrite, Turn};
pub use queue::{OpenReport, QueueItem, QueueView};
pub use reports::{ReportReason, ReportView};
pub use single::{OfferView, WhichOffer, Writing, Written};
pub use upload::{
    ColumnView, CountsView, Incoming, ProblemView, RowQuestion, RowView, RowsView, UploadMode,
    UploadStatus, UploadView,
};
pub use vacancies::{
    AllVacancies, ChangedVacancies, VacancyDetail, VacancyDetails, VacancyReference, VacancyStatus,
};

/// The uses of the store, shared by all requests.
#[derive(Clone)]
pub struct Agencies {
    store: Store,
    snapshot: Arc<ArcSwap<Snapshot>>,
    clock: Arc<dyn Clock>,
    settings: Arc<Settings>,
    folder: Arc<PathBuf>,
    guesses: Arc<guesses::Guesses>,
    /// How far the index of this node got.
    indexed: watch::Receiver<i64>,
    /// How far the log was when the node started.
    start: i64,
    /// Uploads of one organisation are worked off one after the other.
    turns: Arc<upload::Turns>,
}

/// How long a writer waits for the index before it answers anyway.
const LONGEST_WAIT: Duration = Duration::from_secs(8);

impl Agencies {
    /// Opens the uses of a store; the indexer keeps `snapshot` up to date.
    ///
    /// # Errors
    /// When the store cannot be read or the folder for uploads cannot be made.
    pub async fn open(
        store: Store,
        snapshot: Arc<ArcSwap<Snapshot>>,
        clock: Arc<dyn Clock>,
        settings: Arc<Settings>,
        indexed: watch::Receiver<i64>,
    ) -> Result<Self, AppError> {
        let folder = super::state::upload_folder(&settings);
        std::fs::create_dir_all(&folder).map_err(StoreError::File)?;
        let start = store.read().await?.head().await?;
        Ok(Self {
            store,
            snapshot,
            clock,
            settings,
            folder: Arc::new(folder),
            guesses: Arc::default(),
            indexed,
            start,
            turns: Arc::default(),
        })
    }

    /// The store.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// Whether the index stands where the log was when this node started.
    pub fn is_ready(&self) -> bool {
        *self.indexed.borrow() >= self.start
    }

    /// Tells how far the index of this node got; below 0 before it has begun.
    pub fn indexed(&self) -> watch::Receiver<i64> {
        self.indexed.clone()
    }

    /// Waits until the index shows a change, at most some seconds.
    pub async fn wait_indexed(&self, seq: i64) {
        let mut indexed = self.indexed.clone();
        let reached = indexed.wait_for(|own| *own >= seq);
        // Whoever waits too long is answered; the change is kept all the same.
        let _ = tokio::time::timeout(LONGEST_WAIT, reached).await;
    }

    fn today(&self) -> jiff::civil::Date {
        self.clock.today()
    }

    fn now(&self) -> i64 {
        self.clock.now_ms()
    }

    fn upload_file(&self, id: &str) -> PathBuf {
        Path::new(self.folder.as_path()).join(id)
    }

    /// Adds a line to the audit log.
    async fn note(
        &self,
        session: &mut Session,
        actor: &str,
        action: &str,
        subject: &str,
        detail: serde_json::Value,
    ) -> Result<(), AppError> {
        audit::note(session, self.now(), actor, action, subject, detail).await
    }
}

/// A moment as RFC 3339 text in UTC.
fn moment(ms: i64) -> String {
    let moment = jiff::Timestamp::from_millisecond(ms).unwrap_or_default();
    moment.to_string()
}
