//! Names as they stand in the vocabulary, and as people spell them.

use std::collections::{BTreeMap, BTreeSet};

use passerelle::domain::Locale;
use passerelle::taxonomy::{ConceptIndex, Label, LinkReason, TermKind};
use strum::VariantArray;

use crate::words::{first, id, kind_of, link, percent, usual_names, vocabulary};

/// Usual names that name one concept of their kind and language only.
fn unique_names(locale: Locale) -> Vec<(&'static str, ConceptIndex)> {
    let mut named: BTreeMap<(bool, &str), BTreeSet<ConceptIndex>> = BTreeMap::new();
    let key =
        |label: &Label<'static>| (kind_of(label.concept) == TermKind::Occupation, label.folded);
    for label in vocabulary()
        .labels()
        .filter(|label| label.language == locale)
    {
        let concepts = named.entry(key(&label)).or_default();
        concepts.insert(label.concept);
    }
    usual_names(locale)
        .filter(|label| named[&key(label)].len() == 1)
        .map(|label| (label.text, label.concept))
        .collect()
}

#[test]
fn a_usual_name_links_to_its_own_concept_in_every_language() {
    for locale in Locale::VARIANTS {
        let names = unique_names(*locale);
        let hits = names.iter().filter(|(text, concept)| {
            first(text, kind_of(*concept), Some(*locale)) == Some((id(*concept), true))
        });
        let share = percent(hits.count(), names.len());
        println!(
            "{locale}: {share:.2} % of {} usual names at rank 1",
            names.len()
        );
        assert!(
            names.len() >= 1_000,
            "{locale}: only {} unique names",
            names.len()
        );
        assert!(share >= 99.5, "{locale}: {share:.2} %");
    }
}

#[test]
fn plumbers_are_found_by_their_name_in_six_scripts_and_languages() {
    for word in [
        "سباك",
        "plombier",
        "Installateur",
        "plumer",
        "প্লাম্বার",
        "پلمبر",
        "plumber",
    ] {
        let found = first(word, TermKind::Occupation, None);
        assert_eq!(found, Some(("isco:7126".to_owned(), true)), "{word}");
    }
}

#[test]
fn a_link_says_how_the_words_relate_to_the_name() {
    let rows = [
        ("plumber", Locale::En, LinkReason::Synonym),
        ("plombier", Locale::En, LinkReason::Translation),
        ("plumer", Locale::En, LinkReason::Typo),
        ("senior plumber", Locale::En, LinkReason::Narrower),
        ("Nursing professionals", Locale::En, LinkReason::Exact),
    ];
    for (words, language, reason) in rows {
        let linking = link(words, TermKind::Occupation, Some(language), 1);
        assert_eq!(linking.links[0].reason, reason, "{words}");
    }
}

#[test]
fn words_that_mean_nothing_are_not_used() {
    for words in [
        "",
        "   ",
        "xqzvk",
        "🛠️",
        "12345",
        "\u{202e}\u{200f}",
        "asdf qwer yxcv",
    ] {
        for kind in [TermKind::Occupation, TermKind::Skill] {
            assert!(
                !link(words, kind, None, 5).resolved,
                "{words:?} as {kind:?}"
            );
        }
    }
}

/// How people write what the vocabulary writes otherwise.
fn spelt_otherwise(text: &str, locale: Locale) -> Vec<String> {
    let replaced = |pairs: &[(char, char)]| {
        let habit = |own: char| {
            pairs
                .iter()
                .find(|(from, _)| *from == own)
                .map_or(own, |p| p.1)
        };
        text.chars().map(habit).collect::<String>()
    };
    let after_second_letter = |sign: &str| {
        let mut words: Vec<String> = text.split(' ').map(str::to_owned).collect();
        for word in &mut words {
            if let Some((at, _)) = word.char_indices().nth(2) {
                word.insert_str(at, sign);
            }
        }
        words.join(" ")
    };
    match locale {
        Locale::Ar => vec![
            replaced(&[('أ', 'ا'), ('إ', 'ا'), ('آ', 'ا')]),
            replaced(&[('ة', 'ه')]),
            replaced(&[('ي', 'ى')]),
            replaced(&[('ي', 'ی'), ('ك', 'ک')]),
            after_second_letter("\u{640}"),
            after_second_letter("\u{64e}"),
            after_second_letter("\u{651}\u{64f}"),
        ],
        Locale::Ur => vec![
            replaced(&[('ی', 'ي'), ('ک', 'ك')]),
            replaced(&[('ہ', 'ه')]),
            replaced(&[('آ', 'ا')]),
            after_second_letter("\u{640}"),
        ],
        Locale::Bn => vec![
            replaced(&[('ী', 'ি'), ('ূ', 'ু')]),
            text.replace('\u{9dc}', "\u{9a1}\u{9bc}"),
            text.replace('\u{9df}', "\u{9af}\u{9bc}"),
        ],
        _ => vec![text.to_uppercase(), format!("  {text} ")],
    }
}

#[test]
fn spelling_habits_change_no_link() {
    for locale in Locale::VARIANTS {
        let (mut kept, mut all, mut lost) = (0, 0, Vec::new());
        for label in usual_names(*locale) {
            let kind = kind_of(label.concept);
            let usual = first(label.text, kind, Some(*locale));
            let variants = spelt_otherwise(label.text, *locale);
            for variant in variants.iter().filter(|variant| ***variant != *label.text) {
                all += 1;
                match first(variant, kind, Some(*locale)) == usual {
                    true => kept += 1,
                    false => lost.push(variant.clone()),
                }
            }
        }
        lost.truncate(5);
        let share = percent(kept, all);
        println!("{locale}: {share:.2} % of {all} spellings keep their link; lost: {lost:?}");
        assert!(all >= 300, "{locale}: only {all} spellings");
        assert!(share >= 99.9, "{locale}: {share:.2} %, such as {lost:?}");
    }
}
