//! The shipped catalogue, opened once.

use std::sync::OnceLock;

use jiff::civil::{Date, date};
use passerelle::app::Snapshot;
use passerelle::settings::Settings;

/// The day of the tests.
pub const TODAY: Date = date(2026, 11, 27);

/// A snapshot that all tests read.
pub fn snapshot() -> &'static Snapshot {
    static OPENED: OnceLock<(Snapshot, tempfile::TempDir)> = OnceLock::new();
    let (snapshot, _) = OPENED.get_or_init(|| {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("index");
        let flags = [("index.path".to_owned(), path.display().to_string())];
        let settings = Settings::read(None, &flags).expect("settings");
        let (snapshot, _) = Snapshot::open(&settings, &mut |_, _| {}).expect("opens");
        (snapshot, folder)
    });
    snapshot
}
