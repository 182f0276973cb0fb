//! Gate, verdict and fit told from the records alone, with no index, the long way round.
//!
//! Written from docs/reference and `index/weights.toml`: what a match must come to, not how.

use std::collections::BTreeSet;

use jiff::civil::date;
use passerelle::app::TextFiles;
use passerelle::domain::{CountryGroup, IscoCode, Kind, Opportunity, Profile};
use passerelle::intake::MatchFilters;
use passerelle::matching::{PartWeights, Weights};
use passerelle::rules::{Condition, Facts, Judge, Origin, Parameters, Rulebook, Verdict};
use serde_json::Value;

use crate::offers::broader;
use crate::served::TODAY;

/// The shipped numbers of fit.
pub fn numbers() -> Weights {
    let files = TextFiles::index();
    let text = files.find("weights.toml").expect("it is in the program");
    Weights::read("weights.toml", text).expect("it is sound")
}

/// The verdict on a record, judged by itself.
pub fn verdict(own: &Opportunity, requires: Option<&Value>, profile: &Profile) -> Verdict {
    let condition: Option<Condition> = requires
        .map(|text| serde_json::from_value(text.clone()).expect("a condition of the record"));
    let origin = Origin {
        source: "invented".to_owned(),
        seen: date(2026, 11, 21),
        stale_from: own.checked.next,
    };
    let (mut rulebook, parameters) = (Rulebook::default(), Parameters::default());
    let tree = rulebook.intern(condition.as_ref(), &origin);
    Judge::new(&rulebook, &parameters, Facts::from_codes(profile, TODAY)).verdict(tree)
}

/// Whether a match looks at a record at all.
pub fn passes(own: &Opportunity, profile: &Profile, filters: &MatchFilters) -> bool {
    is_suitable(own, profile) && is_wanted(own, filters) && is_in_reach(own, profile, filters)
}

fn is_suitable(own: &Opportunity, profile: &Profile) -> bool {
    let wanted = &own.wanted;
    let wants_nothing = wanted.occupations.is_empty() && wanted.skills.is_empty();
    if wants_nothing || (profile.occupations.is_none() && profile.skills.is_none()) {
        return true;
    }
    let group = |code: IscoCode| code.to_string()[..2].to_owned();
    let held: BTreeSet<String> = codes(profile).into_iter().map(group).collect();
    if wanted
        .occupations
        .iter()
        .any(|code| held.contains(&group(*code)))
    {
        return true;
    }
    let asked = wanted.skills.iter().chain(&wanted.optional_skills);
    let asked: BTreeSet<&str> = asked.map(|skill| skill.as_str()).collect();
    let held: BTreeSet<&str> = skills(profile).into_iter().collect();
    !held.is_empty() && held.intersection(&asked).count() >= held.len().min(2)
}

fn is_wanted(own: &Opportunity, filters: &MatchFilters) -> bool {
    let in_country = own
        .countries
        .iter()
        .any(|code| filters.countries.contains(code));
    (filters.kinds.is_empty() || filters.kinds.contains(&own.kind))
        && (filters.countries.is_empty() || in_country)
}

/// Courses and programmes neither at home nor in Europe are out of reach.
fn is_in_reach(own: &Opportunity, profile: &Profile, filters: &MatchFilters) -> bool {
    let Some(home) = profile.residence.filter(|_| filters.countries.is_empty()) else {
        return true;
    };
    let near = own
        .countries
        .iter()
        .any(|code| *code == home || code.as_str() == "CH" || CountryGroup::Eea.contains(*code));
    near || matches!(own.kind, Kind::Pathway | Kind::Job)
}

fn codes(profile: &Profile) -> Vec<IscoCode> {
    profile
        .occupations
        .iter()
        .flatten()
        .filter_map(|own| own.code?.isco())
        .collect()
}

fn skills(profile: &Profile) -> Vec<&str> {
    profile
        .skills
        .iter()
        .flatten()
        .filter_map(|own| own.code.as_deref())
        .collect()
}

/// Fit before it is rounded, and the share of what is asked that is known.
pub struct Exact {
    pub fit: f64,
    pub completeness: u8,
}

/// The fit of a record, the long way round.
pub fn fit(own: &Opportunity, profile: &Profile, weights: &Weights, parts: PartWeights) -> Exact {
    let wanted = &own.wanted;
    let skill_part = |asked: &[passerelle::domain::ConceptId]| {
        profile
            .skills
            .as_ref()
            .map(|_| skill_share(asked, &skills(profile), weights))
    };
    let asked: [(bool, u16, Option<f64>); 6] = [
        (
            !wanted.occupations.is_empty(),
            parts.occupation,
            occupation(own, profile, weights),
        ),
        (
            !wanted.skills.is_empty(),
            parts.skills,
            skill_part(&wanted.skills),
        ),
        (
            !wanted.optional_skills.is_empty(),
            parts.optional_skills,
            skill_part(&wanted.optional_skills),
        ),
        (
            !wanted.languages.is_empty(),
            parts.language,
            language(own, profile),
        ),
        (
            wanted.isced.is_some(),
            parts.education,
            education(own, profile),
        ),
        (
            wanted.experience_years.is_some(),
            parts.experience,
            experience(own, profile),
        ),
    ];
    let asked = asked.iter().filter(|(is_asked, _, _)| *is_asked);
    let (mut all, mut known, mut earned) = (0.0, 0.0, 0.0);
    for (_, weight, credit) in asked {
        all += f64::from(*weight);
        if let Some(credit) = credit {
            known += f64::from(*weight);
            earned += f64::from(*weight) * credit;
        }
    }
    let is_general = known == 0.0;
    Exact {
        fit: if is_general {
            f64::from(weights.fit.general_fit)
        } else {
            100.0 * earned / known
        },
        completeness: if all == 0.0 {
            100
        } else {
            (100.0 * known / all) as u8
        },
    }
}

/// The best over all unit groups wanted: the more digits are shared, the closer.
fn occupation(own: &Opportunity, profile: &Profile, weights: &Weights) -> Option<f64> {
    let held = profile.occupations.as_ref()?;
    let (near, recency) = (&weights.fit.closeness, &weights.fit.recency);
    let mut best = 0.0_f64;
    for occupation in held {
        let code = occupation.code?.isco()?.to_string();
        let years_ago = occupation.until.map_or(0.0, |until| {
            f64::from((TODAY - until.latest()).get_days().max(0)) / 365.25
        });
        let span = f64::from(recency.least_from_years - recency.full_until_years);
        let gone = ((years_ago - f64::from(recency.full_until_years)) / span).clamp(0.0, 1.0);
        let counts = 1.0 - gone * (1.0 - f64::from(recency.least));
        for unit in own
            .wanted
            .occupations
            .iter()
            .flat_map(|wanted| units(*wanted))
        {
            let shared = code
                .chars()
                .zip(unit.chars())
                .take_while(|(a, b)| a == b)
                .count();
            let close = match shared {
                4 => near.same_isco_4,
                3 => near.same_isco_3,
                2 => near.same_isco_2,
                _ => 0.0,
            };
            best = best.max(f64::from(close) * counts);
        }
    }
    Some(best)
}

/// The four-digit groups inside a group.
fn units(group: IscoCode) -> Vec<String> {
    let group = group.to_string();
    let rest = 4 - group.len();
    let unit = |number: u32| match rest {
        0 => group.clone(),
        _ => format!("{group}{number:0rest$}"),
    };
    (0..10_u32.pow(rest as u32)).map(unit).collect()
}

fn skill_share(asked: &[passerelle::domain::ConceptId], held: &[&str], weights: &Weights) -> f64 {
    let near = &weights.fit.closeness;
    let credit = |wanted: &str, held: &str| match (broader(wanted), broader(held)) {
        _ if wanted == held => 1.0,
        (_, Some(above)) if above == wanted => f64::from(near.narrower_skill),
        (Some(above), _) if above == held => f64::from(near.broader_skill),
        (Some(one), Some(other)) if one == other => f64::from(near.related_skill),
        _ => 0.0,
    };
    let best = |wanted: &str| {
        held.iter()
            .map(|own| credit(wanted, own))
            .fold(0.0, f64::max)
    };
    asked
        .iter()
        .map(|wanted| best(wanted.as_str()))
        .sum::<f64>()
        / asked.len() as f64
}

/// The best of the working languages; one whose level is not told says nothing.
fn language(own: &Opportunity, profile: &Profile) -> Option<f64> {
    let held = profile.languages.as_ref()?;
    let credits = own.wanted.languages.iter().filter_map(|wanted| {
        let Some(known) = held.iter().find(|language| language.code == wanted.code) else {
            return Some(0.0);
        };
        Some(
            match wanted.level.rank().saturating_sub(known.level?.rank()) {
                0 => 1.0,
                1 => 0.6,
                2 => 0.3,
                _ => 0.1,
            },
        )
    });
    credits.reduce(f64::max)
}

fn education(own: &Opportunity, profile: &Profile) -> Option<f64> {
    let held = profile.qualifications.as_ref()?;
    let levels = held
        .iter()
        .filter_map(|own| own.isced)
        .map(|level| level.number());
    let level = if held.is_empty() {
        Some(0)
    } else {
        levels.max()
    };
    let lacking = i16::from(own.wanted.isced?.number()) - i16::from(level?);
    Some(match lacking {
        ..=0 => 1.0,
        1 => 0.5,
        _ => 0.0,
    })
}

/// Years in the three-digit groups wanted; unknown when one of them is.
fn experience(own: &Opportunity, profile: &Profile) -> Option<f64> {
    let needed = f64::from(own.wanted.experience_years?);
    let wanted = &own.wanted.occupations;
    let mut years = 0.0;
    for occupation in profile.occupations.as_ref()? {
        let code = occupation.code?.isco()?.to_string();
        let is_close = |wanted: &IscoCode| {
            let group = wanted.to_string();
            code.starts_with(&group[..group.len().min(3)])
        };
        if wanted.is_empty() || wanted.iter().any(is_close) {
            years += f64::from(occupation.years?);
        }
    }
    Some((years / needed).min(1.0))
}
