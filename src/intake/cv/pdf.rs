//! The XML that a Europass PDF carries inside.
//!
//! Attached files are streams, and streams always stand in the file by themselves. So it is enough
//! to look at every stream, unpack its beginning and keep the one that is a Europass document; no
//! page, font or cross-reference is ever read, and a damaged file is read as far as it goes.

use std::io::Read;

use flate2::read::ZlibDecoder;

use super::format::CvError;

/// How a PDF begins.
pub const MAGIC: &[u8] = b"%PDF-";

/// The largest document that is unpacked.
const LARGEST: u64 = 8 * 1024 * 1024;
/// Enough to see what a stream is.
const GLIMPSE: u64 = 2_048;
/// No PDF of a CV has more streams.
const MOST_STREAMS: usize = 2_000;
/// Longer dictionaries describe no attachment.
const LONGEST_DICTIONARY: usize = 4_096;

/// The bytes of the embedded Europass XML.
///
/// # Errors
/// When the PDF is encrypted or carries no Europass XML.
pub fn embedded_xml(bytes: &[u8]) -> Result<Vec<u8>, CvError> {
    let mut rest = bytes;
    for _ in 0..MOST_STREAMS {
        let Some(at) = find(rest, b"stream") else {
            break;
        };
        let (before, after) = (&rest[..at], &rest[at + b"stream".len()..]);
        rest = after;
        if before.ends_with(b"end") {
            continue;
        }
        let dictionary = dictionary(before);
        let data = after
            .strip_prefix(b"\r\n")
            .or_else(|| after.strip_prefix(b"\n"));
        let Some(data) = data.or_else(|| after.strip_prefix(b"\r")) else {
            continue;
        };
        let packing = Packing::of(dictionary);
        if is_europass(&unpack(data, packing, GLIMPSE)) {
            return Ok(unpack(data, packing, LARGEST));
        }
        if packing == Packing::None {
            let end = find(data, b"endstream").unwrap_or(data.len());
            rest = &data[end..];
        }
    }
    if find(bytes, b"/Encrypt").is_some() {
        return Err(CvError::PdfEncrypted);
    }
    Err(CvError::PdfWithoutXml)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Packing {
    None,
    Flate,
    Other,
}

impl Packing {
    fn of(dictionary: &[u8]) -> Self {
        let has = |name: &[u8]| find(dictionary, name).is_some();
        if !has(b"/Filter") {
            return Self::None;
        }
        let others: [&[u8]; 7] = [
            b"/DCTDecode",
            b"/JPXDecode",
            b"/LZWDecode",
            b"/ASCII85Decode",
            b"/ASCIIHexDecode",
            b"/CCITTFaxDecode",
            b"/RunLengthDecode",
        ];
        if others.iter().any(|name| has(name)) {
            return Self::Other;
        }
        if has(b"/FlateDecode") || has(b"/Fl") {
            Self::Flate
        } else {
            Self::Other
        }
    }
}

/// At most `most` bytes of a stream; what is broken ends early.
fn unpack(data: &[u8], packing: Packing, most: u64) -> Vec<u8> {
    let mut out = Vec::new();
    match packing {
        Packing::Flate => {
            // A broken end still leaves what was read before it.
            let _ = ZlibDecoder::new(data).take(most).read_to_end(&mut out);
        }
        Packing::None => {
            let window = &data[..data.len().min(usize::try_from(most).unwrap_or(usize::MAX))];
            let end = find(window, b"endstream").unwrap_or(window.len());
            out.extend_from_slice(&window[..end]);
        }
        Packing::Other => {}
    }
    out
}

fn is_europass(beginning: &[u8]) -> bool {
    let text: Vec<u8> = beginning.iter().copied().filter(|b| *b != 0).collect();
    let starts = text.iter().position(|b| *b == b'<');
    let named = [
        &b"Candidate"[..],
        b"SkillsPassport",
        b"LearnerInfo",
        b"Europass",
    ];
    starts.is_some_and(|at| at < 8) && named.iter().any(|name| find(&text, name).is_some())
}

/// The dictionary that ends just before a stream.
fn dictionary(before: &[u8]) -> &[u8] {
    let from = before.len().saturating_sub(LONGEST_DICTIONARY);
    let near = &before[from..];
    let object = near.windows(4).rposition(|window| window == b" obj");
    &near[object.unwrap_or(0)..]
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    let first = *wanted.first()?;
    let mut from = 0;
    while let Some(at) = bytes[from..].iter().position(|b| *b == first) {
        if bytes[from + at..].starts_with(wanted) {
            return Some(from + at);
        }
        from += at + 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pdf(stream: &[u8], dictionary: &str) -> Vec<u8> {
        let mut bytes = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n2 0 obj\n".to_vec();
        bytes.extend_from_slice(dictionary.as_bytes());
        bytes.extend_from_slice(b"\nstream\r\n");
        bytes.extend_from_slice(stream);
        bytes.extend_from_slice(b"\nendstream\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF");
        bytes
    }

    fn packed(text: &[u8]) -> Vec<u8> {
        let mut packed = Vec::new();
        let mut reader = flate2::read::ZlibEncoder::new(text, flate2::Compression::default());
        reader.read_to_end(&mut packed).expect("is in memory");
        packed
    }

    #[test]
    fn attached_xml_is_found_packed_or_not() {
        let xml = b"<?xml version=\"1.0\"?><Candidate xmlns=\"http://www.europass.eu/1.0\"/>";
        let plain = pdf(xml, "<< /Type /EmbeddedFile >>");
        assert_eq!(embedded_xml(&plain).expect("is there").trim_ascii(), xml);
        let flate = pdf(
            &packed(xml),
            "<< /Type /EmbeddedFile /Filter /FlateDecode >>",
        );
        assert_eq!(embedded_xml(&flate).expect("is there"), xml);
    }

    #[test]
    fn other_streams_and_encryption_are_told_apart() {
        let page = pdf(&packed(b"BT (hello) Tj ET"), "<< /Filter /FlateDecode >>");
        assert!(matches!(embedded_xml(&page), Err(CvError::PdfWithoutXml)));
        let mut locked = page.clone();
        locked.extend_from_slice(b"<< /Encrypt 3 0 R >>");
        assert!(matches!(embedded_xml(&locked), Err(CvError::PdfEncrypted)));
    }

    #[test]
    fn a_stream_that_unpacks_without_end_is_cut() {
        let mut xml = b"<Candidate>".to_vec();
        xml.resize(40 * 1024 * 1024, b' ');
        let bomb = pdf(&packed(&xml), "<< /Filter /FlateDecode >>");
        assert_eq!(
            embedded_xml(&bomb).expect("begins well").len() as u64,
            LARGEST
        );
    }
}
