//! The files that the program carries: catalogue, vocabulary, index declaration.

use std::path::{Path, PathBuf};

use rust_embed::RustEmbed;

use crate::settings::Settings;

#[derive(RustEmbed)]
#[folder = "data/"]
#[exclude = "*.md"]
struct Data;

#[derive(RustEmbed)]
#[folder = "index/"]
#[include = "*.toml"]
struct IndexFiles;

/// Text files with their paths, relative to one folder, in the order of the paths.
#[derive(Debug, Clone, Default)]
pub struct TextFiles(Vec<(String, String)>);

/// A folder that cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("cannot read `{}`", path.display())]
pub struct FolderError {
    /// The file or folder.
    pub path: PathBuf,
    /// The cause.
    pub source: std::io::Error,
}

impl TextFiles {
    /// The files of the catalogue: records, parameters, cases; samples only when they are wanted.
    ///
    /// # Errors
    /// When `catalogue.path` cannot be read.
    pub fn catalogue(settings: &Settings) -> Result<Self, FolderError> {
        let all = match settings.catalogue.path.as_str() {
            "" => Self::embedded::<Data>(),
            path => Self::folder(Path::new(path))?,
        };
        let wanted = |path: &str| {
            let folder = path.split('/').next().unwrap_or_default();
            folder != "vocabulary" && (settings.catalogue.samples || folder != "samples")
        };
        Ok(Self(
            all.0.into_iter().filter(|(path, _)| wanted(path)).collect(),
        ))
    }

    /// The files of the vocabulary.
    ///
    /// # Errors
    /// When `vocabulary.path` cannot be read.
    pub fn vocabulary(settings: &Settings) -> Result<Self, FolderError> {
        match settings.vocabulary.path.as_str() {
            "" => {
                let inside = |(path, text): (String, String)| {
                    Some((path.strip_prefix("vocabulary/")?.to_owned(), text))
                };
                Ok(Self(
                    Self::embedded::<Data>()
                        .0
                        .into_iter()
                        .filter_map(inside)
                        .collect(),
                ))
            }
            path => Self::folder(Path::new(path)),
        }
    }

    /// The declaration of the search index, and the weights.
    pub fn index() -> Self {
        Self::embedded::<IndexFiles>()
    }

    /// Path and text of each file.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// The text of one file.
    pub fn find(&self, path: &str) -> Option<&str> {
        self.iter()
            .find(|(own, _)| *own == path)
            .map(|(_, text)| text)
    }

    fn embedded<E: RustEmbed>() -> Self {
        let mut files: Vec<(String, String)> = E::iter()
            .filter_map(|path| {
                let file = E::get(&path)?;
                let text = String::from_utf8_lossy(&file.data).into_owned();
                Some((path.replace('\\', "/"), text))
            })
            .collect();
        files.sort();
        Self(files)
    }

    fn folder(root: &Path) -> Result<Self, FolderError> {
        let mut files = Vec::new();
        read_into(root, root, &mut files)?;
        files.sort();
        Ok(Self(files))
    }
}

fn read_into(
    root: &Path,
    folder: &Path,
    files: &mut Vec<(String, String)>,
) -> Result<(), FolderError> {
    let failed = |path: &Path| {
        let path = path.to_owned();
        move |source| FolderError { path, source }
    };
    for entry in std::fs::read_dir(folder).map_err(failed(folder))? {
        let path = entry.map_err(failed(folder))?.path();
        if path.is_dir() {
            read_into(root, &path, files)?;
            continue;
        }
        let is_text = path
            .extension()
            .is_some_and(|ending| ["toml", "tsv", "jsonl"].iter().any(|e| ending == *e));
        if is_text {
            let text = std::fs::read_to_string(&path).map_err(failed(&path))?;
            let relative = path.strip_prefix(root).unwrap_or(&path);
            files.push((relative.to_string_lossy().replace('\\', "/"), text));
        }
    }
    Ok(())
}
