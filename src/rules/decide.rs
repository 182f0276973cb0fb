//! Deciding trees for one person, each distinct leaf at most once.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use super::condition::{Bearer, When};
use super::finding::{Finding, PointsFinding, PointsLineFinding, Reason, State};
use super::leaf::{self, Outcome};
use super::rulebook::{Compiled, Line, Site};
use super::{Facts, Parameters, Rulebook, TreeId, Truth, Verdict, ids};
use crate::domain::{Argument, Message};

/// Judges trees for one set of facts.
pub struct Judge<'a> {
    rulebook: &'a Rulebook,
    parameters: &'a Parameters,
    facts: Facts<'a>,
    outcomes: Vec<OnceCell<Outcome>>,
    truths: Vec<OnceCell<Truth>>,
}

/// A verdict with everything that led to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    /// The verdict.
    pub verdict: Verdict,
    /// Every condition, in the order of the record.
    pub findings: Vec<Finding>,
}

impl Decision {
    /// The profile fields whose absence leaves the verdict open, without repetition.
    pub fn missing(&self) -> Vec<&str> {
        let fields = self.findings.iter().filter(|f| f.decides);
        let fields: BTreeSet<&str> = fields.filter_map(|f| f.field.as_deref()).collect();
        fields.into_iter().collect()
    }
}

/// Whether a no may be said of what is being decided, or a yes because it stands under a `not`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Polarity {
    Plain,
    Negated,
}

impl<'a> Judge<'a> {
    /// A judge who knows these facts.
    pub fn new(rulebook: &'a Rulebook, parameters: &'a Parameters, facts: Facts<'a>) -> Self {
        Self {
            rulebook,
            parameters,
            facts,
            outcomes: vec![OnceCell::new(); rulebook.leaves.len()],
            truths: vec![OnceCell::new(); rulebook.tree_count()],
        }
    }

    /// The facts judged.
    pub fn facts(&self) -> &Facts<'a> {
        &self.facts
    }

    /// The verdict on one tree; asked again it costs one array read.
    pub fn verdict(&self, tree: TreeId) -> Verdict {
        let Some(cell) = self.truths.get(tree.0 as usize) else {
            return Verdict::Undetermined;
        };
        let decide = || match self.rulebook.root(tree) {
            Some(root) => self.truth(root, Polarity::Plain),
            None => Truth::Open,
        };
        Verdict::from(*cell.get_or_init(decide))
    }

    /// The verdict on one tree with its findings.
    pub fn decide(&self, tree: TreeId) -> Decision {
        let mut walk = Walk {
            judge: self,
            findings: Vec::new(),
        };
        if let Some(root) = self.rulebook.root(tree) {
            let truth = self.truth(root, Polarity::Plain);
            walk.node(root, Polarity::Plain, "", Some(truth));
        }
        Decision {
            verdict: self.verdict(tree),
            findings: walk.findings,
        }
    }

    fn outcome(&self, leaf: u32) -> &Outcome {
        self.outcomes[leaf as usize].get_or_init(|| {
            let rule = &self.rulebook.leaves[leaf as usize];
            leaf::decide(rule, &self.facts, self.parameters)
        })
    }

    fn truth(&self, node: u32, polarity: Polarity) -> Truth {
        match &self.rulebook.nodes[node as usize] {
            Compiled::All(children) => {
                Truth::all(children.iter().map(|c| self.truth(*c, polarity)))
            }
            Compiled::Any { children, site } => {
                let truth = Truth::any(children.iter().map(|c| self.truth(*c, polarity)));
                self.bearing(&self.rulebook.sites[*site as usize], truth).0
            }
            Compiled::Not(child) => self.truth(*child, polarity.turned()).negate(),
            Compiled::Points {
                at_least,
                lines,
                site,
            } => {
                let count = self.count(lines, polarity);
                let truth = count.truth(*at_least);
                self.bearing(&self.rulebook.sites[*site as usize], truth).0
            }
            Compiled::Leaf { leaf, site } => self.weigh(*leaf, *site, polarity).0,
        }
    }

    /// A leaf's truth once its remarks and the age of its record are weighed.
    fn weigh(&self, leaf: u32, site: u32, polarity: Polarity) -> (Truth, Reason) {
        let outcome = self.outcome(leaf);
        let site = &self.rulebook.sites[site as usize];
        let (truth, reason) = self.bearing(site, outcome.truth);
        let reason = match truth {
            Truth::Open if outcome.truth == Truth::Open => outcome.reason,
            Truth::Open => reason,
            _ => outcome.reason,
        };
        let hard = match polarity {
            Polarity::Plain => Truth::Unmet,
            Polarity::Negated => Truth::Met,
        };
        if truth != hard {
            return (truth, reason);
        }
        if site.remarks.unverified {
            (Truth::Unknown, Reason::Unverified)
        } else if self.facts.as_of >= site.origin.stale_from {
            (Truth::Unknown, Reason::Stale)
        } else if site.remarks.waivable {
            (Truth::Unknown, Reason::Waivable)
        } else {
            (truth, reason)
        }
    }

    /// What others must fulfil, and duties for later, are open whatever the facts say.
    fn bearing(&self, site: &Site, truth: Truth) -> (Truth, Reason) {
        match (site.remarks.by, site.remarks.when) {
            (Bearer::Employer, _) => (Truth::Open, Reason::ByEmployer),
            (Bearer::Sponsor, _) => (Truth::Open, Reason::BySponsor),
            (Bearer::Authority, _) => (Truth::Open, Reason::ByAuthority),
            (Bearer::Candidate, When::Later) => (Truth::Open, Reason::Later),
            (Bearer::Candidate, _) => (truth, Reason::Fulfilled),
        }
    }

    fn count(&self, lines: &[Line], polarity: Polarity) -> Count {
        let mut count = Count {
            truths: lines
                .iter()
                .map(|line| self.truth(line.when, polarity))
                .collect(),
            counted: vec![false; lines.len()],
            certain: 0,
            possible: 0,
        };
        let mut groups: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        let add = |count: &mut Count, members: &[usize]| {
            let best = |held: &dyn Fn(Truth) -> bool| {
                let holding = members.iter().filter(|i| held(count.truths[**i]));
                holding
                    .copied()
                    .max_by_key(|i| (lines[*i].points, usize::MAX - i))
            };
            let certain = best(&|truth| truth == Truth::Met);
            let possible = best(&|truth| truth != Truth::Unmet);
            let points = |line: Option<usize>| line.map_or(0, |i| lines[i].points);
            count.certain += points(certain);
            count.possible += points(possible);
            if let Some(line) = certain {
                count.counted[line] = true;
            }
        };
        for (index, line) in lines.iter().enumerate() {
            match &line.best_of {
                Some(group) => groups.entry(group).or_default().push(index),
                None => add(&mut count, &[index]),
            }
        }
        for members in groups.values() {
            add(&mut count, members);
        }
        count
    }
}

impl Polarity {
    fn turned(self) -> Self {
        match self {
            Polarity::Plain => Polarity::Negated,
            Polarity::Negated => Polarity::Plain,
        }
    }
}

/// A points table, counted: what is certain, and what is possible at most.
struct Count {
    truths: Vec<Truth>,
    counted: Vec<bool>,
    certain: u16,
    possible: u16,
}

impl Count {
    fn truth(&self, at_least: u16) -> Truth {
        if self.certain >= at_least {
            Truth::Met
        } else if self.possible < at_least {
            Truth::Unmet
        } else {
            Truth::Unknown
        }
    }
}

/// Collects findings down the tree. `above` is the truth that decided so far, none when a
/// branch did not matter.
struct Walk<'j, 'a> {
    judge: &'j Judge<'a>,
    findings: Vec<Finding>,
}

impl Walk<'_, '_> {
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
