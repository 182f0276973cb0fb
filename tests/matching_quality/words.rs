//! The shipped vocabulary and weights, and ranks in what a linker answers.

use std::sync::{Arc, OnceLock};

use passerelle::app::TextFiles;
use passerelle::domain::LanguageCode;
use passerelle::matching::Weights;
use passerelle::settings::Settings;
use passerelle::taxonomy::{
    ConceptIndex, ConceptKind, Linker, LinkingWeights, TermKind, Vocabulary,
};

/// The files of the shipped vocabulary.
pub fn files() -> TextFiles {
    TextFiles::vocabulary(&Settings::defaults()).expect("they are in the program")
}

/// The shipped vocabulary, read once.
pub fn vocabulary() -> &'static Arc<Vocabulary> {
    static VOCABULARY: OnceLock<Arc<Vocabulary>> = OnceLock::new();
    VOCABULARY.get_or_init(|| Arc::new(Vocabulary::read(files().iter()).expect("it is sound")))
}

/// The shipped weights.
pub fn weights() -> LinkingWeights {
    let files = TextFiles::index();
    let weights = files.find("weights.toml").expect("it is in the program");
    let weights = Weights::read("weights.toml", weights);
    weights.expect("they are sound").linking
}

/// A linker over the shipped vocabulary, made once.
pub fn linker() -> &'static Linker {
    static LINKER: OnceLock<Linker> = OnceLock::new();
    LINKER.get_or_init(|| Linker::new(Arc::clone(vocabulary()), weights()))
}

/// Where a concept, or one with the same name, stands among the first ten.
pub fn rank(
    linker: &Linker,
    phrase: &str,
    language: Option<LanguageCode>,
    wanted: ConceptIndex,
    same_name: &str,
) -> Option<usize> {
    let vocabulary = linker.vocabulary();
    let kind = match vocabulary.concept(wanted).kind {
        ConceptKind::Occupation => TermKind::Occupation,
        ConceptKind::Skill | ConceptKind::Knowledge => TermKind::Skill,
    };
    let links = linker.link_in(phrase, kind, language, 10).links;
    links.iter().position(|link| {
        let mut names = vocabulary.labels_of(link.concept);
        link.concept == wanted || names.any(|own| own.folded == same_name)
    })
}
