//! Which words does Passerelle think in?
//!
//! Plain types without input or output: codes, levels, money, dates, the [`Opportunity`] that
//! every record becomes and the [`Profile`] that a person brings. Everything else builds on them.
//!
//! Not for: deciding, linking, storing or showing anything.

mod classification;
mod clock;
mod code;
mod date;
mod grant;
mod kind;
mod level;
mod locale;
mod message;
mod money;
mod occupation_code;
mod offer;
mod opportunity;
mod organisation;
mod profile;
mod shown;
mod uploaded;

pub use classification::{ConceptId, FieldCode, IscoCode, OpportunityId, is_external_id};
pub use clock::{Clock, FixedClock, SystemClock};
pub use code::{CodeError, CountryCode, CountryGroup, CountryOrGroup, CurrencyCode, LanguageCode};
pub use date::{PartialDate, TimeSpan, day, optional_day, parse_day};
pub use grant::{
    Grant, GrantedAdmission, GrantedJobOffer, GrantedLanguage, GrantedQualification,
    GrantedRecognition, GrantedResidence, GrantedThing,
};
pub(crate) use kind::kebab_enum;
pub use kind::{Access, AdmissionKind, Category, Confidence, CostPeriod, Kind, Payer, StatusKind};
pub use level::{CefrLevel, IscedLevel};
pub use locale::{LocalText, Locale};
pub use message::{Argument, Message};
pub use money::{Amount, Pay, PayPeriod};
pub use occupation_code::OccupationCode;
pub use offer::{Contract, Employer, Fee, Offer, PaidBy, Permission, Schedule};
pub use opportunity::{
    Body, Checked, Cost, Job, LegalBasis, Opportunity, Places, Source, Status, Wanted,
    WantedLanguage,
};
pub use organisation::{
    Licence, Organisation, OrganisationKind, Publication, Role, Standing, Tier,
};
pub use profile::{
    Admission, CurrentStay, Evidence, FamilyMember, FamilyStatus, JobOffer, Language, Occupation,
    PermitKind, Profile, Protection, ProtectionStatus, Qualification, Recognition,
    RecognitionState, Relation, Savings, Skill, Stay, StayPurpose, Wishes,
};
pub use shown::{is_harmless, shown};
pub use uploaded::{RaisedFlag, Uploaded};
