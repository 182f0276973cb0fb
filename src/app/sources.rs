//! What a snapshot is made from, read once at the start.

use std::path::Path;

use super::assets::TextFiles;
use super::documents::build;
use super::ground::Ground;
use super::snapshot::{Progress, Snapshot, StartError, StartReport};
use super::vocabulary::{OpenedVocabulary, open_vocabulary};
use crate::catalogue::Catalogue;
use crate::matching::Weights;
use crate::search::{BuildError, IndexDeclaration, SearchIndex, stored_stamp};
use crate::settings::Settings;
use crate::taxonomy::Vocabulary;
use crate::text::FileProblem;

/// What a snapshot is made from.
pub(super) struct Sources {
    declaration: IndexDeclaration,
    weights: Weights,
    vocabulary: Vocabulary,
    vocabulary_name: String,
    catalogue: Catalogue,
    skipped: Vec<FileProblem>,
    /// What an index of all this is known by.
    pub stamp: String,
}

impl Sources {
    pub(super) fn read(settings: &Settings) -> Result<Self, StartError> {
        let files = TextFiles::index();
        let declaration = IndexDeclaration::read(files.iter())?;
        let weights = files.find("weights.toml").unwrap_or_default();
        let weights = Weights::read("weights.toml", weights)?;
        let OpenedVocabulary {
            vocabulary,
            name,
            files: vocabulary_files,
        } = open_vocabulary(settings)?;
        let catalogue_files = TextFiles::catalogue(settings)?;
        let mut catalogue = Catalogue::read(catalogue_files.iter(), &vocabulary);
        let skipped = std::mem::take(&mut catalogue.problems);
        if !skipped.is_empty() && !settings.catalogue.skip_broken {
            return Err(StartError::Catalogue(skipped));
        }
        let stamp = stamp(&[&files, &vocabulary_files, &catalogue_files], &name);
        Ok(Self {
            declaration,
            weights,
            vocabulary,
            vocabulary_name: name,
            catalogue,
            skipped,
            stamp,
        })
    }

    /// Opens the index in a folder, building it when there is none of this stamp. Tells whether it
    /// was built.
    pub(super) fn open_index<T>(
        &self,
        folder: &Path,
        progress: Progress<'_>,
        open: impl Fn(&IndexDeclaration, &Path) -> Result<T, BuildError>,
    ) -> Result<(T, bool), StartError> {
        let build_index = |progress: Progress<'_>| {
            let (catalogue, vocabulary) = (&self.catalogue, &self.vocabulary);
            build(
                &self.declaration,
                folder,
                &self.stamp,
                catalogue,
                vocabulary,
                progress,
            )
        };
        let is_here = stored_stamp(folder).as_deref() == Some(self.stamp.as_str());
        if !is_here {
            build_index(progress)?;
            return Ok((open(&self.declaration, folder)?, true));
        }
        match open(&self.declaration, folder) {
            Ok(index) => Ok((index, false)),
            // A stamp without a whole index: files were lost. The index is disposable.
            Err(_) => {
                build_index(progress)?;
                Ok((open(&self.declaration, folder)?, true))
            }
        }
    }

    /// The snapshot of all this on an index.
    pub(super) fn snapshot(
        self,
        index: SearchIndex,
        folder: &Path,
        built: bool,
    ) -> Result<(Snapshot, StartReport), StartError> {
        let report = StartReport {
            records: self.catalogue.entries.len(),
            skipped: self.skipped,
            index: folder.to_owned(),
            built,
        };
        let vocabulary = (self.vocabulary, self.vocabulary_name);
        let ground = Ground::of(self.catalogue, vocabulary, self.weights, &self.stamp)?;
        Ok((Snapshot::of(ground, index), report))
    }
}

/// The name of the vocabulary stands for the bundle: it holds its hash.
fn stamp(files: &[&TextFiles], vocabulary: &str) -> String {
    let mut hasher = blake3::Hasher::new();
    hasher.update(env!("CARGO_PKG_VERSION").as_bytes());
    hasher.update(vocabulary.as_bytes());
    for (path, text) in files.iter().flat_map(|files| files.iter()) {
        hasher.update(path.as_bytes());
        hasher.update(&(text.len() as u64).to_le_bytes());
        hasher.update(text.as_bytes());
    }
    hasher.finalize().to_hex().to_string()
}
