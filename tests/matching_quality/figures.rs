//! Ranks of what was wanted, and what they come to.

use std::fmt;

/// One set and the rank of what each of its phrases means; none when it was not found.
pub struct Figures {
    /// What the set is called.
    pub name: String,
    ranks: Vec<Option<usize>>,
}

impl Figures {
    /// A set without phrases.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ranks: Vec::new(),
        }
    }

    /// Adds the rank of one phrase, from 0.
    pub fn add(&mut self, rank: Option<usize>) {
        self.ranks.push(rank);
    }

    /// How many phrases there are.
    pub fn count(&self) -> usize {
        self.ranks.len()
    }

    /// Mean reciprocal rank.
    pub fn mrr(&self) -> f64 {
        let found = self.ranks.iter().flatten();
        found.map(|rank| 1.0 / (rank + 1) as f64).sum::<f64>() / self.count().max(1) as f64
    }

    /// The share among the first ten.
    pub fn hit_at_10(&self) -> f64 {
        let found = self.ranks.iter().flatten();
        found.filter(|rank| **rank < 10).count() as f64 / self.count().max(1) as f64
    }
}

impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}: {} phrases, MRR {:.3}, hit@10 {:.3}",
            self.name,
            self.count(),
            self.mrr(),
            self.hit_at_10()
        )
    }
}
