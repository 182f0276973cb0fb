//! What a leaf is called and how it is said, before it is said in a language.

use jiff::civil::Date;

use super::condition::{LanguageRule, Leaf, MeansRule, Threshold};
use super::wording::{
    age, countries, current_stay, experience, family, job_offer, job_terms, language, means,
    occupation, parts, prior_stays, protection, qualification, window, word,
};
use super::{Lookup, Parameters};
use crate::domain::{Argument, LanguageCode, Message, Pay};

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

pub(super) fn language_codes(rule: &LanguageRule) -> Vec<LanguageCode> {
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
pub(super) fn floor(threshold: &Threshold, parameters: &Parameters, day: Date) -> Option<Pay> {
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
