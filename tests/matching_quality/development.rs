//! The development sets: titles that people linked to ESCO, where `../shared/data` is present.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use passerelle::app::import_esco;
use passerelle::domain::LanguageCode;
use passerelle::taxonomy::{Bundle, ConceptIndex, Linker, TermKind, Vocabulary};

use crate::figures::Figures;
use crate::words::{files, weights};

/// Name, file, language, and the floors of MRR and hit@10.
pub const SETS: [(&str, &str, &str, f64, f64); 3] = [
    (
        "German titles of Austria",
        "occupations_de_austria.tsv",
        "de",
        0.575,
        0.72,
    ),
    (
        "Portuguese titles",
        "occupations_pt_portugal.tsv",
        "pt",
        0.75,
        0.85,
    ),
    (
        "English job advertisements",
        "job_ad_titles_en_even.tsv",
        "en",
        0.53,
        0.69,
    ),
];
const DOWNLOADS: [&str; 4] = [
    "esco_v1.1.1_en",
    "esco_v1.2.0_de_en_es",
    "esco_v1.0_ar_fr_es",
    "esco_v1.0_it_pt",
];

/// The shared data, when it is there.
pub fn shared() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    folder.join("linking_dev").is_dir().then_some(folder)
}

/// A linker over the shipped vocabulary joined with ESCO in every language that is there.
pub fn esco_linker(shared: &Path) -> Linker {
    let folder = tempfile::tempdir().expect("a folder for the bundle");
    let out = folder.path().join("esco");
    let paths: Vec<PathBuf> = DOWNLOADS.iter().map(|name| shared.join(name)).collect();
    import_esco(&paths, &out, &mut |_, _| {}).expect("the downloads are whole");
    let bytes = std::fs::read(&out).expect("the bundle was written");
    let bundle = Bundle::read(&bytes).expect("the bundle is sound");
    let vocabulary = Vocabulary::read_joined(files().iter(), Some(&bundle));
    Linker::new(Arc::new(vocabulary.expect("it is sound")), weights())
}

/// The phrases of a set with the occupation each means, when ESCO still has it.
pub fn phrases(shared: &Path, file: &str, linker: &Linker) -> Vec<(String, Option<ConceptIndex>)> {
    let uris = uris_by_code(shared);
    let text = std::fs::read_to_string(shared.join("linking_dev").join(file));
    let text = text.expect("the set is there");
    let rows = text.lines().skip(1).filter_map(|row| row.split_once('\t'));
    rows.map(|(phrase, gold)| {
        let uri = uris.get(gold.trim()).map_or(gold.trim(), String::as_str);
        let wanted = uri
            .parse()
            .ok()
            .and_then(|id| linker.vocabulary().find(&id));
        (phrase.trim().to_owned(), wanted)
    })
    .collect()
}

/// ESCO 1.2 gives every occupation a code; the English set names those.
fn uris_by_code(shared: &Path) -> BTreeMap<String, String> {
    let path = shared.join("esco_v1.2.0_de_en_es/occupations_en.csv");
    let mut reader = csv::Reader::from_path(path).expect("the file is there");
    let headers = reader.headers().expect("a first row").clone();
    let column = |name: &str| {
        headers
            .iter()
            .position(|own| own.trim_matches('\u{feff}') == name)
    };
    let (code, uri) = (
        column("code").expect("codes"),
        column("conceptUri").expect("URIs"),
    );
    let rows = reader.records().filter_map(Result::ok);
    rows.map(|row| (row[code].to_owned(), row[uri].to_owned()))
        .collect()
}

#[test]
fn titles_of_the_development_sets_find_their_esco_occupation() {
    let Some(shared) = shared() else {
        println!("skipped: `../shared/data/linking_dev` is not here");
        return;
    };
    let linker = esco_linker(&shared);
    println!("the indexes hold {} MiB", linker.bytes() >> 20);
    assert!(linker.bytes() <= 150 << 20, "{} bytes", linker.bytes());
    for (name, file, language, mrr, hit) in SETS {
        let language: LanguageCode = language.parse().expect("a language");
        let (mut figures, mut used, mut right) = (Figures::new(name), 0, 0);
        for (phrase, wanted) in phrases(&shared, file, &linker) {
            let linking = linker.link_in(&phrase, TermKind::Occupation, Some(language), 60);
            let vocabulary = linker.vocabulary();
            // The sets know ESCO occupations only; unit groups are left out.
            let occupations = linking.links.iter().map(|link| link.concept);
            let mut fine = occupations.filter(|own| vocabulary.concept(*own).id.isco().is_none());
            let rank = fine.position(|own| Some(own) == wanted);
            figures.add(rank);
            used += usize::from(linking.resolved);
            right += usize::from(linking.resolved && rank == Some(0));
        }
        let share = used as f64 / figures.count().max(1) as f64;
        let precision = right as f64 / used.max(1) as f64;
        println!("{figures}; used {share:.2}, of those {precision:.3} as in the set");
        assert!(figures.mrr() >= mrr, "{figures}: MRR below {mrr}");
        assert!(figures.hit_at_10() >= hit, "{figures}: hit@10 below {hit}");
    }
}
