//! CSV files in zip files, which may be damaged or made to fill the memory.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

use zip::ZipArchive;

use super::ImportError;
use super::files::{Found, MOST_BYTES, failed, has_ending};

/// More files than this are in no download of ESCO.
const MOST_FILES: usize = 2_000;

/// What is wrong with a zip file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ZipProblem {
    /// Another kind of file, or cut off.
    #[error(
        "is not a zip file, or is cut off ({0}); download it again, or name the unpacked folder"
    )]
    NotZip(String),
    /// Too many files.
    #[error("has more than {MOST_FILES} files; unpack it and name the folder of ESCO")]
    TooMany,
    /// A file in it is too large.
    #[error("has a file `{0}` of more than {most} MiB when unpacked; no file of ESCO has", most = MOST_BYTES >> 20)]
    TooLarge(String),
    /// A file in it cannot be unpacked.
    #[error("has a file `{file}` that cannot be unpacked ({cause}); download it again")]
    Damaged {
        /// The file inside.
        file: String,
        /// The cause.
        cause: String,
    },
}

/// The CSV files of a zip file, by name.
pub(super) fn list(path: &Path) -> Result<Vec<Found>, ImportError> {
    let archive = open(path)?;
    if archive.len() > MOST_FILES {
        return Err(problem(path, ZipProblem::TooMany));
    }
    let mut found: Vec<(String, usize)> = Vec::new();
    for place in 0..archive.len() {
        let name = name_of(&archive, place);
        let is_hidden = name
            .split('/')
            .any(|part| part.starts_with('.') || part == "__MACOSX");
        if has_ending(Path::new(&name), "csv") && !is_hidden {
            found.push((name, place));
        }
    }
    found.sort();
    let path = path.to_owned();
    let entry = |(name, place)| Found::Zipped(path.clone(), place, name);
    Ok(found.into_iter().map(entry).collect())
}

/// One file, unpacked. What a zip file says of its sizes is not believed.
pub(super) fn read(path: &Path, place: usize) -> Result<Vec<u8>, ImportError> {
    let mut archive = open(path)?;
    let name = name_of(&archive, place);
    let damaged = |cause: String| {
        let file = name.clone();
        problem(path, ZipProblem::Damaged { file, cause })
    };
    let entry = archive
        .by_index(place)
        .map_err(|error| damaged(error.to_string()))?;
    let mut bytes = Vec::new();
    entry
        .take(MOST_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| damaged(error.to_string()))?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(problem(path, ZipProblem::TooLarge(name)));
    }
    Ok(bytes)
}

/// The name of a file inside; empty when it has none that can be read.
fn name_of(archive: &ZipArchive<BufReader<File>>, place: usize) -> String {
    let name = archive.name_for_index(place).and_then(Result::ok);
    name.map_or_else(String::new, |name| name.into_owned())
}

fn open(path: &Path) -> Result<ZipArchive<BufReader<File>>, ImportError> {
    let file = File::open(path).map_err(failed(path))?;
    ZipArchive::new(BufReader::new(file))
        .map_err(|error| problem(path, ZipProblem::NotZip(error.to_string())))
}

fn problem(path: &Path, problem: ZipProblem) -> ImportError {
    ImportError::Zip {
        path: path.to_owned(),
        problem,
    }
}
