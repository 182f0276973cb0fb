//! What may be repeated of words that somebody sent.

/// As much of a wrong value as a message repeats.
const LONGEST_SHOWN: usize = 60;

/// Whether a character only steers the terminal or the direction of text.
pub fn is_harmless(c: char) -> bool {
    let steers = matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    !c.is_control() && !steers
}

/// The first 60 characters of a text, without those that steer a terminal or the direction of text.
pub fn shown(text: &str) -> String {
    text.chars()
        .filter(|c| is_harmless(*c))
        .take(LONGEST_SHOWN)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_and_steering_text_is_shown_short_and_straight() {
        assert_eq!(shown("\u{202e}NT\u{1b}[2J"), "NT[2J");
        assert_eq!(shown(&"a".repeat(100)).len(), LONGEST_SHOWN);
    }
}
