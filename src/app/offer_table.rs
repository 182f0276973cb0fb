//! What a search finds as a table for spreadsheets and programs.

use std::sync::Arc;

use csv::{Terminator, WriterBuilder};
use jiff::civil::Date;

use super::Pieces;
use super::find::FindRequest;
use super::problem::AppError;
use super::snapshot::Snapshot;
use super::view::CardView;
use crate::domain::{Locale, Opportunity, WantedLanguage};
use crate::intake::without_formula;
use crate::search::Hit;

/// A table has no more rows.
pub const MOST_ROWS: usize = 10_000;
/// Rows that are written at once.
const AT_ONCE: usize = 500;
const MEMORY: &str = "memory takes every write";

/// The columns, named like the fields of a record and the columns of an upload.
const COLUMNS: [&str; 30] = [
    "id",
    "kind",
    "category",
    "title",
    "title_lang",
    "countries",
    "city",
    "origins",
    "provider",
    "status",
    "until",
    "can_apply",
    "url",
    "checked_on",
    "employer",
    "occupations",
    "languages_required",
    "education_isced",
    "experience_years",
    "positions",
    "contract",
    "schedule",
    "pay_min",
    "pay_max",
    "pay_currency",
    "pay_period",
    "start_date",
    "apply_by",
    "fee_to_worker_amount",
    "sample",
];

impl Snapshot {
    /// What a search finds as CSV (RFC 4180), at most 10,000 rows, in pieces.
    ///
    /// # Errors
    /// When an occupation is unknown or the index cannot be read.
    pub fn offer_table(
        self: &Arc<Self>,
        request: &FindRequest,
        locale: Locale,
        today: Date,
    ) -> Result<Pieces, AppError> {
        let as_of = request.as_of.unwrap_or(today);
        let mut hits = self.find_hits(request, locale, today)?;
        hits.truncate(MOST_ROWS);
        let own = Arc::clone(self);
        let mut at = 0;
        let mut is_begun = false;
        Ok(Box::new(std::iter::from_fn(move || {
            if is_begun && at >= hits.len() {
                return None;
            }
            let end = hits.len().min(at + AT_ONCE);
            let piece = own.rows(&hits[at..end], !is_begun, locale, as_of);
            is_begun = true;
            at = end;
            Some(piece)
        })))
    }

    fn rows(
        &self,
        hits: &[Hit],
        is_first: bool,
        locale: Locale,
        as_of: Date,
    ) -> Result<Vec<u8>, AppError> {
        let mut builder = WriterBuilder::new();
        let mut writer = builder.terminator(Terminator::CRLF).from_writer(Vec::new());
        if is_first {
            writer.write_record(COLUMNS).expect(MEMORY);
        }
        for hit in hits {
            let (own, _) = self.index.record(hit.address)?;
            let card = self.card(&own, locale, as_of);
            let cells = cells(&own, &card);
            let cells = cells.iter().map(|cell| without_formula(cell));
            writer.write_record(cells).expect(MEMORY);
        }
        Ok(writer.into_inner().expect(MEMORY))
    }
}

fn cells(own: &Opportunity, card: &CardView) -> [String; COLUMNS.len()] {
    let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
    let job = own.job.as_ref();
    let uploaded = own.uploaded.as_ref();
    let employer = uploaded.map(|own| own.employer.name.as_str());
    let employer = employer.or(job.map(|job| job.employer.name.as_str()));
    let pay = job.and_then(|job| job.pay);
    let language = |own: &WantedLanguage| format!("{}:{}", own.code, own.level);
    let wanted = &own.wanted;
    [
        card.id.clone(),
        card.kind.to_string(),
        card.category.to_string(),
        card.title.clone(),
        text(card.title_lang.as_deref()),
        list(&card.countries, ToString::to_string),
        text(job.and_then(|job| job.city.as_deref())),
        list(&card.origins, ToString::to_string),
        text(card.provider.as_ref().map(|own| own.name.as_str())),
        card.status.is.to_string(),
        text(card.status.until.as_deref()),
        card.can_apply.to_string(),
        text(card.url.as_deref()),
        card.checked.on.to_string(),
        text(employer),
        list(&wanted.occupations, |code| format!("isco:{code}")),
        list(&wanted.languages, language),
        shown(wanted.isced),
        shown(wanted.experience_years),
        shown(job.and_then(|job| job.positions)),
        text(job.and_then(|job| job.contract.as_deref())),
        shown(uploaded.and_then(|own| own.schedule)),
        shown(pay.map(|pay| pay.amount)),
        shown(job.and_then(|job| job.pay_max)),
        shown(pay.map(|pay| pay.currency)),
        shown(pay.map(|pay| pay.period)),
        shown(job.and_then(|job| job.starts)),
        shown(job.and_then(|job| job.apply_by)),
        shown(job.map(|job| job.fee_to_worker)),
        card.sample.to_string(),
    ]
}

fn shown<T: ToString>(value: Option<T>) -> String {
    value.map(|own| own.to_string()).unwrap_or_default()
}

fn list<T>(values: &[T], text: impl Fn(&T) -> String) -> String {
    let texts: Vec<String> = values.iter().map(text).collect();
    texts.join("|")
}
