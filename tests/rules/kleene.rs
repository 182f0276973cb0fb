//! Combinators follow Kleene's strong logic, and what others decide stands beside it.

use passerelle::rules::Verdict::{self, Eligible, NotEligible, Undetermined};
use serde_json::{Value, json};

use crate::judging::Rule;

/// A person of 30 who does not say which licences they hold.
fn person() -> Value {
    json!({ "age": 30 })
}

/// One condition for each value it can have for that person.
fn condition(value: &str) -> Value {
    match value {
        "met" => json!({ "age": { "min": 18 } }),
        "unmet" => json!({ "age": { "min": 60 } }),
        "unknown" => json!({ "licence": { "any_of": ["driving:C"] } }),
        _ => json!({ "accommodation": {} }),
    }
}

const VALUES: [&str; 4] = ["met", "unmet", "unknown", "shown"];

/// Rows and columns in the order of [`VALUES`].
type Table = [[Verdict; 4]; 4];

const ALL: Table = [
    [Eligible, NotEligible, Undetermined, Eligible],
    [NotEligible, NotEligible, NotEligible, NotEligible],
    [Undetermined, NotEligible, Undetermined, Undetermined],
    [Eligible, NotEligible, Undetermined, Eligible],
];

const ANY: Table = [
    [Eligible, Eligible, Eligible, Eligible],
    [Eligible, NotEligible, Undetermined, Undetermined],
    [Eligible, Undetermined, Undetermined, Undetermined],
    [Eligible, Undetermined, Undetermined, Undetermined],
];

fn check(combinator: &str, table: &Table) {
    for (one, row) in VALUES.iter().zip(table) {
        for (other, expected) in VALUES.iter().zip(row) {
            let rule = json!({ combinator: [condition(one), condition(other)] });
            let verdict = Rule::new(&rule).verdict(&person());
            assert_eq!(verdict, *expected, "{combinator} of {one} and {other}");
        }
    }
}

#[test]
fn all_needs_every_condition() {
    check("all", &ALL);
}

#[test]
fn any_needs_one_condition() {
    check("any", &ANY);
}

#[test]
fn not_turns_what_is_known_and_nothing_else() {
    for (value, expected) in [
        ("met", NotEligible),
        ("unmet", Eligible),
        ("unknown", Undetermined),
        ("shown", Eligible),
    ] {
        let rule = json!({ "not": condition(value) });
        assert_eq!(Rule::new(&rule).verdict(&person()), expected, "not {value}");
    }
}

#[test]
fn a_record_without_conditions_is_open_to_everybody() {
    use passerelle::domain::Profile;
    use passerelle::rules::{Facts, Judge, Parameters, Rulebook, TreeId};
    let (rulebook, parameters, nobody) = (
        Rulebook::default(),
        Parameters::default(),
        Profile::default(),
    );
    let facts = Facts::from_codes(&nobody, crate::judging::TODAY);
    let decision = Judge::new(&rulebook, &parameters, facts).decide(TreeId::NOTHING);
    assert_eq!((decision.verdict, decision.findings.len()), (Eligible, 0));
}

#[test]
fn equal_trees_of_two_records_are_stored_once() {
    use passerelle::rules::{Condition, Origin, Rulebook};
    let origin = Origin {
        source: "law".to_owned(),
        seen: crate::judging::TODAY,
        stale_from: jiff::civil::date(2030, 1, 1),
    };
    let rule =
        json!({ "all": [condition("met"), { "any": [condition("met"), condition("unknown")] }] });
    let rule: Condition = serde_json::from_value(rule).expect("is well formed");
    let mut rulebook = Rulebook::default();
    let (first, second) = (
        rulebook.intern(Some(&rule), &origin),
        rulebook.intern(Some(&rule), &origin),
    );
    assert_eq!(
        (first, rulebook.tree_count(), rulebook.leaf_count()),
        (second, 2, 2)
    );
}
