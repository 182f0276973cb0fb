//! Relations between concepts; the newest release of each kind of file wins.

use std::collections::BTreeMap;

use super::problem::{EscoError, EscoProblem};
use super::release::Release;
use super::report::NoteKind;
use super::table::{Table, TableKind};
use super::{EscoImport, isco};

/// How one concept stands to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Relation {
    Broader,
    Essential,
    Optional,
    Related,
}

/// A relation between places.
pub(super) type Row = (u32, Relation, u32);

/// What one kind of file is about; each kind is replaced as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Pillar {
    OccupationBroader,
    SkillBroader,
    OccupationSkills,
    SkillSkills,
}

/// Relations by what they are about and by release.
#[derive(Debug, Clone, Default)]
pub(super) struct Relations {
    rows: BTreeMap<(Pillar, Release), Vec<Row>>,
    /// The file of each kind that was read first.
    pub(super) files: BTreeMap<Pillar, String>,
}

impl Relations {
    /// The rows of the newest release of each kind, and how many older ones there are.
    pub(super) fn newest(&self) -> (Vec<Row>, usize) {
        let mut newest: BTreeMap<Pillar, &Vec<Row>> = BTreeMap::new();
        let mut all = 0;
        for ((pillar, _), rows) in &self.rows {
            all += rows.len();
            newest.insert(*pillar, rows);
        }
        let mut rows: Vec<Row> = newest
            .values()
            .flat_map(|rows| rows.iter().copied())
            .collect();
        let older = all - rows.len();
        rows.sort_unstable();
        rows.dedup();
        (rows, older)
    }
}

impl EscoImport {
    pub(super) fn add_relations(
        &mut self,
        table: &Table,
        release: Release,
    ) -> Result<(), EscoError> {
        let (from, to) = match table.kind {
            TableKind::OccupationSkills => ("occupationUri", "skillUri"),
            TableKind::SkillSkills => ("originalSkillUri", "relatedSkillUri"),
            _ => ("conceptUri", "broaderUri"),
        };
        let (from_at, to_at) = (table.column(from)?, table.column(to)?);
        let kind_at = table.find_column("relationType");
        let mut read: BTreeMap<Pillar, Vec<Row>> = BTreeMap::new();
        for (line, row) in table.rows() {
            let (own, other) = (row[from_at].trim(), row[to_at].trim());
            for (uri, column) in [(own, from), (other, to)] {
                if !uri.starts_with("http://data.europa.eu/esco/") {
                    let problem = EscoProblem::NoUri(uri.chars().take(60).collect());
                    return Err(EscoError::at(&table.file, line, problem).in_column(column));
                }
            }
            let essential = kind_at.is_none_or(|at| &row[at] == "essential");
            let (pillar, relation) = match table.kind {
                TableKind::OccupationSkills if essential => {
                    (Pillar::OccupationSkills, Relation::Essential)
                }
                TableKind::OccupationSkills => (Pillar::OccupationSkills, Relation::Optional),
                TableKind::SkillSkills => (Pillar::SkillSkills, Relation::Related),
                _ if own.contains("/occupation/") => (Pillar::OccupationBroader, Relation::Broader),
                // ISCO-08 is known to stand as its codes say.
                _ if own.contains("/isco/") => continue,
                _ => (Pillar::SkillBroader, Relation::Broader),
            };
            if let (Relation::Broader, Some(code)) = (relation, isco::of_uri(other)) {
                if pillar == Pillar::OccupationBroader && code.digits() == 4 {
                    let place = self.place(own);
                    self.concepts[place as usize].say_isco(code, release, "");
                }
                continue;
            }
            let (own, other) = (self.place(own), self.place(other));
            read.entry(pillar).or_default().push((own, relation, other));
        }
        for (pillar, rows) in read {
            let file = &mut self.relations.files;
            file.entry(pillar).or_insert_with(|| table.file.clone());
            let known = self.relations.rows.entry((pillar, release)).or_default();
            known.extend(rows);
        }
        if table.len() == 0 {
            self.notes.add(NoteKind::FileNotNeeded, &table.file);
        }
        Ok(())
    }
}
