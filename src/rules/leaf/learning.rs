//! Conditions on languages, qualifications, admissions, skills and courses.

use jiff::ToSpan;

use super::{Outcome, among, both, every, some_of};
use crate::domain::{Argument, Language, PartialDate, Qualification, RecognitionState};
use crate::rules::condition::{
    AdmissionRule, LanguageRule, ParticipationRule, QualificationRule, SkillRule,
};
use crate::rules::finding::Reason;
use crate::rules::{Facts, Truth};

pub fn language(rule: &LanguageRule, facts: &Facts<'_>) -> Outcome {
    let codes: Vec<_> = rule.code.iter().chain(&rule.any_of).copied().collect();
    let field = match codes.as_slice() {
        [code] => format!("languages.{code}"),
        _ => "languages".to_owned(),
    };
    let Some(known) = &facts.profile.languages else {
        if rule.min.is_none() {
            return Outcome::open(Reason::LevelNotStated);
        }
        return Outcome::missing(field);
    };
    let held: Vec<&Language> = known.iter().filter(|l| codes.contains(&l.code)).collect();
    let best = held.iter().filter_map(|l| l.level).max();
    let have = best.map(|level| Argument::Text(level.to_string()));
    let Some(min) = rule.min else {
        return Outcome::open(Reason::LevelNotStated).with_have(have);
    };
    if held.is_empty() {
        return Outcome::absent();
    }
    let enough = some_of(held.iter().map(|language| {
        both(
            language.level.map(|level| level >= min),
            certificate(rule, language, facts),
        )
    }));
    Outcome::of(enough, field).with_have(have)
}

fn certificate(rule: &LanguageRule, language: &Language, facts: &Facts<'_>) -> Option<bool> {
    if !rule.certified {
        return Some(true);
    }
    let fresh = match rule.valid_months {
        None => Some(true),
        Some(months) => language
            .certified_on
            .and_then(|date| is_within(date, months, facts)),
    };
    both(language.certified, fresh)
}

pub fn qualification(rule: &QualificationRule, facts: &Facts<'_>) -> Outcome {
    let Some(held) = &facts.profile.qualifications else {
        return Outcome::missing("qualifications");
    };
    if held.is_empty() {
        return Outcome::absent();
    }
    let known = some_of(held.iter().map(|own| qualifies(rule, own, facts)));
    let have = held
        .iter()
        .filter_map(|q| q.isced)
        .max()
        .map(|level| Argument::Text(format!("ISCED {level}")));
    let field = match rule.r#in {
        Some(country) if without_recognition(rule, held, facts) != Some(false) => {
            format!("qualifications.recognition.{country}")
        }
        _ => "qualifications".to_owned(),
    };
    Outcome::of(known, field).with_have(have)
}

/// Whether a qualification would do if its recognition were settled.
fn without_recognition(
    rule: &QualificationRule,
    held: &[Qualification],
    facts: &Facts<'_>,
) -> Option<bool> {
    let rest = QualificationRule {
        recognition: None,
        r#in: None,
        ..rule.clone()
    };
    some_of(held.iter().map(|own| qualifies(&rest, own, facts)))
}

fn qualifies(rule: &QualificationRule, own: &Qualification, facts: &Facts<'_>) -> Option<bool> {
    let asked = |wanted: bool, known: Option<bool>| if wanted { known } else { Some(true) };
    every([
        asked(
            rule.min_isced.is_some(),
            own.isced.map(|level| Some(level) >= rule.min_isced),
        ),
        asked(
            rule.max_isced.is_some(),
            own.isced.map(|level| Some(level) <= rule.max_isced),
        ),
        asked(
            !rule.fields.is_empty(),
            own.field
                .as_ref()
                .map(|field| rule.fields.iter().any(|wanted| wanted.covers(field))),
        ),
        asked(
            rule.min_years.is_some(),
            own.years.map(|years| Some(years) >= rule.min_years),
        ),
        among(own.country, &rule.awarded_in),
        match rule.awarded_within_months {
            None => Some(true),
            Some(months) => own.awarded.and_then(|date| is_within(date, months, facts)),
        },
        match rule.state_recognised {
            None => Some(true),
            Some(wanted) => own.state_recognised.map(|is| is == wanted),
        },
        recognised(rule, own),
    ])
}

/// A qualification of the country itself needs no recognition there.
fn recognised(rule: &QualificationRule, own: &Qualification) -> Option<bool> {
    let (Some(wanted), Some(country)) = (rule.recognition, rule.r#in) else {
        return Some(true);
    };
    if own.country == Some(country) {
        return Some(wanted == RecognitionState::Full);
    }
    let entry = own
        .recognition
        .iter()
        .find(|entry| entry.country == country);
    entry.map(|entry| entry.state == wanted)
}

/// Whether a date lies at most so many months back; unknown when it may and may not.
fn is_within(date: PartialDate, months: u32, facts: &Facts<'_>) -> Option<bool> {
    let limit = facts.as_of.checked_sub(i64::from(months).months()).ok()?;
    match (date.earliest() >= limit, date.latest() >= limit) {
        (true, _) => Some(true),
        (_, false) => Some(false),
        _ => None,
    }
}

pub fn admission(rule: &AdmissionRule, facts: &Facts<'_>) -> Outcome {
    let Some(admission) = facts.profile.admission else {
        return Outcome::missing("admission");
    };
    let same_kind = admission.kind.is_some() && admission.kind == rule.kind;
    match (admission.has, admission.kind) {
        (Some(false), None) => Outcome::absent(),
        (Some(false), Some(_)) if same_kind => Outcome::absent(),
        (Some(true), Some(_)) if same_kind => {
            Outcome::of(among(admission.country, &rule.r#in), "admission.country")
        }
        _ => Outcome::missing("admission"),
    }
}

pub fn completed(rule: &ParticipationRule, facts: &Facts<'_>) -> Outcome {
    let known = facts
        .profile
        .completed
        .as_ref()
        .map(|done| done.iter().any(|id| rule.any_of.contains(id)));
    match known {
        Some(false) => Outcome::absent(),
        known => Outcome::of(known, "completed"),
    }
}

pub fn skill(rule: &SkillRule, facts: &Facts<'_>) -> Outcome {
    if rule.any_of.iter().any(|skill| facts.skills.contains(skill)) {
        return Outcome::new(Truth::Met, Reason::Fulfilled);
    }
    match &facts.profile.skills {
        Some(skills) if skills.is_empty() => Outcome::absent(),
        _ => Outcome::missing("skills"),
    }
}
