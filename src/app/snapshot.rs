//! Everything that one request answers from, immutable.

use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;

use super::assets::FolderError;
use super::claim::Claim;
use super::ground::Ground;
use super::sources::Sources;
use crate::matching::WeightsError;
use crate::search::{BuildError, IndexDeclaration, LiveIndex, SchemaError, SearchIndex};
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
    /// Too many processes have index folders beside this one.
    #[error("too many processes use the index folder `{}` and those beside it; set `index.path`", folder.display())]
    Busy {
        /// The folder.
        folder: PathBuf,
    },
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

/// Below 2^53, so that readers of JSON keep every digit.
const LARGEST_REVISION: u64 = (1 << 53) - 1;

impl Snapshot {
    /// Reads everything and opens the index, building it when it is absent or of another stamp.
    ///
    /// # Errors
    /// When something is broken or cannot be read or written.
    pub fn open(
        settings: &Settings,
        progress: Progress<'_>,
    ) -> Result<(Self, StartReport), StartError> {
        let sources = Sources::read(settings)?;
        let claim = Claim::to_read(&index_folder(settings), &sources.stamp)?;
        let (index, built) = sources.open_index(&claim.folder, progress, SearchIndex::open)?;
        sources.snapshot(index, &claim.folder, built)
    }

    /// The same with the writer of the index, which no other process has meanwhile.
    ///
    /// # Errors
    /// When something is broken or cannot be read or written.
    pub fn open_live(
        settings: &Settings,
        progress: Progress<'_>,
    ) -> Result<(Self, LiveIndex, StartReport), StartError> {
        let sources = Sources::read(settings)?;
        let claim = Claim::to_write(&index_folder(settings))?;
        let folder = claim.folder.clone();
        let open = |declaration: &IndexDeclaration, folder: &Path| {
            let live = LiveIndex::open(declaration, folder)?;
            Ok((live.view()?, live))
        };
        let ((index, mut live), built) = sources.open_index(&folder, progress, open)?;
        live.hold(claim.lock);
        let (snapshot, report) = sources.snapshot(index, &folder, built)?;
        Ok((snapshot, live, report))
    }

    pub(super) fn of(ground: Ground, index: SearchIndex) -> Self {
        let revision = ground.revision() & LARGEST_REVISION;
        Self {
            ground: Arc::new(ground),
            index,
            revision,
        }
    }

    /// The same on another state of the index, which got as far as `seq` in the log of changes.
    pub(super) fn with_index(&self, index: SearchIndex, seq: i64) -> Self {
        Self {
            ground: Arc::clone(&self.ground),
            index,
            revision: (self.ground.revision() + seq.unsigned_abs()) & LARGEST_REVISION,
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
    super::state::user_state_folder().join("index")
}
