//! Text out of the HTML that Europass writes into its fields.

/// The text of a fragment of HTML: no tags, lines where blocks end, the usual entities resolved.
pub fn text_of_html(fragment: &str) -> String {
    if !fragment.contains(['<', '&']) {
        return fragment.to_owned();
    }
    let mut out = String::with_capacity(fragment.len());
    let mut rest = fragment;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        let Some(end) = rest[at..].find('>') else {
            rest = &rest[at + 1..];
            continue;
        };
        out.push('\n');
        rest = &rest[at + end + 1..];
    }
    out.push_str(rest);
    for (entity, text) in [
        ("&nbsp;", " "),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&apos;", "'"),
        ("&amp;", "&"),
    ] {
        out = out.replace(entity, text);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_go_and_words_stay() {
        let text = text_of_html("<p>Pose &amp; d\u{e9}pose</p><ul><li>Brasage</li></ul> 3 < 4");
        let words: Vec<&str> = text.split_whitespace().collect();
        assert_eq!(words, ["Pose", "&", "dépose", "Brasage", "3", "4"]);
    }
}
