//! Importing a classification: files in, one bundle out, or nothing changed.

mod files;
mod zipped;

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

use super::snapshot::Progress;
use crate::taxonomy::esco::{EscoError, EscoFile, EscoImport, EscoReport};

pub use zipped::ZipProblem;

/// All languages of a release have less than this together.
const MOST_BYTES_IN_ALL: u64 = 1 << 30;

/// Why an import ended without a bundle.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// A file or folder cannot be read.
    #[error("cannot read `{}`; check the path", path.display())]
    Read {
        /// The file or folder.
        path: PathBuf,
        /// The cause.
        source: std::io::Error,
    },
    /// Neither folder nor zip file nor CSV file.
    #[error("`{}` is neither a folder nor a zip file nor a CSV file", .0.display())]
    NoSource(PathBuf),
    /// Nothing in a folder or zip file can be read.
    #[error("`{}` has no CSV file; unpack the ESCO download there, or name its zip file", .0.display())]
    NoFiles(PathBuf),
    /// A zip file cannot be used.
    #[error("`{}` {problem}", path.display())]
    Zip {
        /// The zip file.
        path: PathBuf,
        /// What is wrong.
        problem: ZipProblem,
    },
    /// A file is too large to be of ESCO.
    #[error("`{}` has more than {} MiB; no file of ESCO has", .0.display(), files::MOST_BYTES >> 20)]
    TooLarge(PathBuf),
    /// All files together are too large to be of ESCO.
    #[error("the files have more than {} MiB together; name fewer languages at once", MOST_BYTES_IN_ALL >> 20)]
    TooMuch,
    /// A file of ESCO is damaged or missing.
    #[error(transparent)]
    Esco(#[from] EscoError),
    /// The bundle cannot be written.
    #[error("cannot write `{}`; the folder must be there and have room", path.display())]
    Write {
        /// The bundle.
        path: PathBuf,
        /// The cause.
        source: std::io::Error,
    },
}

/// Reads ESCO from folders, zip files and CSV files and writes a bundle.
///
/// The bundle is written beside its place and then moved there: whatever fails, an old bundle
/// stays as it is.
///
/// # Errors
/// When something is missing or damaged, or the bundle cannot be written.
pub fn import_esco(
    paths: &[PathBuf],
    out: &Path,
    progress: Progress<'_>,
) -> Result<EscoReport, ImportError> {
    let found = files::list(paths)?;
    let mut import = EscoImport::default();
    let mut all_bytes = 0;
    for (done, file) in found.iter().enumerate() {
        progress(done, found.len() + 1);
        let bytes = file.read()?;
        let path = &file.shown();
        all_bytes += bytes.len() as u64;
        if all_bytes > MOST_BYTES_IN_ALL {
            return Err(ImportError::TooMuch);
        }
        import.add(EscoFile {
            path,
            bytes: &bytes,
        })?;
    }
    progress(found.len(), found.len() + 1);
    let (bundle, report) = import.finish()?;
    write_whole(out, bundle.to_text().as_bytes()).map_err(|source| ImportError::Write {
        path: out.to_owned(),
        source,
    })?;
    progress(found.len() + 1, found.len() + 1);
    Ok(report)
}

/// Writes a file as a whole or not at all.
fn write_whole(out: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let folder = match out.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let name = out.file_name().unwrap_or_default().to_string_lossy();
    let part = folder.join(format!(".{name}.{}.part", std::process::id()));
    let written = write_through(&part, bytes).and_then(|()| std::fs::rename(&part, out));
    if written.is_err() {
        // What could not be finished is of no use; the first error is the one to tell.
        let _ = std::fs::remove_file(&part);
        return written;
    }
    // The name itself reaches the disk with its folder, where the system can do that.
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
    Ok(())
}

fn write_through(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}
