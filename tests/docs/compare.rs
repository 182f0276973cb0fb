//! Shown output against real output, where `…` stands for anything.

/// Stands alone for any lines, or within a line for any text.
pub const ANYTHING: &str = "…";

/// Whether the output is what the page shows.
pub fn is_shown(shown: &[String], real: &[String]) -> bool {
    let Some((first, rest)) = shown.split_first() else {
        return real.is_empty();
    };
    if first.trim() == ANYTHING {
        return (0..=real.len()).any(|skipped| is_shown(rest, &real[skipped..]));
    }
    let Some((line, others)) = real.split_first() else {
        return false;
    };
    is_like(first, line) && is_shown(rest, others)
}

/// Whether a line is what the page shows.
pub fn is_like(shown: &str, real: &str) -> bool {
    let (shown, mut rest) = (shown.trim_end(), real.trim_end());
    let mut parts = shown.split(ANYTHING);
    let Some(left) = parts.next().and_then(|first| rest.strip_prefix(first)) else {
        return false;
    };
    rest = left;
    let mut parts: Vec<&str> = parts.collect();
    let Some(last) = parts.pop() else {
        return rest.is_empty();
    };
    for part in parts {
        let Some(place) = rest.find(part) else {
            return false;
        };
        rest = &rest[place + part.len()..];
    }
    rest.ends_with(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<String> {
        text.lines().map(str::to_owned).collect()
    }

    #[test]
    fn the_ellipsis_alone_stands_for_any_lines() {
        let real = lines("a\nb\nc\nd");
        assert!(is_shown(&lines("a\n…\nd"), &real));
        assert!(is_shown(&lines("…\nb\nc\n…\nd\n…"), &real));
        assert!(!is_shown(&lines("a\n…\nx\n…"), &real));
        assert!(!is_shown(&lines("a\nb"), &real));
    }

    #[test]
    fn the_ellipsis_within_a_line_stands_for_any_text() {
        assert!(is_like("fit … of 100", "fit 80 of 100"));
        assert!(is_like("index stands in …", "index stands in /some/folder"));
        assert!(!is_like("fit … of 100", "fit 80 of 99"));
        assert!(!is_like("abc", "abcd"));
    }

    #[test]
    fn nothing_shown_means_nothing_printed() {
        assert!(is_shown(&[], &[]));
        assert!(!is_shown(&[], &lines("a")));
    }
}
