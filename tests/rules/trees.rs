//! Conditions of every kind, generated as they would be written.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use serde_json::{Map, Value, json};

/// Few of each, so that conditions and people meet.
pub const COUNTRIES: [&str; 5] = ["TN", "MA", "DE", "FR", "CH"];
const NAMED: [&str; 6] = ["TN", "MA", "DE", "CH", "EU", "SCHENGEN"];
pub const LANGUAGES: [&str; 3] = ["de", "fr", "en"];
pub const LEVELS: [&str; 6] = ["A1", "A2", "B1", "B2", "C1", "C2"];
pub const OCCUPATIONS: [&str; 6] = ["7126", "7411", "71", "7", "2221", "22"];
pub const SKILLS: [&str; 3] = ["skill:plumbing", "skill:welding", "skill:first-aid"];
pub const LICENCES: [&str; 2] = ["driving:C", "driving:B"];
pub const COURSES: [&str; 2] = ["course-a", "course-b"];
pub const FIELDS: [&str; 4] = ["0732", "073", "0913", "09"];
pub const PERMITS: [&str; 3] = ["study", "work", "visitor"];
pub const STAY_PURPOSES: [&str; 3] = ["work", "study", "visit"];
pub const PROTECTIONS: [&str; 4] = ["none", "asylum-seeker", "refugee", "subsidiary"];
pub const RELATIONS: [&str; 3] = ["spouse", "child", "sibling"];
pub const FAMILY_STATUSES: [&str; 3] = ["citizen", "resident", "refugee"];
pub const ADMISSIONS: [&str; 3] = ["study", "training", "hosting"];

/// One condition, or a tree of them with combinators, points and remarks.
pub fn rule() -> BoxedStrategy<Value> {
    prop_oneof![leaf(), tree().boxed()].boxed()
}

fn tree() -> impl Strategy<Value = Value> {
    let leaf = (leaf(), remarks()).prop_map(|(leaf, remarks)| beside(leaf, remarks));
    leaf.prop_recursive(3, 10, 3, |inner| {
        let several = || vec(inner.clone(), 1..4);
        let node = prop_oneof![
            3 => several().prop_map(|children| json!({ "all": children })),
            3 => several().prop_map(|children| json!({ "any": children })),
            1 => inner.clone().prop_map(|child| json!({ "not": child })),
            2 => points(inner.clone()),
        ];
        (node, remarks()).prop_map(|(node, remarks)| beside(node, remarks))
    })
}

/// A points table whose sum can be reached.
fn points(when: impl Strategy<Value = Value>) -> impl Strategy<Value = Value> {
    let line = (1_u64..5, option::of(select(vec!["a", "b"])), when);
    (vec(line, 1..5), any::<u64>()).prop_map(|(lines, wish)| {
        let mut best = std::collections::BTreeMap::new();
        for (index, (points, group, _)) in lines.iter().enumerate() {
            let key = group.map_or_else(|| index.to_string(), str::to_owned);
            let known = best.entry(key).or_insert(0);
            *known = (*known).max(*points);
        }
        let reachable: u64 = best.values().sum();
        let lines = lines.into_iter().map(|(points, group, when)| {
            beside(
                json!({ "points": points, "when": when }),
                json!({ "best_of": group }),
            )
        });
        let lines: Vec<Value> = lines.collect();
        json!({ "points": { "at_least": 1 + wish % reachable, "from": lines } })
    })
}

fn remarks() -> impl Strategy<Value = Value> {
    let rarely = |words: &[&'static str]| option::weighted(0.05, select(words.to_vec()));
    (
        option::weighted(0.05, Just(true)),
        option::weighted(0.05, Just(true)),
        rarely(&["visa", "entry", "later"]),
        rarely(&["employer", "sponsor", "authority", "candidate"]),
    )
        .prop_map(|(unverified, waivable, when, by)| {
            json!({ "unverified": unverified, "waivable": waivable, "when": when, "by": by })
        })
}

/// The fields of both objects; what is null is left out.
pub fn beside(one: Value, other: Value) -> Value {
    let (Value::Object(one), Value::Object(other)) = (one, other) else {
        panic!("conditions are objects");
    };
    let fields = one.into_iter().chain(other);
    Value::Object(fields.filter(|(_, value)| !value.is_null()).collect())
}

fn leaf() -> BoxedStrategy<Value> {
    prop_oneof![
        6 => about_the_person(),
        6 => about_learning(),
        6 => about_work(),
        4 => about_money(),
        2 => shown_only(),
    ]
    .boxed()
}

/// Boxed, as everything that is put together: strategies are large and the stack is small.
fn named(key: &'static str, rule: impl Strategy<Value = Value> + 'static) -> BoxedStrategy<Value> {
    let written = move |rule| {
        let rule = beside(rule, json!({}));
        Value::Object(Map::from_iter([(key.to_owned(), rule)]))
    };
    rule.prop_map(written).boxed()
}

fn some(words: &[&'static str]) -> impl Strategy<Value = Vec<&'static str>> + use<> {
    subsequence(words.to_vec(), 0..=2)
}

fn one_or_two(words: &[&'static str]) -> impl Strategy<Value = Vec<&'static str>> + use<> {
    subsequence(words.to_vec(), 1..=2)
}

fn countries() -> impl Strategy<Value = Value> {
    (one_or_two(&NAMED), any::<bool>(), some(&NAMED)).prop_map(|(named, wanted, others)| {
        if wanted {
            json!({ "any_of": named, "none_of": others })
        } else {
            json!({ "none_of": named })
        }
    })
}

fn about_the_person() -> impl Strategy<Value = Value> {
    let age = (
        option::of(16_u8..30),
        30_u8..60,
        option::of((16_u8..30, 30_u8..60)),
    )
        .prop_map(|(min, max, special)| {
            let special = special.map(
                |(min, max)| json!([{ "nationalities": ["TN", "EU"], "min": min, "max": max }]),
            );
            json!({ "min": min, "max": max, "by_nationality": special })
        });
    let stay = (some(&NAMED), one_or_two(&NAMED), some(&PERMITS)).prop_map(
        |(inside, outside, permits)| json!({ "inside": inside, "outside": outside, "permits": permits }),
    );
    let family = (some(&RELATIONS), some(&NAMED), some(&FAMILY_STATUSES)).prop_map(
        |(relations, places, status)| json!({ "relations": relations, "in": places, "status": status }),
    );
    let protection = (some(&PROTECTIONS), option::of(any::<bool>()), option::of(countries()))
        .prop_map(|(status, registered, host)| {
            json!({ "status": status, "registered_with_unhcr": registered, "host": host })
        });
    prop_oneof![
        named("nationality", countries()),
        named("residence", countries()),
        named("current_stay", stay),
        named("age", age),
        named("family", family),
        named("protection", protection),
        named("prior_stays", prior_stays()),
    ]
}

fn prior_stays() -> impl Strategy<Value = Value> {
    (
        some(&NAMED),
        some(&STAY_PURPOSES),
        0_u32..14,
        any::<bool>(),
        option::of(1_u32..70),
    )
        .prop_map(|(places, purposes, months, is_limit, within)| {
            let limit = if is_limit { "max_months" } else { "min_months" };
            json!({ "in": places, "purposes": purposes, limit: months, "within_months": within })
        })
}

fn about_learning() -> impl Strategy<Value = Value> {
    let language = (
        one_or_two(&LANGUAGES),
        option::weighted(0.9, select(LEVELS.to_vec())),
        any::<bool>(),
        option::of(6_u32..40),
    )
        .prop_map(|(codes, min, certified, valid)| {
            json!({ "any_of": codes, "min": min, "certified": certified, "valid_months": valid })
        });
    let recognition = option::of((select(vec!["partial", "full"]), select(COUNTRIES.to_vec())));
    let qualification = (
        option::of(0_u8..5),
        option::of(5_u8..=8),
        some(&FIELDS),
        option::of(1_u8..5),
        some(&NAMED),
        option::of(6_u32..80),
        option::of(any::<bool>()),
        recognition,
    )
        .prop_map(|(min, max, fields, years, places, months, state, recognition)| {
            json!({
                "min_isced": min, "max_isced": max, "fields": fields, "min_years": years,
                "awarded_in": places, "awarded_within_months": months, "state_recognised": state,
                "recognition": recognition.map(|r| r.0), "in": recognition.map(|r| r.1),
            })
        });
    let admission = (select(ADMISSIONS.to_vec()), some(&NAMED))
        .prop_map(|(kind, places)| json!({ "kind": kind, "in": places }));
    let any_of =
        |words: &[&'static str]| one_or_two(words).prop_map(|all| json!({ "any_of": all }));
    prop_oneof![
        2 => named("language", language),
        2 => named("qualification", qualification),
        1 => named("admission", admission),
        1 => named("skill", any_of(&SKILLS)),
        1 => named("licence", any_of(&LICENCES)),
        1 => named("prior_participation", any_of(&COURSES)),
        1 => named("cohort", any_of(&COURSES)),
    ]
}

fn about_work() -> impl Strategy<Value = Value> {
    let experience = (1_u8..12, option::of(1_u8..15), some(&OCCUPATIONS)).prop_map(
        |(years, within, occupations)| {
            json!({
                "min_years": f64::from(years) / 2.0, "within_years": within,
                "occupations": occupations,
            })
        },
    );
    let occupation = (
        one_or_two(&OCCUPATIONS),
        some(&OCCUPATIONS),
        option::weighted(0.3, Just("xx.shortage")),
        select(vec!["candidate", "job"]),
    )
        .prop_map(|(wanted, unwanted, list, of)| {
            json!({ "any_of": wanted, "none_of": unwanted, "list": list, "of": of })
        });
    let job_offer = (
        some(&NAMED),
        option::of(1_u32..13),
        option::of(8_u32..30),
        some(&OCCUPATIONS),
        some(&OCCUPATIONS),
    )
        .prop_map(|(places, min, max, wanted, unwanted)| {
            json!({
                "in": places, "min_months": min, "max_months": max,
                "occupations": wanted, "not_occupations": unwanted,
            })
        });
    prop_oneof![
        named("experience", experience),
        named("occupation", occupation),
        named("job_offer", job_offer),
    ]
}

fn about_money() -> impl Strategy<Value = Value> {
    let salary = threshold().prop_map(|at_least| json!({ "at_least": at_least }));
    let means = (threshold(), option::of(1_u32..25)).prop_map(|(sum, months)| match months {
        Some(months) => json!({ "monthly": sum, "months": months }),
        None => json!({ "total": sum }),
    });
    prop_oneof![named("salary", salary), named("means", means)]
}

fn threshold() -> impl Strategy<Value = Value> {
    let periods = ["hour", "month", "month_13", "month_14", "year"];
    let fixed = (1_u32..60_000, select(vec!["EUR", "EUR", "TND"]), select(periods.to_vec()))
        .prop_map(|(sum, currency, period)| {
            json!({ "amount": sum, "currency": currency, "period": period })
        });
    let keys = ["xx.salary", "xx.funds", "xx.unconfirmed", "xx.nothing"];
    let dated = (select(keys.to_vec()), option::of(50_u32..150)).prop_map(|(key, percent)| {
        beside(json!({ "parameter": key }), json!({ "percent": percent }))
    });
    let one = prop_oneof![fixed, dated].boxed();
    prop_oneof![
        3 => one.clone(),
        1 => vec(one, 1..3).prop_map(|several| json!({ "max_of": several })),
    ]
}

fn shown_only() -> impl Strategy<Value = Value> {
    select(vec![
        json!({ "accommodation": {} }),
        json!({ "insurance": {} }),
        json!({ "proof": "clean-record" }),
        json!({ "referral": { "by": "unhcr" } }),
        json!({ "employer": { "property": "tariff-bound" } }),
        json!({ "job_terms": { "min_hours_per_week": 30 } }),
        json!({ "quota": {} }),
        json!({ "window": { "dates": [{ "opens": "2026-10-23", "closes": "2026-12-07" }] } }),
        json!({ "judged": "selection" }),
        json!({ "judged": "selection", "by": "candidate" }),
        json!({ "language": { "code": "fr" } }),
    ])
}
