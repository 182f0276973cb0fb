//! What an import read, and what it left out and why.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::taxonomy::bundle::{BundleSource, Counts};

/// Examples kept of each kind of note.
const MOST_EXAMPLES: usize = 3;

/// What an import read, and what it left out and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EscoReport {
    /// The bundle's name with its hash, as answers tell it.
    pub name: String,
    /// The sentence that ESCO's terms ask for.
    pub attribution: String,
    /// How the bundle differs from what ESCO publishes.
    pub modified: String,
    /// Releases that were read, the newest first.
    pub releases: Vec<String>,
    /// Every file.
    pub sources: Vec<BundleSource>,
    /// What the bundle holds.
    pub counts: Counts,
    /// Labels by language.
    pub languages: BTreeMap<String, usize>,
    /// What was left out, mended or kept, and why.
    pub notes: Vec<Note>,
}

/// Something that was left out, mended or kept, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Note {
    /// What kind of thing.
    pub kind: NoteKind,
    /// What was done and why, in words.
    pub text: &'static str,
    /// Whether it was left out.
    pub dropped: bool,
    /// How many.
    pub count: usize,
    /// The first of them.
    pub examples: Vec<String>,
}

/// What kind of thing was left out, mended or kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum NoteKind {
    /// A file with nothing that is used.
    FileNotNeeded,
    /// A file that was read already.
    RepeatedFile,
    /// A file that does not end with a line break.
    NoLastLineBreak,
    /// A concept that ESCO has given up.
    Obsolete,
    /// A concept of another classification.
    ForeignUri,
    /// A row without a usual name.
    NoLabel,
    /// A concept that stands twice in a file.
    RepeatedRow,
    /// A skill group.
    SkillGroup,
    /// A skill of which no file says whether it is knowledge.
    SkillWithoutType,
    /// A skill that is said to be knowledge and not.
    SkillWithTwoTypes,
    /// An ISCO-08 code without its leading zero.
    MendedIscoCode,
    /// An ISCO-08 code that differs between releases.
    ChangedIscoCode,
    /// An occupation without ISCO-08 code.
    NoIscoCode,
    /// A label that a newer release has replaced.
    OlderLabel,
    /// A label that another of the concept equals.
    RepeatedLabel,
    /// A label too long to be a name.
    LongLabel,
    /// A name of both genders.
    GenderedPair,
    /// A concept that the newest release no longer has.
    OnlyInOlderRelease,
    /// A relation that a newer release has replaced.
    OlderRelation,
    /// A relation to a skill group.
    RelationToGroup,
    /// A relation to a concept that no file names.
    UnknownRelation,
    /// A kind of file that was not among those given.
    MissingFile,
}

impl NoteKind {
    /// What was done and why, in words.
    fn text(self) -> &'static str {
        match self {
            Self::FileNotNeeded => "files with nothing that is used",
            Self::RepeatedFile => "files that were read already",
            Self::NoLastLineBreak => "files without a line break at the end; they may be cut off",
            Self::Obsolete => "rows whose status is not `released`",
            Self::ForeignUri => "rows whose URI is none of an ESCO occupation, skill or group",
            Self::NoLabel => "rows without a usual name",
            Self::RepeatedRow => "rows of a concept that stands twice in a file; they are merged",
            Self::SkillGroup => "rows of skill groups, which nobody has as a skill",
            Self::SkillWithoutType => "skills without a type; they are taken for skills",
            Self::SkillWithTwoTypes => "skills with two types; they are taken for skills",
            Self::MendedIscoCode => "ISCO-08 codes that had lost their leading zero; mended",
            Self::ChangedIscoCode => "occupations whose ISCO-08 code changed; the newest is kept",
            Self::NoIscoCode => "occupations whose ISCO-08 code no file tells",
            Self::OlderLabel => "labels of an older release where a newer one has the language",
            Self::RepeatedLabel => "labels equal to another of the same concept and language",
            Self::LongLabel => "labels of more than 300 letters",
            Self::GenderedPair => "names of both genders; each becomes two labels",
            Self::OnlyInOlderRelease => "concepts that only an older release has; they are kept",
            Self::OlderRelation => "relations of an older release where a newer one has them",
            Self::RelationToGroup => "relations of skills to skill groups",
            Self::UnknownRelation => "relations to concepts that no file names",
            Self::MissingFile => "files that were not given; what they tell is not known",
        }
    }

    /// Whether things of this kind are left out.
    fn drops(self) -> bool {
        !matches!(
            self,
            Self::NoLastLineBreak
                | Self::RepeatedRow
                | Self::SkillWithoutType
                | Self::SkillWithTwoTypes
                | Self::MendedIscoCode
                | Self::ChangedIscoCode
                | Self::GenderedPair
                | Self::OnlyInOlderRelease
                | Self::MissingFile
        )
    }
}

/// Notes while they are taken.
#[derive(Debug, Clone, Default)]
pub(super) struct Notes(BTreeMap<NoteKind, (usize, Vec<String>)>);

impl Notes {
    pub(super) fn add(&mut self, kind: NoteKind, example: &str) {
        let (count, examples) = self.0.entry(kind).or_default();
        *count += 1;
        if examples.len() < MOST_EXAMPLES && !examples.iter().any(|own| own == example) {
            examples.push(example.to_owned());
        }
    }

    pub(super) fn list(&self) -> Vec<Note> {
        let note = |(kind, (count, examples)): (&NoteKind, &(usize, Vec<String>))| Note {
            kind: *kind,
            text: kind.text(),
            dropped: kind.drops(),
            count: *count,
            examples: examples.clone(),
        };
        self.0.iter().map(note).collect()
    }
}
