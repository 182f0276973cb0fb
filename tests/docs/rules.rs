//! The conditions on the page of rules, held against those that the program knows.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use tempfile::TempDir;

use crate::page::Page;

const LEAVES: &str = concat!(
    include_str!("../../src/rules/condition/leaf.rs"),
    include_str!("../../src/rules/condition/money.rs"),
);

/// A record without conditions; forms are added to it.
const RECORD: &str = r#"
id = "all-forms"
kind = "pathway"
category = "labour"
status = { is = "open" }
countries = ["DE"]
access = ["candidate"]
sources = [{ name = "invented", seen = 2026-11-21, confidence = "low" }]
checked = { on = 2026-11-21, by = "test", next = 2099-01-01 }
title = { en = "Forms", fr = "Formes", ar = "صيغ" }
summary = { en = "All forms.", fr = "Toutes les formes.", ar = "كل الصيغ." }
"#;

#[test]
fn the_rules_page_has_every_condition() {
    let shown: BTreeSet<String> = rows().into_keys().collect();
    let known: BTreeSet<String> = leaves().into_keys().collect();
    assert_eq!(shown, known);
}

#[test]
fn the_rules_page_has_every_key_and_word_of_a_condition() {
    let (rows, keys, words) = (rows(), keys_of_rules(), words_of_facts());
    let mut missing = Vec::new();
    for (leaf, rule) in leaves() {
        let row = &rows[&leaf];
        let of_rule = keys.get(&rule).cloned().unwrap_or_default();
        let named = of_rule.iter().map(|(key, _)| key.clone());
        let types = of_rule.iter().map(|(_, kind)| kind).chain([&rule]);
        let chosen = types.filter_map(|kind| words.get(kind)).flatten().cloned();
        for word in named.chain(chosen) {
            if !row.contains(&word) {
                missing.push(format!("{leaf}: {word}"));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn every_form_on_the_rules_page_can_be_read() {
    let mut record = RECORD.to_owned();
    for (leaf, row) in rows() {
        let quoted = row.split('`').skip(1).step_by(2);
        let forms: Vec<&str> = quoted.filter(|text| text.starts_with(['{', '"'])).collect();
        assert!(!forms.is_empty(), "`{leaf}` shows no form");
        for form in forms {
            record.push_str(&format!("[[requires.all]]\n{leaf} = {form}\n"));
        }
    }
    assert_can_be_read(&record);
}

#[test]
fn every_grant_on_the_records_page_can_be_read() {
    let page = Page::named("docs/reference/records.md");
    let grants = page
        .lines
        .iter()
        .filter_map(|line| line.strip_prefix("- `")?.split('`').next());
    let mut record = RECORD.to_owned();
    for grant in grants {
        record.push_str(&format!("[[grants]]\n{grant}\n"));
    }
    assert!(record.matches("[[grants]]").count() >= 10, "{record}");
    assert_can_be_read(&record);
}

/// Has the program check a catalogue of this record and the shipped parameters.
fn assert_can_be_read(record: &str) {
    let folder = TempDir::new().expect("a folder can be made");
    let place = folder.path().join("pathways/de");
    std::fs::create_dir_all(&place).expect("can be made");
    std::fs::write(place.join("all-forms.toml"), record).expect("can be written");
    let parameters = concat!(env!("CARGO_MANIFEST_DIR"), "/data/parameters");
    std::os::unix::fs::symlink(parameters, folder.path().join("parameters")).expect("is new");
    let setting = format!("catalogue.path={}", folder.path().display());
    let output = Command::new(env!("CARGO_BIN_EXE_passerelle"))
        .args(["--set", &setting, "check"])
        .output()
        .expect("the program starts");
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(told.contains("1 records, 0 broken"), "{told}");
}

/// Each condition of the page with the text of its row.
fn rows() -> BTreeMap<String, String> {
    let rows = Page::named("docs/reference/rules.md").rows("condition");
    let rows = rows
        .into_iter()
        .map(|row| (row[0].trim_matches('`').to_owned(), row[1].clone()));
    rows.collect()
}

/// Each condition of the program with the type of its rule.
fn leaves() -> BTreeMap<String, String> {
    let body = between(LEAVES, "pub enum Leaf {", "}");
    let variants = body.lines().filter_map(|line| {
        let (name, rule) = line.trim().split_once('(')?;
        Some((cased(name, '_'), rule.trim_end_matches("),").to_owned()))
    });
    variants.collect()
}

/// Keys and their types of each rule.
fn keys_of_rules() -> BTreeMap<String, Vec<(String, String)>> {
    let mut rules = BTreeMap::new();
    for part in LEAVES.split("leaf_struct! {").skip(1) {
        let part = part.split("\n}\n").next().unwrap_or_default();
        let mut lines = part
            .lines()
            .map(str::trim)
            .filter(|line| !line.starts_with("///"));
        let name = lines
            .find_map(|line| line.strip_suffix(" {"))
            .unwrap_or_default();
        let keys = lines.filter_map(|line| {
            let (key, kind) = line.trim_end_matches(',').split_once(": ")?;
            let kind = kind.trim_start_matches("Option<").trim_end_matches('>');
            Some((key.trim_start_matches("r#").to_owned(), kind.to_owned()))
        });
        rules.insert(name.to_owned(), keys.collect());
    }
    rules
}

/// Words that may be chosen, by type.
fn words_of_facts() -> BTreeMap<String, Vec<String>> {
    let mut facts = BTreeMap::new();
    for part in LEAVES.split("named_fact! {").skip(1) {
        let part = part.split("\n}\n").next().unwrap_or_default();
        let lines = part
            .lines()
            .map(str::trim)
            .filter(|line| !line.starts_with("///"));
        let text: Vec<&str> = lines.collect();
        let text = text.join(" ");
        let (name, words) = text.trim().split_once(" {").unwrap_or_default();
        let words = words.trim_end_matches('}').split(',').map(str::trim);
        let words = words
            .filter(|word| !word.is_empty())
            .map(|word| cased(word, '-'));
        facts.insert(name.to_owned(), words.collect());
    }
    facts
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let rest = text.split(start).nth(1).unwrap_or_default();
    rest.split(end).next().unwrap_or_default()
}

/// A name of the source as words write it.
pub fn cased(name: &str, between: char) -> String {
    let mut text = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !text.is_empty() {
            text.push(between);
        }
        text.extend(letter.to_lowercase());
    }
    text
}

#[test]
fn the_conditions_of_the_program_are_found() {
    assert_eq!(leaves()["job_offer"], "JobOfferRule");
    assert!(
        keys_of_rules()["AgeRule"]
            .iter()
            .any(|(key, _)| key == "by_nationality")
    );
    assert!(words_of_facts()["Proof"].contains(&"clean-record".to_owned()));
}
