//! Numbers of changes come in the order of commits, whoever writes.

use std::time::Duration;

use passerelle::store::{Change, Store};

use crate::places::{NOW, on_each, urls};
use crate::postgres::Server;

const WRITERS: usize = 8;
const COMMITS: usize = 60;

#[test]
fn whoever_follows_misses_no_change_of_writers_at_work() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    for (url, _kept) in urls() {
        runtime.block_on(async {
            let store = Store::open(&url).await.expect("opens");
            let writers: Vec<_> = (0..WRITERS)
                .map(|writer| tokio::spawn(write(url.clone(), writer)))
                .collect();
            let followed = follow(&store, WRITERS * COMMITS * 3).await;
            for writer in writers {
                writer.await.expect("a writer ends");
            }
            let numbers: Vec<i64> = followed.iter().map(|(seq, _)| *seq).collect();
            let all: Vec<i64> = (1..=followed.len() as i64).collect();
            assert_eq!(numbers, all, "every number once, in order");
            let mut ids: Vec<&String> = followed.iter().map(|(_, id)| id).collect();
            ids.sort();
            ids.dedup();
            assert_eq!(ids.len(), WRITERS * COMMITS * 3, "every change");
        });
    }
}

/// Commits with several changes each, through a store of its own; one in three is given up.
async fn write(url: String, writer: usize) {
    let store = Store::open(&url).await.expect("opens");
    for commit in 0..COMMITS {
        let id = |part: usize| (format!("w{writer}:{commit}-{part}"), Change::Updated);
        let mut given_up = store.write().await.expect("a session");
        if commit % 3 == 0 {
            given_up.log(&[id(9)], NOW).await.expect("a number");
        }
        drop(given_up);
        let mut session = store.write().await.expect("a session");
        session
            .log(&[id(0), id(1), id(2)], NOW)
            .await
            .expect("numbers");
        // The number is there, the commit not yet: others must not overtake it.
        tokio::task::yield_now().await;
        store.commit(session).await.expect("kept");
    }
    store.close().await;
}

/// Reads the log while it is written, never looking back.
async fn follow(store: &Store, until: usize) -> Vec<(i64, String)> {
    let mut watch = store.watch();
    let mut seen: Vec<(i64, String)> = Vec::new();
    while seen.len() < until {
        let since = seen.last().map_or(0, |(seq, _)| *seq);
        let mut session = store.read().await.expect("a session");
        let more = session.changes_since(since, 50).await.expect("readable");
        drop(session);
        if more.is_empty() {
            watch.changed(Duration::from_millis(50)).await;
        }
        seen.extend(more.into_iter().map(|row| (row.seq, row.opportunity)));
    }
    seen
}

#[test]
fn a_change_is_heard_of_before_the_wait_is_over() {
    on_each(async |store| {
        let mut watch = store.watch();
        let told = store.clone();
        let write = tokio::spawn(async move {
            tokio::time::sleep(Duration::from_millis(20)).await;
            let mut session = told.write().await.expect("a session");
            let change = [("alder:a-1".to_owned(), Change::Created)];
            session.log(&change, NOW).await.expect("a number");
            told.commit(session).await.expect("kept");
        });
        // An hour: whoever is not told fails by the time limit of the test run.
        watch.changed(Duration::from_secs(3_600)).await;
        write.await.expect("written");
        let mut session = store.read().await.expect("a session");
        assert_eq!(session.head().await.expect("a number"), 1);
    });
}

#[test]
fn many_who_wait_do_not_keep_a_writer_waiting() {
    on_each(async |store| {
        let waiting: Vec<_> = (0..50).map(|_| store.watch()).collect();
        let waiting = waiting.into_iter().map(|mut watch| {
            tokio::spawn(async move { watch.changed(Duration::from_secs(3_600)).await })
        });
        let waiting: Vec<_> = waiting.collect();
        let mut session = store.write().await.expect("a session");
        let change = [("alder:a-1".to_owned(), Change::Created)];
        session.log(&change, NOW).await.expect("a number");
        store.commit(session).await.expect("kept");
        for own in waiting {
            own.await.expect("is told");
        }
    });
}

#[test]
fn a_restart_of_postgresql_loses_nothing_that_was_acknowledged() {
    let server = Server::start();
    let url = server.database();
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let store = runtime.block_on(Store::open(&url)).expect("opens");
    let writer = runtime.spawn({
        let store = store.clone();
        async move {
            let mut kept = Vec::new();
            let mut refused = 0;
            for number in 0_u32.. {
                match write_one(&store, number).await {
                    Ok(seq) => kept.push((seq, format!("w:{number}"))),
                    Err(_) => refused += 1,
                }
                if refused > 0 && kept.last().is_some_and(|(seq, _)| *seq > 200) {
                    break;
                }
            }
            kept
        }
    });
    while runtime.block_on(head(&store)) < 50 {
        std::thread::sleep(Duration::from_millis(5));
    }
    server.restart();
    let kept = runtime.block_on(writer).expect("the writer ends");
    let followed = runtime.block_on(async {
        let mut session = store.read().await.expect("a session");
        session.changes_since(0, 100_000).await.expect("readable")
    });
    let found: Vec<(i64, String)> = followed
        .into_iter()
        .map(|row| (row.seq, row.opportunity))
        .collect();
    for change in &kept {
        assert!(found.contains(change), "{change:?} was acknowledged");
    }
}

async fn write_one(store: &Store, number: u32) -> Result<i64, passerelle::store::StoreError> {
    let mut session = store.write().await?;
    let change = [(format!("w:{number}"), Change::Created)];
    let seq = session.log(&change, NOW).await?;
    store.commit(session).await?;
    Ok(seq)
}

async fn head(store: &Store) -> i64 {
    let mut session = store.read().await.expect("a session");
    session.head().await.expect("a number")
}
