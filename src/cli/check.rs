//! `passerelle check`

use std::process::ExitCode;

use serde_json::{Value, json};

use super::fail::Failure;
use super::output;
use super::start::progress_bar;
use crate::app::{CheckReport, TextFiles, check as run_check, open_vocabulary};
use crate::catalogue::Catalogue;
use crate::domain::{Clock, SystemClock};
use crate::settings::Settings;
use crate::taxonomy::{Join, Vocabulary};

/// Checks vocabulary, records and cases; prints what is wrong.
pub fn check(settings: &Settings, as_json: bool, all_cases: bool) -> Result<ExitCode, Failure> {
    let opened = open_vocabulary(settings)?;
    let vocabulary = opened.vocabulary;
    let told = ToldVocabulary {
        name: &opened.name,
        vocabulary: &vocabulary,
    };
    let files = TextFiles::catalogue(settings)?;
    let catalogue = Catalogue::read(files.iter(), &vocabulary);
    let bar = progress_bar("running cases");
    bar.set_length(catalogue.cases.len() as u64);
    let report = run_check(&catalogue, SystemClock.today(), |done| {
        bar.set_position(done as u64)
    });
    bar.finish_and_clear();
    if as_json {
        output::print_line(format_args!("{}", to_json(&report, &told)));
    } else {
        print(&report, all_cases);
        told.print();
    }
    Ok(if report.is_sound() && told.problems().is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(3)
    })
}

/// The vocabulary as the report tells it.
struct ToldVocabulary<'a> {
    name: &'a str,
    vocabulary: &'a Vocabulary,
}

impl ToldVocabulary<'_> {
    fn problems(&self) -> Vec<String> {
        self.vocabulary.join().map_or_else(Vec::new, Join::problems)
    }

    fn print(&self) {
        output::print_line(format_args!(
            "vocabulary {}: {} concepts, {} labels",
            self.name,
            self.vocabulary.concepts().len(),
            self.vocabulary.label_count()
        ));
        let Some(join) = self.vocabulary.join() else {
            return;
        };
        output::print_line(format_args!(
            "  joined: {} ISCO-08 groups ({} new), {} occupations, {} skills in both, {} new skills, {} labels",
            join.shared_groups,
            join.new_groups,
            join.occupations,
            join.shared_skills,
            join.new_skills,
            join.labels
        ));
        output::print_line(format_args!(
            "  {} {}",
            join.manifest.attribution, join.manifest.modified
        ));
        for problem in join.problems() {
            output::print_line(format_args!("broken: vocabulary.bundle: {problem}"));
        }
    }

    fn to_json(&self) -> Value {
        let join = self.vocabulary.join().map(|join| {
            json!({
                "shared_groups": join.shared_groups, "new_groups": join.new_groups,
                "occupations": join.occupations, "occupations_without_group": join.groupless,
                "shared_skills": join.shared_skills, "new_skills": join.new_skills,
                "labels": join.labels, "releases": join.manifest.releases,
                "attribution": join.manifest.attribution, "modified": join.manifest.modified,
                "problems": join.problems(),
            })
        });
        json!({
            "name": self.name, "concepts": self.vocabulary.concepts().len(),
            "labels": self.vocabulary.label_count(), "bundle": join,
        })
    }
}

fn print(report: &CheckReport, all_cases: bool) {
    for problem in &report.problems {
        output::print_line(format_args!("broken: {problem}"));
    }
    for remark in &report.remarks {
        output::print_line(format_args!("to mend: {}: {}", remark.file, remark.message));
    }
    for case in &report.cases {
        match &case.failure {
            Some(failure) => {
                output::print_line(format_args!("case {} FAILED: {failure}", case.name))
            }
            None if all_cases => output::print_line(format_args!("case {} ok", case.name)),
            None => {}
        }
    }
    let failed = report.failed_cases().count();
    output::print_line(format_args!(
        "{} records, {} broken, {} to mend; {} cases, {failed} failed",
        report.records,
        report.problems.len(),
        report.remarks.len(),
        report.cases.len()
    ));
    if report.guides + report.red_flags > 0 {
        output::print_line(format_args!(
            "safety: {} countries, {} red flags",
            report.guides, report.red_flags
        ));
    }
}

fn to_json(report: &CheckReport, told: &ToldVocabulary<'_>) -> String {
    let problems: Vec<_> = report
        .problems
        .iter()
        .map(|problem| {
            json!({
                "file": problem.file, "line": problem.line, "key": problem.key,
                "message": problem.message, "suggestion": problem.suggestion,
            })
        })
        .collect();
    let remarks: Vec<_> = report
        .remarks
        .iter()
        .map(|remark| json!({ "file": remark.file, "message": remark.message }))
        .collect();
    let cases: Vec<_> = report
        .cases
        .iter()
        .map(|case| json!({ "name": case.name, "failure": case.failure }))
        .collect();
    let report = json!({
        "records": report.records, "problems": problems, "remarks": remarks, "cases": cases,
        "safety": { "countries": report.guides, "red_flags": report.red_flags },
        "vocabulary": told.to_json(),
    });
    format!("{report:#}")
}
