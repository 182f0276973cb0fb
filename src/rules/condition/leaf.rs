//! One thing that a law asks: the leaves.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::money::{MeansRule, SalaryRule};
use crate::domain::{
    AdmissionKind, CefrLevel, ConceptId, CountryCode, CountryOrGroup, FamilyStatus, FieldCode,
    IscedLevel, IscoCode, LanguageCode, OpportunityId, PermitKind, ProtectionStatus,
    RecognitionState, Relation, StayPurpose,
};

macro_rules! leaf_struct {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields, default)]
        pub struct $name { $($(#[$field_doc])* pub $field: $type),* }
    };
}

leaf_struct! {
    /// Countries that count, and countries that do not.
    Countries {
        /// One of these.
        any_of: Vec<CountryOrGroup>,
        /// None of these.
        none_of: Vec<CountryOrGroup>,
    }
}

leaf_struct! {
    /// Where the person is now.
    CurrentStayRule {
        /// Not in one of these countries.
        outside: Vec<CountryOrGroup>,
        /// In one of these countries.
        inside: Vec<CountryOrGroup>,
        /// With one of these permits.
        permits: Vec<PermitKind>,
    }
}

leaf_struct! {
    /// Completed years, both ends included.
    AgeRule {
        /// At least.
        min: Option<u8>,
        /// At most.
        max: Option<u8>,
        /// Other limits for some nationalities.
        by_nationality: Vec<AgeByNationality>,
    }
}

leaf_struct! {
    /// Age limits for some nationalities.
    AgeByNationality {
        /// Whose.
        nationalities: Vec<CountryOrGroup>,
        /// At least.
        min: Option<u8>,
        /// At most.
        max: Option<u8>,
    }
}

leaf_struct! {
    /// A language and its level; without `min` it is "sufficient" and not decided.
    LanguageRule {
        /// The language.
        code: Option<LanguageCode>,
        /// Any of these languages, instead of `code`.
        any_of: Vec<LanguageCode>,
        /// The level that is enough.
        min: Option<CefrLevel>,
        /// A certificate is asked.
        certified: bool,
        /// How old the certificate may be.
        valid_months: Option<u32>,
    }
}

leaf_struct! {
    /// All of it must hold for one qualification.
    QualificationRule {
        /// Lowest ISCED level.
        min_isced: Option<IscedLevel>,
        /// Highest ISCED level.
        max_isced: Option<IscedLevel>,
        /// ISCED-F fields, any of them.
        fields: Vec<FieldCode>,
        /// Length of the training.
        min_years: Option<f32>,
        /// Where it was awarded.
        awarded_in: Vec<CountryOrGroup>,
        /// How long ago at most.
        awarded_within_months: Option<u32>,
        /// Recognised by the state that awarded it.
        state_recognised: Option<bool>,
        /// Recognised so far, in `in`.
        recognition: Option<RecognitionState>,
        /// The country that recognises.
        r#in: Option<CountryCode>,
    }
}

leaf_struct! {
    /// Years of work.
    ExperienceRule {
        /// How many.
        min_years: f32,
        /// Within the last so many years.
        within_years: Option<f32>,
        /// In these ISCO-08 groups; any work when empty.
        occupations: Vec<IscoCode>,
    }
}

leaf_struct! {
    /// The candidate's occupation, or the offered job's.
    OccupationRule {
        /// One of these groups.
        any_of: Vec<IscoCode>,
        /// None of these groups.
        none_of: Vec<IscoCode>,
        /// A dated list parameter.
        list: Option<String>,
        /// Whose occupation.
        of: OccupationOf,
    }
}

/// Whose occupation is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OccupationOf {
    /// What the person does.
    #[default]
    Candidate,
    /// What the offered job is.
    Job,
}

leaf_struct! {
    /// Skills, any of them.
    SkillRule {
        /// One of these.
        any_of: Vec<ConceptId>,
    }
}

leaf_struct! {
    /// Licences, any of them.
    LicenceRule {
        /// One of these, such as `driving:C`.
        any_of: Vec<String>,
    }
}

leaf_struct! {
    /// A job offer in hand.
    JobOfferRule {
        /// In one of these countries.
        r#in: Vec<CountryOrGroup>,
        /// Contract of at least so many months.
        min_months: Option<u32>,
        /// Contract of at most so many months.
        max_months: Option<u32>,
        /// As one of these.
        occupations: Vec<IscoCode>,
        /// As none of these.
        not_occupations: Vec<IscoCode>,
    }
}

leaf_struct! {
    /// A place to study, train or do research.
    AdmissionRule {
        /// What for.
        kind: Option<AdmissionKind>,
        /// In one of these countries.
        r#in: Vec<CountryOrGroup>,
    }
}

leaf_struct! {
    /// A family member.
    FamilyRule {
        /// Related so.
        relations: Vec<Relation>,
        /// Who lives in one of these.
        r#in: Vec<CountryOrGroup>,
        /// With this standing.
        status: Vec<FamilyStatus>,
    }
}

leaf_struct! {
    /// International protection.
    ProtectionRule {
        /// One of these.
        status: Vec<ProtectionStatus>,
        /// Registered with UNHCR.
        registered_with_unhcr: Option<bool>,
        /// The country that hosts the person.
        host: Option<Countries>,
    }
}

leaf_struct! {
    /// Programmes or courses completed, any of them.
    ParticipationRule {
        /// One of these.
        any_of: Vec<OpportunityId>,
    }
}

leaf_struct! {
    /// Earlier stays: at least so long, or a rolling limit.
    PriorStaysRule {
        /// In these countries.
        r#in: Vec<CountryOrGroup>,
        /// For these purposes; any when empty.
        purposes: Vec<StayPurpose>,
        /// At least so many months in all.
        min_months: Option<u32>,
        /// At most so many months in all; 0 means never.
        max_months: Option<u32>,
        /// Within the last so many months.
        within_months: Option<u32>,
    }
}

leaf_struct! {
    /// What the employer must be or do.
    EmployerRule {
        /// A property listed in docs/reference/rules.md.
        property: EmployerProperty,
        /// How many, where it counts something.
        at_least: Option<u32>,
    }
}

macro_rules! named_fact {
    ($(#[$doc:meta])* $name:ident { $default:ident, $($variant:ident),* $(,)? }) => {
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, strum::IntoStaticStr,
        )]
        #[serde(rename_all = "kebab-case")]
        #[strum(serialize_all = "kebab-case")]
        pub enum $name { #[default] $default, $($variant),* }
    };
}

named_fact! {
    /// What an employer is or does.
    EmployerProperty {
        Suitable, RecognisedSponsor, Certified, TariffBound, Innovative, SameGroup, MinPosts,
        ProvidesHousing, PaysTravel, ApprovedBody, VacancyPublished, PaysWage, RunsRecognition,
        Trains,
    }
}

named_fact! {
    /// What is shown by papers, and no field of a profile says.
    Proof { Document, CleanRecord, ReturnCommitment, Integration, Health, Intent, Registration }
}

named_fact! {
    /// Who names people where nobody applies.
    Referrer { Unhcr, Euaa, University, Association, Sponsor, PublicEmploymentService, State }
}

named_fact! {
    /// What no machine can decide.
    Judgement {
        Selection, LabourMarket, Motivation, AuthorityApproval, ComparablePay, RecognitionNeeded,
    }
}

named_fact! {
    /// The kind of contract a job must have.
    ContractKind { Permanent, FixedTerm, Seasonal, Training }
}

leaf_struct! {
    /// Who must name the person.
    ReferralRule {
        /// The organisation.
        by: Referrer,
    }
}

leaf_struct! {
    /// What the contract must say.
    JobTermsRule {
        /// Hours.
        min_hours_per_week: Option<u8>,
        /// Kind.
        contract: Option<ContractKind>,
        /// Full time.
        full_time: Option<bool>,
    }
}

leaf_struct! {
    /// A cap on numbers.
    QuotaRule {
        /// The dated count, when it is known.
        parameter: Option<String>,
    }
}

leaf_struct! {
    /// When it can be asked for.
    WindowRule {
        /// Dated windows.
        dates: Vec<DatedWindow>,
        /// How it comes back, in English.
        recurring: Option<String>,
    }
}

/// One window of time, both days included.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DatedWindow {
    /// First day.
    #[serde(deserialize_with = "crate::domain::day")]
    pub opens: Date,
    /// Last day.
    #[serde(deserialize_with = "crate::domain::day")]
    pub closes: Date,
    /// What happens in it, in English.
    #[serde(default)]
    pub what: Option<String>,
}

leaf_struct! {
    /// Something that is shown and has no details.
    Plain {}
}

/// One thing that a law asks.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each variant is documented by its rule")]
pub enum Leaf {
    Nationality(Countries),
    Residence(Countries),
    CurrentStay(CurrentStayRule),
    Age(AgeRule),
    Language(LanguageRule),
    Qualification(QualificationRule),
    Experience(ExperienceRule),
    Occupation(OccupationRule),
    Skill(SkillRule),
    Licence(LicenceRule),
    JobOffer(JobOfferRule),
    Salary(SalaryRule),
    Means(MeansRule),
    Admission(AdmissionRule),
    Family(FamilyRule),
    Protection(ProtectionRule),
    PriorParticipation(ParticipationRule),
    Cohort(ParticipationRule),
    PriorStays(PriorStaysRule),
    Accommodation(Plain),
    Insurance(Plain),
    Proof(Proof),
    Referral(ReferralRule),
    Employer(EmployerRule),
    JobTerms(JobTermsRule),
    Quota(QuotaRule),
    Window(WindowRule),
    Judged(Judgement),
}
