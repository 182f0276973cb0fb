//! Names of concepts, all in one text so that hundreds of thousands stay small.

use crate::domain::LanguageCode;

use super::concept::ConceptIndex;

/// How a label names its concept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum LabelKind {
    /// The usual name.
    Preferred,
    /// The feminine of the usual name.
    Feminine,
    /// Another name.
    Alternative,
}

/// One name of one concept in one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Label<'a> {
    /// Whose name.
    pub concept: ConceptIndex,
    /// In which language; more than those of the interface.
    pub language: LanguageCode,
    /// As written.
    pub text: &'a str,
    /// Folded.
    pub folded: &'a str,
    /// What kind of name.
    pub kind: LabelKind,
}

/// Every label, by concept.
#[derive(Debug, Clone, Default)]
pub(super) struct Labels {
    texts: String,
    rows: Vec<Row>,
    /// Where the labels of each concept begin; one more entry than concepts.
    starts: Vec<u32>,
}

#[derive(Debug, Clone, Copy)]
struct Row {
    concept: ConceptIndex,
    text: u32,
    folded: u32,
    text_bytes: u16,
    folded_bytes: u16,
    language: LanguageCode,
    kind: LabelKind,
}

impl Labels {
    /// Adds a label; one that is empty when folded, or very long, is no name and is left out.
    pub(super) fn add(&mut self, label: Label<'_>) {
        let longest = usize::from(u16::MAX);
        if label.folded.is_empty() || label.text.len() > longest || label.folded.len() > longest {
            return;
        }
        let text = self.texts.len() as u32;
        self.texts.push_str(label.text);
        let folded = if label.folded == label.text {
            text
        } else {
            let folded = self.texts.len() as u32;
            self.texts.push_str(label.folded);
            folded
        };
        self.rows.push(Row {
            concept: label.concept,
            text,
            folded,
            text_bytes: label.text.len() as u16,
            folded_bytes: label.folded.len() as u16,
            language: label.language,
            kind: label.kind,
        });
    }

    /// Puts the labels of each concept together, in the order they were added.
    pub(super) fn arrange(&mut self, concepts: usize) {
        self.rows.sort_by_key(|row| row.concept);
        self.starts.clear();
        for concept in 0..=concepts {
            let start = self
                .rows
                .partition_point(|row| (row.concept as usize) < concept);
            self.starts.push(start as u32);
        }
        self.texts.shrink_to_fit();
        self.rows.shrink_to_fit();
    }

    /// How many concepts there were when the labels were last arranged.
    pub(super) fn arranged(&self) -> ConceptIndex {
        self.starts.len().saturating_sub(1) as ConceptIndex
    }

    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    pub(super) fn get(&self, place: u32) -> Label<'_> {
        self.view(&self.rows[place as usize])
    }

    /// Whose label, in which language and of which kind, without touching its text.
    pub(super) fn owner(&self, place: u32) -> (ConceptIndex, LanguageCode, LabelKind) {
        let row = &self.rows[place as usize];
        (row.concept, row.language, row.kind)
    }

    pub(super) fn iter(&self) -> impl ExactSizeIterator<Item = Label<'_>> {
        self.rows.iter().map(|row| self.view(row))
    }

    /// The labels of one concept. INVARIANT: `arrange` was called after the last `add`.
    pub(super) fn of(&self, concept: ConceptIndex) -> impl Iterator<Item = Label<'_>> {
        let start = |place: usize| self.starts.get(place).map_or(0, |start| *start as usize);
        let own = start(concept as usize)..start(concept as usize + 1);
        self.rows[own].iter().map(|row| self.view(row))
    }

    fn view(&self, row: &Row) -> Label<'_> {
        let piece = |start: u32, bytes: u16| {
            &self.texts[start as usize..start as usize + usize::from(bytes)]
        };
        Label {
            concept: row.concept,
            language: row.language,
            text: piece(row.text, row.text_bytes),
            folded: piece(row.folded, row.folded_bytes),
            kind: row.kind,
        }
    }
}
