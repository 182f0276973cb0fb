//! How a condition is read: a table with one key and remarks beside it.

use serde::Deserialize;

use super::{
    AdmissionRule, AgeRule, Bearer, Condition, Countries, CurrentStayRule, EmployerRule,
    ExperienceRule, FamilyRule, JobOfferRule, JobTermsRule, Judgement, LanguageRule, Leaf,
    LicenceRule, MeansRule, Node, OccupationRule, ParticipationRule, Plain, Points, PriorStaysRule,
    Proof, ProtectionRule, QualificationRule, QuotaRule, ReferralRule, Remarks, SalaryRule,
    SkillRule, Threshold, When, WindowRule,
};
use crate::domain::{Amount, CurrencyCode, Pay, PayPeriod};

/// A condition as written, before it is known that exactly one key is there.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RawCondition {
    cite: Option<String>,
    source: Option<String>,
    note: Option<String>,
    unverified: bool,
    waivable: bool,
    when: Option<When>,
    by: Option<Bearer>,
    all: Option<Vec<Condition>>,
    any: Option<Vec<Condition>>,
    not: Option<Box<Condition>>,
    points: Option<Points>,
    nationality: Option<Countries>,
    residence: Option<Countries>,
    current_stay: Option<CurrentStayRule>,
    age: Option<AgeRule>,
    language: Option<LanguageRule>,
    qualification: Option<QualificationRule>,
    experience: Option<ExperienceRule>,
    occupation: Option<OccupationRule>,
    skill: Option<SkillRule>,
    licence: Option<LicenceRule>,
    job_offer: Option<JobOfferRule>,
    salary: Option<SalaryRule>,
    means: Option<MeansRule>,
    admission: Option<AdmissionRule>,
    family: Option<FamilyRule>,
    protection: Option<ProtectionRule>,
    prior_participation: Option<ParticipationRule>,
    cohort: Option<ParticipationRule>,
    prior_stays: Option<PriorStaysRule>,
    accommodation: Option<Plain>,
    insurance: Option<Plain>,
    proof: Option<Proof>,
    referral: Option<ReferralRule>,
    employer: Option<EmployerRule>,
    job_terms: Option<JobTermsRule>,
    quota: Option<QuotaRule>,
    window: Option<WindowRule>,
    judged: Option<Judgement>,
}

impl TryFrom<RawCondition> for Condition {
    type Error = &'static str;

    fn try_from(raw: RawCondition) -> Result<Self, Self::Error> {
        let leaves = [
            raw.nationality.map(Leaf::Nationality),
            raw.residence.map(Leaf::Residence),
            raw.current_stay.map(Leaf::CurrentStay),
            raw.age.map(Leaf::Age),
            raw.language.map(Leaf::Language),
            raw.qualification.map(Leaf::Qualification),
            raw.experience.map(Leaf::Experience),
            raw.occupation.map(Leaf::Occupation),
            raw.skill.map(Leaf::Skill),
            raw.licence.map(Leaf::Licence),
            raw.job_offer.map(Leaf::JobOffer),
            raw.salary.map(Leaf::Salary),
            raw.means.map(Leaf::Means),
            raw.admission.map(Leaf::Admission),
            raw.family.map(Leaf::Family),
            raw.protection.map(Leaf::Protection),
            raw.prior_participation.map(Leaf::PriorParticipation),
            raw.cohort.map(Leaf::Cohort),
            raw.prior_stays.map(Leaf::PriorStays),
            raw.accommodation.map(Leaf::Accommodation),
            raw.insurance.map(Leaf::Insurance),
            raw.proof.map(Leaf::Proof),
            raw.referral.map(Leaf::Referral),
            raw.employer.map(Leaf::Employer),
            raw.job_terms.map(Leaf::JobTerms),
            raw.quota.map(Leaf::Quota),
            raw.window.map(Leaf::Window),
            raw.judged.map(Leaf::Judged),
        ];
        let nodes = [
            raw.all.map(Node::All),
            raw.any.map(Node::Any),
            raw.not.map(Node::Not),
            raw.points.map(Node::Points),
        ];
        let leaves = leaves.into_iter().flatten().map(Node::Leaf);
        let mut found = nodes.into_iter().flatten().chain(leaves);
        let node = match (found.next(), found.next()) {
            (Some(node), None) => node,
            (None, _) => return Err("a condition needs one key such as `age` or `all`"),
            (Some(_), Some(_)) => {
                return Err(
                    "a condition has exactly one key beside its remarks; wrap several in `all`",
                );
            }
        };
        check(&node)?;
        let by = raw.by.unwrap_or_else(|| default_bearer(&node));
        Ok(Condition {
            node,
            remarks: Remarks {
                cite: raw.cite,
                source: raw.source,
                note: raw.note,
                unverified: raw.unverified,
                waivable: raw.waivable,
                when: raw.when.unwrap_or_default(),
                by,
            },
        })
    }
}

/// Who fulfils a condition when the record does not say.
fn default_bearer(node: &Node) -> Bearer {
    match node {
        Node::Leaf(Leaf::Employer(_) | Leaf::JobTerms(_)) => Bearer::Employer,
        Node::Leaf(Leaf::Quota(_) | Leaf::Window(_) | Leaf::Judged(_) | Leaf::Referral(_)) => {
            Bearer::Authority
        }
        _ => Bearer::Candidate,
    }
}

/// What serde cannot see: rules that would mean nothing or never hold.
fn check(node: &Node) -> Result<(), &'static str> {
    match node {
        Node::All(children) | Node::Any(children) if children.is_empty() => {
            Err("`all` and `any` need at least one condition")
        }
        Node::Points(points) if points.from.is_empty() => Err("`points` needs lines in `from`"),
        Node::Leaf(leaf) => check_leaf(leaf),
        _ => Ok(()),
    }
}

fn check_leaf(leaf: &Leaf) -> Result<(), &'static str> {
    let fine = |holds: bool, otherwise| if holds { Ok(()) } else { Err(otherwise) };
    match leaf {
        Leaf::Nationality(rule) | Leaf::Residence(rule) => fine(
            !(rule.any_of.is_empty() && rule.none_of.is_empty()),
            "name countries in `any_of` or `none_of`",
        ),
        Leaf::Language(rule) => fine(
            rule.code.is_some() == rule.any_of.is_empty(),
            "name the language in `code`, or several in `any_of`",
        ),
        Leaf::Age(rule) => fine(
            rule.min.zip(rule.max).is_none_or(|(min, max)| min <= max)
                && (rule.min.is_some() || rule.max.is_some() || !rule.by_nationality.is_empty()),
            "give `min` or `max`, `min` not above `max`",
        ),
        Leaf::Qualification(rule) => fine(
            rule.recognition.is_some() == rule.r#in.is_some(),
            "`recognition` and `in` go together",
        ),
        Leaf::Experience(rule) => fine(
            rule.min_years > 0.0 && rule.min_years < 60.0,
            "`min_years` lies between 0 and 60",
        ),
        Leaf::Occupation(rule) => fine(
            !(rule.any_of.is_empty() && rule.none_of.is_empty() && rule.list.is_none()),
            "name groups in `any_of`, `none_of` or a `list`",
        ),
        Leaf::Admission(rule) => fine(rule.kind.is_some(), "say which `kind` of admission"),
        Leaf::PriorStays(rule) => fine(
            rule.min_months.is_some() != rule.max_months.is_some(),
            "give either `min_months` or `max_months`",
        ),
        Leaf::Skill(SkillRule { any_of }) => fine(!any_of.is_empty(), "name skills in `any_of`"),
        Leaf::Licence(rule) => fine(!rule.any_of.is_empty(), "name licences in `any_of`"),
        _ => Ok(()),
    }
}

/// A threshold as written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawThreshold {
    amount: Option<Amount>,
    currency: Option<CurrencyCode>,
    period: Option<PayPeriod>,
    parameter: Option<String>,
    percent: Option<f64>,
    max_of: Option<Vec<Threshold>>,
}

impl TryFrom<RawThreshold> for Threshold {
    type Error = &'static str;

    fn try_from(raw: RawThreshold) -> Result<Self, Self::Error> {
        match (raw.amount, raw.currency, raw.parameter, raw.max_of) {
            (Some(amount), Some(currency), None, None) => Ok(Threshold::Fixed(Pay {
                amount,
                currency,
                period: raw.period.unwrap_or(PayPeriod::Year),
            })),
            (None, None, Some(key), None) => Ok(Threshold::Parameter {
                key,
                percent: raw.percent.unwrap_or(100.0),
            }),
            (None, None, None, Some(several)) if !several.is_empty() => {
                Ok(Threshold::MaxOf(several))
            }
            _ => Err("a threshold is `amount` with `currency`, or `parameter`, or `max_of`"),
        }
    }
}

/// Means as written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawMeans {
    monthly: Option<Threshold>,
    months: Option<u32>,
    total: Option<Threshold>,
}

impl TryFrom<RawMeans> for MeansRule {
    type Error = &'static str;

    fn try_from(raw: RawMeans) -> Result<Self, Self::Error> {
        match (raw.monthly, raw.total) {
            (Some(monthly), None) => Ok(MeansRule::Monthly(monthly, raw.months.unwrap_or(12))),
            (None, Some(total)) if raw.months.is_none() => Ok(MeansRule::Total(total)),
            _ => Err("means are `monthly` (with `months`) or `total`"),
        }
    }
}
