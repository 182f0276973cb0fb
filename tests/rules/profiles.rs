//! People, generated as the API takes them, with everything known about them.

use jiff::civil::Date;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use serde_json::{Value, json};

use crate::trees::{
    ADMISSIONS, COUNTRIES, COURSES, FAMILY_STATUSES, FIELDS, LANGUAGES, LEVELS, LICENCES,
    OCCUPATIONS, PERMITS, PROTECTIONS, RELATIONS, SKILLS, STAY_PURPOSES, beside,
};

/// Everything about a person, free of contradictions.
pub fn truth() -> BoxedStrategy<Value> {
    (who(), learning(), work(), elsewhere())
        .prop_map(|(a, b, c, d)| beside(beside(a, b), beside(c, d)))
        .boxed()
}

fn list(items: impl Strategy<Value = Value>) -> impl Strategy<Value = Vec<Value>> {
    vec(items, 0..3)
}

fn some(words: &[&'static str]) -> impl Strategy<Value = Vec<&'static str>> + use<> {
    subsequence(words.to_vec(), 0..=2)
}

/// A day of the last years before the usual question.
fn past_day() -> impl Strategy<Value = String> {
    (2017_i16..=2026, 1_i8..=12, 1_i8..=28).prop_map(|(year, month, day)| {
        let latest = jiff::civil::date(2026, 11, 20);
        Date::constant(year, month, day).min(latest).to_string()
    })
}

fn who() -> BoxedStrategy<Value> {
    let age = prop_oneof![
        (15_u8..70).prop_map(|age| json!({ "age": age })),
        (1956_i16..2011, 1_i8..=12, 1_i8..=28)
            .prop_map(|(y, m, d)| json!({ "birth_date": Date::constant(y, m, d).to_string() })),
    ];
    let protection = (
        select(PROTECTIONS.to_vec()),
        any::<bool>(),
        select(COUNTRIES.to_vec()),
    );
    // Without a current stay the residence stands for it, so a truth has them agree.
    let residence = (select(COUNTRIES.to_vec()), select(PERMITS.to_vec()));
    (
        age,
        subsequence(COUNTRIES.to_vec(), 1..=2),
        residence,
        protection,
    )
        .prop_map(
            |(age, nationalities, (home, permit), (status, registered, host))| {
                let rest = json!({
                    "nationalities": nationalities,
                    "residence": home,
                    "current_stay": { "country": home, "permit": permit },
                    "protection": {
                        "status": status, "registered_with_unhcr": registered, "host_country": host,
                    },
                });
                beside(age, rest)
            },
        )
        .boxed()
}

fn learning() -> BoxedStrategy<Value> {
    let language = (
        select(LANGUAGES.to_vec()),
        select(LEVELS.to_vec()),
        any::<bool>(),
        past_day(),
    )
        .prop_map(|(code, level, certified, day)| {
            let day = certified.then_some(day);
            let told = json!({ "code": code, "level": level, "certified": certified });
            beside(told, json!({ "certified_on": day }))
        });
    let recognitions = (subsequence(COUNTRIES.to_vec(), 0..=3), vec(0_usize..4, 3));
    let qualification = (
        (
            0_u8..=8,
            select(FIELDS.to_vec()),
            select(COUNTRIES.to_vec()),
        ),
        (0_u8..8, past_day(), any::<bool>()),
        recognitions,
    )
        .prop_map(
            |((isced, field, home), (years, awarded, state), (places, states))| {
                let words = ["none", "applied", "partial", "full"];
                let entries = places
                    .iter()
                    .zip(states)
                    .filter(|(place, _)| **place != home);
                let entries: Vec<Value> = entries
                    .map(|(place, state)| json!({ "in": place, "state": words[state] }))
                    .collect();
                json!({
                    "isced": isced, "field": field, "country": home, "years": years,
                    "awarded": awarded, "state_recognised": state, "recognition": entries,
                })
            },
        );
    let skill =
        select(SKILLS.to_vec()).prop_map(|code| json!({ "code": code, "name": "so called" }));
    let admission = (
        select(ADMISSIONS.to_vec()),
        select(COUNTRIES.to_vec()),
        0_u8..4,
    )
        .prop_map(|(kind, country, state)| match state {
            0 => json!({ "has": false }),
            1 => json!({ "has": false, "kind": kind }),
            _ => json!({ "has": true, "kind": kind, "country": country }),
        });
    (
        list(language),
        list(qualification),
        list(skill),
        admission,
        some(&LICENCES),
        some(&COURSES),
    )
        .prop_map(
            |(languages, qualifications, skills, admission, licences, completed)| {
                json!({
                    "languages": languages, "qualifications": qualifications, "skills": skills,
                    "admission": admission, "licences": licences, "completed": completed,
                })
            },
        )
        .boxed()
}

fn work() -> BoxedStrategy<Value> {
    let occupation = (select(OCCUPATIONS.to_vec()), 0_u8..30, past_day()).prop_map(
        |(code, halves, until)| {
            json!({ "code": format!("isco:{code}"), "years": f64::from(halves) / 2.0, "until": until })
        },
    );
    let periods = ["hour", "month", "month_13", "month_14", "year"];
    let salary = (
        0_u32..80_000,
        select(vec!["EUR", "TND"]),
        select(periods.to_vec()),
    );
    let offer = (
        select(COUNTRIES.to_vec()),
        select(OCCUPATIONS.to_vec()),
        0_u32..40,
        salary,
    )
        .prop_map(|(country, code, months, (amount, currency, period))| {
            json!({
                "has": true, "country": country, "occupation": code, "months": months,
                "salary": { "amount": amount, "currency": currency, "period": period },
            })
        });
    let offer = prop_oneof![3 => offer, 1 => Just(json!({ "has": false }))];
    let savings = (0_u32..40_000, select(vec!["EUR", "TND"]))
        .prop_map(|(amount, currency)| json!({ "amount": amount, "currency": currency }));
    (list(occupation), offer, savings).prop_map(|(occupations, offer, savings)| {
        json!({ "occupations": occupations, "job_offer": offer, "savings": savings })
    }).boxed()
}

fn elsewhere() -> BoxedStrategy<Value> {
    let member = (
        select(RELATIONS.to_vec()),
        select(COUNTRIES.to_vec()),
        select(FAMILY_STATUSES.to_vec()),
    )
        .prop_map(|(relation, place, status)| {
            json!({ "relation": relation, "in": place, "status": status })
        });
    let stay = (
        select(COUNTRIES.to_vec()),
        past_day(),
        0_u32..30,
        select(STAY_PURPOSES.to_vec()),
    )
        .prop_map(|(country, from, months, purpose)| {
            json!({ "country": country, "from": from, "months": months, "purpose": purpose })
        });
    (list(member), list(stay))
        .prop_map(|(family, stays)| json!({ "family": family, "stays": stays }))
        .boxed()
}
