//! Is the catalogue sound, and do its rules do what its cases say?

use jiff::civil::Date;

use crate::catalogue::{Case, CaseFile, Catalogue, Entry, Remark, remarks};
use crate::intake::{Place, read_profile};
use crate::rules::{Decision, Facts, Judge, State, Verdict};
use crate::text::FileProblem;

/// The outcome of one case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseResult {
    /// `record::case_name`.
    pub name: String,
    /// What went wrong, in one sentence; none when it passed.
    pub failure: Option<String>,
}

/// Everything that a check found.
#[derive(Debug, Default)]
pub struct CheckReport {
    /// How many records there are.
    pub records: usize,
    /// How many countries have a safety guide.
    pub guides: usize,
    /// How many red flags there are.
    pub red_flags: usize,
    /// What is broken.
    pub problems: Vec<FileProblem>,
    /// What should be mended.
    pub remarks: Vec<Remark>,
    /// Every case.
    pub cases: Vec<CaseResult>,
}

impl CheckReport {
    /// Whether nothing is broken and every case passed.
    pub fn is_sound(&self) -> bool {
        self.problems.is_empty() && self.failed_cases().count() == 0
    }

    /// The cases that failed.
    pub fn failed_cases(&self) -> impl Iterator<Item = &CaseResult> {
        self.cases.iter().filter(|case| case.failure.is_some())
    }
}

/// Checks a catalogue as seen on a day; `progress` is told after each file of cases.
pub fn check(catalogue: &Catalogue, today: Date, mut progress: impl FnMut(usize)) -> CheckReport {
    let mut cases = Vec::new();
    for (done, file) in catalogue.cases.iter().enumerate() {
        cases.extend(run_cases(catalogue, file));
        progress(done + 1);
    }
    CheckReport {
        records: catalogue.entries.len(),
        guides: catalogue.safety.countries().count(),
        red_flags: catalogue.safety.red_flags().len(),
        problems: catalogue.problems.clone(),
        remarks: remarks(catalogue, today),
        cases,
    }
}

/// Runs the cases of one record.
pub fn run_cases(catalogue: &Catalogue, file: &CaseFile) -> Vec<CaseResult> {
    let mut entries = catalogue.entries.values();
    let Some(entry) = entries.find(|entry| entry.opportunity.id.as_str() == file.record) else {
        let (record, count) = (&file.record, file.cases.len());
        return vec![CaseResult {
            name: record.clone(),
            failure: Some(format!(
                "there is no sound record `{record}`, so its {count} cases did not run"
            )),
        }];
    };
    let run = |case: &Case| CaseResult {
        name: format!("{}::{}", file.record, case.name),
        failure: run_case(catalogue, entry, case),
    };
    file.cases.iter().map(run).collect()
}

fn run_case(catalogue: &Catalogue, entry: &Entry, case: &Case) -> Option<String> {
    let facts = match serde_json::to_value(&case.facts) {
        Ok(facts) => facts,
        Err(error) => return Some(error.to_string()),
    };
    let mut problems = Vec::new();
    let profile = read_profile(&facts, Place::root(), &mut problems);
    if let Some(problem) = problems.first() {
        return Some(format!("facts{}: {}", problem.pointer, problem.detail));
    }
    let as_of = case.as_of.unwrap_or(entry.opportunity.checked.on);
    let facts = Facts::from_codes(&profile, as_of);
    let judge = Judge::new(&catalogue.rulebook, &catalogue.parameters, facts);
    let decision = judge.decide(entry.tree);
    if decision.verdict != case.verdict {
        let found = deciding(&decision).join(", ");
        let (found_verdict, wanted) = (decision.verdict, case.verdict);
        return Some(format!("is `{found_verdict}` (by {found}), not `{wanted}`"));
    }
    let found = deciding(&decision);
    let is_named = |id: &String| {
        found
            .iter()
            .any(|own| own == id || own.split('.').next() == Some(id.as_str()))
    };
    let missing = case.decided_by.iter().find(|id| !is_named(id));
    missing.map(|id| format!("was decided by {}, not by `{id}`", found.join(", ")))
}

/// The ids of the conditions that led to the verdict.
fn deciding(decision: &Decision) -> Vec<String> {
    let state = match decision.verdict {
        Verdict::Eligible => State::Met,
        Verdict::Undetermined => State::Unknown,
        Verdict::NotEligible => State::Unmet,
    };
    let findings = decision.findings.iter().filter(|finding| finding.decides);
    let mut ids: Vec<String> = findings
        .filter(|finding| finding.state == state || decision.verdict == Verdict::NotEligible)
        .map(|finding| finding.id.clone())
        .collect();
    ids.sort();
    ids.dedup();
    ids
}
