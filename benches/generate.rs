//! Which invented offers and people is the service measured with?
//!
//! Everything is drawn from seeds, so two runs ask the same questions of the same catalogue.
//!
//! Not for: tests of what is right; a generated offer is plausible and nothing more.

pub mod folder;
pub mod lands;
pub mod offers;
pub mod people;
pub mod questions;
pub mod trades;
pub mod trees;
