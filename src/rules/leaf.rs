//! Deciding one leaf from the facts.

use super::condition::Leaf;
use super::finding::Reason;
use super::{Facts, Parameters, Truth};
use crate::domain::{Argument, CountryCode, CountryOrGroup};

mod learning;
mod money;
mod person;
mod work;

/// What one leaf comes to, before remarks and staleness are weighed.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// What is known.
    pub truth: Truth,
    /// Why.
    pub reason: Reason,
    /// What the profile says.
    pub have: Option<Argument>,
    /// The profile field that would settle it.
    pub field: Option<String>,
    /// It rests on a value that no source confirms.
    pub unconfirmed: bool,
}

impl Outcome {
    /// The profile does not say; `field` would settle it.
    fn missing(field: impl Into<String>) -> Self {
        Self {
            truth: Truth::Unknown,
            reason: Reason::MissingFact,
            have: None,
            field: Some(field.into()),
            unconfirmed: false,
        }
    }

    /// Known to hold or not, or the profile does not say.
    fn of(known: Option<bool>, field: impl Into<String>) -> Self {
        match known {
            None => Self::missing(field),
            Some(true) => Self::new(Truth::Met, Reason::Fulfilled),
            Some(false) => Self::new(Truth::Unmet, Reason::Insufficient),
        }
    }

    /// Known not to be there at all.
    fn absent() -> Self {
        Self::new(Truth::Unmet, Reason::Absent)
    }

    /// Others decide it, or only papers show it.
    fn open(reason: Reason) -> Self {
        Self::new(Truth::Open, reason)
    }

    fn new(truth: Truth, reason: Reason) -> Self {
        Self {
            truth,
            reason,
            have: None,
            field: None,
            unconfirmed: false,
        }
    }

    fn with_have(mut self, have: Option<Argument>) -> Self {
        self.have = have;
        self
    }
}

/// Decides one leaf.
pub fn decide(leaf: &Leaf, facts: &Facts<'_>, parameters: &Parameters) -> Outcome {
    match leaf {
        Leaf::Nationality(rule) => person::nationality(rule, facts),
        Leaf::Residence(rule) => person::residence(rule, facts),
        Leaf::CurrentStay(rule) => person::current_stay(rule, facts),
        Leaf::Age(rule) => person::age(rule, facts),
        Leaf::Family(rule) => person::family(rule, facts),
        Leaf::Protection(rule) => person::protection(rule, facts),
        Leaf::PriorStays(rule) => person::prior_stays(rule, facts),
        Leaf::Language(rule) => learning::language(rule, facts),
        Leaf::Qualification(rule) => learning::qualification(rule, facts),
        Leaf::Admission(rule) => learning::admission(rule, facts),
        Leaf::PriorParticipation(rule) | Leaf::Cohort(rule) => learning::completed(rule, facts),
        Leaf::Skill(rule) => learning::skill(rule, facts),
        Leaf::Experience(rule) => work::experience(rule, facts),
        Leaf::Occupation(rule) => work::occupation(rule, facts, parameters),
        Leaf::Licence(rule) => work::licence(rule, facts),
        Leaf::JobOffer(rule) => work::job_offer(rule, facts),
        Leaf::Salary(rule) => money::salary(rule, facts, parameters),
        Leaf::Means(rule) => money::means(rule, facts, parameters),
        Leaf::Window(rule) => window(rule, facts),
        Leaf::Accommodation(_) | Leaf::Insurance(_) | Leaf::Proof(_) => {
            Outcome::open(Reason::ToShow)
        }
        Leaf::Referral(_) | Leaf::Judged(_) => Outcome::open(Reason::ToBeDecided),
        Leaf::Employer(_) | Leaf::JobTerms(_) => Outcome::open(Reason::ByEmployer),
        Leaf::Quota(_) => Outcome::open(Reason::ByAuthority),
    }
}

fn window(rule: &super::condition::WindowRule, facts: &Facts<'_>) -> Outcome {
    let today = facts.as_of;
    let open = |w: &&super::condition::DatedWindow| w.opens <= today && today <= w.closes;
    if rule.dates.iter().find(open).is_some() {
        return Outcome::open(Reason::WindowOpen);
    }
    if rule.dates.iter().any(|w| w.opens > today) {
        return Outcome::open(Reason::WindowUpcoming);
    }
    if rule.dates.is_empty() || rule.recurring.is_some() {
        return Outcome::open(Reason::ToBeDecided);
    }
    Outcome::open(Reason::WindowClosed)
}

/// Kleene's "and".
fn both(a: Option<bool>, b: Option<bool>) -> Option<bool> {
    match (a, b) {
        (Some(false), _) | (_, Some(false)) => Some(false),
        (Some(true), Some(true)) => Some(true),
        _ => None,
    }
}

/// Kleene's "or" over many.
fn some_of(values: impl IntoIterator<Item = Option<bool>>) -> Option<bool> {
    let mut result = Some(false);
    for value in values {
        match value {
            Some(true) => return Some(true),
            None => result = None,
            Some(false) => {}
        }
    }
    result
}

/// Kleene's "and" over many.
fn every(values: impl IntoIterator<Item = Option<bool>>) -> Option<bool> {
    values.into_iter().fold(Some(true), both)
}

/// Whether a country that may be unknown is among those named; all are when none is named.
fn among(country: Option<CountryCode>, named: &[CountryOrGroup]) -> Option<bool> {
    if named.is_empty() {
        return Some(true);
    }
    country.map(|country| named.iter().any(|group| group.contains(country)))
}

/// One text per leaf, equal for equal leaves.
pub fn canonical(leaf: &Leaf) -> String {
    serde_json::to_string(leaf).expect("a leaf holds only text, numbers and lists")
}
