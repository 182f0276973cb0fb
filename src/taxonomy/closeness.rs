//! How much one concept counts for another: a credit with its reason.
//!
//! Occupations are close by the digits of ISCO-08 that they share, by standing above or below
//! each other in ESCO, and by essential skills that they share; skills by standing above, below
//! or beside each other. Lists are bounded and made once, at load.

use std::sync::Arc;

use serde::Deserialize;

use super::concept::{Concept, ConceptIndex, ConceptKind};
use super::vocabulary::Vocabulary;

/// Credit of what is close to what is wanted, 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "index/weights.toml documents each number")]
pub struct ClosenessWeights {
    pub same_isco_4: f32,
    pub same_isco_3: f32,
    pub same_isco_2: f32,
    pub broader_skill: f32,
    pub narrower_skill: f32,
    pub related_skill: f32,
    pub broader_occupation: f32,
    pub narrower_occupation: f32,
    pub same_unit: f32,
    pub shared_skills: f32,
    pub least_shared: f32,
}

/// Why a concept counts for another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ClosenessReason {
    /// They are one concept.
    Same,
    /// What is held is broader than what is wanted.
    Broader,
    /// What is held is narrower than what is wanted.
    Narrower,
    /// They stand in the same ISCO-08 group of so many digits.
    SameIsco(u8),
    /// They need the same essential skills.
    SharedSkills,
    /// They stand beside each other.
    Related,
}

/// Credits between the concepts of one vocabulary.
#[derive(Debug, Clone)]
pub struct Closeness {
    vocabulary: Arc<Vocabulary>,
    weights: ClosenessWeights,
    /// For each concept the occupations that share essential skills, with the share.
    sharing: Vec<Box<[(ConceptIndex, f32)]>>,
}

/// At most so many occupations are kept that share skills with one.
const MOST_SHARING: usize = 12;

/// More skills than this below one say nothing of each other.
const MOST_SIBLINGS: usize = 64;

impl Closeness {
    /// Precomputes the bounded lists of a vocabulary.
    pub fn new(vocabulary: Arc<Vocabulary>, weights: ClosenessWeights) -> Self {
        let sharing = sharing(&vocabulary, weights.least_shared);
        Self {
            vocabulary,
            weights,
            sharing,
        }
    }

    /// The vocabulary whose concepts are compared.
    pub fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// What a held concept counts for a wanted one; none when they are not close.
    ///
    /// A concept counts 1 for itself, nothing counts more.
    pub fn credit(
        &self,
        held: ConceptIndex,
        wanted: ConceptIndex,
    ) -> Option<(f32, ClosenessReason)> {
        if held == wanted {
            return Some((1.0, ClosenessReason::Same));
        }
        let (own, other) = (
            self.vocabulary.concept(held),
            self.vocabulary.concept(wanted),
        );
        let is_occupation = |concept: &Concept| concept.kind == ConceptKind::Occupation;
        let found = match (is_occupation(own), is_occupation(other)) {
            (true, true) => self.occupations(held, wanted).into_iter().reduce(better),
            (false, false) => self
                .skills_near(held)
                .filter(|(skill, ..)| *skill == wanted)
                .map(|(_, credit, reason)| (credit, reason))
                .reduce(better),
            _ => None,
        };
        found.map(|(credit, reason)| (credit.clamp(0.0, 1.0), reason))
    }

    /// Skills that a held one counts for, itself apart; one may come twice.
    pub fn skills_near(
        &self,
        held: ConceptIndex,
    ) -> impl Iterator<Item = (ConceptIndex, f32, ClosenessReason)> {
        let own = self.vocabulary.concept(held);
        let weights = self.weights;
        let broader = own.broader.iter();
        let broader =
            broader.map(move |skill| (*skill, weights.narrower_skill, ClosenessReason::Narrower));
        let narrower = own.narrower.iter();
        let narrower =
            narrower.map(move |skill| (*skill, weights.broader_skill, ClosenessReason::Broader));
        let below = |above: &ConceptIndex| self.vocabulary.concept(*above).narrower.as_slice();
        let siblings = own.broader.iter().map(below);
        let siblings = siblings.filter(|all| all.len() <= MOST_SIBLINGS).flatten();
        let beside = own
            .related
            .iter()
            .chain(siblings)
            .filter(move |skill| **skill != held);
        let beside =
            beside.map(move |skill| (*skill, weights.related_skill, ClosenessReason::Related));
        broader.chain(narrower).chain(beside)
    }

    /// Occupations that share essential skills with a held one, with what it counts for each.
    pub fn occupations_sharing_skills(
        &self,
        held: ConceptIndex,
    ) -> impl Iterator<Item = (ConceptIndex, f32)> {
        let sharing = self.sharing.get(held as usize).into_iter().flatten();
        sharing.map(|(other, share)| (*other, share * self.weights.shared_skills))
    }

    /// Every way in which a held occupation counts for a wanted one.
    fn occupations(&self, held: ConceptIndex, wanted: ConceptIndex) -> Vec<(f32, ClosenessReason)> {
        let weights = &self.weights;
        let (own, other) = (
            self.vocabulary.concept(held),
            self.vocabulary.concept(wanted),
        );
        let mut ways = Vec::new();
        if let (Some(code), Some(asked)) = (own.isco, other.isco) {
            let wants_group = other.id.isco().is_some();
            let holds_group = own.id.isco().is_some();
            let shared = (1..=code.digits().min(asked.digits()))
                .take_while(|digits| code.prefix(*digits) == asked.prefix(*digits))
                .count();
            match shared {
                // Who holds an occupation holds its group; a group may mean any occupation in it.
                _ if wants_group && asked.covers(code) => {
                    ways.push((
                        weights.same_isco_4,
                        ClosenessReason::SameIsco(asked.digits()),
                    ));
                }
                4 if holds_group => {
                    ways.push((weights.same_isco_4, ClosenessReason::SameIsco(4)));
                }
                4 => ways.push((weights.same_unit, ClosenessReason::SameIsco(4))),
                3 => ways.push((weights.same_isco_3, ClosenessReason::SameIsco(3))),
                2 => ways.push((weights.same_isco_2, ClosenessReason::SameIsco(2))),
                _ => {}
            }
        }
        if own.broader.contains(&wanted) {
            ways.push((weights.narrower_occupation, ClosenessReason::Narrower));
        }
        if own.narrower.contains(&wanted) {
            ways.push((weights.broader_occupation, ClosenessReason::Broader));
        }
        let mut sharing = self.occupations_sharing_skills(held);
        if let Some((_, credit)) = sharing.find(|(other, _)| *other == wanted) {
            ways.push((credit, ClosenessReason::SharedSkills));
        }
        ways
    }
}

/// The better of two ways; the first of two that are equally good.
fn better(one: (f32, ClosenessReason), other: (f32, ClosenessReason)) -> (f32, ClosenessReason) {
    if other.0 > one.0 { other } else { one }
}

/// For each imported occupation those that share most essential skills with it: what they share
/// of all that either needs. A pair stays when each stands in the other's list, so the lists are
/// bounded and the same from both sides.
fn sharing(vocabulary: &Vocabulary, least: f32) -> Vec<Box<[(ConceptIndex, f32)]>> {
    let concepts = vocabulary.concepts();
    let is_own = |index: &ConceptIndex| {
        let concept = vocabulary.concept(*index);
        concept.kind == ConceptKind::Occupation && concept.id.isco().is_none()
    };
    let mut lists: Vec<Vec<(ConceptIndex, f32)>> = vec![Vec::new(); concepts.len()];
    let mut shared = vec![0_u32; concepts.len()];
    for held in (0..concepts.len() as ConceptIndex).filter(is_own) {
        let own = vocabulary.concept(held);
        let mut touched = Vec::new();
        for skill in &own.essential {
            let needing = vocabulary.concept(*skill).essential.iter();
            for other in needing.filter(|other| **other != held && is_own(other)) {
                if shared[*other as usize] == 0 {
                    touched.push(*other);
                }
                shared[*other as usize] += 1;
            }
        }
        let list = &mut lists[held as usize];
        for other in touched {
            let both = std::mem::take(&mut shared[other as usize]) as f32;
            let all = (own.essential.len() + vocabulary.concept(other).essential.len()) as f32;
            let share = both / (all - both).max(1.0);
            if share >= least {
                list.push((other, share));
            }
        }
        list.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        list.truncate(MOST_SHARING);
    }
    let holds = |from: ConceptIndex, to: ConceptIndex| {
        lists[from as usize].iter().any(|(other, _)| *other == to)
    };
    let mutual = (0..lists.len() as ConceptIndex).map(|held| {
        let list = lists[held as usize].iter().copied();
        list.filter(|(other, _)| holds(*other, held)).collect()
    });
    mutual.collect()
}
