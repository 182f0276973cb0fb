//! Sums of money that a law asks for.

use serde::{Deserialize, Serialize};

use super::raw;
use crate::domain::Pay;

/// Gross pay of the offered job.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SalaryRule {
    /// The floor.
    pub at_least: Threshold,
}

/// A sum of money that is fixed, dated, or the largest of several.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "raw::RawThreshold")]
pub enum Threshold {
    /// A fixed sum.
    Fixed(Pay),
    /// A dated parameter, or a percentage of one.
    Parameter {
        /// Its key.
        key: String,
        /// 100 is the value itself.
        percent: f64,
    },
    /// The largest of several.
    MaxOf(Vec<Threshold>),
}

/// Money to live on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "raw::RawMeans")]
pub enum MeansRule {
    /// A monthly sum for so many months.
    Monthly(Threshold, u32),
    /// A sum in all.
    Total(Threshold),
}
