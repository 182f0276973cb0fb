//! One typing error in a name, made by a seeded generator.

use fastrand::Rng;
use passerelle::domain::Locale;
use passerelle::taxonomy::{Label, LabelKind, TermKind};

use crate::words::{kind_of, link, percent, vocabulary};

const LATIN: [Locale; 5] = [Locale::En, Locale::Fr, Locale::Es, Locale::It, Locale::De];
/// So many names of each language.
const NAMES: usize = 120;

/// A name with one letter lost, doubled, replaced or swapped with the next, never the first one.
fn mistyped(text: &str, rng: &mut Rng) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    let places: Vec<usize> = (1..letters.len() - 1)
        .filter(|at| letters[*at].is_alphabetic() && letters[*at + 1].is_alphabetic())
        .filter(|at| letters[*at] != letters[*at + 1])
        .collect();
    let at = places[rng.usize(..places.len())];
    match rng.u8(..4) {
        0 => drop(letters.remove(at)),
        1 => letters.insert(at, letters[at]),
        2 => letters[at] = rng.lowercase(),
        _ => letters.swap(at, at + 1),
    }
    letters.into_iter().collect()
}

/// Names of unit groups and skills of one language, drawn without repetition.
fn drawn(locale: Locale, fits: fn(&Label) -> bool, rng: &mut Rng) -> Vec<Label<'static>> {
    let is_narrow = |label: &Label<'_>| {
        let code = vocabulary().concept(label.concept).id.isco();
        code.is_none_or(|code| code.digits() == 4)
    };
    let labels = vocabulary()
        .labels()
        .filter(|label| label.language == locale);
    let mut names: Vec<Label<'static>> = labels
        .filter(is_narrow)
        .filter(|label| fits(label))
        .collect();
    rng.shuffle(&mut names);
    names.truncate(NAMES);
    names
}

/// Shares of mistyped names whose concept comes first, and mean reciprocal rank of the first ten.
struct Figures {
    names: usize,
    at_rank_1: f64,
    mrr: f64,
}

fn measure(what: &str, fits: fn(&Label) -> bool) -> Figures {
    let mut rng = Rng::with_seed(7126);
    let (mut all, mut hits, mut reciprocal) = (0, 0, 0.0);
    for locale in LATIN {
        let (mut own_hits, mut lost) = (0, Vec::new());
        let names = drawn(locale, fits, &mut rng);
        for label in &names {
            let typed = mistyped(label.text, &mut rng);
            let place = place_of(label, &typed);
            reciprocal += place.map_or(0.0, |place| 1.0 / (place + 1) as f64);
            match place {
                Some(0) => own_hits += 1,
                _ => lost.push(format!("{typed} ({})", label.text)),
            }
        }
        let share = percent(own_hits, names.len());
        println!(
            "{what}, {locale}: {share:.1} % at rank 1; lost: {}",
            lost.join(", ")
        );
        all += names.len();
        hits += own_hits;
    }
    let figures = Figures {
        names: all,
        at_rank_1: percent(hits, all),
        mrr: reciprocal / all as f64,
    };
    println!(
        "{what}: {:.2} % of {all} at rank 1, MRR@10 {:.4}",
        figures.at_rank_1, figures.mrr
    );
    figures
}

/// Where the concept stands among those that a mistyped name is linked to.
fn place_of(label: &Label, typed: &str) -> Option<usize> {
    // Some names are those of two concepts; either is right.
    let right = |found: u32| {
        let mut labels = vocabulary().labels_of(found);
        found == label.concept || labels.any(|own| own.folded == label.folded)
    };
    let links = link(
        typed,
        kind_of(label.concept),
        Locale::of(label.language),
        10,
    )
    .links;
    links.iter().position(|own| right(own.concept))
}

fn is_usual(label: &Label) -> bool {
    label.kind == LabelKind::Preferred && label.folded.chars().count() >= 5
}

fn is_short_word(label: &Label) -> bool {
    !label.text.contains([' ', '-', '\'']) && (5..=9).contains(&label.folded.chars().count())
}

#[test]
fn one_typing_error_in_a_usual_name_still_finds_the_concept() {
    let figures = measure("usual names", is_usual);
    assert!(figures.names >= 500, "only {} names", figures.names);
    assert!(
        figures.at_rank_1 >= 99.5,
        "{:.2} % at rank 1",
        figures.at_rank_1
    );
    assert!(figures.mrr >= 0.98, "MRR@10 {:.4}", figures.mrr);
}

#[test]
fn one_typing_error_in_a_short_word_still_finds_the_concept() {
    let figures = measure("short words", is_short_word);
    assert!(figures.names >= 500, "only {} names", figures.names);
    assert!(
        figures.at_rank_1 >= 97.5,
        "{:.2} % at rank 1",
        figures.at_rank_1
    );
}

#[test]
fn a_typing_error_in_the_word_for_a_trade_finds_the_trade() {
    for (typed, language, concept) in [
        ("electricain", Locale::Fr, "isco:7411"),
        ("infirmeir", Locale::Fr, "isco:2221"),
        ("soudeurr", Locale::Fr, "isco:7212"),
        ("carpentar", Locale::En, "isco:7115"),
        ("Scweißer", Locale::De, "isco:7212"),
        ("camionero", Locale::Es, "isco:8332"),
        ("elettricsta", Locale::It, "isco:7411"),
    ] {
        let linking = link(typed, TermKind::Occupation, Some(language), 1);
        let found = vocabulary()
            .concept(linking.links[0].concept)
            .id
            .to_string();
        assert_eq!(
            (found.as_str(), linking.resolved),
            (concept, true),
            "{typed}"
        );
    }
}
