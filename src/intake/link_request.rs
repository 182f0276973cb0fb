//! Reading the phrases to link.

use serde_json::Value;

use super::field::{FieldProblem, Place};
use super::object::ObjectReader;
use crate::domain::Locale;
use crate::taxonomy::TermKind;

/// Phrases to link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkRequest {
    /// What they name.
    pub kind: TermKind,
    /// The language they are written in, when it is known.
    pub language: Option<Locale>,
    /// The phrases.
    pub texts: Vec<String>,
    /// Concepts per phrase.
    pub limit: usize,
}

const MOST_PHRASES: usize = 500;

/// Reads a link request; every problem is reported at once.
///
/// # Errors
/// All problems, when there is any.
pub fn read_link_request(value: &Value) -> Result<LinkRequest, Vec<FieldProblem>> {
    let mut problems = Vec::new();
    let mut reader = ObjectReader::new(value, Place::root(), &mut problems);
    let request = LinkRequest {
        kind: reader.word("type").unwrap_or(TermKind::Occupation),
        language: reader.word("lang"),
        texts: reader.texts("texts", MOST_PHRASES).unwrap_or_default(),
        limit: reader
            .integer("limit", 1, 50)
            .and_then(|n| usize::try_from(n).ok())
            .unwrap_or(5),
    };
    if reader.value("texts").is_none() {
        reader.require("texts");
    }
    reader.finish();
    if problems.is_empty() {
        Ok(request)
    } else {
        Err(problems)
    }
}
