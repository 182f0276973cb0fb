//! A condition as written, and a person as the API reads them.

use jiff::civil::{Date, date};
use passerelle::domain::Profile;
use passerelle::intake::{Place, read_profile};
use passerelle::rules::{
    Condition, Decision, Facts, Finding, Judge, Origin, Parameters, Rulebook, TreeId, Verdict,
};
use serde_json::Value;

/// The day of every question that names no other.
pub const TODAY: Date = date(2026, 11, 21);

/// Dated values that the conditions of the tests name.
const PARAMETERS: &str = r#"
["xx.salary"]
what = "a threshold that is known for two years"
currency = "EUR"
period = "year"
[["xx.salary".values]]
from = 2025-01-01
value = 48000
source = "law"
[["xx.salary".values]]
from = 2026-01-01
next = 2027-01-01
value = 50700
source = "law"

["xx.funds"]
what = "a monthly sum"
currency = "EUR"
period = "month"
[["xx.funds".values]]
from = 2026-01-01
value = 1091
source = "law"

["xx.unconfirmed"]
what = "a threshold nobody confirmed"
currency = "EUR"
period = "year"
[["xx.unconfirmed".values]]
from = 2026-01-01
value = 40000
source = "hearsay"
unverified = true

["xx.shortage"]
what = "occupations in shortage"
[["xx.shortage".values]]
from = 2026-01-01
until = 2026-12-31
list = ["7126", "22"]
source = "law"
"#;

/// One condition, ready to be judged.
pub struct Rule {
    rulebook: Rulebook,
    parameters: Parameters,
    tree: TreeId,
}

impl Rule {
    /// A rule that need not be looked at again for long.
    pub fn new(condition: &Value) -> Self {
        Self::of_record(condition, date(2300, 1, 1))
    }

    /// A rule of a record that is stale from a day on.
    pub fn of_record(condition: &Value, stale_from: Date) -> Self {
        let condition: Condition = serde_json::from_value(condition.clone())
            .unwrap_or_else(|error| panic!("{error} in {condition}"));
        let origin = Origin {
            source: "https://law.example".to_owned(),
            seen: date(2026, 10, 5),
            stale_from,
        };
        let mut rulebook = Rulebook::default();
        let tree = rulebook.intern(Some(&condition), &origin);
        let mut parameters = Parameters::default();
        parameters
            .add_file("parameters/xx.toml", PARAMETERS)
            .expect("the parameters are well formed");
        Self {
            rulebook,
            parameters,
            tree,
        }
    }

    /// The rule with more dated values.
    pub fn with(mut self, parameters: &str) -> Self {
        self.parameters
            .add_file("parameters/more.toml", parameters)
            .expect("the parameters are well formed");
        self
    }

    /// The decision on a person, given as the API takes them, today.
    pub fn decide(&self, person: &Value) -> Decision {
        self.decide_on(person, TODAY)
    }

    /// The decision as of a day.
    pub fn decide_on(&self, person: &Value, day: Date) -> Decision {
        let profile = read(person);
        self.judge(&profile, day, |judge| judge.decide(self.tree))
    }

    /// The verdict, today.
    pub fn verdict(&self, person: &Value) -> Verdict {
        self.verdict_on(person, TODAY)
    }

    /// The verdict as of a day, asked without findings.
    pub fn verdict_on(&self, person: &Value, day: Date) -> Verdict {
        let profile = read(person);
        self.judge(&profile, day, |judge| judge.verdict(self.tree))
    }

    fn judge<T>(&self, profile: &Profile, day: Date, ask: impl FnOnce(&Judge<'_>) -> T) -> T {
        let facts = Facts::from_codes(profile, day);
        ask(&Judge::new(&self.rulebook, &self.parameters, facts))
    }
}

/// The only finding of a decision.
pub fn only(decision: &Decision) -> &Finding {
    assert_eq!(decision.findings.len(), 1, "{:?}", decision.findings);
    &decision.findings[0]
}

/// A profile as the API reads it; the tests write no broken ones.
pub fn read(person: &Value) -> Profile {
    let mut problems = Vec::new();
    let profile = read_profile(person, Place::root(), &mut problems);
    assert!(problems.is_empty(), "{problems:?} in {person}");
    profile
}
