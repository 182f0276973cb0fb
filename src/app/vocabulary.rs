//! The vocabulary in force: the built-in one, joined by an imported one when a setting names it.

use std::path::Path;

use super::assets::TextFiles;
use super::snapshot::StartError;
use crate::settings::Settings;
use crate::taxonomy::{Bundle, Vocabulary};

/// The name of the vocabulary that the program carries.
const BUILT_IN: &str = "builtin-1";

/// A vocabulary with what it was made of.
#[derive(Debug)]
pub struct OpenedVocabulary {
    /// The vocabulary.
    pub vocabulary: Vocabulary,
    /// Its name: `builtin-1`, or `builtin-1+esco-1.2.0-5f0c9a1b`.
    pub name: String,
    /// The files of the built-in part.
    pub files: TextFiles,
}

/// Opens the vocabulary that the settings name.
///
/// # Errors
/// When files or the bundle cannot be read, or are broken.
pub fn open_vocabulary(settings: &Settings) -> Result<OpenedVocabulary, StartError> {
    let files = TextFiles::vocabulary(settings)?;
    let path = Path::new(&settings.vocabulary.bundle);
    if settings.vocabulary.bundle.is_empty() {
        let vocabulary = Vocabulary::read(files.iter()).map_err(StartError::Vocabulary)?;
        let name = BUILT_IN.to_owned();
        return Ok(OpenedVocabulary {
            vocabulary,
            name,
            files,
        });
    }
    let bytes = std::fs::read(path).map_err(|source| StartError::NoBundle {
        path: path.to_owned(),
        source,
    })?;
    let bundle = Bundle::read(&bytes).map_err(|source| StartError::Bundle {
        path: path.to_owned(),
        source,
    })?;
    let vocabulary =
        Vocabulary::read_joined(files.iter(), Some(&bundle)).map_err(StartError::Vocabulary)?;
    Ok(OpenedVocabulary {
        vocabulary,
        name: format!("{BUILT_IN}+{}", bundle.name()),
        files,
    })
}
