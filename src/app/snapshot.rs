//! Everything that one request answers from, immutable.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;

use super::assets::{FolderError, TextFiles};
use super::offers::Offers;
use crate::catalogue::{Catalogue, Entry};
use crate::domain::{ConceptId, CountryCode, IscoCode, LanguageCode, LocalText, Locale};
use crate::i18n::{Messages, Names};
use crate::matching::{Weights, WeightsError};
use crate::rules::{Condition, Parameters, Rulebook, TreeId};
use crate::search::{
    BuildError, IndexDeclaration, IndexDocument, IndexSource, SchemaError, SearchIndex,
    build_index, stored_stamp,
};
use crate::settings::Settings;
use crate::taxonomy::{Linker, Prefixes, TermKind, Vocabulary};
use crate::text::FileProblem;

/// The name of the vocabulary that the program carries.
const BUILT_IN: &str = "builtin-1";

/// Index, rules, vocabulary, messages and weights that belong together.
pub struct Snapshot {
    pub(super) index: SearchIndex,
    pub(super) rulebook: Rulebook,
    pub(super) parameters: Parameters,
    pub(super) conditions: Vec<Option<Condition>>,
    pub(super) vocabulary: Arc<Vocabulary>,
    pub(super) linker: Linker,
    pub(super) occupation_prefixes: Prefixes,
    pub(super) skill_prefixes: Prefixes,
    pub(super) offers: Offers,
    pub(super) titles: std::collections::BTreeMap<String, LocalText>,
    pub(super) weights: Weights,
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
        let vocabulary_files = TextFiles::vocabulary(settings)?;
        let vocabulary =
            Vocabulary::read(vocabulary_files.iter()).map_err(StartError::Vocabulary)?;
        let catalogue_files = TextFiles::catalogue(settings)?;
        let mut catalogue = Catalogue::read(catalogue_files.iter(), &vocabulary);
        let skipped = std::mem::take(&mut catalogue.problems);
        if !skipped.is_empty() && !settings.catalogue.skip_broken {
            return Err(StartError::Catalogue(skipped));
        }
        let stamp = stamp(&[&files, &vocabulary_files, &catalogue_files]);
        let folder = index_folder(settings);
        let mut report = StartReport {
            records: catalogue.entries.len(),
            skipped,
            index: folder.clone(),
            built: stored_stamp(&folder).as_deref() != Some(stamp.as_str()),
        };
        if report.built {
            build(
                &declaration,
                &folder,
                &stamp,
                &catalogue,
                &vocabulary,
                progress,
            )?;
        }
        let index = match SearchIndex::open(&declaration, &folder) {
            Ok(index) => index,
            Err(_) if !report.built => {
                // A stamp without a whole index: files were lost. The index is disposable.
                report.built = true;
                build(
                    &declaration,
                    &folder,
                    &stamp,
                    &catalogue,
                    &vocabulary,
                    progress,
                )?;
                SearchIndex::open(&declaration, &folder)?
            }
            Err(error) => return Err(error.into()),
        };
        let snapshot = Self::of(index, catalogue, vocabulary, weights, &stamp)?;
        Ok((snapshot, report))
    }

    fn of(
        index: SearchIndex,
        catalogue: Catalogue,
        vocabulary: Vocabulary,
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
            titles,
            rulebook: catalogue.rulebook,
            parameters: catalogue.parameters,
            linker: Linker::new(Arc::clone(&vocabulary), weights.linking),
            occupation_prefixes: Prefixes::new(&vocabulary, TermKind::Occupation),
            skill_prefixes: Prefixes::new(&vocabulary, TermKind::Skill),
            vocabulary,
            weights,
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
            vocabulary: BUILT_IN.to_owned(),
            weights: self.weights.version.clone(),
        }
    }

    /// The name of the vocabulary.
    pub fn vocabulary_name(&self) -> &'static str {
        BUILT_IN
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

fn stamp(files: &[&TextFiles]) -> String {
    let mut hasher = blake3::Hasher::new();
    hasher.update(env!("CARGO_PKG_VERSION").as_bytes());
    for (path, text) in files.iter().flat_map(|files| files.iter()) {
        hasher.update(path.as_bytes());
        hasher.update(&(text.len() as u64).to_le_bytes());
        hasher.update(text.as_bytes());
    }
    hasher.finalize().to_hex().to_string()
}

fn build(
    declaration: &IndexDeclaration,
    folder: &Path,
    stamp: &str,
    catalogue: &Catalogue,
    vocabulary: &Vocabulary,
    progress: Progress<'_>,
) -> Result<(), BuildError> {
    let source = CatalogueSource {
        catalogue,
        vocabulary,
    };
    let all = source.count();
    build_index(declaration, folder, stamp, &source, &mut |done| {
        progress(done, all)
    })
}

struct CatalogueSource<'a> {
    catalogue: &'a Catalogue,
    vocabulary: &'a Vocabulary,
}

impl IndexSource for CatalogueSource<'_> {
    fn count(&self) -> usize {
        self.catalogue.entries.len()
    }

    fn each(
        &self,
        take: &mut dyn FnMut(IndexDocument<'_>) -> Result<(), BuildError>,
    ) -> Result<(), BuildError> {
        self.catalogue
            .entries
            .values()
            .try_for_each(|entry| take(document(entry, self.vocabulary)))
    }
}

fn document<'a>(entry: &'a Entry, vocabulary: &Vocabulary) -> IndexDocument<'a> {
    use strum::VariantArray;
    let wanted = &entry.opportunity.wanted;
    let places =
        |skills: &[ConceptId]| skills.iter().filter_map(|id| vocabulary.find(id)).collect();
    let skills: Vec<u32> = places(&wanted.skills);
    let occupations = wanted
        .occupations
        .iter()
        .filter_map(|code| vocabulary.find_isco(*code));
    let concepts: Vec<u32> = occupations.chain(skills.iter().copied()).collect();
    let labels = Locale::VARIANTS.iter().flat_map(|locale| {
        let label = |concept: &u32| (*locale, vocabulary.preferred(*concept, *locale).to_owned());
        concepts.iter().map(label)
    });
    IndexDocument {
        opportunity: &entry.opportunity,
        tree: entry.tree.0,
        labels: labels.collect(),
        optional_skills: places(&wanted.optional_skills),
        skills,
    }
}
