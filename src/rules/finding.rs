//! What was asked, what is known, and what follows.

use jiff::civil::Date;
use serde::Serialize;

use super::condition::{Bearer, When};
use crate::domain::{Argument, Message};

/// The state of one condition.
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
    strum::Display,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum State {
    /// It holds.
    Met,
    /// It does not hold.
    Unmet,
    /// It is not known, or not decided here.
    Unknown,
}

/// Why a condition has its state.
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
    strum::Display,
    strum::VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Reason {
    /// The fact fulfils it.
    Fulfilled,
    /// The fact does not reach what is asked.
    Insufficient,
    /// The fact is known not to be there.
    Absent,
    /// The profile does not say.
    MissingFact,
    /// The rule is not confirmed, so a no is not certain.
    Unverified,
    /// The rule or its threshold must be looked at again, so the answer is not certain.
    Stale,
    /// No value is known for the day asked about.
    NoValue,
    /// Currencies or periods cannot be compared.
    NotComparable,
    /// The authority may waive it.
    Waivable,
    /// The law names no level.
    LevelNotStated,
    /// Shown by papers.
    ToShow,
    /// Decided by people.
    ToBeDecided,
    /// For the employer to bring.
    ByEmployer,
    /// For the sponsor to bring.
    BySponsor,
    /// For an authority to decide.
    ByAuthority,
    /// A duty for later.
    Later,
    /// The window is open.
    WindowOpen,
    /// The window opens later.
    WindowUpcoming,
    /// The window is over.
    WindowClosed,
}

/// One condition, judged.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// Stable id, such as `language.de`.
    pub id: String,
    /// Its state.
    pub state: State,
    /// Why.
    pub reason: Reason,
    /// Whether it bears on the verdict as the facts stand.
    pub decides: bool,
    /// Where it stands in the tree: `2.1` is the first child of the second condition.
    pub path: String,
    /// What is asked, to be said in a language.
    pub asks: Message,
    /// What the profile says, when it says something.
    pub have: Option<Argument>,
    /// What is asked, as a value.
    pub want: Option<Argument>,
    /// The profile field that would settle it, when it is unknown for lack of a fact.
    pub field: Option<String>,
    /// Who must fulfil it.
    pub by: Bearer,
    /// When it must hold.
    pub when: When,
    /// The provision.
    pub cite: Option<String>,
    /// Where it was seen.
    pub source: String,
    /// When it was seen.
    pub seen: Date,
    /// A remark in English.
    pub note: Option<String>,
    /// The table, when it is one of points.
    pub points: Option<PointsFinding>,
}

/// A points table, counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PointsFinding {
    /// How many are needed.
    pub needed: u16,
    /// How many are certain.
    pub certain: u16,
    /// How many more are possible.
    pub possible: u16,
    /// The lines.
    pub lines: Vec<PointsLineFinding>,
}

/// One line of a points table, counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PointsLineFinding {
    /// What the line gives.
    pub points: u16,
    /// Whether it holds.
    pub state: State,
    /// Whether it is in the sum (of lines with one name only the best is).
    pub counted: bool,
    /// Path of the condition that the line asks for.
    pub path: String,
}
