//! Three values, and a fourth for what others decide.

use serde::{Deserialize, Serialize};

/// What is known of a condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Truth {
    /// It holds.
    Met,
    /// It does not hold.
    Unmet,
    /// A fact is missing, or the rule is not sure.
    Unknown,
    /// Others decide it, or only papers show it: it stands beside the verdict.
    Open,
}

impl Truth {
    /// All must hold. What others decide does not count.
    pub fn all(children: impl IntoIterator<Item = Truth>) -> Truth {
        let mut result = Truth::Open;
        for child in children {
            result = match (result, child) {
                (_, Truth::Unmet) => return Truth::Unmet,
                (kept, Truth::Open) => kept,
                (Truth::Unknown, _) | (_, Truth::Unknown) => Truth::Unknown,
                (_, Truth::Met) => Truth::Met,
            };
        }
        result
    }

    /// One is enough. What others decide counts as unknown: it keeps the door open without
    /// opening it.
    pub fn any(children: impl IntoIterator<Item = Truth>) -> Truth {
        let mut result = Truth::Unmet;
        for child in children {
            match child {
                Truth::Met => return Truth::Met,
                Truth::Unknown | Truth::Open => result = Truth::Unknown,
                Truth::Unmet => {}
            }
        }
        result
    }

    /// The contrary.
    #[must_use]
    pub fn negate(self) -> Truth {
        match self {
            Truth::Met => Truth::Unmet,
            Truth::Unmet => Truth::Met,
            other => other,
        }
    }
}

/// The answer of the law to one person about one opportunity.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    utoipa::ToSchema,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::Display,
    strum::VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Verdict {
    /// Every condition on the candidate that can be checked is met.
    Eligible,
    /// Facts are missing, or a rule is not certain.
    Undetermined,
    /// A condition is known not to be met.
    NotEligible,
}

impl From<Truth> for Verdict {
    fn from(truth: Truth) -> Self {
        match truth {
            Truth::Met | Truth::Open => Verdict::Eligible,
            Truth::Unknown => Verdict::Undetermined,
            Truth::Unmet => Verdict::NotEligible,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Truth::{self, Met, Open, Unknown, Unmet};

    #[test]
    fn all_follows_the_table() {
        for (children, expected) in [
            (vec![Met, Met], Met),
            (vec![Met, Unknown], Unknown),
            (vec![Unknown, Unmet, Met], Unmet),
            (vec![Met, Open], Met),
            (vec![Open, Open], Open),
            (vec![Unknown, Open], Unknown),
        ] {
            assert_eq!(Truth::all(children.clone()), expected, "{children:?}");
        }
    }

    #[test]
    fn any_follows_the_table() {
        for (children, expected) in [
            (vec![Unmet, Met], Met),
            (vec![Unmet, Unknown], Unknown),
            (vec![Unmet, Unmet], Unmet),
            (vec![Unmet, Open], Unknown),
            (vec![Open, Open], Unknown),
            (vec![Open, Met], Met),
        ] {
            assert_eq!(Truth::any(children.clone()), expected, "{children:?}");
        }
    }
}
