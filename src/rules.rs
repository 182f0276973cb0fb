//! Is this door open to this person, by law, and why?
//!
//! Conditions are typed data ([`Condition`]), compiled once into a [`Rulebook`] that shares equal
//! trees and leaves, and decided in three values from [`Facts`]. Deciding returns [`Finding`]s:
//! what was asked, what is known, what is missing, and on which source it rests.
//!
//! Not for: fit (see `matching`), wording (see `i18n`), reading record files (see `catalogue`).

mod check;
mod condition;
mod decide;
mod facts;
mod finding;
mod ids;
mod leaf;
mod parameters;
mod rulebook;
mod truth;
mod walk;
mod wording;

pub use check::check_condition;
pub use condition::{
    AdmissionRule, Bearer, Condition, Countries, Leaf, MeansRule, Node, OccupationOf, Points,
    PointsLine, Remarks, Threshold, When,
};
pub use decide::{Decision, Judge};
pub use facts::Facts;
pub use finding::{Finding, PointsFinding, PointsLineFinding, Reason, State};
pub use parameters::{DatedValue, Lookup, Parameter, Parameters};
pub use rulebook::{Origin, Rulebook, TreeId};
pub use truth::{Truth, Verdict};
