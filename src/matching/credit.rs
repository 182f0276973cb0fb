//! What a person's occupations and skills are worth for each one wanted.

use super::fit::Scorer;
use super::part::EvidenceReason;
use crate::taxonomy::Vocabulary;

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

    pub(super) fn credit_skills(&mut self, vocabulary: &Vocabulary) {
        let closeness = self.numbers.closeness;
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
            let concept = vocabulary.concept(own.concept);
            credit(own.concept, own.credit, own.reason);
            // What is held is narrower than its broader skill, and broader than its narrower ones.
            for broader in &concept.broader {
                credit(
                    *broader,
                    own.credit * closeness.narrower_skill,
                    EvidenceReason::Narrower,
                );
            }
            for narrower in &concept.narrower {
                credit(
                    *narrower,
                    own.credit * closeness.broader_skill,
                    EvidenceReason::Broader,
                );
            }
            for sibling in concept
                .broader
                .iter()
                .flat_map(|b| &vocabulary.concept(*b).narrower)
            {
                credit(
                    *sibling,
                    own.credit * closeness.related_skill,
                    EvidenceReason::RelatedSkill,
                );
            }
        }
    }
}
