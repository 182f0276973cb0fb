//! What the files say: channels, fees, red flags.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_spanned::Spanned;
use strum::{Display, EnumString, IntoStaticStr, VariantArray};
use utoipa::ToSchema;

use super::Sign;
use super::pattern::Groups;
use super::phrases::Denials;
use crate::domain::{
    Amount, Body, Checked, CurrencyCode, LanguageCode, LocalText, Source, kebab_enum,
};

/// What is known of one country, or of all.
#[derive(Debug, Clone)]
pub struct Guide {
    /// When its statements were seen, and when they must be looked at again.
    pub checked: Checked,
    /// A remark in English.
    pub note: Option<String>,
    /// Where something can be checked.
    pub channels: Vec<Channel>,
    /// Who pays what.
    pub fees: Vec<Fee>,
}

kebab_enum! {
    /// What a channel is for.
    ChannelKind {
        /// Whether a recruiter has a licence.
        Licence,
        /// Whether an offer or its permission is real.
        Offer,
        /// Whether a contract is in order.
        Contract,
        /// What must be done before departure.
        Departure,
        /// Official information.
        Information,
        /// Where to complain.
        Complaint,
    }
}

/// A place where something can be checked.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Channel {
    /// What it is for.
    pub kind: ChannelKind,
    /// Its own name.
    pub name: String,
    /// What one can check there, in eight languages.
    pub what: LocalText,
    /// Its page, when a source names one.
    pub url: Option<String>,
    /// Who runs it.
    pub run_by: Option<Body>,
    /// Where this was seen.
    pub source: Option<Source>,
    /// Not confirmed by a source.
    #[serde(default)]
    pub unverified: bool,
}

kebab_enum! {
    /// Who bears a payment.
    WhoPays {
        /// The worker.
        Worker,
        /// The employer.
        Employer,
        /// Not the worker; the source does not say who.
        NotWorker,
    }
}

/// A rule about one payment.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fee {
    /// The rule, in eight languages.
    pub text: LocalText,
    /// Who pays.
    pub who_pays: WhoPays,
    /// The amount or the most that may be asked.
    pub amount: Option<Amount>,
    /// ISO 4217.
    pub currency: Option<CurrencyCode>,
    /// The provision, as lawyers cite it.
    pub cite: Option<String>,
    /// Where this was seen.
    pub source: Option<Source>,
    /// Not confirmed by a source.
    #[serde(default)]
    pub unverified: bool,
}

kebab_enum! {
    /// What a red flag does to an offer.
    Severity {
        /// The offer is held back.
        Blocks,
        /// Moderators and readers are told.
        Warns,
    }
}

/// A sign that an offer may be dishonest.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RedFlag {
    /// Its id, lower case with hyphens.
    pub id: String,
    /// What it does to an offer.
    pub severity: Severity,
    /// What it is, in eight languages.
    pub text: LocalText,
    /// What to do about it, in eight languages.
    pub advice: LocalText,
    /// Facts of an offer that raise it.
    #[serde(default)]
    pub raised_by: Vec<Sign>,
    /// Words of an offer that raise it, by language.
    #[serde(default)]
    pub phrases: BTreeMap<LanguageCode, Vec<String>>,
    /// Words that make its phrases harmless in the same sentence, by language.
    #[serde(default)]
    pub excuses: BTreeMap<LanguageCode, Vec<String>>,
    /// Where this was seen.
    pub source: Option<Source>,
    /// Not confirmed by a source.
    #[serde(default)]
    pub unverified: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GuideFile {
    pub checked: Checked,
    pub note: Option<String>,
    #[serde(default)]
    pub channels: Vec<Spanned<Channel>>,
    #[serde(default)]
    pub fees: Vec<Spanned<Fee>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FlagsFile {
    pub checked: Checked,
    #[serde(default)]
    pub denials: Denials,
    #[serde(default)]
    pub groups: BTreeMap<LanguageCode, Groups>,
    pub flags: Vec<Spanned<RedFlag>>,
}
