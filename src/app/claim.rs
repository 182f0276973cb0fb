//! Which index folder does this process use?
//!
//! One process writes to a folder; another one that starts meanwhile takes the next: `build`,
//! `build-2`, … An index is disposable, so nothing is lost by having two.

use std::ffi::OsString;
use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};

use super::snapshot::StartError;
use crate::search::{BuildError, stored_stamp};

/// A folder, and what keeps others out of it.
pub(super) struct Claim {
    /// The folder.
    pub folder: PathBuf,
    /// Held while the folder is written to; none when it is only read.
    pub lock: Option<File>,
}

/// Folders that are tried.
const MOST: usize = 16;

impl Claim {
    /// A folder to write to.
    pub(super) fn to_write(folder: &Path) -> Result<Self, StartError> {
        Self::find(folder, |_| false)
    }

    /// A folder to read from: one with this stamp, else one to build it in.
    pub(super) fn to_read(folder: &Path, stamp: &str) -> Result<Self, StartError> {
        Self::find(folder, |own| stored_stamp(own).as_deref() == Some(stamp))
    }

    fn find(folder: &Path, is_enough: impl Fn(&Path) -> bool) -> Result<Self, StartError> {
        for number in 1..=MOST {
            let folder = numbered(folder, number);
            if is_enough(&folder) {
                return Ok(Self { folder, lock: None });
            }
            if let Some(lock) = lock(&folder)? {
                let lock = Some(lock);
                return Ok(Self { folder, lock });
            }
        }
        Err(StartError::Busy {
            folder: folder.to_owned(),
        })
    }
}

fn numbered(folder: &Path, number: usize) -> PathBuf {
    let mut name: OsString = folder.as_os_str().to_owned();
    if number > 1 {
        name.push(format!("-{number}"));
    }
    PathBuf::from(name)
}

/// Locks a folder; none when another process has it.
fn lock(folder: &Path) -> Result<Option<File>, StartError> {
    let failed = |source| {
        StartError::Index(BuildError::Folder {
            path: folder.to_owned(),
            source,
        })
    };
    if let Some(parent) = folder.parent() {
        std::fs::create_dir_all(parent).map_err(failed)?;
    }
    let mut name = folder.as_os_str().to_owned();
    name.push(".lock");
    let file = File::create(PathBuf::from(name)).map_err(failed)?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(source)) => Err(failed(source)),
    }
}
