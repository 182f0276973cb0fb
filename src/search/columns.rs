//! Columns of a segment: what is read for each document without opening its record.

use tantivy::columnar::{Column, StrColumn};
use tantivy::fastfield::AliveBitSet;
use tantivy::{DocId, SegmentReader};

use super::facet::Facet;
use crate::domain::StatusKind;

/// The columns of one segment.
pub struct SegmentColumns {
    pub tree: Column<u64>,
    pub isced: Column<u64>,
    pub experience: Column<u64>,
    pub occupations: Column<u64>,
    pub skills: Column<u64>,
    pub optional_skills: Column<u64>,
    pub languages: Column<u64>,
    pub gives: Column<u64>,
    pub free: Column<u64>,
    pub updated: Column<u64>,
    pub deadline: Column<u64>,
    since: Column<u64>,
    until: Column<u64>,
    /// The states by their term numbers in the status column.
    states: Vec<Option<StatusKind>>,
    pub codes: Vec<Option<StrColumn>>,
    /// Which documents were not taken out since; all when none was.
    alive: Option<AliveBitSet>,
}

/// Facets in the order of `SegmentColumns::codes`.
pub const CODE_COLUMNS: [Facet; 7] = [
    Facet::Kind,
    Facet::Country,
    Facet::Category,
    Facet::Status,
    Facet::Provider,
    Facet::Language,
    Facet::Origin,
];

/// The place of the status in `SegmentColumns::codes`: it depends on the day.
pub const STATUS: usize = 3;

impl SegmentColumns {
    pub fn open(reader: &SegmentReader) -> tantivy::Result<Self> {
        let fast = reader.fast_fields();
        let codes = CODE_COLUMNS.iter().map(|facet| fast.str(facet.field()));
        let codes = codes.collect::<tantivy::Result<Vec<_>>>()?;
        Ok(Self {
            since: fast.u64("since")?,
            until: fast.u64("until")?,
            states: codes[STATUS].as_ref().map_or(Ok(Vec::new()), states)?,
            tree: fast.u64("tree")?,
            isced: fast.u64("isced")?,
            experience: fast.u64("experience")?,
            occupations: fast.u64("occupations")?,
            skills: fast.u64("skills")?,
            optional_skills: fast.u64("optional_skills")?,
            languages: fast.u64("languages")?,
            gives: fast.u64("gives")?,
            free: fast.u64("free")?,
            updated: fast.u64("updated")?,
            deadline: fast.u64("deadline")?,
            codes,
            alive: reader.alive_bitset().cloned(),
        })
    }

    /// Whether a document was not taken out since.
    pub fn is_alive(&self, document: DocId) -> bool {
        self.alive.as_ref().is_none_or(|own| own.is_alive(document))
    }

    /// The state of a document on a day; its own state when no day is asked about.
    pub fn state(&self, document: DocId, day: Option<u64>) -> Option<StatusKind> {
        let column = self.codes[STATUS].as_ref()?;
        let term = column.ords().first(document)?;
        let state = (*self.states.get(term as usize)?)?;
        let Some(day) = day else {
            return Some(state);
        };
        Some(state.on(day, self.since.first(document), self.until.first(document)))
    }

    /// Reads what fit and verdict need of one document, reusing `into`.
    pub fn read(&self, document: DocId, into: &mut Columns) {
        let fill = |column: &Column<u64>, list: &mut Vec<u32>| {
            list.clear();
            list.extend(column.values_for_doc(document).map(|value| value as u32));
        };
        fill(&self.occupations, &mut into.occupations);
        fill(&self.skills, &mut into.skills);
        fill(&self.optional_skills, &mut into.optional_skills);
        fill(&self.languages, &mut into.languages);
        fill(&self.gives, &mut into.gives);
        let first = |column: &Column<u64>| column.first(document).unwrap_or(0);
        into.tree = first(&self.tree) as u32;
        into.isced = first(&self.isced).checked_sub(1).map(|level| level as u8);
        into.experience_tenths = first(&self.experience)
            .checked_sub(1)
            .map(|tenths| tenths as u16);
    }
}

fn states(column: &StrColumn) -> tantivy::Result<Vec<Option<StatusKind>>> {
    let state = |term: usize| {
        let mut code = String::new();
        column.ord_to_str(term as u64, &mut code)?;
        Ok(code.parse().ok())
    };
    (0..column.num_terms()).map(state).collect()
}

/// What fit and verdict need of one document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Columns {
    /// ISCO-08 groups wanted, packed (`IscoCode::packed`).
    pub occupations: Vec<u32>,
    /// Places of the skills wanted.
    pub skills: Vec<u32>,
    /// Places of the skills welcome.
    pub optional_skills: Vec<u32>,
    /// Working languages with levels, packed (`WantedLanguage::packed`).
    pub languages: Vec<u32>,
    /// Languages with levels that it gives, packed, when it gives nothing else.
    pub gives: Vec<u32>,
    /// ISCED level wanted.
    pub isced: Option<u8>,
    /// Tenths of years of experience wanted.
    pub experience_tenths: Option<u16>,
    /// Place of the requirement tree.
    pub tree: u32,
}
