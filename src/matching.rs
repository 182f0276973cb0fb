//! How well do a person's skills suit an opportunity, and what would open one that is closed?
//!
//! Fit is a sum that one can check: integer points from parts, each with its evidence. It knows
//! nothing of nationality, age or protection. Pure: no input or output.
//!
//! Not for: the verdict (see `rules`), finding opportunities (see `search`).

mod changes;
mod credit;
mod fit;
mod part;
mod person;
mod points;
mod select;
mod weights;

pub use changes::{Change, FieldChange, find_changes};
pub use fit::{Demand, Fit, Scorer};
pub use part::{Contribution, Evidence, EvidenceReason, Part};
pub use person::{HeldOccupation, HeldSkill, Person};
pub use select::{Ranked, Selection};
pub use weights::{FitWeights, PartWeights, Weights, WeightsError};
