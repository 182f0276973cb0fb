//! Strategies and weights decide what a part can add.

use std::collections::BTreeMap;

use fastrand::Rng;
use passerelle::app::AppError;
use passerelle::app::view::MatchView;
use serde_json::{Value, json};

use crate::offers::{Small, of_offers, plain};
use crate::served::{ask, check, try_ask};

/// One offer that asks for everything.
fn small() -> Small {
    let wanted = json!({ "wanted": {
        "occupations": ["7126"], "skills": ["skill:pipes"], "optional_skills": ["skill:wiring"],
        "languages": [{ "code": "de", "level": "B1" }], "isced": 3, "experience_years": 2,
    } });
    of_offers(vec![plain("offer", wanted)], &mut Rng::with_seed(0))
}

/// A plumber of long experience without German or a diploma.
fn plumber() -> Value {
    json!({
        "occupations": [{ "code": "isco:7126", "years": 5 }],
        "skills": [{ "code": "skill:pipes" }],
        "languages": [],
        "qualifications": [],
    })
}

/// What each part could add.
fn of(own: &MatchView) -> BTreeMap<String, u8> {
    let name = |part| {
        serde_json::to_value(part)
            .expect("a word")
            .as_str()
            .unwrap_or("")
            .to_owned()
    };
    own.contributions
        .iter()
        .map(|part| (name(part.part), part.of))
        .collect()
}

fn weighed(question: Value) -> BTreeMap<String, u8> {
    let mut question = question;
    question["profile"] = plumber();
    of(&check(&small().snapshot, "offer", &question))
}

fn points(pairs: &[(&str, u8)]) -> BTreeMap<String, u8> {
    pairs
        .iter()
        .map(|(name, points)| ((*name).to_owned(), *points))
        .collect()
}

#[test]
fn a_strategy_weighs_the_parts() {
    let standard = [
        ("occupation", 35),
        ("skills", 30),
        ("optional_skills", 5),
        ("language", 15),
        ("education", 5),
        ("experience", 10),
    ];
    let low_documentation = [
        ("occupation", 35),
        ("skills", 25),
        ("optional_skills", 5),
        ("language", 15),
        ("experience", 20),
    ];
    let career_change = [
        ("occupation", 10),
        ("skills", 45),
        ("optional_skills", 15),
        ("language", 15),
        ("education", 5),
        ("experience", 10),
    ];
    for (question, expected) in [
        (json!({}), &standard[..]),
        (json!({ "strategy": "standard" }), &standard[..]),
        (
            json!({ "strategy": "low-documentation" }),
            &low_documentation[..],
        ),
        (json!({ "strategy": "career-change" }), &career_change[..]),
    ] {
        assert_eq!(weighed(question.clone()), points(expected), "{question}");
    }
}

#[test]
fn experience_outweighs_diplomas_where_there_are_no_documents() {
    let snapshot = small().snapshot;
    let fit = |strategy: &str| {
        check(
            &snapshot,
            "offer",
            &json!({ "profile": plumber(), "strategy": strategy }),
        )
        .fit
    };
    assert_eq!(
        (
            fit("standard"),
            fit("low-documentation"),
            fit("career-change")
        ),
        (75, 80, 65)
    );
}

#[test]
fn weights_of_the_caller_win_over_the_strategy() {
    let weights = json!({ "occupation": 0, "skills": 50, "optional_skills": 0, "language": 50, "education": 0, "experience": 0 });
    assert_eq!(
        weighed(json!({ "weights": weights })),
        points(&[("skills", 50), ("language", 50)])
    );
    let one = json!({ "strategy": "low-documentation", "weights": { "experience": 0 } });
    let expected = [
        ("occupation", 44),
        ("skills", 31),
        ("optional_skills", 6),
        ("language", 19),
    ];
    assert_eq!(weighed(one), points(&expected));
}

#[test]
fn with_all_weights_at_nothing_the_fit_is_general() {
    let none = json!({ "occupation": 0, "skills": 0, "optional_skills": 0, "language": 0, "education": 0, "experience": 0 });
    assert_eq!(
        weighed(json!({ "weights": none })),
        points(&[("general", 100)])
    );
}

#[test]
fn an_unknown_strategy_comes_with_the_known_one() {
    let question = json!({ "profile": plumber(), "strategy": "low-documentaton" });
    let Err(AppError::Fields(problems)) = try_ask(&small().snapshot, &question) else {
        panic!("the strategy is taken");
    };
    assert_eq!(problems[0].pointer, "/strategy");
    assert_eq!(problems[0].suggestions[0], "low-documentation");
}

#[test]
fn weights_never_change_which_offers_are_found() {
    let small = crate::offers::generated(51, 60);
    let found = |question: Value| {
        let mut ids: Vec<String> = ask(&small.snapshot, &question)
            .matches
            .into_iter()
            .map(|own| own.opportunity.id)
            .collect();
        ids.sort();
        ids
    };
    let profile = plumber();
    let standard = found(json!({ "profile": profile, "limit": 100 }));
    let other = found(json!({ "profile": profile, "limit": 100, "strategy": "career-change" }));
    assert_eq!(standard, other);
}
