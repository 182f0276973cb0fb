//! The real downloads, where they stand beside the project; they are never part of it.

use std::path::{Path, PathBuf};

use passerelle::app::import_esco;
use passerelle::taxonomy::Bundle;

/// The downloads, or none with a line that says so.
fn downloads(names: &[&str]) -> Option<Vec<PathBuf>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    let paths: Vec<PathBuf> = names.iter().map(|name| folder.join(name)).collect();
    if let Some(missing) = paths.iter().find(|path| !path.is_dir()) {
        println!(
            "SKIPPED: there is no download of ESCO at `{}`",
            missing.display()
        );
        return None;
    }
    Some(paths)
}

#[test]
fn four_downloads_of_three_releases_become_one_bundle() {
    let names = [
        "esco_v1.1.1_en",
        "esco_v1.2.0_de_en_es",
        "esco_v1.0_ar_fr_es",
        "esco_v1.0_it_pt",
    ];
    let Some(paths) = downloads(&names) else {
        return;
    };
    let folder = tempfile::tempdir().expect("a folder can be made");
    let out = folder.path().join("esco.bundle");
    let report = import_esco(&paths, &out, &mut |_, _| {}).expect("the downloads are sound");
    assert_eq!(report.releases, ["1.2.0", "1.1.1", "1.0"]);
    assert!(report.counts.occupations >= 3_039, "{:?}", report.counts);
    assert!(report.counts.skills >= 13_896, "{:?}", report.counts);
    assert_eq!(report.counts.isco_groups, 619);
    assert!(report.counts.essential >= 64_000, "{:?}", report.counts);
    let languages: Vec<&str> = report.languages.keys().map(String::as_str).collect();
    assert_eq!(languages, ["ar", "de", "en", "es", "fr", "it", "pt"]);
    let bytes = std::fs::read(&out).expect("was written");
    let bundle = Bundle::read(&bytes).expect("is whole");
    assert_eq!(bundle.name(), report.name);
}
