//! The rows of the tables. Dates are ISO 8601, times milliseconds since 1970 (UTC), lists and
//! offers JSON text.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::domain::{
    CountryCode, Licence, Organisation, OrganisationKind, Publication, Role, Standing, Tier,
};

/// A row of a table whose columns are named like its fields.
pub trait Row: Serialize + DeserializeOwned + Send + Sync {
    /// The table.
    const TABLE: &'static str;
    /// Its columns.
    const COLUMNS: &'static [&'static str];
    /// The columns of its key.
    const KEY: &'static [&'static str];
}

macro_rules! row {
    ($(#[$doc:meta])* $name:ident of $table:literal by [$($key:literal),+] {
        $($(#[$field_doc:meta])* $field:ident: $kind:ty),+ $(,)?
    }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name { $($(#[$field_doc])* pub $field: $kind),+ }

        impl Row for $name {
            const TABLE: &'static str = $table;
            const COLUMNS: &'static [&'static str] = &[$(stringify!($field)),+];
            const KEY: &'static [&'static str] = &[$($key),+];
        }
    };
}

row! {
    /// An organisation.
    #[expect(missing_docs, reason = "`domain::Organisation` documents them")]
    OrganisationRow of "organisations" by ["id"] {
        id: String,
        name: String,
        kind: OrganisationKind,
        country: CountryCode,
        licence_number: Option<String>,
        licence_authority: Option<String>,
        licence_expires_on: Option<String>,
        tier: Tier,
        standing: Standing,
        created_at: i64,
    }
}

row! {
    /// A key; its secret is not among it, only what it is recognised by.
    KeyRow of "keys" by ["id"] {
        /// The part of the key that is shown.
        id: String,
        /// What it may do.
        role: Role,
        /// Whose it is.
        organisation: Option<String>,
        /// BLAKE3 of the secret, hexadecimal.
        secret_hash: String,
        /// Sites it is bound to, a JSON array.
        origins: String,
        /// The last day it holds.
        expires_on: Option<String>,
        /// When it was made.
        created_at: i64,
        /// When it was taken back.
        revoked_at: Option<i64>,
    }
}

row! {
    /// An upload.
    UploadRow of "uploads" by ["id"] {
        /// Its id.
        id: String,
        /// Whose it is.
        organisation: String,
        /// The key that sent it.
        actor: String,
        /// How far it is.
        status: String,
        /// `upsert` or `replace`.
        mode: String,
        /// 1 when nothing is to be kept.
        dry_run: i64,
        /// 1 when withdrawing more than half is meant.
        confirmed: i64,
        /// The content type as it was sent.
        content_type: Option<String>,
        /// The file's name as it was sent.
        file_name: Option<String>,
        /// The sender's language.
        language: Option<String>,
        /// The node that has the file.
        node: String,
        /// The headers, a JSON array.
        headers: String,
        /// Rows worked off.
        row_count: i64,
        /// Offers made.
        created: i64,
        /// Offers changed.
        updated: i64,
        /// Offers that were so already.
        unchanged: i64,
        /// Rows refused.
        rejected: i64,
        /// Offers taken back because the file does not have them.
        withdrawn: i64,
        /// Problems of the file as a whole, a JSON array.
        problems: String,
        /// When it came.
        created_at: i64,
        /// When it was worked off.
        finished_at: Option<i64>,
        /// The last change that it made.
        seq: i64,
    }
}

row! {
    /// One row of an upload with what became of it.
    UploadedRow of "upload_rows" by ["upload", "number"] {
        /// The upload.
        upload: String,
        /// Counted from one, the header left out.
        number: i64,
        /// The organisation's own number.
        external_id: Option<String>,
        /// `created`, `updated`, `unchanged`, `rejected` or `withdrawn`.
        outcome: String,
        /// The offer.
        opportunity: Option<String>,
        /// A JSON array.
        problems: String,
        /// A JSON array.
        flags: String,
        /// The cells as they were sent, a JSON array.
        cells: String,
    }
}

row! {
    /// An uploaded offer.
    OpportunityRow of "opportunities" by ["id"] {
        /// `organisation:external_id`.
        id: String,
        /// Whose it is.
        organisation: String,
        /// The organisation's own number.
        external_id: String,
        /// Counted from one.
        version: i64,
        /// A `domain::Offer` as JSON.
        offer: String,
        /// Tells equal offers from different ones.
        digest: String,
        /// The same for offers of the same job.
        likeness: String,
        /// Whether it is shown.
        publication: Publication,
        /// The last day it is shown.
        expires_on: String,
        /// Red flags, a JSON array.
        flags: String,
        /// The higher, the sooner a moderator should look.
        risk: i64,
        /// The upload that wrote it last.
        upload: Option<String>,
        /// When it came.
        created_at: i64,
        /// When it changed last.
        updated_at: i64,
    }
}

row! {
    /// An offer as it was.
    VersionRow of "versions" by ["opportunity", "version"] {
        /// The offer.
        opportunity: String,
        /// Counted from one.
        version: i64,
        /// A `domain::Offer` as JSON.
        offer: String,
        /// The key that wrote it.
        actor: String,
        /// When.
        at: i64,
    }
}

row! {
    /// A moderator's decision.
    DecisionRow of "decisions" by ["id"] {
        /// Its id.
        id: String,
        /// The offer.
        opportunity: String,
        /// The version decided on.
        version: i64,
        /// What was done.
        action: String,
        /// The reason's code.
        reason: String,
        /// The reason in words.
        text: String,
        /// The key that decided.
        actor: String,
        /// When.
        at: i64,
    }
}

row! {
    /// What somebody reported.
    ReportRow of "reports" by ["id"] {
        /// The ticket.
        id: String,
        /// The offer.
        opportunity: String,
        /// The reason's code.
        reason: String,
        /// What was said.
        text: String,
        /// `open`, `upheld` or `dismissed`.
        state: String,
        /// When.
        at: i64,
    }
}

row! {
    /// One line of the audit log.
    AuditRow of "audit" by ["id"] {
        /// Its id.
        id: String,
        /// When.
        at: i64,
        /// The key that did it, or `system`.
        actor: String,
        /// What was done.
        action: String,
        /// To what.
        subject: String,
        /// More, a JSON object.
        detail: String,
    }
}

row! {
    /// One line of the log of changes.
    ChangeRow of "changes" by ["seq"] {
        /// Grows by one with each change, in the order of commits.
        seq: i64,
        /// The offer.
        opportunity: String,
        /// `created`, `updated` or `withdrawn`.
        what: String,
        /// When.
        at: i64,
    }
}

impl From<OrganisationRow> for Organisation {
    fn from(row: OrganisationRow) -> Self {
        let licence = row.licence_number.map(|number| Licence {
            number,
            authority: row.licence_authority,
            expires_on: row.licence_expires_on.and_then(|day| day.parse().ok()),
        });
        let created = jiff::Timestamp::from_millisecond(row.created_at).unwrap_or_default();
        Self {
            id: row.id,
            name: row.name,
            kind: row.kind,
            country: row.country,
            licence,
            tier: row.tier,
            standing: row.standing,
            created_at: created.to_string(),
        }
    }
}
