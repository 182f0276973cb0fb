//! Filters, and facets whose counts ignore their own filter.

use std::collections::BTreeMap;

use tantivy::DocId;

use super::columns::{CODE_COLUMNS, STATUS, SegmentColumns};
use super::document::days;
use super::facet::{ANY, Facet, FacetCount, Filters};
use crate::domain::StatusKind;

/// The filters as term numbers of one segment.
pub struct SegmentFilters {
    wanted: Vec<Option<Vec<u64>>>,
    states: Option<Vec<StatusKind>>,
    day: Option<u64>,
    free_for_worker: bool,
    also: Vec<SegmentAnyOf>,
}

/// [`AnyOf`] as columns and term numbers of one segment.
struct SegmentAnyOf {
    ways: Vec<(usize, Vec<u64>)>,
    absent: Option<usize>,
}

impl SegmentFilters {
    pub fn new(filters: &Filters, columns: &SegmentColumns) -> Self {
        let states = filters.values.get(&Facet::Status);
        let states = states.filter(|values| !values.is_empty()).map(|values| {
            let parsed = values.iter().filter_map(|value| value.parse().ok());
            parsed.collect()
        });
        let others = CODE_COLUMNS.iter().zip(&columns.codes);
        let wanted = others.map(|(facet, column)| {
            if *facet == Facet::Status {
                return None;
            }
            let values = filters
                .values
                .get(facet)
                .filter(|values| !values.is_empty())?;
            // What is open to anybody fits every origin.
            let any = (*facet == Facet::Origin).then_some(ANY);
            Some(term_numbers(
                column.as_ref(),
                values.iter().map(String::as_str).chain(any),
            ))
        });
        let place = |facet: Facet| CODE_COLUMNS.iter().position(|own| *own == facet);
        let also = filters.also.iter().map(|any_of| SegmentAnyOf {
            ways: any_of
                .ways
                .iter()
                .filter_map(|(facet, values)| {
                    let place = place(*facet)?;
                    let values = values.iter().map(String::as_str);
                    Some((place, term_numbers(columns.codes[place].as_ref(), values)))
                })
                .collect(),
            absent: any_of.absent.and_then(place),
        });
        Self {
            wanted: wanted.collect(),
            states,
            day: filters.as_of.map(days),
            free_for_worker: filters.free_for_worker,
            also: also.collect(),
        }
    }

    /// Whether a document passes every filter.
    pub fn pass(&self, columns: &SegmentColumns, document: DocId) -> bool {
        self.failing(columns, document)
            .is_some_and(|failing| failing == 0)
    }

    /// The facets whose filter a document fails, one bit each; none when it fails for good.
    fn failing(&self, columns: &SegmentColumns, document: DocId) -> Option<u32> {
        if self.free_for_worker && columns.free.first(document) != Some(1) {
            return None;
        }
        if !self
            .also
            .iter()
            .all(|any_of| any_of.holds(columns, document))
        {
            return None;
        }
        let mut failing = 0;
        if let Some(states) = &self.states {
            let state = columns.state(document, self.day);
            if !state.is_some_and(|state| states.contains(&state)) {
                failing |= 1 << STATUS;
            }
        }
        for (index, wanted) in self.wanted.iter().enumerate() {
            let (Some(wanted), Some(column)) = (wanted, &columns.codes[index]) else {
                continue;
            };
            let fits = column
                .ords()
                .values_for_doc(document)
                .any(|own| wanted.contains(&own));
            if !fits {
                failing |= 1 << index;
            }
        }
        Some(failing)
    }
}

impl SegmentAnyOf {
    fn holds(&self, columns: &SegmentColumns, document: DocId) -> bool {
        let values = |place: usize| {
            let column = columns.codes[place].as_ref();
            column
                .into_iter()
                .flat_map(move |column| column.ords().values_for_doc(document))
        };
        let has_one =
            |(place, wanted): &(usize, Vec<u64>)| values(*place).any(|own| wanted.contains(&own));
        self.ways.iter().any(has_one)
            || self
                .absent
                .is_some_and(|place| values(place).next().is_none())
    }
}

fn term_numbers<'t>(
    column: Option<&tantivy::columnar::StrColumn>,
    terms: impl Iterator<Item = &'t str>,
) -> Vec<u64> {
    let Some(column) = column else {
        return Vec::new();
    };
    terms
        .filter_map(|term| column.dictionary().term_ord(term).ok().flatten())
        .collect()
}

/// Counts of one segment, by column and term number.
pub struct FacetCounter {
    counts: Vec<Vec<u64>>,
    states: BTreeMap<StatusKind, u64>,
}

impl FacetCounter {
    pub fn new(columns: &SegmentColumns) -> Self {
        let terms = |column: &Option<tantivy::columnar::StrColumn>| {
            column.as_ref().map_or(0, |column| column.num_terms())
        };
        Self {
            states: BTreeMap::new(),
            counts: columns
                .codes
                .iter()
                .map(|column| vec![0; terms(column)])
                .collect(),
        }
    }

    /// Counts a document where it belongs; true when it passes every filter.
    pub fn count(
        &mut self,
        filters: &SegmentFilters,
        columns: &SegmentColumns,
        document: DocId,
    ) -> bool {
        let Some(failing) = filters.failing(columns, document) else {
            return false;
        };
        if failing.count_ones() > 1 {
            return false;
        }
        for (index, column) in columns.codes.iter().enumerate() {
            let others_pass = failing == 0 || failing == 1 << index;
            if others_pass && index == STATUS {
                if let Some(state) = columns.state(document, filters.day) {
                    *self.states.entry(state).or_default() += 1;
                }
            } else if let (true, Some(column)) = (others_pass, column) {
                for term in column.ords().values_for_doc(document) {
                    self.counts[index][term as usize] += 1;
                }
            }
        }
        failing == 0
    }

    /// Adds the counts to those of other segments, by value.
    pub fn add_to(
        &self,
        columns: &SegmentColumns,
        totals: &mut BTreeMap<Facet, BTreeMap<String, u64>>,
    ) -> std::io::Result<()> {
        for (state, count) in &self.states {
            let states = totals.entry(Facet::Status).or_default();
            *states.entry(state.code().to_owned()).or_default() += count;
        }
        for (index, counts) in self.counts.iter().enumerate() {
            let Some(column) = &columns.codes[index] else {
                continue;
            };
            for (term, count) in counts.iter().enumerate().filter(|(_, count)| **count > 0) {
                let mut value = String::new();
                column.ord_to_str(term as u64, &mut value)?;
                *totals
                    .entry(CODE_COLUMNS[index])
                    .or_default()
                    .entry(value)
                    .or_default() += count;
            }
        }
        Ok(())
    }
}

/// The counts of each facet, most first, then by value. What is open to anybody counts for every
/// origin, as it passes the filter on every origin.
pub fn ranked(totals: BTreeMap<Facet, BTreeMap<String, u64>>) -> BTreeMap<Facet, Vec<FacetCount>> {
    let rank = |counts: BTreeMap<String, u64>| {
        let mut list: Vec<FacetCount> = counts
            .into_iter()
            .map(|(value, count)| FacetCount { value, count })
            .collect();
        list.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.value.cmp(&b.value)));
        list
    };
    let shared = |facet: Facet, mut counts: BTreeMap<String, u64>| {
        let open_to_any = counts.get(ANY).copied().filter(|_| facet == Facet::Origin);
        for (_, count) in counts.iter_mut().filter(|(value, _)| *value != ANY) {
            *count += open_to_any.unwrap_or(0);
        }
        counts
    };
    totals
        .into_iter()
        .map(|(facet, counts)| (facet, rank(shared(facet, counts))))
        .collect()
}
