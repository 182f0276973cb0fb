//! A vocabulary that was imported once and is opened at every start.
//!
//! A bundle is a text file: a first line with the format, a line of JSON that says where it comes
//! from (the [`Manifest`]), then one line per concept followed by a line for each of its labels.
//! Concepts are numbered in the order of their lines.

mod manifest;
mod read;
mod write;

use crate::domain::{IscoCode, LanguageCode};

use super::label::LabelKind;

pub use manifest::{ATTRIBUTION, BundleSource, Counts, MODIFIED, Manifest};
pub use read::BundleError;

/// The format that is written; a reader of another format refuses it.
pub const BUNDLE_FORMAT: u32 = 1;

const MAGIC: &str = "passerelle-vocabulary";

/// An imported vocabulary, borrowed from the text it was read from.
#[derive(Debug, Clone, PartialEq)]
pub struct Bundle<'a> {
    /// Where it comes from.
    pub manifest: Manifest,
    /// Concepts; they cite each other by their places here.
    pub concepts: Vec<BundleConcept<'a>>,
    /// The hash of everything but the manifest, in hexadecimal digits.
    pub hash: String,
}

/// What an imported concept is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BundleKind {
    /// A group of ISCO-08.
    IscoGroup,
    /// An occupation.
    Occupation,
    /// A skill.
    Skill,
    /// Knowledge.
    Knowledge,
}

/// An imported concept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BundleConcept<'a> {
    /// What it is.
    pub kind: BundleKind,
    /// Its URI.
    pub uri: &'a str,
    /// The code of a group, the unit group of an occupation.
    pub isco: Option<IscoCode>,
    /// Places of the concepts directly above it, groups apart.
    pub broader: Vec<u32>,
    /// Places of the essential skills of an occupation.
    pub essential: Vec<u32>,
    /// Places of the optional skills of an occupation.
    pub optional: Vec<u32>,
    /// Places of skills that a skill goes with.
    pub related: Vec<u32>,
    /// Its names.
    pub labels: Vec<BundleLabel<'a>>,
}

/// A name of an imported concept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BundleLabel<'a> {
    /// In which language.
    pub language: LanguageCode,
    /// What kind of name.
    pub kind: LabelKind,
    /// The name, in one line.
    pub text: &'a str,
}

impl Bundle<'_> {
    /// The name with its hash, as answers tell it: `esco-1.2.0-5f0c9a1b`.
    pub fn name(&self) -> String {
        let short = self.hash.get(..8).unwrap_or(&self.hash);
        format!("{}-{short}", self.manifest.name)
    }
}
