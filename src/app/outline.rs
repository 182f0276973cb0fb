//! How the conditions of a record hang together: all of them, or one of several.

use crate::rules::{Condition, Node};

/// How the parts of a group go together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Together {
    /// Every one must hold.
    All,
    /// One is enough.
    Any,
}

/// One step through the conditions of a record, as a page tells them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// A group begins.
    Open(Together),
    /// A condition, by its place in the list; with points when it is a line of a table.
    One(usize, Option<u16>),
    /// The lines of the table that was just told begin.
    Lines,
    /// A line of a table that is a group of conditions begins.
    Line(u16),
    /// What began last ends.
    Close,
}

/// Part of an outline, before it is told.
enum Part {
    Group(Together, Vec<Part>),
    One(usize),
    Points(usize, Vec<(u16, Part)>),
}

/// The steps through a rule; `paths` are those of the conditions in the order of the record.
///
/// A condition that the rule does not place is told at the end, so that none is left out.
pub(super) fn steps(rule: Option<&Condition>, paths: &[&str]) -> Vec<Step> {
    let root = rule.and_then(|rule| part(rule, "", true, paths));
    let mut steps = Vec::new();
    match root {
        Some(Part::Group(Together::All, parts)) => {
            parts.iter().for_each(|own| tell(own, None, &mut steps));
        }
        Some(own) => tell(&own, None, &mut steps),
        None => {}
    }
    for place in 0..paths.len() {
        let is_told = |step: &Step| matches!(step, Step::One(own, _) if *own == place);
        if !steps.iter().any(is_told) {
            steps.push(Step::One(place, None));
        }
    }
    steps
}

fn part(rule: &Condition, path: &str, plain: bool, paths: &[&str]) -> Option<Part> {
    let at = |path: &str| paths.iter().position(|own| *own == path);
    match &rule.node {
        Node::All(children) => group(children, path, plain, Together::All, paths),
        Node::Any(children) => group(children, path, plain, Together::Any, paths),
        Node::Not(child) => part(child, &below(path, 1), !plain, paths),
        Node::Points(points) => {
            let lines = points.from.iter().enumerate().filter_map(|(index, line)| {
                let own = part(&line.when, &below(path, index + 1), plain, paths)?;
                Some((line.points, own))
            });
            Some(Part::Points(at(path)?, lines.collect()))
        }
        Node::Leaf(_) => at(path).map(Part::One),
    }
}

/// Children as one part; a group of one is that one, and a group within its like is part of it.
fn group(
    children: &[Condition],
    path: &str,
    plain: bool,
    how: Together,
    paths: &[&str],
) -> Option<Part> {
    // What must not be the case turns `all` into `one of` and back.
    let how = match (plain, how) {
        (true, how) => how,
        (false, Together::All) => Together::Any,
        (false, Together::Any) => Together::All,
    };
    let mut parts = Vec::new();
    for (index, child) in children.iter().enumerate() {
        match part(child, &below(path, index + 1), plain, paths) {
            Some(Part::Group(own, inner)) if own == how => parts.extend(inner),
            Some(own) => parts.push(own),
            None => {}
        }
    }
    match parts.len() {
        0 => None,
        1 => parts.pop(),
        _ => Some(Part::Group(how, parts)),
    }
}

fn tell(part: &Part, points: Option<u16>, steps: &mut Vec<Step>) {
    match part {
        Part::One(place) => steps.push(Step::One(*place, points)),
        Part::Group(how, parts) => {
            steps.extend(points.map(Step::Line));
            steps.push(Step::Open(*how));
            parts.iter().for_each(|own| tell(own, None, steps));
            steps.push(Step::Close);
            steps.extend(points.map(|_| Step::Close));
        }
        Part::Points(place, lines) => {
            steps.push(Step::One(*place, points));
            steps.push(Step::Lines);
            for (points, own) in lines {
                tell(own, Some(*points), steps);
            }
            steps.push(Step::Close);
        }
    }
}

fn below(path: &str, index: usize) -> String {
    match path.is_empty() {
        true => index.to_string(),
        false => format!("{path}.{index}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(text: &str) -> Condition {
        #[derive(serde::Deserialize)]
        struct Record {
            requires: Condition,
        }
        let record: Record = toml::from_str(text).expect("is a rule");
        record.requires
    }

    #[test]
    fn groups_are_told_as_they_stand_and_nothing_is_left_out() {
        let rule = rule(
            "[[requires.all]]
             age = { min = 16 }
             [[requires.all]]
             any = [{ age = { min = 18 } }, { all = [{ age = { min = 16 } }, { age = { max = 40 } }] }]",
        );
        let paths = ["1", "2.1", "2.2.1", "2.2.2", "9"];
        let expected = [
            Step::One(0, None),
            Step::Open(Together::Any),
            Step::One(1, None),
            Step::Open(Together::All),
            Step::One(2, None),
            Step::One(3, None),
            Step::Close,
            Step::Close,
            Step::One(4, None),
        ];
        assert_eq!(steps(Some(&rule), &paths), expected);
    }

    #[test]
    fn conditions_without_a_rule_are_told_one_by_one() {
        assert_eq!(
            steps(None, &["1", "2"]),
            [Step::One(0, None), Step::One(1, None)]
        );
    }
}
