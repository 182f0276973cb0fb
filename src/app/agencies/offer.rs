//! An uploaded offer as an opportunity like any other.

use std::str::FromStr;

use jiff::civil::Date;

use crate::domain::{
    Access, Amount, Body, Category, Checked, Confidence, Job, Kind, LocalText, Offer, Opportunity,
    OpportunityId, Organisation, RaisedFlag, Source, Status, StatusKind, Uploaded, Wanted,
};
use crate::store::OpportunityRow;

/// A stored offer as an opportunity; none when it was stored by a version that knew other offers.
pub fn opportunity(row: &OpportunityRow, organisation: &Organisation) -> Option<Opportunity> {
    let offer: Offer = serde_json::from_str(&row.offer).ok()?;
    let id = OpportunityId::from_str(&row.id).ok()?;
    let flags: Vec<RaisedFlag> = serde_json::from_str(&row.flags).unwrap_or_default();
    let seen = day_of(row.updated_at)?;
    let text = |text: &str| {
        let mut local = LocalText::default();
        local.insert(offer.lang, text.to_owned());
        local
    };
    Some(Opportunity {
        id,
        kind: offer.kind,
        category: category(offer.kind),
        status: Status {
            is: StatusKind::Open,
            since: None,
            until: Some(offer.expires_on),
            next_check: None,
            note: None,
        },
        countries: vec![offer.country],
        regions: Vec::new(),
        origins: offer.origins.clone(),
        access: vec![Access::Candidate],
        provider: Some(Body {
            name: organisation.name.clone(),
            url: None,
        }),
        authority: None,
        url: offer.source_url.clone(),
        legal_basis: Vec::new(),
        sources: vec![Source {
            url: offer.source_url.clone(),
            name: Some(format!("{}, as uploaded", organisation.name)),
            seen,
            confidence: Confidence::Unverified,
        }],
        checked: Checked {
            on: seen,
            by: organisation.name.clone(),
            next: offer.expires_on.tomorrow().unwrap_or(offer.expires_on),
        },
        takes: None,
        duration: None,
        stay: None,
        costs: Vec::new(),
        places: None,
        replaces: Vec::new(),
        note: None,
        title: text(&offer.title),
        summary: text(&offer.description),
        wanted: Wanted {
            occupations: offer.occupations.clone(),
            skills: offer.skills.clone(),
            optional_skills: offer.optional_skills.clone(),
            languages: offer.languages.clone(),
            isced: offer.isced,
            experience_years: offer.experience_years,
        },
        grants: Vec::new(),
        job: (offer.kind == Kind::Job).then(|| job(&offer)),
        sample: false,
        uploaded: Some(uploaded(&offer, row, organisation, flags)),
        requires: serde::de::IgnoredAny,
    })
}

/// The day of a moment, in UTC.
fn day_of(ms: i64) -> Option<Date> {
    let moment = jiff::Timestamp::from_millisecond(ms).ok()?;
    Some(moment.to_zoned(jiff::tz::TimeZone::UTC).date())
}

fn category(kind: Kind) -> Category {
    match kind {
        Kind::Training => Category::VocationalCourse,
        Kind::Programme | Kind::Pathway => Category::MobilityProgramme,
        Kind::Job => Category::Vacancy,
    }
}

fn job(offer: &Offer) -> Job {
    let fee = offer.fee_to_worker.as_ref();
    Job {
        employer: Body {
            name: offer.employer.name.clone(),
            url: None,
        },
        city: offer.city.clone(),
        contract: offer.contract.map(|own| own.code().to_owned()),
        positions: offer.positions,
        months: None,
        pay: offer.pay,
        pay_max: offer.pay_max,
        starts: offer.start_date,
        apply_by: offer.apply_by,
        fee_to_worker: fee.map_or(Amount::from_hundredths(0), |fee| fee.amount),
    }
}

fn uploaded(
    offer: &Offer,
    row: &OpportunityRow,
    organisation: &Organisation,
    flags: Vec<RaisedFlag>,
) -> Uploaded {
    Uploaded {
        organisation: organisation.id.clone(),
        country: organisation.country,
        licence: organisation.licence.clone(),
        publication: row.publication,
        posted_on: day_of(row.created_at),
        version: row.version,
        employer: offer.employer.clone(),
        permission: offer.permission.clone(),
        schedule: offer.schedule,
        fee: offer.fee_to_worker.clone(),
        airfare_paid_by: offer.airfare_paid_by,
        housing_paid_by: offer.housing_paid_by,
        deposit_required: offer.deposit_required,
        contract_language: offer.contract_language,
        programme_id: offer.programme_id.clone(),
        flags,
    }
}
