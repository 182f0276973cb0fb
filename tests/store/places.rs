//! Where the tests keep their stores, and what they put in.

use passerelle::domain::{OrganisationKind, Publication, Standing, Tier};
use passerelle::store::{OpportunityRow, OrganisationRow, Store};

use crate::postgres::server;

/// A moment.
pub const NOW: i64 = 1_795_000_000_000;

/// The URL of an empty store of each kind, and what keeps its folder.
pub fn urls() -> [(String, Option<tempfile::TempDir>); 2] {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let sqlite = format!("sqlite://{}/a folder/store.sqlite", folder.path().display());
    [(sqlite, Some(folder)), (server().database(), None)]
}

/// Runs a test on an empty store of each kind.
pub fn on_each(test: impl AsyncFn(Store)) {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    for (url, _kept) in urls() {
        runtime.block_on(async {
            let store = Store::open(&url).await.expect("the store opens");
            test(store.clone()).await;
            store.close().await;
        });
    }
}

/// An agency in good standing.
pub fn agency(id: &str) -> OrganisationRow {
    OrganisationRow {
        id: id.to_owned(),
        name: format!("Agency {id}"),
        kind: OrganisationKind::Agency,
        country: "TN".parse().expect("a country"),
        licence_number: Some("12/2024".to_owned()),
        licence_authority: Some("Ministry".to_owned()),
        licence_expires_on: Some("2027-06-30".to_owned()),
        tier: Tier::New,
        standing: Standing::Active,
        created_at: NOW,
    }
}

/// An offer of an agency.
pub fn offer(organisation: &str, external_id: &str) -> OpportunityRow {
    OpportunityRow {
        id: format!("{organisation}:{external_id}"),
        organisation: organisation.to_owned(),
        external_id: external_id.to_owned(),
        version: 1,
        offer: "{\"title\":\"سباك — plombier 🚿\"}".to_owned(),
        digest: "d1".to_owned(),
        likeness: "l1".to_owned(),
        publication: Publication::Published,
        expires_on: "2027-01-31".to_owned(),
        flags: "[]".to_owned(),
        risk: 0,
        upload: None,
        created_at: NOW,
        updated_at: NOW,
    }
}
