//! What can go wrong when something is asked.

use crate::intake::{CvError, FieldProblem, UploadError};
use crate::search::BuildError;
use crate::store::StoreError;

/// Why a question has no answer.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// The question itself is broken.
    #[error("the request has {} problems", .0.len())]
    Fields(Vec<FieldProblem>),
    /// The cursor is none of ours or belongs to another question.
    #[error("the cursor does not belong to this question; ask again without it")]
    BadCursor,
    /// Nothing has this id.
    #[error("there is no {what} `{id}`")]
    NotFound {
        /// What was looked for.
        what: &'static str,
        /// Its id.
        id: String,
        /// Ids that are close.
        suggestions: Vec<String>,
    },
    /// A CV cannot be read.
    #[error(transparent)]
    Cv(#[from] CvError),
    /// No key came, or one that opens nothing.
    #[error("the key is unknown, over or taken back")]
    WrongKey,
    /// Too many wrong keys came from one address.
    #[error("too many wrong keys came from this address")]
    LockedOut {
        /// When to come back.
        seconds: u32,
    },
    /// What is asked does not fit how things stand.
    #[error("{0}")]
    Conflict(String),
    /// Somebody else was faster.
    #[error("it was changed meanwhile; read it again")]
    LostRace,
    /// It was there and is no longer.
    #[error("`{0}` is no longer offered")]
    Gone(String),
    /// A body broke off before its end.
    #[error("the file broke off before its end; send it again")]
    BrokenOff,
    /// A file is too large.
    #[error("the file is larger than {most_bytes} bytes; split it into several")]
    TooLarge {
        /// The largest that is taken.
        most_bytes: u64,
    },
    /// An uploaded file cannot be read.
    #[error(transparent)]
    Upload(#[from] UploadError),
    /// The store cannot be read or written.
    #[error("the store cannot be read or written")]
    Store(#[from] StoreError),
    /// The index cannot be read.
    #[error("the search index cannot be read")]
    Index(#[from] BuildError),
}

impl AppError {
    /// Nothing has this id, and nothing close is known.
    pub fn not_found(what: &'static str, id: &str) -> Self {
        Self::NotFound {
            what,
            id: crate::domain::shown(id),
            suggestions: Vec::new(),
        }
    }
}
