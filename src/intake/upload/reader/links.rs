//! Cells that hold occupations and skills, as codes or in words.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use super::codes::without_note;
use super::fields::Fields;
use super::{RowProblem, RowProblemCode};
use crate::domain::{ConceptId, IscoCode, Locale};
use crate::intake::upload::column::Column;
use crate::intake::upload::number::western_digits;
use crate::taxonomy::{
    Concept, ConceptIndex, ConceptKind, LinkReason, Linking, TermKind, Vocabulary,
};

/// Words that are kept with what they were linked to; files repeat them.
const MOST_KEPT: usize = 4_096;
/// So many concepts are suggested.
const SUGGESTED: usize = 3;

/// What words were linked to: a concept, or those that they may mean.
type Linked = Result<Found, Vec<ConceptIndex>>;
type Kept = BTreeMap<(String, Option<Locale>), Linked>;

/// A concept that words mean.
#[derive(Debug, Clone, Copy)]
struct Found {
    concept: ConceptIndex,
    /// Whether the words are misspelt.
    is_typo: bool,
}

impl Found {
    /// A concept that is named by its id.
    fn named(concept: ConceptIndex) -> Self {
        Self {
            concept,
            is_typo: false,
        }
    }
}

/// Words that were linked before.
#[derive(Default)]
pub(super) struct LinkCache {
    occupations: Mutex<Kept>,
    skills: Mutex<Kept>,
}

impl LinkCache {
    fn of(&self, kind: TermKind) -> &Mutex<Kept> {
        match kind {
            TermKind::Occupation => &self.occupations,
            TermKind::Skill => &self.skills,
        }
    }
}

impl Fields<'_> {
    /// Occupation groups: codes where there are any, else what the words are linked to.
    pub(super) fn occupations(&mut self) -> Vec<IscoCode> {
        let codes = self.items(Column::Isco08);
        let mut read: Vec<IscoCode> = Vec::new();
        if codes.is_empty() {
            for words in self.items(Column::Occupation) {
                read.extend(self.occupation_in_words(&words));
            }
        } else {
            for code in codes {
                read.extend(self.occupation_code(&code));
            }
        }
        read.sort_unstable();
        read.dedup();
        read
    }

    /// Skills; what is not understood is told and left out.
    pub(super) fn skills(&mut self, column: Column) -> Vec<ConceptId> {
        let mut read: Vec<ConceptId> = Vec::new();
        for words in self.items(column) {
            let vocabulary = self.reader.vocabulary;
            let found = match named(vocabulary, &words) {
                Some(index) if vocabulary.concept(index).kind != ConceptKind::Occupation => {
                    Ok(Found::named(index))
                }
                _ => self.link(&words, TermKind::Skill),
            };
            match found {
                Ok(found) => {
                    self.tell_corrected(column, &words, found);
                    let id = vocabulary.concept(found.concept).id.clone();
                    if !read.contains(&id) {
                        read.push(id);
                    }
                }
                Err(like) => {
                    let problem = RowProblem::warning(RowProblemCode::UnknownWord).at(column);
                    let said = self.suggestions(&like);
                    self.tell(problem.value(&words).suggest(said));
                }
            }
        }
        read
    }

    fn occupation_code(&mut self, text: &str) -> Option<IscoCode> {
        let vocabulary = self.reader.vocabulary;
        if let Some(index) = named(vocabulary, text) {
            let isco = vocabulary.concept(index).isco;
            if isco.is_some() {
                return isco;
            }
        }
        let text = western_digits(without_note(text));
        // Spreadsheets drop the zero that codes of the armed forces begin with.
        let written = [text.clone(), format!("0{text}")];
        let codes = written
            .iter()
            .filter_map(|text| text.parse::<IscoCode>().ok());
        let codes: Vec<IscoCode> = codes.collect();
        let known = codes
            .iter()
            .find(|code| vocabulary.find_isco(**code).is_some());
        if let Some(code) = known {
            return Some(*code);
        }
        let Some(code) = codes.first() else {
            let problem = RowProblem::error(RowProblemCode::WrongFormat).at(Column::Isco08);
            self.tell(problem.value(&text).wanted("ISCO-08: 7126"));
            return None;
        };
        let problem = RowProblem::error(RowProblemCode::UnknownCode).at(Column::Isco08);
        let said = self.groups_near(*code);
        self.tell(problem.value(&text).wanted("ISCO-08: 7126").suggest(said));
        None
    }

    fn occupation_in_words(&mut self, words: &str) -> Option<IscoCode> {
        let vocabulary = self.reader.vocabulary;
        let found = match named(vocabulary, words) {
            Some(index) => Ok(Found::named(index)),
            None => self.link(words, TermKind::Occupation),
        };
        let like = match found {
            // The occupation decides which permits fit: what is misspelt is asked, not guessed.
            Ok(found) if found.is_typo => vec![found.concept],
            Ok(found) => {
                let isco = vocabulary.concept(found.concept).isco;
                if isco.is_some() {
                    return isco;
                }
                Vec::new()
            }
            Err(like) => like,
        };
        let problem = RowProblem::error(RowProblemCode::UnknownWord).at(Column::Occupation);
        let said = self.suggestions(&like);
        self.tell(problem.value(words).suggest(said));
        None
    }

    fn link(&self, words: &str, kind: TermKind) -> Linked {
        let key = (words.to_owned(), self.language);
        let kept = self.reader.links.of(kind);
        let known = kept
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .get(&key)
            .cloned();
        if let Some(linked) = known {
            return linked;
        }
        let linking = self
            .reader
            .linker
            .link(words, kind, self.language, SUGGESTED);
        let linked = decide(&linking);
        let mut kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() < MOST_KEPT {
            kept.insert(key, linked.clone());
        }
        linked
    }

    /// Says how a misspelt word was read.
    fn tell_corrected(&mut self, column: Column, words: &str, found: Found) {
        if found.is_typo {
            let read = self.suggestions(&[found.concept]);
            let problem = RowProblem::warning(RowProblemCode::CorrectedWord).at(column);
            let problem = problem.value(words).wanted(read.join(""));
            self.tell(problem.suggest(read));
        }
    }

    /// Names with their ids, as they can stand in a cell: `plombier (isco:7126)`.
    fn suggestions(&self, like: &[ConceptIndex]) -> Vec<String> {
        let vocabulary = self.reader.vocabulary;
        let said = |index: &ConceptIndex| {
            let name = vocabulary.preferred(*index, self.shown_locale());
            format!("{name} ({})", id_of(vocabulary.concept(*index)))
        };
        like.iter().map(said).collect()
    }

    /// Groups of ISCO-08 beside a code that it does not have.
    fn groups_near(&self, code: IscoCode) -> Vec<String> {
        let vocabulary = self.reader.vocabulary;
        let mut above = (1..code.digits()).rev().map(|digits| code.prefix(digits));
        let parent = above.find_map(|group| vocabulary.find_isco(group));
        let near = parent.map(|index| vocabulary.concept(index).narrower.iter());
        let groups = near.into_iter().flatten().filter_map(|index| {
            let code = vocabulary.concept(*index).id.isco()?;
            let name = vocabulary.preferred(*index, self.shown_locale());
            Some(format!("{code} ({name})"))
        });
        groups.take(SUGGESTED).collect()
    }
}

fn decide(linking: &Linking) -> Linked {
    match linking.links.first() {
        Some(best) if linking.resolved => Ok(Found {
            concept: best.concept,
            is_typo: best.reason == LinkReason::Typo,
        }),
        _ => Err(linking.links.iter().map(|link| link.concept).collect()),
    }
}

/// The concept that a cell names by its id, alone or behind its name.
fn named(vocabulary: &Vocabulary, text: &str) -> Option<ConceptIndex> {
    let behind = text
        .rsplit_once(" (")
        .and_then(|(_, note)| note.strip_suffix(')'));
    let ids = [Some(text), behind];
    ids.into_iter()
        .flatten()
        .find_map(|id| vocabulary.find(&id.parse().ok()?))
}

/// An occupation is named by its group, which every vocabulary has.
fn id_of(concept: &Concept) -> ConceptId {
    let group = concept
        .isco
        .filter(|_| concept.kind == ConceptKind::Occupation);
    group.map_or_else(|| concept.id.clone(), ConceptId::of_isco)
}
