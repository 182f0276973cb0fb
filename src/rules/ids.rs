//! What a leaf is called and how it is said, before it is said in a language.

use jiff::civil::Date;

use super::condition::{
    AgeRule, Countries, CurrentStayRule, ExperienceRule, FamilyRule, JobOfferRule, JobTermsRule,
    LanguageRule, Leaf, MeansRule, OccupationOf, OccupationRule, PriorStaysRule, ProtectionRule,
    QualificationRule, Threshold,
};
use super::{Lookup, Parameters};
use crate::domain::{Argument, LanguageCode, Message, Pay, RecognitionState};

/// A leaf's id, its sentence and the value it asks for.
pub struct Description {
    pub id: String,
    pub asks: Message,
    pub want: Option<Argument>,
}

/// Describes a leaf as it stands on a day.
pub fn describe(leaf: &Leaf, parameters: &Parameters, day: Date) -> Description {
    Description {
        id: id(leaf),
        asks: asks(leaf, parameters, day),
        want: want(leaf, parameters, day),
    }
}

/// The stable id of a leaf, as documented in docs/reference/rules.md.
pub fn id(leaf: &Leaf) -> String {
    match leaf {
        Leaf::Nationality(_) => "nationality".to_owned(),
        Leaf::Residence(_) => "residence".to_owned(),
        Leaf::CurrentStay(_) => "current_stay".to_owned(),
        Leaf::Age(_) => "age".to_owned(),
        Leaf::Language(rule) => format!("language.{}", joined(&language_codes(rule))),
        Leaf::Qualification(rule) => match rule.r#in {
            Some(country) => format!("qualification.{}", country.as_str().to_lowercase()),
            None => "qualification".to_owned(),
        },
        Leaf::Experience(_) => "experience".to_owned(),
        Leaf::Occupation(_) => "occupation".to_owned(),
        Leaf::Skill(_) => "skill".to_owned(),
        Leaf::Licence(_) => "licence".to_owned(),
        Leaf::JobOffer(_) => "job_offer".to_owned(),
        Leaf::Salary(_) => "salary".to_owned(),
        Leaf::Means(_) => "means".to_owned(),
        Leaf::Admission(rule) => {
            format!("admission.{}", rule.kind.map_or("any", |kind| kind.code()))
        }
        Leaf::Family(_) => "family".to_owned(),
        Leaf::Protection(_) => "protection".to_owned(),
        Leaf::PriorParticipation(_) => "prior_participation".to_owned(),
        Leaf::Cohort(_) => "cohort".to_owned(),
        Leaf::PriorStays(_) => "prior_stays".to_owned(),
        Leaf::Accommodation(_) => "accommodation".to_owned(),
        Leaf::Insurance(_) => "insurance".to_owned(),
        Leaf::Proof(proof) => format!("proof.{}", <&str>::from(proof)),
        Leaf::Referral(rule) => format!("referral.{}", <&str>::from(rule.by)),
        Leaf::Employer(rule) => format!("employer.{}", <&str>::from(rule.property)),
        Leaf::JobTerms(_) => "job_terms".to_owned(),
        Leaf::Quota(_) => "quota".to_owned(),
        Leaf::Window(_) => "window".to_owned(),
        Leaf::Judged(judgement) => format!("judged.{}", <&str>::from(judgement)),
    }
}

fn joined(codes: &[LanguageCode]) -> String {
    let codes: Vec<&str> = codes.iter().map(LanguageCode::as_str).collect();
    codes.join("+")
}

fn language_codes(rule: &LanguageRule) -> Vec<LanguageCode> {
    rule.code.iter().chain(&rule.any_of).copied().collect()
}

fn want(leaf: &Leaf, parameters: &Parameters, day: Date) -> Option<Argument> {
    let number = |n: u32| Argument::Number(f64::from(n));
    match leaf {
        Leaf::Nationality(rule) | Leaf::Residence(rule) if !rule.any_of.is_empty() => {
            Some(Argument::Countries(rule.any_of.clone()))
        }
        Leaf::Age(rule) => match (rule.min, rule.max) {
            (Some(min), Some(max)) => Some(Argument::Text(format!("{min}–{max}"))),
            (Some(min), None) => Some(Argument::Text(format!("≥ {min}"))),
            (None, Some(max)) => Some(Argument::Text(format!("≤ {max}"))),
            (None, None) => None,
        },
        Leaf::Language(rule) => rule.min.map(|level| Argument::Text(level.to_string())),
        Leaf::Qualification(rule) => rule
            .min_isced
            .map(|level| Argument::Text(format!("ISCED {level}"))),
        Leaf::Experience(rule) => Some(Argument::Number(f64::from(rule.min_years))),
        Leaf::JobOffer(rule) => rule.min_months.or(rule.max_months).map(number),
        Leaf::Salary(rule) => floor(&rule.at_least, parameters, day).map(Argument::Pay),
        Leaf::Means(MeansRule::Monthly(threshold, _) | MeansRule::Total(threshold)) => {
            floor(threshold, parameters, day).map(Argument::Pay)
        }
        Leaf::PriorStays(rule) => rule.min_months.or(rule.max_months).map(number),
        _ => None,
    }
}

/// The largest sum that a threshold comes to, the last known one when a newer is due.
fn floor(threshold: &Threshold, parameters: &Parameters, day: Date) -> Option<Pay> {
    match threshold {
        Threshold::Fixed(pay) => Some(*pay),
        Threshold::Parameter { key, percent } => {
            let parameter = parameters.find(key)?;
            let (Lookup::Current(value) | Lookup::Stale(value)) = parameter.on(day) else {
                return None;
            };
            let mut pay = parameter.pay(value)?;
            pay.amount = pay.amount.percent(*percent);
            Some(pay)
        }
        Threshold::MaxOf(several) => several
            .iter()
            .filter_map(|threshold| floor(threshold, parameters, day))
            .max_by_key(|pay| pay.amount.hundredths() * pay.period.per_year().unwrap_or(1)),
    }
}

fn asks(leaf: &Leaf, parameters: &Parameters, day: Date) -> Message {
    match leaf {
        Leaf::Nationality(rule) => countries("asks-nationality-any", "asks-nationality-none", rule),
        Leaf::Residence(rule) => countries("asks-residence-any", "asks-residence-none", rule),
        Leaf::CurrentStay(rule) => current_stay(rule),
        Leaf::Age(rule) => age(rule),
        Leaf::Language(rule) => language(rule),
        Leaf::Qualification(rule) => parts("asks-qualification", qualification(rule)),
        Leaf::Experience(rule) => parts("asks-experience", experience(rule)),
        Leaf::Occupation(rule) => occupation(rule),
        Leaf::Skill(rule) => {
            Message::new("asks-skill").with("what", Argument::Concepts(rule.any_of.clone()))
        }
        Leaf::Licence(rule) => {
            Message::new("asks-licence").with("what", Argument::Text(rule.any_of.join(", ")))
        }
        Leaf::JobOffer(rule) => parts("asks-job-offer", job_offer(rule)),
        Leaf::Salary(rule) => match floor(&rule.at_least, parameters, day) {
            Some(pay) => Message::new("asks-salary").with("pay", Argument::Pay(pay)),
            None => Message::new("asks-salary-unknown"),
        },
        Leaf::Means(rule) => means(rule, parameters, day),
        Leaf::Admission(rule) => Message::new("asks-admission")
            .with(
                "kind",
                word("admission", rule.kind.map_or("study", |kind| kind.code())),
            )
            .with("countries", Argument::Countries(rule.r#in.clone())),
        Leaf::Family(rule) => parts("asks-family", family(rule)),
        Leaf::Protection(rule) => parts("asks-protection", protection(rule)),
        Leaf::PriorParticipation(_) => Message::new("asks-prior-participation"),
        Leaf::Cohort(_) => Message::new("asks-cohort"),
        Leaf::PriorStays(rule) => prior_stays(rule),
        Leaf::Accommodation(_) => Message::new("asks-accommodation"),
        Leaf::Insurance(_) => Message::new("asks-insurance"),
        Leaf::Proof(proof) => {
            Message::new("asks-proof").with("what", word("proof", <&str>::from(proof)))
        }
        Leaf::Referral(rule) => {
            Message::new("asks-referral").with("who", word("referrer", <&str>::from(rule.by)))
        }
        Leaf::Employer(rule) => Message::new("asks-employer")
            .with("what", word("employer", <&str>::from(rule.property)))
            .with(
                "count",
                Argument::Number(f64::from(rule.at_least.unwrap_or(0))),
            ),
        Leaf::JobTerms(rule) => parts("asks-job-terms", job_terms(rule)),
        Leaf::Quota(_) => Message::new("asks-quota"),
        Leaf::Window(rule) => window(rule, day),
        Leaf::Judged(judgement) => {
            Message::new("asks-judged").with("what", word("judged", <&str>::from(judgement)))
        }
    }
}

fn word(kind: &'static str, code: &str) -> Argument {
    Argument::Word(kind, code.to_owned())
}

fn parts(key: &'static str, parts: Vec<Message>) -> Message {
    Message::new(key)
        .with("count", Argument::Number(parts.len() as f64))
        .with("parts", Argument::Parts(parts))
}

fn countries(any: &'static str, none: &'static str, rule: &Countries) -> Message {
    if rule.any_of.is_empty() {
        Message::new(none).with("countries", Argument::Countries(rule.none_of.clone()))
    } else {
        Message::new(any).with("countries", Argument::Countries(rule.any_of.clone()))
    }
}

fn current_stay(rule: &CurrentStayRule) -> Message {
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

fn age(rule: &AgeRule) -> Message {
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

fn language(rule: &LanguageRule) -> Message {
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

fn qualification(rule: &QualificationRule) -> Vec<Message> {
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
        let country = crate::domain::CountryOrGroup::Country(country);
        parts.push(Message::new(key).with("countries", Argument::Countries(vec![country])));
    }
    parts
}

fn experience(rule: &ExperienceRule) -> Vec<Message> {
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

fn occupation(rule: &OccupationRule) -> Message {
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

fn job_offer(rule: &JobOfferRule) -> Vec<Message> {
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

fn means(rule: &MeansRule, parameters: &Parameters, day: Date) -> Message {
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

fn family(rule: &FamilyRule) -> Vec<Message> {
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

fn protection(rule: &ProtectionRule) -> Vec<Message> {
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

fn prior_stays(rule: &PriorStaysRule) -> Message {
    let months = rule.min_months.or(rule.max_months).unwrap_or(0);
    let key = match (rule.min_months, months, rule.within_months) {
        (Some(_), _, _) => "asks-stays-min",
        (None, 0, None) => "asks-stays-never",
        (None, _, _) => "asks-stays-max",
    };
    Message::new(key)
        .with("countries", Argument::Countries(rule.r#in.clone()))
        .with("months", Argument::Number(f64::from(months)))
        .with(
            "window",
            Argument::Number(f64::from(rule.within_months.unwrap_or(0))),
        )
}

fn job_terms(rule: &JobTermsRule) -> Vec<Message> {
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

fn window(rule: &super::condition::WindowRule, day: Date) -> Message {
    let open = rule
        .dates
        .iter()
        .find(|w| w.opens <= day && day <= w.closes);
    let next = rule
        .dates
        .iter()
        .filter(|w| w.opens > day)
        .min_by_key(|w| w.opens);
    let dated = |key, window: &super::condition::DatedWindow| {
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
