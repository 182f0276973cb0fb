//! A file or a database of another version.

use passerelle::store::{Store, StoreError};

use crate::places::urls;

#[test]
fn a_store_written_by_a_newer_version_is_not_touched() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    for (url, _kept) in urls() {
        runtime.block_on(async {
            let store = Store::open(&url).await.expect("opens");
            let mut session = store.write().await.expect("a session");
            let newer = "INSERT INTO _sqlx_migrations \
                (version, description, success, checksum, execution_time) \
                SELECT 9999, 'later', success, checksum, 0 FROM _sqlx_migrations WHERE version = 1";
            session.run(newer, &[]).await.expect("written");
            store.commit(session).await.expect("kept");
            store.close().await;
            let refused = Store::open(&url).await.err().expect("refused");
            assert!(matches!(refused, StoreError::Migrate(_)), "{refused:?}");
        });
    }
}

#[test]
fn urls_of_other_kinds_and_places_that_cannot_be_are_named_without_passwords() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let error = |url: &str| {
        let opened = runtime.block_on(Store::open(url));
        opened.err().expect("refused").to_string()
    };
    assert!(error("mysql://somewhere/x").contains("`mysql:`"));
    let told = error("postgres://who:hunter2@127.0.0.1:1/none");
    assert!(told.contains("who@127.0.0.1:1/none"), "{told}");
    assert!(!told.contains("hunter2"), "{told}");
    assert!(error("sqlite:///proc/none/store.sqlite").contains("/proc/none"));
}
