//! The words of a profile, in any language, and those that mean nothing here.

use std::collections::BTreeMap;

use passerelle::app::AppError;
use passerelle::rules::Verdict;
use serde_json::{Value, json};

use crate::served::{ask, matches, shipped, try_ask};

/// Verdict and fit of every match of a person with this occupation.
fn found(occupation: Value) -> BTreeMap<String, (Verdict, u8)> {
    let person = json!({
        "occupations": [occupation],
        "languages": [{ "code": "de", "level": "B1" }],
        "nationalities": ["TN"], "residence": "TN", "age": 27,
    });
    let found = matches(shipped(), &person);
    found
        .into_iter()
        .map(|(id, own)| (id, (own.verdict, own.fit)))
        .collect()
}

#[test]
fn a_trade_written_in_any_language_gives_the_same_matches() {
    let plumber = found(json!({ "title": "plumber" }));
    assert!(
        plumber.contains_key("sample-001"),
        "no job for plumbers is found"
    );
    assert_eq!(found(json!({ "code": "isco:7126" })), plumber, "by code");
    for word in [
        "سباك",
        "plombier",
        "Installateur",
        "প্লাম্বার",
        "پلمبر",
        "fontanero",
        "idraulico",
    ] {
        assert_eq!(found(json!({ "title": word })), plumber, "{word}");
    }
}

#[test]
fn a_typing_error_finds_the_same_and_costs_at_most_its_credit() {
    let (plumber, plumer) = (
        found(json!({ "title": "plumber" })),
        found(json!({ "title": "plumer" })),
    );
    let verdicts = |found: &BTreeMap<String, (Verdict, u8)>| -> Vec<(String, Verdict)> {
        found
            .iter()
            .map(|(id, (verdict, _))| (id.clone(), *verdict))
            .collect()
    };
    assert_eq!(verdicts(&plumer), verdicts(&plumber));
    for (id, (_, fit)) in &plumer {
        let meant = plumber[id].1;
        assert!(*fit <= meant && meant - fit <= 5, "{id}: {fit} for {meant}");
    }
}

#[test]
fn words_that_were_not_understood_come_back_with_suggestions() {
    let person = json!({ "profile": {
        "occupations": [{ "title": "plumbr of hoses" }, { "title": "electrician" }],
        "skills": ["weldig machnes", "plumbing"],
    } });
    let unresolved = ask(shipped(), &person).unresolved;
    let told: Vec<(&str, &str, bool)> = unresolved
        .iter()
        .map(|own| {
            (
                own.field.as_str(),
                own.text.as_str(),
                own.suggestions.is_empty(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("occupations[0]", "plumbr of hoses", false),
            ("skills[0]", "weldig machnes", false)
        ]
    );
}

#[test]
fn words_that_mean_nothing_come_back_without_suggestions_and_hide_nothing() {
    let question = |title: &str| json!({ "profile": { "occupations": [{ "title": title }] } });
    let answer = ask(shipped(), &question("xqzvk"));
    assert_eq!(
        (
            answer.unresolved.len(),
            answer.unresolved[0].suggestions.len()
        ),
        (1, 0)
    );
    let nothing = ask(shipped(), &json!({ "profile": {} }));
    assert_eq!(
        answer.total, nothing.total,
        "what is not understood is unknown, not absent"
    );
}

#[test]
fn a_declared_code_wins_over_the_words() {
    let by_code = found(json!({ "title": "nurse", "code": "isco:7126" }));
    assert_eq!(by_code, found(json!({ "code": "isco:7126" })));
}

#[test]
fn a_code_that_the_vocabulary_lacks_is_refused_at_its_place() {
    let question = json!({ "profile": {
        "occupations": [{ "code": "isco:7126" }, { "code": "isco:7199" }],
        "skills": [{ "code": "skill:plumbin" }],
    } });
    let Err(AppError::Fields(problems)) = try_ask(shipped(), &question) else {
        panic!("the codes are taken");
    };
    let pointers: Vec<&str> = problems.iter().map(|own| own.pointer.as_str()).collect();
    assert_eq!(
        pointers,
        ["/profile/occupations/1/code", "/profile/skills/0/code"]
    );
    assert!(
        problems[1]
            .suggestions
            .contains(&"skill:plumbing".to_owned()),
        "{problems:?}"
    );
}

#[test]
fn equal_questions_give_equal_bytes_on_the_shipped_catalogue() {
    let question = json!({ "profile": {
        "occupations": [{ "title": "Installateur", "years": 3 }], "skills": ["soldering", "xqzvk"],
        "languages": [{ "code": "de", "level": "A2" }], "nationalities": ["TN"], "age": 27,
    }, "limit": 50 });
    let bytes = || serde_json::to_vec(&ask(shipped(), &question)).expect("an answer is plain data");
    assert!(bytes() == bytes());
}
