//! What can a law ask? One closed set of conditions, as data.
//!
//! The forms are documented in `docs/reference/rules.md`. A new kind of condition is a new
//! variant of [`Leaf`]; the compiler lists what else must know it.

use serde::{Deserialize, Serialize};

mod leaf;
mod money;
mod raw;

pub use leaf::{
    AdmissionRule, AgeRule, Countries, CurrentStayRule, DatedWindow, EmployerRule, ExperienceRule,
    FamilyRule, JobOfferRule, JobTermsRule, Judgement, LanguageRule, Leaf, LicenceRule,
    OccupationOf, OccupationRule, ParticipationRule, Plain, PriorStaysRule, Proof, ProtectionRule,
    QualificationRule, QuotaRule, ReferralRule, SkillRule, WindowRule,
};
pub use money::{MeansRule, SalaryRule, Threshold};
pub use raw::RawCondition;

/// A condition with its remarks.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(try_from = "RawCondition")]
pub struct Condition {
    /// What it asks.
    pub node: Node,
    /// Law, source and how it is to be taken.
    pub remarks: Remarks,
}

/// A combination of conditions, or one leaf.
#[derive(Debug, Clone, PartialEq)]
pub enum Node {
    /// Every one must hold.
    All(Vec<Condition>),
    /// One is enough.
    Any(Vec<Condition>),
    /// It must not hold.
    Not(Box<Condition>),
    /// Enough points from a table.
    Points(Points),
    /// One fact.
    Leaf(Leaf),
}

/// Remarks beside a condition; those on a combinator hold for everything inside.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Remarks {
    /// The provision.
    pub cite: Option<String>,
    /// Where it was seen, when not the record's first source.
    pub source: Option<String>,
    /// A remark in English.
    pub note: Option<String>,
    /// Not confirmed: never a hard no.
    pub unverified: bool,
    /// The authority may waive it.
    pub waivable: bool,
    /// When it must hold.
    pub when: When,
    /// Who must fulfil it.
    pub by: Bearer,
}

/// When a condition must hold.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    Default,
    Serialize,
    Deserialize,
    utoipa::ToSchema,
    strum::IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum When {
    /// On the day of application.
    #[default]
    Apply,
    /// When the visa is decided.
    Visa,
    /// On entry.
    Entry,
    /// A duty taken on, never a bar today.
    Later,
}

/// Who must fulfil a condition. Only the candidate's own decide the verdict.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    Default,
    Serialize,
    Deserialize,
    utoipa::ToSchema,
    strum::IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Bearer {
    /// The person.
    #[default]
    Candidate,
    /// The employer.
    Employer,
    /// A sponsor.
    Sponsor,
    /// A public authority.
    Authority,
}

/// A points table.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Points {
    /// How many points are needed.
    pub at_least: u16,
    /// The lines.
    pub from: Vec<PointsLine>,
}

/// One line of a points table.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PointsLine {
    /// What it gives.
    pub points: u16,
    /// Of the lines with the same name only the best counts.
    #[serde(default)]
    pub best_of: Option<String>,
    /// What it asks.
    pub when: Condition,
}
