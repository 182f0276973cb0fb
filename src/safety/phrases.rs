//! Words that raise a flag, found in an offer unless they are denied or excused.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Deserialize;

use super::RedFlag;
use super::pattern::{Groups, Lexicon, Pattern, PatternError, Reading, Span, Spelling, Term};
use crate::domain::LanguageCode;
use crate::text::tokens;

/// Words that deny what stands beside them, by language.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Denials {
    /// Words that deny what follows: `without a deposit`.
    before: BTreeMap<LanguageCode, Vec<String>>,
    /// Words that deny what stands before them.
    after: BTreeMap<LanguageCode, Vec<String>>,
}

/// How far a denial reaches, in words; no further than a comma.
const REACH: usize = 4;

/// Every phrase of a file, by language.
#[derive(Debug, Clone, Default)]
pub struct Phrases(Vec<Book>);

/// A phrase that cannot be read, with its place.
pub struct BrokenPhrase {
    /// The place of its flag; none for a denial.
    pub flag: Option<usize>,
    /// The language it is written in.
    pub language: LanguageCode,
    /// What is wrong.
    pub error: PatternError,
}

/// The phrases of one language.
#[derive(Debug, Clone)]
struct Book {
    lexicon: Lexicon,
    phrases: Vec<(usize, Pattern)>,
    excuses: Vec<(usize, Pattern)>,
    denied_before: Option<Term>,
    denied_after: Option<Term>,
}

/// A sentence: its folded words, where each stands in the text, and which begin after a comma.
#[derive(Debug, Default)]
struct Sentence {
    words: Vec<String>,
    places: Vec<Range<usize>>,
    borders: Vec<usize>,
}

impl Phrases {
    /// Reads the phrases of all flags.
    ///
    /// # Errors
    /// Every phrase that cannot be read.
    pub fn read<'a>(
        flags: impl Iterator<Item = &'a RedFlag> + Clone,
        denials: &Denials,
        groups: &BTreeMap<LanguageCode, Groups>,
    ) -> Result<Self, Vec<BrokenPhrase>> {
        let mut languages: Vec<LanguageCode> = flags
            .clone()
            .flat_map(|own| own.phrases.keys().copied())
            .collect();
        languages.sort_unstable();
        languages.dedup();
        let mut broken = Vec::new();
        let none = Groups::new();
        let books = languages.into_iter().map(|language| {
            let groups = groups.get(&language).unwrap_or(&none);
            Book::read(language, flags.clone(), denials, groups, &mut broken)
        });
        let books = books.collect();
        broken.is_empty().then_some(Self(books)).ok_or(broken)
    }

    /// The place of each flag with the words of the texts that raise it.
    ///
    /// Words that lie within others are told once.
    pub fn find(&self, texts: &[&str]) -> BTreeMap<usize, Vec<String>> {
        let mut found: BTreeMap<usize, Vec<String>> = BTreeMap::new();
        for text in texts {
            for sentence in sentences(text) {
                for (flag, span) in self.0.iter().flat_map(|book| book.find(&sentence)) {
                    let quoted = sentence.quote(text, span);
                    let said = found.entry(flag).or_default();
                    if !said.iter().any(|own| own.contains(quoted)) {
                        said.retain(|own| !quoted.contains(own.as_str()));
                        said.push(quoted.to_owned());
                    }
                }
            }
        }
        found
    }
}

impl Book {
    fn read<'a>(
        language: LanguageCode,
        flags: impl Iterator<Item = &'a RedFlag>,
        denials: &Denials,
        groups: &Groups,
        broken: &mut Vec<BrokenPhrase>,
    ) -> Self {
        let mut lexicon = Lexicon::new(match language.as_str() {
            "ar" => Spelling::Clitics,
            _ => Spelling::Plain,
        });
        let (mut phrases, mut excuses) = (Vec::new(), Vec::new());
        let mut add_broken = |flag, error| {
            broken.push(BrokenPhrase {
                flag,
                language,
                error,
            });
        };
        for (place, flag) in flags.enumerate() {
            for (list, into) in [(&flag.phrases, &mut phrases), (&flag.excuses, &mut excuses)] {
                for written in list.get(&language).into_iter().flatten() {
                    match Pattern::parse(written, groups, &mut lexicon) {
                        Ok(own) => into.push((place, own)),
                        Err(error) => add_broken(Some(place), error),
                    }
                }
            }
        }
        let mut denial = |list: &BTreeMap<LanguageCode, Vec<String>>| {
            let own = Term::of_list(list.get(&language)?, &mut lexicon);
            own.map_err(|error| add_broken(None, error)).ok()
        };
        let (denied_before, denied_after) = (denial(&denials.before), denial(&denials.after));
        Self {
            lexicon,
            phrases,
            excuses,
            denied_before,
            denied_after,
        }
    }

    /// The places of the flags that a sentence raises, with the words that do.
    fn find(&self, sentence: &Sentence) -> Vec<(usize, Span)> {
        let reading = self.lexicon.read(&sentence.words);
        let is_excused = |flag: usize| {
            let mut own = self.excuses.iter().filter(|(place, _)| *place == flag);
            own.any(|(_, excuse)| !excuse.spans(&reading).is_empty())
        };
        let said = self.phrases.iter().filter_map(|(flag, own)| {
            let spans = own.spans(&reading).into_iter();
            let said = spans.filter(|span| own.firm || !self.is_denied(sentence, &reading, *span));
            Some((*flag, said.min_by_key(|span| span.end - span.start)?))
        });
        said.filter(|(flag, _)| !is_excused(*flag)).collect()
    }

    /// Whether a denial stands within a stretch, or beside it before a comma comes.
    fn is_denied(&self, sentence: &Sentence, reading: &Reading, span: Span) -> bool {
        let borders = || sentence.borders.iter().copied();
        let first = borders().filter(|at| *at <= span.start).max().unwrap_or(0);
        let last = borders().find(|at| *at >= span.end);
        let last = last.unwrap_or(sentence.words.len());
        let from = span.start.saturating_sub(REACH).max(first);
        let to = (span.end + REACH).min(last);
        let stands = |term: &Option<Term>, from, to| {
            let term = term.as_ref();
            term.is_some_and(|own| own.stands_in(reading, from, to))
        };
        stands(&self.denied_before, from, span.end) || stands(&self.denied_after, span.start, to)
    }
}

impl Sentence {
    /// The words of the text in a stretch.
    fn quote<'a>(&self, text: &'a str, span: Span) -> &'a str {
        &text[self.places[span.start].start..self.places[span.end - 1].end]
    }

    /// Adds the words of a part of the text that no comma divides.
    fn add(&mut self, text: &str, part: Range<usize>) {
        self.borders.push(self.words.len());
        for (place, word) in tokens(&text[part.clone()]) {
            self.words.push(word);
            self.places
                .push(part.start + place.start..part.start + place.end);
        }
    }
}

/// The sentences of a text; a point or comma within a number divides nothing.
fn sentences(text: &str) -> Vec<Sentence> {
    let mut all = vec![Sentence::default()];
    let (mut from, mut last) = (0, ' ');
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map_or(' ', |(_, next)| *next);
        let in_number = last.is_numeric() && next.is_numeric();
        let ends = match c {
            '.' => next.is_whitespace(),
            '!' | '?' | '\n' | '؟' | '۔' | '।' => true,
            _ => false,
        };
        let divides = matches!(c, ',' | ';' | ':' | '(' | ')' | '،' | '؛' | '–' | '—');
        last = c;
        if !ends && (!divides || in_number) {
            continue;
        }
        if let Some(sentence) = all.last_mut() {
            sentence.add(text, from..at);
        }
        from = at + c.len_utf8();
        if ends {
            all.push(Sentence::default());
        }
    }
    if let Some(sentence) = all.last_mut() {
        sentence.add(text, from..text.len());
    }
    all.retain(|own| !own.words.is_empty());
    all
}
