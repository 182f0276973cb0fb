//! The imported vocabulary beside the built-in one.

use std::sync::Arc;

use passerelle::app::TextFiles;
use passerelle::domain::{ConceptId, Locale};
use passerelle::settings::Settings;
use passerelle::taxonomy::{
    Bundle, BundleError, ConceptIndex, ConceptKind, LabelKind, Linker, TermKind, Vocabulary,
};

use crate::download::{english, import, occupation_uri, placed, skill_uri};

/// The English download joined to the shipped vocabulary, with more label files.
pub fn joined_with(more: &[(&str, &str)]) -> Vocabulary {
    let (text, _) = import(&placed("esco_v1.1.1_en", english())).expect("is sound");
    let bundle = Bundle::read(text.as_bytes()).expect("is whole");
    let files = TextFiles::vocabulary(&Settings::defaults()).expect("is in the program");
    let files = files.iter().chain(more.iter().copied());
    Vocabulary::read_joined(files, Some(&bundle)).expect("is sound")
}

pub fn joined() -> Vocabulary {
    joined_with(&[])
}

pub fn find(vocabulary: &Vocabulary, id: &str) -> ConceptIndex {
    let id: ConceptId = id.parse().expect("an id");
    vocabulary
        .find(&id)
        .unwrap_or_else(|| panic!("{id} is there"))
}

#[test]
fn an_occupation_is_a_concept_below_its_unit_group() {
    let vocabulary = joined();
    let fitter = find(&vocabulary, &occupation_uri(1));
    let own = vocabulary.concept(fitter);
    assert_eq!(own.kind, ConceptKind::Occupation);
    assert_eq!(
        own.isco.map(|code| code.to_string()).as_deref(),
        Some("7126")
    );
    assert_eq!(
        own.uri.as_ref().map(ConceptId::as_str),
        Some(occupation_uri(1).as_str())
    );
    let group = find(&vocabulary, "isco:7126");
    assert!(own.broader.contains(&group));
    assert!(vocabulary.concept(group).narrower.contains(&fitter));
    let below = vocabulary.concept(find(&vocabulary, &occupation_uri(2)));
    assert_eq!(below.broader, [fitter, group]);
}

#[test]
fn a_skill_of_both_is_one_concept_that_keeps_its_names_and_knows_its_uri() {
    let vocabulary = joined();
    let own = find(&vocabulary, "skill:pipe-soldering");
    assert_eq!(find(&vocabulary, &skill_uri(1)), own);
    let uri = vocabulary.concept(own).uri.clone();
    assert_eq!(uri.map(|uri| uri.to_string()), Some(skill_uri(1)));
    for locale in [Locale::Bn, Locale::Ur, Locale::En] {
        let usual = vocabulary
            .labels_of(own)
            .filter(|label| label.language == locale && label.kind == LabelKind::Preferred);
        assert_eq!(usual.count(), 1, "{locale}");
    }
    let english = |label: &passerelle::taxonomy::Label<'_>| label.text == "solder pipes";
    assert!(vocabulary.labels_of(own).any(|label| english(&label)));
    let needing = &vocabulary.concept(own).essential;
    assert!(needing.contains(&find(&vocabulary, &occupation_uri(1))));
    assert!(needing.contains(&find(&vocabulary, "isco:7126")));
}

#[test]
fn the_join_is_counted() {
    let vocabulary = joined();
    let join = vocabulary.join().expect("a bundle was joined");
    assert_eq!((join.shared_groups, join.new_groups), (2, 0));
    assert_eq!((join.occupations, join.groupless), (4, 0));
    assert_eq!((join.shared_skills, join.new_skills), (1, 3));
    assert_eq!(join.problems(), [""; 0]);
    assert!(join.name.starts_with("esco-1.1.1-"), "{}", join.name);
}

#[test]
fn words_in_every_language_still_link_after_an_import() {
    let vocabulary = Arc::new(joined());
    let files = TextFiles::index();
    let weights = files.find("weights.toml").expect("is in the program");
    let weights = passerelle::matching::Weights::read("weights.toml", weights).expect("is sound");
    let linker = Linker::new(Arc::clone(&vocabulary), weights.linking);
    for (word, id) in [
        ("lamp piper", occupation_uri(1)),
        ("beacon officer", occupation_uri(3)),
        ("سباك", "isco:7126".to_owned()),
        ("প্লাম্বার", "isco:7126".to_owned()),
    ] {
        let links = linker.link(word, TermKind::Occupation, None, 3).links;
        let first = links
            .first()
            .map(|link| vocabulary.concept(link.concept).id.to_string());
        assert_eq!(first, Some(id), "{word}");
    }
}

#[test]
fn a_centre_can_name_esco_concepts_in_its_own_files_and_languages() {
    let pack = format!(
        "concept\tlabel\tfeminine\talternatives\n{}\tpara\t\tবাতির মিস্ত্রি\nskill:pipe-soldering\tsoldadura\t\t\n",
        occupation_uri(1)
    );
    let vocabulary = joined_with(&[("labels/pt/own.tsv", &pack)]);
    let fitter = find(&vocabulary, &occupation_uri(1));
    let mut labels = vocabulary.labels_of(fitter);
    assert!(labels.any(|label| label.text == "para" && label.language.as_str() == "pt"));
}

#[test]
fn without_a_bundle_a_file_that_names_esco_says_what_to_set() {
    let pack = format!(
        "concept\tlabel\tfeminine\talternatives\n{}\tx\t\t\n",
        occupation_uri(1)
    );
    let files = TextFiles::vocabulary(&Settings::defaults()).expect("is in the program");
    let files = files.iter().chain([("labels/en/own.tsv", pack.as_str())]);
    let problems = Vocabulary::read(files).expect_err("names what is not there");
    assert_eq!(problems.len(), 1);
    assert!(
        problems[0].message.contains("vocabulary.bundle"),
        "{}",
        problems[0]
    );
}

#[test]
fn a_bundle_reads_as_it_was_written() {
    let (text, report) = import(&placed("esco_v1.1.1_en", english())).expect("is sound");
    let bundle = Bundle::read(text.as_bytes()).expect("is whole");
    assert_eq!(bundle.name(), report.name);
    assert_eq!(bundle.to_text(), text);
}

#[test]
fn a_damaged_bundle_says_what_is_wrong_and_what_to_do() {
    let (text, _) = import(&placed("esco_v1.1.1_en", english())).expect("is sound");
    let read = |text: &str| Bundle::read(text.as_bytes()).expect_err("is damaged");
    let cut = read(&text[..text.len() - 10]);
    assert!(matches!(cut, BundleError::Length { .. }), "{cut}");
    assert_eq!(
        read(&text.replace("lamp piper", "lamp pipes")),
        BundleError::Hash
    );
    assert_eq!(
        read(&text.replacen(" 1\n", " 7\n", 1)),
        BundleError::Format(7)
    );
    assert_eq!(read("conceptUri,preferredLabel\n"), BundleError::NoBundle);
    assert_eq!(read(""), BundleError::NoBundle);
    assert!(cut.to_string().contains("passerelle import esco"), "{cut}");
}
