//! What a person could change that would turn a verdict.

use crate::domain::{
    CefrLevel, ConceptId, CountryCode, Language, LanguageCode, OpportunityId, Profile, Recognition,
    RecognitionState, Skill,
};
use crate::rules::{Condition, Facts, Judge, Leaf, Node, Parameters, Rulebook, TreeId, Verdict};

/// One field that would be different.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldChange {
    /// A language level, with a certificate where one is asked.
    Language {
        /// The language.
        code: LanguageCode,
        /// The level now.
        from: Option<CefrLevel>,
        /// The level needed.
        to: CefrLevel,
        /// Whether a certificate is asked.
        certified: bool,
    },
    /// Recognition of a qualification.
    Recognition {
        /// The country that recognises.
        country: CountryCode,
        /// How far.
        state: RecognitionState,
    },
    /// A licence.
    Licence(String),
    /// A skill.
    Skill(ConceptId),
    /// A programme or course, any of these.
    Completed(Vec<OpportunityId>),
}

/// A smallest set of changes that turns a verdict to the better.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What would be different.
    pub set: Vec<FieldChange>,
    /// The verdict then.
    pub verdict: Verdict,
}

/// At most so many changes are tried together.
const MOST_TOGETHER: usize = 3;

/// The smallest changes that turn the verdict on a tree to the better, at most three.
///
/// Only what a person can change: never nationality, age, protection status, family or the past.
pub fn find_changes(
    rulebook: &Rulebook,
    parameters: &Parameters,
    judge: &Judge<'_>,
    requires: &Condition,
    tree: TreeId,
) -> Vec<Change> {
    let now = judge.verdict(tree);
    if now == Verdict::Eligible {
        return Vec::new();
    }
    let facts = judge.facts();
    let candidates = candidates(requires, facts);
    let verdict_with = |set: &[FieldChange]| {
        let mut profile = facts.profile.clone();
        let mut skills = facts.skills.clone();
        for change in set {
            apply(change, &mut profile);
            if let FieldChange::Skill(skill) = change {
                skills.insert(skill.clone());
            }
        }
        let changed = Facts {
            profile: &profile,
            occupations: facts.occupations.clone(),
            skills,
            as_of: facts.as_of,
        };
        Judge::new(rulebook, parameters, changed).verdict(tree)
    };
    let mut found: Vec<Change> = Vec::new();
    for size in 1..=MOST_TOGETHER.min(candidates.len()) {
        for set in subsets(&candidates, size) {
            let verdict = verdict_with(&set);
            if verdict < now {
                found.push(Change { set, verdict });
            }
        }
        if !found.is_empty() {
            break;
        }
    }
    found.sort_by_key(|change| change.verdict);
    found.truncate(3);
    found
}

/// Every change that some leaf asks for and that the profile does not already have.
fn candidates(requires: &Condition, facts: &Facts<'_>) -> Vec<FieldChange> {
    let mut found = Vec::new();
    collect(requires, facts, &mut found);
    // Few candidates keep the search short; near levels come first.
    found.sort_by_key(|change| match change {
        FieldChange::Language { from, to, .. } => to.rank() - from.map_or(0, CefrLevel::rank),
        _ => 3,
    });
    found.truncate(8);
    found
}

fn collect(condition: &Condition, facts: &Facts<'_>, found: &mut Vec<FieldChange>) {
    match &condition.node {
        Node::All(children) | Node::Any(children) => {
            children
                .iter()
                .for_each(|child| collect(child, facts, found));
        }
        // Under a `not` a change would have to take something away.
        Node::Not(_) => {}
        Node::Points(points) => {
            points
                .from
                .iter()
                .for_each(|line| collect(&line.when, facts, found));
        }
        Node::Leaf(leaf) => {
            for change in of_leaf(leaf, facts) {
                if !found.contains(&change) {
                    found.push(change);
                }
            }
        }
    }
}

/// A fact that is unknown is a question, not a change; only what is known to lack is changed.
fn of_leaf(leaf: &Leaf, facts: &Facts<'_>) -> Vec<FieldChange> {
    let profile = facts.profile;
    match leaf {
        Leaf::Language(rule) => {
            let (Some(known), Some(to)) = (&profile.languages, rule.min) else {
                return Vec::new();
            };
            let codes = rule.code.iter().chain(&rule.any_of);
            let lacking = codes.filter_map(|code| {
                let own = known.iter().find(|language| language.code == *code);
                if own.is_some_and(|own| own.level.is_none()) {
                    return None;
                }
                let from = own.and_then(|own| own.level);
                let enough = from >= Some(to) && !rule.certified;
                (!enough).then_some(FieldChange::Language {
                    code: *code,
                    from,
                    to: from.map_or(to, |from| from.max(to)),
                    certified: rule.certified,
                })
            });
            lacking.collect()
        }
        Leaf::Qualification(rule) => {
            let (Some(state), Some(country)) = (rule.recognition, rule.r#in) else {
                return Vec::new();
            };
            let known = profile.qualifications.as_deref().unwrap_or_default();
            let not_yet = known.iter().any(|own| {
                own.recognition
                    .iter()
                    .any(|r| r.country == country && r.state < state)
            });
            match not_yet {
                true => vec![FieldChange::Recognition { country, state }],
                false => Vec::new(),
            }
        }
        Leaf::Licence(rule) if profile.licences.is_some() => rule
            .any_of
            .iter()
            .cloned()
            .map(FieldChange::Licence)
            .collect(),
        Leaf::Skill(rule) if profile.skills.is_some() => rule
            .any_of
            .iter()
            .cloned()
            .map(FieldChange::Skill)
            .collect(),
        Leaf::PriorParticipation(rule) if profile.completed.is_some() => {
            vec![FieldChange::Completed(rule.any_of.clone())]
        }
        _ => Vec::new(),
    }
}

fn apply(change: &FieldChange, profile: &mut Profile) {
    match change {
        FieldChange::Language {
            code,
            to,
            certified,
            ..
        } => {
            let languages = profile.languages.get_or_insert_default();
            let own = languages.iter_mut().find(|language| language.code == *code);
            let certified = certified.then_some(true);
            match own {
                Some(language) => {
                    language.level = Some(*to);
                    language.certified = certified.or(language.certified);
                }
                None => languages.push(Language {
                    code: *code,
                    level: Some(*to),
                    certified,
                    certified_on: None,
                }),
            }
        }
        FieldChange::Recognition { country, state } => {
            for own in profile.qualifications.iter_mut().flatten() {
                own.recognition.retain(|entry| entry.country != *country);
                own.recognition.push(Recognition {
                    country: *country,
                    state: *state,
                });
            }
        }
        FieldChange::Licence(licence) => {
            profile
                .licences
                .get_or_insert_default()
                .push(licence.clone());
        }
        FieldChange::Skill(skill) => profile.skills.get_or_insert_default().push(Skill {
            code: Some(skill.to_string()),
            ..Skill::default()
        }),
        FieldChange::Completed(ids) => {
            profile
                .completed
                .get_or_insert_default()
                .extend(ids.first().cloned());
        }
    }
}

/// Every subset of `size` items, in the order of the items.
fn subsets(items: &[FieldChange], size: usize) -> Vec<Vec<FieldChange>> {
    if size == 0 {
        return vec![Vec::new()];
    }
    let mut all = Vec::new();
    for (index, first) in items.iter().enumerate() {
        for mut rest in subsets(&items[index + 1..], size - 1) {
            rest.insert(0, first.clone());
            all.push(rest);
        }
    }
    all
}
