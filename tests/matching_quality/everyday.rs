//! Everyday words for occupations in seven languages; nobody says which language they are in.

use passerelle::domain::IscoCode;

use crate::figures::Figures;
use crate::words::{linker, rank, vocabulary};

const WORDS: &str = include_str!("../fixtures/linking/everyday_words.tsv");

/// One set per language.
pub fn measure() -> Vec<Figures> {
    let mut rows = WORDS.lines();
    let languages: Vec<&str> = rows
        .next()
        .unwrap_or_default()
        .split('\t')
        .skip(1)
        .collect();
    let mut sets: Vec<Figures> = languages
        .iter()
        .map(|language| Figures::new(format!("everyday words, {language}")))
        .collect();
    for row in rows {
        let mut cells = row.split('\t');
        let code: IscoCode = cells
            .next()
            .and_then(|own| own.parse().ok())
            .expect("a code");
        let wanted = vocabulary().find_isco(code).expect("a unit group");
        for (set, phrase) in sets.iter_mut().zip(cells) {
            let found = rank(linker(), phrase, None, wanted, "");
            if found.is_none() {
                println!("{}: `{phrase}` is not found as {code}", set.name);
            }
            set.add(found);
        }
    }
    sets
}
