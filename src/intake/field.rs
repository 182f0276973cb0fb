//! One problem in one field.

use serde::Serialize;

/// What is wrong with a field.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Serialize,
    utoipa::ToSchema,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum ProblemCode {
    /// The field is not known here.
    UnknownField,
    /// The value is of another type.
    WrongType,
    /// The code is not in its standard, or the word not in the list.
    UnknownCode,
    /// The number lies outside what is possible.
    OutOfRange,
    /// The text or list is too long.
    TooLong,
    /// A field that is needed is not there.
    Required,
    /// Fields contradict each other.
    Contradiction,
}

/// One problem: where, what, and what was probably meant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct FieldProblem {
    /// JSON pointer (RFC 6901) into the request.
    #[schema(examples("/profile/languages/0/level"))]
    pub pointer: String,
    /// What kind of problem.
    pub code: ProblemCode,
    /// One sentence.
    pub detail: String,
    /// What was probably meant, best first.
    pub suggestions: Vec<String>,
}

/// Where a value stands: a JSON pointer that grows.
#[derive(Debug, Clone, Default)]
pub struct Place(String);

impl Place {
    /// The whole document.
    pub fn root() -> Self {
        Self::default()
    }

    /// A field or an item below.
    #[must_use]
    pub fn below(&self, step: &str) -> Self {
        Self(format!(
            "{}/{}",
            self.0,
            step.replace('~', "~0").replace('/', "~1")
        ))
    }

    pub(super) fn problem(&self, code: ProblemCode, detail: String) -> FieldProblem {
        FieldProblem {
            pointer: self.0.clone(),
            code,
            detail,
            suggestions: Vec::new(),
        }
    }
}
