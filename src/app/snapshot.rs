//! Everything that one request answers from, immutable.

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use jiff::civil::Date;

use super::assets::{FolderError, TextFiles};
use super::documents::build;
use super::offers::Offers;
use super::routes::Routes;
use super::vocabulary::{OpenedVocabulary, open_vocabulary};
use crate::catalogue::Catalogue;
use crate::domain::{ConceptId, CountryCode, IscoCode, LanguageCode, LocalText, Locale};
use crate::i18n::{Messages, Names};
use crate::intake::CvReader;
use crate::matching::{Weights, WeightsError};
use crate::rules::{Condition, Parameters, Rulebook, TreeId};
use crate::safety::Safety;
use crate::search::{BuildError, IndexDeclaration, SchemaError, SearchIndex, stored_stamp};
use crate::settings::Settings;
use crate::taxonomy::{BundleError, Closeness, Linker, Prefixes, TermKind, Vocabulary};
use crate::text::FileProblem;

/// Index, rules, vocabulary, messages and weights that belong together.
pub struct Snapshot {
    pub(super) index: SearchIndex,
    pub(super) rulebook: Rulebook,
    pub(super) parameters: Parameters,
    pub(super) conditions: Vec<Option<Condition>>,
    pub(super) vocabulary: Arc<Vocabulary>,
    pub(super) closeness: Closeness,
    vocabulary_name: String,
    pub(super) linker: Linker,
    pub(super) occupation_prefixes: Prefixes,
    pub(super) skill_prefixes: Prefixes,
    pub(super) offers: Offers,
    pub(super) safety: Safety,
    pub(super) routes: Routes,
    pub(super) titles: std::collections::BTreeMap<String, LocalText>,
    pub(super) weights: Weights,
    /// Made when the first CV arrives.
    pub(super) cv_reader: OnceLock<CvReader>,
    /// The messages of all languages.
    pub messages: Messages,
    revision: u64,
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
        let snapshot = Self::of(index, catalogue, (vocabulary, name), weights, &stamp)?;
        Ok((snapshot, report))
    }

    fn of(
        index: SearchIndex,
        catalogue: Catalogue,
        (vocabulary, vocabulary_name): (Vocabulary, String),
        weights: Weights,
        stamp: &str,
    ) -> Result<Self, StartError> {
        let vocabulary = Arc::new(vocabulary);
        let mut conditions = vec![None; catalogue.rulebook.tree_count()];
        let mut titles = std::collections::BTreeMap::new();
        for entry in catalogue.entries.values() {
            if conditions[entry.tree.0 as usize].is_none() {
                conditions[entry.tree.0 as usize] = entry.requires.clone();
            }
            if entry.opportunity.kind != crate::domain::Kind::Job {
                titles.insert(
                    entry.opportunity.id.to_string(),
                    entry.opportunity.title.clone(),
                );
            }
        }
        let offers = Offers::of(catalogue.entries.values().map(|entry| &entry.opportunity));
        Ok(Self {
            index,
            conditions,
            offers,
            routes: Routes::of(catalogue.entries.values()),
            titles,
            safety: catalogue.safety,
            rulebook: catalogue.rulebook,
            parameters: catalogue.parameters,
            linker: Linker::new(Arc::clone(&vocabulary), weights.linking),
            closeness: Closeness::new(Arc::clone(&vocabulary), weights.fit.closeness),
            occupation_prefixes: Prefixes::new(&vocabulary, TermKind::Occupation),
            skill_prefixes: Prefixes::new(&vocabulary, TermKind::Skill),
            vocabulary,
            vocabulary_name,
            weights,
            cv_reader: OnceLock::new(),
            messages: Messages::shipped().map_err(StartError::Messages)?,
            revision: u64::from_str_radix(&stamp[..12], 16).unwrap_or(0),
        })
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
            vocabulary: self.vocabulary_name.clone(),
            weights: self.weights.version.clone(),
        }
    }

    /// The name of the vocabulary: `builtin-1`, with an imported one `builtin-1+esco-…`.
    pub fn vocabulary_name(&self) -> &str {
        &self.vocabulary_name
    }

    /// Names of countries in a language, by name.
    pub fn list_countries(&self, locale: Locale) -> Vec<(CountryCode, String)> {
        self.vocabulary.names().list_countries(locale)
    }

    /// Names of languages in a language, by name.
    pub fn list_languages(&self, locale: Locale) -> Vec<(LanguageCode, String)> {
        self.vocabulary.names().list_languages(locale)
    }

    pub(super) fn condition(&self, tree: TreeId) -> Option<&Condition> {
        self.conditions.get(tree.0 as usize)?.as_ref()
    }
}

impl Names for Snapshot {
    fn country(&self, code: CountryCode, locale: Locale) -> String {
        self.vocabulary.names().country(code, locale)
    }

    fn language(&self, code: LanguageCode, locale: Locale) -> String {
        self.vocabulary.names().language(code, locale)
    }

    fn occupation(&self, code: IscoCode, locale: Locale) -> String {
        match self.vocabulary.find_isco(code) {
            Some(index) => self.vocabulary.preferred(index, locale).to_owned(),
            None => code.to_string(),
        }
    }

    fn concept(&self, id: &ConceptId, locale: Locale) -> String {
        match self.vocabulary.find(id) {
            Some(index) => self.vocabulary.preferred(index, locale).to_owned(),
            None => id.to_string(),
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
