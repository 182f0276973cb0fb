//! What became of each row, in the reader's language.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::UploadView;
use crate::app::agencies::{Agencies, Caller, FlagView};
use crate::app::problem::AppError;
use crate::domain::{Locale, RaisedFlag, Role};
use crate::intake::{Column, RawRow, ResultCsv, RowProblem, RowSeverity};
use crate::store::{StoreError, UploadRow, UploadedRow};

/// A page of rows.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct RowsView {
    /// The columns of the file, in their order.
    pub columns: Vec<ColumnView>,
    /// The rows, in their order.
    pub rows: Vec<RowView>,
    /// Where the next page begins.
    pub next: Option<String>,
}

/// A column of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct ColumnView {
    /// The header as it stands in the file.
    pub header: String,
    /// The column that it means; none when it means none.
    pub column: Option<String>,
}

/// One row with what became of it.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct RowView {
    /// Counted from one, the header left out.
    pub row: i64,
    /// The organisation's own number.
    pub external_id: Option<String>,
    /// `created`, `updated`, `unchanged` or `rejected`.
    pub outcome: String,
    /// The offer.
    pub opportunity: Option<String>,
    /// The cells as they were sent, one for each column.
    pub cells: Vec<String>,
    /// Everything that is wrong.
    pub problems: Vec<ProblemView>,
    /// Red flags that it raises.
    pub flags: Vec<FlagView>,
}

/// One problem in the reader's language.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct ProblemView {
    /// The stable code.
    pub code: String,
    /// The column.
    pub column: Option<String>,
    /// The value.
    pub value: Option<String>,
    /// What is wrong and what to do.
    pub detail: String,
    /// What was probably meant, best first.
    pub suggestions: Vec<String>,
    /// `error` keeps the row out, `warning` does not.
    pub severity: RowSeverity,
}

/// Which rows are asked for.
#[derive(Debug, Clone, Copy)]
pub struct RowQuestion<'a> {
    /// Only rows that came to this.
    pub outcome: Option<&'a str>,
    /// `next` of the page before.
    pub cursor: Option<&'a str>,
    /// How many rows.
    pub limit: i64,
}

impl From<String> for ColumnView {
    fn from(header: String) -> Self {
        let column = Column::find(&header).map(|own| own.name().to_owned());
        Self { header, column }
    }
}

/// A problem of a file as it is stored.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub(super) enum FileProblemRow {
    /// One of a column or a cell.
    Row(RowProblem),
    /// One of the whole file.
    File { code: String, detail: String },
}

/// Says a problem in a language.
type Say<'a> = &'a dyn Fn(&RowProblem, Locale) -> String;

impl FileProblemRow {
    pub(super) fn view(self, say: Say<'_>, locale: Locale) -> ProblemView {
        match self {
            Self::Row(problem) => view(problem, say, locale),
            Self::File { code, detail } => ProblemView {
                code,
                column: None,
                value: None,
                detail,
                suggestions: Vec::new(),
                severity: RowSeverity::Error,
            },
        }
    }
}

fn view(problem: RowProblem, say: Say<'_>, locale: Locale) -> ProblemView {
    ProblemView {
        detail: say(&problem, locale),
        code: problem.code.code().to_owned(),
        column: problem.column,
        value: problem.value,
        suggestions: problem.suggestions,
        severity: problem.severity,
    }
}

/// Rows that a page has at most.
const MOST_ROWS: i64 = 100;

impl Agencies {
    /// An upload, for its organisation, moderators and admins.
    ///
    /// # Errors
    /// When there is none of that id that the caller may see, or the store fails.
    pub async fn get_upload(
        &self,
        id: &str,
        caller: &Caller,
        locale: Locale,
    ) -> Result<UploadView, AppError> {
        let row = self.upload_row(id, caller).await?;
        Ok(self.upload_view(row, locale))
    }

    /// Waits until every row is worked off and search shows what came of them, at most some
    /// seconds.
    ///
    /// # Errors
    /// When there is none of that id that the caller may see, or the store fails.
    pub async fn wait_worked_off(
        &self,
        id: &str,
        caller: &Caller,
        locale: Locale,
    ) -> Result<UploadView, AppError> {
        let until = tokio::time::Instant::now() + super::LONGEST_WORK;
        loop {
            let row = self.upload_row(id, caller).await?;
            let seq = row.seq;
            let view = self.upload_view(row, locale);
            if view.is_over() {
                self.wait_indexed(seq).await;
                return Ok(view);
            }
            if tokio::time::Instant::now() >= until {
                return Ok(view);
            }
            tokio::time::sleep(super::LOOK_AGAIN).await;
        }
    }

    /// The uploads of an organisation, the newest first.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn list_uploads(
        &self,
        organisation: &str,
        limit: i64,
        locale: Locale,
    ) -> Result<Vec<UploadView>, AppError> {
        let mut session = self.store.read().await?;
        let rest = "WHERE organisation = $1 ORDER BY created_at DESC, id LIMIT $2";
        let rows: Vec<UploadRow> = session
            .find(rest, &[organisation.into(), limit.into()])
            .await?;
        Ok(rows
            .into_iter()
            .map(|row| self.upload_view(row, locale))
            .collect())
    }

    /// A page of the rows of an upload, those of one outcome when it is named.
    ///
    /// # Errors
    /// When there is no such upload that the caller may see, the cursor is none of ours, or the
    /// store fails.
    pub async fn list_rows(
        &self,
        id: &str,
        caller: &Caller,
        question: RowQuestion<'_>,
        locale: Locale,
    ) -> Result<RowsView, AppError> {
        let upload = self.upload_row(id, caller).await?;
        let headers: Vec<String> = serde_json::from_str(&upload.headers).unwrap_or_default();
        let after: i64 = match question.cursor {
            None => 0,
            Some(cursor) => cursor.parse().map_err(|_| AppError::BadCursor)?,
        };
        let limit = question.limit.clamp(1, MOST_ROWS);
        let rows = self
            .rows_after(id, after, question.outcome, limit + 1)
            .await?;
        let more = rows.len() as i64 > limit;
        let rows: Vec<RowView> = rows
            .into_iter()
            .take(limit as usize)
            .map(|row| self.row_view(row, locale))
            .collect();
        let next = rows.last().filter(|_| more).map(|row| row.row.to_string());
        Ok(RowsView {
            columns: headers.into_iter().map(ColumnView::from).collect(),
            rows,
            next,
        })
    }

    /// Some rows of an upload's file after one, as CSV with a last column that tells what is wrong,
    /// and the number of the last of them; the first piece begins with the headers.
    ///
    /// # Errors
    /// When there is no such upload that the caller may see, or the store fails.
    pub async fn result_piece(
        &self,
        id: &str,
        caller: &Caller,
        after: i64,
        limit: i64,
        locale: Locale,
    ) -> Result<(Vec<u8>, Option<i64>), AppError> {
        let upload = self.upload_row(id, caller).await?;
        let headers: Vec<String> = serde_json::from_str(&upload.headers).unwrap_or_default();
        let rows = self.rows_after(id, after, None, limit).await?;
        let last = rows.last().map(|row| row.number);
        let snapshot = self.snapshot.load();
        let messages = &snapshot.messages;
        let mut table = match after {
            0 => {
                ResultCsv::new(Vec::new(), &headers, messages, locale).map_err(StoreError::File)?
            }
            _ => ResultCsv::continued(Vec::new(), messages, locale),
        };
        for row in rows {
            let raw = RawRow {
                number: row.number.unsigned_abs(),
                cells: serde_json::from_str(&row.cells).unwrap_or_default(),
                problems: Vec::new(),
            };
            let problems: Vec<RowProblem> = serde_json::from_str(&row.problems).unwrap_or_default();
            table.row(&raw, &problems).map_err(StoreError::File)?;
        }
        let bytes = table.finish().map_err(StoreError::File)?;
        Ok((bytes, last))
    }

    async fn rows_after(
        &self,
        id: &str,
        after: i64,
        outcome: Option<&str>,
        limit: i64,
    ) -> Result<Vec<UploadedRow>, AppError> {
        let mut session = self.store.read().await?;
        let rest = "WHERE upload = $1 AND number > $2 AND ($3 = '' OR outcome = $3) \
                    ORDER BY number LIMIT $4";
        let outcome = outcome.unwrap_or_default();
        let values = [id.into(), after.into(), outcome.into(), limit.into()];
        Ok(session.find(rest, &values).await?)
    }

    /// The upload when the caller may see it; what is not theirs is not there.
    async fn upload_row(&self, id: &str, caller: &Caller) -> Result<UploadRow, AppError> {
        let row = self.store.read().await?.upload(id).await?;
        let sees_all = matches!(caller.role, Role::Admin | Role::Moderator);
        let own =
            row.filter(|row| sees_all || Some(&row.organisation) == caller.organisation.as_ref());
        own.ok_or_else(|| AppError::not_found("upload", id))
    }

    pub(super) fn upload_view(&self, row: UploadRow, locale: Locale) -> UploadView {
        UploadView::of(row, &|problem, locale| self.say(problem, locale), locale)
    }

    fn row_view(&self, row: UploadedRow, locale: Locale) -> RowView {
        let problems: Vec<RowProblem> = serde_json::from_str(&row.problems).unwrap_or_default();
        let flags: Vec<RaisedFlag> = serde_json::from_str(&row.flags).unwrap_or_default();
        let say: Say<'_> = &|problem, locale| self.say(problem, locale);
        let snapshot = self.snapshot.load();
        RowView {
            cells: serde_json::from_str(&row.cells).unwrap_or_default(),
            row: row.number,
            external_id: row.external_id,
            outcome: row.outcome,
            opportunity: row.opportunity,
            problems: problems
                .into_iter()
                .map(|own| view(own, say, locale))
                .collect(),
            flags: flags
                .iter()
                .filter_map(|own| snapshot.flag_view(own, locale))
                .collect(),
        }
    }

    /// A problem as a sentence.
    pub fn say(&self, problem: &RowProblem, locale: Locale) -> String {
        let snapshot = self.snapshot.load();
        snapshot
            .messages
            .say(&problem.message(locale), locale, snapshot.as_ref())
    }
}
