//! Does the program keep its promises on a terminal?

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

const PLUMBER: &str = r#"{ "occupations": [{ "title": "plombier", "years": 4 }], "nationalities": ["TN"], "age": 27 }"#;

/// Runs the program in a folder of its own.
fn run(folder: &Path, arguments: &[&str], settings: &[(&str, &str)]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_passerelle"));
    command.args(arguments).current_dir(folder);
    command.env("PASSERELLE__INDEX__PATH", folder.join("index"));
    command.env("PASSERELLE__STATE__PATH", folder.join("state"));
    command.envs(settings.iter().copied());
    command.output().expect("the program starts")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn folder() -> TempDir {
    TempDir::new().expect("a folder can be made")
}

#[test]
fn match_prints_a_table_and_the_answer_of_the_api() {
    let folder = folder();
    fs::write(folder.path().join("profile.json"), PLUMBER).expect("can be written");
    let table = run(
        folder.path(),
        &["match", "profile.json", "--limit", "100"],
        &[],
    );
    assert_eq!(table.status.code(), Some(0), "{}", text(&table.stderr));
    assert!(text(&table.stdout).contains("thamm-plus-de-ausbildung"));
    let json = run(
        folder.path(),
        &["match", "profile.json", "--json", "--lang", "fr"],
        &[],
    );
    let answer: serde_json::Value = serde_json::from_slice(&json.stdout).expect("is JSON");
    assert!(
        answer["total"]["count"]
            .as_u64()
            .is_some_and(|count| count > 50)
    );
}

#[test]
fn match_takes_a_cv_and_tells_what_it_found_and_left_out() {
    let folder = folder();
    for (name, text, fact, kind) in [
        (
            "cv.fr.txt",
            include_str!("../../docs/examples/cv.fr.txt"),
            "isco:7126",
            "marital status",
        ),
        (
            "cv.ar.txt",
            include_str!("../fixtures/cv/infirmiere.ar.txt"),
            "isco:2221",
            "religion",
        ),
        (
            "cv.xml",
            include_str!("../fixtures/cv/candidate.xml"),
            "isco:2221",
            "photograph",
        ),
    ] {
        fs::write(folder.path().join(name), text).expect("can be written");
        let table = run(folder.path(), &["match", "--cv", name], &[]);
        let told = text_of(&table);
        assert!(told.contains(fact), "{told}");
        let left_out = told.lines().find(|line| line.starts_with("Left out"));
        assert!(left_out.is_some_and(|line| line.contains(kind)), "{told}");
        let json = run(folder.path(), &["match", "--cv", name, "--json"], &[]);
        let both: serde_json::Value = serde_json::from_slice(&json.stdout).expect("is JSON");
        assert!(both["parse"]["facts"].is_array());
        assert!(both["match"]["total"]["count"].as_u64() > Some(50));
    }
}

#[test]
fn a_cv_that_cannot_be_read_is_refused_with_advice() {
    let folder = folder();
    fs::write(folder.path().join("cv.pdf"), "%PDF-1.7\n%%EOF").expect("can be written");
    let refused = run(folder.path(), &["match", "--cv", "cv.pdf"], &[]);
    assert_eq!(refused.status.code(), Some(2));
    let told = text(&refused.stderr).replace('\n', " ");
    assert!(told.contains("no Europass XML"), "{told}");
    let small = [("PASSERELLE__SERVER__CV_LIMIT_BYTES", "10")];
    let refused = run(folder.path(), &["match", "--cv", "cv.pdf"], &small);
    assert_eq!(refused.status.code(), Some(2));
    let nothing = run(folder.path(), &["match"], &[]);
    assert_eq!(nothing.status.code(), Some(2));
}

/// What a program that must succeed printed.
fn text_of(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    text(&output.stdout)
}

#[test]
fn search_finds_by_words_of_another_language() {
    let found = run(folder().path(), &["search", "تمريض", "--lang", "en"], &[]);
    assert_eq!(found.status.code(), Some(0), "{}", text(&found.stderr));
    assert!(
        text(&found.stdout).contains("triple-win-nurses"),
        "{}",
        text(&found.stdout)
    );
}

#[test]
fn a_wrong_profile_is_refused_with_place_and_suggestion() {
    let folder = folder();
    let wrong = r#"{ "residense": "TN", "age": -3 }"#;
    fs::write(folder.path().join("profile.json"), wrong).expect("can be written");
    let refused = run(folder.path(), &["match", "profile.json"], &[]);
    let told = text(&refused.stderr);
    assert_eq!(refused.status.code(), Some(2), "{told}");
    assert!(
        told.contains("/profile/residense") && told.contains("residence"),
        "{told}"
    );
    assert!(told.contains("/profile/age"), "{told}");
}

#[test]
fn an_unknown_setting_is_refused_wherever_it_stands() {
    let folder = folder();
    let flag = run(
        folder.path(),
        &["--set", "server.lisen=x", "config", "show"],
        &[],
    );
    let environment = [("PASSERELLE__SERVER__LISEN", "x")];
    let environment = run(folder.path(), &["config", "show"], &environment);
    fs::write(
        folder.path().join("passerelle.toml"),
        "[server]\nlisen = \"x\"\n",
    )
    .expect("can be written");
    let file = run(folder.path(), &["config", "show"], &[]);
    for (name, output) in [("flag", flag), ("environment", environment), ("file", file)] {
        let told = text(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{name}: {told}");
        assert!(
            told.contains("`lisen`") && told.contains("`listen`"),
            "{name}: {told}"
        );
    }
}

#[test]
fn a_broken_record_is_named_with_file_line_and_key() {
    let folder = folder();
    let records = folder.path().join("data/pathways/xx");
    fs::create_dir_all(&records).expect("can be made");
    let record = include_str!("../../data/training/tn/goethe-tn-b1.toml");
    let record = record.replace("kind = ", "kinnd = ");
    fs::write(records.join("goethe-tn-b1.toml"), record).expect("can be written");
    let catalogue = folder.path().join("data");
    let settings = [(
        "PASSERELLE__CATALOGUE__PATH",
        catalogue.to_str().expect("is text"),
    )];
    let checked = run(folder.path(), &["check"], &settings);
    assert_eq!(checked.status.code(), Some(3));
    let told = text(&checked.stdout);
    assert!(
        told.contains("pathways/xx/goethe-tn-b1.toml:2: `kinnd`"),
        "{told}"
    );
    assert!(told.contains("did you mean `kind`?"), "{told}");
    let refused = run(
        folder.path(),
        &["serve", "--listen", "127.0.0.1:0"],
        &settings,
    );
    assert_eq!(refused.status.code(), Some(3), "{}", text(&refused.stderr));
}

#[test]
fn the_committed_openapi_document_is_what_the_program_prints() {
    let printed = run(folder().path(), &["openapi"], &[]);
    assert_eq!(
        text(&printed.stdout),
        include_str!("../../docs/api/openapi.json")
    );
}

#[test]
fn a_reader_who_leaves_early_is_no_failure() {
    let folder = folder();
    let mut command = Command::new(env!("CARGO_BIN_EXE_passerelle"));
    command
        .args(["check", "--cases"])
        .current_dir(folder.path());
    command.stdout(std::process::Stdio::piped());
    command.stderr(std::process::Stdio::piped());
    let mut child = command.spawn().expect("the program starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("the program ends");
    let told = text(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{told}");
    assert_eq!(told, "");
}

#[test]
fn a_broken_safety_guide_is_named_and_keeps_the_service_from_starting() {
    let folder = folder();
    let guides = folder.path().join("data/safety");
    fs::create_dir_all(&guides).expect("can be made");
    let guide = include_str!("../../data/safety/tn.toml");
    let guide = guide.replace("kind = \"licence\"", "kind = \"license\"");
    fs::write(guides.join("tn.toml"), guide).expect("can be written");
    let catalogue = folder.path().join("data");
    let settings = [(
        "PASSERELLE__CATALOGUE__PATH",
        catalogue.to_str().expect("is text"),
    )];
    let checked = run(folder.path(), &["check"], &settings);
    assert_eq!(checked.status.code(), Some(3));
    let told = text(&checked.stdout);
    assert!(told.contains("safety/tn.toml:5: `license`"), "{told}");
    assert!(told.contains("did you mean `licence`?"), "{told}");
    let serve = ["serve", "--listen", "127.0.0.1:0"];
    let refused = run(folder.path(), &serve, &settings);
    assert_eq!(refused.status.code(), Some(3), "{}", text(&refused.stderr));
}
