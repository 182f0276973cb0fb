//! What the README shows is true.

use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

const README: &str = include_str!("../../README.md");

#[test]
fn every_console_command_of_the_readme_runs() {
    let folder = TempDir::new().expect("a folder can be made");
    let commands: Vec<&str> = README
        .lines()
        .filter_map(|line| line.strip_prefix("$ passerelle "))
        .collect();
    assert!(!commands.is_empty());
    for command in commands {
        let output = Command::new(env!("CARGO_BIN_EXE_passerelle"))
            .args(command.split(' '))
            .env("PASSERELLE__INDEX__PATH", folder.path().join("index"))
            .output()
            .expect("the program starts");
        let told = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success(), "{command}: {told}");
        for id in [
            "thamm-plus-de-ausbildung",
            "de-chancenkarte",
            "de-17-1",
            "goethe-tn-b1",
        ] {
            assert!(told.contains(id), "{command} does not tell of {id}");
        }
    }
}

#[test]
fn every_file_that_the_readme_names_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let quoted = README.split('`').skip(1).step_by(2);
    for path in quoted.filter(|text| text.starts_with("docs/") || text.ends_with(".md")) {
        assert!(root.join(path).exists(), "{path}");
    }
}
