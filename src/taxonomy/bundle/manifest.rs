//! What a bundle says of itself.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The sentence that ESCO's terms ask for.
pub const ATTRIBUTION: &str =
    "This service uses the ESCO classification of the European Commission.";

/// What was done to it, as ESCO's terms ask of modified versions.
pub const MODIFIED: &str = "This is a modified version of ESCO: releases are merged, gendered \
     names are split, skill groups, descriptions and notes are left out.";

/// Where a bundle comes from and what is in it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The format of the bundle.
    pub format: u32,
    /// `esco-1.2.0`: the newest release that was read.
    pub name: String,
    /// Every release that was read, the newest first.
    pub releases: Vec<String>,
    /// The sentence that ESCO's terms ask for.
    pub attribution: String,
    /// How it differs from what ESCO publishes.
    pub modified: String,
    /// How many concepts, labels and relations it has.
    pub counts: Counts,
    /// Labels by language.
    pub languages: BTreeMap<String, usize>,
    /// The files it was made of.
    pub sources: Vec<BundleSource>,
    /// Bytes of everything after the manifest.
    pub bytes: u64,
    /// Hash (BLAKE3) of everything after the manifest.
    pub blake3: String,
}

/// How much is in a bundle.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Occupations.
    pub occupations: usize,
    /// Skills and knowledge.
    pub skills: usize,
    /// Groups of ISCO-08.
    pub isco_groups: usize,
    /// Labels.
    pub labels: usize,
    /// Essential skills of occupations.
    pub essential: usize,
    /// Optional skills of occupations.
    pub optional: usize,
    /// Occupations and skills below others.
    pub broader: usize,
    /// Skills that go with skills.
    pub related: usize,
}

/// A file that a bundle was made of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BundleSource {
    /// The file, in its folder or zip file.
    pub file: String,
    /// Its SHA-256.
    pub sha256: String,
    /// Its size.
    pub bytes: u64,
    /// Rows read from it; 0 when it was not needed.
    pub rows: usize,
    /// The release it belongs to, as far as that can be told.
    pub release: String,
    /// Its language, when it has one.
    pub language: Option<String>,
}
