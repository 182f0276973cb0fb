//! Where is what organisations upload kept?
//!
//! SQLite by default, PostgreSQL by URL: organisations, keys, uploads, offers with their versions,
//! decisions, reports, the audit log and the log of changes that indexes follow. Everything is
//! written in transactions, and a change gets its number in the order of commits.
//!
//! Not for: profiles, which are never kept; the curated catalogue, which stands in `data/`;
//! deciding anything.

mod answers;
mod backend;
mod changes;
mod copy;
mod error;
mod migrations;
mod postings;
mod queries;
mod rows;
mod session;
mod watch;

use std::time::Duration;

use backend::Backend;

pub use answers::AnswerRow;
pub use backend::without_password;
pub use changes::Change;
pub use copy::{CopyReport, Dump};
pub use error::StoreError;
pub use postings::Posting;
pub use rows::{
    AuditRow, ChangeRow, DecisionRow, KeyRow, OpportunityRow, OrganisationRow, ReportRow, Row,
    UploadRow, UploadedRow, VersionRow,
};
pub use session::{Session, Value};
pub use watch::Watch;

/// An open store; clones share it.
#[derive(Clone)]
pub struct Store {
    backend: Backend,
    id: std::sync::Arc<str>,
    bell: watch::Bell,
}

/// How long a writer waits for another before it gives up.
const BUSY: Duration = Duration::from_secs(20);

impl Store {
    /// Opens the store at a URL (`sqlite://path` or `postgres://…`) and brings its tables up to
    /// date.
    ///
    /// # Errors
    /// When the URL is of another kind, the store cannot be reached or opened, or it was written by
    /// a newer version.
    pub async fn open(url: &str) -> Result<Self, StoreError> {
        let backend = Backend::open(url).await?;
        migrations::run(&backend).await?;
        let mut store = Self {
            backend,
            id: "".into(),
            bell: watch::Bell::new(),
        };
        if let Backend::Postgres(pool) = &store.backend {
            store.bell.listen(pool);
        }
        store.id = store.read_or_make_id().await?.into();
        Ok(store)
    }

    /// What tells this store from every other; a restored store gets a new one.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// `sqlite` or `postgres`.
    pub fn kind(&self) -> &'static str {
        self.backend.kind()
    }

    /// Begins to read one consistent state.
    ///
    /// # Errors
    /// When the store cannot be reached.
    pub async fn read(&self) -> Result<Session, StoreError> {
        self.backend.begin(backend::Mode::Read).await
    }

    /// Begins to write; nothing is kept before [`Session::commit`].
    ///
    /// # Errors
    /// When the store cannot be reached, or another writer takes too long.
    pub async fn write(&self) -> Result<Session, StoreError> {
        self.backend.begin(backend::Mode::Write).await
    }

    /// Commits and wakes those who follow the changes.
    ///
    /// # Errors
    /// When the store cannot keep what was written; then nothing of it is kept.
    pub async fn commit(&self, session: Session) -> Result<(), StoreError> {
        session.commit().await?;
        self.bell.ring();
        Ok(())
    }

    /// Follows the changes, those of other processes on PostgreSQL too.
    pub fn watch(&self) -> Watch {
        self.bell.watch()
    }

    /// Ends all connections.
    pub async fn close(&self) {
        self.backend.close().await;
    }

    async fn read_or_make_id(&self) -> Result<String, StoreError> {
        let mut session = self.write().await?;
        let found = "SELECT value FROM meta WHERE name = 'store'";
        if let Some(id) = session.text(found, &[]).await? {
            return Ok(id);
        }
        let id = fresh_id(16)?;
        let values = [Value::from(id.as_str())];
        let insert = "INSERT INTO meta (name, value) VALUES ('store', $1) ON CONFLICT DO NOTHING";
        session.run(insert, &values).await?;
        let id = session.text(found, &[]).await?.unwrap_or(id);
        session.commit().await?;
        Ok(id)
    }
}

/// Random letters and digits (base 32 without look-alikes), `length` of them.
///
/// # Errors
/// When the machine gives no randomness.
pub fn fresh_id(length: usize) -> Result<String, StoreError> {
    const LETTERS: &[u8; 32] = b"abcdefghjkmnpqrstuvwxyz023456789";
    let mut bytes = vec![0_u8; length];
    getrandom::fill(&mut bytes).map_err(|_| StoreError::NoRandomness)?;
    let letter = |byte: u8| char::from(LETTERS[usize::from(byte % 32)]);
    Ok(bytes.into_iter().map(letter).collect())
}

/// An id that sorts behind those that this process made before, and is met by no other.
///
/// # Errors
/// When the machine gives no randomness.
pub fn ordered_id() -> Result<String, StoreError> {
    static MADE: std::sync::atomic::AtomicU64 = std::sync::atomic::AtomicU64::new(0);
    let number = MADE.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    Ok(format!("{number:010x}{}", fresh_id(10)?))
}
