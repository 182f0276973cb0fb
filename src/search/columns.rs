//! Columns of a segment: what is read for each document without opening its record.

use tantivy::columnar::{Column, StrColumn};
use tantivy::{DocId, SegmentReader};

use super::facets::Facet;

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
    pub codes: Vec<Option<StrColumn>>,
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

impl SegmentColumns {
    pub fn open(reader: &SegmentReader) -> tantivy::Result<Self> {
        let fast = reader.fast_fields();
        let codes = CODE_COLUMNS.iter().map(|facet| fast.str(facet.field()));
        Ok(Self {
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
            codes: codes.collect::<tantivy::Result<_>>()?,
        })
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
