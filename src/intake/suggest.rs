//! Codes that were probably meant.

use crate::domain::{
    ConceptId, CountryCode, CurrencyCode, FieldCode, IscoCode, LanguageCode, OccupationCode,
    OpportunityId, PartialDate,
};
use crate::text::closest;

/// What a wrong code probably meant.
pub trait Suggest {
    /// Codes or names that are close, best first.
    fn suggest(_wrong: &str) -> Vec<String> {
        Vec::new()
    }
}

impl Suggest for CountryCode {
    /// `Tunisia`, `tn` and `TU` all lead to `TN`.
    fn suggest(wrong: &str) -> Vec<String> {
        let upper = wrong.to_uppercase();
        let mut found: Vec<String> = CountryCode::all()
            .filter(|(code, name)| code.as_str() == upper || name.eq_ignore_ascii_case(wrong))
            .map(|(code, _)| code.to_string())
            .collect();
        let names: Vec<(CountryCode, &str)> = CountryCode::all().collect();
        for name in closest(wrong, names.iter().map(|(_, name)| *name), 3) {
            found.extend(
                names
                    .iter()
                    .filter(|(_, own)| *own == name)
                    .map(|(c, _)| c.to_string()),
            );
        }
        found.dedup();
        found.truncate(3);
        found
    }
}

impl Suggest for LanguageCode {
    fn suggest(wrong: &str) -> Vec<String> {
        let lower = wrong.to_lowercase();
        let short: String = lower.chars().take(2).collect();
        short
            .parse::<LanguageCode>()
            .map(|code| code.to_string())
            .into_iter()
            .collect()
    }
}

impl Suggest for CurrencyCode {
    fn suggest(wrong: &str) -> Vec<String> {
        closest(wrong, CurrencyCode::all(), 3)
            .iter()
            .map(ToString::to_string)
            .collect()
    }
}

impl Suggest for IscoCode {}
impl Suggest for OccupationCode {}
impl Suggest for FieldCode {}
impl Suggest for PartialDate {}
impl Suggest for OpportunityId {}
impl Suggest for ConceptId {}
