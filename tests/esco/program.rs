//! `passerelle import esco`, and what the other commands do with the bundle.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

use crate::download::{english, english_folder, occupation_uri, write, write_zip};

fn run(folder: &Path, arguments: &[&str], bundle: Option<&str>) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_passerelle"));
    command.args(arguments).current_dir(folder);
    command.env("PASSERELLE__INDEX__PATH", folder.join("index"));
    command.env("PASSERELLE__STATE__PATH", folder.join("state"));
    if let Some(bundle) = bundle {
        command.env("PASSERELLE__VOCABULARY__BUNDLE", bundle);
    }
    command.output().expect("the program starts")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn import(folder: &Path, paths: &[&str]) -> Output {
    let arguments = ["import", "esco"].iter().chain(paths);
    let arguments: Vec<&str> = arguments
        .chain(&["--out", "esco.bundle"])
        .copied()
        .collect();
    run(folder, &arguments, None)
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("can be read");
    let name = |entry: std::io::Result<fs::DirEntry>| {
        entry
            .expect("an entry")
            .file_name()
            .to_string_lossy()
            .into_owned()
    };
    let mut names: Vec<String> = entries.map(name).collect();
    names.sort();
    names
}

#[test]
fn a_folder_becomes_a_bundle_and_the_report_says_from_what() {
    let (folder, _) = english_folder();
    let json = run(
        folder.path(),
        &[
            "import",
            "esco",
            "esco_v1.1.1_en",
            "--out",
            "esco.bundle",
            "--json",
        ],
        None,
    );
    assert_eq!(json.status.code(), Some(0), "{}", text(&json.stderr));
    let report: Value = serde_json::from_slice(&json.stdout).expect("is JSON");
    assert_eq!(report["counts"]["occupations"], 4);
    assert_eq!(report["sources"].as_array().map(Vec::len), Some(7));
    let attribution = "This service uses the ESCO classification of the European Commission.";
    assert_eq!(report["attribution"], attribution);
    let table = import(folder.path(), &["esco_v1.1.1_en"]);
    assert!(text(&table.stdout).contains("4 occupations, 4 skills, 2 ISCO-08 groups"));
    assert_eq!(names(folder.path()), ["esco.bundle", "esco_v1.1.1_en"]);
}

#[test]
fn zip_files_give_the_same_bundle_as_folders() {
    let (folder, _) = english_folder();
    let zip = "ESCO dataset - v1.1.1 - classification - en - csv.zip";
    write_zip(&folder.path().join(zip), &english());
    let name = |path: &str| {
        let done = import(folder.path(), &[path]);
        assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
        let shown = text(&done.stdout);
        let line = shown.lines().find(|line| line.contains("is written to"));
        line.map(str::to_owned)
    };
    assert_eq!(name("esco_v1.1.1_en"), name(zip));
}

#[test]
fn a_damaged_download_leaves_the_old_bundle_as_it_was() {
    let (folder, download) = english_folder();
    assert_eq!(
        import(folder.path(), &["esco_v1.1.1_en"]).status.code(),
        Some(0)
    );
    let bundle = folder.path().join("esco.bundle");
    let before = fs::read(&bundle).expect("was written");
    let skills = download.join("skills_en.csv");
    let whole = fs::read_to_string(&skills).expect("was written");
    fs::write(&skills, &whole[..whole.len() - 40]).expect("can be written");
    fs::write(folder.path().join("not.zip"), "no zip").expect("can be written");
    fs::write(folder.path().join("list.xlsx"), "no csv").expect("can be written");
    fs::create_dir(folder.path().join("empty")).expect("can be made");
    for (path, told) in [
        ("esco_v1.1.1_en", "line 6"),
        ("not.zip", "is not a zip file"),
        ("list.xlsx", "neither a folder nor a zip file"),
        ("empty", "has no CSV file"),
        ("nowhere", "check the path"),
    ] {
        let refused = import(folder.path(), &[path]);
        let error = text(&refused.stderr).replace("\n  │ ", " ");
        assert_eq!(refused.status.code(), Some(2), "{path}: {error}");
        assert!(error.contains(told), "{path}: {error}");
        assert_eq!(fs::read(&bundle).expect("is there"), before, "{path}");
    }
    let expected = [
        "empty",
        "esco.bundle",
        "esco_v1.1.1_en",
        "list.xlsx",
        "not.zip",
    ];
    assert_eq!(names(folder.path()), expected);
}

#[test]
fn a_file_that_swells_when_unpacked_is_refused() {
    let (folder, _) = english_folder();
    let swollen = "conceptUri,preferredLabel\n".to_owned() + &"\n".repeat(140 << 20);
    write_zip(
        &folder.path().join("big.zip"),
        &[("occupations_en.csv", swollen)],
    );
    let refused = import(folder.path(), &["big.zip"]);
    let error = text(&refused.stderr);
    assert_eq!(refused.status.code(), Some(2), "{error}");
    assert!(error.contains("128 MiB"), "{error}");
}

#[test]
fn check_tells_the_join_and_match_names_the_vocabulary() {
    let (folder, _) = english_folder();
    assert_eq!(
        import(folder.path(), &["esco_v1.1.1_en"]).status.code(),
        Some(0)
    );
    let checked = run(folder.path(), &["check", "--json"], Some("esco.bundle"));
    let report: Value = serde_json::from_slice(&checked.stdout).expect("is JSON");
    assert_eq!(report["vocabulary"]["bundle"]["shared_skills"], 1);
    assert_eq!(report["vocabulary"]["bundle"]["occupations"], 4);
    let profile = r#"{ "occupations": ["lamp piper"], "skills": ["solder pipes"] }"#;
    fs::write(folder.path().join("profile.json"), profile).expect("can be written");
    let matched = run(
        folder.path(),
        &[
            "match",
            "profile.json",
            "--json",
            "--set",
            "catalogue.samples=true",
        ],
        Some("esco.bundle"),
    );
    assert_eq!(matched.status.code(), Some(0), "{}", text(&matched.stderr));
    let answer: Value = serde_json::from_slice(&matched.stdout).expect("is JSON");
    let name = answer["catalogue"]["vocabulary"]
        .as_str()
        .unwrap_or_default();
    assert!(name.starts_with("builtin-1+esco-1.1.1-"), "{name}");
    assert_eq!(answer["unresolved"], Value::Array(Vec::new()));
    let wants_plumbers = |own: &&Value| {
        let parts = own["contributions"].as_array().into_iter().flatten();
        let evidence = parts.flat_map(|part| part["evidence"].as_array().into_iter().flatten());
        let mut evidence = evidence.filter(|own| own["concept"] == "isco:7126");
        evidence.any(|own| own["credit"] == 1.0)
    };
    let matches = answer["matches"].as_array().expect("a list");
    assert!(matches.iter().any(|own| wants_plumbers(&own)), "{answer:#}");
}

#[test]
fn a_profile_may_name_an_occupation_of_esco() {
    let (folder, _) = english_folder();
    let imported = import(folder.path(), &["esco_v1.1.1_en"]);
    assert_eq!(
        imported.status.code(),
        Some(0),
        "{}",
        text(&imported.stderr)
    );
    let profile = |code: &str| {
        let offer = format!(r#"{{"has":true,"country":"DE","occupation":"{code}"}}"#);
        let wishes = r#"{"kinds":["pathway"]}"#;
        format!(r#"{{"occupations":[{{"code":"{code}"}}],"job_offer":{offer},"wishes":{wishes}}}"#)
    };
    let ask = |code: &str| {
        fs::write(folder.path().join("profile.json"), profile(code)).expect("is written");
        let more = ["match", "profile.json", "--json", "--limit", "100"];
        let asked = run(folder.path(), &more, Some("esco.bundle"));
        assert_eq!(asked.status.code(), Some(0), "{}", text(&asked.stderr));
        let answer: Value = serde_json::from_slice(&asked.stdout).expect("is JSON");
        let matches = answer["matches"].as_array().expect("a list").iter();
        let verdict = |own: &Value| (own["opportunity"]["id"].to_string(), own["verdict"].clone());
        matches.map(verdict).collect::<BTreeMap<String, Value>>()
    };
    let (by_esco, by_group) = (ask(&occupation_uri(1)), ask("isco:7126"));
    assert!(by_group.len() > 50, "only {} matches", by_group.len());
    // The occupation may be close to occupations of other groups as well.
    for (id, verdict) in &by_group {
        assert_eq!(by_esco.get(id), Some(verdict), "{id}");
    }
    let unknown = occupation_uri(999);
    fs::write(folder.path().join("profile.json"), profile(&unknown)).expect("is written");
    let refused = run(
        folder.path(),
        &["match", "profile.json"],
        Some("esco.bundle"),
    );
    assert_eq!(refused.status.code(), Some(2));
    let told = text(&refused.stderr);
    assert!(told.contains("/profile/occupations/0/code"), "{told}");
    assert!(told.contains("/profile/job_offer/occupation"), "{told}");
}

#[test]
fn a_bundle_that_cannot_be_used_is_told_with_what_to_do() {
    let (folder, _) = english_folder();
    fs::write(
        folder.path().join("esco.bundle"),
        "passerelle-vocabulary 1\n{}\n",
    )
    .expect("can be");
    for (bundle, code, told) in [
        ("esco.bundle", 3, "passerelle import esco"),
        ("nowhere.bundle", 2, "vocabulary.bundle"),
    ] {
        for command in [vec!["check"], vec!["search", "lamp"]] {
            let refused = run(folder.path(), &command, Some(bundle));
            let error = text(&refused.stderr).replace("\n  │ ", " ");
            assert_eq!(refused.status.code(), Some(code), "{command:?}: {error}");
            assert!(
                error.contains(told) && error.contains(bundle),
                "{command:?}: {error}"
            );
        }
    }
}

#[test]
fn languages_come_from_file_names_and_other_languages_than_ours_are_kept() {
    let (folder, _) = english_folder();
    let portuguese = format!(
        "conceptType,conceptUri,preferredLabel,altLabels\nOccupation,{},Faroleiro,\n",
        occupation_uri(3)
    );
    let other = folder.path().join("esco_v1.0_pt");
    write(&other, &[("occupations_pt.csv", portuguese)]);
    let done = import(folder.path(), &["esco_v1.1.1_en", "esco_v1.0_pt"]);
    assert!(
        text(&done.stdout).contains("pt 1"),
        "{}",
        text(&done.stdout)
    );
}
