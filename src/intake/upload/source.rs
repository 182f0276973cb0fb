//! The bytes of a file as text, read piece by piece.

use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::path::Path;

use encoding_rs::{CoderResult, Decoder, Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::error::UploadError;
use crate::intake::encoding::encoding_of;

/// How much is looked at to find the encoding and the format.
const SAMPLE: usize = 64 << 10;
/// Readers fetch ahead of what they hand over.
const AHEAD: u64 = 64 << 10;
/// A decoder needs room for one character.
const ROOM: usize = 16;

/// What a file begins with.
pub(super) struct Beginning {
    /// The first bytes.
    pub bytes: Vec<u8>,
    /// The first bytes as text.
    pub text: String,
    /// The encoding of the whole file.
    pub encoding: &'static Encoding,
    /// Whether the encoding is a guess.
    pub guessed: bool,
}

impl Beginning {
    /// Looks at the beginning of a file; `charset` is what the sender says.
    ///
    /// # Errors
    /// When the file cannot be read or nothing is in it.
    pub(super) fn of(path: &Path, charset: Option<&str>) -> Result<Self, UploadError> {
        let mut file = File::open(path).map_err(UploadError::Unreadable)?;
        let bytes = chunk(&mut file)?;
        let bom = Encoding::for_bom(&bytes).map(|(encoding, _)| encoding);
        let declared = xml_charset(&bytes);
        let charset = charset.or(declared.as_deref());
        let (encoding, guessed) = match bom {
            Some(encoding) => (encoding, false),
            None => find_encoding(&bytes, &mut file, charset)?,
        };
        let (text, _) = encoding.decode_with_bom_removal(&bytes);
        if text.chars().all(|c| c.is_whitespace() || c == '\0') {
            return Err(UploadError::Empty);
        }
        Ok(Self {
            text: text.into_owned(),
            bytes,
            encoding,
            guessed,
        })
    }
}

/// The encoding of a file without a mark, and whether it is a guess.
fn find_encoding(
    first: &[u8],
    file: &mut File,
    charset: Option<&str>,
) -> Result<(&'static Encoding, bool), UploadError> {
    let mut telling = first.to_vec();
    while !telling.iter().any(|b| *b == 0 || !b.is_ascii()) {
        telling = chunk(file)?;
        if telling.is_empty() {
            return Ok((UTF_8, false));
        }
    }
    let encoding = encoding_of(whole_characters(&telling), charset);
    let is_unicode = [UTF_8, UTF_16LE, UTF_16BE].contains(&encoding);
    let declared = charset.and_then(|label| Encoding::for_label(label.as_bytes()));
    Ok((encoding, !is_unicode && declared != Some(encoding)))
}

fn chunk(file: &mut File) -> Result<Vec<u8>, UploadError> {
    let mut bytes = Vec::new();
    let read = file.take(SAMPLE as u64).read_to_end(&mut bytes);
    read.map_err(UploadError::Unreadable)?;
    Ok(bytes)
}

/// The bytes without a character that a cut goes through.
fn whole_characters(bytes: &[u8]) -> &[u8] {
    let cut = bytes.iter().take(3).take_while(|b| **b & 0xc0 == 0x80);
    let bytes = &bytes[cut.count()..];
    match std::str::from_utf8(bytes) {
        Err(error) if error.error_len().is_none() => &bytes[..error.valid_up_to()],
        _ => bytes,
    }
}

/// The encoding that an XML declaration names.
fn xml_charset(bytes: &[u8]) -> Option<String> {
    let head = bytes.get(..bytes.len().min(200))?;
    let head = String::from_utf8_lossy(head);
    let declaration = head.strip_prefix("<?xml")?.split("?>").next()?;
    let (_, value) = declaration.split_once("encoding")?;
    let value = value.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    value[1..].split(quote).next().map(str::to_owned)
}

/// A file as UTF-8, decoded while it is read, with a bound on how much is read at a time.
pub(super) struct TextSource {
    file: File,
    decoder: Decoder,
    input: Box<[u8]>,
    waiting: std::ops::Range<usize>,
    ended: bool,
    tail: &'static [u8],
    left: u64,
    exhausted: bool,
    /// Decoded bytes for which there was no room.
    kept: Vec<u8>,
}

impl TextSource {
    /// Opens a file. `tail` is handed over after its last byte.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub(super) fn open(
        path: &Path,
        encoding: &'static Encoding,
        tail: &'static [u8],
    ) -> Result<Self, UploadError> {
        let mut file = File::open(path).map_err(UploadError::Unreadable)?;
        file.seek(SeekFrom::Start(0))
            .map_err(UploadError::Unreadable)?;
        Ok(Self {
            file,
            decoder: encoding.new_decoder_with_bom_removal(),
            input: vec![0; SAMPLE].into(),
            waiting: 0..0,
            ended: false,
            tail,
            left: u64::MAX,
            exhausted: false,
            kept: Vec::new(),
        })
    }

    /// The source with a buffer.
    pub(super) fn buffered(self) -> BufReader<Self> {
        BufReader::with_capacity(SAMPLE, self)
    }

    /// Allows so many bytes for what comes next.
    pub(super) fn allow(&mut self, bytes: u64) {
        self.left = bytes + AHEAD + SAMPLE as u64;
    }

    /// Whether more was asked for than was allowed.
    pub(super) fn is_exhausted(&self) -> bool {
        self.exhausted
    }

    fn decode(&mut self, out: &mut [u8]) -> io::Result<usize> {
        loop {
            if self.waiting.is_empty() && !self.ended {
                let read = self.file.read(&mut self.input)?;
                self.waiting = 0..read;
                self.ended = read == 0;
            }
            let source = &self.input[self.waiting.clone()];
            let (result, read, written, _) = self.decoder.decode_to_utf8(source, out, self.ended);
            self.waiting.start += read;
            let finished = self.ended && result == CoderResult::InputEmpty;
            if written > 0 || finished {
                return Ok(written);
            }
        }
    }
}

impl Read for TextSource {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if !self.kept.is_empty() {
            let read = out.len().min(self.kept.len());
            out[..read].copy_from_slice(&self.kept[..read]);
            self.kept.drain(..read);
            return Ok(read);
        }
        if (1..ROOM).contains(&out.len()) {
            let mut room = [0; ROOM];
            let read = self.read(&mut room)?;
            self.kept.extend(&room[..read]);
            return if read == 0 { Ok(0) } else { self.read(out) };
        }
        if self.left == 0 {
            self.exhausted = true;
            return Err(io::Error::other("more was read than is allowed"));
        }
        let most = usize::try_from(self.left).unwrap_or(usize::MAX).max(ROOM);
        let most = out.len().min(most);
        let mut read = if self.ended && self.waiting.is_empty() {
            0
        } else {
            self.decode(&mut out[..most])?
        };
        if read == 0 {
            read = self.tail.len().min(most);
            out[..read].copy_from_slice(&self.tail[..read]);
            self.tail = &self.tail[read..];
        }
        self.left = self.left.saturating_sub(read as u64);
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(bytes: &[u8]) -> tempfile::NamedTempFile {
        let file = tempfile::NamedTempFile::new().expect("there is room");
        std::fs::write(file.path(), bytes).expect("is written");
        file
    }

    #[test]
    fn a_late_accent_decides_the_encoding_of_the_whole_file() {
        let mut bytes = b"plain words, ".repeat(10_000);
        bytes.extend("né à Orléans, déjà prêt".bytes());
        let file = written(&bytes);
        let beginning = Beginning::of(file.path(), None).expect("is text");
        assert_eq!((beginning.encoding, beginning.guessed), (UTF_8, false));
        let mut narrow = b"plain words, ".repeat(10_000);
        narrow.extend(b"n\xe9 \xe0 Orl\xe9ans, d\xe9j\xe0 pr\xeat");
        let file = written(&narrow);
        let beginning = Beginning::of(file.path(), None).expect("is text");
        assert_eq!(beginning.encoding, encoding_rs::WINDOWS_1252);
        assert!(beginning.guessed);
    }

    #[test]
    fn a_character_across_the_cut_is_no_other_encoding() {
        for shift in 0..4 {
            let mut bytes = vec![b'a'; SAMPLE - shift];
            bytes.extend("বাংলা".bytes());
            let file = written(&bytes);
            let beginning = Beginning::of(file.path(), None).expect("is text");
            assert_eq!(beginning.encoding, UTF_8, "{shift}");
            let mut source = TextSource::open(file.path(), UTF_8, b"end")
                .expect("opens")
                .buffered();
            let mut text = String::new();
            source.read_to_string(&mut text).expect("is UTF-8");
            assert!(text.ends_with("aবাংলাend"));
        }
    }

    #[test]
    fn no_more_is_read_than_is_allowed() {
        let file = written(&vec![b'a'; 1 << 20]);
        let mut source = TextSource::open(file.path(), UTF_8, b"").expect("opens");
        source.allow(10);
        let mut source = source.buffered();
        assert!(source.read_to_end(&mut Vec::new()).is_err());
        assert!(source.get_ref().is_exhausted());
    }
}
