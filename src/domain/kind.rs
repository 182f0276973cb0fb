//! The closed lists that records choose from.

use serde::{Deserialize, Serialize};
use strum::{Display, EnumString, IntoStaticStr, VariantArray};
use utoipa::ToSchema;

macro_rules! kebab_enum {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
            ToSchema, EnumString, Display, IntoStaticStr, VariantArray,
        )]
        #[serde(rename_all = "kebab-case")]
        #[strum(serialize_all = "kebab-case")]
        pub enum $name { $($(#[$variant_doc])* $variant),+ }

        impl $name {
            /// The code as written in records and answers.
            pub fn code(self) -> &'static str {
                self.into()
            }
        }
    };
}
pub(crate) use kebab_enum;

kebab_enum! {
    /// The four kinds of opportunity.
    Kind {
        /// A legal migration or protection pathway.
        Pathway,
        /// A Talent Partnership, a mobility programme or an opportunity at home.
        Programme,
        /// A course, an examination, a qualification or a recognition measure.
        Training,
        /// A job offer.
        Job,
    }
}

kebab_enum! {
    /// What an opportunity is about.
    #[expect(missing_docs, reason = "the names say it; docs/reference/records.md lists them")]
    Category {
        Labour, HighlyQualified, JobSearch, VocationalTraining, Seasonal, Ict, Study, Research,
        Recognition, YouthMobility, Regularisation, Resettlement, HumanitarianAdmission,
        ComplementaryEducation, ComplementaryLabour, Family, Settlement, Framework,
        TalentPartnership, MobilityProgramme, RecruitmentProject, LanguageCourse, LanguageExam,
        VocationalCourse, PreDeparture, OnlineLearning, Entrepreneurship, EmploymentSupport,
        Reintegration, Vacancy,
    }
}

kebab_enum! {
    /// Whether anybody can use it now.
    StatusKind {
        /// Announced, not yet running.
        Planned,
        /// Open to applications.
        Open,
        /// Stopped for a time.
        Paused,
        /// Over.
        Closed,
        /// Nobody applies: an organisation names people.
        ReferralOnly,
    }
}

impl StatusKind {
    /// The state on a day: what is open begins and ends with its dates, whatever the record says.
    pub fn on<D: PartialOrd>(self, day: D, since: Option<D>, until: Option<D>) -> StatusKind {
        match self {
            Self::Open if until.is_some_and(|until| day > until) => Self::Closed,
            Self::Open if since.is_some_and(|since| day < since) => Self::Planned,
            stays => stays,
        }
    }
}

kebab_enum! {
    /// Who may file or apply.
    #[expect(missing_docs, reason = "the names say it; docs/reference/records.md lists them")]
    Access {
        Candidate, Employer, PublicEmploymentService, TrainingProvider, University,
        HostOrganisation, Unhcr, Euaa, Sponsor, Association, FamilyMember, Agency,
    }
}

kebab_enum! {
    /// Who bears a cost.
    #[expect(missing_docs, reason = "the names say it")]
    Payer { Candidate, Employer, Programme, State }
}

kebab_enum! {
    /// How well a source supports what is said.
    #[expect(missing_docs, reason = "docs/reference/records.md explains the grades")]
    Confidence { High, Medium, Low, Unverified }
}

kebab_enum! {
    /// What somebody is admitted to.
    AdmissionKind {
        /// A place to study.
        Study,
        /// A place in vocational training.
        Training,
        /// A hosting agreement for research.
        Hosting,
    }
}

kebab_enum! {
    /// How often a cost falls due.
    #[expect(missing_docs, reason = "the names say it")]
    CostPeriod { Once, Month, Year, Module }
}
