//! One record with everything that its page tells.

use jiff::civil::Date;
use serde_json::Value;

use super::outline::{Step, steps};
use super::problem::AppError;
use super::snapshot::Snapshot;
use super::view::RecordView;
use crate::domain::Locale;
use crate::i18n::Names;
use crate::rules::TreeId;

/// One record with everything that its page tells.
#[derive(Debug, Clone)]
pub struct ToldRecord {
    /// The record in full.
    pub record: RecordView,
    /// How its conditions hang together.
    pub steps: Vec<Step>,
    /// What it gives, in words.
    pub grants: Vec<String>,
    /// Working languages of a job with the level that is enough, in words.
    pub languages: Vec<String>,
    /// The record as schema.org JSON-LD.
    pub json_ld: Value,
}

impl Snapshot {
    /// Whether there is such an opportunity.
    pub fn has_opportunity(&self, id: &str) -> bool {
        self.index.find(id).is_ok_and(|address| address.is_some())
    }

    /// One record as its page tells it.
    ///
    /// # Errors
    /// When there is no such opportunity or the index cannot be read.
    pub fn tell_record(
        &self,
        id: &str,
        locale: Locale,
        as_of: Date,
    ) -> Result<ToldRecord, AppError> {
        let record = self.get_opportunity(id, locale, as_of)?;
        let address = self.index.find(id)?;
        let address = address.ok_or_else(|| AppError::not_found("opportunity", id))?;
        let (own, columns) = self.index.record(address)?;
        let paths: Vec<&str> = record.conditions.iter().map(|c| c.path.as_str()).collect();
        let language = |wanted: &crate::domain::WantedLanguage| {
            format!("{} {}", self.language(wanted.code, locale), wanted.level)
        };
        let languages = match own.job {
            Some(_) => own.wanted.languages.iter().map(language).collect(),
            None => Vec::new(),
        };
        Ok(ToldRecord {
            steps: steps(self.condition(TreeId(columns.tree)), &paths),
            grants: own
                .grants
                .iter()
                .map(|grant| self.grant_text(grant, locale))
                .collect(),
            languages,
            json_ld: self.json_ld(&record, locale),
            record,
        })
    }
}
