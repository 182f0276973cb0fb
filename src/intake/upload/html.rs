//! Plain text out of descriptions that are written in HTML.

use crate::intake::cv::html::text_of_html;
use crate::intake::cv::xml::character;

/// Elements that stand inside a line.
const INLINE: [&str; 16] = [
    "a", "abbr", "b", "bdi", "code", "em", "font", "i", "mark", "s", "small", "span", "strong",
    "sub", "sup", "u",
];
/// Elements whose text nobody reads.
const UNREAD: [&str; 2] = ["script", "style"];
/// The longest reference to a character.
const LONGEST_REFERENCE: usize = 10;

/// The text of a description: no tags, one line for each block, no blank lines.
pub(super) fn plain_text(html: &str) -> String {
    let escaped = !html.contains('<') && html.contains("&lt;");
    let html = if escaped {
        text_of_html(html)
    } else {
        html.to_owned()
    };
    let text = text_of_html(&without_inline(&html));
    let text = with_characters(&text);
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

fn without_inline(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        let Some(end) = rest[at..].find('>') else {
            out.push_str(&rest[at..]);
            return out;
        };
        let (tag, after) = rest[at..].split_at(end + 1);
        let name = tag.trim_start_matches(['<', '/']);
        let name: String = name
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .collect();
        let name = name.to_ascii_lowercase();
        rest = after;
        if UNREAD.contains(&&*name) && !tag.starts_with("</") {
            let close = format!("</{name}");
            let lower = rest.to_ascii_lowercase();
            rest = &rest[lower.find(&close).unwrap_or(rest.len())..];
        } else if !INLINE.contains(&&*name) {
            out.push_str(tag);
        }
    }
    out.push_str(rest);
    out
}

/// The text with references such as `&#233;` as the characters they mean.
fn with_characters(text: &str) -> String {
    let mut parts = text.split("&#");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find(';').filter(|end| *end <= LONGEST_REFERENCE);
        match end.and_then(|end| Some((character(&format!("#{}", &part[..end]))?, end))) {
            Some((character, end)) => {
                out.push(character);
                out.push_str(&part[end + 1..]);
            }
            None => {
                out.push_str("&#");
                out.push_str(part);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_lines_and_what_is_inline_stays_in_its_line() {
        for (html, text) in [
            (
                "<p>You repair <b>pipes</b> &amp; taps.</p><ul><li>A</li></ul>",
                "You repair pipes & taps.\nA",
            ),
            ("plain words\n\nand more", "plain words\nand more"),
            ("&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;", "One\nTwo"),
            ("caf&#233; &#x2013; &#zz; &#", "café – &#zz; &#"),
            (
                "a<script>alert('x')</script>b<STYLE>p{}</STYLE>c",
                "a\nb\nc",
            ),
            ("3 < 4", "3  4"),
            ("<b", "b"),
            ("<script>never closed", ""),
        ] {
            assert_eq!(plain_text(html), text, "{html}");
        }
    }
}
