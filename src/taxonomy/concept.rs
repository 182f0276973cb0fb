//! Occupations and skills, and how they stand to each other.

use crate::domain::{ConceptId, IscoCode};

/// The place of a concept in the vocabulary.
pub type ConceptIndex = u32;

/// What a concept is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ConceptKind {
    /// A group of ISCO-08, or an ESCO occupation inside one.
    Occupation,
    /// Something a person can do.
    Skill,
    /// Something a person knows.
    Knowledge,
}

/// An occupation or a skill.
#[derive(Debug, Clone)]
pub struct Concept {
    /// Its id.
    pub id: ConceptId,
    /// What it is.
    pub kind: ConceptKind,
    /// Its ESCO URI, when ESCO is loaded and has it.
    pub uri: Option<ConceptId>,
    /// For an occupation its ISCO-08 group: its own code, or the unit group it stands in.
    pub isco: Option<IscoCode>,
    /// The concepts directly above it, the nearest kin first.
    pub broader: Vec<ConceptIndex>,
    /// The concepts directly below it.
    pub narrower: Vec<ConceptIndex>,
    /// For an occupation its essential skills, for a skill the occupations that need it.
    pub essential: Vec<ConceptIndex>,
    /// For an occupation its optional skills, for a skill the occupations that welcome it.
    pub optional: Vec<ConceptIndex>,
    /// For a skill the skills it goes with.
    pub related: Vec<ConceptIndex>,
}

impl Concept {
    /// A concept without neighbours.
    pub(super) fn new(id: ConceptId, kind: ConceptKind) -> Self {
        Self {
            isco: id.isco(),
            uri: None,
            broader: Vec::new(),
            narrower: Vec::new(),
            essential: Vec::new(),
            optional: Vec::new(),
            related: Vec::new(),
            id,
            kind,
        }
    }
}
