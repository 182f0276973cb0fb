//! Points tables: what counts, what may still count, and what can never be reached.

use passerelle::rules::Verdict::{self, Eligible, NotEligible, Undetermined};
use serde_json::{Value, json};

use crate::judging::Rule;

/// Six points: German up to 3, age up to 2, experience 2, a licence 1.
fn table() -> Value {
    let german = |points: u8, level: &str| {
        json!({
            "points": points, "best_of": "german",
            "when": { "language": { "code": "de", "min": level } },
        })
    };
    json!({ "points": { "at_least": 6, "from": [
        german(1, "A2"),
        german(2, "B1"),
        german(3, "B2"),
        { "points": 2, "best_of": "age", "when": { "age": { "max": 35 } } },
        { "points": 1, "best_of": "age", "when": { "age": { "max": 40 } } },
        { "points": 2, "when": { "experience": { "min_years": 2 } } },
        { "points": 1, "when": { "licence": { "any_of": ["driving:C"] } } },
    ] } })
}

fn person(level: Option<&str>, age: u8, years: Option<f64>, licences: Option<Value>) -> Value {
    let mut person = json!({ "age": age });
    if let Some(level) = level {
        person["languages"] = json!([{ "code": "de", "level": level }]);
    }
    if let Some(years) = years {
        person["occupations"] = json!([{ "code": "isco:7126", "years": years }]);
    }
    if let Some(licences) = licences {
        person["licences"] = licences;
    }
    person
}

#[test]
fn points_are_enough_when_the_certain_ones_reach_the_sum() {
    let (none, some) = (|| Some(json!([])), || Some(json!(["driving:C"])));
    type Row = (
        Option<&'static str>,
        u8,
        Option<f64>,
        Option<Value>,
        Verdict,
        &'static str,
    );
    let rows: [Row; 9] = [
        (Some("B1"), 30, Some(2.0), none(), Eligible, "2 + 2 + 2"),
        (Some("B1"), 36, Some(2.0), none(), NotEligible, "2 + 1 + 2"),
        (Some("B1"), 36, Some(2.0), some(), Eligible, "2 + 1 + 2 + 1"),
        (
            Some("B1"),
            36,
            Some(2.0),
            None,
            Undetermined,
            "5 and a licence that may be there",
        ),
        (
            Some("C2"),
            36,
            Some(2.0),
            none(),
            Eligible,
            "3 + 1 + 2: only the best German line",
        ),
        (Some("C2"), 41, Some(2.0), none(), NotEligible, "3 + 2"),
        (
            None,
            36,
            Some(2.0),
            none(),
            Undetermined,
            "3, and German may give 3",
        ),
        (
            None,
            36,
            Some(1.0),
            some(),
            NotEligible,
            "2, and German gives 3 at most",
        ),
        (
            Some("A1"),
            30,
            None,
            some(),
            NotEligible,
            "3, and experience gives 2 at most",
        ),
    ];
    for (level, age, years, licences, expected, why) in rows {
        let person = person(level, age, years, licences);
        assert_eq!(Rule::new(&table()).verdict(&person), expected, "{why}");
    }
}

#[test]
fn the_finding_shows_which_lines_are_in_the_sum() {
    let person = person(Some("B2"), 36, None, Some(json!(["driving:C"])));
    let decision = Rule::new(&table()).decide(&person);
    let points = decision.findings[0]
        .points
        .as_ref()
        .expect("a table of points");
    assert_eq!((points.needed, points.certain, points.possible), (6, 5, 2));
    let counted: Vec<bool> = points.lines.iter().map(|line| line.counted).collect();
    assert_eq!(counted, [false, false, true, false, true, false, true]);
}

#[test]
fn a_table_waits_for_the_fact_that_could_still_give_the_points() {
    let person = person(Some("B2"), 36, None, Some(json!(["driving:C"])));
    assert_eq!(
        Rule::new(&table()).decide(&person).missing(),
        ["occupations"]
    );
}

#[test]
fn a_line_that_others_decide_counts_as_possible() {
    let rule = json!({ "points": { "at_least": 2, "from": [
        { "points": 1, "when": { "age": { "min": 18 } } },
        { "points": 1, "when": { "judged": "motivation" } },
    ] } });
    assert_eq!(
        Rule::new(&rule).verdict(&json!({ "age": 20 })),
        Undetermined
    );
}

#[test]
fn points_that_add_up_to_more_than_two_bytes_are_still_added() {
    let line = json!({ "points": 40_000, "when": { "age": { "min": 18 } } });
    let rule = json!({ "points": { "at_least": 50_000, "from": [line, line] } });
    let judged = std::panic::catch_unwind(|| Rule::new(&rule).verdict(&json!({ "age": 20 })));
    assert_eq!(judged.ok(), Some(Eligible), "twice 40,000 points of 50,000");
}
