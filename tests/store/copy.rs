//! Backup, restore and copy keep every row.

use passerelle::store::{Dump, Store, StoreError};

use crate::places::urls;
use crate::story::write_everything;

#[test]
fn a_backup_restores_on_either_database() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    for (from, _kept) in urls() {
        for (to, _also_kept) in urls() {
            runtime.block_on(async {
                let source = Store::open(&from).await.expect("opens");
                if source
                    .read()
                    .await
                    .expect("a session")
                    .head()
                    .await
                    .expect("a number")
                    == 0
                {
                    write_everything(&source).await;
                }
                let mut backup = Vec::new();
                let written = Dump::write(&source, &mut backup).await.expect("written");
                let target = Store::open(&to).await.expect("opens");
                let restored = Dump::restore(&target, &mut backup.as_slice()).await;
                assert_eq!(restored.expect("restored"), written);
                let mut again = Vec::new();
                Dump::write(&target, &mut again).await.expect("written");
                assert_eq!(text(&again), text(&backup));
                assert_ne!(target.id(), source.id(), "a restored store is another one");
            });
        }
    }
}

#[test]
fn a_store_is_copied_to_the_other_database() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let [(sqlite, _kept), (postgres, _)] = urls();
    runtime.block_on(async {
        let source = Store::open(&sqlite).await.expect("opens");
        write_everything(&source).await;
        let target = Store::open(&postgres).await.expect("opens");
        let report = Dump::copy(&source, &target).await.expect("copied");
        let opportunities = report
            .tables
            .iter()
            .find(|(name, _)| *name == "opportunities");
        assert_eq!(opportunities, Some(&("opportunities", 1)));
        let again = Dump::copy(&source, &target).await;
        assert!(matches!(again, Err(StoreError::NotEmpty)));
    });
}

#[test]
fn a_broken_backup_leaves_the_store_empty_and_names_the_line() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let [(from, _kept), _] = urls();
    let backup = runtime.block_on(async {
        let source = Store::open(&from).await.expect("opens");
        write_everything(&source).await;
        let mut backup = Vec::new();
        Dump::write(&source, &mut backup).await.expect("written");
        text(&backup)
    });
    let half = &backup[..backup.len() / 2];
    let without_end = backup.lines().take(4).collect::<Vec<_>>().join("\n");
    let other_table = backup.replace("\"table\":\"keys\"", "\"table\":\"locks\"");
    let lacking = backup.replace("\"secret_hash\"", "\"secret\"");
    for (broken, tells) in [
        ("", "line 1"),
        ("{}", "line 1"),
        (half, "line"),
        (without_end.as_str(), "the rest is missing"),
        (
            other_table.as_str(),
            "line 3 of the backup: there is no table `locks`",
        ),
        (
            lacking.as_str(),
            "line 3 of the backup: a row of `keys` lacks a column",
        ),
    ] {
        for (to, _also_kept) in urls() {
            runtime.block_on(async {
                let target = Store::open(&to).await.expect("opens");
                let refused = Dump::restore(&target, &mut broken.as_bytes()).await;
                let refused = refused.expect_err("refused").to_string();
                assert!(refused.contains(tells), "{refused}");
                let mut session = target.read().await.expect("a session");
                assert_eq!(session.organisation("alder").await.expect("readable"), None);
            });
        }
    }
}

/// The lines with their keys in one order.
fn text(backup: &[u8]) -> String {
    let text = String::from_utf8(backup.to_vec()).expect("text");
    let sorted = |line: &str| {
        let json: serde_json::Value = serde_json::from_str(line).expect("JSON");
        json.to_string() + "\n"
    };
    text.lines().map(sorted).collect()
}
