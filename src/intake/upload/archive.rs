//! Is it safe to unpack this spreadsheet?

use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::Path;

use zip::ZipArchive;

use super::error::UploadError;

/// No spreadsheet has more parts.
const MOST_PARTS: usize = 2_000;
/// The part that makes an archive a spreadsheet.
const WORKBOOK: &str = "xl/workbook.xml";

/// Unpacks every part of an archive into nothing, and counts.
///
/// What the archive says of itself is believed only when it is too much.
///
/// # Errors
/// When it is damaged, no spreadsheet, or larger than `most` bytes when unpacked.
pub(super) fn check_archive(path: &Path, most: u64) -> Result<(), UploadError> {
    let too_large = || UploadError::TooLargeUnpacked {
        most_mib: most >> 20,
    };
    let file = File::open(path).map_err(UploadError::Unreadable)?;
    let archive = ZipArchive::new(BufReader::new(file));
    let mut archive = archive.map_err(|_| UploadError::BrokenArchive)?;
    if archive.len() > MOST_PARTS || archive.decompressed_size().is_some_and(|n| n > most.into()) {
        return Err(too_large());
    }
    if archive.index_for_name(WORKBOOK).is_none() {
        return Err(UploadError::UnknownFormat);
    }
    let mut left = most;
    for part in 0..archive.len() {
        let part = archive
            .by_index(part)
            .map_err(|_| UploadError::BrokenArchive)?;
        let read = io::copy(&mut part.take(left + 1), &mut io::sink());
        let read = read.map_err(|_| UploadError::BrokenArchive)?;
        left = left.checked_sub(read).ok_or_else(too_large)?;
    }
    Ok(())
}
