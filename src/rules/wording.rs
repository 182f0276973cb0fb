//! How each rule is put as a message.

use jiff::civil::Date;

use super::Parameters;
use super::condition::{
    AgeRule, Countries, CurrentStayRule, DatedWindow, ExperienceRule, FamilyRule, JobOfferRule,
    JobTermsRule, LanguageRule, MeansRule, OccupationOf, OccupationRule, PriorStaysRule,
    ProtectionRule, QualificationRule, WindowRule,
};
use super::ids::{floor, language_codes};
use crate::domain::{Argument, CountryOrGroup, Message, RecognitionState};

pub(super) fn word(kind: &'static str, code: &str) -> Argument {
    Argument::Word(kind, code.to_owned())
}

pub(super) fn parts(key: &'static str, parts: Vec<Message>) -> Message {
    Message::new(key)
        .with("count", Argument::Number(parts.len() as f64))
        .with("parts", Argument::Parts(parts))
}

pub(super) fn countries(any: &'static str, none: &'static str, rule: &Countries) -> Message {
    if rule.any_of.is_empty() {
        Message::new(none).with("countries", Argument::Countries(rule.none_of.clone()))
    } else {
        Message::new(any).with("countries", Argument::Countries(rule.any_of.clone()))
    }
}

pub(super) fn current_stay(rule: &CurrentStayRule) -> Message {
    if !rule.permits.is_empty() {
        let permits = rule.permits.iter();
        let permits = permits
            .map(|permit| Message::new("part-word").with("what", word("permit", permit.code())));
        return Message::new("asks-stay-permit")
            .with("countries", Argument::Countries(rule.inside.clone()))
            .with("permits", Argument::Parts(permits.collect()));
    }
    if rule.inside.is_empty() {
        Message::new("asks-stay-outside")
            .with("countries", Argument::Countries(rule.outside.clone()))
    } else {
        Message::new("asks-stay-inside").with("countries", Argument::Countries(rule.inside.clone()))
    }
}

pub(super) fn age(rule: &AgeRule) -> Message {
    let number = |age: u8| Argument::Number(f64::from(age));
    match (rule.min, rule.max) {
        (Some(min), Some(max)) => Message::new("asks-age-between")
            .with("min", number(min))
            .with("max", number(max)),
        (Some(min), None) => Message::new("asks-age-min").with("min", number(min)),
        (None, Some(max)) => Message::new("asks-age-max").with("max", number(max)),
        (None, None) => Message::new("asks-age-by-nationality"),
    }
}

pub(super) fn language(rule: &LanguageRule) -> Message {
    let key = match (rule.min, rule.certified) {
        (None, _) => "asks-language-sufficient",
        (Some(_), false) => "asks-language-level",
        (Some(_), true) => "asks-language-certificate",
    };
    let message = Message::new(key).with("languages", Argument::Languages(language_codes(rule)));
    match rule.min {
        Some(level) => message.with("level", Argument::Text(level.to_string())),
        None => message,
    }
}

pub(super) fn qualification(rule: &QualificationRule) -> Vec<Message> {
    let number = |n: f64| Argument::Number(n);
    let mut parts = Vec::new();
    if let Some(level) = rule.min_isced {
        let level = number(f64::from(level.number()));
        parts.push(Message::new("part-isced-min").with("level", level));
    }
    if let Some(level) = rule.max_isced {
        let level = number(f64::from(level.number()));
        parts.push(Message::new("part-isced-max").with("level", level));
    }
    if !rule.fields.is_empty() {
        let fields: Vec<String> = rule.fields.iter().map(ToString::to_string).collect();
        parts.push(Message::new("part-fields").with("fields", Argument::Text(fields.join(", "))));
    }
    if let Some(years) = rule.min_years {
        parts.push(Message::new("part-training-years").with("years", number(f64::from(years))));
    }
    if !rule.awarded_in.is_empty() {
        let countries = Argument::Countries(rule.awarded_in.clone());
        parts.push(Message::new("part-awarded-in").with("countries", countries));
    }
    if let Some(months) = rule.awarded_within_months {
        let months = number(f64::from(months));
        parts.push(Message::new("part-awarded-within").with("months", months));
    }
    if rule.state_recognised == Some(true) {
        parts.push(Message::new("part-state-recognised"));
    }
    if let (Some(state), Some(country)) = (rule.recognition, rule.r#in) {
        let key = match state {
            RecognitionState::Full => "part-recognised-full",
            RecognitionState::Partial => "part-recognised-partial",
            RecognitionState::Applied => "part-recognised-applied",
            RecognitionState::None => "part-recognised-not",
        };
        let country = CountryOrGroup::Country(country);
        parts.push(Message::new(key).with("countries", Argument::Countries(vec![country])));
    }
    parts
}

pub(super) fn experience(rule: &ExperienceRule) -> Vec<Message> {
    let years = Argument::Number(f64::from(rule.min_years));
    let mut parts = vec![Message::new("part-work-years").with("years", years)];
    if let Some(window) = rule.within_years {
        let window = Argument::Number(f64::from(window));
        parts.push(Message::new("part-within-years").with("years", window));
    }
    if !rule.occupations.is_empty() {
        let occupations = Argument::Occupations(rule.occupations.clone());
        parts.push(Message::new("part-as").with("occupations", occupations));
    }
    parts
}

pub(super) fn occupation(rule: &OccupationRule) -> Message {
    let job = rule.of == OccupationOf::Job;
    if let Some(list) = &rule.list {
        let key = if job {
            "asks-job-on-list"
        } else {
            "asks-occupation-on-list"
        };
        return Message::new(key).with("list", Argument::Text(list.clone()));
    }
    let (key, codes) = match (job, rule.any_of.is_empty()) {
        (false, false) => ("asks-occupation-any", &rule.any_of),
        (false, true) => ("asks-occupation-none", &rule.none_of),
        (true, false) => ("asks-job-any", &rule.any_of),
        (true, true) => ("asks-job-none", &rule.none_of),
    };
    Message::new(key).with("occupations", Argument::Occupations(codes.clone()))
}

pub(super) fn job_offer(rule: &JobOfferRule) -> Vec<Message> {
    let mut parts = Vec::new();
    if !rule.r#in.is_empty() {
        let countries = Argument::Countries(rule.r#in.clone());
        parts.push(Message::new("part-in").with("countries", countries));
    }
    if let Some(months) = rule.min_months {
        let months = Argument::Number(f64::from(months));
        parts.push(Message::new("part-months-min").with("months", months));
    }
    if let Some(months) = rule.max_months {
        let months = Argument::Number(f64::from(months));
        parts.push(Message::new("part-months-max").with("months", months));
    }
    if !rule.occupations.is_empty() {
        let occupations = Argument::Occupations(rule.occupations.clone());
        parts.push(Message::new("part-as").with("occupations", occupations));
    }
    if !rule.not_occupations.is_empty() {
        let occupations = Argument::Occupations(rule.not_occupations.clone());
        parts.push(Message::new("part-not-as").with("occupations", occupations));
    }
    parts
}

pub(super) fn means(rule: &MeansRule, parameters: &Parameters, day: Date) -> Message {
    let (threshold, months) = match rule {
        MeansRule::Monthly(threshold, months) => (threshold, *months),
        MeansRule::Total(threshold) => (threshold, 0),
    };
    match (floor(threshold, parameters, day), months) {
        (None, _) => Message::new("asks-means-unknown"),
        (Some(pay), 0) => Message::new("asks-means-total").with("pay", Argument::Pay(pay)),
        (Some(pay), months) => Message::new("asks-means-monthly")
            .with("pay", Argument::Pay(pay))
            .with("months", Argument::Number(f64::from(months))),
    }
}

pub(super) fn family(rule: &FamilyRule) -> Vec<Message> {
    let relations = rule
        .relations
        .iter()
        .map(|relation| Message::new("part-word").with("what", word("relation", relation.code())));
    let statuses = rule
        .status
        .iter()
        .map(|status| Message::new("part-word").with("what", word("standing", status.code())));
    let mut parts: Vec<Message> = relations.collect();
    if !rule.r#in.is_empty() {
        let countries = Argument::Countries(rule.r#in.clone());
        parts.push(Message::new("part-in").with("countries", countries));
    }
    parts.extend(statuses);
    parts
}

pub(super) fn protection(rule: &ProtectionRule) -> Vec<Message> {
    let statuses = rule
        .status
        .iter()
        .map(|status| Message::new("part-word").with("what", word("protection", status.code())));
    let mut parts: Vec<Message> = statuses.collect();
    if rule.registered_with_unhcr == Some(true) {
        parts.push(Message::new("part-registered-unhcr"));
    }
    if let Some(host) = &rule.host {
        parts.push(countries("part-host-any", "part-host-none", host));
    }
    parts
}

pub(super) fn prior_stays(rule: &PriorStaysRule) -> Message {
    let months = rule.min_months.or(rule.max_months).unwrap_or(0);
    let key = match (rule.min_months, months, rule.within_months) {
        (Some(_), _, _) => "asks-stays-min",
        (None, 0, _) => "asks-stays-never",
        (None, _, None) => "asks-stays-max-ever",
        (None, _, Some(_)) => "asks-stays-max",
    };
    Message::new(key)
        .with("countries", Argument::Countries(rule.r#in.clone()))
        .with("months", Argument::Number(f64::from(months)))
        .with(
            "window",
            Argument::Number(f64::from(rule.within_months.unwrap_or(0))),
        )
}

pub(super) fn job_terms(rule: &JobTermsRule) -> Vec<Message> {
    let mut parts = Vec::new();
    if let Some(hours) = rule.min_hours_per_week {
        let hours = Argument::Number(f64::from(hours));
        parts.push(Message::new("part-hours-min").with("hours", hours));
    }
    if let Some(contract) = rule.contract {
        let contract = word("contract", <&str>::from(contract));
        parts.push(Message::new("part-word").with("what", contract));
    }
    if rule.full_time == Some(true) {
        parts.push(Message::new("part-full-time"));
    }
    parts
}

pub(super) fn window(rule: &WindowRule, day: Date) -> Message {
    let open = rule
        .dates
        .iter()
        .find(|w| w.opens <= day && day <= w.closes);
    let next = rule
        .dates
        .iter()
        .filter(|w| w.opens > day)
        .min_by_key(|w| w.opens);
    let dated = |key, window: &DatedWindow| {
        Message::new(key)
            .with("opens", Argument::Text(window.opens.to_string()))
            .with("closes", Argument::Text(window.closes.to_string()))
    };
    match (open, next) {
        (Some(window), _) => dated("asks-window-open", window),
        (None, Some(window)) => dated("asks-window-next", window),
        (None, None) if rule.recurring.is_some() || rule.dates.is_empty() => {
            Message::new("asks-window-calls")
        }
        (None, None) => Message::new("asks-window-closed"),
    }
}
