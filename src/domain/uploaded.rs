//! What only an uploaded opportunity has.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    CountryCode, Employer, Fee, LanguageCode, Licence, PaidBy, Permission, Publication, Schedule,
};

/// A red flag that an offer raised, with the facts or words that did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RaisedFlag {
    /// The id of the flag.
    pub id: String,
    /// Names of facts, or words of the offer.
    pub because: Vec<String>,
}

/// What only an uploaded opportunity has.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Uploaded {
    /// Who uploaded it.
    pub organisation: String,
    /// Where the organisation is registered.
    pub country: CountryCode,
    /// The licence of the organisation.
    pub licence: Option<Licence>,
    /// Whether it is shown.
    pub publication: Publication,
    /// The day it came.
    #[serde(default)]
    pub posted_on: Option<Date>,
    /// Counted from one.
    pub version: i64,
    /// Who employs or teaches.
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
    /// Red flags.
    pub flags: Vec<RaisedFlag>,
}
