//! All requirement trees, compiled once; equal trees and equal leaves are stored once.

use std::collections::HashMap;

use jiff::civil::Date;

use super::condition::{Condition, Leaf, Node, Remarks, When};
use super::{Bearer, leaf};

/// The place of a tree in the rulebook; the column of every document carries it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TreeId(pub u32);

impl TreeId {
    /// The tree that asks nothing.
    pub const NOTHING: TreeId = TreeId(0);
}

/// The record that a condition comes from: its source, and from when on it is stale.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Origin {
    /// Where the record was seen.
    pub source: String,
    /// When it was seen.
    pub seen: Date,
    /// From this day on it must be looked at again.
    pub stale_from: Date,
}

/// A leaf in its place: the remarks that hold for it and the record it comes from.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Site {
    pub remarks: Remarks,
    pub origin: Origin,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Compiled {
    All(Vec<u32>),
    Any {
        children: Vec<u32>,
        site: u32,
    },
    Not(u32),
    Points {
        at_least: u16,
        lines: Vec<Line>,
        site: u32,
    },
    Leaf {
        leaf: u32,
        site: u32,
    },
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Line {
    pub points: u16,
    pub best_of: Option<String>,
    pub when: u32,
}

/// Every distinct tree, node, leaf and remark.
#[derive(Debug, Clone, Default)]
pub struct Rulebook {
    pub(super) trees: Vec<u32>,
    pub(super) nodes: Vec<Compiled>,
    pub(super) leaves: Vec<Leaf>,
    pub(super) sites: Vec<Site>,
    tree_ids: HashMap<u32, TreeId>,
    node_ids: HashMap<Compiled, u32>,
    leaf_ids: HashMap<String, u32>,
    site_ids: HashMap<Site, u32>,
}

impl Rulebook {
    /// Stores a tree and returns its place; an equal tree is stored once.
    pub fn intern(&mut self, condition: Option<&Condition>, origin: &Origin) -> TreeId {
        if self.trees.is_empty() {
            self.trees.push(u32::MAX);
        }
        let Some(condition) = condition else {
            return TreeId::NOTHING;
        };
        let root = self.compile(condition, &Remarks::default(), origin);
        let next = TreeId(self.trees.len() as u32);
        let id = *self.tree_ids.entry(root).or_insert(next);
        if id == next {
            self.trees.push(root);
        }
        id
    }

    /// How many distinct trees there are, the empty one included.
    pub fn tree_count(&self) -> usize {
        self.trees.len().max(1)
    }

    /// How many distinct leaves there are.
    pub fn leaf_count(&self) -> usize {
        self.leaves.len()
    }

    pub(super) fn root(&self, tree: TreeId) -> Option<u32> {
        let root = *self.trees.get(tree.0 as usize)?;
        (root != u32::MAX).then_some(root)
    }

    fn compile(&mut self, condition: &Condition, above: &Remarks, origin: &Origin) -> u32 {
        let remarks = inherit(&condition.remarks, above);
        let compiled = match &condition.node {
            Node::All(children) => Compiled::All(self.compile_each(children, &remarks, origin)),
            Node::Any(children) => Compiled::Any {
                children: self.compile_each(children, &remarks, origin),
                site: self.site(remarks, origin),
            },
            Node::Not(child) => Compiled::Not(self.compile(child, &remarks, origin)),
            Node::Points(points) => {
                let lines = points.from.iter().map(|line| Line {
                    points: line.points,
                    best_of: line.best_of.clone(),
                    when: self.compile(&line.when, &remarks, origin),
                });
                Compiled::Points {
                    at_least: points.at_least,
                    lines: lines.collect(),
                    site: self.site(remarks, origin),
                }
            }
            Node::Leaf(leaf) => Compiled::Leaf {
                leaf: self.leaf(leaf),
                site: self.site(remarks, origin),
            },
        };
        let next = self.nodes.len() as u32;
        let id = *self.node_ids.entry(compiled.clone()).or_insert(next);
        if id == next {
            self.nodes.push(compiled);
        }
        id
    }

    fn compile_each(
        &mut self,
        children: &[Condition],
        above: &Remarks,
        origin: &Origin,
    ) -> Vec<u32> {
        children
            .iter()
            .map(|child| self.compile(child, above, origin))
            .collect()
    }

    fn leaf(&mut self, leaf: &Leaf) -> u32 {
        let key = leaf::canonical(leaf);
        let next = self.leaves.len() as u32;
        let id = *self.leaf_ids.entry(key).or_insert(next);
        if id == next {
            self.leaves.push(leaf.clone());
        }
        id
    }

    fn site(&mut self, remarks: Remarks, origin: &Origin) -> u32 {
        let site = Site {
            remarks,
            origin: origin.clone(),
        };
        let next = self.sites.len() as u32;
        let id = *self.site_ids.entry(site.clone()).or_insert(next);
        if id == next {
            self.sites.push(site);
        }
        id
    }
}

/// The remarks of a condition with those of the combinators above it.
fn inherit(own: &Remarks, above: &Remarks) -> Remarks {
    let when = if own.when == When::Apply {
        above.when
    } else {
        own.when
    };
    let by = if own.by == Bearer::Candidate {
        above.by
    } else {
        own.by
    };
    Remarks {
        cite: own.cite.clone().or_else(|| above.cite.clone()),
        source: own.source.clone().or_else(|| above.source.clone()),
        note: own.note.clone(),
        unverified: own.unverified || above.unverified,
        waivable: own.waivable || above.waivable,
        when,
        by,
    }
}
