//! How is a phrase written, and which stretch of a sentence does it match?
//!
//! A phrase is a row of terms: `visa* ..2 {sure}`. The header of the file of red flags tells the
//! whole notation. Terms are looked up in a [`Lexicon`] once, so a sentence is compared by number.
//!
//! Not for: denials and excuses, which stand beside a match.

mod lexicon;
mod notation;

pub use lexicon::{Lexicon, Reading, Spelling, UnitId};
pub use notation::{Groups, PatternError};

/// Alternatives, each a row of words that follow each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term(Vec<Vec<UnitId>>);

/// A stretch of a sentence: its first word, and the one after its last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// Its first word.
    pub start: usize,
    /// The word after its last.
    pub end: usize,
}

/// A phrase, ready to be looked for.
#[derive(Debug, Clone)]
pub struct Pattern {
    /// Whether words beside it cannot deny it.
    pub firm: bool,
    parts: Vec<Vec<Step>>,
    absent: Vec<Term>,
    window: usize,
}

/// A term with the number of words that may stand before it, counted from the last one.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Step {
    gap: usize,
    term: Term,
}

/// How many words all parts of a phrase may span where it does not say.
const WINDOW: usize = 12;
/// How many matches of one part are looked at in a sentence.
const MOST_SPANS: usize = 24;

/// The alternatives of a term whose words are all in a sentence, in whatever order.
///
/// Most terms have none, which is told at once; only these are looked for word by word.
struct Possible<'a> {
    reading: &'a Reading,
    rows: Vec<&'a [UnitId]>,
}

impl Possible<'_> {
    /// The words after each way to match from this word.
    fn ends(&self, at: usize) -> impl Iterator<Item = usize> {
        let fits = move |row: &&&[UnitId]| {
            let mut units = row.iter().enumerate();
            units.all(|(offset, unit)| self.reading.is(at + offset, *unit))
        };
        self.rows.iter().filter(fits).map(move |row| at + row.len())
    }
}

impl Term {
    /// What of it can match in a sentence; none when nothing can.
    fn possible<'a>(&'a self, reading: &'a Reading) -> Option<Possible<'a>> {
        let rows = self.0.iter().map(Vec::as_slice);
        let is_there = |row: &&[UnitId]| row.iter().all(|unit| reading.has(*unit));
        let rows: Vec<&[UnitId]> = rows.filter(is_there).collect();
        (!rows.is_empty()).then_some(Possible { reading, rows })
    }

    /// Whether it stands anywhere from `from` to before `to`.
    pub fn stands_in(&self, reading: &Reading, from: usize, to: usize) -> bool {
        let possible = self.possible(reading);
        possible.is_some_and(|own| (from..to).any(|at| own.ends(at).next().is_some()))
    }
}

impl Pattern {
    /// Every stretch of a sentence that it matches.
    pub fn spans(&self, reading: &Reading) -> Vec<Span> {
        let mut parts = Vec::with_capacity(self.parts.len());
        for steps in &self.parts {
            let own = spans_of(steps, reading);
            if own.is_empty() {
                return Vec::new();
            }
            parts.push(own);
        }
        let is_there = |term: &Term| term.stands_in(reading, 0, reading.len());
        if self.absent.iter().any(is_there) {
            return Vec::new();
        }
        let mut joined = parts.remove(0);
        for own in parts {
            joined = joined
                .iter()
                .flat_map(|one| own.iter().map(|other| one.with(*other)))
                .filter(|span| span.end - span.start <= self.window)
                .take(MOST_SPANS)
                .collect();
        }
        joined
    }
}

impl Span {
    fn with(self, other: Span) -> Span {
        let (start, end) = (self.start.min(other.start), self.end.max(other.end));
        Span { start, end }
    }
}

fn spans_of(steps: &[Step], reading: &Reading) -> Vec<Span> {
    let terms = steps.iter().map(|step| step.term.possible(reading));
    let Some(terms) = terms.collect::<Option<Vec<Possible>>>() else {
        return Vec::new();
    };
    let mut spans = Vec::new();
    for start in 0..reading.len() {
        let mut ends = vec![start];
        for (number, (step, term)) in steps.iter().zip(&terms).enumerate() {
            let gap = if number == 0 { 0 } else { step.gap };
            let froms = ends.iter().flat_map(|end| *end..=end + gap);
            let mut next: Vec<usize> = froms.flat_map(|from| term.ends(from)).collect();
            next.sort_unstable();
            next.dedup();
            ends = next;
        }
        let own = ends.iter().map(|end| Span { start, end: *end });
        spans.extend(own.take(1));
        if spans.len() >= MOST_SPANS {
            break;
        }
    }
    spans
}

#[cfg(test)]
mod tests;
