//! Everything that one request answers from, immutable.

use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;

use super::assets::{FolderError, TextFiles};
use super::documents::build;
use super::ground::Ground;
use super::vocabulary::{OpenedVocabulary, open_vocabulary};
use crate::catalogue::Catalogue;
use crate::matching::{Weights, WeightsError};
use crate::search::{BuildError, IndexDeclaration, SchemaError, SearchIndex, stored_stamp};
use crate::settings::Settings;
use crate::taxonomy::BundleError;
use crate::text::FileProblem;

/// Index, rules, vocabulary, messages and weights that belong together.
pub struct Snapshot {
    ground: Arc<Ground>,
    pub(super) index: SearchIndex,
    revision: u64,
}

/// A snapshot has everything that its ground has.
impl Deref for Snapshot {
    type Target = Ground;

    fn deref(&self) -> &Ground {
        &self.ground
    }
}

/// Why a snapshot cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// A folder cannot be read.
    #[error(transparent)]
    Folder(#[from] FolderError),
    /// The vocabulary is broken.
    #[error("the vocabulary is broken")]
    Vocabulary(Vec<FileProblem>),
    /// The bundle cannot be read.
    #[error("cannot read the bundle `{}` of `vocabulary.bundle`", path.display())]
    NoBundle {
        /// The file.
        path: PathBuf,
        /// The cause.
        source: std::io::Error,
    },
    /// The bundle cannot be used.
    #[error("the bundle `{}`", path.display())]
    Bundle {
        /// The file.
        path: PathBuf,
        /// The cause.
        source: BundleError,
    },
    /// Records are broken and `catalogue.skip_broken` is off.
    #[error("the catalogue has broken records")]
    Catalogue(Vec<FileProblem>),
    /// The weights are broken.
    #[error(transparent)]
    Weights(#[from] WeightsError),
    /// The index declaration is broken.
    #[error(transparent)]
    Schema(#[from] SchemaError),
    /// The index cannot be built or opened.
    #[error(transparent)]
    Index(#[from] BuildError),
    /// The messages are broken.
    #[error("{0}")]
    Messages(String),
}

/// What happened at start.
#[derive(Debug, Clone, Default)]
pub struct StartReport {
    /// Records served.
    pub records: usize,
    /// Whether the index had to be built.
    pub built: bool,
    /// Where it stands.
    pub index: PathBuf,
    /// Records left out because they are broken.
    pub skipped: Vec<FileProblem>,
}

/// Tells how far a build is: documents done, documents in all.
pub type Progress<'a> = &'a mut dyn FnMut(usize, usize);

impl Snapshot {
    /// Reads everything and opens the index, building it when it is absent or of another stamp.
    ///
    /// # Errors
    /// When something is broken or cannot be read or written.
    pub fn open(
        settings: &Settings,
        progress: Progress<'_>,
    ) -> Result<(Self, StartReport), StartError> {
        let files = TextFiles::index();
        let declaration = IndexDeclaration::read(files.iter())?;
        let weights = files.find("weights.toml").unwrap_or_default();
        let weights = Weights::read("weights.toml", weights)?;
        let OpenedVocabulary {
            vocabulary,
            name,
            files: vocabulary_files,
        } = open_vocabulary(settings)?;
        let catalogue_files = TextFiles::catalogue(settings)?;
        let mut catalogue = Catalogue::read(catalogue_files.iter(), &vocabulary);
        let skipped = std::mem::take(&mut catalogue.problems);
        if !skipped.is_empty() && !settings.catalogue.skip_broken {
            return Err(StartError::Catalogue(skipped));
        }
        let stamp = stamp(&[&files, &vocabulary_files, &catalogue_files], &name);
        let folder = index_folder(settings);
        let mut report = StartReport {
            records: catalogue.entries.len(),
            skipped,
            index: folder.clone(),
            built: stored_stamp(&folder).as_deref() != Some(stamp.as_str()),
        };
        let mut build_index = || {
            let progress = &mut *progress;
            build(
                &declaration,
                &folder,
                &stamp,
                &catalogue,
                &vocabulary,
                progress,
            )
        };
        if report.built {
            build_index()?;
        }
        let index = match SearchIndex::open(&declaration, &folder) {
            Ok(index) => index,
            Err(_) if !report.built => {
                // A stamp without a whole index: files were lost. The index is disposable.
                report.built = true;
                build_index()?;
                SearchIndex::open(&declaration, &folder)?
            }
            Err(error) => return Err(error.into()),
        };
        let ground = Ground::of(catalogue, (vocabulary, name), weights, declaration, &stamp)?;
        let revision = ground.revision();
        let snapshot = Self {
            ground: Arc::new(ground),
            index,
            revision,
        };
        Ok((snapshot, report))
    }

    /// The same on another state of the index, which got as far as `seq` in the log of changes.
    pub(super) fn with_index(&self, index: SearchIndex, seq: i64) -> Self {
        Self {
            ground: Arc::clone(&self.ground),
            index,
            // Below 2^53, so that readers of JSON keep every digit.
            revision: (self.ground.revision() + seq.unsigned_abs()) & ((1 << 53) - 1),
        }
    }

    /// How many opportunities are served.
    pub fn count(&self) -> u64 {
        self.index.count()
    }

    /// What the answer rests on.
    pub fn about(&self, as_of: Date) -> super::view::CatalogueView {
        super::view::CatalogueView {
            revision: self.revision,
            as_of: as_of.to_string(),
            vocabulary: self.vocabulary_name().to_owned(),
            weights: self.weights.version.clone(),
        }
    }
}

/// The folder of the index: `index.path`, else `index` under `state.path`, else `index/build` in a
/// checkout, else the user's state folder.
pub fn index_folder(settings: &Settings) -> PathBuf {
    if !settings.index.path.is_empty() {
        return PathBuf::from(&settings.index.path);
    }
    if !settings.state.path.is_empty() {
        return Path::new(&settings.state.path).join("index");
    }
    if Path::new("index/schema.toml").exists() && Path::new("Cargo.toml").exists() {
        return PathBuf::from("index/build");
    }
    let home = |variable: &str| std::env::var_os(variable).map(PathBuf::from);
    let state = home("XDG_STATE_HOME").or_else(|| Some(home("HOME")?.join(".local/state")));
    state
        .unwrap_or_else(std::env::temp_dir)
        .join("passerelle/index")
}

/// The name of the vocabulary stands for the bundle: it holds its hash.
fn stamp(files: &[&TextFiles], vocabulary: &str) -> String {
    let mut hasher = blake3::Hasher::new();
    hasher.update(env!("CARGO_PKG_VERSION").as_bytes());
    hasher.update(vocabulary.as_bytes());
    for (path, text) in files.iter().flat_map(|files| files.iter()) {
        hasher.update(path.as_bytes());
        hasher.update(&(text.len() as u64).to_le_bytes());
        hasher.update(text.as_bytes());
    }
    hasher.finalize().to_hex().to_string()
}
