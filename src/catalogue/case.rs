//! Cases: facts, and the verdict that they must lead to.

use jiff::civil::Date;
use serde::Deserialize;

use crate::rules::Verdict;
use crate::text::{FileProblem, parse_toml};

/// The cases of one record.
#[derive(Debug, Clone)]
pub struct CaseFile {
    /// The file.
    pub file: String,
    /// The id of the record.
    pub record: String,
    /// The cases.
    pub cases: Vec<Case>,
}

/// One case.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// A sentence in snake case.
    pub name: String,
    /// The day of the question; the day the record was checked when absent.
    #[serde(default, deserialize_with = "crate::domain::optional_day")]
    pub as_of: Option<Date>,
    /// The verdict expected.
    pub verdict: Verdict,
    /// Ids of conditions that must have decided it.
    #[serde(default)]
    pub decided_by: Vec<String>,
    /// The profile, in the shape of the API.
    #[serde(default)]
    pub facts: toml::Table,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cases {
    case: Vec<Case>,
}

pub fn read(path: &str, text: &str) -> Result<CaseFile, FileProblem> {
    let cases: Cases = parse_toml(path, text)?;
    let name = path.rsplit('/').next().unwrap_or(path);
    Ok(CaseFile {
        file: path.to_owned(),
        record: name.trim_end_matches(".cases.toml").to_owned(),
        cases: cases.case,
    })
}
