//! `passerelle check`

use std::process::ExitCode;

use serde_json::json;

use super::fail::Failure;
use super::start::progress_bar;
use crate::app::{CheckReport, TextFiles, check as run_check, open_vocabulary};
use crate::catalogue::Catalogue;
use crate::domain::{Clock, SystemClock};
use crate::settings::Settings;

/// Checks vocabulary, records and cases; prints what is wrong.
pub fn check(settings: &Settings, as_json: bool, all_cases: bool) -> Result<ExitCode, Failure> {
    let vocabulary = open_vocabulary(settings)?.vocabulary;
    let files = TextFiles::catalogue(settings)?;
    let catalogue = Catalogue::read(files.iter(), &vocabulary);
    let bar = progress_bar("running cases");
    bar.set_length(catalogue.cases.len() as u64);
    let report = run_check(&catalogue, SystemClock.today(), |done| {
        bar.set_position(done as u64)
    });
    bar.finish_and_clear();
    if as_json {
        println!("{}", to_json(&report));
    } else {
        print(&report, all_cases);
    }
    Ok(if report.is_sound() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(3)
    })
}

fn print(report: &CheckReport, all_cases: bool) {
    for problem in &report.problems {
        println!("broken: {problem}");
    }
    for remark in &report.remarks {
        println!("to mend: {}: {}", remark.file, remark.message);
    }
    for case in &report.cases {
        match &case.failure {
            Some(failure) => println!("case {} FAILED: {failure}", case.name),
            None if all_cases => println!("case {} ok", case.name),
            None => {}
        }
    }
    let failed = report.failed_cases().count();
    println!(
        "{} records, {} broken, {} to mend; {} cases, {failed} failed",
        report.records,
        report.problems.len(),
        report.remarks.len(),
        report.cases.len(),
    );
}

fn to_json(report: &CheckReport) -> String {
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
    });
    format!("{report:#}")
}
