//! The EURES input API, version 0.1: what a public employment service pulls.
//!
//! Names and shapes are those of that API, not of ours.

pub mod eures_get_all;
pub mod eures_get_changes;
pub mod eures_get_details;
