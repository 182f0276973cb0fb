//! People as no one is, within what the API takes: contradictions and extremes.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

use crate::trees::{
    ADMISSIONS, COUNTRIES, COURSES, FAMILY_STATUSES, LANGUAGES, LEVELS, LICENCES, OCCUPATIONS,
    PERMITS, PROTECTIONS, RELATIONS, SKILLS, STAY_PURPOSES, beside,
};

/// A profile that the API takes, whatever it says.
pub fn profile() -> BoxedStrategy<Value> {
    (about(), learning(), work())
        .prop_map(|(a, b, c)| compact(&beside(a, beside(b, c))))
        .boxed()
}

/// Without what is null: a field that is absent.
fn compact(value: &Value) -> Value {
    match value {
        Value::Object(fields) => fields
            .iter()
            .filter(|(_, value)| !value.is_null())
            .map(|(name, value)| (name.clone(), compact(value)))
            .collect(),
        Value::Array(items) => items.iter().map(compact).collect(),
        value => value.clone(),
    }
}

fn maybe(words: &[&'static str]) -> impl Strategy<Value = Option<&'static str>> + use<> {
    option::of(select(words.to_vec()))
}

fn a_few(item: impl Strategy<Value = Value>) -> impl Strategy<Value = Option<Vec<Value>>> {
    option::of(vec(item, 0..6))
}

fn words(words: &[&'static str]) -> impl Strategy<Value = Option<Vec<&'static str>>> + use<> {
    option::of(vec(select(words.to_vec()), 0..4))
}

/// A date to the year, the month or the day, of any year that is taken.
fn day() -> impl Strategy<Value = Option<String>> {
    let parts = (1900_u16..=2200, 1_u8..=12, 1_u8..=28, 0_u8..3);
    option::of(
        parts.prop_map(|(year, month, day, precision)| match precision {
            0 => format!("{year}"),
            1 => format!("{year}-{month:02}"),
            _ => format!("{year}-{month:02}-{day:02}"),
        }),
    )
}

fn sum() -> impl Strategy<Value = f64> {
    prop_oneof![Just(0.0), Just(1e10), 0.0..1e10, 0.0..1e5]
}

fn about() -> BoxedStrategy<Value> {
    let age = prop_oneof![
        (0_u8..=120).prop_map(|age| json!({ "age": age })),
        (1900_u16..=2200).prop_map(|year| json!({ "birth_date": format!("{year}-02-28") })),
        Just(json!({ "birth_date": "2004-02-29" })),
        Just(json!({})),
    ];
    let stay = (select(COUNTRIES.to_vec()), day(), option::of(0_u32..=1_200), maybe(&STAY_PURPOSES))
        .prop_map(|(country, from, months, purpose)| {
            json!({ "country": country, "from": from, "months": months, "purpose": purpose })
        });
    let member = (select(RELATIONS.to_vec()), maybe(&COUNTRIES), maybe(&FAMILY_STATUSES)).prop_map(
        |(relation, place, status)| json!({ "relation": relation, "in": place, "status": status }),
    );
    let protection = (maybe(&PROTECTIONS), option::of(any::<bool>()), maybe(&COUNTRIES)).prop_map(
        |(status, registered, host)| {
            json!({ "status": status, "registered_with_unhcr": registered, "host_country": host })
        },
    );
    let current = (maybe(&COUNTRIES), maybe(&PERMITS))
        .prop_map(|(country, permit)| json!({ "country": country, "permit": permit }));
    (
        age,
        words(&COUNTRIES),
        maybe(&COUNTRIES),
        option::of(current),
        a_few(stay),
        a_few(member),
        option::of(protection),
    )
        .prop_map(
            |(age, nationalities, residence, current, stays, family, protection)| {
                let rest = json!({
                    "nationalities": nationalities, "residence": residence, "current_stay": current,
                    "stays": stays, "family": family, "protection": protection,
                });
                beside(age, rest)
            },
        )
        .boxed()
}

fn learning() -> BoxedStrategy<Value> {
    let language = (select(LANGUAGES.to_vec()), maybe(&LEVELS), option::of(any::<bool>()), day())
        .prop_map(|(code, level, certified, on)| {
            json!({ "code": code, "level": level, "certified": certified, "certified_on": on })
        });
    let entry = (
        select(COUNTRIES.to_vec()),
        select(vec!["none", "applied", "partial", "full"]),
    )
        .prop_map(|(place, state)| json!({ "in": place, "state": state }));
    let qualification = (
        option::of(0_u8..=8),
        maybe(&["00", "0732", "099"]),
        maybe(&COUNTRIES),
        option::of(0.0..=20.0_f64),
        day(),
        option::of(any::<bool>()),
        vec(entry, 0..4),
    )
        .prop_map(|(isced, field, country, years, awarded, state, entries)| {
            json!({
                "isced": isced, "field": field, "country": country, "years": years,
                "awarded": awarded, "state_recognised": state, "recognition": entries,
            })
        });
    let skill = (
        option::of("\\PC{0,12}"),
        maybe(&SKILLS),
        option::of(1_u8..=5),
    )
        .prop_map(|(name, code, level)| json!({ "name": name, "code": code, "level": level }));
    let admission = (
        maybe(&ADMISSIONS),
        maybe(&COUNTRIES),
        option::of(any::<bool>()),
    )
        .prop_map(|(kind, country, has)| json!({ "kind": kind, "country": country, "has": has }));
    (
        a_few(language),
        a_few(qualification),
        a_few(skill),
        option::of(admission),
        words(&LICENCES),
        words(&COURSES),
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
    let occupation = (maybe(&OCCUPATIONS), option::of(0.0..=80.0_f64), day())
        .prop_map(|(code, years, until)| json!({ "code": code, "years": years, "until": until }));
    let periods = ["hour", "month", "month_13", "month_14", "year"];
    let salary = (sum(), select(vec!["EUR", "TND"]), select(periods.to_vec())).prop_map(
        |(amount, currency, period)| {
            json!({ "amount": amount, "currency": currency, "period": period })
        },
    );
    let offer = (
        option::of(any::<bool>()),
        maybe(&COUNTRIES),
        maybe(&OCCUPATIONS),
        option::of(0_u32..=1_200),
        option::of(salary),
    )
        .prop_map(|(has, country, occupation, months, salary)| {
            json!({
                "has": has, "country": country, "occupation": occupation, "months": months,
                "salary": salary,
            })
        });
    let savings = (sum(), select(vec!["EUR", "TND"]))
        .prop_map(|(amount, currency)| json!({ "amount": amount, "currency": currency }));
    (a_few(occupation), option::of(offer), option::of(savings)).prop_map(
        |(occupations, offer, savings)| {
            json!({ "occupations": occupations, "job_offer": offer, "savings": savings })
        },
    ).boxed()
}
