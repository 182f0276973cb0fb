//! Settings, problem codes and words of records, held against the program.

use std::collections::BTreeSet;

use passerelle::api::ProblemKind;
use passerelle::domain::{Access, Category, StatusKind};
use passerelle::intake::ProblemCode;
use passerelle::settings::DEFAULTS;
use strum::VariantArray;

use crate::page::Page;

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
