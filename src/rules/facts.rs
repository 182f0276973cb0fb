//! What is known about a person, ready for conditions to read.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::domain::{ConceptId, CountryCode, IscoCode, OccupationCode, Profile};

/// A profile with its words already linked to concepts, on one day.
#[derive(Debug, Clone)]
pub struct Facts<'a> {
    /// The profile.
    pub profile: &'a Profile,
    /// For each occupation of the profile the groups it can mean; empty when not linked.
    pub occupations: Vec<Vec<IscoCode>>,
    /// Skills that were linked.
    pub skills: BTreeSet<ConceptId>,
    /// The day the question is about.
    pub as_of: Date,
}

impl<'a> Facts<'a> {
    /// Facts of a profile whose occupations and skills all carry codes.
    pub fn from_codes(profile: &'a Profile, as_of: Date) -> Self {
        let occupations = profile.occupations.iter().flatten();
        let skills = profile.skills.iter().flatten();
        Self {
            profile,
            occupations: occupations
                .map(|o| o.code.and_then(OccupationCode::isco).into_iter().collect())
                .collect(),
            skills: skills
                .filter_map(|s| s.code.as_ref()?.parse().ok())
                .collect(),
            as_of,
        }
    }

    /// Where the person is: the current stay, else the residence.
    pub fn location(&self) -> Option<CountryCode> {
        let stay = self.profile.current_stay.and_then(|stay| stay.country);
        stay.or(self.profile.residence)
    }
}
