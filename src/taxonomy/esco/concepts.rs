//! Concepts as the files tell them, before they are merged.

use std::collections::{BTreeMap, HashSet};

use csv::StringRecord;

use crate::domain::{IscoCode, LanguageCode};
use crate::taxonomy::label::LabelKind;

use super::problem::{EscoError, EscoProblem};
use super::release::Release;
use super::report::NoteKind;
use super::table::Table;
use super::{EscoImport, gender, isco};

/// Longer texts are no names (letters).
const LONGEST_LABEL: usize = 300;

/// What a row says its concept is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum RawKind {
    IscoGroup,
    Occupation,
    Skill,
}

/// A concept with everything that was said of it.
#[derive(Debug, Clone)]
pub(super) struct RawConcept {
    pub(super) uri: Box<str>,
    /// None as long as only relations name it.
    pub(super) kind: Option<RawKind>,
    /// Unit groups, each with the newest release and day that told it.
    pub(super) isco: Vec<(Release, Box<str>, IscoCode)>,
    /// Whether it is knowledge, as the newest release says.
    pub(super) knowledge: Option<(Release, bool)>,
    pub(super) names: BTreeMap<LanguageCode, Names>,
    pub(super) newest: Release,
}

/// The names of a concept in one language, of one release.
#[derive(Debug, Clone, Default)]
pub(super) struct Names {
    pub(super) release: Release,
    /// The day on which the usual name was changed last.
    pub(super) date: Box<str>,
    pub(super) labels: Vec<(LabelKind, Box<str>)>,
}

impl RawConcept {
    pub(super) fn new(uri: &str) -> Self {
        Self {
            uri: uri.into(),
            kind: None,
            isco: Vec::new(),
            knowledge: None,
            names: BTreeMap::new(),
            newest: Release::default(),
        }
    }

    pub(super) fn say_isco(&mut self, code: IscoCode, release: Release, date: &str) {
        if !self
            .isco
            .iter()
            .any(|(own, day, said)| (*own, &**day, *said) == (release, date, code))
        {
            self.isco.push((release, date.into(), code));
        }
    }
}

/// The columns that are read where they are there.
struct Columns {
    uri: usize,
    label: usize,
    others: Option<usize>,
    hidden: Option<usize>,
    kind: Option<usize>,
    isco: Option<usize>,
    code: Option<usize>,
    skill_type: Option<usize>,
    status: Option<usize>,
    date: Option<usize>,
}

impl EscoImport {
    pub(super) fn add_concepts(
        &mut self,
        table: &Table,
        release: Release,
        language: LanguageCode,
    ) -> Result<(), EscoError> {
        let columns = Columns {
            uri: table.column("conceptUri")?,
            label: table.column("preferredLabel")?,
            others: table.find_column("altLabels"),
            hidden: table.find_column("hiddenLabels"),
            kind: table.find_column("conceptType"),
            isco: table.find_column("iscoGroup"),
            code: table.find_column("code"),
            skill_type: table.find_column("skillType"),
            status: table.find_column("status"),
            date: table.find_column("modifiedDate"),
        };
        let mut seen: HashSet<u32> = HashSet::new();
        for (line, row) in table.rows() {
            let uri = row[columns.uri].trim();
            let Some(kind) = self.kind_of(uri, row, &columns) else {
                continue;
            };
            let place = self.place(uri);
            if !seen.insert(place) {
                self.notes.add(NoteKind::RepeatedRow, uri);
            }
            let date = columns.date.map_or("", |at| row[at].trim());
            self.concepts[place as usize].kind = Some(kind);
            let newest = &mut self.concepts[place as usize].newest;
            *newest = release.max(*newest);
            match kind {
                RawKind::Occupation => {
                    self.read_isco(table, (line, row), &columns, (place, release, date))?;
                }
                RawKind::Skill => self.read_type(row, &columns, (place, release)),
                RawKind::IscoGroup => {}
            }
            let preferred = one_line(&row[columns.label]);
            let cells = [columns.others, columns.hidden];
            let others = cells
                .into_iter()
                .flatten()
                .flat_map(|at| split_labels(&row[at]));
            let others: Vec<String> = others.collect();
            let labels = self.labels_of(kind, language, &preferred, &others);
            self.keep_names(place, language, (release, date), labels);
        }
        Ok(())
    }

    /// What a row is about; none when it is left out.
    fn kind_of(&mut self, uri: &str, row: &StringRecord, columns: &Columns) -> Option<RawKind> {
        let known = uri.strip_prefix("http://data.europa.eu/esco/");
        let folder = known.and_then(|rest| rest.split('/').next()).unwrap_or("");
        let is_group = columns
            .kind
            .is_some_and(|at| row[at].trim() == "SkillGroup");
        let reason = match folder {
            "isced-f" => NoteKind::SkillGroup,
            "skill" if is_group => NoteKind::SkillGroup,
            "isco" if isco::of_uri(uri).is_none() => NoteKind::ForeignUri,
            "occupation" | "skill" | "isco" if uri.len() < 120 => {
                let is_old = columns.status.is_some_and(|at| {
                    let status = row[at].trim();
                    !status.is_empty() && status != "released"
                });
                match folder {
                    _ if is_old => NoteKind::Obsolete,
                    _ if row[columns.label].trim().is_empty() => NoteKind::NoLabel,
                    "occupation" => return Some(RawKind::Occupation),
                    "skill" => return Some(RawKind::Skill),
                    _ => return Some(RawKind::IscoGroup),
                }
            }
            _ => NoteKind::ForeignUri,
        };
        self.notes.add(reason, uri);
        None
    }

    fn read_isco(
        &mut self,
        table: &Table,
        (line, row): (u64, &StringRecord),
        columns: &Columns,
        (place, release, date): (u32, Release, &str),
    ) -> Result<(), EscoError> {
        let cell = columns.isco.map_or("", |at| row[at].trim());
        // `7126.1.2` begins with the unit group.
        let code = columns
            .code
            .map_or("", |at| row[at].trim().split('.').next().unwrap_or(""));
        let (cell, column) = if cell.is_empty() {
            (code, "code")
        } else {
            (cell, "iscoGroup")
        };
        if cell.is_empty() {
            return Ok(());
        }
        let Some((code, mended)) = isco::of_cell(cell) else {
            let problem = EscoProblem::NoIscoCode(cell.chars().take(40).collect());
            return Err(EscoError::at(&table.file, line, problem).in_column(column));
        };
        if mended {
            self.notes.add(NoteKind::MendedIscoCode, cell);
        }
        self.concepts[place as usize].say_isco(code, release, date);
        Ok(())
    }

    fn read_type(
        &mut self,
        row: &StringRecord,
        columns: &Columns,
        (place, release): (u32, Release),
    ) {
        let Some(at) = columns.skill_type else {
            return;
        };
        let uri = row[columns.uri].trim();
        let knowledge = match row[at].trim() {
            "" => return,
            "knowledge" => true,
            "skill/competence" => false,
            _ => {
                self.notes.add(NoteKind::SkillWithTwoTypes, uri);
                false
            }
        };
        let known = &mut self.concepts[place as usize].knowledge;
        if known.is_none_or(|(own, _)| own <= release) {
            *known = Some((release, knowledge));
        }
    }

    /// Names with their kinds; names of both genders become two.
    fn labels_of(
        &mut self,
        kind: RawKind,
        language: LanguageCode,
        preferred: &str,
        others: &[String],
    ) -> Vec<(LabelKind, Box<str>)> {
        let names: HashSet<&str> = others.iter().map(String::as_str).collect();
        let mut labels = Vec::with_capacity(others.len() + 2);
        let all = std::iter::once((preferred, true))
            .chain(others.iter().map(|own| (own.as_str(), false)));
        for (text, is_usual) in all {
            if text.chars().count() > LONGEST_LABEL {
                self.notes.add(
                    NoteKind::LongLabel,
                    &text.chars().take(60).collect::<String>(),
                );
                continue;
            }
            let (first, second) = match is_usual {
                true => (LabelKind::Preferred, LabelKind::Feminine),
                false => (LabelKind::Alternative, LabelKind::Alternative),
            };
            let pair = match kind {
                RawKind::Occupation => gender::split(text, language, &names),
                RawKind::Skill | RawKind::IscoGroup => None,
            };
            match pair {
                Some(pair) => {
                    self.notes.add(NoteKind::GenderedPair, text);
                    labels.push((first, pair.masculine.into()));
                    labels.push((second, pair.feminine.into()));
                }
                None => labels.push((first, text.into())),
            }
        }
        labels
    }

    /// Keeps the names of the newest release; names of the same release come together.
    fn keep_names(
        &mut self,
        place: u32,
        language: LanguageCode,
        (release, date): (Release, &str),
        mut labels: Vec<(LabelKind, Box<str>)>,
    ) {
        let known = self.concepts[place as usize]
            .names
            .entry(language)
            .or_default();
        if known.labels.is_empty() || known.release < release {
            let older = std::mem::replace(
                known,
                Names {
                    release,
                    date: date.into(),
                    labels,
                },
            );
            self.note_older(&older.labels);
        } else if known.release > release {
            self.note_older(&labels);
        } else {
            // The usual name that was changed last stays the usual one.
            if known.usual() != usual(&labels) {
                let newer = (date, usual(&labels)) > (&*known.date, known.usual());
                let weaker = if newer {
                    &mut known.labels
                } else {
                    &mut labels
                };
                weaker
                    .iter_mut()
                    .for_each(|(kind, _)| *kind = LabelKind::Alternative);
            }
            if *date > *known.date {
                known.date = date.into();
            }
            known.labels.extend(labels);
        }
    }

    fn note_older(&mut self, labels: &[(LabelKind, Box<str>)]) {
        for (_, text) in labels {
            self.notes.add(NoteKind::OlderLabel, text);
        }
    }
}

impl Names {
    fn usual(&self) -> &str {
        usual(&self.labels)
    }
}

fn usual(labels: &[(LabelKind, Box<str>)]) -> &str {
    let found = labels
        .iter()
        .find(|(kind, _)| *kind == LabelKind::Preferred);
    found.map_or("", |(_, text)| text)
}

/// Names stand one a line, whatever ends a line, or between bars.
fn split_labels(cell: &str) -> impl Iterator<Item = String> {
    cell.split(['\n', '\r', '|'])
        .map(one_line)
        .filter(|label| !label.is_empty())
}

/// A name in one line with single spaces.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
