//! An index that takes changes: offers come and go, and each commit says how far it got.

use std::path::Path;

use serde::{Deserialize, Serialize};
use tantivy::query::RegexQuery;
use tantivy::{Index, IndexReader, IndexWriter, ReloadPolicy, Term};

use super::analyzer::Analyzers;
use super::build::BuildError;
use super::document::IndexDocument;
use super::reader::SearchIndex;
use super::schema::{Fields, IndexDeclaration};

/// How far an index got in the log of changes of a store.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    /// The store.
    pub store: String,
    /// The number of the last change that is in the index.
    pub seq: i64,
}

/// The one writer of an index. While it lives no other process can write to the folder.
pub struct LiveIndex {
    index: Index,
    writer: IndexWriter,
    reader: IndexReader,
    fields: Fields,
    analyzers: Analyzers,
    /// Keeps other processes out of the folder.
    lock: Option<std::fs::File>,
}

const MEMORY_BYTES: usize = 100_000_000;

impl LiveIndex {
    /// Opens a built index for changes.
    ///
    /// # Errors
    /// When there is none, it does not fit the declaration, or another process writes to it.
    pub fn open(declaration: &IndexDeclaration, folder: &Path) -> Result<Self, BuildError> {
        let mut index = Index::open_in_dir(folder)?;
        let fields = Fields::of(declaration, &index.schema())?;
        let analyzers = Analyzers::new(declaration);
        index.set_tokenizers(analyzers.manager());
        let writer = index.writer_with_num_threads(1, MEMORY_BYTES)?;
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual);
        Ok(Self {
            reader: reader.try_into()?,
            index,
            writer,
            fields,
            analyzers,
            lock: None,
        })
    }

    /// Holds a lock as long as the index is open.
    pub fn hold(&mut self, lock: Option<std::fs::File>) {
        self.lock = lock;
    }

    /// How far the last commit got; none when no store was ever indexed.
    ///
    /// # Errors
    /// When the index cannot be read.
    pub fn position(&self) -> Result<Option<Position>, BuildError> {
        let payload = self.index.load_metas()?.payload;
        Ok(payload.and_then(|text| serde_json::from_str(&text).ok()))
    }

    /// Adds an opportunity, in the place of one with the same id.
    ///
    /// # Errors
    /// When the index cannot be written.
    pub fn put(&mut self, document: &IndexDocument<'_>) -> Result<(), BuildError> {
        self.remove(document.opportunity.id.as_str());
        self.writer
            .add_document(document.to_tantivy(&self.fields))?;
        Ok(())
    }

    /// Takes an opportunity out, if it is there.
    pub fn remove(&mut self, id: &str) {
        self.writer
            .delete_term(Term::from_field_text(self.fields.id, id));
    }

    /// Takes every uploaded opportunity out: those whose id names an organisation.
    ///
    /// # Errors
    /// When the index cannot be written.
    pub fn remove_uploaded(&mut self) -> Result<(), BuildError> {
        let uploaded = RegexQuery::from_pattern("[^:]+:.*", self.fields.id)?;
        self.writer.delete_query(Box::new(uploaded))?;
        Ok(())
    }

    /// Keeps what was changed, with how far it got, and shows it.
    ///
    /// # Errors
    /// When the index cannot be written; then the last commit stands.
    pub fn commit(&mut self, position: &Position) -> Result<SearchIndex, BuildError> {
        let payload = serde_json::to_string(position).expect("a position is plain data");
        let mut prepared = self.writer.prepare_commit()?;
        prepared.set_payload(&payload);
        prepared.commit()?;
        self.reader.reload()?;
        self.view()
    }

    /// What the last commit holds.
    ///
    /// # Errors
    /// When the index cannot be read.
    pub fn view(&self) -> Result<SearchIndex, BuildError> {
        SearchIndex::of(self.reader.searcher(), &self.fields, &self.analyzers)
    }

    /// Gives up what was changed since the last commit.
    ///
    /// # Errors
    /// When the index cannot be written.
    pub fn rollback(&mut self) -> Result<(), BuildError> {
        self.writer.rollback()?;
        Ok(())
    }

    /// Ends writing, after merges that are under way.
    ///
    /// # Errors
    /// When a merge failed.
    pub fn close(self) -> Result<(), BuildError> {
        self.writer.wait_merging_threads()?;
        drop(self.lock);
        Ok(())
    }
}
