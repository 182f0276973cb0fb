//! The index follows the log of changes.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use arc_swap::ArcSwap;
use tokio::sync::watch;

use super::offer::opportunity;
use crate::app::documents::document;
use crate::app::snapshot::Snapshot;
use crate::domain::{Clock, Opportunity, Organisation};
use crate::rules::TreeId;
use crate::search::{BuildError, LiveIndex, Position};
use crate::store::{OpportunityRow, Session, Store, StoreError};

/// Keeps the index of one node where the log of changes is.
pub struct Indexer {
    store: Store,
    snapshot: Arc<ArcSwap<Snapshot>>,
    clock: Arc<dyn Clock>,
    /// Away while it is written to.
    index: Option<LiveIndex>,
    position: i64,
    told: watch::Sender<i64>,
}

/// Why the index cannot follow.
#[derive(Debug, thiserror::Error)]
pub enum IndexError {
    /// The store cannot be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The index cannot be written.
    #[error(transparent)]
    Index(#[from] BuildError),
    /// The thread that wrote it ended early.
    #[error("writing the index was broken off")]
    BrokenOff,
}

/// What is to be done to the index.
enum Step {
    Put(Box<Opportunity>),
    Remove(String),
}

/// Changes that are taken at once.
const CHANGES: i64 = 4_000;
/// Offers that are read at once when an index is filled.
const PAGE: i64 = 2_000;
/// How long at most until the log is looked at again.
const PATIENCE: Duration = Duration::from_millis(500);

impl Indexer {
    /// An indexer, and what tells how far it got.
    pub fn new(
        store: Store,
        snapshot: Arc<ArcSwap<Snapshot>>,
        clock: Arc<dyn Clock>,
        index: LiveIndex,
    ) -> (Self, watch::Receiver<i64>) {
        let (told, heard) = watch::channel(-1);
        let own = Self {
            store,
            snapshot,
            clock,
            index: Some(index),
            position: 0,
            told,
        };
        (own, heard)
    }

    /// Follows the log until `stop` ends. What fails is tried again.
    pub async fn run(mut self, mut stop: watch::Receiver<bool>) {
        let mut begun = false;
        // What is told while the log is read is heard by the next wait.
        let mut watch = self.store.watch();
        loop {
            let step = async {
                if !begun {
                    self.begin().await?;
                    begun = true;
                }
                self.follow().await
            };
            match step.await {
                Ok(0) => watch.changed(PATIENCE).await,
                Ok(_) => {}
                Err(error) => {
                    tracing::error!(%error, cause = ?std::error::Error::source(&error), "the index cannot follow the store; trying again");
                    tokio::time::sleep(PATIENCE).await;
                }
            }
            if *stop.borrow_and_update() {
                break;
            }
        }
        if let Some(index) = self.index.take() {
            let closed = tokio::task::spawn_blocking(move || index.close()).await;
            if !matches!(closed, Ok(Ok(()))) {
                tracing::warn!(
                    "the index did not end cleanly; it will be mended at the next start"
                );
            }
        }
    }

    /// Goes on where the index stands, or fills it when it stands nowhere.
    async fn begin(&mut self) -> Result<(), IndexError> {
        let mut session = self.store.read().await?;
        let head = session.head().await?;
        let index = self.index.as_ref().ok_or(IndexError::BrokenOff)?;
        match index.position()? {
            Some(own) if own.store == self.store.id() && own.seq <= head => {
                self.show(index.view()?, own.seq);
                Ok(())
            }
            _ => self.fill(&mut session, head).await,
        }
    }

    /// Puts every offer that is shown into the index.
    async fn fill(&mut self, session: &mut Session, head: i64) -> Result<(), IndexError> {
        let today = self.clock.today().to_string();
        let mut after = String::new();
        self.write(Vec::new(), None, true).await?;
        loop {
            let rows = session.all_shown(&after, &today, PAGE).await?;
            let Some(last) = rows.last() else {
                break;
            };
            after.clone_from(&last.id);
            let steps = self.steps(session, &[], rows).await?;
            self.write(steps, None, false).await?;
        }
        self.write(Vec::new(), Some(head), false).await
    }

    /// Takes the next changes over and tells how many there were.
    async fn follow(&mut self) -> Result<usize, IndexError> {
        let today = self.clock.today().to_string();
        let mut session = self.store.read().await?;
        let changes = session.changes_since(self.position, CHANGES).await?;
        let Some(last) = changes.last() else {
            return Ok(0);
        };
        let seq = last.seq;
        let mut ids: Vec<String> = changes.iter().map(|own| own.opportunity.clone()).collect();
        ids.sort_unstable();
        ids.dedup();
        let rows = session.shown(&ids, &today).await?;
        let steps = self.steps(&mut session, &ids, rows).await?;
        drop(session);
        self.write(steps, Some(seq), false).await?;
        Ok(changes.len())
    }

    /// What is to be done so that the index shows these rows and nothing else of these ids.
    async fn steps(
        &self,
        session: &mut Session,
        ids: &[String],
        rows: Vec<OpportunityRow>,
    ) -> Result<Vec<Step>, StoreError> {
        let mut organisations: BTreeMap<String, Organisation> = BTreeMap::new();
        let mut shown: BTreeMap<String, Opportunity> = BTreeMap::new();
        for row in rows {
            if !organisations.contains_key(&row.organisation)
                && let Some(own) = session.organisation(&row.organisation).await?
            {
                organisations.insert(own.id.clone(), own.into());
            }
            let organisation = organisations.get(&row.organisation);
            match organisation.and_then(|own| opportunity(&row, own)) {
                Some(own) => {
                    shown.insert(row.id, own);
                }
                None => tracing::warn!(id = %row.id, "left out an offer that cannot be read"),
            }
        }
        let gone = ids.iter().filter(|id| !shown.contains_key(*id)).cloned();
        let mut steps: Vec<Step> = gone.map(Step::Remove).collect();
        steps.extend(shown.into_values().map(|own| Step::Put(Box::new(own))));
        Ok(steps)
    }

    /// Writes, commits when there is a position, and shows the new state.
    async fn write(
        &mut self,
        steps: Vec<Step>,
        seq: Option<i64>,
        empty_first: bool,
    ) -> Result<(), IndexError> {
        let mut index = self.index.take().ok_or(IndexError::BrokenOff)?;
        let snapshot = self.snapshot.load_full();
        let store = self.store.id().to_owned();
        let work = move || {
            let written = write(&mut index, &snapshot, steps, seq, store, empty_first);
            (index, written)
        };
        let (mut index, written) = tokio::task::spawn_blocking(work)
            .await
            .map_err(|_| IndexError::BrokenOff)?;
        if written.is_err() {
            index.rollback()?;
        }
        self.index = Some(index);
        if let (Some(view), Some(seq)) = (written?, seq) {
            self.show(view, seq);
        }
        Ok(())
    }

    fn show(&mut self, view: crate::search::SearchIndex, seq: i64) {
        let next = self.snapshot.load().with_index(view, seq);
        self.snapshot.store(Arc::new(next));
        self.position = seq;
        self.told.send_replace(seq);
    }
}

fn write(
    index: &mut LiveIndex,
    snapshot: &Snapshot,
    steps: Vec<Step>,
    seq: Option<i64>,
    store: String,
    empty_first: bool,
) -> Result<Option<crate::search::SearchIndex>, BuildError> {
    if empty_first {
        index.remove_uploaded()?;
    }
    for step in &steps {
        match step {
            Step::Put(own) => index.put(&document(own, TreeId::NOTHING, &snapshot.vocabulary))?,
            Step::Remove(id) => index.remove(id),
        }
    }
    match seq {
        Some(seq) => index.commit(&Position { store, seq }).map(Some),
        None => Ok(None),
    }
}
