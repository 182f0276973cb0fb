//! In which encoding are these bytes written?

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// The encoding of bytes without a byte order mark: UTF-8, UTF-16, then the declared or the likely one.
pub(super) fn encoding_of(bytes: &[u8], charset: Option<&str>) -> &'static Encoding {
    if std::str::from_utf8(bytes).is_ok() && !bytes.contains(&0) {
        return UTF_8;
    }
    if let Some(wide) = wide(bytes) {
        return wide;
    }
    if mostly_utf8(bytes) {
        return UTF_8;
    }
    if let Some(declared) = charset.and_then(|label| Encoding::for_label(label.as_bytes()))
        && declared != UTF_8
    {
        return declared;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guessed = detector.guess(None, Utf8Detection::Deny);
    if guessed.is_single_byte() {
        guessed
    } else {
        WINDOWS_1252
    }
}

/// UTF-16 without a mark: every other byte of Latin text is zero, of Arabic or Bengali text the
/// number of its block.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(4_096) & !1];
    let pairs = sample.len() / 2;
    if pairs < 4 {
        return None;
    }
    let high = |first: usize| {
        let blocks = sample.iter().skip(first).step_by(2);
        blocks.filter(|b| matches!(b, 0 | 6 | 9 | 0x20)).count()
    };
    let has_zero = sample.contains(&0);
    let (big, little) = (high(0), high(1));
    match () {
        () if !has_zero => None,
        () if big * 10 >= pairs * 9 && big > little => Some(UTF_16BE),
        () if little * 10 >= pairs * 9 && little > big => Some(UTF_16LE),
        () => None,
    }
}

/// UTF-8 with a few broken bytes is still UTF-8.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut whole, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    whole > broken * 8
}
