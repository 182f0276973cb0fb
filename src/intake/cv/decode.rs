//! Bytes become text: which encoding, which characters are taken out.

use encoding_rs::Encoding;

use super::format::CvError;
use crate::intake::encoding::encoding_of;

/// Reads bytes as text: byte order mark, UTF-8, UTF-16, then the declared or the likely encoding.
///
/// # Errors
/// When the bytes are no text.
pub fn decode(bytes: &[u8], charset: Option<&str>) -> Result<String, CvError> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(CvError::Empty);
    }
    let text = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding.decode(bytes).0,
        None => {
            encoding_of(bytes, charset)
                .decode_without_bom_handling(bytes)
                .0
        }
    };
    let mut strange = 0_usize;
    let mut kept = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\r' | '\u{c}' | '\u{b}' | '\u{2028}' | '\u{2029}' | '\u{85}' => kept.push('\n'),
            '\n' | '\t' => kept.push(c),
            '\u{fffd}' => strange += 1,
            c if is_direction(c) => {}
            c if c.is_control() => strange += 1,
            '\u{a0}' | '\u{202f}' | '\u{2007}' => kept.push(' '),
            c => kept.push(c),
        }
    }
    if strange * 20 > kept.chars().count() {
        return Err(CvError::NotText);
    }
    if kept.trim().is_empty() {
        return Err(CvError::Empty);
    }
    Ok(kept)
}

/// Characters that only turn the direction of text; they can hide what is written.
fn is_direction(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::WINDOWS_1252;

    #[test]
    fn every_usual_encoding_gives_the_same_text() {
        let french = "Né à Orléans. Expérience : plombier qualifié depuis février 2019, à Sète.";
        let arabic = "ممرضة في مستشفى منذ سنة 2018، العناية بالجروح وإعطاء الأدوية للمرضى";
        let encoded =
            |text: &str, encoding: &'static Encoding| encoding.encode(text).0.into_owned();
        let wide = |text: &str, little: bool| -> Vec<u8> {
            let units = text.encode_utf16();
            units
                .flat_map(|unit| {
                    if little {
                        unit.to_le_bytes()
                    } else {
                        unit.to_be_bytes()
                    }
                })
                .collect()
        };
        for (text, narrow) in [(french, WINDOWS_1252), (arabic, encoding_rs::WINDOWS_1256)] {
            for bytes in [
                text.as_bytes().to_vec(),
                format!("\u{feff}{text}").into_bytes(),
                encoded(text, narrow),
                wide(text, true),
                wide(text, false),
            ] {
                assert_eq!(decode(&bytes, None).expect("is text"), text);
            }
        }
    }

    #[test]
    fn junk_is_no_text_and_nothing_is_empty() {
        assert!(matches!(decode(b" \n\t ", None), Err(CvError::Empty)));
        assert!(matches!(
            decode(&[0, 1, 2, 3, 255, 254, 0, 7, 8, 0, 0, 0], None),
            Err(CvError::NotText)
        ));
    }

    #[test]
    fn direction_marks_are_taken_out() {
        assert_eq!(
            decode("ab\u{202e}cd\u{200f}".as_bytes(), None).expect("is text"),
            "abcd"
        );
    }
}
