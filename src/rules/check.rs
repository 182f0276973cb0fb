//! Checks of a condition that need more than its own text.

use super::Parameters;
use super::condition::{Condition, Leaf, MeansRule, Node, Threshold};
use crate::domain::{ConceptId, IscoCode};
use crate::text::closest;

/// What a condition names that does not exist, one lower-case sentence each.
pub fn check_condition(
    condition: &Condition,
    parameters: &Parameters,
    is_concept: &dyn Fn(&ConceptId) -> bool,
) -> Vec<String> {
    let mut problems = Vec::new();
    visit(condition, &mut |leaf| {
        check_leaf(leaf, parameters, is_concept, &mut problems)
    });
    problems
}

fn visit(condition: &Condition, on_leaf: &mut dyn FnMut(&Leaf)) {
    match &condition.node {
        Node::All(children) | Node::Any(children) => {
            children.iter().for_each(|child| visit(child, on_leaf));
        }
        Node::Not(child) => visit(child, on_leaf),
        Node::Points(points) => points
            .from
            .iter()
            .for_each(|line| visit(&line.when, on_leaf)),
        Node::Leaf(leaf) => on_leaf(leaf),
    }
}

fn check_leaf(
    leaf: &Leaf,
    parameters: &Parameters,
    is_concept: &dyn Fn(&ConceptId) -> bool,
    problems: &mut Vec<String>,
) {
    let mut occupations: Vec<&IscoCode> = Vec::new();
    match leaf {
        Leaf::Salary(rule) => check_threshold(&rule.at_least, parameters, problems),
        Leaf::Means(MeansRule::Monthly(threshold, _) | MeansRule::Total(threshold)) => {
            check_threshold(threshold, parameters, problems);
        }
        Leaf::Occupation(rule) => {
            occupations.extend(rule.any_of.iter().chain(&rule.none_of));
            if let Some(key) = &rule.list {
                let is_list = |p: &super::Parameter| p.values.iter().all(|v| v.list.is_some());
                check_key(key, "a list", is_list, parameters, problems);
            }
        }
        Leaf::Quota(rule) => {
            if let Some(key) = &rule.parameter {
                let is_count = |p: &super::Parameter| p.values.iter().all(|v| v.count.is_some());
                check_key(key, "a count", is_count, parameters, problems);
            }
        }
        Leaf::Experience(rule) => occupations.extend(&rule.occupations),
        Leaf::JobOffer(rule) => {
            occupations.extend(rule.occupations.iter().chain(&rule.not_occupations));
        }
        Leaf::Skill(rule) => {
            let unknown = rule.any_of.iter().filter(|skill| !is_concept(skill));
            problems.extend(unknown.map(|skill| format!("names the unknown skill `{skill}`")));
        }
        _ => {}
    }
    let unknown = occupations
        .into_iter()
        .filter(|code| !is_concept(&ConceptId::of_isco(**code)));
    problems.extend(unknown.map(|code| format!("cites the unknown occupation `{code}`")));
}

fn check_threshold(threshold: &Threshold, parameters: &Parameters, problems: &mut Vec<String>) {
    match threshold {
        Threshold::Fixed(_) => {}
        Threshold::Parameter { key, .. } => {
            let is_sum = |p: &super::Parameter| p.values.iter().all(|v| v.value.is_some());
            check_key(key, "a sum", is_sum, parameters, problems);
        }
        Threshold::MaxOf(several) => {
            for threshold in several {
                check_threshold(threshold, parameters, problems);
            }
        }
    }
}

fn check_key(
    key: &str,
    kind: &str,
    fits: impl Fn(&super::Parameter) -> bool,
    parameters: &Parameters,
    problems: &mut Vec<String>,
) {
    match parameters.find(key) {
        Some(parameter) if fits(parameter) => {}
        Some(_) => problems.push(format!("needs {kind}, and parameter `{key}` is none")),
        None => {
            let meant = closest(key, parameters.keys(), 1);
            let hint = meant.first().map(|k| format!("; did you mean `{k}`?"));
            problems.push(format!(
                "names the unknown parameter `{key}`{}",
                hint.unwrap_or_default()
            ));
        }
    }
}
