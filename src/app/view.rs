//! The shapes of answers, in the reader's language. Field names are those of the API.

use std::collections::BTreeMap;

use serde::Serialize;
use utoipa::ToSchema;

use super::agencies::FlagView;
use super::uploaded::{UploadedView, VerifyView};
use crate::domain::{
    Access, Amount, Body, Category, Checked, CostPeriod, CountryCode, Grant, Job, Kind, LegalBasis,
    Payer, Places, Publication, Source, StatusKind, TimeSpan,
};
use crate::matching::{EvidenceReason, Part};
use crate::rules::{Bearer, Reason, State, Verdict, When};

/// What an answer rests on; equal values and equal questions give equal answers.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct CatalogueView {
    /// Changes with every change of records, vocabulary, rules or weights.
    pub revision: u64,
    /// The day the question was answered for.
    #[schema(format = Date)]
    pub as_of: String,
    /// The vocabulary that words were linked with.
    pub vocabulary: String,
    /// The version of the weights.
    pub weights: String,
}

/// How many results there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct TotalView {
    /// The number.
    pub count: u64,
    /// Whether it is exact; it always is.
    pub exact: bool,
}

/// The state of an opportunity.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct StatusView {
    /// The state.
    pub is: StatusKind,
    /// The state in the reader's language.
    pub text: String,
    /// First day of the state.
    pub since: Option<String>,
    /// Last day of the state.
    pub until: Option<String>,
    /// When it must be looked at again.
    pub next_check: Option<String>,
    /// A remark in English.
    pub note: Option<String>,
}

/// One cost.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct CostView {
    /// What is paid for.
    pub item: String,
    /// How much.
    pub amount: Amount,
    /// ISO 4217.
    pub currency: String,
    /// Who pays.
    pub payer: Payer,
    /// How often.
    pub per: CostPeriod,
    /// Not confirmed by a source.
    pub unverified: bool,
}

/// An opportunity in short.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct CardView {
    /// Its id.
    pub id: String,
    /// Its kind.
    pub kind: Kind,
    /// What it is about.
    pub category: Category,
    /// Its name.
    pub title: String,
    /// The language of the name.
    pub title_lang: Option<String>,
    /// What it is, in plain words.
    pub summary: String,
    /// The language of the summary.
    pub summary_lang: Option<String>,
    /// Who runs it.
    pub provider: Option<Body>,
    /// Who decides.
    pub authority: Option<Body>,
    /// Where it leads or takes place.
    pub countries: Vec<CountryCode>,
    /// Countries whose people it is made for; empty means any.
    pub origins: Vec<CountryCode>,
    /// Whether anybody can use it now.
    pub status: StatusView,
    /// Who may file or apply.
    pub access: Vec<Access>,
    /// Whether a person can file or apply today.
    pub can_apply: bool,
    /// The official page.
    pub url: Option<String>,
    /// When its facts were seen and must be looked at again.
    pub checked: Checked,
    /// Where its statements were seen.
    pub sources: Vec<Source>,
    /// Costs and who bears them.
    pub costs: Vec<CostView>,
    /// Whether its facts must be looked at again before they are relied on.
    pub stale: bool,
    /// An invented example, not a real offer.
    pub sample: bool,
    /// For an uploaded one, whether it is shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publication: Option<Publication>,
    /// Red flags that an uploaded one raises; a moderator has seen them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub flags: Vec<FlagView>,
}

/// An opportunity in full.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct RecordView {
    /// What the answer rests on.
    pub catalogue: CatalogueView,
    /// The opportunity in short.
    pub opportunity: CardView,
    /// Its name in every language it has.
    pub titles: BTreeMap<String, String>,
    /// Its summary in every language it has.
    pub summaries: BTreeMap<String, String>,
    /// Regions, when it is not for the whole country.
    pub regions: Vec<String>,
    /// The law.
    pub legal_basis: Vec<LegalBasis>,
    /// Typical processing time.
    pub takes: Option<TimeSpan>,
    /// How long the course or programme lasts.
    pub duration: Option<TimeSpan>,
    /// How long a stay it grants.
    pub stay: Option<TimeSpan>,
    /// Places.
    pub places: Option<Places>,
    /// Occupations wanted.
    pub occupations: Vec<NamedView>,
    /// Skills wanted.
    pub skills: Vec<NamedView>,
    /// What it gives.
    pub grants: Vec<Grant>,
    /// What only a job has.
    pub job: Option<Job>,
    /// Records that it replaces.
    pub replaces: Vec<String>,
    /// A remark in English.
    pub note: Option<String>,
    /// Its conditions, not judged for anybody.
    pub conditions: Vec<ConditionView>,
    /// What only an uploaded one tells.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uploaded: Option<UploadedView>,
    /// Where a job can be checked, and who pays what, by country.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub verify: Vec<VerifyView>,
}

/// A thing with its id and its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct NamedView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: String,
}

/// One condition, judged.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct ConditionView {
    /// Stable id, such as `language.de`.
    pub id: String,
    /// Its state.
    pub state: State,
    /// Why.
    pub reason: Reason,
    /// Why, in the reader's language.
    pub reason_text: String,
    /// What is asked, in the reader's language.
    pub text: String,
    /// What the profile says.
    pub have: Option<String>,
    /// What is asked, as a value.
    pub want: Option<String>,
    /// Who must fulfil it.
    pub by: Bearer,
    /// When it must hold.
    pub when: When,
    /// Whether it bears on the verdict as the facts stand.
    pub decides: bool,
    /// Where it stands in the rule: `2.1` is the first part of the second condition.
    pub path: String,
    /// The provision.
    pub cite: Option<String>,
    /// Where it was seen.
    pub source: String,
    /// When it was seen.
    #[schema(format = Date)]
    pub seen: String,
    /// A remark in English.
    pub note: Option<String>,
    /// The table, when it is one of points.
    pub points: Option<PointsView>,
}

/// A points table, counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct PointsView {
    /// How many are needed.
    pub needed: u16,
    /// How many are certain.
    pub certain: u16,
    /// How many more are possible.
    pub possible: u16,
    /// The lines.
    pub lines: Vec<PointsLineView>,
}

/// One line of a points table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct PointsLineView {
    /// What the line gives.
    pub points: u16,
    /// Whether it holds.
    pub state: State,
    /// Whether it is in the sum.
    pub counted: bool,
    /// Path of the condition that the line asks for.
    pub path: String,
}

/// What is held for what is wanted.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct EvidenceView {
    /// What the profile says, in its own words.
    pub have: Option<String>,
    /// What is wanted, in the reader's language.
    pub want: Option<String>,
    /// Why it is worth its credit.
    pub reason: EvidenceReason,
    /// 0 to 1.
    pub credit: f64,
    /// The concept wanted.
    pub concept: Option<String>,
}

/// What a part adds to fit.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct ContributionView {
    /// The part.
    pub part: Part,
    /// Points that it adds; the points of all parts sum to the fit.
    pub points: u8,
    /// Points that it could add.
    pub of: u8,
    /// What led to them.
    pub evidence: Vec<EvidenceView>,
}

/// One field that would be different.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct FieldChangeView {
    /// The profile field.
    pub field: String,
    /// Its value now.
    pub from: Option<String>,
    /// The value needed.
    pub to: String,
    /// The change in the reader's language.
    pub text: String,
}

/// A smallest set of changes that turns the verdict to the better.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct ChangeView {
    /// What would be different.
    pub set: Vec<FieldChangeView>,
    /// The verdict then.
    pub verdict: Verdict,
    /// Trainings and programmes that give it.
    pub offered_by: Vec<NamedView>,
}

/// One opportunity, judged and scored for a profile.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct MatchView {
    /// The opportunity.
    pub opportunity: CardView,
    /// What the law says.
    pub verdict: Verdict,
    /// How well the skills suit, 0 to 100: the sum of the contributions.
    pub fit: u8,
    /// Share of what is asked that the profile tells, 0 to 100.
    pub completeness: u8,
    /// Profile fields that would settle the verdict.
    pub missing: Vec<String>,
    /// What fit is made of.
    pub contributions: Vec<ContributionView>,
    /// Every condition.
    pub conditions: Vec<ConditionView>,
    /// For a job, the pathways by which this person could take it, best first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub routes: Option<Vec<RouteView>>,
    /// What would turn the verdict to the better.
    pub changes: Vec<ChangeView>,
}

/// A pathway by which a person could take a job, judged with the job as the person's offer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct RouteView {
    /// The id of the pathway.
    pub id: String,
    /// Its name in the reader's language.
    pub title: String,
    /// What the law says.
    pub verdict: Verdict,
    /// Profile fields that would settle the verdict.
    pub missing: Vec<String>,
}

/// How many opportunities have each verdict.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct VerdictsView {
    /// Open.
    pub eligible: u64,
    /// Not certain.
    pub undetermined: u64,
    /// Not open today.
    pub not_eligible: u64,
}

/// A question whose answer would settle verdicts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct QuestionView {
    /// The profile field.
    pub field: String,
    /// The question in the reader's language.
    pub text: String,
    /// How many of the opportunities found wait for it.
    pub settles: u64,
}

/// Words that could not be linked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct UnresolvedView {
    /// The profile field.
    pub field: String,
    /// The words.
    pub text: String,
    /// What may have been meant.
    pub suggestions: Vec<SuggestionView>,
}

/// One suggestion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct SuggestionView {
    /// The name in the reader's language.
    pub label: String,
    /// The name that was hit.
    pub matched_label: String,
    /// The language of the name that was hit.
    pub matched_lang: Option<String>,
    /// The concept, code or id.
    pub concept: String,
}

/// The answer of a match.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct MatchAnswer {
    /// What the answer rests on.
    pub catalogue: CatalogueView,
    /// How many opportunities were found.
    pub total: TotalView,
    /// How many have each verdict, before filtering by verdict.
    pub verdicts: VerdictsView,
    /// One page of them: by verdict, then fit, then id.
    pub matches: Vec<MatchView>,
    /// What to ask next, the most settling first.
    pub questions: Vec<QuestionView>,
    /// Words that could not be linked.
    pub unresolved: Vec<UnresolvedView>,
    /// Where the next page begins.
    pub next: Option<String>,
}
