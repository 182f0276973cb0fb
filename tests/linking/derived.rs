//! Verbs, crafts and the people who do them are forms of one word.

use passerelle::domain::Locale;
use passerelle::taxonomy::{LinkReason, TermKind};

use crate::words::{id, link, linker};

#[test]
fn a_derived_form_of_a_name_is_linked_for_a_little_less() {
    for language in [None, Some(Locale::Fr), Some(Locale::En)] {
        let linking = link("brasage", TermKind::Skill, language, 3);
        let best = linking.links.first().expect("braser is a name");
        assert!(linking.resolved);
        assert_eq!(id(best.concept), "skill:pipe-soldering");
        assert_eq!(best.matched_label, "braser");
        let abroad = language == Some(Locale::En);
        let reason = if abroad {
            LinkReason::Translation
        } else {
            LinkReason::Synonym
        };
        assert_eq!(best.reason, reason);
        assert!(best.score < 0.95, "{}", best.score);
        assert!(linker().credit(best) < 1.0);
    }
}

#[test]
fn a_word_with_names_of_its_own_is_no_other_word_of_its_family() {
    let linking = link("chauffage", TermKind::Occupation, Some(Locale::Fr), 5);
    for own in linking.links {
        assert!(!own.derived || own.matched_label != "chauffeur");
    }
}

#[test]
fn a_name_that_is_written_as_several_words_is_linked() {
    for (phrase, language, wanted) in [
        ("ট্যাক্সি চালক", Locale::Bn, "isco:8322"),
        ("Bus Fahrer", Locale::De, "isco:8331"),
        ("raj mistri", Locale::Bn, "isco:7112"),
    ] {
        let linking = link(phrase, TermKind::Occupation, Some(language), 1);
        assert!(linking.resolved, "{phrase}");
        assert_eq!(id(linking.links[0].concept), wanted, "{phrase}");
    }
}
