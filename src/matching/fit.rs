//! Fit: a sum of contributions, in whole points.

use std::collections::HashMap;

use crate::domain::IscoCode;
use crate::taxonomy::Closeness;

use super::credit::{Credit, NO_CREDIT};
use super::part::{Contribution, Evidence, EvidenceReason, Part};
use super::person::Person;
use super::points::{Share, deal, total, within};
use super::weights::{FitWeights, PartWeights};

/// What an opportunity wants, as its columns say it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Demand<'a> {
    /// ISCO-08 groups, packed; any of them.
    pub occupations: &'a [u32],
    /// Places of essential skills.
    pub skills: &'a [u32],
    /// Places of optional skills.
    pub optional_skills: &'a [u32],
    /// Languages with levels, packed; the best counts.
    pub languages: &'a [u32],
    /// ISCED level.
    pub isced: Option<u8>,
    /// Tenths of years of experience.
    pub experience_tenths: Option<u16>,
}

/// Fit with what it is made of.
#[derive(Debug, Clone, PartialEq)]
pub struct Fit {
    /// 0 to 100, the sum of the contributions.
    pub fit: u8,
    /// Share of what is asked that the profile tells, 0 to 100.
    pub completeness: u8,
    /// The parts that had data.
    pub contributions: Vec<Contribution>,
}

/// Scores opportunities for one person; made once per question.
pub struct Scorer<'a> {
    pub(super) person: &'a Person,
    weights: PartWeights,
    general_fit: u8,
    pub(super) numbers: &'a FitWeights,
    /// Best credit for each wanted ISCO-08 unit group.
    pub(super) unit_credits: Vec<Credit>,
    /// Best credit for each wanted skill.
    pub(super) skill_credits: HashMap<u32, Credit>,
}

impl<'a> Scorer<'a> {
    /// A scorer for a person with these weights.
    pub fn new(
        person: &'a Person,
        closeness: &Closeness,
        numbers: &'a FitWeights,
        weights: PartWeights,
    ) -> Self {
        let mut scorer = Self {
            person,
            weights,
            general_fit: numbers.general_fit,
            numbers,
            unit_credits: vec![NO_CREDIT; 10_000],
            skill_credits: HashMap::new(),
        };
        scorer.credit_occupations();
        scorer.credit_sharing_occupations(closeness);
        scorer.credit_skills(closeness);
        scorer
    }

    /// Fit alone, for ranking.
    pub fn score(&self, demand: &Demand<'_>) -> u8 {
        let (shares, _) = self.shares(demand);
        match total(&shares) {
            Some(fit) => fit,
            None => self.general_fit,
        }
    }

    /// Fit with its contributions and evidence, for showing.
    pub fn explain(&self, demand: &Demand<'_>) -> Fit {
        let (shares, asked_weight) = self.shares(demand);
        let known: u32 = shares.iter().map(|share| u32::from(share.weight)).sum();
        let completeness = match asked_weight {
            0 => 100,
            asked => (known * 100 / asked) as u8,
        };
        let Some(fit) = total(&shares) else {
            return Fit {
                fit: self.general_fit,
                completeness,
                contributions: vec![Contribution {
                    part: Part::General,
                    points: self.general_fit,
                    of: 100,
                    evidence: vec![Evidence {
                        held: None,
                        wanted: 0,
                        reason: EvidenceReason::General,
                        credit: f32::from(self.general_fit) / 100.0,
                    }],
                }],
            };
        };
        let sum: f32 = shares.iter().map(|share| f32::from(share.weight)).sum();
        let exact = |share: &Share| 100.0 * f32::from(share.weight) / sum;
        let of = deal(100, &shares.iter().map(exact).collect::<Vec<_>>());
        let earned: Vec<f32> = shares
            .iter()
            .map(|share| exact(share) * share.credit)
            .collect();
        let points = within(deal(fit, &earned), &of);
        let contributions = shares
            .iter()
            .enumerate()
            .map(|(index, share)| Contribution {
                part: share.part,
                points: points[index],
                of: of[index],
                evidence: self.evidence(share.part, demand),
            });
        Fit {
            fit,
            completeness,
            contributions: contributions.collect(),
        }
    }

    /// The parts that are asked and known, and the weight of all that is asked.
    fn shares(&self, demand: &Demand<'_>) -> (Vec<Share>, u32) {
        let mut shares = Vec::with_capacity(6);
        let mut asked_weight = 0;
        let mut add = |part: Part, asked: bool, credit: Option<f32>| {
            let weight = self.weights.of(part);
            if !asked || weight == 0 {
                return;
            }
            asked_weight += u32::from(weight);
            if let Some(credit) = credit {
                shares.push(Share {
                    part,
                    weight,
                    credit: credit.clamp(0.0, 1.0),
                });
            }
        };
        let person = self.person;
        let occupation = person
            .occupations
            .as_ref()
            .map(|_| self.occupation(demand).value);
        add(Part::Occupation, !demand.occupations.is_empty(), occupation);
        let skills = |wanted: &[u32]| person.skills.as_ref().map(|_| self.skill_share(wanted));
        add(
            Part::Skills,
            !demand.skills.is_empty(),
            skills(demand.skills),
        );
        let optional = skills(demand.optional_skills);
        add(
            Part::OptionalSkills,
            !demand.optional_skills.is_empty(),
            optional,
        );
        let language = self.language(demand).map(|evidence| evidence.credit);
        add(Part::Language, !demand.languages.is_empty(), language);
        let education = self.education(demand).map(|evidence| evidence.credit);
        add(Part::Education, demand.isced.is_some(), education);
        let experience = self.experience(demand).map(|evidence| evidence.credit);
        add(
            Part::Experience,
            demand.experience_tenths.is_some(),
            experience,
        );
        (shares, asked_weight)
    }

    fn evidence(&self, part: Part, demand: &Demand<'_>) -> Vec<Evidence> {
        let of_skills = |wanted: &[u32]| wanted.iter().map(|skill| self.skill(*skill)).collect();
        match part {
            Part::Occupation => vec![self.occupation_evidence(demand)],
            Part::Skills => of_skills(demand.skills),
            Part::OptionalSkills => of_skills(demand.optional_skills),
            Part::Language => self.language(demand).into_iter().collect(),
            Part::Education => self.education(demand).into_iter().collect(),
            Part::Experience => self.experience(demand).into_iter().collect(),
            Part::General => Vec::new(),
        }
    }

    /// The best credit for any wanted occupation group.
    fn occupation(&self, demand: &Demand<'_>) -> Credit {
        let credits = demand
            .occupations
            .iter()
            .map(|wanted| self.group_credit(*wanted));
        credits.fold(
            NO_CREDIT,
            |best, own| if own.value > best.value { own } else { best },
        )
    }

    fn group_credit(&self, packed: u32) -> Credit {
        let wanted = IscoCode::unpack(packed);
        let units = usize::from(wanted.first_unit())..usize::from(wanted.end_unit());
        let units = self.unit_credits.get(units).unwrap_or_default();
        units.iter().copied().fold(
            NO_CREDIT,
            |best, own| if own.value > best.value { own } else { best },
        )
    }

    fn occupation_evidence(&self, demand: &Demand<'_>) -> Evidence {
        let mut wanted = demand.occupations.first().copied().unwrap_or(0);
        let mut best = NO_CREDIT;
        for packed in demand.occupations {
            let credit = self.group_credit(*packed);
            if credit.value > best.value {
                best = credit;
                wanted = *packed;
            }
        }
        evidence(best, wanted)
    }

    fn skill(&self, skill: u32) -> Evidence {
        evidence(
            self.skill_credits.get(&skill).copied().unwrap_or(NO_CREDIT),
            skill,
        )
    }

    fn skill_share(&self, wanted: &[u32]) -> f32 {
        let credit = |skill: &u32| {
            self.skill_credits
                .get(skill)
                .map_or(0.0, |credit| credit.value)
        };
        wanted.iter().map(credit).sum::<f32>() / wanted.len().max(1) as f32
    }

    fn language(&self, demand: &Demand<'_>) -> Option<Evidence> {
        let known = self.person.languages.as_ref()?;
        let judged = demand.languages.iter().filter_map(|wanted| {
            let (code, rank) = ((wanted >> 8) as u16, (wanted & 0xff) as u8);
            let held = known.iter().position(|(own, _)| own.packed() == code);
            let Some(place) = held else {
                return Some(evidence(NO_CREDIT, *wanted));
            };
            // A language whose level is not said tells nothing.
            let level = known[place].1?.rank();
            let (credit, reason) = match rank.saturating_sub(level) {
                0 => (1.0, EvidenceReason::LevelReached),
                1 => (0.6, EvidenceReason::LevelNear),
                2 => (0.3, EvidenceReason::LevelBelow),
                _ => (0.1, EvidenceReason::LevelBelow),
            };
            Some(Evidence {
                held: Some(place),
                wanted: *wanted,
                reason,
                credit,
            })
        });
        judged.max_by(|a, b| a.credit.total_cmp(&b.credit))
    }

    fn education(&self, demand: &Demand<'_>) -> Option<Evidence> {
        let (level, wanted) = (self.person.isced?, demand.isced?);
        let (credit, reason) = match i16::from(level) - i16::from(wanted) {
            2.. => (1.0, EvidenceReason::OverQualified),
            0 | 1 => (1.0, EvidenceReason::LevelReached),
            -1 => (0.5, EvidenceReason::LevelNear),
            _ => (0.0, EvidenceReason::LevelBelow),
        };
        Some(Evidence {
            held: None,
            wanted: u32::from(wanted),
            reason,
            credit,
        })
    }

    /// Years in occupations close to those wanted; any work when none is wanted.
    fn experience(&self, demand: &Demand<'_>) -> Option<Evidence> {
        let wanted = demand.experience_tenths?;
        let occupations = self.person.occupations.as_ref()?;
        let close = |own: &&super::person::HeldOccupation| {
            demand.occupations.is_empty()
                || demand.occupations.iter().any(|packed| {
                    let wanted = IscoCode::unpack(*packed);
                    wanted.prefix(3.min(wanted.digits())).covers(own.code)
                })
        };
        let mut years = 0.0;
        for own in occupations.iter().filter(close) {
            years += own.years?;
        }
        let needed = f32::from(wanted) / 10.0;
        let (credit, reason) = if years >= needed {
            (1.0, EvidenceReason::YearsReached)
        } else {
            (years / needed, EvidenceReason::YearsBelow)
        };
        Some(Evidence {
            held: None,
            wanted: u32::from(wanted),
            reason,
            credit,
        })
    }
}

fn evidence(credit: Credit, wanted: u32) -> Evidence {
    Evidence {
        held: (credit.held != usize::MAX).then_some(credit.held),
        wanted,
        reason: credit.reason,
        credit: credit.value,
    }
}
