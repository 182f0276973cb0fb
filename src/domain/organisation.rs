//! Who uploads, decides and embeds.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use strum::{Display, EnumString, IntoStaticStr, VariantArray};
use utoipa::ToSchema;

use super::CountryCode;
use super::kind::kebab_enum;

kebab_enum! {
    /// What an organisation is.
    OrganisationKind {
        /// An employment agency: it uploads offers.
        Agency,
        /// A counselling centre: it asks on behalf of people.
        Centre,
        /// It embeds search in its own site.
        Integrator,
    }
}

kebab_enum! {
    /// How far an organisation is known.
    Tier {
        /// A moderator approves its first ten offers.
        New,
        /// Offers without a flag are published at once.
        Trusted,
    }
}

kebab_enum! {
    /// Whether an organisation's offers may be shown.
    Standing {
        /// They may.
        Active,
        /// A moderator has stopped all of them.
        Suspended,
        /// The licence is over.
        Expired,
    }
}

kebab_enum! {
    /// What a key may do.
    Role {
        /// Ask, also where asking is not open to all.
        Counsellor,
        /// Upload and change the offers of one organisation.
        Agency,
        /// Publish, reject, suspend and reinstate offers.
        Moderator,
        /// Everything, organisations and keys too.
        Admin,
        /// Read from the named sites only; the key may be public.
        Widget,
    }
}

kebab_enum! {
    /// Whether an uploaded offer is shown.
    Publication {
        /// Waits for a moderator.
        Pending,
        /// Everybody sees it.
        Published,
        /// A moderator refused it.
        Rejected,
        /// A moderator or a report took it away.
        Suspended,
        /// Its time is over.
        Expired,
        /// Its organisation took it back.
        Withdrawn,
    }
}

/// A licence to recruit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Licence {
    /// Its number.
    pub number: String,
    /// Who gave it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authority: Option<String>,
    /// The last day it holds.
    #[serde(
        default,
        deserialize_with = "super::date::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    pub expires_on: Option<Date>,
}

/// An organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Organisation {
    /// Its slug; the first part of the ids of its offers.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: OrganisationKind,
    /// Where it is registered.
    pub country: CountryCode,
    /// Its licence to recruit.
    pub licence: Option<Licence>,
    /// How far it is known.
    pub tier: Tier,
    /// Whether its offers may be shown.
    pub standing: Standing,
    /// When it was registered (RFC 3339, UTC).
    pub created_at: String,
}

impl Organisation {
    /// Whether its offers may be shown on that day.
    pub fn may_publish(&self, today: Date) -> bool {
        let licence = self.licence.as_ref().and_then(|own| own.expires_on);
        self.standing == Standing::Active && licence.is_none_or(|last| last >= today)
    }
}
