//! Damaged downloads: what is told, and that nothing is taken from them.

use crate::download::{english, import, placed, skill_uri};

/// What is told about the English download after one file was changed; none is left out.
fn told(file: &str, change: impl Fn(&str) -> Option<String>) -> String {
    let files = english().into_iter().filter_map(|(name, text)| {
        if name != file {
            return Some((name, text));
        }
        change(&text).map(|text| (name, text))
    });
    let files = placed("esco_v1.1.1_en", files.collect());
    import(&files).expect_err("is damaged").to_string()
}

#[test]
fn a_missing_file_of_occupations_or_skills_is_named() {
    let error = told("occupations_en.csv", |_| None);
    assert!(
        error.contains("`occupations_<language>.csv` was found"),
        "{error}"
    );
    let error = told("skills_en.csv", |_| None);
    assert!(
        error.contains("`skills_<language>.csv` was found"),
        "{error}"
    );
    assert!(error.contains("occupationSkillRelations.csv"), "{error}");
}

#[test]
fn a_file_that_is_cut_off_is_told_with_its_line() {
    let half = |text: &str| Some(text[..text.len() / 2 + 20].to_owned());
    let error = told("occupations_en.csv", half);
    assert!(
        error.starts_with("`esco_v1.1.1_en/occupations_en.csv`, line 5: has 4 cells"),
        "{error}"
    );
    assert!(error.contains("download it again"), "{error}");
    let in_quotes = |text: &str| text.rfind("and lamps").map(|at| text[..at].to_owned());
    let error = told("occupations_en.csv", in_quotes);
    assert!(
        error.contains("line ") && error.contains("cut off"),
        "{error}"
    );
    let in_uri = |text: &str| Some(text[..text.len() - 9].to_owned());
    let error = told("occupationSkillRelations.csv", in_uri);
    assert!(
        error.contains("line 7: the file ends within this row"),
        "{error}"
    );
}

#[test]
fn a_wrong_column_is_told_with_what_it_may_be() {
    let rename = |text: &str| Some(text.replacen("conceptUri", "conceptURL", 1));
    let error = told("skills_en.csv", rename);
    assert_eq!(
        error,
        "`esco_v1.1.1_en/skills_en.csv`, line 1, column `conceptUri`: there is no such column; \
         is it `conceptURL`?; the header must be as ESCO publishes it"
    );
    let rename = |text: &str| Some(text.replacen("iscoGroup", "iscoGrup", 1));
    let error = told("occupations_en.csv", rename);
    assert!(
        error.contains("column `iscoGroup`") && error.contains("`iscoGrup`"),
        "{error}"
    );
}

#[test]
fn cells_that_cannot_be_right_are_told_with_line_and_column() {
    let error = told("occupations_en.csv", |text| {
        Some(text.replace(",0110,", ",ten,"))
    });
    assert!(
        error.contains("line 7, column `iscoGroup`: `ten` is no ISCO-08 code"),
        "{error}"
    );
    let uri = skill_uri(99);
    let error = told("occupationSkillRelations.csv", |text| {
        Some(text.replace(&uri, "x"))
    });
    assert!(
        error.contains("line 7, column `skillUri`: `x` is no ESCO URI"),
        "{error}"
    );
}

#[test]
fn an_empty_file_and_another_encoding_are_told() {
    let error = told("skills_en.csv", |_| Some(String::new()));
    assert!(
        error.contains("skills_en.csv`: is empty; download it again"),
        "{error}"
    );
    let mut import = passerelle::taxonomy::esco::EscoImport::default();
    let file = passerelle::taxonomy::esco::EscoFile {
        path: "occupations_fr.csv",
        bytes: b"conceptUri,preferredLabel\nx,\xe9cluse\n",
    };
    let error = import.add(file).expect_err("is not UTF-8").to_string();
    assert!(error.contains("line 2: is not UTF-8"), "{error}");
}

#[test]
fn codes_that_no_file_tells_are_asked_for() {
    let files: Vec<(String, String)> = placed("esco_v1.1.1_en", english())
        .into_iter()
        .filter(|(path, _)| path.ends_with("occupations_en.csv"))
        .map(|(path, text)| {
            let text = text
                .replace(",7126", ",")
                .replace(",7411", ",")
                .replace(",0110", ",");
            (path, text)
        })
        .collect();
    let error = import(&files).expect_err("has no codes").to_string();
    assert!(error.contains("iscoGroup"), "{error}");
}
