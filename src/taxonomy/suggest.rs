//! Suggestions while typing: labels that begin with what was typed, then labels like it.

use std::collections::BTreeMap;

use crate::domain::{IscoCode, LanguageCode, Locale};
use crate::text::fold;

use super::concept::{ConceptIndex, ConceptKind};
use super::label::LabelKind;
use super::linker::{Linker, TermKind};
use super::vocabulary::Vocabulary;

/// One suggestion.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    /// The concept.
    pub concept: ConceptIndex,
    /// The label that was hit.
    pub matched_label: String,
    /// Its language.
    pub matched_language: LanguageCode,
}

/// Unit groups that Talent Partnerships name, which stand before others.
const POPULAR: &str = include_str!("../../index/linking/popular.tsv");

/// Where the words of labels begin, sorted by text in each language, for prefix search.
pub struct Prefixes {
    by_language: BTreeMap<LanguageCode, Vec<Start>>,
    /// The same for popular concepts only; these are never cut off.
    popular: BTreeMap<LanguageCode, Vec<Start>>,
    /// By concept how many records name it; 0 for all that are not popular.
    records: Vec<u8>,
}

/// A label, the byte of its folded text where one of its words begins, and how many follow.
#[derive(Debug, Clone, Copy)]
struct Start {
    label: u32,
    at: u16,
    rest: u16,
}

impl Start {
    fn text<'a>(&self, vocabulary: &'a Vocabulary) -> &'a str {
        &vocabulary.label(self.label).folded[usize::from(self.at)..]
    }
}

/// More labels of the language asked about are not ranked, and fewer of every other.
const MOST_AT_HOME: usize = 1_000;
const MOST_ABROAD: usize = 200;
/// More records, or more languages, make a concept no more popular.
const MOST_RECORDS: u8 = 63;
const MOST_LANGUAGES: u64 = 63;

impl Prefixes {
    /// Sorts the labels of one kind of concept by each of their words.
    pub fn new(vocabulary: &Vocabulary, kind: TermKind) -> Self {
        let read = |row: &str| {
            let (code, records) = row.split_once('\t')?;
            let concept = vocabulary.find_isco(code.parse::<IscoCode>().ok()?)?;
            Some((concept, records.split(' ').count()))
        };
        let mut records = vec![0_u8; vocabulary.concepts().len()];
        for (concept, count) in POPULAR.lines().skip(1).filter_map(read) {
            records[concept as usize] = count.min(usize::from(MOST_RECORDS)) as u8;
        }
        let mut by_language: BTreeMap<LanguageCode, Vec<Start>> = BTreeMap::new();
        for (index, label) in vocabulary.labels().enumerate() {
            let concept = vocabulary.concept(label.concept);
            let fits = (concept.kind == ConceptKind::Occupation) == (kind == TermKind::Occupation);
            let unit = concept.id.isco().is_none_or(|code| code.digits() == 4);
            if !fits || !unit {
                continue;
            }
            let own = by_language.entry(label.language).or_default();
            let gaps = label.folded.match_indices(' ').map(|(at, _)| at + 1);
            own.extend(std::iter::once(0).chain(gaps).map(|at| Start {
                label: index as u32,
                at: at as u16,
                rest: (label.folded.len() - at) as u16,
            }));
        }
        std::thread::scope(|scope| {
            for own in by_language.values_mut() {
                scope.spawn(|| {
                    own.sort_by(|a, b| {
                        let order = a.text(vocabulary).cmp(b.text(vocabulary));
                        order.then(a.label.cmp(&b.label))
                    });
                    own.shrink_to_fit();
                });
            }
        });
        let is_popular = |start: &&Start| {
            let concept = vocabulary.label_owner(start.label).0;
            records[concept as usize] > 0
        };
        let popular = by_language
            .iter()
            .map(|(language, own)| (*language, own.iter().filter(is_popular).copied().collect()))
            .collect();
        Self {
            by_language,
            popular,
            records,
        }
    }

    /// Labels one of whose words begins with the folded text, and where in the label, with whether
    /// they are of the language asked about; those of popular concepts may come twice.
    fn find<'a>(
        &'a self,
        vocabulary: &'a Vocabulary,
        folded: &'a str,
        locale: Locale,
    ) -> impl Iterator<Item = (bool, Start)> + 'a {
        let both = self.popular.iter().chain(&self.by_language);
        both.flat_map(move |(language, own)| {
            let at_home = *language == locale;
            let most = if at_home { MOST_AT_HOME } else { MOST_ABROAD };
            let from = own.partition_point(|start| start.text(vocabulary) < folded);
            let own = &own[from..(from + most).min(own.len())];
            let to = own.partition_point(|start| start.text(vocabulary).starts_with(folded));
            own[..to].iter().map(move |start| (at_home, *start))
        })
    }
}

/// Suggests concepts for a beginning of words: exact first, then the language asked about, then
/// names that begin so, then popular concepts, then usual and short names; when too few begin so,
/// names that are like it.
///
/// Popular are the unit groups of `index/linking/popular.tsv`; among others those whose usual name
/// begins so in more languages. Nobody counts what people look for.
pub fn suggest(
    linker: &Linker,
    prefixes: &Prefixes,
    typed: &str,
    kind: TermKind,
    locale: Locale,
    limit: usize,
) -> Vec<Suggestion> {
    let folded = fold(typed);
    if folded.is_empty() {
        return Vec::new();
    }
    let vocabulary = linker.vocabulary();
    let found: Vec<(bool, Start)> = prefixes.find(vocabulary, &folded, locale).collect();
    let languages = count_languages(vocabulary, &found);
    let mut ranked: Vec<u64> = found
        .into_iter()
        .map(|(at_home, start)| {
            let (concept, _, kind) = vocabulary.label_owner(start.label);
            let count = languages.binary_search_by_key(&concept, |own| own.0);
            let count = count.map_or(0, |place| languages[place].1);
            let exact = start.at == 0 && usize::from(start.rest) == folded.len();
            let length = u64::from(start.at) + u64::from(start.rest);
            // From the most telling to the least, each in as many bits as it needs.
            let rank = [
                (u64::from(!exact), 1),
                (u64::from(!at_home), 1),
                (u64::from(start.at != 0), 1),
                (
                    u64::from(MOST_RECORDS - prefixes.records[concept as usize]),
                    6,
                ),
                (MOST_LANGUAGES - count.min(MOST_LANGUAGES), 6),
                (u64::from(kind != LabelKind::Preferred), 1),
                (length.min(0xffff), 16),
                (u64::from(start.label), 32),
            ];
            rank.iter().fold(0, |all, (own, bits)| all << bits | own)
        })
        .collect();
    ranked.sort_unstable();
    let mut suggestions: Vec<Suggestion> = Vec::new();
    for rank in ranked {
        let label = vocabulary.label(rank as u32);
        if suggestions
            .iter()
            .all(|known| known.concept != label.concept)
        {
            suggestions.push(Suggestion {
                concept: label.concept,
                matched_label: label.text.to_string(),
                matched_language: label.language,
            });
        }
        if suggestions.len() == limit {
            return suggestions;
        }
    }
    if suggestions.len() < limit.min(3) {
        let links = linker.link(typed, kind, Some(locale), limit).links;
        let similar = links.into_iter().filter(|link| link.score >= 0.6);
        for link in similar {
            if suggestions.len() < limit
                && suggestions
                    .iter()
                    .all(|known| known.concept != link.concept)
            {
                suggestions.push(Suggestion {
                    concept: link.concept,
                    matched_label: link.matched_label,
                    matched_language: link.matched_language,
                });
            }
        }
    }
    suggestions
}

/// In how many languages the usual name of a concept begins so, sorted by concept.
fn count_languages(vocabulary: &Vocabulary, found: &[(bool, Start)]) -> Vec<(ConceptIndex, u64)> {
    let labels = found.iter().filter(|(_, start)| start.at == 0);
    let usual = labels.filter_map(|(_, start)| {
        let (concept, language, kind) = vocabulary.label_owner(start.label);
        (kind == LabelKind::Preferred).then_some((concept, language))
    });
    let mut pairs: Vec<(ConceptIndex, LanguageCode)> = usual.collect();
    pairs.sort_unstable();
    pairs.dedup();
    let same = pairs.chunk_by(|a, b| a.0 == b.0);
    same.map(|own| (own[0].0, own.len() as u64)).collect()
}
