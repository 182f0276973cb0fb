//! Applying some rows: their results, their offers and the changes in one transaction.

use std::collections::{BTreeMap, BTreeSet};

use crate::app::agencies::Agencies;
use crate::app::agencies::publish::{Arrival, decide_publication, risk};
use crate::app::problem::AppError;
use crate::domain::{Offer, Organisation, Publication, RaisedFlag};
use crate::intake::ReadRow;
use crate::store::{Change, OpportunityRow, Session, UploadRow, UploadedRow, VersionRow};
use crate::text::fold;

/// A row with its cells.
pub(super) struct Parsed {
    /// What it says.
    pub row: ReadRow,
    /// The cells as they were sent.
    pub cells: Vec<String>,
}

/// What is written for some rows.
#[derive(Default)]
struct Written {
    results: Vec<UploadedRow>,
    offers: BTreeMap<String, OpportunityRow>,
    versions: Vec<VersionRow>,
    changes: Vec<(String, Change)>,
    counts: [i64; 4],
}

/// The counted outcomes, in the order of the counts.
const OUTCOMES: [&str; 4] = ["created", "updated", "unchanged", "rejected"];

/// Who the offers are of.
pub(in crate::app::agencies) struct Uploader {
    /// The upload they came with.
    pub upload: Option<String>,
    /// The key that sends them.
    pub actor: String,
    /// The organisation.
    pub organisation: Organisation,
    /// How many of its offers a moderator has let through.
    pub approved: i64,
    /// Those of the offers that a moderator refused or took away last.
    pub refused: BTreeSet<String>,
}

impl Agencies {
    pub(super) async fn apply_rows(
        &self,
        upload: &UploadRow,
        rows: Vec<Parsed>,
    ) -> Result<(), AppError> {
        if rows.is_empty() {
            return Ok(());
        }
        let mut session = self.store.write().await?;
        let Some(organisation) = session.organisation(&upload.organisation).await? else {
            return Err(AppError::not_found("organisation", &upload.organisation));
        };
        let id = |row: &ReadRow| {
            let external = row.external_id.as_ref()?;
            Some(format!("{}:{external}", upload.organisation))
        };
        let mut ids: Vec<String> = rows.iter().filter_map(|own| id(&own.row)).collect();
        ids.sort_unstable();
        ids.dedup();
        let uploader = Uploader {
            upload: Some(upload.id.clone()),
            actor: upload.actor.clone(),
            approved: session.approved_count(&organisation.id).await?,
            refused: session.refused(&ids).await?.into_iter().collect(),
            organisation: organisation.into(),
        };
        let known = session.offers(&ids).await?;
        let mut known: BTreeMap<String, OpportunityRow> =
            known.into_iter().map(|row| (row.id.clone(), row)).collect();
        let mut written = Written::default();
        for Parsed { row, cells } in rows {
            let id = id(&row);
            self.take(&uploader, &mut known, &mut written, id, row, cells);
        }
        self.keep(&mut session, upload, written).await?;
        Ok(self.store.commit(session).await?)
    }

    /// Decides what becomes of one row.
    fn take(
        &self,
        uploader: &Uploader,
        known: &mut BTreeMap<String, OpportunityRow>,
        written: &mut Written,
        id: Option<String>,
        row: ReadRow,
        cells: Vec<String>,
    ) {
        let mut flags = Vec::new();
        let outcome = match (&id, row.offer) {
            (Some(id), Some(offer)) => {
                let today = self.today();
                let snapshot = self.snapshot.load();
                flags = snapshot.raise_flags(&offer, &uploader.organisation, today);
                let next = self.next_row(uploader, known.get(id), id, &offer, &flags);
                match next {
                    None => "unchanged",
                    Some(next) => {
                        let was = known.get(id).map(|own| own.publication);
                        let is_new = was.is_none();
                        let change = change_of(was, next.publication);
                        written.changes.extend(change.map(|own| (id.clone(), own)));
                        written.versions.push(version(&next, &uploader.actor));
                        known.insert(id.clone(), next.clone());
                        written.offers.insert(id.clone(), next);
                        if is_new { "created" } else { "updated" }
                    }
                }
            }
            _ => "rejected",
        };
        if let Some(place) = OUTCOMES.iter().position(|own| *own == outcome) {
            written.counts[place] += 1;
        }
        written.results.push(UploadedRow {
            upload: uploader.upload.clone().unwrap_or_default(),
            number: row.number as i64,
            external_id: row.external_id,
            outcome: outcome.to_owned(),
            opportunity: id,
            problems: json(&row.problems),
            flags: json(&flags),
            cells: json(&cells),
        });
    }

    /// The offer as it is to be stored; none when it is so already.
    pub(in crate::app::agencies) fn next_row(
        &self,
        uploader: &Uploader,
        before: Option<&OpportunityRow>,
        id: &str,
        offer: &Offer,
        flags: &[RaisedFlag],
    ) -> Option<OpportunityRow> {
        let text = json(offer);
        let digest = blake3::hash(text.as_bytes()).to_hex().to_string();
        let stands = |own: &OpportunityRow| {
            !matches!(
                own.publication,
                Publication::Withdrawn | Publication::Expired
            )
        };
        if before.is_some_and(|own| own.digest == digest && stands(own)) {
            return None;
        }
        let snapshot = self.snapshot.load();
        let weigh = |flags: &[RaisedFlag]| {
            let blocking = flags.iter().filter(|flag| snapshot.blocks(flag)).count();
            risk(blocking, flags.len() - blocking)
        };
        // Open reports weigh on, whatever the offer says now.
        let reported = before.map_or(0, |own| {
            let flags: Vec<RaisedFlag> = serde_json::from_str(&own.flags).unwrap_or_default();
            (own.risk - weigh(&flags)).max(0)
        });
        let publication = decide_publication(Arrival {
            tier: uploader.organisation.tier,
            approved: uploader.approved,
            flags,
            before: before.map(|own| own.publication),
            renewed: before.is_some_and(|own| is_renewal(own, offer, flags)),
            refused: uploader.refused.contains(id),
        });
        let now = self.now();
        Some(OpportunityRow {
            id: id.to_owned(),
            organisation: uploader.organisation.id.clone(),
            external_id: offer.external_id.clone(),
            version: before.map_or(1, |own| own.version + 1),
            digest,
            likeness: likeness(offer),
            publication,
            expires_on: offer.expires_on.to_string(),
            flags: json(flags),
            risk: weigh(flags) + reported,
            upload: uploader.upload.clone(),
            created_at: before.map_or(now, |own| own.created_at),
            updated_at: now,
            offer: text,
        })
    }

    async fn keep(
        &self,
        session: &mut Session,
        upload: &UploadRow,
        written: Written,
    ) -> Result<(), AppError> {
        let dry_run = upload.dry_run != 0;
        session.insert(&written.results).await?;
        let [created, updated, unchanged, rejected] = written.counts;
        let mut seq = 0;
        if !dry_run {
            let offers: Vec<OpportunityRow> = written.offers.into_values().collect();
            session.put(&offers).await?;
            session.put(&written.versions).await?;
        }
        let sql = "UPDATE uploads SET row_count = row_count + $2, created = created + $3, \
                   updated = updated + $4, unchanged = unchanged + $5, rejected = rejected + $6 \
                   WHERE id = $1";
        let rows = created + updated + unchanged + rejected;
        let id = upload.id.as_str();
        let values = [
            id.into(),
            rows.into(),
            created.into(),
            updated.into(),
            unchanged.into(),
            rejected.into(),
        ];
        session.run(sql, &values).await?;
        if !dry_run && !written.changes.is_empty() {
            // Last: from here on other writers wait.
            seq = session.log(&written.changes, self.now()).await?;
        }
        if seq > 0 {
            let sql = "UPDATE uploads SET seq = $2 WHERE id = $1";
            session.run(sql, &[id.into(), seq.into()]).await?;
        }
        Ok(())
    }
}

/// Whether an offer says what it said before and raises the same flags; its last day may be another.
fn is_renewal(before: &OpportunityRow, offer: &Offer, flags: &[RaisedFlag]) -> bool {
    let said: Option<Offer> = serde_json::from_str(&before.offer).ok();
    let said = said.map(|own| Offer {
        expires_on: offer.expires_on,
        ..own
    });
    said.as_ref() == Some(offer) && before.flags == json(flags)
}

/// What those who follow see of it; none when they see nothing.
pub(in crate::app::agencies) fn change_of(
    was: Option<Publication>,
    is: Publication,
) -> Option<Change> {
    let shown = |publication| publication == Publication::Published;
    match (was.is_some_and(shown), shown(is)) {
        (false, true) => Some(Change::Created),
        (true, true) => Some(Change::Updated),
        (true, false) => Some(Change::Withdrawn),
        (false, false) => None,
    }
}

/// The offer as it is now, for the row of versions.
pub(in crate::app::agencies) fn version(row: &OpportunityRow, actor: &str) -> VersionRow {
    VersionRow {
        opportunity: row.id.clone(),
        version: row.version,
        offer: row.offer.clone(),
        actor: actor.to_owned(),
        at: row.updated_at,
    }
}

/// The same for offers of the same job, whoever sends them: title, employer and place without
/// case, marks and order, and the occupation.
fn likeness(offer: &Offer) -> String {
    let mut words: Vec<String> = fold(&offer.title)
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    words.sort_unstable();
    let occupation = offer.occupations.first().map(ToString::to_string);
    let parts = [
        words.join(" "),
        fold(&offer.employer.name),
        offer.country.to_string(),
        offer.city.as_deref().map(fold).unwrap_or_default(),
        occupation.unwrap_or_default(),
    ];
    blake3::hash(parts.join("\n").as_bytes()).to_hex()[..32].to_owned()
}

fn json(value: &(impl serde::Serialize + ?Sized)) -> String {
    serde_json::to_string(value).unwrap_or_else(|_| "null".to_owned())
}
