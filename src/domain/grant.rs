//! What an opportunity gives.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    AdmissionKind, CefrLevel, ConceptId, CountryCode, FieldCode, IscedLevel, LanguageCode,
    OpportunityId, RecognitionState, TimeSpan,
};

/// What one has afterwards.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(try_from = "RawGrant")]
pub struct Grant {
    /// The thing granted.
    #[serde(flatten)]
    pub thing: GrantedThing,
    /// How long it takes until one has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<TimeSpan>,
}

/// The things an opportunity can give.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum GrantedThing {
    /// A language level.
    Language(GrantedLanguage),
    /// A skill of the vocabulary.
    Skill(ConceptId),
    /// A qualification.
    Qualification(GrantedQualification),
    /// Recognition of a qualification in a country.
    Recognition(GrantedRecognition),
    /// A job offer.
    JobOffer(GrantedJobOffer),
    /// A place to study, train or do research.
    Admission(GrantedAdmission),
    /// A right to stay.
    Residence(GrantedResidence),
    /// A licence such as `driving:C`.
    Licence(String),
    /// Having taken part in a programme, by its id.
    Completed(OpportunityId),
    /// Help of another kind: `loan`, `grant`, `wage-subsidy`, `placement`, `advice`, `job`.
    Support(String),
}

/// A language level that is granted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct GrantedLanguage {
    /// ISO 639-1.
    pub code: LanguageCode,
    /// The level reached.
    pub level: CefrLevel,
    /// Whether a certificate comes with it.
    #[serde(default)]
    pub certified: bool,
}

/// A qualification that is granted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct GrantedQualification {
    /// ISCED 2011 level.
    pub isced: IscedLevel,
    /// ISCED-F 2013 field.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<FieldCode>,
    /// Where it is awarded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<CountryCode>,
    /// Length in years.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub years: Option<f32>,
    /// Whether the state there recognises it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state_recognised: Option<bool>,
}

/// Recognition of a qualification.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct GrantedRecognition {
    /// The country that recognises.
    #[serde(rename = "in")]
    pub country: CountryCode,
    /// How far.
    pub state: RecognitionState,
}

/// A job offer that comes with a programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct GrantedJobOffer {
    /// Where the job is.
    pub country: CountryCode,
    /// Length of the contract.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub months: Option<u32>,
}

/// A place that comes with a programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct GrantedAdmission {
    /// What for.
    pub kind: AdmissionKind,
    /// Where.
    pub country: CountryCode,
}

/// A right to stay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct GrantedResidence {
    /// Where.
    pub country: CountryCode,
    /// What for, a short code such as `work`.
    pub purpose: String,
    /// For how long at first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub months: Option<u32>,
}

/// A grant as written: one thing by its key, and when.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawGrant {
    after: Option<TimeSpan>,
    language: Option<GrantedLanguage>,
    skill: Option<ConceptId>,
    qualification: Option<GrantedQualification>,
    recognition: Option<GrantedRecognition>,
    job_offer: Option<GrantedJobOffer>,
    admission: Option<GrantedAdmission>,
    residence: Option<GrantedResidence>,
    licence: Option<String>,
    completed: Option<OpportunityId>,
    support: Option<String>,
}

impl TryFrom<RawGrant> for Grant {
    type Error = &'static str;
    fn try_from(raw: RawGrant) -> Result<Self, Self::Error> {
        let things = [
            raw.language.map(GrantedThing::Language),
            raw.skill.map(GrantedThing::Skill),
            raw.qualification.map(GrantedThing::Qualification),
            raw.recognition.map(GrantedThing::Recognition),
            raw.job_offer.map(GrantedThing::JobOffer),
            raw.admission.map(GrantedThing::Admission),
            raw.residence.map(GrantedThing::Residence),
            raw.licence.map(GrantedThing::Licence),
            raw.completed.map(GrantedThing::Completed),
            raw.support.map(GrantedThing::Support),
        ];
        let mut things = things.into_iter().flatten();
        match (things.next(), things.next()) {
            (Some(thing), None) => Ok(Grant {
                thing,
                after: raw.after,
            }),
            _ => Err("a grant has exactly one key beside `after`"),
        }
    }
}
