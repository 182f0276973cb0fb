//! Conditions on pay and on money to live on.

use super::{Outcome, every};
use crate::domain::{Amount, Argument, Pay, PayPeriod};
use crate::rules::condition::{MeansRule, SalaryRule, Threshold};
use crate::rules::finding::Reason;
use crate::rules::{Facts, Lookup, Parameters, Truth};

/// The sums that a threshold asks for on a day, all to be reached.
struct Floors {
    sums: Vec<Pay>,
    unverified: bool,
}

pub fn salary(rule: &SalaryRule, facts: &Facts<'_>, parameters: &Parameters) -> Outcome {
    let offer = facts.profile.job_offer.unwrap_or_default();
    if offer.has == Some(false) {
        return Outcome::absent();
    }
    let Some(pay) = offer.salary else {
        return Outcome::missing("job_offer.salary");
    };
    let have = Some(Argument::Pay(pay));
    let floors = match floors(&rule.at_least, facts, parameters) {
        Ok(floors) => floors,
        Err(reason) => return uncertain(reason).with_have(have),
    };
    let reached = every(floors.sums.iter().map(|floor| pay.reaches(floor)));
    compare(reached, floors.unverified).with_have(have)
}

pub fn means(rule: &MeansRule, facts: &Facts<'_>, parameters: &Parameters) -> Outcome {
    let Some(savings) = facts.profile.savings else {
        return Outcome::missing("savings");
    };
    let have = Some(Argument::Text(format!(
        "{} {}",
        savings.amount, savings.currency
    )));
    let (threshold, months) = match rule {
        MeansRule::Monthly(threshold, months) => (threshold, Some(i64::from(*months))),
        MeansRule::Total(threshold) => (threshold, None),
    };
    let floors = match floors(threshold, facts, parameters) {
        Ok(floors) => floors,
        Err(reason) => return uncertain(reason).with_have(have),
    };
    let reached = every(floors.sums.iter().map(|floor| {
        let needed = total(floor, months)?;
        (floor.currency == savings.currency).then_some(savings.amount >= needed)
    }));
    compare(reached, floors.unverified).with_have(have)
}

/// What a sum comes to over so many months; the sum itself when no months are counted.
pub fn total(floor: &Pay, months: Option<i64>) -> Option<Amount> {
    let Some(months) = months else {
        return Some(floor.amount);
    };
    let hundredths = floor.amount.hundredths();
    Some(Amount::from_hundredths(match floor.period {
        PayPeriod::Month => hundredths * months,
        period => hundredths * period.per_year()? * months / 12,
    }))
}

fn floors(
    threshold: &Threshold,
    facts: &Facts<'_>,
    parameters: &Parameters,
) -> Result<Floors, Reason> {
    match threshold {
        Threshold::Fixed(pay) => Ok(Floors {
            sums: vec![*pay],
            unverified: false,
        }),
        Threshold::Parameter { key, percent } => {
            let parameter = parameters.find(key).ok_or(Reason::NoValue)?;
            let value = match parameter.on(facts.as_of) {
                Lookup::Current(value) => value,
                Lookup::Stale(_) => return Err(Reason::Stale),
                Lookup::Nothing => return Err(Reason::NoValue),
            };
            let mut pay = parameter.pay(value).ok_or(Reason::NoValue)?;
            pay.amount = pay.amount.percent(*percent);
            Ok(Floors {
                sums: vec![pay],
                unverified: value.unverified,
            })
        }
        Threshold::MaxOf(several) => {
            let mut all = Floors {
                sums: Vec::new(),
                unverified: false,
            };
            for threshold in several {
                let floors = floors(threshold, facts, parameters)?;
                all.sums.extend(floors.sums);
                all.unverified |= floors.unverified;
            }
            Ok(all)
        }
    }
}

fn compare(reached: Option<bool>, unverified: bool) -> Outcome {
    match reached {
        Some(true) => Outcome {
            unconfirmed: unverified,
            ..Outcome::new(Truth::Met, Reason::Fulfilled)
        },
        Some(false) if unverified => uncertain(Reason::Unverified),
        Some(false) => Outcome::new(Truth::Unmet, Reason::Insufficient),
        None => uncertain(Reason::NotComparable),
    }
}

fn uncertain(reason: Reason) -> Outcome {
    Outcome::new(Truth::Unknown, reason)
}
