//! What can be open to a person: a pathway, a programme, a training offer or a job.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::kind::{Access, Category, Confidence, CostPeriod, Kind, Payer, StatusKind};
use super::{
    Amount, CefrLevel, ConceptId, CountryCode, CurrencyCode, Grant, IscedLevel, IscoCode,
    LanguageCode, LocalText, OpportunityId, Pay, TimeSpan,
};

/// The state of an opportunity with its dates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Status {
    /// The state.
    pub is: StatusKind,
    /// First day of the state.
    #[serde(
        default,
        deserialize_with = "super::date::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    pub since: Option<Date>,
    /// Last day of the state, when known.
    #[serde(
        default,
        deserialize_with = "super::date::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    pub until: Option<Date>,
    /// When the state must be looked at again.
    #[serde(
        default,
        deserialize_with = "super::date::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    pub next_check: Option<Date>,
    /// A remark in English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A body with its page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Body {
    /// Its name.
    pub name: String,
    /// Its page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// The law an opportunity rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LegalBasis {
    /// The provision, as lawyers cite it.
    pub cite: String,
    /// Where it can be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// Where a statement was seen, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// What the page or document is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The day it was seen.
    #[serde(deserialize_with = "super::date::day")]
    pub seen: Date,
    /// How well it supports the record.
    pub confidence: Confidence,
}

impl Source {
    /// The page, else the name.
    pub fn reference(&self) -> &str {
        self.url.as_deref().or(self.name.as_deref()).unwrap_or("")
    }
}

/// When the facts of a record were seen, and when they must be looked at again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Checked {
    /// The day the facts were seen.
    #[serde(deserialize_with = "super::date::day")]
    pub on: Date,
    /// Who or what they were checked against.
    pub by: String,
    /// From this day on the record is stale.
    #[serde(deserialize_with = "super::date::day")]
    pub next: Date,
}

/// One cost and who bears it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Cost {
    /// What is paid for.
    pub item: String,
    /// How much.
    pub amount: Amount,
    /// ISO 4217.
    pub currency: CurrencyCode,
    /// Who pays.
    pub payer: Payer,
    /// `once`, `month`, `year` or `module`; once when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub per: Option<CostPeriod>,
    /// Not confirmed by a source.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unverified: bool,
}

/// How many places there are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Places {
    /// The number, when one is published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<u64>,
    /// What the number is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<String>,
    /// `known` or `unknown`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remaining: Option<String>,
    /// A remark in English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// What a person's skills are compared with. It shapes fit, never the verdict.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Wanted {
    /// ISCO-08 groups, any of them.
    pub occupations: Vec<IscoCode>,
    /// Skills that matter most.
    pub skills: Vec<ConceptId>,
    /// Skills that are welcome.
    pub optional_skills: Vec<ConceptId>,
    /// Working languages, the best match counts.
    pub languages: Vec<WantedLanguage>,
    /// The education level expected.
    pub isced: Option<IscedLevel>,
    /// Years of experience expected.
    pub experience_years: Option<f32>,
}

/// A working language and the level that is enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WantedLanguage {
    /// ISO 639-1.
    pub code: LanguageCode,
    /// The level that is enough.
    pub level: CefrLevel,
}

impl WantedLanguage {
    /// Language and level as one number for columns: the letters above, the rank below.
    pub fn packed(self) -> u32 {
        u32::from(self.code.packed()) << 8 | u32::from(self.level.rank())
    }
}

/// What only a job offer has.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Job {
    /// Who employs.
    pub employer: Body,
    /// Town or region.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// `permanent`, `fixed-term`, `seasonal` or `training`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contract: Option<String>,
    /// How many people are sought.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub positions: Option<u32>,
    /// Length of the contract in months.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub months: Option<u32>,
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
    pub starts: Option<Date>,
    /// Last day to apply.
    #[serde(
        default,
        deserialize_with = "super::date::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    pub apply_by: Option<Date>,
    /// What the worker is asked to pay; nobody pays for a place.
    pub fee_to_worker: Amount,
}

/// One opportunity: what it is, where, for whom, what it looks for and what it gives.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opportunity {
    /// Its id.
    pub id: OpportunityId,
    /// Its kind.
    pub kind: Kind,
    /// What it is about.
    pub category: Category,
    /// Whether anybody can use it now.
    pub status: Status,
    /// Where it leads or takes place.
    pub countries: Vec<CountryCode>,
    /// Regions, when it is not for the whole country.
    #[serde(default)]
    pub regions: Vec<String>,
    /// Countries whose people it is made for; empty means any.
    #[serde(default)]
    pub origins: Vec<CountryCode>,
    /// Who may file or apply.
    pub access: Vec<Access>,
    /// Who runs it.
    #[serde(default)]
    pub provider: Option<Body>,
    /// Who decides.
    #[serde(default)]
    pub authority: Option<Body>,
    /// The official page.
    #[serde(default)]
    pub url: Option<String>,
    /// The law.
    #[serde(default)]
    pub legal_basis: Vec<LegalBasis>,
    /// Where its statements were seen; at least one.
    pub sources: Vec<Source>,
    /// When they were seen.
    pub checked: Checked,
    /// Typical processing time.
    #[serde(default)]
    pub takes: Option<TimeSpan>,
    /// How long the course or programme lasts.
    #[serde(default)]
    pub duration: Option<TimeSpan>,
    /// How long a stay it grants.
    #[serde(default)]
    pub stay: Option<TimeSpan>,
    /// Costs and who bears them.
    #[serde(default)]
    pub costs: Vec<Cost>,
    /// Places.
    #[serde(default)]
    pub places: Option<Places>,
    /// Records that it replaces.
    #[serde(default)]
    pub replaces: Vec<OpportunityId>,
    /// A remark in English.
    #[serde(default)]
    pub note: Option<String>,
    /// Its name.
    pub title: LocalText,
    /// What it is, in plain words.
    pub summary: LocalText,
    /// What it looks for in a person.
    #[serde(default)]
    pub wanted: Wanted,
    /// What it gives.
    #[serde(default)]
    pub grants: Vec<Grant>,
    /// What only a job has.
    #[serde(default)]
    pub job: Option<Job>,
    /// Invented, to show how job offers look.
    #[serde(default)]
    pub sample: bool,
    /// What only an uploaded one has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uploaded: Option<super::Uploaded>,
    /// Conditions stand in the same file and are read by the rules.
    #[serde(default, skip_serializing)]
    pub(crate) requires: serde::de::IgnoredAny,
}

impl Opportunity {
    /// Whether the record must be looked at again on that day.
    pub fn is_stale(&self, as_of: Date) -> bool {
        as_of >= self.checked.next
    }

    /// Whether a person can file or apply on that day.
    pub fn can_apply(&self, as_of: Date) -> bool {
        let state = self
            .status
            .is
            .on(as_of, self.status.since, self.status.until);
        state == StatusKind::Open && self.access.contains(&Access::Candidate)
    }
}
