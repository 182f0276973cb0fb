//! The next best question: the fact whose absence keeps most verdicts open.

use std::collections::BTreeMap;

use super::snapshot::Snapshot;
use super::view::QuestionView;
use crate::domain::{Argument, CountryOrGroup, Locale, Message};
use crate::rules::{Judge, TreeId, Verdict};

/// The questions that undetermined opportunities wait for, most waited for first.
///
/// `trees` says how many of the opportunities found have each requirement tree.
pub fn questions(
    snapshot: &Snapshot,
    judge: &Judge<'_>,
    trees: &BTreeMap<TreeId, u64>,
    locale: Locale,
) -> Vec<QuestionView> {
    let mut waiting: BTreeMap<String, u64> = BTreeMap::new();
    for (tree, count) in trees {
        if judge.verdict(*tree) != Verdict::Undetermined {
            continue;
        }
        for field in judge.decide(*tree).missing() {
            *waiting.entry(field.to_owned()).or_default() += count;
        }
    }
    let mut questions: Vec<QuestionView> = waiting
        .into_iter()
        .map(|(field, settles)| QuestionView {
            text: snapshot.messages.say(&message(&field), locale, snapshot),
            field,
            settles,
        })
        .collect();
    questions.sort_by(|a, b| {
        b.settles
            .cmp(&a.settles)
            .then_with(|| a.field.cmp(&b.field))
    });
    questions
}

/// The question that a profile field answers.
fn message(field: &str) -> Message {
    if let Some(code) = field
        .strip_prefix("languages.")
        .and_then(|code| code.parse().ok())
    {
        let languages = Argument::Languages(vec![code]);
        return Message::new("question-languages-code").with("languages", languages);
    }
    if let Some(country) = field.strip_prefix("qualifications.recognition.") {
        let countries = country.parse().ok().map(CountryOrGroup::Country);
        let countries = Argument::Countries(countries.into_iter().collect());
        return Message::new("question-qualifications-recognition").with("countries", countries);
    }
    Message::new(match field {
        "age" => "question-age",
        "nationalities" => "question-nationalities",
        "residence" => "question-residence",
        "current_stay.country" => "question-current_stay-country",
        "current_stay.permit" => "question-current_stay-permit",
        "languages" => "question-languages",
        "qualifications" => "question-qualifications",
        "occupations" => "question-occupations",
        "occupations.years" => "question-occupations-years",
        "skills" => "question-skills",
        "licences" => "question-licences",
        "job_offer" => "question-job_offer",
        "job_offer.country" => "question-job_offer-country",
        "job_offer.occupation" => "question-job_offer-occupation",
        "job_offer.months" => "question-job_offer-months",
        "job_offer.salary" => "question-job_offer-salary",
        "savings" => "question-savings",
        "admission" => "question-admission",
        "admission.country" => "question-admission-country",
        "protection.status" => "question-protection-status",
        "protection.registered_with_unhcr" => "question-protection-registered_with_unhcr",
        "protection.host_country" => "question-protection-host_country",
        "family" => "question-family",
        "completed" => "question-completed",
        _ => "question-stays",
    })
}
