//! Settings, problem codes and words of records, held against the program.

use std::collections::BTreeSet;

use passerelle::api::ProblemKind;
use passerelle::app::agencies::{ReasonCode, ReportReason};
use passerelle::domain::{Access, Category, StatusKind};
use passerelle::intake::{Column, ProblemCode, RowProblemCode};
use passerelle::settings::DEFAULTS;
use strum::VariantArray;

use crate::page::Page;
use crate::rules::cased;

#[test]
fn the_settings_page_has_every_setting_with_its_default() {
    let defaults: toml::Table = toml::from_str(DEFAULTS).expect("the defaults are TOML");
    let mut expected = BTreeSet::new();
    for (section, keys) in &defaults {
        for (key, value) in keys.as_table().expect("a section") {
            expected.insert((format!("`{section}.{key}`"), format!("`{value}`")));
        }
    }
    let rows = Page::named("docs/reference/settings.md").rows("setting");
    let shown: BTreeSet<_> = rows
        .iter()
        .map(|row| (row[0].clone(), row[1].clone()))
        .collect();
    let missing: Vec<_> = expected.difference(&shown).collect();
    let idle: Vec<_> = shown.difference(&expected).collect();
    assert!(missing.is_empty(), "not on the page: {missing:#?}");
    assert!(idle.is_empty(), "no such setting or default: {idle:#?}");
}

#[test]
fn the_problems_page_has_every_code_with_its_status() {
    let expected = ProblemKind::VARIANTS.iter().map(|&kind| {
        let code: &str = kind.into();
        let status = kind.status().as_u16();
        (
            format!("`{code}`"),
            status.to_string(),
            kind.title().to_owned(),
        )
    });
    let rows = Page::named("docs/reference/problems.md").rows("code");
    let shown = rows
        .iter()
        .map(|row| (row[0].clone(), row[1].clone(), row[2].clone()));
    assert_eq!(shown.collect::<BTreeSet<_>>(), expected.collect());
}

#[test]
fn the_problems_page_has_every_code_of_a_field() {
    let expected = ProblemCode::VARIANTS.iter().map(|&code| {
        let code: &str = code.into();
        format!("`{code}`")
    });
    let rows = Page::named("docs/reference/problems.md").rows("field code");
    let shown = rows.iter().map(|row| row[0].clone());
    assert_eq!(shown.collect::<BTreeSet<_>>(), expected.collect());
}

#[test]
fn the_records_page_has_every_word_that_a_record_may_use() {
    let words = |heading| words_below("docs/reference/records.md", heading);
    let kinds = StatusKind::VARIANTS
        .iter()
        .map(|kind| kind.code().to_owned());
    assert_eq!(words("## Status"), kinds.collect());
    let categories = Category::VARIANTS
        .iter()
        .map(|category| category.code().to_owned());
    assert_eq!(words("## Categories"), categories.collect());
    let access = Access::VARIANTS
        .iter()
        .map(|access| access.code().to_owned());
    assert_eq!(words("## Access"), access.collect());
}

#[test]
fn the_page_for_agencies_has_every_column_and_tells_which_are_needed() {
    let expected = Column::VARIANTS.iter().map(|&column| {
        let needed = match column {
            Column::FeeToWorkerAmount => "job",
            column if column.is_needed() => "yes",
            _ => "",
        };
        (format!("`{}`", column.name()), needed.to_owned())
    });
    let rows = Page::named(AGENCIES).rows("column");
    let shown = rows.iter().map(|row| {
        // An empty cell leaves its bar behind.
        (row[0].clone(), row[1].trim_matches(['|', ' ']).to_owned())
    });
    assert_eq!(shown.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
}

#[test]
fn the_page_for_agencies_has_every_code_of_a_row_and_of_a_file() {
    let codes = RowProblemCode::VARIANTS
        .iter()
        .map(|own| own.code().to_owned());
    assert_eq!(first_words(AGENCIES, "row code"), codes.collect());
    assert_eq!(first_words(AGENCIES, "file code"), file_codes());
}

#[test]
fn the_moderation_page_has_every_reason() {
    let page = "docs/guide/moderation.md";
    let reasons = ReasonCode::VARIANTS.iter().map(|own| own.code().to_owned());
    assert_eq!(first_words(page, "reason"), reasons.collect());
    let reports = ReportReason::VARIANTS
        .iter()
        .map(|own| own.code().to_owned());
    assert_eq!(first_words(page, "report"), reports.collect());
}

const AGENCIES: &str = "docs/guide/agencies.md";

/// The quoted words that begin the rows of a table.
fn first_words(path: &str, heading: &str) -> BTreeSet<String> {
    let rows = Page::named(path).rows(heading);
    let words = rows.iter().map(|row| row[0].trim_matches('`').to_owned());
    words.collect()
}

/// The codes of files that cannot be read; each variant carries what differs, so none can be made.
fn file_codes() -> BTreeSet<String> {
    let source = include_str!("../../src/intake/upload/error.rs");
    let body = source
        .split("pub enum UploadError {")
        .nth(1)
        .unwrap_or_default();
    let body = body.split("\n}\n").next().unwrap_or_default();
    let lines = body.lines().filter_map(|line| {
        let name = line.strip_prefix("    ")?;
        let name = name.split([' ', ',', '(']).next().unwrap_or_default();
        name.starts_with(char::is_uppercase)
            .then(|| cased(name, '-'))
    });
    lines.collect()
}

/// The quoted words of the first paragraph below a heading.
fn words_below(path: &str, heading: &str) -> BTreeSet<String> {
    let page = Page::named(path);
    let below = page
        .lines
        .iter()
        .skip_while(|line| *line != heading)
        .skip(1);
    let paragraph = below
        .skip_while(|line| line.is_empty())
        .take_while(|line| !line.is_empty());
    let text: Vec<&str> = paragraph.map(String::as_str).collect();
    let text = text.join("\n");
    text.split('`')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}
