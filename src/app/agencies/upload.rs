//! Uploads: a file comes in, waits on disk, is read row by row and applied piece by piece.
//!
//! A row counts as done when its result and its offer were committed together; after a crash the
//! work goes on behind the last such row.

mod apply;
mod receive;
mod replace;
mod rows;
mod work;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use serde::{Deserialize, Serialize};
use strum::{Display, EnumString, IntoStaticStr, VariantArray};
use utoipa::ToSchema;

use super::moment;
use crate::domain::{Locale, kebab_enum};
use crate::store::UploadRow;

pub(super) use apply::{Uploader, change_of, version};
pub use receive::Incoming;
pub use rows::{ColumnView, ProblemView, RowQuestion, RowView, RowsView};

/// How long an answer waits for an upload to be worked off, and how often it looks.
const LONGEST_WORK: std::time::Duration = std::time::Duration::from_secs(120);
const LOOK_AGAIN: std::time::Duration = std::time::Duration::from_millis(40);

kebab_enum! {
    /// What a file is to the offers that are there already.
    UploadMode {
        /// Offers are added and changed; others stay.
        Upsert,
        /// Offers that the file lacks are taken back.
        Replace,
    }
}

kebab_enum! {
    /// How far an upload is.
    UploadStatus {
        /// The file is coming in.
        Receiving,
        /// The file is there and waits for its turn.
        Checking,
        /// Rows are read and applied.
        Applying,
        /// Every row was worked off.
        Done,
        /// The file could not be read to its end; rows before that were worked off.
        Failed,
    }
}

/// How many rows came to what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct CountsView {
    /// Rows worked off.
    pub rows: i64,
    /// Offers made.
    pub created: i64,
    /// Offers changed.
    pub updated: i64,
    /// Offers that were so already.
    pub unchanged: i64,
    /// Rows refused.
    pub rejected: i64,
    /// Offers taken back because the file lacks them.
    pub withdrawn: i64,
}

/// An upload.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct UploadView {
    /// Its id.
    pub id: String,
    /// Whose it is.
    pub organisation: String,
    /// How far it is.
    pub status: UploadStatus,
    /// What the file is to the offers that are there already.
    pub mode: UploadMode,
    /// Whether nothing is kept but the results of the rows.
    pub dry_run: bool,
    /// How many rows came to what.
    pub counts: CountsView,
    /// Problems of the file as a whole.
    pub problems: Vec<ProblemView>,
    /// When it came (RFC 3339, UTC).
    pub created_at: String,
    /// When it was worked off.
    pub finished_at: Option<String>,
    /// The results of the rows.
    pub rows: String,
}

impl UploadView {
    fn of(
        row: UploadRow,
        say: &dyn Fn(&crate::intake::RowProblem, Locale) -> String,
        locale: Locale,
    ) -> Self {
        let problems: Vec<rows::FileProblemRow> =
            serde_json::from_str(&row.problems).unwrap_or_default();
        Self {
            rows: format!("/v1/uploads/{}/rows", row.id),
            status: row.status.parse().unwrap_or(UploadStatus::Failed),
            mode: row.mode.parse().unwrap_or(UploadMode::Upsert),
            dry_run: row.dry_run != 0,
            counts: CountsView {
                rows: row.row_count,
                created: row.created,
                updated: row.updated,
                unchanged: row.unchanged,
                rejected: row.rejected,
                withdrawn: row.withdrawn,
            },
            problems: problems
                .into_iter()
                .map(|own| own.view(say, locale))
                .collect(),
            created_at: moment(row.created_at),
            finished_at: row.finished_at.map(moment),
            id: row.id,
            organisation: row.organisation,
        }
    }

    /// Whether nothing more will happen to it.
    pub fn is_over(&self) -> bool {
        matches!(self.status, UploadStatus::Done | UploadStatus::Failed)
    }
}

/// Uploads of one organisation wait for each other.
#[derive(Debug, Default)]
pub struct Turns(Mutex<HashMap<String, Arc<tokio::sync::Mutex<()>>>>);

impl Turns {
    fn of(&self, organisation: &str) -> Arc<tokio::sync::Mutex<()>> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // Those that nobody waits for any more.
        all.retain(|_, turn| Arc::strong_count(turn) > 1);
        Arc::clone(all.entry(organisation.to_owned()).or_default())
    }
}
