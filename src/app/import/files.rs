//! Which files an import reads: CSV files, alone, in folders or in zip files.

use std::io::Read;
use std::path::{Path, PathBuf};

use super::ImportError;
use super::zipped;

/// The largest file that is read; the largest of ESCO has a fifth of it.
pub(super) const MOST_BYTES: u64 = 128 << 20;

/// Folders inside folders are read so deep.
const DEEPEST: usize = 4;

/// A CSV file to read.
pub(super) enum Found {
    /// On disk.
    File(PathBuf),
    /// In a zip file: its path, the place inside, the name inside.
    Zipped(PathBuf, usize, String),
}

impl Found {
    /// The path as reports and release names see it.
    pub(super) fn shown(&self) -> String {
        let slashes = |path: &Path| path.to_string_lossy().replace('\\', "/");
        match self {
            Self::File(path) => {
                let whole = std::path::absolute(path).unwrap_or_else(|_| path.clone());
                slashes(&whole)
            }
            Self::Zipped(path, _, name) => {
                let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
                format!("{}/{file}", slashes(path))
            }
        }
    }

    /// The content.
    pub(super) fn read(&self) -> Result<Vec<u8>, ImportError> {
        match self {
            Self::File(path) => read_file(path),
            Self::Zipped(path, place, _) => zipped::read(path, *place),
        }
    }
}

/// Every CSV file of these paths, in the order of paths and names.
pub(super) fn list(paths: &[PathBuf]) -> Result<Vec<Found>, ImportError> {
    let mut found = Vec::new();
    for path in paths {
        let before = found.len();
        let about = std::fs::metadata(path).map_err(failed(path))?;
        if about.is_dir() {
            list_folder(path, DEEPEST, &mut found)?;
        } else if has_ending(path, "zip") {
            found.extend(zipped::list(path)?);
        } else if has_ending(path, "csv") {
            found.push(Found::File(path.clone()));
        } else {
            return Err(ImportError::NoSource(path.clone()));
        }
        if found.len() == before {
            return Err(ImportError::NoFiles(path.clone()));
        }
    }
    Ok(found)
}

fn list_folder(folder: &Path, deeper: usize, found: &mut Vec<Found>) -> Result<(), ImportError> {
    let mut entries = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(failed(folder))? {
        entries.push(entry.map_err(failed(folder))?.path());
    }
    entries.sort();
    for path in entries {
        if path.is_dir() {
            if deeper > 0 {
                list_folder(&path, deeper - 1, found)?;
            }
        } else if has_ending(&path, "zip") {
            found.extend(zipped::list(&path)?);
        } else if has_ending(&path, "csv") {
            found.push(Found::File(path));
        }
    }
    Ok(())
}

fn read_file(path: &Path) -> Result<Vec<u8>, ImportError> {
    let file = std::fs::File::open(path).map_err(failed(path))?;
    let mut bytes = Vec::new();
    file.take(MOST_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(failed(path))?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(ImportError::TooLarge(path.to_owned()));
    }
    Ok(bytes)
}

pub(super) fn has_ending(path: &Path, ending: &str) -> bool {
    path.extension()
        .is_some_and(|own| own.to_string_lossy().eq_ignore_ascii_case(ending))
}

pub(super) fn failed(path: &Path) -> impl FnOnce(std::io::Error) -> ImportError {
    let path = path.to_owned();
    move |source| ImportError::Read { path, source }
}
