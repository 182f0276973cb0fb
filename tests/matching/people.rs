//! People made by a seeded generator, as the API takes them.

use fastrand::Rng;
use serde_json::{Value, json};

use crate::offers::{GROUPS, SKILLS, some};

/// A question with a person and, at times, filters.
pub fn question(seed: u64) -> Value {
    let mut rng = Rng::with_seed(seed);
    let mut question = json!({ "profile": person(&mut rng) });
    let mut filters = json!({});
    if rng.u8(..4) == 0 {
        filters["kinds"] = json!(some(&["pathway", "job", "training"], 2, &mut rng));
    }
    if rng.u8(..4) == 0 {
        filters["countries"] = json!(some(&["DE", "FR", "TN", "MA"], 2, &mut rng));
    }
    if rng.u8(..4) == 0 {
        let verdicts = ["eligible", "undetermined", "not_eligible"];
        filters["verdicts"] = json!(some(&verdicts, 2, &mut rng));
    }
    if filters != json!({}) {
        question["filters"] = filters;
    }
    question
}

/// A person; each field may be absent.
pub fn person(rng: &mut Rng) -> Value {
    let mut person = json!({});
    let mut tell = |name: &str, value: Value, rng: &mut Rng| {
        if rng.u8(..4) > 0 {
            person[name] = value;
        }
    };
    tell("occupations", occupations(rng), rng);
    tell("skills", skills(rng), rng);
    tell("languages", languages(rng), rng);
    tell("qualifications", qualifications(rng), rng);
    tell("age", json!(rng.u8(15..60)), rng);
    tell("nationalities", json!([one(&["TN", "MA", "PK"], rng)]), rng);
    tell(
        "licences",
        json!([one(&["driving:B", "driving:C"], rng)]),
        rng,
    );
    if rng.bool() {
        person["residence"] = json!(one(&["TN", "MA", "DE"], rng));
    }
    person
}

fn one<'w>(words: &[&'w str], rng: &mut Rng) -> &'w str {
    words[rng.usize(..words.len())]
}

fn occupations(rng: &mut Rng) -> Value {
    let count = rng.usize(..4);
    let occupations = (0..count).map(|_| {
        let mut occupation = json!({ "code": format!("isco:{}", one(&GROUPS, rng)) });
        if rng.u8(..4) > 0 {
            occupation["years"] = json!(f64::from(rng.u8(..16)) / 2.0);
        }
        if rng.bool() {
            let until = [
                "2026-06-30",
                "2024",
                "2021-03",
                "2016-05-01",
                "2010",
                "1999",
            ];
            occupation["until"] = json!(one(&until, rng));
        }
        occupation
    });
    occupations.collect()
}

/// Different skills by code; none at times.
pub fn skills(rng: &mut Rng) -> Value {
    if rng.u8(..8) == 0 {
        return json!([]);
    }
    let codes = some(&SKILLS, 4, rng);
    codes
        .into_iter()
        .map(|code| json!({ "code": code }))
        .collect()
}

fn languages(rng: &mut Rng) -> Value {
    if rng.u8(..6) == 0 {
        return json!([]);
    }
    let codes = some(&["de", "fr", "en", "ar"], 3, rng);
    let languages = codes.into_iter().map(|code| {
        let mut language = json!({ "code": code });
        if rng.u8(..5) > 0 {
            language["level"] = json!(one(&["A1", "A2", "B1", "B2", "C1", "C2"], rng));
        }
        language
    });
    languages.collect()
}

fn qualifications(rng: &mut Rng) -> Value {
    let count = rng.usize(..3);
    let qualifications = (0..count).map(|_| match rng.u8(..4) {
        0 => json!({ "country": "TN" }),
        _ => json!({ "isced": rng.u8(..9) }),
    });
    qualifications.collect()
}
