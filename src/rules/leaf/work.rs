//! Conditions on occupation, experience, licences and a job offer.

use super::{Outcome, among, every, some_of};
use crate::domain::{Argument, IscoCode, Occupation, OccupationCode};
use crate::rules::condition::{
    ExperienceRule, JobOfferRule, LicenceRule, OccupationOf, OccupationRule,
};
use crate::rules::finding::Reason;
use crate::rules::{Facts, Lookup, Parameters, Truth};

pub fn experience(rule: &ExperienceRule, facts: &Facts<'_>) -> Outcome {
    let Some(occupations) = &facts.profile.occupations else {
        return Outcome::missing("occupations");
    };
    if occupations.is_empty() {
        return Outcome::absent();
    }
    let (mut least, mut most) = (0.0_f64, 0.0_f64);
    for (own, groups) in occupations.iter().zip(&facts.occupations) {
        let counts = if rule.occupations.is_empty() {
            Some(true)
        } else {
            is_one_of(groups, &rule.occupations)
        };
        let (low, high) = years_in_window(own, rule.within_years, facts);
        match counts {
            Some(true) => {
                least += low;
                most += high;
            }
            None => most += high,
            Some(false) => {}
        }
    }
    let wanted = f64::from(rule.min_years) - 1e-6;
    let known = match (least >= wanted, most < wanted) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ => None,
    };
    let have = (most.is_finite()).then_some(Argument::Number(most));
    Outcome::of(known, "occupations.years").with_have(have)
}

/// Fewest and most years of one occupation that lie in the window.
fn years_in_window(own: &Occupation, window: Option<f32>, facts: &Facts<'_>) -> (f64, f64) {
    let least = own.years.map_or(0.0, f64::from);
    let most = own.years.map_or(f64::INFINITY, f64::from);
    let Some(window) = window.map(f64::from) else {
        return (least, most);
    };
    let Some(until) = own.until else {
        return (0.0, most.min(window));
    };
    let years_ago = |day: jiff::civil::Date| {
        let days = (facts.as_of - day).get_days();
        f64::from(days.max(0)) / 365.25
    };
    // A month of slack: "until 2025-06" means the end of it or its beginning.
    let left = |ago: f64| (window - ago).max(0.0);
    (
        least.min(left(years_ago(until.earliest()))),
        most.min(left(years_ago(until.latest()))),
    )
}

pub fn occupation(rule: &OccupationRule, facts: &Facts<'_>, parameters: &Parameters) -> Outcome {
    let mut wanted = rule.any_of.clone();
    if let Some(key) = &rule.list {
        let uncertain = |reason| Outcome {
            truth: Truth::Unknown,
            reason,
            have: None,
            field: None,
            unconfirmed: false,
        };
        match parameters
            .find(key)
            .map(|parameter| parameter.on(facts.as_of))
        {
            Some(Lookup::Current(value)) => wanted.extend(value.list.iter().flatten()),
            Some(Lookup::Stale(_)) => return uncertain(Reason::Stale),
            Some(Lookup::Nothing) | None => return uncertain(Reason::NoValue),
        }
    }
    let judge = |groups: &[IscoCode]| {
        let in_wanted = if wanted.is_empty() {
            Some(true)
        } else {
            is_one_of(groups, &wanted)
        };
        let in_excluded = if rule.none_of.is_empty() {
            Some(false)
        } else {
            is_one_of(groups, &rule.none_of)
        };
        every([in_wanted, in_excluded.map(|is| !is)])
    };
    match rule.of {
        OccupationOf::Candidate => {
            let Some(held) = &facts.profile.occupations else {
                return Outcome::missing("occupations");
            };
            if held.is_empty() {
                return Outcome::absent();
            }
            let all: Vec<IscoCode> = facts.occupations.iter().flatten().copied().collect();
            let known = some_of(facts.occupations.iter().map(|groups| judge(groups)));
            Outcome::of(known, "occupations").with_have(Some(Argument::Occupations(all)))
        }
        OccupationOf::Job => {
            let offer = facts.profile.job_offer.unwrap_or_default();
            if offer.has == Some(false) {
                return Outcome::absent();
            }
            let Some(code) = offer.occupation.and_then(OccupationCode::isco) else {
                return Outcome::missing("job_offer.occupation");
            };
            Outcome::of(judge(&[code]), "job_offer.occupation")
                .with_have(Some(Argument::Occupations(vec![code])))
        }
    }
}

/// Whether an occupation that may mean several groups is one of those wanted.
fn is_one_of(groups: &[IscoCode], wanted: &[IscoCode]) -> Option<bool> {
    if groups.is_empty() {
        return None;
    }
    let mut results = groups.iter().map(|group| {
        some_of(wanted.iter().map(|wanted| {
            if wanted.covers(*group) {
                Some(true)
            } else if group.covers(*wanted) {
                None
            } else {
                Some(false)
            }
        }))
    });
    let first = results.next().flatten();
    results
        .all(|result| result == first)
        .then_some(first)
        .flatten()
}

pub fn licence(rule: &LicenceRule, facts: &Facts<'_>) -> Outcome {
    let Some(held) = &facts.profile.licences else {
        return Outcome::missing("licences");
    };
    let holds = held.iter().any(|own| {
        rule.any_of
            .iter()
            .any(|wanted| own.eq_ignore_ascii_case(wanted))
    });
    if holds {
        Outcome::of(Some(true), "licences")
    } else {
        Outcome::absent()
    }
}

pub fn job_offer(rule: &JobOfferRule, facts: &Facts<'_>) -> Outcome {
    let Some(offer) = facts.profile.job_offer else {
        return Outcome::missing("job_offer");
    };
    match offer.has {
        Some(false) => return Outcome::absent(),
        None => return Outcome::missing("job_offer"),
        Some(true) => {}
    }
    let months = |holds: &dyn Fn(u32) -> bool| offer.months.map(holds);
    let country = among(offer.country, &rule.r#in);
    let long = rule
        .min_months
        .map_or(Some(true), |min| months(&|m| m >= min));
    let short = rule
        .max_months
        .map_or(Some(true), |max| months(&|m| m <= max));
    let occupation = offer.occupation.and_then(OccupationCode::isco);
    let occupation: Vec<IscoCode> = occupation.into_iter().collect();
    let wanted = if rule.occupations.is_empty() {
        Some(true)
    } else {
        is_one_of(&occupation, &rule.occupations)
    };
    let unwanted = if rule.not_occupations.is_empty() {
        Some(false)
    } else {
        is_one_of(&occupation, &rule.not_occupations)
    };
    let field = match (country, long, short) {
        (None, _, _) => "job_offer.country",
        (_, None, _) | (_, _, None) => "job_offer.months",
        _ => "job_offer.occupation",
    };
    let have = offer
        .months
        .map(|months| Argument::Number(f64::from(months)));
    let known = every([country, long, short, wanted, unwanted.map(|is| !is)]);
    Outcome::of(known, field).with_have(have)
}
