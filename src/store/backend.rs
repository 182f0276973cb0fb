//! Which database keeps the store?

use std::path::Path;
use std::str::FromStr;
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};

use super::BUSY;
use super::error::StoreError;
use super::session::Session;

/// The databases that can keep the store.
#[derive(Clone)]
pub(super) enum Backend {
    /// One file: many readers, one writer.
    Sqlite { read: SqlitePool, write: SqlitePool },
    /// A server that several nodes share.
    Postgres(PgPool),
}

/// What a session is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    Read,
    Write,
}

/// How many read at once.
const READERS: u32 = 8;
/// How many sessions a node has on PostgreSQL.
const SESSIONS: u32 = 12;

impl Backend {
    pub(super) async fn open(url: &str) -> Result<Self, StoreError> {
        match url.split(':').next() {
            Some("sqlite") => Self::open_sqlite(url).await,
            Some("postgres" | "postgresql") => Self::open_postgres(url).await,
            _ => Err(StoreError::UnknownKind(
                url.split("//").next().unwrap_or_default().to_owned(),
            )),
        }
    }

    async fn open_sqlite(url: &str) -> Result<Self, StoreError> {
        let failed = |source| StoreError::Open {
            url: url.to_owned(),
            source,
        };
        let path = url.trim_start_matches("sqlite:");
        let path = Path::new(path.strip_prefix("//").unwrap_or(path));
        if let Some(folder) = path.parent().filter(|own| !own.as_os_str().is_empty()) {
            let failed = |source| StoreError::Folder {
                path: folder.to_owned(),
                source,
            };
            std::fs::create_dir_all(folder).map_err(failed)?;
        }
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            // An acknowledged row outlives a power cut.
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(BUSY)
            .optimize_on_close(true, None);
        let write = SqlitePoolOptions::new()
            .max_connections(1)
            .acquire_timeout(BUSY)
            .connect_with(options.clone())
            .await
            .map_err(failed)?;
        let read = SqlitePoolOptions::new()
            .max_connections(READERS)
            .acquire_timeout(BUSY)
            .connect_with(options)
            .await
            .map_err(failed)?;
        Ok(Self::Sqlite { read, write })
    }

    async fn open_postgres(url: &str) -> Result<Self, StoreError> {
        let failed = |source| StoreError::Open {
            url: without_password(url),
            source,
        };
        let options = PgConnectOptions::from_str(url).map_err(failed)?;
        let pool = PgPoolOptions::new()
            .max_connections(SESSIONS)
            .acquire_timeout(BUSY)
            .idle_timeout(Duration::from_secs(300))
            .connect_with(options)
            .await
            .map_err(failed)?;
        Ok(Self::Postgres(pool))
    }

    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::Sqlite { .. } => "sqlite",
            Self::Postgres(_) => "postgres",
        }
    }

    pub(super) async fn begin(&self, mode: Mode) -> Result<Session, StoreError> {
        Ok(match self {
            Self::Sqlite { read, write } => Session::Sqlite(match mode {
                Mode::Read => read.begin().await?,
                Mode::Write => write.begin_with("BEGIN IMMEDIATE").await?,
            }),
            Self::Postgres(pool) => Session::Postgres(pool.begin().await?),
        })
    }

    pub(super) async fn close(&self) {
        match self {
            Self::Sqlite { read, write } => {
                read.close().await;
                write.close().await;
            }
            Self::Postgres(pool) => pool.close().await,
        }
    }
}

/// The URL as it may be shown.
pub fn without_password(url: &str) -> String {
    let parts = url.split_once("//").filter(|_| url.starts_with("postgres"));
    let Some((scheme, rest)) = parts else {
        return url.to_owned();
    };
    match rest.rsplit_once('@') {
        Some((user, place)) => {
            let user = user.split(':').next().unwrap_or_default();
            format!(
                "{scheme}//{user}@{}",
                place.split('?').next().unwrap_or_default()
            )
        }
        None => format!("{scheme}//{}", rest.split('?').next().unwrap_or_default()),
    }
}
