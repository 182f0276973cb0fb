//! What a person's occupations and skills are worth for each one wanted.

use super::fit::Scorer;
use super::part::EvidenceReason;
use crate::taxonomy::Closeness;

/// The best credit for something wanted, and where it comes from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Credit {
    pub(super) value: f32,
    pub(super) held: usize,
    pub(super) reason: EvidenceReason,
}

pub(super) const NO_CREDIT: Credit = Credit {
    value: 0.0,
    held: usize::MAX,
    reason: EvidenceReason::Missing,
};

impl Scorer<'_> {
    pub(super) fn credit_occupations(&mut self) {
        let closeness = &self.numbers.closeness;
        for (held, own) in self.person.occupations.iter().flatten().enumerate() {
            let recency = own
                .ended_years_ago
                .map_or(1.0, |years| self.numbers.recency.factor(years));
            let worth = own.credit * recency;
            let levels = [
                (2, closeness.same_isco_2, EvidenceReason::SameIsco2),
                (3, closeness.same_isco_3, EvidenceReason::SameIsco3),
                (4, closeness.same_isco_4, own.reason),
            ];
            for (digits, near, reason) in levels {
                if own.code.digits() < digits {
                    continue;
                }
                let group = own.code.prefix(digits);
                let range = usize::from(group.first_unit())..usize::from(group.end_unit());
                for credit in &mut self.unit_credits[range] {
                    let value = worth * near;
                    if value > credit.value {
                        *credit = Credit {
                            value,
                            held,
                            reason,
                        };
                    }
                }
            }
        }
    }

    /// Units of occupations that need the skills of a held one; its own unit counts already.
    pub(super) fn credit_sharing_occupations(&mut self, closeness: &Closeness) {
        for (held, own) in self.person.occupations.iter().flatten().enumerate() {
            let recency = own
                .ended_years_ago
                .map_or(1.0, |years| self.numbers.recency.factor(years));
            let near = own.concept.into_iter();
            for (other, near) in near.flat_map(|own| closeness.occupations_sharing_skills(own)) {
                let unit = closeness.vocabulary().concept(other).isco;
                let place = unit.map_or(usize::MAX, |code| usize::from(code.first_unit()));
                let Some(credit) = self.unit_credits.get_mut(place) else {
                    continue;
                };
                let value = own.credit * recency * near;
                if value > credit.value {
                    *credit = Credit {
                        value,
                        held,
                        reason: EvidenceReason::SharedSkills,
                    };
                }
            }
        }
    }

    pub(super) fn credit_skills(&mut self, closeness: &Closeness) {
        for (held, own) in self.person.skills.iter().flatten().enumerate() {
            let mut credit = |skill: u32, value: f32, reason: EvidenceReason| {
                let known = self.skill_credits.entry(skill).or_insert(NO_CREDIT);
                if value > known.value {
                    *known = Credit {
                        value,
                        held,
                        reason,
                    };
                }
            };
            credit(own.concept, own.credit, own.reason);
            // What is held is narrower than its broader skill, and broader than its narrower ones.
            for (skill, near, reason) in closeness.skills_near(own.concept) {
                credit(skill, own.credit * near, reason.into());
            }
        }
    }
}
