//! How do the official downloads of ESCO become a vocabulary?
//!
//! [`EscoImport`] is handed one CSV file after another, of any release and language and in any
//! order, and merges them: for each concept and language the newest release wins. What it leaves
//! out and why stands in the [`EscoReport`]. Equal files give equal bundles.
//!
//! Source: ESCO, European Commission, <https://esco.ec.europa.eu>, releases 1.0 to 1.2.
//!
//! Not for: reading folders and zip files (see `app`), other classifications.

mod concepts;
mod gender;
mod isco;
mod merge;
mod problem;
mod relations;
mod release;
mod report;
mod table;

use std::collections::HashMap;

use sha2::{Digest, Sha256};

use crate::domain::LanguageCode;

use super::bundle::BundleSource;
use concepts::RawConcept;
use relations::Relations;
use table::{Table, TableKind};

pub use problem::{EscoError, EscoProblem};
pub use release::Release;
pub use report::{EscoReport, Note, NoteKind};

/// One file handed to an import.
#[derive(Debug, Clone, Copy)]
pub struct EscoFile<'a> {
    /// Where it stands, folders and zip files included; a release may be read from it.
    pub path: &'a str,
    /// Its content.
    pub bytes: &'a [u8],
}

/// Files of ESCO, read one after another.
#[derive(Debug, Default)]
pub struct EscoImport {
    places: HashMap<Box<str>, u32>,
    concepts: Vec<RawConcept>,
    relations: Relations,
    notes: report::Notes,
    sources: Vec<BundleSource>,
    releases: Vec<Release>,
}

impl EscoImport {
    /// Reads one file.
    ///
    /// # Errors
    /// When it is named like a file of ESCO and is damaged.
    pub fn add(&mut self, file: EscoFile<'_>) -> Result<(), EscoError> {
        let name = shown(file.path);
        let mut source = BundleSource {
            file: name.clone(),
            sha256: hex(&Sha256::digest(file.bytes)),
            bytes: file.bytes.len() as u64,
            rows: 0,
            release: String::new(),
            language: None,
        };
        if self.sources.iter().any(|own| own.sha256 == source.sha256) {
            self.notes.add(NoteKind::RepeatedFile, &name);
            self.sources.push(source);
            return Ok(());
        }
        let Some(table) = Table::open(&name, file.bytes)? else {
            self.notes.add(NoteKind::FileNotNeeded, &name);
            self.sources.push(source);
            return Ok(());
        };
        let release = Release::of_path(file.path).unwrap_or_else(|| table.guess_release());
        let language = language_of(&name);
        source.rows = table.len();
        source.release = release.to_string();
        source.language = language.map(|code| code.to_string());
        if !table.ends_whole() {
            self.notes.add(NoteKind::NoLastLineBreak, &name);
        }
        match table.kind {
            TableKind::Concepts => {
                let Some(language) = language else {
                    return Err(EscoError::of_file(&name, EscoProblem::NoLanguage));
                };
                self.add_concepts(&table, release, language)?;
            }
            _ => self.add_relations(&table, release)?,
        }
        self.releases.push(release);
        self.sources.push(source);
        Ok(())
    }

    /// The place of a concept that is named by its URI.
    fn place(&mut self, uri: &str) -> u32 {
        if let Some(place) = self.places.get(uri) {
            return *place;
        }
        let place = self.concepts.len() as u32;
        self.places.insert(uri.into(), place);
        self.concepts.push(RawConcept::new(uri));
        place
    }
}

/// The last folder or zip file and the file, as reports name it.
fn shown(path: &str) -> String {
    let parts: Vec<&str> = path
        .split(['/', '\\'])
        .filter(|part| !part.is_empty())
        .collect();
    parts[parts.len().saturating_sub(2)..].join("/")
}

/// The language that a file name tells: `occupations_fr.csv`, `skills_fr_2021.csv`.
fn language_of(name: &str) -> Option<LanguageCode> {
    let file = name.rsplit('/').next().unwrap_or(name);
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let mut parts = stem.rsplit(|c: char| !c.is_alphanumeric());
    parts.find_map(|part| part.to_ascii_lowercase().parse().ok())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
