//! Reading the question of a match.

use jiff::civil::Date;
use serde_json::Value;

use super::field::{FieldProblem, Place};
use super::object::ObjectReader;
use super::profile::read_profile;
use crate::domain::{Category, CountryCode, Kind, Profile};
use crate::rules::Verdict;

/// What a match is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MatchRequest {
    /// The person's profile.
    pub profile: Profile,
    /// What is wanted.
    pub filters: MatchFilters,
    /// Words that let an opportunity pass as well.
    pub q: Option<String>,
    /// A named strategy of weights; `standard` when absent.
    pub strategy: Option<String>,
    /// Weights of single parts instead of the strategy's, 0 to 100.
    pub weights: Vec<(&'static str, u16)>,
    /// The day asked about; today when absent.
    pub as_of: Option<Date>,
    /// How many matches on a page.
    pub limit: Option<usize>,
    /// Where the page begins.
    pub cursor: Option<String>,
    /// Whether conditions, contributions and changes are told.
    pub explain: Option<bool>,
}

/// What is wanted; an empty list wants everything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MatchFilters {
    /// Kinds.
    pub kinds: Vec<Kind>,
    /// Countries.
    pub countries: Vec<CountryCode>,
    /// Categories.
    pub categories: Vec<Category>,
    /// Verdicts.
    pub verdicts: Vec<Verdict>,
}

/// Names of the weights a caller may set.
const PARTS: [&str; 6] = [
    "occupation",
    "skills",
    "optional_skills",
    "language",
    "education",
    "experience",
];

/// Reads a match request; what is broken is left out and reported, all of it at once.
pub fn read_match_request(value: &Value, problems: &mut Vec<FieldProblem>) -> MatchRequest {
    let mut reader = ObjectReader::new(value, Place::root(), problems);
    let mut request = MatchRequest::default();
    match reader.value("profile") {
        Some((place, profile)) => {
            request.profile = read_profile(profile, place, reader.problems());
        }
        None => reader.require("profile"),
    }
    if let Some((place, filters)) = reader.value("filters") {
        request.filters = read_filters(filters, place, reader.problems());
    }
    if let Some((place, weights)) = reader.value("weights") {
        request.weights = read_weights(weights, place, reader.problems());
    }
    request.q = reader.text("q").filter(|q| !q.trim().is_empty());
    request.strategy = reader.text("strategy");
    request.as_of = reader.day("as_of");
    request.limit = reader
        .integer("limit", 1, 100)
        .and_then(|n| usize::try_from(n).ok());
    request.cursor = reader.text("cursor");
    request.explain = reader.boolean("explain");
    reader.finish();
    request
}

fn read_filters(value: &Value, place: Place, problems: &mut Vec<FieldProblem>) -> MatchFilters {
    let mut reader = ObjectReader::new(value, place, problems);
    let filters = MatchFilters {
        kinds: reader.words("kinds", 10).unwrap_or_default(),
        countries: reader.codes("countries", 100).unwrap_or_default(),
        categories: reader.words("categories", 100).unwrap_or_default(),
        verdicts: reader.words("verdicts", 10).unwrap_or_default(),
    };
    reader.finish();
    filters
}

fn read_weights(
    value: &Value,
    place: Place,
    problems: &mut Vec<FieldProblem>,
) -> Vec<(&'static str, u16)> {
    let mut reader = ObjectReader::new(value, place, problems);
    let read = PARTS.iter().filter_map(|part| {
        let weight = reader.integer(part, 0, 100)?;
        Some((*part, u16::try_from(weight).ok()?))
    });
    let weights = read.collect();
    reader.finish();
    weights
}
