//! Words of one family: `brasage` and `braser`, `Schweißen` and `Schweißer`.
//!
//! A name that is a derived form of a single word counts a little less than the word itself. When
//! the word stands in names, only concepts that have one of these are meant: `chauffage` stands in
//! names of heating, so it is no `chauffeur`.

use crate::domain::LanguageCode;

use super::build::Names;
use super::shelf::Shelf;
use super::tiers::{Found, link_to};
use super::{Link, LinkReason, Linker};
use crate::taxonomy::label::{Label, LabelKind};

const TABLE: &str = include_str!("../../../index/linking/derivations.tsv");
/// A shorter stem is shared by words that have nothing in common.
const LEAST_STEM: usize = 4;
/// What a derived form scores as a usual name; another name a little less.
const SCORE: f64 = 0.90;

/// Endings that stand for each other, by language.
#[derive(Debug, Clone)]
pub struct Derivations(Vec<(LanguageCode, Vec<&'static str>)>);

impl Derivations {
    /// Reads the table that the program carries.
    pub fn new() -> Self {
        let read = |row: &'static str| {
            let (language, endings) = row.split_once('\t')?;
            Some((language.parse().ok()?, endings.split(' ').collect()))
        };
        Self(TABLE.lines().skip(1).filter_map(read).collect())
    }

    /// Words of the same family, each once.
    pub fn of(&self, word: &str, language: LanguageCode) -> Vec<String> {
        let mut forms = Vec::new();
        let families = self.0.iter().filter(|(own, _)| *own == language);
        for (_, endings) in families {
            for ending in endings {
                let stem = word.strip_suffix(ending);
                let Some(stem) = stem.filter(|stem| stem.chars().count() >= LEAST_STEM) else {
                    continue;
                };
                let others = endings.iter().filter(|own| *own != ending);
                forms.extend(others.map(|other| format!("{stem}{other}")));
            }
        }
        forms.sort();
        forms.dedup();
        forms
    }
}

impl Linker {
    /// Adds concepts that have a derived form of a single word as a name.
    pub(super) fn add_derived(
        &self,
        found: &mut Found,
        names: &Names,
        word: &str,
        language: Option<LanguageCode>,
    ) {
        if word.contains(' ') || found.best() >= SCORE {
            return;
        }
        let home = language.and_then(|asked| names.shelf(asked));
        if let Some((shelf, _)) = home {
            self.add_derived_of(found, names, word, shelf, language);
            if found.best() >= self.weights.accept || shelf.lexicon.find_word(word).is_some() {
                return;
            }
        }
        for shelf in names.shelves() {
            self.add_derived_of(found, names, word, shelf, language);
        }
    }

    fn add_derived_of(
        &self,
        found: &mut Found,
        names: &Names,
        word: &str,
        shelf: &Shelf,
        asked: Option<LanguageCode>,
    ) {
        let known = shelf.lexicon.find_word(word).is_some();
        for form in self.derivations.of(word, shelf.language) {
            for place in names.labels_like(&form) {
                let label = self.vocabulary.label(place);
                let same = label.folded == form && label.language == shelf.language;
                if same && (!known || self.has_name_with(label, word)) {
                    found.keep(derived_link(label, asked), f32::MIN, 1.0, asked);
                }
            }
        }
    }

    fn has_name_with(&self, label: Label<'_>, word: &str) -> bool {
        let mut names = self.vocabulary.labels_of(label.concept);
        names.any(|own| {
            own.language == label.language && own.folded.split(' ').any(|other| other == word)
        })
    }
}

fn derived_link(label: Label<'_>, asked: Option<LanguageCode>) -> Link {
    let other = label.kind == LabelKind::Alternative;
    let abroad = asked.is_some_and(|asked| asked != label.language);
    let reason = if abroad {
        LinkReason::Translation
    } else {
        LinkReason::Synonym
    };
    let score = SCORE - if other { 0.01 } else { 0.0 } - if abroad { 0.02 } else { 0.0 };
    Link {
        derived: true,
        ..link_to(label, score, reason)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Locale;

    #[test]
    fn verbs_crafts_and_people_are_one_family() {
        let derivations = Derivations::new();
        for (word, locale, form) in [
            ("brasage", Locale::Fr, "braser"),
            ("soudeur", Locale::Fr, "soudage"),
            ("blanchissage", Locale::Fr, "blanchir"),
            ("schweissen", Locale::De, "schweisser"),
            ("welding", Locale::En, "welder"),
            ("soldador", Locale::Es, "soldar"),
            ("saldatura", Locale::It, "saldatore"),
        ] {
            let forms = derivations.of(word, locale.language());
            assert!(forms.iter().any(|own| own == form), "{word}: {forms:?}");
        }
        let short = derivations.of("cage", Locale::Fr.language());
        assert!(short.is_empty(), "{short:?}");
    }
}
