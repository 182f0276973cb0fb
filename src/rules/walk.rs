//! Telling a decision: every condition of a tree, with what decided.

use super::decide::{Judge, Polarity};
use super::finding::{Finding, PointsFinding, PointsLineFinding, Reason, State};
use super::rulebook::{Compiled, Line, Site};
use super::{TreeId, Truth, ids};
use crate::domain::{Argument, Message};

/// Collects findings down the tree. `above` is the truth that decided so far, none when a
/// branch did not matter.
pub(super) struct Walk<'j, 'a> {
    judge: &'j Judge<'a>,
    findings: Vec<Finding>,
}

impl<'j, 'a> Walk<'j, 'a> {
    /// Every condition of a tree, in the order of the record.
    pub(super) fn through(judge: &'j Judge<'a>, tree: TreeId) -> Vec<Finding> {
        let mut walk = Walk {
            judge,
            findings: Vec::new(),
        };
        if let Some(root) = judge.rulebook.root(tree) {
            let truth = judge.truth(root, Polarity::Plain);
            let above = (truth != Truth::Open).then_some(truth);
            walk.node(root, Polarity::Plain, "", above);
        }
        walk.findings
    }

    fn node(&mut self, node: u32, polarity: Polarity, path: &str, above: Option<Truth>) {
        let truth = self.judge.truth(node, polarity);
        match &self.judge.rulebook.nodes[node as usize] {
            Compiled::All(children) => self.children(children, polarity, path, above),
            Compiled::Any { children, .. } => self.any(children, polarity, path, above, truth),
            Compiled::Not(child) => {
                self.node(
                    *child,
                    polarity.turned(),
                    &below(path, 1),
                    above.map(Truth::negate),
                );
            }
            Compiled::Points {
                at_least,
                lines,
                site,
            } => {
                let decides = above == Some(truth) && truth != Truth::Open;
                self.points(*at_least, lines, *site, polarity, path, decides);
            }
            Compiled::Leaf { leaf, site } => {
                let decides = above == Some(truth);
                let finding = self.leaf(*leaf, *site, polarity, path, decides);
                self.findings.push(finding);
            }
        }
    }

    /// A child decides when it agrees with what is decided above it.
    fn children(&mut self, children: &[u32], polarity: Polarity, path: &str, above: Option<Truth>) {
        for (index, child) in children.iter().enumerate() {
            let truth = self.judge.truth(*child, polarity);
            let passed = above.filter(|above| *above == truth && truth != Truth::Open);
            self.node(*child, polarity, &below(path, index + 1), passed);
        }
    }

    /// Where no child alone decided, what is open and what is unmet decided together.
    fn any(
        &mut self,
        children: &[u32],
        polarity: Polarity,
        path: &str,
        above: Option<Truth>,
        truth: Truth,
    ) {
        for (index, child) in children.iter().enumerate() {
            let own = self.judge.truth(*child, polarity);
            let opens = own == truth || (truth == Truth::Unknown && own == Truth::Open);
            let passed = (above == Some(truth) && opens).then_some(own);
            self.node(*child, polarity, &below(path, index + 1), passed);
        }
    }

    fn points(
        &mut self,
        at_least: u16,
        lines: &[Line],
        site: u32,
        polarity: Polarity,
        path: &str,
        decides: bool,
    ) {
        let count = self.judge.count(lines, polarity);
        let truth = count.truth(at_least);
        let site = &self.judge.rulebook.sites[site as usize];
        let (weighed, reason) = self.judge.bearing(site, truth);
        let table = lines
            .iter()
            .enumerate()
            .map(|(index, line)| PointsLineFinding {
                points: line.points,
                state: state(count.truths[index]),
                counted: count.counted[index],
                path: below(path, index + 1),
            });
        self.findings.push(Finding {
            state: state(weighed),
            reason: match truth {
                Truth::Met => reason,
                Truth::Unmet => Reason::Insufficient,
                Truth::Unknown | Truth::Open => Reason::MissingFact,
            },
            asks: Message::new("asks-points").with("points", Argument::Number(f64::from(at_least))),
            have: Some(Argument::Number(f64::from(count.certain))),
            want: Some(Argument::Number(f64::from(at_least))),
            field: None,
            points: Some(PointsFinding {
                needed: at_least,
                certain: count.certain,
                possible: count.possible - count.certain,
                lines: table.collect(),
            }),
            ..blank("points".to_owned(), site, path, decides)
        });
        for (index, line) in lines.iter().enumerate() {
            let matters = match truth {
                Truth::Met => count.counted[index],
                _ => count.truths[index] == truth,
            };
            let above = (decides && matters).then_some(count.truths[index]);
            self.node(line.when, polarity, &below(path, index + 1), above);
        }
    }

    fn leaf(&self, leaf: u32, site: u32, polarity: Polarity, path: &str, decides: bool) -> Finding {
        let judge = self.judge;
        let rule = &judge.rulebook.leaves[leaf as usize];
        let outcome = judge.outcome(leaf);
        let (truth, reason) = judge.weigh(leaf, site, polarity);
        // What others must fulfil is still shown as it stands, when the facts tell.
        let shown = match truth {
            Truth::Open => outcome.truth,
            truth => truth,
        };
        let shown = match polarity {
            Polarity::Plain => shown,
            Polarity::Negated => shown.negate(),
        };
        let words = ids::describe(rule, judge.parameters, judge.facts.as_of);
        Finding {
            state: state(shown),
            reason,
            asks: match polarity {
                Polarity::Plain => words.asks,
                Polarity::Negated => {
                    Message::new("asks-not").with("what", Argument::Parts(vec![words.asks]))
                }
            },
            have: outcome.have.clone(),
            want: words.want,
            field: match reason {
                Reason::MissingFact => outcome.field.clone(),
                _ => None,
            },
            ..blank(
                words.id,
                &judge.rulebook.sites[site as usize],
                path,
                decides,
            )
        }
    }
}

/// A finding with what its place in the record says, and nothing judged yet.
fn blank(id: String, site: &Site, path: &str, decides: bool) -> Finding {
    let remarks = &site.remarks;
    Finding {
        id,
        state: State::Unknown,
        reason: Reason::ToBeDecided,
        decides,
        path: path.to_owned(),
        asks: Message::new("asks-points"),
        have: None,
        want: None,
        field: None,
        by: remarks.by,
        when: remarks.when,
        cite: remarks.cite.clone(),
        source: remarks
            .source
            .clone()
            .unwrap_or_else(|| site.origin.source.clone()),
        seen: site.origin.seen,
        note: remarks.note.clone(),
        points: None,
    }
}

fn state(truth: Truth) -> State {
    match truth {
        Truth::Met => State::Met,
        Truth::Unmet => State::Unmet,
        Truth::Unknown | Truth::Open => State::Unknown,
    }
}

fn below(path: &str, index: usize) -> String {
    if path.is_empty() {
        index.to_string()
    } else {
        format!("{path}.{index}")
    }
}
