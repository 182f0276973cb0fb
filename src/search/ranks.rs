//! The order of the ids over all segments.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use tantivy::{DocAddress, Searcher};

/// The place of each document in the order of the ids.
#[derive(Debug)]
pub struct Ranks {
    /// By segment; none where documents stand in the order of their ids already.
    segments: Option<Vec<Vec<u32>>>,
}

impl Ranks {
    /// Sorts the ids of all segments into one order.
    ///
    /// # Errors
    /// When the index cannot be read.
    pub fn of(searcher: &Searcher) -> tantivy::Result<Self> {
        let readers = searcher.segment_readers();
        // A built index is one segment, written in the order of the ids.
        if let [only] = readers
            && !only.has_deletes()
            && is_sorted(only)?
        {
            return Ok(Self { segments: None });
        }
        let mut columns = Vec::with_capacity(readers.len());
        for reader in readers {
            columns.push(reader.fast_fields().str("id")?);
        }
        let mut ranks: Vec<Vec<u32>> = Vec::with_capacity(readers.len());
        let mut streams = Vec::with_capacity(readers.len());
        for column in &columns {
            let terms = column.as_ref().map_or(0, |own| own.num_terms());
            ranks.push(vec![0; terms]);
            streams.push(match column {
                Some(column) => Some(column.dictionary().stream()?),
                None => None,
            });
        }
        let mut next: BinaryHeap<Reverse<(Vec<u8>, usize, usize)>> = BinaryHeap::new();
        let mut advance = |segment: usize, heap: &mut BinaryHeap<_>| {
            if let Some(stream) = &mut streams[segment]
                && stream.advance()
            {
                let ordinal = stream.term_ord() as usize;
                heap.push(Reverse((stream.key().to_vec(), segment, ordinal)));
            }
        };
        (0..readers.len()).for_each(|segment| advance(segment, &mut next));
        let mut rank = 0;
        while let Some(Reverse((_, segment, ordinal))) = next.pop() {
            ranks[segment][ordinal] = rank;
            rank += 1;
            advance(segment, &mut next);
        }
        let by_document = columns
            .iter()
            .zip(readers)
            .zip(ranks)
            .map(|((column, reader), of)| {
                let rank = |document| {
                    let ordinal = column.as_ref()?.ords().first(document)?;
                    of.get(ordinal as usize).copied()
                };
                (0..reader.max_doc())
                    .map(|document| rank(document).unwrap_or(u32::MAX))
                    .collect()
            });
        Ok(Self {
            segments: Some(by_document.collect()),
        })
    }

    /// Where a document stands in the order of the ids.
    pub fn rank(&self, address: DocAddress) -> u32 {
        match &self.segments {
            None => address.doc_id,
            Some(segments) => segments[address.segment_ord as usize][address.doc_id as usize],
        }
    }
}

/// Whether the documents of a segment stand in the order of their ids.
fn is_sorted(reader: &tantivy::SegmentReader) -> tantivy::Result<bool> {
    let Some(column) = reader.fast_fields().str("id")? else {
        return Ok(true);
    };
    let ordinals = (0..reader.max_doc()).map(|document| column.ords().first(document));
    Ok(ordinals.is_sorted())
}
