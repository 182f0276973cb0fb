//! An offer as an organisation uploads it, every field checked.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use strum::{Display, EnumString, IntoStaticStr, VariantArray};
use utoipa::ToSchema;

use super::kind::{Kind, kebab_enum};
use super::{
    Amount, ConceptId, CountryCode, CurrencyCode, IscedLevel, IscoCode, LanguageCode, Pay,
    WantedLanguage,
};

kebab_enum! {
    /// Who pays for travel or housing.
    PaidBy {
        /// The employer pays all of it.
        Employer,
        /// Worker and employer share it.
        Shared,
        /// The worker pays all of it.
        Worker,
    }
}

kebab_enum! {
    /// The form of a contract.
    Contract {
        /// Without an end.
        Permanent,
        /// With an end.
        FixedTerm,
        /// For a season.
        Seasonal,
        /// Training on the job.
        Training,
    }
}

kebab_enum! {
    /// The hours of work.
    Schedule {
        /// The usual hours of the sector.
        FullTime,
        /// Fewer hours.
        PartTime,
        /// Alternating hours.
        Shifts,
    }
}

/// An offer as an organisation uploads it; what was not told is absent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Offer {
    /// The organisation's own number.
    pub external_id: String,
    /// `job`, `training` or `programme`.
    pub kind: Kind,
    /// Its name.
    pub title: String,
    /// The language of name and description.
    pub lang: LanguageCode,
    /// What it is, in plain words.
    pub description: String,
    /// Where it is.
    pub country: CountryCode,
    /// Town or region.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// ISCO-08 groups, any of them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub occupations: Vec<IscoCode>,
    /// Skills that matter most.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub skills: Vec<ConceptId>,
    /// Skills that are welcome.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub optional_skills: Vec<ConceptId>,
    /// Working languages with the level that is enough.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<WantedLanguage>,
    /// The education level expected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub isced: Option<IscedLevel>,
    /// Years of experience expected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub experience_years: Option<f32>,
    /// How many people are sought.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub positions: Option<u32>,
    /// The form of the contract.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contract: Option<Contract>,
    /// The hours of work.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub schedule: Option<Schedule>,
    /// Lowest gross pay.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pay: Option<Pay>,
    /// Highest gross amount of the same period and currency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pay_max: Option<Amount>,
    /// First working day.
    #[serde(
        default,
        deserialize_with = "super::date::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    pub start_date: Option<Date>,
    /// Last day to apply.
    #[serde(
        default,
        deserialize_with = "super::date::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    pub apply_by: Option<Date>,
    /// Last day the offer is shown; never more than 120 days ahead.
    #[serde(deserialize_with = "super::date::day")]
    pub expires_on: Date,
    /// Who employs or teaches.
    pub employer: Employer,
    /// The licence of the recruiter, as the offer tells it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agency_licence_no: Option<String>,
    /// The permission of the authority for this offer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub permission: Option<Permission>,
    /// What the worker is asked to pay.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fee_to_worker: Option<Fee>,
    /// Who pays for the flight.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub airfare_paid_by: Option<PaidBy>,
    /// Who pays for housing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub housing_paid_by: Option<PaidBy>,
    /// Whether the worker must leave a deposit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deposit_required: Option<bool>,
    /// The language of the contract.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contract_language: Option<LanguageCode>,
    /// Countries whose people it is made for; empty means any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub origins: Vec<CountryCode>,
    /// The page where it was published first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source_url: Option<String>,
    /// The programme it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub programme_id: Option<String>,
}

/// Who employs or teaches.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Employer {
    /// The name.
    pub name: String,
    /// Where it is registered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<CountryCode>,
    /// Its number in a register.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub legal_id: Option<String>,
    /// How it is reached.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
}

/// The permission of an authority for an offer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Permission {
    /// Its number.
    pub number: String,
    /// The day it was given.
    #[serde(
        default,
        deserialize_with = "super::date::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    pub date: Option<Date>,
}

/// What a worker is asked to pay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Fee {
    /// How much; nobody pays for a place.
    pub amount: Amount,
    /// ISO 4217.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<CurrencyCode>,
    /// What it is asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub what_for: Option<String>,
}
