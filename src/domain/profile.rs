//! What a person brings. Every part may be unknown; nothing identifies anybody.
//!
//! `None` is unknown. `false`, `0` and an empty list are facts: known to be none.

use jiff::civil::Date;
use serde::Serialize;
use strum::{Display, EnumString, IntoStaticStr, VariantArray};
use utoipa::ToSchema;

use super::kind::kebab_enum;
use super::{
    AdmissionKind, Amount, CefrLevel, CountryCode, CurrencyCode, FieldCode, IscedLevel, Kind,
    LanguageCode, OccupationCode, OpportunityId, PartialDate, Pay,
};
use serde::Deserialize;

kebab_enum! {
    /// How a fact can be shown.
    #[expect(missing_docs, reason = "the names say it")]
    Evidence { Declared, Document, Certified }
}

kebab_enum! {
    /// How far a country has recognised a qualification.
    #[expect(missing_docs, reason = "the names say it")]
    RecognitionState { None, Applied, Partial, Full }
}

kebab_enum! {
    /// The kind of permit somebody holds now.
    #[expect(missing_docs, reason = "the names say it; docs/reference/rules.md lists them")]
    PermitKind {
        Study, Work, JobSearch, Training, Seasonal, Research, Family, Protection,
        AsylumProcedure, Tolerated, Irregular, Visitor,
    }
}

kebab_enum! {
    /// What an earlier stay was for.
    #[expect(missing_docs, reason = "the names say it")]
    StayPurpose { Work, Study, Seasonal, Visit, Other }
}

kebab_enum! {
    /// International protection that somebody holds.
    #[expect(missing_docs, reason = "the names say it")]
    ProtectionStatus { None, AsylumSeeker, Refugee, Subsidiary }
}

kebab_enum! {
    /// How a family member is related.
    #[expect(missing_docs, reason = "the names say it")]
    Relation { Spouse, Child, Parent, Sibling, Grandparent, Other }
}

kebab_enum! {
    /// The standing of a family member where they live.
    #[expect(missing_docs, reason = "the names say it")]
    FamilyStatus { Citizen, Resident, Refugee }
}

/// An occupation held, by words, by code, or both.
#[derive(Debug, Clone, Default, PartialEq, Serialize, ToSchema)]
pub struct Occupation {
    /// As the person says it, in any language.
    pub title: Option<String>,
    /// `isco:7126`, any prefix length, or the URI of an ESCO occupation.
    pub code: Option<OccupationCode>,
    /// Years of work in it.
    pub years: Option<f32>,
    /// When it ended; now, when the person still works in it.
    pub until: Option<PartialDate>,
    /// Where.
    pub country: Option<CountryCode>,
    /// How it can be shown.
    pub evidence: Option<Evidence>,
}

/// A skill, by words, by code, or both.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct Skill {
    /// As the person says it, in any language.
    pub name: Option<String>,
    /// `skill:pipe-soldering` or an ESCO URI.
    pub code: Option<String>,
    /// 1 (beginner) to 5 (expert).
    pub level: Option<u8>,
}

/// A language somebody knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = ProfileLanguage)]
pub struct Language {
    /// ISO 639-1.
    pub code: LanguageCode,
    /// The level, when known.
    pub level: Option<CefrLevel>,
    /// Whether there is a certificate.
    pub certified: Option<bool>,
    /// When it was issued.
    pub certified_on: Option<PartialDate>,
}

/// Recognition of a qualification in one country.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct Recognition {
    /// The country that recognises.
    #[serde(rename = "in")]
    pub country: CountryCode,
    /// How far.
    pub state: RecognitionState,
}

/// A diploma or certificate of training.
#[derive(Debug, Clone, Default, PartialEq, Serialize, ToSchema)]
pub struct Qualification {
    /// ISCED 2011 level.
    pub isced: Option<IscedLevel>,
    /// ISCED-F 2013 field.
    pub field: Option<FieldCode>,
    /// Its name.
    pub title: Option<String>,
    /// Where it was awarded.
    pub country: Option<CountryCode>,
    /// Length of the training in years.
    pub years: Option<f32>,
    /// When it was awarded.
    pub awarded: Option<PartialDate>,
    /// Whether the state that awarded it recognises it.
    pub state_recognised: Option<bool>,
    /// Recognition elsewhere; a country without an entry is unknown.
    pub recognition: Vec<Recognition>,
}

/// Where somebody is now and with which permit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct CurrentStay {
    /// The country.
    pub country: Option<CountryCode>,
    /// The permit held there.
    pub permit: Option<PermitKind>,
}

/// An earlier stay.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct Stay {
    /// Where.
    pub country: CountryCode,
    /// Since when.
    pub from: Option<PartialDate>,
    /// For how many months.
    pub months: Option<u32>,
    /// What for.
    pub purpose: Option<StayPurpose>,
}

/// A job offer in hand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct JobOffer {
    /// Whether there is one.
    pub has: Option<bool>,
    /// Where.
    pub country: Option<CountryCode>,
    /// As what: `isco:7126`, or the URI of an ESCO occupation.
    pub occupation: Option<OccupationCode>,
    /// Length of the contract.
    pub months: Option<u32>,
    /// Gross pay.
    pub salary: Option<Pay>,
}

/// Money somebody can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct Savings {
    /// How much.
    pub amount: Amount,
    /// ISO 4217.
    pub currency: CurrencyCode,
}

/// A place to study, train or do research.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct Admission {
    /// What for.
    pub kind: Option<AdmissionKind>,
    /// Where.
    pub country: Option<CountryCode>,
    /// Whether there is one.
    pub has: Option<bool>,
}

/// International protection.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct Protection {
    /// The status held.
    pub status: Option<ProtectionStatus>,
    /// Whether registered with UNHCR.
    pub registered_with_unhcr: Option<bool>,
    /// The country that hosts the person.
    pub host_country: Option<CountryCode>,
}

/// A family member who lives elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct FamilyMember {
    /// How they are related.
    pub relation: Relation,
    /// Where they live.
    #[serde(rename = "in")]
    pub country: Option<CountryCode>,
    /// Their standing there.
    pub status: Option<FamilyStatus>,
}

/// What the person would like.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct Wishes {
    /// Countries; empty means any.
    pub countries: Vec<CountryCode>,
    /// Kinds of opportunity; empty means any.
    pub kinds: Vec<Kind>,
    /// Languages to work or learn in; empty means any.
    pub languages: Vec<LanguageCode>,
}

/// A skill profile, never stored, never logged, never in a URL.
#[derive(Debug, Clone, Default, PartialEq, Serialize, ToSchema)]
pub struct Profile {
    /// Occupations held.
    pub occupations: Option<Vec<Occupation>>,
    /// Skills.
    pub skills: Option<Vec<Skill>>,
    /// Languages known.
    pub languages: Option<Vec<Language>>,
    /// Diplomas and certificates.
    pub qualifications: Option<Vec<Qualification>>,
    /// Licences such as `driving:C`.
    pub licences: Option<Vec<String>>,
    /// Nationalities held.
    pub nationalities: Option<Vec<CountryCode>>,
    /// Country of habitual residence.
    pub residence: Option<CountryCode>,
    /// Age in completed years.
    pub age: Option<u8>,
    /// Date of birth, instead of the age.
    pub birth_date: Option<Date>,
    /// Where the person is now.
    pub current_stay: Option<CurrentStay>,
    /// Earlier stays abroad.
    pub stays: Option<Vec<Stay>>,
    /// A job offer in hand.
    pub job_offer: Option<JobOffer>,
    /// Money to show.
    pub savings: Option<Savings>,
    /// A place to study, train or do research.
    pub admission: Option<Admission>,
    /// International protection.
    pub protection: Option<Protection>,
    /// Family elsewhere.
    pub family: Option<Vec<FamilyMember>>,
    /// Programmes and courses completed, by id.
    pub completed: Option<Vec<OpportunityId>>,
    /// What the person would like.
    pub wishes: Option<Wishes>,
}

impl Profile {
    /// The age in completed years on that day.
    pub fn age_on(&self, day: Date) -> Option<u8> {
        let Some(birth) = self.birth_date else {
            return self.age;
        };
        let had_birthday = (day.month(), day.day()) >= (birth.month(), birth.day());
        let years = day.year() - birth.year() - i16::from(!had_birthday);
        u8::try_from(years).ok()
    }
}
