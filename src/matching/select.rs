//! Ordering: verdict, then fit falling, then id; nothing else.

use std::collections::BTreeMap;

use crate::rules::Verdict;

/// One judged and scored opportunity. `place` grows with the id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ranked<P> {
    /// The verdict.
    pub verdict: Verdict,
    /// Fit.
    pub fit: u8,
    /// Where it stands, in the order of the ids.
    pub place: P,
}

impl<P: Ord + Copy> Ranked<P> {
    fn key(&self) -> (Verdict, u8, P) {
        (self.verdict, 100_u8.saturating_sub(self.fit), self.place)
    }
}

/// Collects what was judged and gives pages of it, exact however many there are.
#[derive(Debug)]
pub struct Selection<P> {
    all: Vec<Ranked<P>>,
    counts: BTreeMap<Verdict, u64>,
    wanted: Vec<Verdict>,
}

impl<P: Ord + Copy> Selection<P> {
    /// Collects only opportunities with one of these verdicts; all when none is named.
    pub fn new(wanted: Vec<Verdict>) -> Self {
        Self {
            all: Vec::new(),
            counts: BTreeMap::new(),
            wanted,
        }
    }

    /// Adds one opportunity.
    pub fn add(&mut self, ranked: Ranked<P>) {
        *self.counts.entry(ranked.verdict).or_default() += 1;
        if self.wanted.is_empty() || self.wanted.contains(&ranked.verdict) {
            self.all.push(ranked);
        }
    }

    /// How many were collected.
    pub fn count(&self) -> usize {
        self.all.len()
    }

    /// How many there are of each verdict, whatever was wanted.
    pub fn count_of(&self, verdict: Verdict) -> u64 {
        self.counts.get(&verdict).copied().unwrap_or(0)
    }

    /// The `limit` best after the first `offset`, in order.
    pub fn page(mut self, offset: usize, limit: usize) -> Vec<Ranked<P>> {
        let end = offset.saturating_add(limit).min(self.all.len());
        if offset >= end {
            return Vec::new();
        }
        if end < self.all.len() {
            self.all.select_nth_unstable_by_key(end, Ranked::key);
            self.all.truncate(end);
        }
        self.all.sort_unstable_by_key(Ranked::key);
        self.all.split_off(offset)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn verdict(number: u8) -> Verdict {
        [
            Verdict::Eligible,
            Verdict::Undetermined,
            Verdict::NotEligible,
        ][usize::from(number % 3)]
    }

    proptest! {
        #[test]
        fn a_page_equals_the_same_piece_of_everything_sorted(
            rows in proptest::collection::vec((0_u8..3, 0_u8..=100), 0..200),
            offset in 0_usize..60,
            limit in 1_usize..40,
        ) {
            let all: Vec<Ranked<usize>> = rows.iter().enumerate()
                .map(|(place, (v, fit))| Ranked { verdict: verdict(*v), fit: *fit, place })
                .collect();
            let mut sorted = all.clone();
            sorted.sort_by_key(|r| (r.verdict, std::cmp::Reverse(r.fit), r.place));
            let expected: Vec<_> = sorted.into_iter().skip(offset).take(limit).collect();
            let mut selection = Selection::new(Vec::new());
            all.into_iter().for_each(|ranked| selection.add(ranked));
            prop_assert_eq!(selection.page(offset, limit), expected);
        }
    }
}
