//! Every case of every shipped record leads to its verdict.

use std::collections::BTreeSet;

use passerelle::app::{TextFiles, run_cases};
use passerelle::catalogue::Catalogue;
use passerelle::settings::Settings;
use passerelle::taxonomy::Vocabulary;

fn shipped() -> Catalogue {
    let settings = Settings::defaults();
    let vocabulary = TextFiles::vocabulary(&settings).expect("the vocabulary is embedded");
    let vocabulary = Vocabulary::read(vocabulary.iter()).expect("the vocabulary is sound");
    let files = TextFiles::catalogue(&settings).expect("the catalogue is embedded");
    Catalogue::read(files.iter(), &vocabulary)
}

#[test]
fn every_case_leads_to_its_verdict() {
    let catalogue = shipped();
    assert_eq!(catalogue.problems, [], "no record is broken");
    let mut failed = Vec::new();
    let mut count = 0;
    for result in catalogue
        .cases
        .iter()
        .flat_map(|file| run_cases(&catalogue, file))
    {
        count += 1;
        match result.failure {
            None => println!("case {} ok", result.name),
            Some(failure) => failed.push(format!("{}: {failure}", result.name)),
        }
    }
    assert!(
        failed.is_empty(),
        "{} cases failed:\n{}",
        failed.len(),
        failed.join("\n")
    );
    assert!(count >= 800, "only {count} cases ran");
}

#[test]
fn every_record_with_conditions_has_cases_for_it() {
    let catalogue = shipped();
    let with_cases: BTreeSet<&str> = catalogue
        .cases
        .iter()
        .map(|file| file.record.as_str())
        .collect();
    let without: Vec<&str> = catalogue
        .entries
        .values()
        .filter(|entry| entry.requires.is_some())
        .map(|entry| entry.opportunity.id.as_str())
        .filter(|id| !with_cases.contains(id))
        .collect();
    assert_eq!(without, Vec::<&str>::new());
}

#[test]
fn every_case_has_a_name_of_its_own() {
    for file in &shipped().cases {
        let names: BTreeSet<&str> = file.cases.iter().map(|case| case.name.as_str()).collect();
        assert_eq!(names.len(), file.cases.len(), "{}", file.file);
    }
}

#[test]
fn every_record_speaks_english_french_and_arabic() {
    let catalogue = shipped();
    assert!(
        catalogue.entries.len() >= 90,
        "{} records",
        catalogue.entries.len()
    );
    for entry in catalogue.entries.values() {
        for code in ["en", "fr", "ar"] {
            let own = &entry.opportunity;
            assert!(
                own.title.in_language(code).is_some(),
                "{} title {code}",
                own.id
            );
            assert!(
                own.summary.in_language(code).is_some(),
                "{} summary {code}",
                own.id
            );
        }
    }
}
