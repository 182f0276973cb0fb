//! Reading a bundle, which may be damaged.

use crate::domain::LanguageCode;
use crate::taxonomy::label::LabelKind;

use super::{BUNDLE_FORMAT, Bundle, BundleConcept, BundleKind, BundleLabel, MAGIC, Manifest};

/// What to do about a bundle that cannot be used.
const REMEDY: &str = "make it again with `passerelle import esco`";

/// Why a bundle cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BundleError {
    /// Another kind of file.
    #[error("is no vocabulary bundle; {REMEDY}")]
    NoBundle,
    /// Written by another release of this program.
    #[error("has format {0}, this program reads {BUNDLE_FORMAT}; {REMEDY}")]
    Format(u32),
    /// The manifest does not have its shape.
    #[error("is damaged: line 2 cannot be read ({0}); {REMEDY}")]
    Manifest(String),
    /// Less or more than was written.
    #[error("is damaged: it has {found} bytes after line 2, {written} were written; {REMEDY}")]
    Length {
        /// As the manifest says.
        written: u64,
        /// As the file is.
        found: u64,
    },
    /// Not what was written.
    #[error("is damaged: its content was changed after it was written; {REMEDY}")]
    Hash,
    /// A line that no bundle has.
    #[error("is damaged: line {line} cannot be read; {REMEDY}")]
    Line {
        /// From 1.
        line: usize,
    },
}

impl<'a> Bundle<'a> {
    /// Reads a bundle from the bytes of its file.
    ///
    /// # Errors
    /// When it is no bundle, of another format, or not what was written.
    pub fn read(bytes: &'a [u8]) -> Result<Self, BundleError> {
        let (head, rest) = split_line(bytes).ok_or(BundleError::NoBundle)?;
        let head = std::str::from_utf8(head).map_err(|_| BundleError::NoBundle)?;
        let format = head.strip_prefix(MAGIC).map(str::trim);
        let format: u32 = format
            .and_then(|number| number.parse().ok())
            .ok_or(BundleError::NoBundle)?;
        if format != BUNDLE_FORMAT {
            return Err(BundleError::Format(format));
        }
        let (manifest, body) =
            split_line(rest).ok_or_else(|| BundleError::Manifest("it is cut off".to_owned()))?;
        let manifest: Manifest = serde_json::from_slice(manifest)
            .map_err(|error| BundleError::Manifest(error.to_string()))?;
        let found = body.len() as u64;
        if found != manifest.bytes {
            return Err(BundleError::Length {
                written: manifest.bytes,
                found,
            });
        }
        let hash = blake3::hash(body).to_hex().to_string();
        if hash != manifest.blake3 {
            return Err(BundleError::Hash);
        }
        let body = std::str::from_utf8(body).map_err(|_| BundleError::Hash)?;
        let concepts = concepts(body)?;
        Ok(Self {
            manifest,
            concepts,
            hash,
        })
    }
}

fn split_line(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = bytes.iter().position(|byte| *byte == b'\n')?;
    Some((&bytes[..end], &bytes[end + 1..]))
}

fn concepts(body: &str) -> Result<Vec<BundleConcept<'_>>, BundleError> {
    let mut concepts: Vec<BundleConcept<'_>> = Vec::new();
    let mut language: Option<LanguageCode> = None;
    for (index, line) in body.lines().enumerate() {
        let error = || BundleError::Line { line: index + 3 };
        if let Some(concept) = line.strip_prefix('#') {
            concepts.push(concept_of(concept).ok_or_else(error)?);
            continue;
        }
        let (Some(code), Some(text)) = (line.get(..2), line.get(3..)) else {
            return Err(error());
        };
        // Labels of one language follow each other: most codes need no look at the standard.
        let own = match language {
            Some(known) if known.as_str() == code => known,
            _ => code.parse().map_err(|_| error())?,
        };
        language = Some(own);
        let kind = match line.as_bytes()[2] {
            b'=' => LabelKind::Preferred,
            b'+' => LabelKind::Feminine,
            b'-' => LabelKind::Alternative,
            _ => return Err(error()),
        };
        concepts
            .last_mut()
            .ok_or_else(error)?
            .labels
            .push(BundleLabel {
                language: own,
                kind,
                text,
            });
    }
    check_places(&concepts)?;
    Ok(concepts)
}

fn concept_of(line: &str) -> Option<BundleConcept<'_>> {
    let mut cells = line.split('\t');
    let kind = match cells.next()? {
        "g" => BundleKind::IscoGroup,
        "o" => BundleKind::Occupation,
        "s" => BundleKind::Skill,
        "k" => BundleKind::Knowledge,
        _ => return None,
    };
    let uri = cells.next()?;
    let isco = match cells.next()? {
        "" => None,
        code => Some(code.parse().ok()?),
    };
    let mut list = || -> Option<Vec<u32>> {
        let cell = cells.next()?;
        let numbers = cell.split(',').filter(|number| !number.is_empty());
        numbers.map(|number| number.parse().ok()).collect()
    };
    Some(BundleConcept {
        kind,
        uri,
        isco,
        broader: list()?,
        essential: list()?,
        optional: list()?,
        related: list()?,
        labels: Vec::new(),
    })
}

/// Every place that is cited must be there: the rest relies on it.
fn check_places(concepts: &[BundleConcept<'_>]) -> Result<(), BundleError> {
    let all = concepts.len() as u32;
    let cited = concepts.iter().flat_map(|own| {
        let lists = [&own.broader, &own.essential, &own.optional, &own.related];
        lists.into_iter().flatten()
    });
    match cited.max() {
        Some(place) if *place >= all => Err(BundleError::Hash),
        _ => Ok(()),
    }
}
