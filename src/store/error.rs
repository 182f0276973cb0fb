//! Why the store cannot do what was asked.

/// Why the store cannot do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The URL names no store that is known.
    #[error("`store.url` must begin with `sqlite:` or `postgres://`, not `{0}`")]
    UnknownKind(String),
    /// The folder of the SQLite file cannot be made.
    #[error("cannot make the folder of the store `{}`", path.display())]
    Folder {
        /// The folder.
        path: std::path::PathBuf,
        /// The cause.
        source: std::io::Error,
    },
    /// The store cannot be opened; the URL is told without its password.
    #[error("cannot open the store `{url}`")]
    Open {
        /// Where.
        url: String,
        /// The cause.
        source: sqlx::Error,
    },
    /// The tables cannot be brought up to date.
    #[error("cannot bring the tables of the store up to date")]
    Migrate(#[from] sqlx::migrate::MigrateError),
    /// The database refused or failed.
    #[error("the store failed")]
    Database(#[from] sqlx::Error),
    /// A row does not have its shape.
    #[error("a row of `{table}` cannot be read")]
    Row {
        /// The table.
        table: &'static str,
        /// The cause.
        source: serde_json::Error,
    },
    /// The machine gives no randomness.
    #[error("the machine gives no randomness")]
    NoRandomness,
    /// A backup is broken.
    #[error("line {line} of the backup: {reason}")]
    BrokenBackup {
        /// Counted from one.
        line: usize,
        /// What is wrong.
        reason: String,
    },
    /// Something is there already.
    #[error("the store to fill is not empty; give it an empty one")]
    NotEmpty,
    /// What was written is not what was read.
    #[error("`{table}` differs after the copy: {wrong} rows")]
    Differs {
        /// The table.
        table: &'static str,
        /// How many rows.
        wrong: usize,
    },
    /// A file cannot be read or written.
    #[error("cannot read or write a file")]
    File(#[from] std::io::Error),
}

impl StoreError {
    /// Whether a row with this key is there already.
    pub fn is_duplicate(&self) -> bool {
        match self {
            Self::Database(sqlx::Error::Database(error)) => error.is_unique_violation(),
            _ => false,
        }
    }
}
