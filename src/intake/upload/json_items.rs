//! The objects of a JSON document, one at a time, without reading it whole.

use std::io::{BufRead, BufReader};

use super::error::UploadError;
use super::source::TextSource;

/// The text of one object and the line it begins on.
pub(super) struct Item {
    pub text: Vec<u8>,
    pub line: u64,
}

/// Takes a document apart at its brackets; what stands between them is not judged.
pub(super) struct JsonItems {
    source: BufReader<TextSource>,
    line: u64,
    item_line: u64,
    row_bytes: u64,
    list: &'static str,
    place: Place,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Between objects that follow each other.
    Between,
    /// In a list that is the document.
    List,
    /// In a list that stands in an object.
    InnerList,
}

impl JsonItems {
    /// Begins at the beginning of a document; `list` is the field whose list holds the objects.
    pub(super) fn new(source: TextSource, row_bytes: u64, list: &'static str) -> Self {
        Self {
            source: source.buffered(),
            line: 1,
            item_line: 1,
            row_bytes,
            list,
            place: Place::Between,
        }
    }

    /// The next object, or whatever stands where one should; none after the last.
    ///
    /// # Errors
    /// When brackets do not match, the document ends too early or an object is too long.
    pub(super) fn next_item(&mut self) -> Result<Option<Item>, UploadError> {
        loop {
            self.source.get_mut().allow(self.row_bytes);
            let first = self.skip_space()?;
            self.item_line = self.line;
            match (self.place, first) {
                (Place::Between, None) => return Ok(None),
                (Place::Between, Some(b'[')) => {
                    self.advance()?;
                    self.place = Place::List;
                }
                (Place::Between, Some(b'{')) => {
                    if let Some(text) = self.read_top_object()? {
                        return Ok(Some(self.item(text)));
                    }
                }
                (Place::List | Place::InnerList, Some(b',')) => self.advance()?,
                (Place::List, Some(b']')) => {
                    self.advance()?;
                    self.place = Place::Between;
                }
                (Place::InnerList, Some(b']')) => {
                    self.advance()?;
                    self.leave_object()?;
                    self.place = Place::Between;
                }
                (Place::List | Place::InnerList, Some(b)) if !matches!(b, b'}' | b':') => {
                    let mut text = Vec::new();
                    self.read_value(&mut text)?;
                    return Ok(Some(self.item(text)));
                }
                _ => return Err(self.broken()),
            }
        }
    }

    fn item(&self, text: Vec<u8>) -> Item {
        Item {
            text,
            line: self.item_line,
        }
    }

    /// Reads an object; none when it holds a list of offers, which is then entered.
    fn read_top_object(&mut self) -> Result<Option<Vec<u8>>, UploadError> {
        let mut text = vec![b'{'];
        self.advance()?;
        loop {
            match self.skip_space()? {
                Some(b'}') => {
                    self.advance()?;
                    text.push(b'}');
                    return Ok(Some(text));
                }
                Some(b',') => {
                    self.advance()?;
                    text.push(b',');
                }
                Some(b'"') => {
                    let begin = text.len();
                    self.read_value(&mut text)?;
                    if self.skip_space()? != Some(b':') {
                        return Err(self.broken());
                    }
                    self.advance()?;
                    let key = text.get(begin + 1..text.len() - 1).unwrap_or_default();
                    let is_list = key == self.list.as_bytes();
                    if self.skip_space()? == Some(b'[') && is_list {
                        self.advance()?;
                        self.place = Place::InnerList;
                        return Ok(None);
                    }
                    text.push(b':');
                    self.read_value(&mut text)?;
                }
                _ => return Err(self.broken()),
            }
        }
    }

    /// Reads what follows a list of offers in its object, and forgets it.
    fn leave_object(&mut self) -> Result<(), UploadError> {
        loop {
            match self.skip_space()? {
                Some(b'}') => return self.advance(),
                Some(b',' | b':') => self.advance()?,
                Some(_) => self.read_value(&mut Vec::new())?,
                None => return Err(self.broken()),
            }
        }
    }

    /// Reads one value: to its closing bracket, its closing quote, or the end of a word.
    fn read_value(&mut self, text: &mut Vec<u8>) -> Result<(), UploadError> {
        let mut depth = 0_usize;
        loop {
            let Some(byte) = self.peek()? else {
                return Err(self.broken());
            };
            match byte {
                b'"' => self.read_string(text)?,
                b'{' | b'[' => {
                    depth += 1;
                    self.push(byte, text)?;
                }
                b'}' | b']' if depth == 0 => return Err(self.broken()),
                b'}' | b']' => {
                    depth -= 1;
                    self.push(byte, text)?;
                }
                _ if depth == 0 => return self.read_word(text),
                _ => self.push(byte, text)?,
            }
            if depth == 0 {
                return Ok(());
            }
        }
    }

    fn read_string(&mut self, text: &mut Vec<u8>) -> Result<(), UploadError> {
        self.push(b'"', text)?;
        loop {
            let Some(byte) = self.peek()? else {
                return Err(self.broken());
            };
            self.push(byte, text)?;
            match byte {
                b'"' => return Ok(()),
                b'\\' => {
                    let escaped = self.peek()?.ok_or_else(|| self.broken())?;
                    self.push(escaped, text)?;
                }
                _ => {}
            }
        }
    }

    fn read_word(&mut self, text: &mut Vec<u8>) -> Result<(), UploadError> {
        let begin = text.len();
        while let Some(byte) = self.peek()? {
            if byte.is_ascii_whitespace() || b",:]}[{\"".contains(&byte) {
                break;
            }
            self.push(byte, text)?;
        }
        if text.len() == begin {
            return Err(self.broken());
        }
        Ok(())
    }

    fn push(&mut self, byte: u8, text: &mut Vec<u8>) -> Result<(), UploadError> {
        if text.len() as u64 >= self.row_bytes {
            return Err(self.too_long());
        }
        text.push(byte);
        self.advance()
    }

    fn skip_space(&mut self) -> Result<Option<u8>, UploadError> {
        loop {
            match self.peek()? {
                Some(byte) if byte.is_ascii_whitespace() => self.advance()?,
                other => return Ok(other),
            }
        }
    }

    fn peek(&mut self) -> Result<Option<u8>, UploadError> {
        let byte = self.source.fill_buf().map(|bytes| bytes.first().copied());
        match byte {
            Ok(byte) => Ok(byte),
            Err(_) if self.source.get_ref().is_exhausted() => Err(self.too_long()),
            Err(error) => Err(UploadError::Unreadable(error)),
        }
    }

    fn advance(&mut self) -> Result<(), UploadError> {
        if self.peek()? == Some(b'\n') {
            self.line += 1;
        }
        self.source.consume(1);
        Ok(())
    }

    fn broken(&self) -> UploadError {
        UploadError::BrokenJson { line: self.line }
    }

    fn too_long(&self) -> UploadError {
        UploadError::RowTooLong {
            line: self.item_line,
            most_kib: self.row_bytes >> 10,
        }
    }
}

/// The lines of a document that has one object on each.
pub(super) struct JsonLines {
    source: BufReader<TextSource>,
    line: u64,
    row_bytes: u64,
}

impl JsonLines {
    /// Begins at the first line.
    pub(super) fn new(source: TextSource, row_bytes: u64) -> Self {
        Self {
            source: source.buffered(),
            line: 0,
            row_bytes,
        }
    }

    /// The next line that is not blank, and whether the file ends before the line does.
    ///
    /// # Errors
    /// When a line is too long.
    pub(super) fn next_line(&mut self) -> Result<Option<(Item, bool)>, UploadError> {
        loop {
            self.source.get_mut().allow(self.row_bytes);
            let mut text = Vec::new();
            let read = self.source.read_until(b'\n', &mut text);
            self.line += 1;
            let line = self.line;
            let most_kib = self.row_bytes >> 10;
            match read {
                Ok(0) => return Ok(None),
                Ok(_) if text.iter().all(u8::is_ascii_whitespace) => {}
                Ok(_) => {
                    let is_cut = !text.ends_with(b"\n");
                    return Ok(Some((Item { text, line }, is_cut)));
                }
                Err(_) if self.source.get_ref().is_exhausted() => {
                    return Err(UploadError::RowTooLong { line, most_kib });
                }
                Err(error) => return Err(UploadError::Unreadable(error)),
            }
        }
    }
}
