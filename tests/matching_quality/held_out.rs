//! Names that are taken out of the vocabulary and then asked for.

use std::sync::Arc;

use passerelle::domain::Locale;
use passerelle::taxonomy::{Linker, Vocabulary};

use crate::figures::Figures;
use crate::words::{files, rank, weights};

/// Of so many rows with enough names one loses its last.
const ONE_OF: usize = 9;
/// A row with fewer other names keeps them all.
const ENOUGH: usize = 3;

/// A name taken out: its language, its concept and the words.
struct HeldOut {
    locale: Locale,
    concept: String,
    name: String,
}

/// Asks for the names that were taken out.
pub fn measure() -> Figures {
    let mut held = Vec::new();
    let shortened: Vec<(String, String)> = files()
        .iter()
        .map(|(path, text)| (path.to_owned(), shorten(path, text, &mut held)))
        .collect();
    let pairs = shortened
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_str()));
    let vocabulary = Arc::new(Vocabulary::read(pairs).expect("it is still sound"));
    let linker = Linker::new(Arc::clone(&vocabulary), weights());
    let mut figures = Figures::new("held-out names");
    for own in held {
        let id = own.concept.parse().expect("an id of the vocabulary");
        let concept = vocabulary.find(&id).expect("a concept");
        let language = Some(own.locale.language());
        figures.add(rank(&linker, &own.name, language, concept, ""));
    }
    figures
}

fn shorten(path: &str, text: &str, held: &mut Vec<HeldOut>) -> String {
    let mut parts = path.split('/').skip(1);
    let locale = parts.next().and_then(|own| own.parse::<Locale>().ok());
    let is_pack = parts.next().is_some_and(|own| own.starts_with("isco-"));
    let Some(locale) = locale.filter(|_| is_pack) else {
        return text.to_owned();
    };
    let mut rows = Vec::new();
    for (place, row) in text.lines().enumerate() {
        let mut cells: Vec<&str> = row.split('\t').collect();
        let names: Vec<&str> = cells
            .last()
            .copied()
            .unwrap_or_default()
            .split('|')
            .collect();
        if place % ONE_OF != ONE_OF - 1 || cells.len() < 4 || names.len() < ENOUGH {
            rows.push(row.to_owned());
            continue;
        }
        let (name, kept) = names.split_last().expect("there are enough");
        held.push(HeldOut {
            locale,
            concept: cells[0].to_owned(),
            name: (*name).to_owned(),
        });
        let kept = kept.join("|");
        cells[3] = &kept;
        rows.push(cells.join("\t"));
    }
    rows.join("\n") + "\n"
}
