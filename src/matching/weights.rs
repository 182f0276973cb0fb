//! The numbers of fit, read from `index/weights.toml`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::part::Part;
use crate::taxonomy::{ClosenessWeights, LinkingWeights};
use crate::text::{FileProblem, parse_toml};

/// Everything in `index/weights.toml`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weights {
    /// Changes with every change of a number.
    pub version: String,
    /// Numbers of linking.
    pub linking: LinkingWeights,
    /// Numbers of fit.
    pub fit: FitWeights,
}

/// Weights that cannot be used.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum WeightsError {
    /// The file does not have its shape.
    #[error(transparent)]
    File(#[from] FileProblem),
    /// The strategy `standard` is missing.
    #[error("`index/weights.toml` has no strategy `standard`")]
    NoStandard,
}

/// The numbers of fit.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FitWeights {
    /// Fit of an opportunity that asks for nothing.
    pub general_fit: u8,
    /// Weights of the parts by strategy.
    pub strategies: BTreeMap<String, PartWeights>,
    /// Credit of what is close to what is wanted.
    pub closeness: ClosenessWeights,
    /// How an occupation left long ago counts.
    pub recency: Recency,
}

/// Points of each part when every part has data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PartWeights {
    /// Occupation.
    pub occupation: u16,
    /// Essential skills.
    pub skills: u16,
    /// Optional skills.
    pub optional_skills: u16,
    /// Working language.
    pub language: u16,
    /// Education.
    pub education: u16,
    /// Experience.
    pub experience: u16,
}

impl PartWeights {
    /// The weight of one part; 0 for `general`.
    pub fn of(&self, part: Part) -> u16 {
        match part {
            Part::Occupation => self.occupation,
            Part::Skills => self.skills,
            Part::OptionalSkills => self.optional_skills,
            Part::Language => self.language,
            Part::Education => self.education,
            Part::Experience => self.experience,
            Part::General => 0,
        }
    }
}

/// How an occupation left long ago counts.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recency {
    /// Counts in full until so many years after it ended.
    pub full_until_years: f32,
    /// Counts least from so many years on.
    pub least_from_years: f32,
    /// The least it counts.
    pub least: f32,
}

impl Recency {
    /// What an occupation that ended so many years ago still counts.
    pub fn factor(&self, years_ago: f32) -> f32 {
        let span = (self.least_from_years - self.full_until_years).max(0.01);
        let gone = ((years_ago - self.full_until_years) / span).clamp(0.0, 1.0);
        1.0 - gone * (1.0 - self.least)
    }
}

impl Weights {
    /// Reads the weights file.
    ///
    /// # Errors
    /// When it does not have its shape or lacks the strategy `standard`.
    pub fn read(file: &str, text: &str) -> Result<Self, WeightsError> {
        let weights: Weights = parse_toml(file, text)?;
        if weights.fit.strategies.contains_key("standard") {
            Ok(weights)
        } else {
            Err(WeightsError::NoStandard)
        }
    }
}
