//! The same story on both databases.

use passerelle::domain::{Publication, Role, Standing};
use passerelle::store::{
    Change, DecisionRow, KeyRow, ReportRow, Store, UploadRow, UploadedRow, VersionRow,
};

use crate::places::{NOW, agency, offer, on_each};

#[test]
fn an_agency_uploads_and_a_moderator_decides() {
    on_each(async |store| {
        write_everything(&store).await;
        let mut session = store.read().await.expect("a session");
        let own = session.organisation("alder").await.expect("readable");
        assert_eq!(own, Some(agency("alder")));
        assert_eq!(session.organisation("birch").await.expect("readable"), None);
        let key = session.key("k1").await.expect("readable").expect("kept");
        assert_eq!((key.role, key.revoked_at), (Role::Agency, None));
        let rows: Vec<UploadedRow> = session
            .find("WHERE upload = $1 ORDER BY number", &["u1".into()])
            .await
            .expect("readable");
        let outcomes: Vec<&str> = rows.iter().map(|row| row.outcome.as_str()).collect();
        assert_eq!(outcomes, ["created", "rejected"]);
        let ids = ["alder:a-1".to_owned(), "alder:none".to_owned()];
        let found = session.offers(&ids).await.expect("readable");
        assert_eq!(found, [offer("alder", "a-1")]);
        assert_eq!(session.approved_count("alder").await.expect("a count"), 1);
    });
}

#[test]
fn what_is_not_committed_leaves_nothing_behind() {
    on_each(async |store| {
        let mut session = store.write().await.expect("a session");
        session.insert(&[agency("alder")]).await.expect("accepted");
        session
            .log(&[("alder:a-1".to_owned(), Change::Created)], NOW)
            .await
            .expect("accepted");
        drop(session);
        let mut session = store.read().await.expect("a session");
        assert_eq!(session.organisation("alder").await.expect("readable"), None);
        assert_eq!(session.head().await.expect("a number"), 0);
    });
}

#[test]
fn only_offers_that_everybody_may_see_are_shown() {
    on_each(async |store| {
        let mut session = store.write().await.expect("a session");
        let mut suspended = agency("birch");
        suspended.standing = Standing::Suspended;
        let mut unlicensed = agency("cedar");
        unlicensed.licence_expires_on = Some("2026-11-26".to_owned());
        let all = [agency("alder"), suspended, unlicensed];
        session.insert(&all).await.expect("accepted");
        let mut pending = offer("alder", "a-2");
        pending.publication = Publication::Pending;
        let mut over = offer("alder", "a-3");
        over.expires_on = "2026-11-26".to_owned();
        let mut last_day = offer("alder", "a-4");
        last_day.expires_on = "2026-11-27".to_owned();
        let offers = [
            offer("alder", "a-1"),
            pending,
            over,
            last_day,
            offer("birch", "b-1"),
            offer("cedar", "c-1"),
        ];
        session.insert(&offers).await.expect("accepted");
        store.commit(session).await.expect("kept");
        let mut session = store.read().await.expect("a session");
        let shown = session
            .all_shown("", "2026-11-27", 100)
            .await
            .expect("readable");
        let shown: Vec<String> = shown.into_iter().map(|own| own.id).collect();
        assert_eq!(shown, ["alder:a-1", "alder:a-4"]);
        let ids: Vec<String> = offers.iter().map(|own| own.id.clone()).collect();
        let some = session.shown(&ids, "2026-11-27").await.expect("readable");
        assert_eq!(some.len(), 2);
        let rest = session.all_shown("alder:a-1", "2026-11-27", 1).await;
        assert_eq!(rest.expect("readable")[0].id, "alder:a-4");
    });
}

#[test]
fn a_key_that_is_there_already_is_told_as_such() {
    on_each(async |store| {
        let mut session = store.write().await.expect("a session");
        session.insert(&[agency("alder")]).await.expect("accepted");
        let again = session.insert(&[agency("alder")]).await;
        assert!(again.expect_err("refused").is_duplicate());
    });
}

#[test]
fn an_offer_of_nobody_is_refused() {
    on_each(async |store| {
        let mut session = store.write().await.expect("a session");
        let refused = session.insert(&[offer("nobody", "a-1")]).await;
        assert!(!refused.expect_err("refused").is_duplicate());
    });
}

#[test]
fn a_store_keeps_its_id() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    for (url, _kept) in crate::places::urls() {
        runtime.block_on(async {
            let first = Store::open(&url).await.expect("opens");
            let again = Store::open(&url).await.expect("opens again");
            assert_eq!(first.id(), again.id());
            assert!(!first.id().is_empty());
        });
    }
}

/// Writes a row of every kind.
pub async fn write_everything(store: &Store) {
    let mut session = store.write().await.expect("a session");
    session.insert(&[agency("alder")]).await.expect("accepted");
    let key = KeyRow {
        id: "k1".to_owned(),
        role: Role::Agency,
        organisation: Some("alder".to_owned()),
        secret_hash: "00ff".to_owned(),
        origins: "[]".to_owned(),
        expires_on: None,
        created_at: NOW,
        revoked_at: None,
    };
    session.insert(&[key]).await.expect("accepted");
    session.insert(&[upload()]).await.expect("accepted");
    let row = |number: i64, outcome: &str| UploadedRow {
        upload: "u1".to_owned(),
        number,
        external_id: Some(format!("a-{number}")),
        outcome: outcome.to_owned(),
        opportunity: None,
        problems: "[]".to_owned(),
        flags: "[]".to_owned(),
        cells: "[\"=1+1\",\"\\\"\"]".to_owned(),
    };
    let rows = [row(1, "created"), row(2, "rejected")];
    session.insert(&rows).await.expect("accepted");
    session
        .put(&[offer("alder", "a-1")])
        .await
        .expect("accepted");
    session
        .put(&[offer("alder", "a-1")])
        .await
        .expect("accepted again");
    let version = VersionRow {
        opportunity: "alder:a-1".to_owned(),
        version: 1,
        offer: "{}".to_owned(),
        actor: "k1".to_owned(),
        at: NOW,
    };
    session.insert(&[version]).await.expect("accepted");
    let decision = DecisionRow {
        id: "d1".to_owned(),
        opportunity: "alder:a-1".to_owned(),
        version: 1,
        action: "publish".to_owned(),
        reason: "checked".to_owned(),
        text: "the employer was called".to_owned(),
        actor: "k2".to_owned(),
        at: NOW,
    };
    session.insert(&[decision]).await.expect("accepted");
    let report = ReportRow {
        id: "r1".to_owned(),
        opportunity: "alder:a-1".to_owned(),
        reason: "fee".to_owned(),
        text: "they asked for 2,000".to_owned(),
        state: "open".to_owned(),
        at: NOW,
    };
    session.insert(&[report]).await.expect("accepted");
    session
        .insert(&[crate::audit::line("l1")])
        .await
        .expect("accepted");
    session
        .log(&[("alder:a-1".to_owned(), Change::Created)], NOW)
        .await
        .expect("accepted");
    store.commit(session).await.expect("kept");
}

fn upload() -> UploadRow {
    UploadRow {
        id: "u1".to_owned(),
        organisation: "alder".to_owned(),
        actor: "k1".to_owned(),
        status: "done".to_owned(),
        mode: "upsert".to_owned(),
        dry_run: 0,
        confirmed: 0,
        content_type: Some("text/csv".to_owned()),
        file_name: None,
        language: Some("fr".to_owned()),
        node: "n1".to_owned(),
        headers: "[\"titre\"]".to_owned(),
        row_count: 2,
        created: 1,
        updated: 0,
        unchanged: 0,
        rejected: 1,
        withdrawn: 0,
        problems: "[]".to_owned(),
        created_at: NOW,
        finished_at: Some(NOW),
        seq: 1,
    }
}
