//! Writes that may be sent twice and happen once: the answer to the first is kept for a day.

use std::collections::BTreeMap;

use super::Agencies;
use crate::app::problem::AppError;
use crate::store::AnswerRow;

/// How long an answer is kept, in milliseconds.
const KEPT_MS: i64 = 24 * 60 * 60 * 1_000;
/// After this a write that never answered counts as broken off, in milliseconds.
const BROKEN_OFF_MS: i64 = 10 * 60 * 1_000;

/// A write with the name that its client gave it.
#[derive(Debug, Clone)]
pub struct NamedWrite {
    /// Whose names these are; other clients may use the same.
    pub scope: String,
    /// The name.
    pub name: String,
    /// What is asked, told apart from other questions.
    pub question: String,
}

/// An answer that was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenAnswer {
    /// The HTTP status.
    pub status: u16,
    /// Its headers that matter.
    pub headers: BTreeMap<String, String>,
    /// Its body.
    pub body: String,
}

/// What becomes of a named write.
#[derive(Debug)]
pub enum Turn {
    /// Nobody has begun it: it is to be done.
    Begins,
    /// It was done.
    Done(GivenAnswer),
    /// It is under way.
    UnderWay,
    /// The name was given to another question.
    OtherQuestion,
}

impl Agencies {
    /// Begins a named write, or tells what became of it.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn begin_write(&self, write: &NamedWrite) -> Result<Turn, AppError> {
        let now = self.now();
        let own = AnswerRow {
            scope: write.scope.clone(),
            name: write.name.clone(),
            question: write.question.clone(),
            status: 0,
            headers: "{}".to_owned(),
            body: String::new(),
            at: now,
        };
        let mut session = self.store.write().await?;
        let turn = match session.take_place(&own).await? {
            None => Turn::Begins,
            Some(old) if old.at < now - KEPT_MS => Turn::Begins,
            Some(old) if old.question != own.question => Turn::OtherQuestion,
            Some(old) if old.status == 0 && old.at < now - BROKEN_OFF_MS => Turn::Begins,
            Some(old) if old.status == 0 => Turn::UnderWay,
            Some(old) => Turn::Done(GivenAnswer {
                status: u16::try_from(old.status).unwrap_or(500),
                headers: serde_json::from_str(&old.headers).unwrap_or_default(),
                body: old.body,
            }),
        };
        if matches!(turn, Turn::Begins) {
            session.put(std::slice::from_ref(&own)).await?;
        }
        self.store.commit(session).await?;
        Ok(turn)
    }

    /// Keeps the answer to a named write.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn keep_answer(
        &self,
        write: &NamedWrite,
        answer: &GivenAnswer,
    ) -> Result<(), AppError> {
        let sql = "UPDATE answers SET status = $3, headers = $4, body = $5 \
                   WHERE scope = $1 AND name = $2";
        let headers = serde_json::to_string(&answer.headers).unwrap_or_else(|_| "{}".to_owned());
        let values = [
            write.scope.as_str().into(),
            write.name.as_str().into(),
            i64::from(answer.status).into(),
            headers.into(),
            answer.body.as_str().into(),
        ];
        let mut session = self.store.write().await?;
        session.run(sql, &values).await?;
        Ok(self.store.commit(session).await?)
    }

    /// Gives the name of a write that changed nothing free again.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn give_up_write(&self, write: &NamedWrite) -> Result<(), AppError> {
        let sql = "DELETE FROM answers WHERE scope = $1 AND name = $2";
        let values = [write.scope.as_str().into(), write.name.as_str().into()];
        let mut session = self.store.write().await?;
        session.run(sql, &values).await?;
        Ok(self.store.commit(session).await?)
    }

    /// Forgets answers that were kept long enough.
    pub(super) async fn forget_answers(&self) -> Result<(), AppError> {
        let sql = "DELETE FROM answers WHERE at < $1";
        let mut session = self.store.write().await?;
        session.run(sql, &[(self.now() - KEPT_MS).into()]).await?;
        Ok(self.store.commit(session).await?)
    }
}
