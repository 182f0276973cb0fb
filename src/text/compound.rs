//! Compounds: the known words that one long word is made of.
//!
//! A cut is taken when its parts are, as a geometric mean, more frequent than the whole word.
//! Source: Koehn and Knight, Empirical Methods for Compound Splitting (2003).

use std::collections::hash_map::DefaultHasher;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::BuildHasherDefault;

/// Letters that join two parts of a compound.
const LINKS: [&str; 6] = ["", "s", "n", "en", "es", "er"];
/// Fewer letters are no part.
const SHORTEST: usize = 3;
/// A part nobody knows has at least so many letters.
const SHORTEST_UNKNOWN: usize = 4;
/// No compound is cut into more parts.
const MOST_PARTS: usize = 5;
/// A part that never stands alone must be seen in so many words.
const LEAST_SEEN: u32 = 4;
/// Endings and small words that look like parts and are none.
const AFFIXES: &str = include_str!("compound/affixes_de.txt");

/// How often each word occurs; looked up only, so its order is nobody's business.
type Counts = HashMap<Box<str>, u32, BuildHasherDefault<DefaultHasher>>;

/// Cuts compounds by a list of words and how often each occurs.
#[derive(Debug, Clone, Default)]
pub struct Compounds {
    /// Words that stand alone.
    words: Counts,
    /// Words, and parts that only stand inside of words.
    parts: Counts,
}

impl Compounds {
    /// Learns parts from folded words and how often each occurs.
    pub fn new<'a>(words: impl IntoIterator<Item = (&'a str, u32)>) -> Self {
        let affixes: BTreeSet<&str> = AFFIXES.split_whitespace().collect();
        let is_part = |word: &str| {
            word.len() >= SHORTEST
                && word.bytes().all(|b| b.is_ascii_lowercase())
                && !affixes.contains(word)
        };
        let words: Counts = words
            .into_iter()
            .filter(|(word, _)| is_part(word))
            .map(|(word, count)| (word.into(), count))
            .collect();
        let mut seen: BTreeMap<(bool, &str), u32> = BTreeMap::new();
        for word in words.keys() {
            for at in SHORTEST + 1..word.len().saturating_sub(SHORTEST) {
                let (head, tail) = word.split_at(at);
                if tail.len() >= SHORTEST_UNKNOWN && words.contains_key(head) {
                    *seen.entry((true, tail)).or_default() += 1;
                }
                if words.contains_key(tail) {
                    *seen.entry((false, head)).or_default() += 1;
                }
            }
        }
        let mut parts = words.clone();
        for ((_, part), count) in seen {
            if count >= LEAST_SEEN && !affixes.contains(part) {
                *parts.entry(part.into()).or_default() += count;
            }
        }
        Self { words, parts }
    }

    /// The parts of a folded word in their order; the word itself when it is no compound.
    pub fn split<'w>(&self, word: &'w str) -> Vec<&'w str> {
        let length = word.len();
        if !(7..=60).contains(&length) || !word.is_ascii() {
            return vec![word];
        }
        let best = self.cuts(word);
        let worth = |parts: usize| best[parts][length].worth / parts as f32 - 0.3 * parts as f32;
        let parts = (1..=MOST_PARTS).fold(1, |known, parts| {
            if worth(parts) > worth(known) {
                parts
            } else {
                known
            }
        });
        let (mut pieces, mut end) = (Vec::new(), length);
        for parts in (1..=parts).rev() {
            let cut = best[parts][end];
            pieces.push(&word[cut.start..cut.stop]);
            end = cut.start;
        }
        pieces.reverse();
        pieces
    }

    /// The best cut of every beginning of the word into every number of parts.
    fn cuts(&self, word: &str) -> Vec<Vec<Cut>> {
        let length = word.len();
        let mut best = vec![vec![Cut::NONE; length + 1]; MOST_PARTS + 1];
        best[0][0].worth = 0.0;
        for end in SHORTEST..=length {
            for start in 0..=end - SHORTEST {
                let (worth, stop) = self.worth(word, start, end);
                for parts in 1..=MOST_PARTS {
                    let worth = best[parts - 1][start].worth + worth;
                    if worth > best[parts][end].worth {
                        best[parts][end] = Cut { worth, start, stop };
                    }
                }
            }
        }
        best
    }

    /// What the letters from `start` to `end` are worth as one part, and where it stops.
    fn worth(&self, word: &str, start: usize, end: usize) -> (f32, usize) {
        let piece = &word[start..end];
        let known = if piece.len() == word.len() {
            &self.words
        } else {
            &self.parts
        };
        let mut best = (f32::NEG_INFINITY, end);
        if piece.len() >= SHORTEST_UNKNOWN {
            best.0 = -0.5 * piece.len() as f32;
        }
        for link in LINKS {
            let last = end == word.len();
            let Some(part) = piece
                .strip_suffix(link)
                .filter(|_| link.is_empty() || !last)
            else {
                continue;
            };
            let Some(count) = known.get(part) else {
                continue;
            };
            let short = match part.len() {
                3 => 2.0,
                4 => 0.6,
                _ => 0.0,
            };
            let linked = if link.is_empty() { 0.0 } else { 0.4 };
            let worth = (*count as f32).ln() - short - linked;
            if worth > best.0 {
                best = (worth, start + part.len());
            }
        }
        best
    }
}

/// One way to end a part.
#[derive(Debug, Clone, Copy)]
struct Cut {
    worth: f32,
    start: usize,
    stop: usize,
}

impl Cut {
    const NONE: Cut = Cut {
        worth: f32::NEG_INFINITY,
        start: 0,
        stop: 0,
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compounds_fall_into_known_words_without_their_links() {
        let words = [
            "maschine",
            "bau",
            "techniker",
            "land",
            "betrieb",
            "leiter",
            "bus",
        ];
        let compounds = Compounds::new(words.map(|word| (word, 20)));
        for (word, parts) in [
            ("landmaschinentechniker", "land maschine techniker"),
            ("betriebsleiter", "betrieb leiter"),
            ("techniker", "techniker"),
            ("busbetrieb", "bus betrieb"),
            ("zeltleiter", "zelt leiter"),
        ] {
            assert_eq!(compounds.split(word).join(" "), parts, "{word}");
        }
    }
}
