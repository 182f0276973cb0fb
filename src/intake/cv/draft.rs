//! What a CV says, before it becomes a profile.

use std::collections::BTreeSet;

use super::dates::When;
use super::words::DroppedKind;
use crate::domain::{CefrLevel, ConceptId, CountryCode, IscedLevel, IscoCode, LanguageCode};

/// Where words stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Spot {
    /// 1-based line of a text.
    Line(usize),
    /// Path in an XML document, pointer in a JSON document.
    Path(String),
}

/// Words of the CV and where they stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The words.
    pub words: String,
    /// Where.
    pub spot: Spot,
}

impl Said {
    /// Words at a place.
    pub fn new(words: &str, spot: &Spot) -> Self {
        Self {
            words: words.trim().to_owned(),
            spot: spot.clone(),
        }
    }
}

/// A level and why it is taken.
#[derive(Debug, Clone)]
pub struct Taken<T> {
    /// What is taken; none when the words are too vague.
    pub value: Option<T>,
    /// The words.
    pub said: Said,
    /// How the words were understood, when they do not say it themselves.
    pub note: Option<&'static str>,
}

/// Work somebody did.
#[derive(Debug, Clone, Default)]
pub struct Job {
    /// The occupation in the words of the CV.
    pub title: Option<Said>,
    /// The group the words name with certainty, or that the document states.
    pub code: Option<(IscoCode, Said)>,
    /// When.
    pub when: Vec<(When, Said)>,
    /// Years, when they are said without dates.
    pub years: Option<(f32, Said)>,
    /// Where.
    pub country: Option<(CountryCode, Said)>,
}

/// A diploma.
#[derive(Debug, Clone)]
pub struct Study {
    /// Its name.
    pub title: Said,
    /// Its level.
    pub isced: Option<Taken<IscedLevel>>,
    /// When it was awarded.
    pub awarded: Option<(When, Said)>,
    /// Where.
    pub country: Option<(CountryCode, Said)>,
}

/// A language.
#[derive(Debug, Clone)]
pub struct Tongue {
    /// Which.
    pub code: LanguageCode,
    /// The words that name it.
    pub said: Said,
    /// How well.
    pub level: Option<Taken<CefrLevel>>,
    /// The test that certifies it, and when it was passed.
    pub certificate: Option<(Said, Option<When>)>,
}

/// A skill.
#[derive(Debug, Clone)]
pub struct SkillWords {
    /// The words.
    pub said: Said,
    /// The concept that they name with certainty.
    pub code: Option<ConceptId>,
}

/// Everything a CV says that may go into a profile.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    /// Work.
    pub jobs: Vec<Job>,
    /// Diplomas.
    pub studies: Vec<Study>,
    /// Languages.
    pub tongues: Vec<Tongue>,
    /// Licences, such as `driving:B`.
    pub licences: Vec<(String, Said)>,
    /// Skills.
    pub skills: Vec<SkillWords>,
    /// Nationalities that are stated.
    pub nationalities: Vec<(CountryCode, Said)>,
    /// The country of residence.
    pub residence: Option<(CountryCode, Said)>,
    /// What was left out.
    pub dropped: BTreeSet<DroppedKind>,
}
