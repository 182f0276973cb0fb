//! One offer of an organisation: read, written, taken back, without a file.

use jiff::civil::Date;
use serde::Serialize;
use serde_json::{Map, Value};
use utoipa::ToSchema;

use super::upload::{Uploader, change_of, version};
use super::{Agencies, FlagView, moment};
use crate::app::problem::AppError;
use crate::app::snapshot::Snapshot;
use crate::domain::{Locale, Offer, Organisation, Publication, RaisedFlag};
use crate::intake::{
    FieldProblem, ProblemCode, RowProblem, RowProblemCode, RowReader, RowSeverity, offer_fields,
    row_headers, row_of_offer_fields,
};
use crate::store::{Change, OpportunityRow, Session};

/// An offer as its organisation sees it.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct OfferView {
    /// `organisation:external_id`.
    pub id: String,
    /// Counted from one; the entity tag is made of it.
    pub version: i64,
    /// Whether it is shown.
    pub publication: Publication,
    /// The last day it is shown.
    pub expires_on: String,
    /// The fields, named like the columns of an upload.
    #[schema(value_type = Object)]
    pub fields: Map<String, Value>,
    /// Red flags that it raises.
    pub flags: Vec<FlagView>,
    /// When it changed last (RFC 3339, UTC).
    pub updated_at: String,
}

/// How an offer is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Writing {
    /// The fields are all of it.
    Whole,
    /// The fields replace those of the same name; `null` takes one out.
    Parts,
}

/// What was written.
#[derive(Debug, Clone, PartialEq)]
pub struct Written {
    /// The offer now.
    pub offer: OfferView,
    /// Whether it is new.
    pub is_new: bool,
    /// The number of the last change.
    pub seq: i64,
}

/// Whose offer is written, by whom, and which version it must have.
#[derive(Debug, Clone, Copy)]
pub struct WhichOffer<'a> {
    /// The organisation.
    pub organisation: &'a str,
    /// `organisation:external_id`.
    pub id: &'a str,
    /// The key that writes.
    pub actor: &'a str,
    /// The version that was read; any when absent.
    pub version: Option<i64>,
}

impl Agencies {
    /// Writes one offer.
    ///
    /// # Errors
    /// When the id is not of the organisation, fields are wrong, somebody else was faster, or the
    /// store fails.
    pub async fn write_offer(
        &self,
        which: WhichOffer<'_>,
        writing: Writing,
        fields: &Map<String, Value>,
        locale: Locale,
    ) -> Result<Written, AppError> {
        let external_id = own_part(which)?;
        let mut session = self.store.write().await?;
        let before = session.offer(which.id).await?;
        refuse_other_version(which, before.as_ref())?;
        let fields = match (writing, &before) {
            (Writing::Whole, _) => fields.clone(),
            (Writing::Parts, Some(before)) => merged(before, fields),
            (Writing::Parts, None) => {
                return Err(AppError::not_found("uploaded opportunity", which.id));
            }
        };
        let offer = self.read_fields(fields, external_id, locale)?;
        let Some(organisation) = session.organisation(which.organisation).await? else {
            return Err(AppError::not_found("organisation", which.organisation));
        };
        let uploader = Uploader {
            upload: None,
            actor: which.actor.to_owned(),
            approved: session.approved_count(which.organisation).await?,
            refused: session
                .refused(&[which.id.to_owned()])
                .await?
                .into_iter()
                .collect(),
            organisation: Organisation::from(organisation),
        };
        let today = self.today();
        let flags = self
            .snapshot
            .load()
            .raise_flags(&offer, &uploader.organisation, today);
        let next = self.next_row(&uploader, before.as_ref(), which.id, &offer, &flags);
        let mut seq = session.head().await?;
        let is_new = before.is_none();
        let row = match (next, before) {
            (None, Some(before)) => before,
            (Some(next), before) => {
                session.put(std::slice::from_ref(&next)).await?;
                session.put(&[version(&next, which.actor)]).await?;
                let detail = serde_json::json!({ "version": next.version });
                self.note(&mut session, which.actor, "write-offer", which.id, detail)
                    .await?;
                let was = before.map(|own| own.publication);
                if let Some(change) = change_of(was, next.publication) {
                    seq = session
                        .log(&[(next.id.clone(), change)], self.now())
                        .await?;
                }
                next
            }
            (None, None) => return Err(AppError::not_found("uploaded opportunity", which.id)),
        };
        self.store.commit(session).await?;
        Ok(Written {
            offer: self.offer_view(row, locale),
            is_new,
            seq,
        })
    }

    /// Takes one offer back; tells the number of the change.
    ///
    /// # Errors
    /// When there is no such offer of the organisation, somebody else was faster, or the store
    /// fails.
    pub async fn withdraw_offer(&self, which: WhichOffer<'_>) -> Result<i64, AppError> {
        own_part(which)?;
        let mut session = self.store.write().await?;
        let Some(mut row) = session.offer(which.id).await? else {
            return Err(AppError::not_found("uploaded opportunity", which.id));
        };
        refuse_other_version(which, Some(&row))?;
        let was_shown = row.publication == Publication::Published;
        row.publication = Publication::Withdrawn;
        session.put(std::slice::from_ref(&row)).await?;
        let detail = serde_json::json!({ "version": row.version });
        self.note(
            &mut session,
            which.actor,
            "withdraw-offer",
            which.id,
            detail,
        )
        .await?;
        let seq = match was_shown {
            true => {
                session
                    .log(&[(row.id.clone(), Change::Withdrawn)], self.now())
                    .await?
            }
            false => session.head().await?,
        };
        self.store.commit(session).await?;
        Ok(seq)
    }

    /// A page of the offers of an organisation after an id, in the order of the ids.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn list_offers(
        &self,
        organisation: &str,
        after: &str,
        limit: i64,
        locale: Locale,
    ) -> Result<Vec<OfferView>, AppError> {
        let mut session = self.store.read().await?;
        let rest = "WHERE organisation = $1 AND id > $2 ORDER BY id LIMIT $3";
        let values = [organisation.into(), after.into(), limit.into()];
        let rows: Vec<OpportunityRow> = session.find(rest, &values).await?;
        Ok(rows
            .into_iter()
            .map(|row| self.offer_view(row, locale))
            .collect())
    }

    /// Whether an offer was shown once and is no longer.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn is_gone(&self, id: &str) -> Result<bool, AppError> {
        let mut session = self.store.read().await?;
        Ok(is_gone(&mut session, id).await?)
    }

    fn read_fields(
        &self,
        mut fields: Map<String, Value>,
        external_id: &str,
        locale: Locale,
    ) -> Result<Offer, AppError> {
        let given = fields
            .entry("external_id")
            .or_insert_with(|| external_id.into());
        if given.as_str() != Some(external_id) {
            return Err(AppError::Fields(vec![FieldProblem {
                pointer: "/external_id".to_owned(),
                code: ProblemCode::Contradiction,
                detail: format!("must be `{external_id}`, as in the path"),
                suggestions: vec![external_id.to_owned()],
            }]));
        }
        let read = self
            .snapshot
            .load()
            .read_offer(&fields, self.today(), locale);
        read.map_err(|problems| {
            let problems = problems.iter().map(|own| self.field_problem(own, locale));
            AppError::Fields(problems.collect())
        })
    }

    fn field_problem(&self, problem: &RowProblem, locale: Locale) -> FieldProblem {
        use RowProblemCode as Row;
        let code = match problem.code {
            Row::Required => ProblemCode::Required,
            Row::UnknownColumn | Row::DuplicateColumn => ProblemCode::UnknownField,
            Row::UnknownCode | Row::UnknownWord => ProblemCode::UnknownCode,
            Row::WrongFormat | Row::AmbiguousDate | Row::BrokenRow => ProblemCode::WrongType,
            Row::TooLong => ProblemCode::TooLong,
            Row::Contradiction => ProblemCode::Contradiction,
            _ => ProblemCode::OutOfRange,
        };
        FieldProblem {
            pointer: format!("/{}", problem.column.as_deref().unwrap_or_default()),
            code,
            detail: self.say(problem, locale),
            suggestions: problem.suggestions.clone(),
        }
    }

    fn offer_view(&self, row: OpportunityRow, locale: Locale) -> OfferView {
        let flags: Vec<RaisedFlag> = serde_json::from_str(&row.flags).unwrap_or_default();
        let offer: Option<Offer> = serde_json::from_str(&row.offer).ok();
        let snapshot = self.snapshot.load();
        OfferView {
            version: row.version,
            publication: row.publication,
            expires_on: row.expires_on,
            fields: offer.map(|own| offer_fields(&own)).unwrap_or_default(),
            flags: flags
                .iter()
                .filter_map(|own| snapshot.flag_view(own, locale))
                .collect(),
            updated_at: moment(row.updated_at),
            id: row.id,
        }
    }
}

impl Snapshot {
    /// The offer that fields named like the columns of an upload make.
    ///
    /// # Errors
    /// Everything that is wrong, unknown fields too.
    pub fn read_offer(
        &self,
        fields: &Map<String, Value>,
        today: Date,
        locale: Locale,
    ) -> Result<Offer, Vec<RowProblem>> {
        let headers = row_headers();
        let (vocabulary, linker) = (&self.vocabulary, &self.linker);
        let reader = RowReader::new(&headers, vocabulary, linker, today, Some(locale));
        let read = reader.read(&row_of_offer_fields(fields));
        let is_error = |own: &RowProblem| {
            own.severity == RowSeverity::Error || own.code == RowProblemCode::UnknownColumn
        };
        let errors: Vec<RowProblem> = read.problems.into_iter().filter(is_error).collect();
        match read.offer {
            Some(offer) if errors.is_empty() => Ok(offer),
            _ => Err(errors),
        }
    }
}

/// The part of an id that the organisation gave.
fn own_part<'a>(which: WhichOffer<'a>) -> Result<&'a str, AppError> {
    let parts = which.id.split_once(':');
    let own = parts.filter(|(organisation, _)| *organisation == which.organisation);
    let external = own.map(|(_, external)| external);
    external
        .filter(|external| crate::domain::is_external_id(external))
        .ok_or_else(|| AppError::not_found("uploaded opportunity", which.id))
}

fn refuse_other_version(
    which: WhichOffer<'_>,
    found: Option<&OpportunityRow>,
) -> Result<(), AppError> {
    let same = which
        .version
        .is_none_or(|wanted| found.is_some_and(|own| own.version == wanted));
    if same {
        Ok(())
    } else {
        Err(AppError::LostRace)
    }
}

fn merged(before: &OpportunityRow, fields: &Map<String, Value>) -> Map<String, Value> {
    let offer: Option<Offer> = serde_json::from_str(&before.offer).ok();
    let mut merged = offer.map(|own| offer_fields(&own)).unwrap_or_default();
    for (name, value) in fields {
        match value {
            Value::Null => merged.remove(name),
            value => merged.insert(name.clone(), value.clone()),
        };
    }
    merged
}

async fn is_gone(session: &mut Session, id: &str) -> Result<bool, crate::store::StoreError> {
    let found: Option<OpportunityRow> = session.first("WHERE id = $1", &[id.into()]).await?;
    let Some(row) = found else {
        return Ok(false);
    };
    match row.publication {
        Publication::Expired | Publication::Withdrawn | Publication::Suspended => Ok(true),
        Publication::Published => {
            // Published and not shown: its organisation or its time is over.
            Ok(true)
        }
        Publication::Pending | Publication::Rejected => {
            let published = "SELECT COUNT(*) FROM changes WHERE opportunity = $1";
            Ok(session.number(published, &[id.into()]).await?.unwrap_or(0) > 0)
        }
    }
}
