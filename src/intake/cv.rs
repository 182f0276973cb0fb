//! What does a CV say that a profile can hold, and in which words?
//!
//! Reads plain text in eight languages, Europass XML, JSON and PDF, and JSON Resume. Identity is
//! taken out first; every fact names the words it came from. Nothing is kept.
//!
//! Not for: deciding what a fact is worth (see `rules` and `matching`).

mod assemble;
mod candidate;
mod date_words;
mod dates;
mod decode;
mod draft;
mod format;
pub(super) mod html;
mod identity;
mod jobs;
mod json_resume;
mod labels;
mod learner;
mod pdf;
mod phrases;
mod plain;
mod reading;
mod sections;
mod studies;
mod tongues;
mod words;
pub(super) mod xml;

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

use self::format::{Kind, kind_of};
use self::labels::LabelFinder;
use self::phrases::Phrases;
use self::reading::Reading;
use self::xml::Element;
use crate::domain::{CountryCode, LanguageCode, Locale, Profile};
use crate::taxonomy::{Linker, TermKind, Vocabulary};

pub(super) use format::charset_of;
pub use format::{CvError, CvFormat};
pub use words::DroppedKind;

/// How a fact follows from its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema, strum::IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum FactReason {
    /// The words say so.
    Stated,
    /// The words are a label of the concept.
    Label,
    /// Counted from dates.
    Computed,
    /// Taken from a table of ours, see `note`.
    Mapped,
    /// The words say something, but too little: the value is null.
    Vague,
}

/// One fact of the profile and where it comes from.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct CvFact {
    /// JSON pointer (RFC 6901) into the profile.
    #[schema(examples("/occupations/0/title"))]
    pub pointer: String,
    /// The value that stands there.
    pub value: Value,
    /// The words it came from.
    pub evidence: String,
    /// The line of the text, from 1.
    pub line: Option<usize>,
    /// The path in the XML or the JSON document.
    pub path: Option<String>,
    /// How the fact follows from the words.
    pub reason: FactReason,
    /// How the words were understood, in English.
    pub note: Option<String>,
}

/// What a CV says.
#[derive(Debug, Clone, PartialEq)]
pub struct ParsedCv {
    /// The profile, without identity.
    pub profile: Profile,
    /// Where each of its facts comes from.
    pub facts: Vec<CvFact>,
    /// Kinds of data that were left out.
    pub dropped: BTreeSet<DroppedKind>,
    /// The language of the CV, when it can be told.
    pub language: Option<Locale>,
    /// The format it came in.
    pub format: CvFormat,
}

/// A CV as it arrives.
#[derive(Clone, Copy)]
pub struct CvDocument<'a> {
    /// The bytes.
    pub bytes: &'a [u8],
    /// The content type that was declared.
    pub content_type: Option<&'a str>,
    /// The language that was declared; it wins over what can be seen.
    pub language: Option<Locale>,
}

/// Reads CVs with the names of one vocabulary.
pub struct CvReader {
    occupations: LabelFinder,
    skills: LabelFinder,
    countries: Phrases<CountryCode>,
    languages: Phrases<LanguageCode>,
}

impl CvReader {
    /// Indexes every label of a vocabulary.
    pub fn new(vocabulary: &Vocabulary) -> Self {
        let mut countries = Phrases::default();
        for (code, _, word) in vocabulary.names().find_countries("") {
            if word.chars().count() >= 3 {
                countries.add(word, code);
            }
        }
        let mut languages = Phrases::default();
        for (code, _, word) in vocabulary.names().find_languages("") {
            if word.chars().count() >= 2 {
                languages.add(word, code);
            }
        }
        Self {
            occupations: LabelFinder::new(vocabulary, TermKind::Occupation),
            skills: LabelFinder::new(vocabulary, TermKind::Skill),
            countries,
            languages,
        }
    }

    /// Reads a CV. `linker` must be of the same vocabulary; `today` ends what still goes on.
    ///
    /// # Errors
    /// When the document is of no known format or broken.
    pub fn read(
        &self,
        document: CvDocument<'_>,
        linker: &Linker,
        today: Date,
    ) -> Result<ParsedCv, CvError> {
        let start = |language: Option<Locale>| {
            Reading::new(self, linker, document.language.or(language), today)
        };
        let charset = charset_of(document.content_type);
        let (format, reading) = match kind_of(document.bytes, document.content_type)? {
            Kind::Text => {
                let text = decode::decode(document.bytes, charset)?;
                let mut reading = start(sections::language_of(&text));
                plain::read_plain(&text, &mut reading);
                (CvFormat::Text, reading)
            }
            Kind::Xml => {
                let text = decode::decode(document.bytes, charset)?;
                read_xml(xml::parse_xml(&text)?, start)?
            }
            Kind::Pdf => {
                let embedded = pdf::embedded_xml(document.bytes)?;
                let text = decode::decode(&embedded, None)?;
                let (_, reading) = read_xml(xml::parse_xml(&text)?, start)?;
                (CvFormat::EuropassPdf, reading)
            }
            Kind::Json => {
                let text = decode::decode(document.bytes, charset)?;
                let value = serde_json::from_str(&text).map_err(|error| CvError::InvalidJson {
                    line: error.line(),
                    column: error.column(),
                })?;
                read_json(&value, start)?
            }
        };
        let (language, dropped) = (reading.locale, reading.draft.dropped.clone());
        let (profile, facts) = assemble::assemble(reading.draft, today);
        Ok(ParsedCv {
            profile,
            facts,
            dropped,
            language,
            format,
        })
    }
}

fn read_xml<'a>(
    root: Element,
    start: impl Fn(Option<Locale>) -> Reading<'a>,
) -> Result<(CvFormat, Reading<'a>), CvError> {
    match root.name.as_str() {
        "Candidate" => {
            let mut reading = start(candidate::language_of_candidate(&root));
            candidate::read_candidate(root, &mut reading);
            Ok((CvFormat::EuropassXml3, reading))
        }
        "SkillsPassport" | "Europass" | "LearnerInfo" => {
            let mut reading = start(learner::language_of_learner(&root));
            learner::read_learner(root, &mut reading);
            Ok((CvFormat::EuropassXml2, reading))
        }
        _ => Err(CvError::UnknownXml),
    }
}

fn read_json<'a>(
    value: &Value,
    start: impl Fn(Option<Locale>) -> Reading<'a>,
) -> Result<(CvFormat, Reading<'a>), CvError> {
    let passport = ["SkillsPassport", "Europass", "LearnerInfo"];
    if let Some(name) = passport.iter().find(|name| value.get(name).is_some()) {
        let root = learner::tree_of_json(name, &value[name])?;
        let mut reading = start(learner::language_of_learner(&root));
        learner::read_learner(root, &mut reading);
        return Ok((CvFormat::EuropassJson, reading));
    }
    if !json_resume::is_json_resume(value) {
        return Err(CvError::UnknownJson);
    }
    let mut reading = start(sections::language_of(&json_resume::words_of_resume(value)));
    json_resume::read_json_resume(value, &mut reading);
    Ok((CvFormat::JsonResume, reading))
}
