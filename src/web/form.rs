//! The form with its choices, filled in as it was sent.

use strum::VariantArray;

use super::answers::Answers;
use super::problems::ProblemLine;
use super::words::Words;
use crate::domain::{
    AdmissionKind, CefrLevel, CountryCode, CountryGroup, Kind, LanguageCode, PermitKind,
    ProtectionStatus,
};

/// Countries that stand before the others.
const FIRST_WISHES: [&str; 4] = ["DE", "FR", "IT", "ES"];

/// Codes with their names, to choose from.
pub type Choices = Vec<(String, String)>;

/// The form of the page.
pub struct Form {
    /// What is filled in.
    pub answers: Answers,
    /// All countries.
    pub countries: Choices,
    /// Countries of Europe to go to: the first, then the others.
    pub wishes: (Choices, Choices),
    /// Languages.
    pub languages: Choices,
    /// Levels of languages.
    pub levels: Choices,
    /// Levels of education.
    pub education: Choices,
    /// Kinds of opportunity.
    pub kinds: Choices,
    /// Places to study, train or do research.
    pub admissions: Choices,
    /// Residence permits.
    pub permits: Choices,
    /// Kinds of protection.
    pub protections: Choices,
    /// Whether the further questions are unfolded.
    pub shows_more: bool,
    wrong: Vec<String>,
}

impl Form {
    /// The form in the reader's language.
    pub fn new(answers: Answers, problems: &[ProblemLine], words: &Words) -> Self {
        let snapshot = words.snapshot();
        let countries = snapshot.list_countries(words.locale);
        let kinds = Kind::VARIANTS.iter().map(|kind| kind.code());
        let admissions = AdmissionKind::VARIANTS.iter().map(|kind| kind.code());
        let permits = PermitKind::VARIANTS.iter().map(|kind| kind.code());
        let protections = ProtectionStatus::VARIANTS
            .iter()
            .map(|status| status.code());
        let named = |list: &str, codes: &mut dyn Iterator<Item = &'static str>| {
            codes
                .map(|code| (code.to_owned(), words.code(list, code)))
                .collect()
        };
        let fields = problems.iter().filter_map(|line| line.field.as_ref());
        Self {
            wishes: wishes(&countries),
            countries: countries.iter().map(coded).collect(),
            languages: languages(snapshot.list_languages(words.locale)),
            levels: CefrLevel::VARIANTS
                .iter()
                .map(|l| (l.to_string(), l.to_string()))
                .collect(),
            education: (0..=8)
                .map(|level| (format!("{level}"), words.code("isced", &level.to_string())))
                .collect(),
            kinds: named("kind", &mut kinds.into_iter()),
            admissions: named("admission", &mut admissions.into_iter()),
            permits: named("permit", &mut permits.into_iter()),
            protections: named("protection", &mut protections.into_iter()),
            shows_more: answers.says_more(),
            wrong: fields.map(|field| field.id.clone()).collect(),
            answers,
        }
    }

    /// Whether a problem is about the field.
    pub fn is_wrong(&self, id: &str) -> bool {
        self.wrong.iter().any(|wrong| wrong == id)
    }

    /// Whether the country is among the wanted.
    pub fn wants_country(&self, code: &str) -> bool {
        self.answers.wish_countries.iter().any(|own| own == code)
    }

    /// Whether the kind is among the wanted.
    pub fn wants_kind(&self, code: &str) -> bool {
        self.answers.wish_kinds.iter().any(|own| own == code)
    }

    /// All countries of Europe to go to.
    pub fn wishes_all(&self) -> Choices {
        [self.wishes.0.as_slice(), &self.wishes.1].concat()
    }

    /// Whether one of the other countries is wanted.
    pub fn wants_others(&self) -> bool {
        self.wishes
            .1
            .iter()
            .any(|(code, _)| self.wants_country(code))
    }

    /// The first names of the other countries, as a heading for them.
    pub fn others_heading(&self, words: &Words) -> String {
        let names = self.wishes.1.iter().map(|(_, name)| name.clone());
        format!("{} …", words.list(names.take(3)))
    }

    /// The rows for languages with their number, from one.
    pub fn rows(&self) -> impl Iterator<Item = (usize, &str, &str)> {
        let rows = self.answers.languages.iter().enumerate();
        rows.map(|(place, row)| (place + 1, row.code.as_str(), row.level.as_str()))
    }
}

fn wishes(countries: &[(CountryCode, String)]) -> (Choices, Choices) {
    let first = FIRST_WISHES.iter().filter_map(|code| {
        let known = countries.iter().find(|(own, _)| own.as_str() == *code);
        known.map(coded)
    });
    let is_other = |code: CountryCode| {
        let is_european = CountryGroup::Eea.contains(code) || code.as_str() == "CH";
        is_european && !FIRST_WISHES.contains(&code.as_str())
    };
    let others = countries.iter().filter(|(code, _)| is_other(*code));
    (first.collect(), others.map(coded).collect())
}

fn languages(list: Vec<(LanguageCode, String)>) -> Choices {
    let coded = list
        .into_iter()
        .map(|(code, name)| (code.to_string(), name));
    coded.collect()
}

fn coded((code, name): &(CountryCode, String)) -> (String, String) {
    (code.to_string(), name.clone())
}
