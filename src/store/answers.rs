//! Answers to writes that may be sent twice, kept for a while.

use serde::{Deserialize, Serialize};

use super::error::StoreError;
use super::rows::Row;
use super::session::Session;

/// The answer to a write, or the place where it will stand.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerRow {
    /// Whose writes they are.
    pub scope: String,
    /// The name that the client gave the write.
    pub name: String,
    /// What was asked: BLAKE3, hexadecimal.
    pub question: String,
    /// The HTTP status; 0 while the write is under way.
    pub status: i64,
    /// Headers of the answer, a JSON object.
    pub headers: String,
    /// Its body.
    pub body: String,
    /// When the write began.
    pub at: i64,
}

impl Row for AnswerRow {
    const TABLE: &'static str = "answers";
    const COLUMNS: &'static [&'static str] = &[
        "scope", "name", "question", "status", "headers", "body", "at",
    ];
    const KEY: &'static [&'static str] = &["scope", "name"];
}

impl Session {
    /// The answer that stands in the place of this one; none when the place was free and is now
    /// taken by this one.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn take_place(&mut self, own: &AnswerRow) -> Result<Option<AnswerRow>, StoreError> {
        let values = [own.scope.as_str().into(), own.name.as_str().into()];
        let rest = format!("WHERE scope = $1 AND name = $2 {}", self.for_update());
        // What another session has just begun is seen only after the attempt to add.
        let added = self.add_missing(std::slice::from_ref(own)).await?;
        if added == 1 {
            return Ok(None);
        }
        Ok(self.find(&rest, &values).await?.pop())
    }
}
