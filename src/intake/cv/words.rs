//! The words by which CVs in eight languages name their parts. `words/` holds them as data.

use std::collections::{BTreeMap, HashSet};
use std::sync::LazyLock;

use serde::Deserialize;
use strum::VariantArray;

use super::phrases::Phrases;
use crate::domain::{CefrLevel, CountryCode, IscedLevel, LanguageCode, Locale};
use crate::text::{fold, parse_toml};

/// What was left out of a profile because it identifies or describes a person.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    serde::Serialize,
    Deserialize,
    utoipa::ToSchema,
    strum::IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum DroppedKind {
    /// Names, also of relatives.
    Name,
    /// Date and place of birth, age.
    BirthDate,
    /// Sex or gender.
    Sex,
    /// A photograph.
    Photo,
    /// Addresses, telephone numbers, e-mail and web addresses.
    Contacts,
    /// Marital status and children.
    MaritalStatus,
    /// Religion.
    Religion,
    /// Numbers of passports and identity cards.
    IdentityNumber,
    /// Disability, health and body.
    Disability,
    /// Political and social activities.
    PoliticalActivity,
    /// Military service.
    MilitaryService,
    /// People who can be asked about the person.
    References,
}

/// What a labelled field of personal details holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    /// Something that is dropped.
    Dropped(DroppedKind),
    /// A nationality.
    Nationality,
    /// The country of residence.
    Residence,
}

/// The part of a CV under one heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SectionKind {
    Title,
    Personal,
    Profile,
    Experience,
    Education,
    Skills,
    Languages,
    Licences,
    Certificates,
    References,
    Other,
}

/// Everyday words for how well somebody knows a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LevelWord {
    Native,
    Fluent,
    Intermediate,
    Basic,
    Vague,
}

impl LevelWord {
    /// The level it is taken for, with the reason; none when it is too vague.
    ///
    /// Source: global scale of the Common European Framework (Council of Europe, 2001, table 1);
    /// the mapping of everyday words is ours and takes the lowest level that fits.
    pub fn level(self) -> Option<(CefrLevel, &'static str)> {
        match self {
            Self::Native => Some((
                CefrLevel::C2,
                "a first language is taken as C2; our mapping",
            )),
            Self::Fluent => Some((
                CefrLevel::B2,
                "taken as B2, the lowest level whose description speaks of fluency; our mapping",
            )),
            Self::Intermediate => Some((
                CefrLevel::B1,
                "taken as B1, the lowest level of an independent user; our mapping",
            )),
            Self::Basic => Some((
                CefrLevel::A1,
                "taken as A1, the lowest level of a basic user; our mapping",
            )),
            Self::Vague => None,
        }
    }
}

/// A diploma by name.
#[derive(Debug, Clone)]
pub struct Degree {
    /// The level it is taken for.
    pub isced: Option<IscedLevel>,
    /// CVs in which the name means this; empty means all.
    pub languages: Vec<Locale>,
}

/// All words, ready to be found; `words/en.toml` shows what each is.
#[derive(Debug, Default)]
pub struct Words {
    pub common: Vec<(Locale, HashSet<String>)>,
    pub not_awarded: Phrases<()>,
    pub driving: Phrases<()>,
    pub employer: Phrases<()>,
    pub headings: Phrases<SectionKind>,
    pub labels: Phrases<FieldKind>,
    pub alone: Phrases<DroppedKind>,
    pub months: Phrases<u8>,
    pub present: Phrases<()>,
    pub since: Phrases<()>,
    pub since_after: Phrases<()>,
    pub join: Phrases<()>,
    pub years: Phrases<()>,
    pub levels: Phrases<LevelWord>,
    pub demonyms: Phrases<CountryCode>,
    pub degrees: Phrases<Degree>,
    pub exams: Phrases<LanguageCode>,
    pub languages: BTreeMap<String, LanguageCode>,
    pub eqf: BTreeMap<u8, IscedLevel>,
}

/// The words of all languages.
pub fn words() -> &'static Words {
    static WORDS: LazyLock<Words> = LazyLock::new(Words::shipped);
    &WORDS
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LanguageFile {
    common: Vec<String>,
    not_awarded: Vec<String>,
    driving: Vec<String>,
    employer: Vec<String>,
    headings: BTreeMap<SectionKind, Vec<String>>,
    labels: BTreeMap<String, Vec<String>>,
    alone: BTreeMap<DroppedKind, Vec<String>>,
    dates: DateWords,
    levels: BTreeMap<LevelWord, Vec<String>>,
    demonyms: BTreeMap<CountryCode, Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DateWords {
    months: Vec<Vec<String>>,
    present: Vec<String>,
    since: Vec<String>,
    since_after: Vec<String>,
    join: Vec<String>,
    years: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct QualificationFile {
    qualification: Vec<QualificationRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct QualificationRow {
    isced: Option<IscedLevel>,
    #[serde(default)]
    languages: Vec<Locale>,
    names: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CodeFile {
    languages: BTreeMap<String, LanguageCode>,
    eqf: BTreeMap<String, IscedLevel>,
    exam: Vec<ExamRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ExamRow {
    language: LanguageCode,
    names: Vec<String>,
}

impl Words {
    fn shipped() -> Self {
        let mut words = Words::default();
        for locale in Locale::VARIANTS {
            let file = parse_toml(locale.code(), text_of(*locale));
            words.add(
                *locale,
                file.expect("the shipped words are sound, a test reads them"),
            );
        }
        let file: QualificationFile = parse_toml(
            "qualifications.toml",
            include_str!("words/qualifications.toml"),
        )
        .expect("the shipped words are sound, a test reads them");
        for row in file.qualification {
            for name in &row.names {
                let degree = Degree {
                    isced: row.isced,
                    languages: row.languages.clone(),
                };
                words.degrees.add(name, degree);
            }
        }
        let codes: CodeFile = parse_toml("codes.toml", include_str!("words/codes.toml"))
            .expect("the shipped words are sound, a test reads them");
        words.languages = codes.languages;
        let eqf = codes.eqf.into_iter();
        words.eqf = eqf
            .filter_map(|(own, isced)| Some((own.parse().ok()?, isced)))
            .collect();
        for exam in codes.exam {
            exam.names
                .iter()
                .for_each(|name| words.exams.add(name, exam.language));
        }
        words
    }

    fn add(&mut self, locale: Locale, file: LanguageFile) {
        let common = file.common.iter().map(|word| fold(word)).collect();
        self.common.push((locale, common));
        add_all(&mut self.not_awarded, &file.not_awarded, ());
        add_all(&mut self.driving, &file.driving, ());
        add_all(&mut self.employer, &file.employer, ());
        for (kind, phrases) in &file.headings {
            add_all(&mut self.headings, phrases, *kind);
        }
        for (name, phrases) in &file.labels {
            let kind = match name.as_str() {
                "nationality" => FieldKind::Nationality,
                "residence" => FieldKind::Residence,
                dropped => FieldKind::Dropped(dropped_kind(dropped)),
            };
            add_all(&mut self.labels, phrases, kind);
        }
        for (kind, phrases) in &file.alone {
            add_all(&mut self.alone, phrases, *kind);
        }
        for (number, names) in (1..).zip(&file.dates.months) {
            add_all(&mut self.months, names, number);
        }
        add_all(&mut self.present, &file.dates.present, ());
        add_all(&mut self.since, &file.dates.since, ());
        add_all(&mut self.since_after, &file.dates.since_after, ());
        add_all(&mut self.join, &file.dates.join, ());
        add_all(&mut self.years, &file.dates.years, ());
        for (level, phrases) in &file.levels {
            add_all(&mut self.levels, phrases, *level);
        }
        for (country, phrases) in &file.demonyms {
            add_all(&mut self.demonyms, phrases, *country);
        }
    }
}

fn add_all<T: Copy>(phrases: &mut Phrases<T>, all: &[String], meaning: T) {
    all.iter().for_each(|phrase| phrases.add(phrase, meaning));
}

/// Serde knows the names; a test reads every file, so a wrong name never ships.
fn dropped_kind(name: &str) -> DroppedKind {
    let value = serde_json::Value::from(name);
    serde_json::from_value(value).expect("the shipped words are sound, a test reads them")
}

fn text_of(locale: Locale) -> &'static str {
    match locale {
        Locale::En => include_str!("words/en.toml"),
        Locale::Fr => include_str!("words/fr.toml"),
        Locale::Ar => include_str!("words/ar.toml"),
        Locale::Bn => include_str!("words/bn.toml"),
        Locale::Ur => include_str!("words/ur.toml"),
        Locale::Es => include_str!("words/es.toml"),
        Locale::It => include_str!("words/it.toml"),
        Locale::De => include_str!("words/de.toml"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_sound_and_has_twelve_months() {
        assert_eq!(words().common.len(), Locale::VARIANTS.len());
        for locale in Locale::VARIANTS {
            let file: LanguageFile = parse_toml(locale.code(), text_of(*locale)).expect("is sound");
            assert_eq!(file.dates.months.len(), 12, "{locale}");
        }
    }
}
