//! What is wrong with the form, said beside the field that it is about.

use super::answers::Answers;
use super::question::{FormField, field_of};
use super::words::Words;
use crate::intake::FieldProblem;

/// One line of the list of problems.
pub struct ProblemLine {
    /// The field, when it is about one.
    pub field: Option<FormField>,
    /// The label of the field in the reader's language.
    pub label: String,
    /// One sentence in English.
    pub detail: String,
    /// What was probably meant, in one text.
    pub suggestions: String,
}

impl ProblemLine {
    /// A problem of the form as a whole.
    pub fn whole(detail: &str) -> Self {
        Self {
            field: None,
            label: String::new(),
            detail: detail.to_owned(),
            suggestions: String::new(),
        }
    }
}

/// The problems as lines; of one field only the first is told.
pub fn lines(problems: Vec<FieldProblem>, answers: &Answers, words: &Words) -> Vec<ProblemLine> {
    let mut lines: Vec<ProblemLine> = Vec::new();
    for problem in problems {
        let field = field_of(&problem.pointer, answers);
        if field.is_some() && lines.iter().any(|line| line.field == field) {
            continue;
        }
        lines.push(ProblemLine {
            label: field
                .as_ref()
                .map_or_else(String::new, |f| words.say(f.label)),
            field,
            detail: problem.detail,
            suggestions: words.list(problem.suggestions.into_iter()),
        });
    }
    lines
}
