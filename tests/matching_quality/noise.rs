//! Names with one typing error, and Arabic as people spell it, from a seeded generator.

use fastrand::Rng;
use passerelle::domain::Locale;
use passerelle::taxonomy::Label;

use crate::figures::Figures;
use crate::words::{linker, rank, vocabulary};

/// So many names of each language.
const NAMES: usize = 120;

/// Names of five letters and more, of every kind, drawn without repetition.
fn drawn(locale: Locale, rng: &mut Rng) -> Vec<Label<'static>> {
    let is_name = |label: &Label<'_>| {
        let broad = vocabulary().concept(label.concept).id.isco();
        label.language == locale
            && label.folded.chars().count() >= 5
            && broad.is_none_or(|code| code.digits() == 4)
    };
    let mut names: Vec<Label<'static>> = vocabulary().labels().filter(is_name).collect();
    rng.shuffle(&mut names);
    names.truncate(NAMES);
    names
}

/// One letter lost, doubled, replaced or swapped with the next, never the first one.
fn mistyped(text: &str, letters: &[char], rng: &mut Rng) -> String {
    let mut own: Vec<char> = text.chars().collect();
    let places: Vec<usize> = (1..own.len().saturating_sub(1))
        .filter(|at| own[*at].is_alphabetic() && own[*at + 1].is_alphabetic())
        .filter(|at| own[*at] != own[*at + 1])
        .collect();
    if places.is_empty() {
        return text.to_owned();
    }
    let at = places[rng.usize(..places.len())];
    match rng.u8(..4) {
        0 => drop(own.remove(at)),
        1 => own.insert(at, own[at]),
        2 => own[at] = letters[rng.usize(..letters.len())],
        _ => own.swap(at, at + 1),
    }
    own.into_iter().collect()
}

/// One typing error in names of five languages.
pub fn latin() -> Figures {
    let mut rng = Rng::with_seed(7126);
    let letters: Vec<char> = ('a'..='z').collect();
    let mut figures = Figures::new("one typing error, Latin scripts");
    for locale in [Locale::En, Locale::Fr, Locale::Es, Locale::It, Locale::De] {
        for label in drawn(locale, &mut rng) {
            let typed = mistyped(label.text, &letters, &mut rng);
            figures.add(rank(
                linker(),
                &typed,
                Some(locale.language()),
                label.concept,
                label.folded,
            ));
        }
    }
    figures
}

/// Arabic names without hamza, with other ya and ta marbuta, with vowel signs, and one error.
pub fn arabic() -> Figures {
    let mut rng = Rng::with_seed(2221);
    let letters: Vec<char> = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي".chars().collect();
    let mut figures = Figures::new("Arabic spelling noise and one error");
    for _ in 0..4 {
        for label in drawn(Locale::Ar, &mut rng) {
            let spelt = as_people_spell(label.text, &mut rng);
            let typed = mistyped(&spelt, &letters, &mut rng);
            let language = Some(Locale::Ar.language());
            figures.add(rank(
                linker(),
                &typed,
                language,
                label.concept,
                label.folded,
            ));
        }
    }
    figures
}

fn as_people_spell(text: &str, rng: &mut Rng) -> String {
    let mut spelt = String::new();
    for letter in text.chars() {
        spelt.push(match letter {
            'أ' | 'إ' | 'آ' if rng.u8(..2) == 0 => 'ا',
            'ة' if rng.u8(..2) == 0 => 'ه',
            'ي' if rng.u8(..3) == 0 => 'ى',
            'ك' if rng.u8(..4) == 0 => 'ک',
            letter => letter,
        });
        if letter.is_alphabetic() && rng.u8(..12) == 0 {
            spelt.push('\u{64e}');
        }
    }
    spelt
}
