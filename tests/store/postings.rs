//! What those who keep a copy see of an offer.

use passerelle::domain::{Kind, Publication};
use passerelle::store::{Change, OpportunityRow, Store};

use crate::places::{NOW, agency, offer, on_each};

const TODAY: &str = "2026-11-27";

fn of_kind(external_id: &str, kind: &str) -> OpportunityRow {
    let mut own = offer("alder", external_id);
    own.offer = format!("{{\"kind\":\"{kind}\",\"title\":\"سباك\"}}");
    own
}

async fn write(store: &Store) {
    let mut withdrawn = of_kind("a-2", "job");
    withdrawn.publication = Publication::Withdrawn;
    let mut pending = of_kind("a-3", "job");
    pending.publication = Publication::Pending;
    let course = of_kind("a-4", "training");
    let mut session = store.write().await.expect("a session");
    session.insert(&[agency("alder")]).await.expect("accepted");
    let offers = [of_kind("a-1", "job"), withdrawn, pending, course];
    session.insert(&offers).await.expect("accepted");
    for (place, (id, what)) in [
        ("alder:a-1", Change::Created),
        ("alder:a-2", Change::Created),
        ("alder:a-4", Change::Created),
        ("alder:a-1", Change::Updated),
        // Its time was over before it was ever shown.
        ("alder:a-3", Change::Withdrawn),
        ("alder:a-2", Change::Withdrawn),
    ]
    .into_iter()
    .enumerate()
    {
        let at = NOW + place as i64;
        let change = [(id.to_owned(), what)];
        session.log(&change, at).await.expect("accepted");
    }
    store.commit(session).await.expect("kept");
}

#[test]
fn offers_of_a_kind_that_were_shown_are_told_with_their_times() {
    on_each(async |store| {
        write(&store).await;
        let mut session = store.read().await.expect("a session");
        let told = session.postings_since(Kind::Job, TODAY, 0).await;
        let told = told.expect("readable").into_iter().map(|own| {
            let times = (own.created_at - NOW, own.changed_at - NOW);
            (own.reference, times, own.shown)
        });
        let told: Vec<_> = told.collect();
        let first = ("alder:a-1".to_owned(), (0, 3), 1);
        let second = ("alder:a-2".to_owned(), (1, 5), 0);
        assert_eq!(told, [first, second]);
    });
}

#[test]
fn only_what_changed_since_and_only_what_is_named_is_told() {
    on_each(async |store| {
        write(&store).await;
        let mut session = store.read().await.expect("a session");
        let later = session.postings_since(Kind::Job, TODAY, NOW + 4).await;
        let later = later.expect("readable");
        assert_eq!(later.len(), 1);
        assert_eq!(later[0].reference, "alder:a-2");
        let ids = ["alder:a-1", "alder:a-4", "alder:none"].map(str::to_owned);
        let named = session.postings_of(Kind::Job, TODAY, &ids).await;
        let named = named.expect("readable");
        assert_eq!(named.len(), 1, "a course is no job: {named:?}");
        let over = session.postings_of(Kind::Job, "2027-02-01", &ids).await;
        assert_eq!(over.expect("readable")[0].shown, 0, "its time is over");
    });
}
