//! What is read from files, whatever release and language they are of.

use passerelle::taxonomy::esco::{EscoReport, NoteKind};

use crate::download::{
    OCCUPATIONS, OCCUPATIONS_1_0, english, import, occupation, occupation_1_0, occupation_uri,
    placed, skill_uri,
};

fn noted(report: &EscoReport, kind: NoteKind) -> usize {
    let note = report.notes.iter().find(|note| note.kind == kind);
    note.map_or(0, |note| note.count)
}

/// The lines of one concept in the text of a bundle.
fn concept(bundle: &str, uri: &str) -> Vec<String> {
    let mut lines = bundle
        .lines()
        .skip_while(|line| !(line.starts_with('#') && line.split('\t').nth(1) == Some(uri)));
    let first = lines
        .next()
        .unwrap_or_else(|| panic!("{uri} is there"))
        .to_owned();
    let labels = lines
        .take_while(|line| !line.starts_with('#'))
        .map(str::to_owned);
    std::iter::once(first).chain(labels).collect()
}

fn english_with(files: Vec<(&'static str, String)>, folder: &str) -> Vec<(String, String)> {
    let mut all = placed("esco_v1.1.1_en", english());
    all.extend(placed(folder, files));
    all
}

#[test]
fn names_are_split_whatever_ends_their_lines() {
    let (bundle, report) = import(&placed("esco_v1.1.1_en", english())).expect("is sound");
    assert_eq!(
        concept(&bundle, &occupation_uri(1))[1..],
        [
            "en=lamp pipe fitter",
            "en-fitter of lamps",
            "en-lamp fitter",
            "en-lamp piper"
        ]
    );
    assert_eq!(report.counts.occupations, 4);
    assert_eq!(report.counts.skills, 4);
    assert_eq!(report.releases, ["1.1.1"]);
    assert_eq!(noted(&report, NoteKind::RepeatedLabel), 1);
}

#[test]
fn what_is_left_out_is_told() {
    let (_, report) = import(&placed("esco_v1.1.1_en", english())).expect("is sound");
    for (kind, count) in [
        (NoteKind::SkillWithoutType, 1),
        (NoteKind::SkillWithTwoTypes, 1),
        (NoteKind::UnknownRelation, 1),
        (NoteKind::RelationToGroup, 1),
        (NoteKind::MissingFile, 0),
    ] {
        assert_eq!(noted(&report, kind), count, "{kind:?}");
    }
    assert!(
        report
            .attribution
            .starts_with("This service uses the ESCO classification")
    );
    assert!(report.modified.contains("modified"));
    let source = report
        .sources
        .iter()
        .find(|own| own.file.ends_with("skills_en.csv"));
    assert_eq!(
        source.map(|own| (own.rows, own.sha256.len())),
        Some((4, 64))
    );
}

#[test]
fn leading_zeros_of_isco_codes_stay() {
    let (bundle, _) = import(&placed("esco_v1.1.1_en", english())).expect("is sound");
    let line = &concept(&bundle, &occupation_uri(3))[0];
    assert_eq!(line.split('\t').nth(2), Some("0110"));
}

#[test]
fn the_newest_release_wins_whatever_the_order() {
    let old = format!(
        "{OCCUPATIONS_1_0}\r\n{}",
        occupation_1_0(1, "7412", "monteur de lampes/monteuse de lampes", "")
    );
    let newer = format!(
        "{OCCUPATIONS}\n{}",
        occupation(
            1,
            "7127",
            "lamp and pipe fitter",
            "",
            "2024-04-30T10:00:00Z"
        )
    );
    let mut files = english_with(vec![("occupations_fr.csv", old)], "esco_v1.0_fr");
    files.extend(placed(
        "esco_v1.2.0_en",
        vec![("occupations_en.csv", newer)],
    ));
    let (bundle, report) = import(&files).expect("is sound");
    let told = concept(&bundle, &occupation_uri(1));
    assert_eq!(told[0].split('\t').nth(2), Some("7127"));
    assert_eq!(
        told[1..],
        [
            "en=lamp and pipe fitter",
            "fr=monteur de lampes",
            "fr+monteuse de lampes"
        ]
    );
    assert_eq!(report.releases, ["1.2.0", "1.1.1", "1.0"]);
    assert!(report.name.starts_with("esco-1.2.0-"), "{}", report.name);
    assert_eq!(noted(&report, NoteKind::ChangedIscoCode), 1);
    assert_eq!(noted(&report, NoteKind::OlderLabel), 4);
    files.reverse();
    assert_eq!(import(&files).expect("is sound").1.name, report.name);
}

#[test]
fn a_copy_without_codes_takes_them_from_other_files() {
    let copy = format!(
        "conceptType,conceptUri,preferredLabel,altLabels\nISCOGroup,http://data.europa.eu/esco/isco/C7126,Canalizadores,\nOccupation,{},Montador de candeeiros/ Montadora de candeeiros,Candeeireiro\n",
        occupation_uri(1)
    );
    let files = english_with(vec![("occupations_pt.csv", copy)], "esco_v1.0_it_pt");
    let (bundle, report) = import(&files).expect("is sound");
    let told = concept(&bundle, &occupation_uri(1));
    assert_eq!(
        told[5..],
        [
            "pt=Montador de candeeiros",
            "pt+Montadora de candeeiros",
            "pt-Candeeireiro"
        ]
    );
    assert_eq!(report.languages.get("pt"), Some(&4));
}

#[test]
fn a_small_subset_with_bars_between_names_is_read() {
    let subset = format!(
        "conceptUri,preferredLabel,altLabels\n{},moucheur de lampes,mécheur|coupe-mèche\n",
        skill_uri(3)
    );
    let files = english_with(vec![("mockly_skills_fr.csv", subset)], "subset");
    let (bundle, _) = import(&files).expect("is sound");
    assert_eq!(
        concept(&bundle, &skill_uri(3))[2..],
        ["fr=moucheur de lampes", "fr-coupe-mèche", "fr-mécheur"]
    );
}

#[test]
fn an_occupation_without_a_code_takes_that_of_the_one_above() {
    let mut files = english();
    for (name, text) in &mut files {
        if *name == "occupations_en.csv" {
            *text = text
                .replace(",7126,foghorn", ",,foghorn")
                .replace(",7126.2", ",");
        }
    }
    let (bundle, _) = import(&placed("esco_v1.1.1_en", files)).expect("is sound");
    let line = &concept(&bundle, &occupation_uri(2))[0];
    assert_eq!(line.split('\t').nth(2), Some("7126"));
}

#[test]
fn rows_that_are_not_released_are_left_out() {
    let mut files = english();
    for (_, text) in &mut files {
        *text = text.replace("horn fitter,,released", "horn fitter,,obsolete");
    }
    let (_, report) = import(&placed("esco_v1.1.1_en", files)).expect("is sound");
    assert_eq!(report.counts.occupations, 3);
    assert_eq!(noted(&report, NoteKind::Obsolete), 1);
}
