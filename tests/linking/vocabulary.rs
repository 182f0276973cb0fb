//! The shipped vocabulary is whole: every group and every skill has a name in every language.

use passerelle::domain::Locale;
use passerelle::taxonomy::{Concept, ConceptIndex, ConceptKind, LabelKind};
use strum::VariantArray;

use crate::words::{id, vocabulary};

fn concepts(wanted: impl Fn(&Concept) -> bool) -> Vec<ConceptIndex> {
    let all = vocabulary().concepts().iter().enumerate();
    all.filter(|(_, concept)| wanted(concept))
        .map(|(index, _)| index as ConceptIndex)
        .collect()
}

fn is_occupation(concept: &Concept) -> bool {
    concept.kind == ConceptKind::Occupation
}

/// Languages in which a concept has no usual name, as `isco:7126 in bn`.
fn nameless(concepts: &[ConceptIndex]) -> Vec<String> {
    let mut nameless = Vec::new();
    for concept in concepts {
        for locale in Locale::VARIANTS {
            let mut labels = vocabulary().labels_of(*concept);
            if !labels.any(|label| label.language == *locale && label.kind == LabelKind::Preferred)
            {
                nameless.push(format!("{} in {locale}", id(*concept)));
            }
        }
    }
    nameless
}

#[test]
fn all_groups_of_isco_08_are_there() {
    let of_length = |digits: u8| {
        let is_group = |own: &Concept| own.id.isco().is_some_and(|code| code.digits() == digits);
        concepts(is_group).len()
    };
    assert_eq!([1, 2, 3, 4].map(of_length), [10, 43, 130, 436]);
    assert_eq!(concepts(is_occupation).len(), 619);
}

#[test]
fn every_occupation_group_has_a_name_in_every_language() {
    let nameless = nameless(&concepts(is_occupation));
    assert!(
        nameless.is_empty(),
        "{} names are missing: {nameless:?}",
        nameless.len()
    );
}

#[test]
fn every_skill_has_a_name_in_every_language() {
    let skills = concepts(|own| !is_occupation(own));
    let nameless = nameless(&skills);
    assert!(
        nameless.is_empty(),
        "{} names are missing: {nameless:?}",
        nameless.len()
    );
    assert!(skills.len() >= 600, "only {} skills", skills.len());
}

#[test]
fn nearly_every_skill_is_needed_by_an_occupation() {
    let skills = concepts(|own| !is_occupation(own));
    let is_needed = |own: &Concept| !(own.essential.is_empty() && own.optional.is_empty());
    let needed = concepts(|own| !is_occupation(own) && is_needed(own));
    // What every kind of work needs, such as working in a team, names no occupation.
    let (needed, all) = (needed.len(), skills.len());
    assert!(
        needed >= 600 && needed * 100 >= all * 98,
        "{needed} of {all} skills"
    );
}

#[test]
fn every_group_but_the_major_ones_stands_in_a_broader_group() {
    let broader = |own: &Concept| own.broader.first().copied().map(id);
    for concept in concepts(is_occupation) {
        let own = vocabulary().concept(concept);
        let code = own.id.isco().expect("an occupation group has a code");
        let expected = match code.digits() {
            1 => None,
            digits => Some(format!("isco:{}", code.prefix(digits - 1))),
        };
        assert_eq!(broader(own), expected, "{code}");
    }
}

#[test]
fn no_skill_stands_above_itself() {
    for concept in concepts(|own| !is_occupation(own)) {
        let above = |own: &ConceptIndex| vocabulary().concept(*own).broader.first().copied();
        let mut ancestors = std::iter::successors(above(&concept), above).take(20);
        assert!(!ancestors.any(|own| own == concept), "{}", id(concept));
    }
}
