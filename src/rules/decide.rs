//! Deciding trees for one person, each distinct leaf at most once.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use super::condition::{Bearer, When};
use super::finding::{Finding, Reason};
use super::leaf::{self, Outcome};
use super::rulebook::{Compiled, Line, Site};
use super::walk::Walk;
use super::{Facts, Parameters, Rulebook, TreeId, Truth, Verdict};

/// Judges trees for one set of facts.
pub struct Judge<'a> {
    pub(super) rulebook: &'a Rulebook,
    pub(super) parameters: &'a Parameters,
    pub(super) facts: Facts<'a>,
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
pub(super) enum Polarity {
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
        Decision {
            verdict: self.verdict(tree),
            findings: Walk::through(self, tree),
        }
    }

    pub(super) fn outcome(&self, leaf: u32) -> &Outcome {
        self.outcomes[leaf as usize].get_or_init(|| {
            let rule = &self.rulebook.leaves[leaf as usize];
            leaf::decide(rule, &self.facts, self.parameters)
        })
    }

    pub(super) fn truth(&self, node: u32, polarity: Polarity) -> Truth {
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
    pub(super) fn weigh(&self, leaf: u32, site: u32, polarity: Polarity) -> (Truth, Reason) {
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
        if site.remarks.unverified || outcome.unconfirmed {
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
    pub(super) fn bearing(&self, site: &Site, truth: Truth) -> (Truth, Reason) {
        match (site.remarks.by, site.remarks.when) {
            (Bearer::Employer, _) => (Truth::Open, Reason::ByEmployer),
            (Bearer::Sponsor, _) => (Truth::Open, Reason::BySponsor),
            (Bearer::Authority, _) => (Truth::Open, Reason::ByAuthority),
            (Bearer::Candidate, When::Later) => (Truth::Open, Reason::Later),
            (Bearer::Candidate, _) => (truth, Reason::Fulfilled),
        }
    }

    pub(super) fn count(&self, lines: &[Line], polarity: Polarity) -> Count {
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
            count.certain = count.certain.saturating_add(points(certain));
            count.possible = count.possible.saturating_add(points(possible));
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
    pub(super) fn turned(self) -> Self {
        match self {
            Polarity::Plain => Polarity::Negated,
            Polarity::Negated => Polarity::Plain,
        }
    }
}

/// A points table, counted: what is certain, and what is possible at most.
pub(super) struct Count {
    pub(super) truths: Vec<Truth>,
    pub(super) counted: Vec<bool>,
    pub(super) certain: u16,
    pub(super) possible: u16,
}

impl Count {
    pub(super) fn truth(&self, at_least: u16) -> Truth {
        if self.certain >= at_least {
            Truth::Met
        } else if self.possible < at_least {
            Truth::Unmet
        } else {
            Truth::Unknown
        }
    }
}
