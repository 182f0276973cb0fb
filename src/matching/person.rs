//! What fit knows of a person: occupations, skills, languages, education, experience. No more.

use crate::domain::{CefrLevel, IscoCode, LanguageCode};

use super::part::EvidenceReason;

/// The skills side of a profile, linked to concepts.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Person {
    /// Occupations held; none when unknown.
    pub occupations: Option<Vec<HeldOccupation>>,
    /// Skills held; none when unknown.
    pub skills: Option<Vec<HeldSkill>>,
    /// Languages known with their levels; none when unknown.
    pub languages: Option<Vec<(LanguageCode, Option<CefrLevel>)>>,
    /// Highest ISCED level; none when unknown.
    pub isced: Option<u8>,
}

/// An occupation held.
#[derive(Debug, Clone, PartialEq)]
pub struct HeldOccupation {
    /// Place in the profile's list.
    pub place: usize,
    /// The group it was linked to.
    pub code: IscoCode,
    /// Place in the vocabulary of what it was linked to; none when only a code was given.
    pub concept: Option<u32>,
    /// Why that group.
    pub reason: EvidenceReason,
    /// What the link is worth, 0 to 1.
    pub credit: f32,
    /// Years of work; none when unknown.
    pub years: Option<f32>,
    /// How many years ago it ended; none when unknown or not ended.
    pub ended_years_ago: Option<f32>,
}

/// A skill held.
#[derive(Debug, Clone, PartialEq)]
pub struct HeldSkill {
    /// Place in the profile's list.
    pub place: usize,
    /// Place in the vocabulary.
    pub concept: u32,
    /// Why that concept.
    pub reason: EvidenceReason,
    /// What the link is worth, 0 to 1.
    pub credit: f32,
}

impl Person {
    /// Whether the person has every one of these languages (packed with their levels) already;
    /// false when nothing is given.
    pub fn has_languages(&self, packed: &[u32]) -> bool {
        let known = self.languages.as_deref().unwrap_or_default();
        let has = |given: &u32| {
            known.iter().any(|(code, level)| {
                let same = u32::from(code.packed()) == given >> 8;
                same && level.is_some_and(|level| u32::from(level.rank()) >= given & 0xff)
            })
        };
        !packed.is_empty() && packed.iter().all(has)
    }
}
