//! Reading a list of references.

use serde_json::Value;

use super::field::{FieldProblem, Place, ProblemCode};

/// The most references of one question.
const MOST: usize = 500;

/// Reads a list of at most 500 references; every problem is reported at once.
///
/// # Errors
/// All problems, when there is any.
pub fn read_references(value: &Value) -> Result<Vec<String>, Vec<FieldProblem>> {
    let root = Place::root();
    let Some(items) = value.as_array() else {
        let detail = "must be a list of references".to_owned();
        return Err(vec![root.problem(ProblemCode::WrongType, detail)]);
    };
    if items.len() > MOST {
        let detail = format!("has {} items, at most {MOST} are taken", items.len());
        return Err(vec![root.problem(ProblemCode::TooLong, detail)]);
    }
    let (mut read, mut problems) = (Vec::new(), Vec::new());
    for (place, item) in items.iter().enumerate() {
        match item.as_str() {
            Some(text) => read.push(text.to_owned()),
            None => {
                let place = root.below(&place.to_string());
                let detail = "must be text".to_owned();
                problems.push(place.problem(ProblemCode::WrongType, detail));
            }
        }
    }
    if problems.is_empty() {
        Ok(read)
    } else {
        Err(problems)
    }
}
