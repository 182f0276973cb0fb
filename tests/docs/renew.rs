//! Renewing shown output in place, when `RENEW_DOCS` is set.

use std::fs;

use strsim::jaro_winkler;

use crate::compare::{ANYTHING, is_like};
use crate::page::{Page, root};

/// Lines of a page that are to become others.
#[derive(Debug, Clone)]
pub struct Edit {
    /// Place of the first line, from 0.
    pub first: usize,
    /// How many lines go.
    pub count: usize,
    /// What comes instead.
    pub lines: Vec<String>,
}

/// Whether shown output is to be renewed.
pub fn is_wanted() -> bool {
    std::env::var_os("RENEW_DOCS").is_some_and(|value| !value.is_empty())
}

/// Writes the page with its edits.
pub fn write(page: &Page, mut edits: Vec<Edit>) {
    let mut lines = page.lines.clone();
    edits.sort_by_key(|edit| std::cmp::Reverse(edit.first));
    for edit in edits {
        lines.splice(edit.first..edit.first + edit.count, edit.lines);
    }
    fs::write(root().join(&page.path), lines.join("\n") + "\n").expect("the page can be written");
}

/// Real output cut down as the page cuts it: what was left out stays out where that can be told.
pub fn renewed(shown: &[String], real: &[String]) -> Vec<String> {
    if !shown.iter().any(|line| line.contains(ANYTHING)) {
        return real.to_vec();
    }
    let mut lines: Vec<String> = Vec::new();
    let mut place = 0;
    for line in shown {
        if line.trim() == ANYTHING {
            lines.push(line.clone());
            continue;
        }
        let rest = &real[place..];
        if let Some(found) = rest.iter().position(|own| is_like(line, own)) {
            bridge(&mut lines, found);
            lines.push(line.clone());
            place += found + 1;
        } else if let Some(found) = closest(line, rest) {
            bridge(&mut lines, found);
            lines.push(rest[found].clone());
            place += found + 1;
        }
    }
    bridge(&mut lines, real.len() - place);
    lines
}

/// Says that lines were left out, unless the page says so already.
fn bridge(lines: &mut Vec<String>, left_out: usize) {
    if left_out > 0 && lines.last().is_none_or(|last| last.trim() != ANYTHING) {
        lines.push(ANYTHING.to_owned());
    }
}

fn closest(line: &str, real: &[String]) -> Option<usize> {
    let likeness = |own: &String| jaro_winkler(line.trim(), own.trim());
    let best = real
        .iter()
        .enumerate()
        .max_by(|(_, a), (_, b)| likeness(a).total_cmp(&likeness(b)))?;
    (likeness(best.1) > 0.75).then_some(best.0)
}

#[test]
fn what_was_left_out_stays_out() {
    let lines = |text: &str| -> Vec<String> { text.lines().map(str::to_owned).collect() };
    let shown = lines("eligible: 44\n…\n  88  thamm-plus\n…");
    let real = lines("eligible: 45\n\nmet\n  90  thamm-plus\n  60  other");
    assert_eq!(
        renewed(&shown, &real),
        lines("eligible: 45\n…\n  90  thamm-plus\n…")
    );
}
