//! What do the record files say, and are they sound?
//!
//! Reads records, parameters, cases and safety guides from text, checks them, and names every problem with file,
//! line and key. A broken record never becomes an opportunity.
//!
//! Not for: reading disks (the caller brings the texts), running cases (see `app::check`).

mod case;
mod record;
mod soundness;

use std::collections::BTreeMap;

use crate::domain::{Opportunity, OpportunityId};
use crate::rules::{Condition, Origin, Parameters, Rulebook, TreeId};
use crate::safety::Safety;
use crate::taxonomy::Vocabulary;
use crate::text::FileProblem;

pub use case::{Case, CaseFile};
pub use soundness::{Remark, remarks};

/// One record that was read and found sound.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The file it stands in, relative to the catalogue.
    pub file: String,
    /// The opportunity.
    pub opportunity: Opportunity,
    /// What it asks.
    pub requires: Option<Condition>,
    /// Its place in the rulebook.
    pub tree: TreeId,
}

/// All records, parameters, cases and safety guides.
#[derive(Debug, Default)]
pub struct Catalogue {
    /// The records by id.
    pub entries: BTreeMap<OpportunityId, Entry>,
    /// Every requirement tree.
    pub rulebook: Rulebook,
    /// Dated values.
    pub parameters: Parameters,
    /// Where offers can be checked, who pays what, red flags.
    pub safety: Safety,
    /// Cases by record.
    pub cases: Vec<CaseFile>,
    /// What is broken.
    pub problems: Vec<FileProblem>,
}

impl Catalogue {
    /// Reads a catalogue from its files (path relative to `data/`, text).
    ///
    /// Broken files are listed in `problems` and left out.
    pub fn read<'a>(
        files: impl IntoIterator<Item = (&'a str, &'a str)>,
        vocabulary: &Vocabulary,
    ) -> Self {
        let files: BTreeMap<&str, &str> = files.into_iter().collect();
        let mut catalogue = Catalogue::default();
        catalogue.read_parameters(&files);
        for (path, text) in &files {
            match kind_of(path) {
                FileKind::Record => {
                    let read = record::read_toml(path, text);
                    catalogue.add(path, text, read, vocabulary);
                }
                FileKind::Records => {
                    for (line, text) in text.lines().enumerate() {
                        if !text.trim().is_empty() {
                            let read = record::read_json_line(path, line + 1, text);
                            catalogue.add(path, text, read, vocabulary);
                        }
                    }
                }
                FileKind::Cases => match case::read(path, text) {
                    Ok(cases) => catalogue.cases.push(cases),
                    Err(problem) => catalogue.problems.push(problem),
                },
                FileKind::Safety => {
                    if let Err(problems) = catalogue.safety.add_file(path, text) {
                        catalogue.problems.extend(problems);
                    }
                }
                FileKind::Other => {}
            }
        }
        catalogue
    }

    fn read_parameters(&mut self, files: &BTreeMap<&str, &str>) {
        for (path, text) in files {
            let is_parameters = path.starts_with("parameters/") && path.ends_with(".toml");
            if is_parameters && let Err(problem) = self.parameters.add_file(path, text) {
                self.problems.push(problem);
            }
        }
    }

    fn add(
        &mut self,
        path: &str,
        text: &str,
        read: Result<record::Record, FileProblem>,
        vocabulary: &Vocabulary,
    ) {
        let record = match read {
            Ok(record) => record,
            Err(problem) => {
                self.problems.push(problem);
                return;
            }
        };
        let mut problems = soundness::problems(path, text, &record, vocabulary, &self.parameters);
        let id = record.opportunity.id.clone();
        if let Some(other) = self.entries.get(&id) {
            let message = format!("id `{id}` is already in `{}`", other.file);
            problems.push(FileProblem::new(path, message).at_text(text, "id"));
        }
        if !problems.is_empty() {
            self.problems.append(&mut problems);
            return;
        }
        let checked = &record.opportunity.checked;
        let origin = Origin {
            source: record.opportunity.sources[0].reference().to_owned(),
            seen: checked.on,
            stale_from: checked.next,
        };
        let tree = self.rulebook.intern(record.requires.as_ref(), &origin);
        let entry = Entry {
            file: path.to_owned(),
            opportunity: record.opportunity,
            requires: record.requires,
            tree,
        };
        self.entries.insert(id, entry);
    }
}

enum FileKind {
    Record,
    Records,
    Cases,
    Safety,
    Other,
}

fn kind_of(path: &str) -> FileKind {
    let folder = path.split('/').next().unwrap_or_default();
    let records = [
        "pathways",
        "programmes",
        "training",
        "protection",
        "home",
        "samples",
        "jobs",
    ];
    if Safety::owns(path) {
        FileKind::Safety
    } else if !records.contains(&folder) {
        FileKind::Other
    } else if path.ends_with(".cases.toml") {
        FileKind::Cases
    } else if path.ends_with(".toml") {
        FileKind::Record
    } else if path.ends_with(".jsonl") {
        FileKind::Records
    } else {
        FileKind::Other
    }
}
