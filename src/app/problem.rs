//! What can go wrong when something is asked.

use crate::intake::{CvError, FieldProblem};
use crate::search::BuildError;

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
    /// The index cannot be read.
    #[error("the search index cannot be read")]
    Index(#[from] BuildError),
}
