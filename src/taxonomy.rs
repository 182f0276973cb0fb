//! Which concept does a word mean, in any of the eight languages?
//!
//! The [`Vocabulary`] holds occupations (ISCO-08) and skills with labels in every language; the
//! [`Linker`] links people's words to them, each link with its reason and credit.
//!
//! Not for: full-text search (see `search`), scoring a person (see `matching`).

mod bundle;
mod closeness;
mod concept;
pub mod esco;
mod label;
mod label_pack;
mod linker;
mod names;
mod suggest;
mod vocabulary;
mod weights;

pub use bundle::{
    ATTRIBUTION, BUNDLE_FORMAT, Bundle, BundleConcept, BundleError, BundleKind, BundleLabel,
    BundleSource, Counts, MODIFIED, Manifest,
};
pub use closeness::{Closeness, ClosenessReason, ClosenessWeights};
pub use concept::{Concept, ConceptIndex, ConceptKind};
pub use label::{Label, LabelKind};
pub use label_pack::LabelRow;
pub use linker::{FEATURE_NAMES, FEATURES, Features, Link, LinkReason, Linker, Linking, TermKind};
pub use names::Names;
pub use suggest::{Prefixes, Suggestion, suggest};
pub use vocabulary::{Join, Vocabulary};
pub use weights::{Confidence, LinkingWeights, Shares};
