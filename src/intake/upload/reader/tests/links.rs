//! Occupations and skills, as codes and in words.

use super::*;

#[test]
fn occupations_in_words_are_linked_and_unsure_ones_are_asked_about() {
    let plumber = offer(&[(Column::Lang, "fr"), (Column::Occupation, "plombier")]);
    assert_eq!(plumber.occupations, ["7126".parse().expect("is a code")]);
    let both = offer(&[(Column::Isco08, "7411"), (Column::Occupation, "plumber")]);
    assert_eq!(both.occupations, ["7411".parse().expect("is a code")]);
    let unsure = problem(&[(Column::Occupation, "zzxxqq")]);
    assert_eq!(unsure.code, RowProblemCode::UnknownWord);
}

#[test]
fn a_skill_that_is_not_understood_keeps_the_row() {
    let row = read(&[
        (Column::SkillsRequired, "skill:plumbing|zzxxqq"),
        (Column::SkillsOptional, "skill:plumbing|welding"),
    ]);
    let offer = row.offer.expect("is kept");
    assert_eq!(offer.skills, ["skill:plumbing".parse().expect("is an id")]);
    assert_eq!(
        offer.optional_skills,
        ["skill:welding".parse().expect("is an id")]
    );
    assert_eq!(row.problems.len(), 1);
    assert_eq!(row.problems[0].severity, RowSeverity::Warning);
}

#[test]
fn a_misspelt_occupation_is_asked_and_not_guessed() {
    let row = read(&[(Column::Lang, "fr"), (Column::Occupation, "plombié")]);
    assert_eq!(row.offer, None);
    assert_eq!(row.problems.len(), 1);
    let told = &row.problems[0];
    assert_eq!(told.code, RowProblemCode::UnknownWord);
    assert_eq!(told.severity, RowSeverity::Error);
    assert!(told.suggestions[0].ends_with("(isco:7126)"));
}

#[test]
fn a_code_that_lost_its_first_zero_is_found() {
    let officer = offer(&[(Column::Isco08, "110")]);
    assert_eq!(officer.occupations, ["0110".parse().expect("is a code")]);
}
