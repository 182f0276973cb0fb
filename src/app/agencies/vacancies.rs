//! Uploaded jobs for public employment services, as the EURES input API tells them.

use std::collections::BTreeMap;

use serde::Serialize;
use utoipa::ToSchema;

use super::Agencies;
use super::offer::opportunity;
use crate::app::position_opening::closed_opening;
use crate::app::problem::AppError;
use crate::domain::{Kind, Opportunity, Organisation};
use crate::store::{OpportunityRow, Posting, Session};

/// Who gives the vacancies.
const SOURCE: &str = "passerelle";
/// The version of the content.
const VERSION: &str = "1.3";

/// Whether a vacancy can be applied for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "UPPERCASE")]
pub enum VacancyStatus {
    /// It can.
    Active,
    /// No longer.
    Closed,
}

/// A vacancy in short; times are milliseconds since 1970.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct VacancyReference {
    /// When it was shown first.
    pub creation_timestamp: i64,
    /// When it changed last.
    pub last_modification_timestamp: i64,
    /// When it was closed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closing_timestamp: Option<i64>,
    /// The id of the opportunity.
    pub reference: String,
    /// `passerelle`.
    pub source: &'static str,
    /// Whether it can be applied for.
    pub status: VacancyStatus,
}

/// All vacancies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct AllVacancies {
    /// In the order of their ids.
    pub all_references: Vec<VacancyReference>,
}

/// The vacancies that changed at a time or later.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ChangedVacancies {
    /// Shown since then for the first time.
    pub created_references: Vec<VacancyReference>,
    /// Shown before and changed, or shown again.
    pub modified_references: Vec<VacancyReference>,
    /// No longer shown.
    pub closed_references: Vec<VacancyReference>,
}

/// Vacancies in full.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct VacancyDetails {
    /// By reference; what was never shown is absent.
    pub details: BTreeMap<String, VacancyDetail>,
}

/// A vacancy in full.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct VacancyDetail {
    /// When it was shown first.
    pub creation_timestamp: i64,
    /// When it changed last.
    pub last_modification_timestamp: i64,
    /// When it was closed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closing_timestamp: Option<i64>,
    /// The id of the opportunity.
    pub reference: String,
    /// `passerelle`.
    pub source: &'static str,
    /// Whether it can be applied for.
    pub status: VacancyStatus,
    /// HR-XML `PositionOpening`; of a closed one only that it is closed.
    pub content: String,
    /// `1.3`.
    pub content_format_version: &'static str,
}

impl From<Posting> for VacancyReference {
    fn from(own: Posting) -> Self {
        let is_shown = own.shown == 1;
        Self {
            creation_timestamp: own.created_at,
            last_modification_timestamp: own.changed_at,
            closing_timestamp: (!is_shown).then_some(own.changed_at),
            reference: own.reference,
            source: SOURCE,
            status: match is_shown {
                true => VacancyStatus::Active,
                false => VacancyStatus::Closed,
            },
        }
    }
}

impl Agencies {
    /// Every job that was shown at some time.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn all_vacancies(&self) -> Result<AllVacancies, AppError> {
        Ok(AllVacancies {
            all_references: self.vacancies_since(i64::MIN).await?,
        })
    }

    /// The jobs that changed at `since` (milliseconds since 1970) or later.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn changed_vacancies(&self, since: i64) -> Result<ChangedVacancies, AppError> {
        let mut changed = ChangedVacancies::default();
        for own in self.vacancies_since(since).await? {
            let list = match own.status {
                VacancyStatus::Closed => &mut changed.closed_references,
                VacancyStatus::Active if own.creation_timestamp >= since => {
                    &mut changed.created_references
                }
                VacancyStatus::Active => &mut changed.modified_references,
            };
            list.push(own);
        }
        Ok(changed)
    }

    /// Jobs in full by their references.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn vacancy_details(&self, references: &[String]) -> Result<VacancyDetails, AppError> {
        let today = self.today().to_string();
        let mut session = self.store.read().await?;
        let postings = session.postings_of(Kind::Job, &today, references).await?;
        let rows = session.shown(references, &today).await?;
        let shown = opportunities(&mut session, rows).await?;
        drop(session);
        let snapshot = self.snapshot.load_full();
        let detail = |own: Posting| {
            let opening = shown.get(&own.reference);
            let opening = opening.and_then(|own| snapshot.position_opening(own));
            let content = opening.unwrap_or_else(|| closed_opening(&own.reference));
            let content = String::from_utf8_lossy(&content).into_owned();
            let own = VacancyReference::from(own);
            VacancyDetail {
                creation_timestamp: own.creation_timestamp,
                last_modification_timestamp: own.last_modification_timestamp,
                closing_timestamp: own.closing_timestamp,
                reference: own.reference,
                source: own.source,
                status: own.status,
                content,
                content_format_version: VERSION,
            }
        };
        let details = postings.into_iter().map(detail);
        Ok(VacancyDetails {
            details: details.map(|own| (own.reference.clone(), own)).collect(),
        })
    }

    async fn vacancies_since(&self, since: i64) -> Result<Vec<VacancyReference>, AppError> {
        let today = self.today().to_string();
        let mut session = self.store.read().await?;
        let found = session.postings_since(Kind::Job, &today, since).await?;
        Ok(found.into_iter().map(VacancyReference::from).collect())
    }
}

async fn opportunities(
    session: &mut Session,
    rows: Vec<OpportunityRow>,
) -> Result<BTreeMap<String, Opportunity>, AppError> {
    let mut organisations: BTreeMap<String, Organisation> = BTreeMap::new();
    let mut read = BTreeMap::new();
    for row in rows {
        if !organisations.contains_key(&row.organisation)
            && let Some(own) = session.organisation(&row.organisation).await?
        {
            organisations.insert(own.id.clone(), own.into());
        }
        let organisation = organisations.get(&row.organisation);
        if let Some(own) = organisation.and_then(|own| opportunity(&row, own)) {
            read.insert(row.id, own);
        }
    }
    Ok(read)
}
