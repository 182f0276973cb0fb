//! The parts of fit and the evidence for each.

use serde::Serialize;

use crate::taxonomy::{ClosenessReason, LinkReason};

/// A part of fit.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    utoipa::ToSchema,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Part {
    /// Occupation held against occupation wanted.
    Occupation,
    /// Share of the essential skills.
    Skills,
    /// Share of the optional skills.
    OptionalSkills,
    /// Distance to the working-language level.
    Language,
    /// Education level reached.
    Education,
    /// Years in the wanted occupation.
    Experience,
    /// The only part of an opportunity that asks for nothing.
    General,
}

/// Why a piece of evidence has its credit.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    Serialize,
    utoipa::ToSchema,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum EvidenceReason {
    /// The usual name, or a declared code.
    Exact,
    /// Another name in the same language.
    Synonym,
    /// A name in another language.
    Translation,
    /// A name with a typing error.
    Typo,
    /// What is held is broader than what is wanted.
    Broader,
    /// What is held is narrower than what is wanted.
    Narrower,
    /// The same group of four digits.
    #[serde(rename = "same_isco(4)")]
    #[strum(serialize = "same_isco(4)")]
    SameIsco4,
    /// The same group of three digits.
    #[serde(rename = "same_isco(3)")]
    #[strum(serialize = "same_isco(3)")]
    SameIsco3,
    /// The same group of two digits.
    #[serde(rename = "same_isco(2)")]
    #[strum(serialize = "same_isco(2)")]
    SameIsco2,
    /// A skill that the same occupations need.
    RelatedSkill,
    /// An occupation that needs the same essential skills.
    SharedSkills,
    /// The level is reached.
    LevelReached,
    /// The level is close.
    LevelNear,
    /// The level is far.
    LevelBelow,
    /// More education than is wanted; never punished.
    OverQualified,
    /// The years are there.
    YearsReached,
    /// Some years are missing.
    YearsBelow,
    /// Nothing that is held answers it.
    Missing,
    /// Nothing is asked.
    General,
}

impl From<LinkReason> for EvidenceReason {
    fn from(reason: LinkReason) -> Self {
        match reason {
            LinkReason::Exact => Self::Exact,
            LinkReason::Synonym => Self::Synonym,
            LinkReason::Translation => Self::Translation,
            LinkReason::Typo => Self::Typo,
            LinkReason::Narrower => Self::Narrower,
            LinkReason::Broader => Self::Broader,
        }
    }
}

impl From<ClosenessReason> for EvidenceReason {
    fn from(reason: ClosenessReason) -> Self {
        match reason {
            ClosenessReason::Same => Self::Exact,
            ClosenessReason::Broader => Self::Broader,
            ClosenessReason::Narrower => Self::Narrower,
            ClosenessReason::SameIsco(4..) => Self::SameIsco4,
            ClosenessReason::SameIsco(3) => Self::SameIsco3,
            ClosenessReason::SameIsco(_) => Self::SameIsco2,
            ClosenessReason::SharedSkills => Self::SharedSkills,
            ClosenessReason::Related => Self::RelatedSkill,
        }
    }
}

/// What is held for what is wanted, and what it is worth.
#[derive(Debug, Clone, PartialEq)]
pub struct Evidence {
    /// Place of what is held in the person's list (occupation, skill, language), when there is one.
    pub held: Option<usize>,
    /// The wanted thing, as the column has it (packed code, skill place, packed language, level).
    pub wanted: u32,
    /// Why it is worth that.
    pub reason: EvidenceReason,
    /// 0 to 1.
    pub credit: f32,
}

/// What a part adds to fit.
#[derive(Debug, Clone, PartialEq)]
pub struct Contribution {
    /// The part.
    pub part: Part,
    /// Points that it adds.
    pub points: u8,
    /// Points that it could add.
    pub of: u8,
    /// What led to them.
    pub evidence: Vec<Evidence>,
}
