//! Everything that was read becomes one bundle.

use std::collections::HashSet;

use crate::domain::{IscoCode, LanguageCode};
use crate::taxonomy::bundle::{
    ATTRIBUTION, Bundle, BundleConcept, BundleKind, BundleLabel, MODIFIED, Manifest,
};
use crate::taxonomy::label::LabelKind;
use crate::text::fold;

use super::EscoImport;
use super::concepts::{RawConcept, RawKind};
use super::isco;
use super::problem::{EscoError, EscoProblem};
use super::relations::{Pillar, Relation};
use super::report::{EscoReport, NoteKind, Notes};

/// Files that make an import whole, by what they tell.
const WHOLE: [(Pillar, &str); 4] = [
    (Pillar::OccupationBroader, "broaderRelationsOccPillar.csv"),
    (Pillar::SkillBroader, "broaderRelationsSkillPillar.csv"),
    (Pillar::OccupationSkills, "occupationSkillRelations.csv"),
    (Pillar::SkillSkills, "skillSkillRelations.csv"),
];

impl EscoImport {
    /// Merges what was read.
    ///
    /// # Errors
    /// When a file that is needed was not among those read.
    pub fn finish(&self) -> Result<(Bundle<'_>, EscoReport), EscoError> {
        self.check_whole()?;
        let mut notes = self.notes.clone();
        for (pillar, file) in WHOLE {
            if !self.relations.files.contains_key(&pillar) {
                notes.add(NoteKind::MissingFile, file);
            }
        }
        let (rows, older) = self.relations.newest();
        for _ in 0..older {
            notes.add(NoteKind::OlderRelation, "");
        }
        let mut kept = self.kept(&rows, &mut notes)?;
        kept.sort_by(|a, b| (a.kind, &a.raw.uri).cmp(&(b.kind, &b.raw.uri)));
        let mut places: Vec<Option<u32>> = vec![None; self.concepts.len()];
        for (place, own) in kept.iter().enumerate() {
            places[own.from as usize] = Some(place as u32);
        }
        self.note_older_concepts(&kept, &mut notes);
        let mut concepts: Vec<BundleConcept<'_>> = Vec::with_capacity(kept.len());
        for own in &kept {
            concepts.push(concept(own, &mut notes));
        }
        for (from, relation, to) in &rows {
            self.relate(&mut concepts, &places, (*from, *relation, *to), &mut notes);
        }
        for own in &mut concepts {
            let lists = [
                &mut own.broader,
                &mut own.essential,
                &mut own.optional,
                &mut own.related,
            ];
            lists.into_iter().for_each(|list| list.sort_unstable());
        }
        let bundle = Bundle::new(self.manifest(), concepts);
        let report = EscoReport {
            name: bundle.name(),
            attribution: bundle.manifest.attribution.clone(),
            modified: bundle.manifest.modified.clone(),
            releases: bundle.manifest.releases.clone(),
            sources: bundle.manifest.sources.clone(),
            counts: bundle.manifest.counts,
            languages: bundle.manifest.languages.clone(),
            notes: notes.list(),
        };
        Ok((bundle, report))
    }

    fn check_whole(&self) -> Result<(), EscoError> {
        let has_file = |start: &str| {
            self.sources.iter().filter(|own| own.rows > 0).any(|own| {
                let name = own.file.rsplit('/').next().unwrap_or(&own.file);
                name.to_ascii_lowercase().contains(start)
            })
        };
        if !has_file("occupations_") {
            return Err(EscoError::of_file("", EscoProblem::NoOccupations));
        }
        let needs = [Pillar::OccupationSkills, Pillar::SkillSkills];
        let needing = needs
            .iter()
            .find_map(|pillar| self.relations.files.get(pillar));
        match needing {
            Some(file) if !has_file("skills_") => {
                Err(EscoError::of_file("", EscoProblem::NoSkills(file.clone())))
            }
            _ => Ok(()),
        }
    }

    /// Concepts that stay, each with what it is.
    fn kept(
        &self,
        rows: &[(u32, Relation, u32)],
        notes: &mut Notes,
    ) -> Result<Vec<Kept<'_>>, EscoError> {
        let mut kept = Vec::new();
        for (from, raw) in self.concepts.iter().enumerate() {
            let from = from as u32;
            let (kind, isco) = match raw.kind {
                None => continue,
                Some(RawKind::IscoGroup) => (BundleKind::IscoGroup, isco::of_uri(&raw.uri)),
                Some(RawKind::Occupation) => {
                    let Some(code) = self.isco_of(from, rows, notes) else {
                        notes.add(NoteKind::NoIscoCode, &raw.uri);
                        continue;
                    };
                    (BundleKind::Occupation, Some(code))
                }
                Some(RawKind::Skill) => match raw.knowledge {
                    Some((_, true)) => (BundleKind::Knowledge, None),
                    Some((_, false)) => (BundleKind::Skill, None),
                    None => {
                        notes.add(NoteKind::SkillWithoutType, &raw.uri);
                        (BundleKind::Skill, None)
                    }
                },
            };
            kept.push(Kept {
                from,
                kind,
                isco,
                raw,
            });
        }
        if !kept.iter().any(|own| own.kind == BundleKind::Occupation) {
            return Err(EscoError::of_file("", EscoProblem::NoIscoCodes));
        }
        Ok(kept)
    }

    /// The newest unit group of an occupation, else that of the occupation above it.
    fn isco_of(
        &self,
        place: u32,
        rows: &[(u32, Relation, u32)],
        notes: &mut Notes,
    ) -> Option<IscoCode> {
        let mut place = place;
        // A wrong file could close a circle; the hierarchy is never deeper than this.
        for _ in 0..10 {
            let raw = &self.concepts[place as usize];
            if let Some((_, _, newest)) = raw.isco.iter().max() {
                if raw.isco.iter().any(|(_, _, code)| code != newest) {
                    notes.add(NoteKind::ChangedIscoCode, &raw.uri);
                }
                return Some(*newest);
            }
            let start = rows.partition_point(|(from, ..)| *from < place);
            let mut own = rows[start..].iter().take_while(|(from, ..)| *from == place);
            place = own
                .find(|(_, relation, _)| *relation == Relation::Broader)?
                .2;
        }
        None
    }

    fn relate(
        &self,
        concepts: &mut [BundleConcept<'_>],
        places: &[Option<u32>],
        (from, relation, to): (u32, Relation, u32),
        notes: &mut Notes,
    ) {
        let (Some(own), Some(other)) = (places[from as usize], places[to as usize]) else {
            let unknown = if places[from as usize].is_none() {
                from
            } else {
                to
            };
            let raw = &self.concepts[unknown as usize];
            let is_group = relation == Relation::Broader && raw.kind.is_none();
            let kind = match is_group && !raw.uri.contains("/occupation/") {
                true => NoteKind::RelationToGroup,
                false => NoteKind::UnknownRelation,
            };
            notes.add(kind, &raw.uri);
            return;
        };
        let concept = &mut concepts[own as usize];
        match relation {
            Relation::Broader => concept.broader.push(other),
            Relation::Essential => concept.essential.push(other),
            Relation::Optional => concept.optional.push(other),
            Relation::Related => concept.related.push(other),
        }
    }

    fn manifest(&self) -> Manifest {
        let mut releases = self.releases.clone();
        releases.sort_unstable();
        releases.dedup();
        releases.reverse();
        let releases: Vec<String> = releases.iter().map(ToString::to_string).collect();
        let mut sources = self.sources.clone();
        sources.sort_by(|a, b| a.file.cmp(&b.file).then_with(|| a.sha256.cmp(&b.sha256)));
        Manifest {
            name: format!(
                "esco-{}",
                releases.first().map_or("unknown", String::as_str)
            ),
            releases,
            attribution: ATTRIBUTION.to_owned(),
            modified: MODIFIED.to_owned(),
            sources,
            ..Manifest::default()
        }
    }

    /// The release that most concepts of a kind are of is the current one; collections of single
    /// skills may be newer.
    fn note_older_concepts(&self, kept: &[Kept<'_>], notes: &mut Notes) {
        for wanted in [RawKind::Occupation, RawKind::Skill] {
            let own = || kept.iter().filter(|own| own.raw.kind == Some(wanted));
            let mut releases: Vec<_> = own().map(|own| own.raw.newest).collect();
            releases.sort_unstable();
            let Some(current) = releases.get(releases.len() / 2) else {
                continue;
            };
            for older in own().filter(|own| own.raw.newest < *current) {
                notes.add(NoteKind::OnlyInOlderRelease, &older.raw.uri);
            }
        }
    }
}

/// A concept that stays.
struct Kept<'a> {
    from: u32,
    kind: BundleKind,
    isco: Option<IscoCode>,
    raw: &'a RawConcept,
}

fn concept<'a>(own: &Kept<'a>, notes: &mut Notes) -> BundleConcept<'a> {
    BundleConcept {
        kind: own.kind,
        uri: &own.raw.uri,
        isco: own.isco,
        broader: Vec::new(),
        essential: Vec::new(),
        optional: Vec::new(),
        related: Vec::new(),
        labels: labels(own.raw, notes),
    }
}

/// The labels of a concept in a fixed order, each once.
fn labels<'a>(raw: &'a RawConcept, notes: &mut Notes) -> Vec<BundleLabel<'a>> {
    let mut labels = Vec::new();
    let mut seen: HashSet<(LanguageCode, String)> = HashSet::new();
    for (language, names) in &raw.names {
        let mut own: Vec<&(LabelKind, Box<str>)> = names.labels.iter().collect();
        own.sort();
        let mut has = [false, false];
        for (kind, text) in own {
            if !seen.insert((*language, fold(text))) {
                notes.add(NoteKind::RepeatedLabel, text);
                continue;
            }
            let kind = match kind {
                LabelKind::Preferred if !std::mem::replace(&mut has[0], true) => *kind,
                LabelKind::Feminine if !std::mem::replace(&mut has[1], true) => *kind,
                _ => LabelKind::Alternative,
            };
            labels.push(BundleLabel {
                language: *language,
                kind,
                text,
            });
        }
    }
    labels
}
