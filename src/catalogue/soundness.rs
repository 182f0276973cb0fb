//! Is a record sound? What breaks it, and what should be mended.

use jiff::civil::Date;

use super::record::Record;
use super::{Catalogue, Entry};
use crate::domain::{Access, ConceptId, GrantedThing, Kind, Opportunity, StatusKind};
use crate::rules::{Parameters, check_condition};
use crate::taxonomy::Vocabulary;
use crate::text::FileProblem;

/// Something that should be mended and breaks nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// The file.
    pub file: String,
    /// One lower-case sentence.
    pub message: String,
}

/// What breaks a record: it cannot be served so.
pub fn problems(
    path: &str,
    text: &str,
    record: &Record,
    vocabulary: &Vocabulary,
    parameters: &Parameters,
) -> Vec<FileProblem> {
    let opportunity = &record.opportunity;
    let mut found = Vec::new();
    let mut add = |message: String, at: &str| {
        found.push(FileProblem::new(path, message).at_text(text, at).at_key(at));
    };
    let is_concept = |id: &ConceptId| vocabulary.find(id).is_some();
    let stem = path
        .rsplit('/')
        .next()
        .and_then(|file| file.strip_suffix(".toml"));
    if stem.is_some_and(|stem| stem != opportunity.id.as_str()) {
        add(
            format!("id `{}` is not the name of the file", opportunity.id),
            "id",
        );
    }
    if opportunity.sources.is_empty() {
        add("needs at least one source".into(), "sources");
    }
    if opportunity.sources.iter().any(|s| s.reference().is_empty()) {
        add("a source needs `url` or `name`".into(), "sources");
    }
    if opportunity.checked.next <= opportunity.checked.on {
        add("`next` must come after `on`".into(), "checked");
    }
    if opportunity.title.iter().next().is_none() {
        add("needs a title".into(), "title");
    }
    if opportunity.kind == Kind::Job && opportunity.job.is_none() {
        add("a job needs the table `job`".into(), "kind");
    }
    if opportunity.status.is == StatusKind::ReferralOnly
        && opportunity.access.contains(&Access::Candidate)
    {
        add(
            "nobody applies to a referral-only route; take `candidate` out of `access`".into(),
            "access",
        );
    }
    let wanted = &opportunity.wanted;
    for code in &wanted.occupations {
        if !is_concept(&ConceptId::of_isco(*code)) {
            add(
                format!("wants the unknown occupation `{code}`"),
                "occupations",
            );
        }
    }
    for skill in wanted
        .skills
        .iter()
        .chain(&wanted.optional_skills)
        .chain(granted_skills(opportunity))
    {
        if !is_concept(skill) {
            add(format!("names the unknown skill `{skill}`"), skill.as_str());
        }
    }
    if let Some(condition) = &record.requires {
        for message in check_condition(condition, parameters, &is_concept) {
            let word = message.split('`').nth(1).unwrap_or("requires").to_owned();
            add(message, &word);
        }
    }
    found
}

fn granted_skills(opportunity: &Opportunity) -> impl Iterator<Item = &ConceptId> {
    opportunity
        .grants
        .iter()
        .filter_map(|grant| match &grant.thing {
            GrantedThing::Skill(skill) => Some(skill),
            _ => None,
        })
}

/// What should be mended in the whole catalogue, as seen on a day.
pub fn remarks(catalogue: &Catalogue, today: Date) -> Vec<Remark> {
    let mut found = Vec::new();
    for entry in catalogue.entries.values() {
        let mut add = |message: String| {
            found.push(Remark {
                file: entry.file.clone(),
                message,
            });
        };
        languages(entry, &mut add);
        if entry.opportunity.is_stale(today) {
            let due = entry.opportunity.checked.next;
            add(format!("must be checked again since {due}"));
        }
        for old in &entry.opportunity.replaces {
            if !catalogue.entries.contains_key(old) {
                add(format!("replaces `{old}`, which is not in the catalogue"));
            }
        }
        let own_cases = |id: &str| catalogue.cases.iter().find(|cases| cases.record == id);
        match own_cases(entry.opportunity.id.as_str()) {
            None if entry.requires.is_some() && !entry.opportunity.sample => {
                add("has conditions and no cases".into());
            }
            _ => {}
        }
    }
    for (file, due) in catalogue.safety.list_stale(today) {
        let message = format!("must be checked again since {due}");
        found.push(Remark { file, message });
    }
    for cases in &catalogue.cases {
        if !catalogue
            .entries
            .keys()
            .any(|id| id.as_str() == cases.record)
        {
            found.push(Remark {
                file: cases.file.clone(),
                message: format!(
                    "has cases of `{}`, which is not in the catalogue",
                    cases.record
                ),
            });
        }
    }
    found
}

/// Curated records speak English, French and Arabic at least.
fn languages(entry: &Entry, add: &mut dyn FnMut(String)) {
    let opportunity = &entry.opportunity;
    if opportunity.sample {
        return;
    }
    for code in ["en", "fr", "ar"] {
        if opportunity.title.in_language(code).is_none() {
            add(format!("has no title in `{code}`"));
        }
        if opportunity.summary.in_language(code).is_none() {
            add(format!("has no summary in `{code}`"));
        }
    }
    for (code, text) in opportunity.summary.iter() {
        let length = text.chars().count();
        if length > 300 {
            add(format!(
                "has a summary of {length} characters in `{code}`; 300 are the most"
            ));
        }
    }
}
