//! The shipped vocabulary, and one linker over it.

use std::sync::{Arc, OnceLock};

use passerelle::app::TextFiles;
use passerelle::domain::Locale;
use passerelle::matching::Weights;
use passerelle::settings::Settings;
use passerelle::taxonomy::{
    ConceptIndex, ConceptKind, Label, LabelKind, Linker, Linking, TermKind, Vocabulary,
};

/// The shipped vocabulary, read once.
pub fn vocabulary() -> &'static Arc<Vocabulary> {
    static VOCABULARY: OnceLock<Arc<Vocabulary>> = OnceLock::new();
    VOCABULARY.get_or_init(|| {
        let files = TextFiles::vocabulary(&Settings::defaults()).expect("it is in the program");
        Arc::new(Vocabulary::read(files.iter()).expect("it is sound"))
    })
}

/// A linker with the shipped weights, made once.
pub fn linker() -> &'static Linker {
    static LINKER: OnceLock<Linker> = OnceLock::new();
    LINKER.get_or_init(|| {
        let files = TextFiles::index();
        let weights = files.find("weights.toml").expect("it is in the program");
        let weights = Weights::read("weights.toml", weights).expect("they are sound");
        Linker::new(Arc::clone(vocabulary()), weights.linking)
    })
}

/// Links a phrase that is said to be in a language.
pub fn link(phrase: &str, kind: TermKind, language: Option<Locale>, limit: usize) -> Linking {
    linker().link(phrase, kind, language, limit)
}

/// The concept that a phrase is linked to first, and whether the link is used.
pub fn first(phrase: &str, kind: TermKind, language: Option<Locale>) -> Option<(String, bool)> {
    let linking = link(phrase, kind, language, 1);
    let best = linking.links.first()?;
    Some((id(best.concept), linking.resolved))
}

/// The id of a concept.
pub fn id(concept: ConceptIndex) -> String {
    vocabulary().concept(concept).id.to_string()
}

/// What kind of words name a concept.
pub fn kind_of(concept: ConceptIndex) -> TermKind {
    match vocabulary().concept(concept).kind {
        ConceptKind::Occupation => TermKind::Occupation,
        ConceptKind::Skill | ConceptKind::Knowledge => TermKind::Skill,
    }
}

/// Usual names in one language, in the order of the vocabulary.
pub fn usual_names(locale: Locale) -> impl Iterator<Item = Label<'static>> {
    let labels = vocabulary().labels();
    labels.filter(move |label| label.language == locale && label.kind == LabelKind::Preferred)
}

/// A share in percent, for people.
pub fn percent(hits: usize, of: usize) -> f64 {
    100.0 * hits as f64 / of.max(1) as f64
}
