//! `POST /v1/match`

use axum::extract::State;
use axum::response::Response;
use serde_json::Value;
use utoipa::ToSchema;

use crate::api::ApiState;
use crate::api::answer::{private, work};
use crate::api::body::JsonBody;
use crate::api::language::Language;
use crate::api::problem::Problem;
use crate::app::view::MatchAnswer;
use crate::domain::{Category, CountryCode, Kind, Locale, Profile};
use crate::intake::MatchRequest;
use crate::rules::Verdict;

/// A profile and what is wanted of it. Unknown fields are refused.
#[derive(ToSchema)]
#[schema(as = MatchRequest)]
#[expect(dead_code, reason = "the schema of a body that is read field by field")]
pub struct MatchBody {
    /// The person's profile.
    profile: Profile,
    /// What is wanted.
    filters: Option<MatchFilterBody>,
    /// Words that let an opportunity pass as well.
    #[schema(max_length = 500)]
    q: Option<String>,
    /// `standard`, `low-documentation` or `career-change`.
    strategy: Option<String>,
    /// Weights of single parts instead of the strategy's.
    weights: Option<WeightsBody>,
    /// The day asked about; today when absent.
    as_of: Option<jiff::civil::Date>,
    /// How many matches on a page, 20 when absent.
    #[schema(minimum = 1, maximum = 100)]
    limit: Option<u32>,
    /// Where the page begins.
    cursor: Option<String>,
    /// Whether conditions, contributions and changes are told; true when absent.
    explain: Option<bool>,
}

/// What is wanted; an empty list wants everything.
#[derive(ToSchema)]
#[schema(as = MatchFilters)]
#[expect(dead_code, reason = "the schema of a body that is read field by field")]
pub struct MatchFilterBody {
    kinds: Option<Vec<Kind>>,
    countries: Option<Vec<CountryCode>>,
    categories: Option<Vec<Category>>,
    verdicts: Option<Vec<Verdict>>,
}

/// Weights of single parts, 0 to 100.
#[derive(ToSchema)]
#[schema(as = Weights)]
#[expect(dead_code, reason = "the schema of a body that is read field by field")]
pub struct WeightsBody {
    #[schema(maximum = 100)]
    occupation: Option<u32>,
    #[schema(maximum = 100)]
    skills: Option<u32>,
    #[schema(maximum = 100)]
    optional_skills: Option<u32>,
    #[schema(maximum = 100)]
    language: Option<u32>,
    #[schema(maximum = 100)]
    education: Option<u32>,
    #[schema(maximum = 100)]
    experience: Option<u32>,
}

/// Which opportunities are open to a person, why, and what would open the next one.
#[utoipa::path(post, path = "/v1/match", tag = "match", operation_id = "find_matches",
    params(("lang" = Option<String>, Query, description = "Language of texts: en fr ar bn ur es it de")),
    request_body = MatchBody,
    responses((status = 200, body = MatchAnswer)))]
pub async fn find_matches(
    State(state): State<ApiState>,
    Language(locale): Language,
    JsonBody(body): JsonBody,
) -> Result<Response, Problem> {
    let answer = work(move || answer(&state, &body, locale)).await?;
    Ok(private(&answer, locale))
}

/// Answers one match request; batches use it line by line.
pub fn answer(state: &ApiState, body: &Value, locale: Locale) -> Result<MatchAnswer, Problem> {
    let snapshot = state.snapshot.load();
    let request = snapshot.read_match_request(body)?;
    let question = question(&request);
    let today = state.clock.today();
    Ok(snapshot.find_matches(&request, &question, locale, today)?)
}

/// The request without what only chooses the page, as text that equal questions share.
fn question(request: &MatchRequest) -> String {
    let question = MatchRequest {
        cursor: None,
        limit: None,
        explain: None,
        ..request.clone()
    };
    format!("{question:?}")
}
