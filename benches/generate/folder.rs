//! A catalogue folder: the shipped records, and invented offers beside them.

use std::fs;
use std::io;
use std::path::Path;

use super::offers::write_offers;
use super::trades::Trades;

/// Folders of the shipped catalogue; samples and vocabulary stay out.
const CURATED: [&str; 6] = [
    "home",
    "parameters",
    "pathways",
    "programmes",
    "protection",
    "training",
];

/// Lays out a folder like `data/` with the shipped records and `count` offers.
pub fn write_catalogue(trades: &Trades, count: usize, folder: &Path) -> io::Result<()> {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    for part in CURATED {
        copy_folder(&shipped.join(part), &folder.join(part))?;
    }
    let jobs = folder.join("jobs");
    fs::create_dir_all(&jobs)?;
    write_offers(trades, count, &jobs.join("offers.jsonl"))
}

fn copy_folder(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let target = to.join(path.file_name().unwrap_or_default());
        match path.is_dir() {
            true => copy_folder(&path, &target)?,
            false => fs::copy(&path, &target).map(drop)?,
        }
    }
    Ok(())
}
