//! Phrases in two scripts, and words of one script written in another.

use passerelle::domain::Locale;
use passerelle::taxonomy::TermKind;

use crate::words::{id, link};

#[test]
fn words_of_two_scripts_are_understood_together() {
    for (phrase, language, wanted) in [
        ("chauffeur camion سائق", None, ["isco:8332"].as_slice()),
        ("chauffeur camion سائق", Some(Locale::Fr), &["isco:8332"]),
        ("chauffeur camion سائق", Some(Locale::Ar), &["isco:8332"]),
        ("plumber سباك", None, &["isco:7126"]),
        ("plumber سباك", Some(Locale::En), &["isco:7126"]),
        ("সহকারী electrician", None, &["isco:7411"]),
        ("সহকারী electrician", Some(Locale::Bn), &["isco:7411"]),
        ("mason معمار helper", None, &["isco:7112", "isco:9313"]),
        ("soudeur لحام", Some(Locale::Fr), &["isco:7212"]),
    ] {
        let linking = link(phrase, TermKind::Occupation, language, 3);
        let found: Vec<_> = linking
            .links
            .iter()
            .map(|l| (id(l.concept), l.score))
            .collect();
        let first = found.first().map_or("", |own| own.0.as_str());
        assert!(wanted.contains(&first), "{phrase} {language:?}: {found:?}");
        assert!(linking.resolved, "{phrase} {language:?}: {found:?}");
    }
    let linking = link("সহকারী electrician", TermKind::Occupation, None, 1);
    assert_eq!(linking.levels, ["সহকারি"]);
}
#[test]
fn trade_words_in_latin_letters_are_linked() {
    for (phrase, wanted) in [
        ("sabbak", "isco:7126"),
        ("sabak", "isco:7126"),
        ("sabbakk", "isco:7126"),
        ("nalka mistri", "isco:7126"),
        ("karigar", "isco:7"),
        ("mistri", "isco:7112"),
        ("rajmistri", "isco:7112"),
        ("rajmistry", "isco:7112"),
        ("moallem binaa", "isco:7112"),
        ("mo3allem bennay", "isco:7112"),
        ("khayyat", "isco:7531"),
        ("darzi", "isco:7531"),
        ("najjar", "isco:7115"),
        ("kath mistri", "isco:7115"),
        ("haddad", "isco:7221"),
        ("bijli mistri", "isco:7411"),
        ("bijlee mistri", "isco:7411"),
        ("bidyut mistri", "isco:7411"),
        ("weldar", "isco:7212"),
        ("sawwaq chahina", "isco:8332"),
        ("trak draivar", "isco:8332"),
        ("bawarchi", "isco:5120"),
        ("krishi sromik", "isco:9211"),
        ("taameerati mazdoor", "isco:9313"),
        ("momarred", "isco:2221"),
    ] {
        let linking = link(phrase, TermKind::Occupation, None, 3);
        let found: Vec<_> = linking
            .links
            .iter()
            .map(|l| (id(l.concept), l.score))
            .collect();
        let first = found.first().map_or("", |own| own.0.as_str());
        assert_eq!(first, wanted, "{phrase}: {found:?}");
        assert!(linking.resolved, "{phrase}: {found:?}");
    }
}

#[test]
fn of_equal_names_the_language_asked_about_is_told_then_english() {
    for (phrase, language, told) in [
        ("plumber", None, "en"),
        ("plumer", None, "en"),
        ("plumber", Some(Locale::Ur), "ur"),
        ("plumber", Some(Locale::Bn), "bn"),
        ("welder", None, "en"),
    ] {
        let linking = link(phrase, TermKind::Occupation, language, 1);
        let best = linking.links.first().expect("it is a name");
        assert_eq!(best.matched_language.as_str(), told, "{phrase}");
    }
}
