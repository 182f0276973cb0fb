//! Labels of the vocabulary found in running text.

use std::collections::HashMap;
use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use crate::domain::{LanguageCode, Locale};
use crate::taxonomy::{ConceptIndex, ConceptKind, LabelKind, TermKind, Vocabulary};
use crate::text::tokens;

/// A label that stands in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LabelHit {
    /// The bytes of the text it covers.
    pub range: Range<usize>,
    /// The concept it names.
    pub concept: ConceptIndex,
    /// Whether it names only this concept as well as that.
    pub certain: bool,
}

/// Finds the labels of one kind of concept: leftmost, longest, whole words.
///
/// Each folded word becomes one character, so that a match can only begin and end between words
/// and the automaton stays small.
pub struct LabelFinder {
    characters: HashMap<Box<str>, char>,
    automaton: Option<AhoCorasick>,
    named: Vec<Vec<Named>>,
}

#[derive(Clone, Copy)]
struct Named {
    concept: ConceptIndex,
    language: LanguageCode,
    usual: bool,
}

/// Stands for words that no label has.
const UNKNOWN: char = '\u{1}';
/// Names of another language count when they are this long, or have two words.
const LONG_ENOUGH: usize = 8;

impl LabelFinder {
    /// Indexes the labels of a vocabulary.
    pub fn new(vocabulary: &Vocabulary, kind: TermKind) -> Self {
        let mut characters: HashMap<Box<str>, char> = HashMap::new();
        let mut places: HashMap<String, usize> = HashMap::new();
        let mut patterns: Vec<String> = Vec::new();
        let mut named: Vec<Vec<Named>> = Vec::new();
        for label in vocabulary.labels() {
            let is_occupation = vocabulary.concept(label.concept).kind == ConceptKind::Occupation;
            let short = label.folded.chars().count() < 3;
            if is_occupation != (kind == TermKind::Occupation) || short {
                continue;
            }
            let Some(pattern) = encode_new(label.folded, &mut characters) else {
                continue;
            };
            let place = *places.entry(pattern.clone()).or_insert_with(|| {
                patterns.push(pattern);
                named.push(Vec::new());
                named.len() - 1
            });
            named[place].push(Named {
                concept: label.concept,
                language: label.language,
                usual: label.kind != LabelKind::Alternative,
            });
        }
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(&patterns);
        Self {
            characters,
            automaton: automaton.ok(),
            named,
        }
    }

    /// The labels in a text. Names in the language of the text come first, then English ones; names
    /// in other languages count only when they are long.
    pub fn find(&self, text: &str, language: Option<Locale>) -> Vec<LabelHit> {
        let mut encoded = String::new();
        let mut words: Vec<Range<usize>> = Vec::new();
        let mut starts: Vec<usize> = Vec::new();
        for (range, folded) in tokens(text) {
            starts.push(encoded.len());
            encoded.push(
                self.characters
                    .get(folded.as_str())
                    .copied()
                    .unwrap_or(UNKNOWN),
            );
            words.push(range);
        }
        let Some(automaton) = &self.automaton else {
            return Vec::new();
        };
        let word_at = |byte: usize| starts.partition_point(|start| *start < byte);
        let hits = automaton.find_iter(&encoded).filter_map(|found| {
            let (first, end) = (word_at(found.start()), word_at(found.end()));
            let range = words[first].start..words[end - 1].end;
            let long = end - first > 1 || text[range.clone()].chars().count() >= LONG_ENOUGH;
            let (concept, certain) = best(&self.named[found.pattern().as_usize()], language, long)?;
            Some(LabelHit {
                range,
                concept,
                certain,
            })
        });
        hits.collect()
    }
}

/// The concept that a label names best, and whether no other is named as well.
fn best(named: &[Named], language: Option<Locale>, long: bool) -> Option<(ConceptIndex, bool)> {
    let rank = |own: &Named| {
        let home = language.is_some_and(|locale| own.language == locale);
        let near = home || own.language == Locale::En || language.is_none();
        (near || long).then(|| (!home, own.language != Locale::En, !own.usual))
    };
    let (lowest, first) = named
        .iter()
        .filter_map(|own| Some((rank(own)?, own)))
        .min_by_key(|(rank, own)| (*rank, own.concept))?;
    let same = |own: &&Named| rank(own) == Some(lowest);
    let certain = named
        .iter()
        .filter(same)
        .all(|own| own.concept == first.concept);
    Some((first.concept, certain))
}

/// The characters of a label's words; none when there are more words than characters.
fn encode_new(folded: &str, characters: &mut HashMap<Box<str>, char>) -> Option<String> {
    folded
        .split(' ')
        .map(|word| {
            let next = characters.len();
            let known = characters.entry(word.into());
            match known {
                std::collections::hash_map::Entry::Occupied(known) => Some(*known.get()),
                std::collections::hash_map::Entry::Vacant(free) => {
                    nth(next).map(|c| *free.insert(c))
                }
            }
        })
        .collect()
}

/// The n-th character that may stand for a word.
fn nth(n: usize) -> Option<char> {
    let code = u32::try_from(n).ok()? + 0x20;
    // The gap of the surrogates.
    char::from_u32(if code >= 0xd800 { code + 0x800 } else { code })
}
