//! What is told about an uploaded opportunity beside what all have.

use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;

use super::agencies::FlagView;
use super::safety::{ChannelView, FeeView};
use super::snapshot::Snapshot;
use crate::domain::{
    CountryCode, Employer, Fee, Kind, LanguageCode, Licence, Locale, Opportunity, PaidBy,
    Permission, Publication, Schedule,
};

/// What only an uploaded opportunity tells.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct UploadedView {
    /// Who uploaded it.
    pub organisation: String,
    /// Where the organisation is registered.
    pub country: CountryCode,
    /// The licence of the organisation, as it was registered; not a promise.
    pub licence: Option<Licence>,
    /// Whether it is shown.
    pub publication: Publication,
    /// The day it came.
    pub posted_on: Option<Date>,
    /// Who employs or teaches, and how to reach them.
    pub employer: Employer,
    /// The permission of the authority for it.
    pub permission: Option<Permission>,
    /// The hours of work.
    pub schedule: Option<Schedule>,
    /// What the worker is asked to pay.
    pub fee: Option<Fee>,
    /// Who pays for the flight.
    pub airfare_paid_by: Option<PaidBy>,
    /// Who pays for housing.
    pub housing_paid_by: Option<PaidBy>,
    /// Whether the worker must leave a deposit.
    pub deposit_required: Option<bool>,
    /// The language of the contract.
    pub contract_language: Option<LanguageCode>,
    /// The programme it belongs to.
    pub programme_id: Option<String>,
    /// Where to report it: `POST` here.
    pub report: String,
}

/// Where an offer can be checked, and who pays what, in one country.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct VerifyView {
    /// The country.
    pub country: CountryCode,
    /// Where licence, offer or contract can be checked.
    pub channels: Vec<ChannelView>,
    /// Who pays what.
    pub fees: Vec<FeeView>,
    /// All of it, with red flags.
    pub more: String,
}

impl Snapshot {
    pub(super) fn uploaded_view(&self, own: &Opportunity) -> Option<UploadedView> {
        let uploaded = own.uploaded.clone()?;
        Some(UploadedView {
            organisation: uploaded.organisation,
            country: uploaded.country,
            licence: uploaded.licence,
            publication: uploaded.publication,
            posted_on: uploaded.posted_on,
            employer: uploaded.employer,
            permission: uploaded.permission,
            schedule: uploaded.schedule,
            fee: uploaded.fee,
            airfare_paid_by: uploaded.airfare_paid_by,
            housing_paid_by: uploaded.housing_paid_by,
            deposit_required: uploaded.deposit_required,
            contract_language: uploaded.contract_language,
            programme_id: uploaded.programme_id,
            report: format!("/v1/opportunities/{}/reports", own.id),
        })
    }

    /// The red flags of an uploaded opportunity, in the reader's language.
    pub(super) fn flag_views(&self, own: &Opportunity, locale: Locale) -> Vec<FlagView> {
        let flags = own.uploaded.iter().flat_map(|own| &own.flags);
        flags
            .filter_map(|flag| self.flag_view(flag, locale))
            .collect()
    }

    /// Where a job can be checked: in the country of its recruiter, in those it is made for, and
    /// where the work is.
    pub(super) fn verify_views(
        &self,
        own: &Opportunity,
        locale: Locale,
        as_of: Date,
    ) -> Vec<VerifyView> {
        if own.kind != Kind::Job {
            return Vec::new();
        }
        let recruiter = own.uploaded.iter().map(|own| own.country);
        let mut countries: Vec<CountryCode> = Vec::new();
        for code in recruiter
            .chain(own.origins.iter().copied())
            .chain(own.countries.iter().copied())
        {
            if !countries.contains(&code) {
                countries.push(code);
            }
        }
        let view = |country: CountryCode| {
            let guide = self.get_safety(country.as_str(), locale, as_of).ok()?;
            Some(VerifyView {
                country,
                channels: guide.channels,
                fees: guide.fees,
                more: format!("/v1/safety/{country}"),
            })
        };
        countries.into_iter().filter_map(view).collect()
    }
}
