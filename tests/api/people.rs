//! The people that tests ask for; all of them invented.

use serde_json::{Value, json};

/// A plumber from Tunisia who speaks French and a little German.
pub fn plumber() -> Value {
    json!({
        "occupations": [{
            "title": "plombier", "years": 4, "until": "2026-10", "country": "TN",
            "evidence": "declared",
        }],
        "skills": ["brasage", { "name": "lecture de plans", "level": 3 }, "zzqqxx"],
        "languages": [
            { "code": "fr", "level": "C1", "certified": false },
            { "code": "de", "level": "A2", "certified": true, "certified_on": "2026-03" },
        ],
        "qualifications": [{
            "isced": 3, "field": "0732", "title": "BTP plomberie", "country": "TN",
            "years": 2, "awarded": "2019", "state_recognised": true,
        }],
        "nationalities": ["TN"],
        "residence": "TN",
        "age": 27,
    })
}

/// A software developer from Tunisia with a job offer in Germany.
pub fn developer() -> Value {
    json!({
        "occupations": [{ "code": "isco:2512", "years": 4, "until": "2026-10" }],
        "languages": [{ "code": "en", "level": "C1" }],
        "qualifications": [{
            "isced": 6, "field": "0613", "country": "TN", "years": 3, "awarded": "2020-07",
            "state_recognised": true, "recognition": [{ "in": "DE", "state": "full" }],
        }],
        "nationalities": ["TN"],
        "residence": "TN",
        "age": 29,
        "job_offer": {
            "has": true, "country": "DE", "occupation": "isco:2512", "months": 24,
            "salary": { "amount": 49000, "currency": "EUR", "period": "year" },
        },
    })
}

/// A request for a profile.
pub fn asking(profile: Value) -> Value {
    json!({ "profile": profile })
}

/// A request for a profile, with more fields.
pub fn asking_with(profile: Value, more: Value) -> Value {
    let mut request = asking(profile);
    let fields = more.as_object().expect("more fields are an object");
    for (name, value) in fields {
        request[name.as_str()] = value.clone();
    }
    request
}
