//! Rows of EURES HR-XML: one for each `PositionOpening`.

use std::io::BufReader;

use quick_xml::Reader;
use quick_xml::events::Event;

use super::error::UploadError;
use super::opening::row_of_opening;
use super::row::RawRow;
use super::source::TextSource;
use crate::intake::cv::xml::{DEEPEST, Element, character, element, short};

const OPENING: &str = "PositionOpening";
/// No opening has more elements.
const MOST_ELEMENTS: usize = 20_000;

/// The openings of a document, one at a time, whatever stands around them.
pub(super) struct EuresRows {
    reader: Reader<BufReader<TextSource>>,
    buffer: Vec<u8>,
    row_bytes: u64,
    /// Elements around the openings that are open.
    around: usize,
    number: u64,
}

impl EuresRows {
    /// Begins at the beginning of a document.
    pub(super) fn new(source: TextSource, row_bytes: u64) -> Self {
        Self {
            reader: Reader::from_reader(source.buffered()),
            buffer: Vec::new(),
            row_bytes,
            around: 0,
            number: 0,
        }
    }

    /// The next opening; none after the last.
    fn opening(&mut self) -> Result<Option<Element>, UploadError> {
        self.reader.get_mut().get_mut().allow(self.row_bytes);
        let mut open: Vec<Element> = Vec::new();
        let mut count = 0_usize;
        loop {
            match self.event()? {
                Step::Open(own) if open.is_empty() && own.name != OPENING => {
                    self.around += 1;
                    if self.around > DEEPEST {
                        return Err(UploadError::TooNested);
                    }
                }
                Step::Open(own) => {
                    count += 1;
                    if open.len() >= DEEPEST || count > MOST_ELEMENTS {
                        return Err(UploadError::TooNested);
                    }
                    open.push(own);
                }
                Step::Whole(own) => match open.last_mut() {
                    Some(parent) => {
                        count += 1;
                        parent.children.push(own);
                    }
                    None if own.name == OPENING => return Ok(Some(own)),
                    None => {}
                },
                Step::Close => match (open.pop(), open.last_mut()) {
                    (Some(own), Some(parent)) => parent.children.push(own),
                    (Some(own), None) => return Ok(Some(own)),
                    (None, _) => {
                        self.around = self.around.saturating_sub(1);
                        self.reader.get_mut().get_mut().allow(self.row_bytes);
                    }
                },
                Step::Text(text) => {
                    if let Some(own) = open.last_mut() {
                        own.text.push_str(&text);
                    }
                }
                Step::Nothing => {}
                Step::End if open.is_empty() && self.around == 0 => return Ok(None),
                Step::End => return Err(self.broken("the document ends before its elements do")),
            }
            if count > MOST_ELEMENTS {
                return Err(UploadError::TooNested);
            }
        }
    }

    fn event(&mut self) -> Result<Step, UploadError> {
        self.buffer.clear();
        let event = match self.reader.read_event_into(&mut self.buffer) {
            Ok(event) => event,
            Err(error) => {
                let reason = short(&error.to_string());
                return Err(if self.reader.get_ref().get_ref().is_exhausted() {
                    UploadError::TooNested
                } else {
                    self.broken(&reason)
                });
            }
        };
        let number = self.number;
        let broken = |reason| UploadError::BrokenXml {
            openings: number,
            reason,
        };
        Ok(match event {
            Event::Start(start) => Step::Open(element(&start).map_err(broken)?),
            Event::Empty(start) => Step::Whole(element(&start).map_err(broken)?),
            Event::End(_) => Step::Close,
            Event::Text(own) => Step::Text(own.to_string()),
            Event::CData(own) => Step::Text(own.to_string()),
            Event::GeneralRef(own) => {
                let character = character(&own).ok_or(UploadError::Entity)?;
                Step::Text(character.to_string())
            }
            Event::DocType(_) => return Err(UploadError::DocumentType),
            Event::Eof => Step::End,
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) => Step::Nothing,
        })
    }

    fn broken(&self, reason: &str) -> UploadError {
        UploadError::BrokenXml {
            openings: self.number,
            reason: reason.to_owned(),
        }
    }
}

/// What an event does to the tree.
enum Step {
    Open(Element),
    Whole(Element),
    Close,
    Text(String),
    Nothing,
    End,
}

impl Iterator for EuresRows {
    type Item = Result<RawRow, UploadError>;

    fn next(&mut self) -> Option<Self::Item> {
        match self.opening() {
            Err(error) => Some(Err(error)),
            Ok(None) if self.number == 0 => {
                self.number = 1;
                Some(Err(UploadError::NoOpening))
            }
            Ok(None) => None,
            Ok(Some(opening)) => {
                self.number += 1;
                Some(Ok(row_of_opening(&opening, self.number)))
            }
        }
    }
}
