//! Folding: what is left of a word when spelling habits are taken away.
//!
//! Latin: NFKC, lower case, no accents, elisions cut. Arabic and Urdu: no tatweel, no harakat,
//! one alef, one ya, one kaf, ta marbuta as ha, western digits. Bengali: NFC with nukta letters
//! joined, no joiners, western digits. Every script goes through the same chain, so a phrase may
//! mix them.

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

/// A script that labels are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Script {
    /// Latin letters.
    Latin,
    /// Arabic letters, also Urdu.
    Arabic,
    /// Bengali letters.
    Bengali,
    /// Anything else.
    Other,
}

impl Script {
    /// The script of the first letter that has one.
    pub fn of(text: &str) -> Script {
        text.chars()
            .find_map(|c| match c {
                'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' => Some(Script::Latin),
                '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' => Some(Script::Arabic),
                '\u{980}'..='\u{9ff}' => Some(Script::Bengali),
                _ => None,
            })
            .unwrap_or(Script::Other)
    }
}

/// The folded words of a text, joined by single spaces.
pub fn fold(text: &str) -> String {
    tokens(text)
        .map(|(_, word)| word)
        .collect::<Vec<_>>()
        .join(" ")
}

/// The folded words of a text with the byte where each begins and ends in it.
pub fn tokens(text: &str) -> impl Iterator<Item = (std::ops::Range<usize>, String)> + '_ {
    text.unicode_word_indices()
        .flat_map(|(start, word)| split_elision(start, word))
        .filter_map(|(start, word)| {
            let folded = fold_word(word);
            (!folded.is_empty()).then(|| (start..start + word.len(), folded))
        })
}

/// `l'électricien` is two words; only the second carries meaning.
fn split_elision(start: usize, word: &str) -> Option<(usize, &str)> {
    const ELIDED: [&str; 12] = [
        "l", "d", "j", "m", "n", "s", "t", "c", "qu", "dell", "all", "un",
    ];
    for (at, apostrophe) in word.match_indices(['\'', '\u{2019}', '\u{2bc}']) {
        let before = word[..at].to_lowercase();
        let after = at + apostrophe.len();
        if ELIDED.contains(&before.as_str()) && after < word.len() {
            return Some((start + after, &word[after..]));
        }
    }
    Some((start, word))
}

fn fold_word(word: &str) -> String {
    if word.is_ascii() {
        return word
            .bytes()
            .filter(u8::is_ascii_alphanumeric)
            .map(|b| char::from(b.to_ascii_lowercase()))
            .collect();
    }
    let mut out = String::with_capacity(word.len());
    for c in word.nfkd() {
        for lower in c.to_lowercase() {
            fold_char(lower, &mut out);
        }
    }
    out.nfc().collect()
}

fn fold_char(c: char, out: &mut String) {
    match c {
        // Latin: accents are combining marks after NFKD; letters that do not decompose.
        '\u{300}'..='\u{36f}' => {}
        'ß' => out.push_str("ss"),
        'æ' => out.push_str("ae"),
        'œ' => out.push_str("oe"),
        'ø' => out.push('o'),
        'ł' => out.push('l'),
        'đ' | 'ð' => out.push('d'),
        'ı' => out.push('i'),
        // Arabic: vowel signs, tatweel, hamza above and below that NFKD split off.
        '\u{640}'
        | '\u{610}'..='\u{61a}'
        | '\u{64b}'..='\u{65f}'
        | '\u{670}'
        | '\u{6d6}'..='\u{6ed}' => {}
        '\u{622}' | '\u{623}' | '\u{625}' | '\u{671}' | '\u{672}' | '\u{673}' => {
            out.push('\u{627}')
        }
        '\u{649}' | '\u{64a}' | '\u{6cc}' | '\u{6d2}' | '\u{6d3}' | '\u{626}' | '\u{6d0}' => {
            out.push('\u{64a}');
        }
        '\u{624}' => out.push('\u{648}'),
        '\u{6a9}' | '\u{6aa}' => out.push('\u{643}'),
        '\u{629}' | '\u{6c1}' | '\u{6be}' | '\u{6c3}' | '\u{6d5}' | '\u{6c0}' | '\u{6c2}' => {
            out.push('\u{647}');
        }
        '\u{621}' | '\u{674}' => {}
        // Digits of Arabic, Persian/Urdu and Bengali.
        '\u{660}'..='\u{669}' => push_digit(c, '\u{660}', out),
        '\u{6f0}'..='\u{6f9}' => push_digit(c, '\u{6f0}', out),
        '\u{9e6}'..='\u{9ef}' => push_digit(c, '\u{9e6}', out),
        // Bengali: ৎ is a dead ত, chandrabindu and hasanta vary in typing.
        '\u{9ce}' => out.push('\u{9a4}'),
        '\u{981}' | '\u{9cd}' => {}
        // Long and short vowel signs are mixed up in loan words.
        '\u{9c0}' => out.push('\u{9bf}'),
        '\u{9c2}' => out.push('\u{9c1}'),
        '\u{9bc}' => {}
        '\u{9df}' => out.push('\u{9af}'),
        '\u{9dc}' | '\u{9dd}' => out.push('\u{9b0}'),
        c if c.is_alphanumeric() || ('\u{980}'..='\u{9ff}').contains(&c) => out.push(c),
        _ => {}
    }
}

fn push_digit(c: char, zero: char, out: &mut String) {
    let digit = c as u32 - zero as u32;
    out.extend(char::from_digit(digit, 10));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spelling_habits_fold_together() {
        for (a, b) in [
            ("Électricien", "electricien"),
            ("l'électricien", "ELECTRICIEN"),
            ("Straßenbauer", "strassenbauer"),
            ("كهربائي", "كهربائى"),
            ("مُمَرِّضة", "ممرضه"),
            ("أستاذ", "استاذ"),
            ("ســبّاك", "سباك"),
            ("پلمبر\u{200c}", "پلمبر"),
            ("بجلی", "بجلي"),
            ("কৃষিবিদ", "কৃষিবীদ"),
            ("১২৩", "123"),
            ("١٢٣", "۱۲۳"),
        ] {
            assert_eq!(fold(a), fold(b), "{a} and {b}");
        }
    }

    #[test]
    fn offsets_point_at_the_word_in_the_text() {
        let text = "Chef d’équipe, électricité";
        let words: Vec<&str> = tokens(text).map(|(range, _)| &text[range]).collect();
        assert_eq!(words, ["Chef", "équipe", "électricité"]);
    }

    #[test]
    fn control_characters_leave_nothing() {
        assert_eq!(fold("\u{202e}\u{200f}\u{0}"), "");
    }

    proptest::proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "[a-zA-ZÀ-ÿœ ]{0,30}|[ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچڈڑکگںہھیے٠-٩ ]{0,30}|([অ-হ][অ-হ০-৯]{0,9} ?){0,4}") {
            let once = fold(&text);
            proptest::prop_assert_eq!(fold(&once), once);
        }
    }
}
