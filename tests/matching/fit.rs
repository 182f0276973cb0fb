//! Fit is a sum: its parts add up, more skill never lowers it, silence costs nothing.

use fastrand::Rng;
use passerelle::app::view::MatchView;
use passerelle::matching::Part;
use serde_json::{Value, json};

use crate::offers::{SKILLS, Small, generated, of_offers, plain};
use crate::people::{person, question};
use crate::served::{check, shipped, walk};

/// Matches of many people with generated offers, then of one with the shipped catalogue.
fn many_matches(mut look: impl FnMut(&MatchView, &Value)) {
    let small = generated(21, 80);
    for seed in 0..40 {
        let question = question(seed);
        for own in walk(&small.snapshot, &question, 100) {
            look(&own, &question);
        }
    }
}

fn is_general(own: &MatchView) -> bool {
    matches!(own.contributions.as_slice(), [only] if only.part == Part::General)
}

#[test]
fn contributions_sum_to_the_fit() {
    many_matches(|own, question| {
        let sum: u16 = own
            .contributions
            .iter()
            .map(|part| u16::from(part.points))
            .sum();
        assert_eq!(
            sum,
            u16::from(own.fit),
            "{:?} for {question}",
            own.contributions
        );
    });
}

#[test]
fn what_the_parts_could_add_sums_to_a_hundred() {
    many_matches(|own, question| {
        let sum: u16 = own
            .contributions
            .iter()
            .map(|part| u16::from(part.of))
            .sum();
        assert_eq!(
            sum,
            100,
            "{} for {question}: {:#?}",
            own.opportunity.id,
            parts(own)
        );
    });
}

#[test]
fn no_part_adds_more_than_it_could() {
    many_matches(|own, question| {
        let over = own.contributions.iter().find(|part| part.points > part.of);
        assert!(over.is_none(), "{over:?} for {question}");
    });
}

fn parts(own: &MatchView) -> Vec<(Part, u8, u8)> {
    own.contributions
        .iter()
        .map(|part| (part.part, part.points, part.of))
        .collect()
}

#[test]
fn every_part_of_the_shipped_catalogue_adds_up() {
    let plumber = json!({ "profile": {
        "occupations": [{ "code": "isco:7126", "years": 3, "until": "2020" }],
        "skills": ["plumbing", "pipe laying", "welding"],
        "languages": [{ "code": "de", "level": "A2" }, { "code": "fr", "level": "B2" }],
        "qualifications": [{ "isced": 3 }],
    } });
    let found = walk(shipped(), &plumber, 100);
    assert!(found.len() > 50, "only {} matches", found.len());
    for own in found {
        let sum: u16 = own
            .contributions
            .iter()
            .map(|part| u16::from(part.points))
            .sum();
        assert_eq!(
            sum,
            u16::from(own.fit),
            "{}: {:?}",
            own.opportunity.id,
            parts(&own)
        );
        let of: u16 = own
            .contributions
            .iter()
            .map(|part| u16::from(part.of))
            .sum();
        assert_eq!(of, 100, "{}: {:?}", own.opportunity.id, parts(&own));
    }
}

#[test]
fn what_asks_for_nothing_has_the_general_fit() {
    many_matches(|own, question| {
        if own.contributions.is_empty() || is_general(own) {
            assert_eq!(parts(own), [(Part::General, 60, 100)], "{question}");
            assert_eq!(own.fit, 60);
        }
    });
}

/// The fit of every offer for a person.
fn fits(small: &Small, person: &Value) -> Vec<(String, u8)> {
    let question = json!({ "profile": person });
    let fit = |id: &str| check(&small.snapshot, id, &question).fit;
    let ids = small.records.iter().map(|(own, _)| own.id.as_str());
    ids.map(|id| (id.to_owned(), fit(id))).collect()
}

#[test]
fn one_more_skill_never_lowers_a_fit() {
    let small = generated(31, 40);
    for seed in 0..12 {
        let mut rng = Rng::with_seed(seed);
        let mut person = person(&mut rng);
        person["skills"] = crate::people::skills(&mut rng);
        let before = fits(&small, &person);
        let skill = SKILLS[rng.usize(..SKILLS.len())];
        let mut richer = person.clone();
        let held = richer["skills"].as_array_mut().expect("a list");
        held.push(json!({ "code": skill }));
        for ((id, before), (_, after)) in before.into_iter().zip(fits(&small, &richer)) {
            assert!(
                after >= before,
                "{skill} lowers {id} from {before} to {after} for {person}"
            );
        }
    }
}

#[test]
fn a_skill_that_is_wanted_raises_the_fit() {
    let wanted = json!({ "wanted": { "skills": ["skill:wiring", "skill:welding"] } });
    let small = of_offers(vec![plain("offer", wanted)], &mut Rng::with_seed(0));
    let fit = |codes: &[&str]| {
        let skills: Vec<Value> = codes.iter().map(|code| json!({ "code": code })).collect();
        check(
            &small.snapshot,
            "offer",
            &json!({ "profile": { "skills": skills } }),
        )
        .fit
    };
    assert_eq!(fit(&["skill:first-aid"]), 0);
    assert_eq!(fit(&["skill:first-aid", "skill:wiring"]), 50);
    assert_eq!(
        fit(&["skill:first-aid", "skill:wiring", "skill:welding"]),
        100
    );
}

/// An offer that asks for everything.
fn demanding() -> Small {
    let wanted = json!({ "wanted": {
        "occupations": ["7126"], "skills": ["skill:pipes"], "optional_skills": ["skill:wiring"],
        "languages": [{ "code": "de", "level": "B1" }], "isced": 3, "experience_years": 2,
    } });
    of_offers(vec![plain("offer", wanted)], &mut Rng::with_seed(0))
}

/// A person who has everything that is asked.
fn suited() -> Value {
    json!({
        "occupations": [{ "code": "isco:7126", "years": 5 }],
        "skills": [{ "code": "skill:pipes" }, { "code": "skill:wiring" }],
        "languages": [{ "code": "de", "level": "B1" }],
        "qualifications": [{ "isced": 3 }],
    })
}

#[test]
fn what_is_not_told_lowers_completeness_and_not_the_fit() {
    let small = demanding();
    for (untold, completeness) in [
        ("occupations", 55),
        ("skills", 65),
        ("languages", 85),
        ("qualifications", 95),
    ] {
        let mut person = suited();
        person[untold] = Value::Null;
        let own = check(&small.snapshot, "offer", &json!({ "profile": person }));
        assert_eq!(
            (own.fit, own.completeness),
            (100, completeness),
            "without {untold}"
        );
    }
}

#[test]
fn null_is_the_same_as_nothing_at_all() {
    let small = generated(41, 60);
    for field in ["skills", "occupations", "languages", "qualifications"] {
        let (mut null, mut absent) = (suited(), suited());
        null[field] = Value::Null;
        absent.as_object_mut().expect("an object").remove(field);
        assert_eq!(fits(&small, &null), fits(&small, &absent), "{field}");
    }
}

#[test]
fn a_list_that_is_empty_says_that_there_is_nothing() {
    let small = demanding();
    let mut person = suited();
    person["skills"] = json!([]);
    let own = check(&small.snapshot, "offer", &json!({ "profile": person }));
    assert_eq!((own.fit, own.completeness), (65, 100));
}
