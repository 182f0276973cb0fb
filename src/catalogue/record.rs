//! Reading one record.

use serde::Deserialize;

use crate::domain::Opportunity;
use crate::rules::Condition;
use crate::text::{FileProblem, parse_toml};

/// A record as read.
pub struct Record {
    pub opportunity: Opportunity,
    pub requires: Option<Condition>,
}

/// The part of a record that the rules read.
#[derive(Deserialize)]
struct Requires {
    requires: Option<Condition>,
}

pub fn read_toml(path: &str, text: &str) -> Result<Record, FileProblem> {
    let opportunity: Opportunity = parse_toml(path, text)?;
    let rules: Requires = parse_toml(path, text)?;
    Ok(Record {
        opportunity,
        requires: rules.requires,
    })
}

pub fn read_json_line(path: &str, line: usize, text: &str) -> Result<Record, FileProblem> {
    let problem = |error: serde_json::Error| FileProblem {
        line: Some(line),
        ..FileProblem::new(path, error.to_string())
    };
    let opportunity: Opportunity = serde_json::from_str(text).map_err(problem)?;
    let rules: Requires = serde_json::from_str(text).map_err(problem)?;
    Ok(Record {
        opportunity,
        requires: rules.requires,
    })
}
