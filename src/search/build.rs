//! Building the index into a folder, whole or not at all.

use std::fs;
use std::path::{Path, PathBuf};

use tantivy::{Index, TantivyDocument};

use super::analyzer::Analyzers;
use super::document::IndexDocument;
use super::schema::{Fields, IndexDeclaration, SchemaError};

/// Why an index could not be built or opened.
#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    /// The declaration is broken.
    #[error(transparent)]
    Schema(#[from] SchemaError),
    /// The folder cannot be written or read.
    #[error("cannot use the index folder `{}`", path.display())]
    Folder {
        /// The folder.
        path: PathBuf,
        /// The cause.
        source: std::io::Error,
    },
    /// The search library failed.
    #[error("the index failed")]
    Index(#[from] tantivy::TantivyError),
}

/// Where the documents of an index come from.
pub trait IndexSource {
    /// How many documents there are.
    fn count(&self) -> usize;
    /// Hands every document to `take`, in the order of the ids.
    ///
    /// # Errors
    /// Whatever `take` returns.
    fn each(
        &self,
        take: &mut dyn FnMut(IndexDocument<'_>) -> Result<(), BuildError>,
    ) -> Result<(), BuildError>;
}

/// The file that tells what an index was built from; written last.
const STAMP: &str = "stamp";
const MEMORY_BYTES: usize = 200_000_000;

/// The stamp of the index in a folder, when there is a whole one.
pub fn stored_stamp(folder: &Path) -> Option<String> {
    fs::read_to_string(folder.join(STAMP)).ok()
}

/// Builds an index beside `folder` and puts it in its place when it is whole.
///
/// `progress` is told after each document how many are done.
///
/// # Errors
/// When the folder cannot be written or the search library fails; an older index stays in place.
pub fn build_index(
    declaration: &IndexDeclaration,
    folder: &Path,
    stamp: &str,
    source: &dyn IndexSource,
    progress: &mut dyn FnMut(usize),
) -> Result<(), BuildError> {
    let failed = |source| BuildError::Folder {
        path: folder.to_owned(),
        source,
    };
    let fresh = folder.with_extension(format!("new-{}", std::process::id()));
    remove(&fresh).map_err(failed)?;
    fs::create_dir_all(&fresh).map_err(failed)?;
    write_documents(declaration, &fresh, source, progress)?;
    fs::write(fresh.join(STAMP), stamp).map_err(failed)?;
    remove(folder).map_err(failed)?;
    fs::rename(&fresh, folder).map_err(failed)
}

fn write_documents(
    declaration: &IndexDeclaration,
    folder: &Path,
    source: &dyn IndexSource,
    progress: &mut dyn FnMut(usize),
) -> Result<(), BuildError> {
    let schema = declaration.schema();
    let fields = Fields::of(declaration, &schema)?;
    let analyzers = Analyzers::new(declaration);
    let directory =
        tantivy::directory::MmapDirectory::open(folder).map_err(tantivy::TantivyError::from)?;
    let mut writer = Index::builder()
        .schema(schema)
        .tokenizers(analyzers.manager())
        .single_segment_index_writer::<TantivyDocument>(directory, MEMORY_BYTES)?;
    let mut done = 0;
    source.each(&mut |document| {
        writer.add_document(document.to_tantivy(&fields))?;
        done += 1;
        progress(done);
        Ok(())
    })?;
    writer.finalize()?;
    Ok(())
}

fn remove(folder: &Path) -> std::io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
