//! Files, vocabulary and days for tests.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use jiff::civil::{Date, date};

use super::{RawRow, ReadRow, RowReader, Upload, UploadError, UploadLimits};
use crate::domain::Locale;
use crate::taxonomy::{Linker, LinkingWeights, Vocabulary};

/// The day of all tests.
pub(super) const TODAY: Date = date(2026, 11, 27);

/// A linker over the vocabulary that is shipped.
pub(super) fn linker() -> &'static Linker {
    static LINKER: OnceLock<Linker> = OnceLock::new();
    LINKER.get_or_init(|| {
        let mut files = BTreeMap::new();
        read_folder(&root("data/vocabulary"), "", &mut files);
        let pairs = files.iter().map(|(path, text)| (&**path, &**text));
        let vocabulary = Vocabulary::read(pairs).expect("is sound");
        let weights = std::fs::read_to_string(root("index/weights.toml")).expect("is there");
        let weights: toml::Table = weights.parse().expect("is TOML");
        let linking: LinkingWeights = weights["linking"].clone().try_into().expect("are weights");
        Linker::new(Arc::new(vocabulary), linking)
    })
}

/// A file of the repository.
pub(super) fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// A file with these bytes.
pub(super) fn written(bytes: &[u8]) -> tempfile::NamedTempFile {
    let file = tempfile::NamedTempFile::new().expect("there is room");
    std::fs::write(file.path(), bytes).expect("is written");
    file
}

/// Opens bytes as an uploaded file.
pub(super) fn open(bytes: &[u8]) -> Result<Upload, UploadError> {
    let file = written(bytes);
    Upload::open(file.path(), None, None, &UploadLimits::default())
}

/// The rows of a file, and the code of the error that ended them.
pub(super) fn rows(bytes: &[u8]) -> (Vec<RawRow>, Option<&'static str>) {
    let mut rows = Vec::new();
    let upload = match open(bytes) {
        Ok(upload) => upload,
        Err(error) => return (rows, Some(error.code())),
    };
    for row in upload {
        match row {
            Ok(row) => rows.push(row),
            Err(error) => return (rows, Some(error.code())),
        }
    }
    (rows, None)
}

/// Every row of a file that is read to its end.
pub(super) fn read_upload(upload: Upload, locale: Option<Locale>) -> Vec<ReadRow> {
    let linker = linker();
    let reader = RowReader::new(&upload.headers, linker.vocabulary(), linker, TODAY, locale);
    upload
        .map(|row| reader.read(&row.expect("is a row")))
        .collect()
}

fn read_folder(folder: &Path, prefix: &str, files: &mut BTreeMap<String, String>) {
    for entry in std::fs::read_dir(folder).expect("is a folder") {
        let path = entry.expect("is there").path();
        let name = path.file_name().expect("has a name").to_string_lossy();
        let name = format!("{prefix}{name}");
        if path.is_dir() {
            read_folder(&path, &format!("{name}/"), files);
        } else if name.ends_with(".tsv") {
            files.insert(name, std::fs::read_to_string(&path).expect("is text"));
        }
    }
}
