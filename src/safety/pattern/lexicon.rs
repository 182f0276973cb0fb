//! Which words of the file does a word of a sentence stand for?

use std::collections::HashMap;

use crate::text::fold;

/// The number of a unit in its lexicon.
pub type UnitId = usize;

/// What one word of a phrase accepts, folded.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Unit {
    /// This word.
    Word(String),
    /// Words that begin so: `visa*`.
    Begins(String),
    /// Words that end so: `*visum`.
    Ends(String),
    /// Words that hold it: `*visum*`.
    Holds(String),
    /// A number: `#`.
    Number,
}

/// What may be written at the beginning of a word without being part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Spelling {
    /// Nothing.
    #[default]
    Plain,
    /// Particles and the article of Arabic.
    Clitics,
}

/// Every unit of a language, each once.
#[derive(Debug, Clone, Default)]
pub struct Lexicon {
    spelling: Spelling,
    count: usize,
    words: HashMap<String, UnitId>,
    begins: HashMap<String, UnitId>,
    others: HashMap<Unit, UnitId>,
}

/// A sentence: the units that each of its words stands for.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    words: Vec<Vec<UnitId>>,
    /// Whether any word stands for a unit, by its number.
    present: Vec<bool>,
}

impl Lexicon {
    /// An empty lexicon.
    pub fn new(spelling: Spelling) -> Self {
        Self {
            spelling,
            ..Self::default()
        }
    }

    /// The number of a unit, new or known.
    pub fn add(&mut self, unit: Unit) -> UnitId {
        let next = self.count;
        let id = match unit {
            Unit::Word(word) => *self.words.entry(word).or_insert(next),
            Unit::Begins(word) => *self.begins.entry(word).or_insert(next),
            other => *self.others.entry(other).or_insert(next),
        };
        self.count = self.count.max(id + 1);
        id
    }

    /// Reads a sentence of folded words.
    pub fn read(&self, words: &[String]) -> Reading {
        let words: Vec<Vec<UnitId>> = words.iter().map(|word| self.units(word)).collect();
        let mut present = vec![false; self.count];
        for unit in words.iter().flatten() {
            present[*unit] = true;
        }
        Reading { words, present }
    }

    fn units(&self, word: &str) -> Vec<UnitId> {
        let mut found = Vec::new();
        let is_number = word.starts_with(|c: char| c.is_ascii_digit());
        for form in self.forms(word) {
            found.extend(self.words.get(form));
            let ends = form.char_indices().map(|(at, c)| at + c.len_utf8());
            found.extend(ends.filter_map(|end| self.begins.get(&form[..end])));
            found.extend(self.others.iter().filter_map(|(unit, id)| {
                let fits = match unit {
                    Unit::Ends(own) => form.ends_with(own.as_str()),
                    Unit::Holds(own) => form.contains(own.as_str()),
                    Unit::Number => is_number,
                    Unit::Word(_) | Unit::Begins(_) => false,
                };
                fits.then_some(*id)
            }));
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The word as it stands, and without what may be written before it.
    fn forms<'a>(&self, word: &'a str) -> Vec<&'a str> {
        let mut forms = vec![word];
        if self.spelling == Spelling::Clitics {
            for particles in [
                &["و", "ف"][..],
                &["ب", "ل", "ك", "ع", "ه"][..],
                &["ال", "ل"][..],
            ] {
                let shorter = |form: &&'a str| {
                    let rest = particles.iter().find_map(|own| form.strip_prefix(own));
                    rest.filter(|rest| rest.chars().count() >= SHORTEST)
                };
                let own: Vec<&str> = forms.iter().filter_map(shorter).collect();
                forms.extend(own);
            }
        }
        forms
    }
}

/// The fewest letters that a word keeps when its particles are taken away.
const SHORTEST: usize = 2;

impl Reading {
    /// How many words it has.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether any word of the sentence stands for that unit.
    pub fn has(&self, unit: UnitId) -> bool {
        self.present.get(unit).copied().unwrap_or(false)
    }

    /// Whether that word of the sentence stands for that unit.
    pub fn is(&self, at: usize, unit: UnitId) -> bool {
        let own = self.words.get(at);
        own.is_some_and(|units| units.binary_search(&unit).is_ok())
    }
}

/// The folded words of a text.
pub fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let words = folded.split(' ').filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}
