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
    pub certificate: Option<(Said, Option<(When, Said)>)>,
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

/// Longer lists are no CV; what comes after is left out, so that no document costs much.
const LONGEST_LIST: usize = 200;

impl Draft {
    /// Adds work.
    pub fn push_job(&mut self, job: Job) {
        push(&mut self.jobs, job);
    }

    /// Adds a diploma.
    pub fn push_study(&mut self, study: Study) {
        push(&mut self.studies, study);
    }

    /// Adds a skill that is not yet there.
    pub fn push_skill(&mut self, skill: SkillWords) {
        let same = |known: &SkillWords| match (&known.code, &skill.code) {
            (Some(one), Some(other)) => one == other,
            _ => known.said.words.eq_ignore_ascii_case(&skill.said.words),
        };
        if self.skills.len() < LONGEST_LIST && !self.skills.iter().any(same) {
            self.skills.push(skill);
        }
    }

    /// Adds a nationality that is not yet there.
    pub fn push_nationality(&mut self, code: CountryCode, said: Said) {
        if !self.nationalities.iter().any(|(known, _)| *known == code) {
            self.nationalities.push((code, said));
        }
    }
}

fn push<T>(list: &mut Vec<T>, item: T) {
    if list.len() < LONGEST_LIST {
        list.push(item);
    }
}
