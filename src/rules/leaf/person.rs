//! Conditions on who a person is and where they are. They serve the law alone, never fit.

use jiff::{ToSpan, civil::Date};

use super::{Outcome, among, both, every, some_of};
use crate::domain::{Argument, CountryCode, CountryOrGroup, Stay};
use crate::rules::Facts;
use crate::rules::condition::{
    AgeRule, Countries, CurrentStayRule, FamilyRule, PriorStaysRule, ProtectionRule,
};

pub fn nationality(rule: &Countries, facts: &Facts<'_>) -> Outcome {
    let held = facts.profile.nationalities.as_deref();
    let known = held.map(|held| {
        let wanted = rule.any_of.is_empty() || held.iter().any(|own| contains(&rule.any_of, *own));
        wanted && !held.iter().any(|own| contains(&rule.none_of, *own))
    });
    let have = held.map(|held| Argument::Countries(as_groups(held)));
    Outcome::of(known, "nationalities").with_have(have)
}

pub fn residence(rule: &Countries, facts: &Facts<'_>) -> Outcome {
    let residence = facts.profile.residence;
    Outcome::of(fits(rule, residence), "residence").with_have(country_argument(residence))
}

pub fn current_stay(rule: &CurrentStayRule, facts: &Facts<'_>) -> Outcome {
    let location = facts.location();
    let place = both(
        among(location, &rule.inside),
        among(location, &rule.outside).map(|inside| rule.outside.is_empty() || !inside),
    );
    let permit = facts.profile.current_stay.and_then(|stay| stay.permit);
    let permitted = if rule.permits.is_empty() {
        Some(true)
    } else {
        permit.map(|permit| rule.permits.contains(&permit))
    };
    let field = if place.is_none() {
        "current_stay.country"
    } else {
        "current_stay.permit"
    };
    Outcome::of(both(place, permitted), field).with_have(country_argument(location))
}

pub fn age(rule: &AgeRule, facts: &Facts<'_>) -> Outcome {
    let age = facts.profile.age_on(facts.as_of);
    let have = age.map(|age| Argument::Number(f64::from(age)));
    let Some(age) = age else {
        return Outcome::missing("age");
    };
    let within = |min: Option<u8>, max: Option<u8>| {
        min.is_none_or(|min| age >= min) && max.is_none_or(|max| age <= max)
    };
    let general = within(rule.min, rule.max);
    let known = match &facts.profile.nationalities {
        Some(held) => {
            let own = rule.by_nationality.iter().find(|special| {
                held.iter()
                    .any(|own| contains(&special.nationalities, *own))
            });
            Some(own.map_or(general, |special| within(special.min, special.max)))
        }
        None => {
            let mut all = rule.by_nationality.iter().map(|s| within(s.min, s.max));
            all.all(|special| special == general).then_some(general)
        }
    };
    Outcome::of(known, "nationalities").with_have(have)
}

pub fn family(rule: &FamilyRule, facts: &Facts<'_>) -> Outcome {
    let known = facts.profile.family.as_ref().and_then(|family| {
        some_of(family.iter().map(|member| {
            let related = rule.relations.is_empty() || rule.relations.contains(&member.relation);
            let standing = if rule.status.is_empty() {
                Some(true)
            } else {
                member.status.map(|status| rule.status.contains(&status))
            };
            every([Some(related), among(member.country, &rule.r#in), standing])
        }))
    });
    match &facts.profile.family {
        Some(family) if family.is_empty() => Outcome::absent(),
        _ => Outcome::of(known, "family"),
    }
}

pub fn protection(rule: &ProtectionRule, facts: &Facts<'_>) -> Outcome {
    let Some(protection) = facts.profile.protection else {
        return Outcome::missing("protection.status");
    };
    let status = if rule.status.is_empty() {
        Some(true)
    } else {
        protection
            .status
            .map(|status| rule.status.contains(&status))
    };
    let registered = match rule.registered_with_unhcr {
        None => Some(true),
        Some(wanted) => protection.registered_with_unhcr.map(|is| is == wanted),
    };
    let host = match &rule.host {
        None => Some(true),
        Some(countries) => fits(countries, protection.host_country),
    };
    let field = match (status, registered) {
        (None, _) => "protection.status",
        (_, None) => "protection.registered_with_unhcr",
        _ => "protection.host_country",
    };
    let have = protection
        .status
        .map(|status| Argument::Word("protection", status.code().to_owned()));
    Outcome::of(every([status, registered, host]), field).with_have(have)
}

pub fn prior_stays(rule: &PriorStaysRule, facts: &Facts<'_>) -> Outcome {
    let Some(stays) = &facts.profile.stays else {
        return Outcome::missing("stays");
    };
    let since = rule
        .within_months
        .and_then(|months| facts.as_of.checked_sub(i64::from(months).months()).ok());
    let (mut least, mut most) = (0, 0);
    for stay in stays {
        let purpose = if rule.purposes.is_empty() {
            Some(true)
        } else {
            stay.purpose.map(|purpose| rule.purposes.contains(&purpose))
        };
        let counts = both(among(Some(stay.country), &rule.r#in), purpose);
        let (low, high) = months_in_window(stay, since, facts.as_of);
        match counts {
            Some(true) => {
                least += low;
                most += high;
            }
            None => most += high,
            Some(false) => {}
        }
    }
    let known = match (rule.min_months, rule.max_months) {
        (Some(min), _) => bounded(least >= i64::from(min), most < i64::from(min)),
        (None, Some(max)) => bounded(most <= i64::from(max), least > i64::from(max)),
        (None, None) => Some(true),
    };
    Outcome::of(known, "stays").with_have(Some(Argument::Number(least as f64)))
}

fn bounded(surely: bool, surely_not: bool) -> Option<bool> {
    match (surely, surely_not) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ => None,
    }
}

/// Fewest and most months that a stay spent after `since`.
fn months_in_window(stay: &Stay, since: Option<Date>, as_of: Date) -> (i64, i64) {
    let most = stay.months.map_or(1_200, i64::from);
    let Some(since) = since else {
        return (stay.months.map_or(0, i64::from), most);
    };
    let (Some(from), Some(months)) = (stay.from, stay.months) else {
        return (0, most);
    };
    let overlap = |begin: Date| {
        let end = begin
            .checked_add(i64::from(months).months())
            .unwrap_or(Date::MAX);
        if begin >= since && end <= as_of {
            return i64::from(months);
        }
        let (begin, end) = (begin.max(since), end.min(as_of));
        let span = begin.until((jiff::Unit::Month, end));
        span.map_or(0, |span| i64::from(span.get_months())).max(0)
    };
    let (first, last) = (from.earliest(), from.latest());
    // What lies inside grows, stays and shrinks as the first day moves on: it is least at an end,
    // and most at an end or where the stay begins or ends with the window.
    let ends_with_window = as_of.checked_sub(i64::from(months).months());
    let turns = [since, ends_with_window.unwrap_or(Date::MIN)];
    let inside = turns.into_iter().filter(|day| (first..=last).contains(day));
    let (a, b) = (overlap(first), overlap(last));
    (a.min(b), inside.map(overlap).fold(a.max(b), i64::max))
}

fn fits(rule: &Countries, country: Option<CountryCode>) -> Option<bool> {
    let country = country?;
    let wanted = rule.any_of.is_empty() || contains(&rule.any_of, country);
    Some(wanted && !contains(&rule.none_of, country))
}

fn contains(groups: &[CountryOrGroup], country: CountryCode) -> bool {
    groups.iter().any(|group| group.contains(country))
}

fn as_groups(countries: &[CountryCode]) -> Vec<CountryOrGroup> {
    countries
        .iter()
        .map(|c| CountryOrGroup::Country(*c))
        .collect()
}

fn country_argument(country: Option<CountryCode>) -> Option<Argument> {
    country.map(|country| Argument::Countries(as_groups(&[country])))
}
