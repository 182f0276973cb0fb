//! Words, numbers and signs of a line as dates and ranges.

use jiff::civil::Date;

use super::dates::{Moment, When, YEARS};
use super::phrases::Token;
use super::words::words;
use crate::text::fold;

/// A range or date that begins at a token: what, first token, one past the last.
pub fn when_at(tokens: &[Token], at: usize, today: Date) -> Option<(When, usize, usize)> {
    let known = words();
    let since = known
        .since
        .longest_at(tokens, at, |()| true)
        .map(|(length, ())| length);
    let start = skip_signs(
        tokens,
        at + since.unwrap_or(0),
        if since.is_some() { 1 } else { 0 },
    );
    let (from, after) = moment_at(tokens, start)?;
    let latest = today.year() + 1;
    if from.year > latest {
        return None;
    }
    if let Some((to, end)) = end_of_range(tokens, after) {
        match to {
            None => return Some((When::Since(from), at, end)),
            Some(to) if to >= from && to.year <= latest => {
                return Some((When::Between(from, to), at, end));
            }
            Some(_) => {}
        }
    }
    if since.is_some() {
        return Some((When::Since(from), at, after));
    }
    if let Some((length, ())) = known.since_after.longest_at(tokens, after, |()| true) {
        return Some((When::Since(from), at, after + length));
    }
    Some((When::At(from), at, after))
}

/// What ends a range: `– 2021`, `to present`; none inside for "still".
fn end_of_range(tokens: &[Token], after: usize) -> Option<(Option<Moment>, usize)> {
    let known = words();
    let mut at = skip_signs(tokens, after, 2);
    let mut joined = at > after;
    for _ in 0..2 {
        if let Some((length, ())) = known.present.longest_at(tokens, at, |()| true)
            && joined
        {
            return Some((None, at + length));
        }
        if let Some((moment, end)) = moment_at(tokens, at)
            && joined
        {
            return Some((Some(moment), end));
        }
        let (length, ()) = known.join.longest_at(tokens, at, |()| true)?;
        at = skip_signs(tokens, at + length, 1);
        joined = true;
    }
    if let Some((length, ())) = known.present.longest_at(tokens, at, |()| true) {
        return Some((None, at + length));
    }
    moment_at(tokens, at).map(|(moment, end)| (Some(moment), end))
}

fn skip_signs(tokens: &[Token], at: usize, most: usize) -> usize {
    let is_sign = |token: &&Token| {
        matches!(
            token.folded.as_str(),
            "-" | ">" | "/" | ":" | "," | ")" | "|"
        )
    };
    at + tokens
        .get(at..)
        .into_iter()
        .flatten()
        .take(most)
        .take_while(is_sign)
        .count()
}

/// A date that begins at a token, and the token after it.
fn moment_at(tokens: &[Token], at: usize) -> Option<(Moment, usize)> {
    let text = |place: usize| tokens.get(place).map_or("", |token| token.folded.as_str());
    let number = |place: usize, longest: usize| -> Option<u16> {
        let own = text(place);
        let digits = own.len() <= longest && own.bytes().all(|b| b.is_ascii_digit());
        own.parse().ok().filter(|_| digits)
    };
    let year = |place: usize| {
        let year = (text(place).len() == 4).then(|| number(place, 4))??;
        i16::try_from(year).ok().filter(|year| YEARS.contains(year))
    };
    let month = |place: usize| {
        number(place, 2)
            .filter(|m| (1..=12).contains(m))
            .and_then(|m| u8::try_from(m).ok())
    };
    let is_sign = |place: usize| matches!(text(place), "/" | "." | "-");
    if let Some(year) = year(at) {
        let dashed = is_sign(at + 1) && text(at + 2).len() == 2 && touches(tokens, at, at + 2);
        let Some(month) = dashed.then(|| month(at + 2)).flatten() else {
            return Some((Moment { year, month: None }, at + 1));
        };
        let day = is_sign(at + 3) && number(at + 4, 2).is_some() && touches(tokens, at + 2, at + 4);
        let end = if day { at + 5 } else { at + 3 };
        return Some((
            Moment {
                year,
                month: Some(month),
            },
            end,
        ));
    }
    if let Some((length, own)) = words().months.longest_at(tokens, at, |_| true) {
        return named_month(*own, at + length, &text, &year);
    }
    let first = number(at, 2)?;
    if is_sign(at + 1) {
        if let (Some(month), Some(year)) = (month(at), year(at + 2)) {
            return Some((
                Moment {
                    year,
                    month: Some(month),
                },
                at + 3,
            ));
        }
        if is_sign(at + 3)
            && let Some(year) = year(at + 4)
        {
            let month = month(at + 2).or_else(|| month(at))?;
            return Some((
                Moment {
                    year,
                    month: Some(month),
                },
                at + 5,
            ));
        }
    }
    // A day before the name of a month: `1er mars 2021`.
    let filler = usize::from(matches!(
        text(at + 1),
        "er" | "." | "de" | "st" | "nd" | "rd" | "th" | "of"
    ));
    let (length, own) = words()
        .months
        .longest_at(tokens, at + 1 + filler, |_| true)?;
    (1..=31).contains(&first).then_some(())?;
    named_month(*own, at + 1 + filler + length, &text, &year)
}

/// The year after the name of a month.
fn named_month<'t>(
    month: u8,
    after: usize,
    text: &impl Fn(usize) -> &'t str,
    year: &impl Fn(usize) -> Option<i16>,
) -> Option<(Moment, usize)> {
    let mut at = after;
    for _ in 0..2 {
        at += usize::from(matches!(
            text(at),
            "." | "," | "de" | "del" | "of" | "/" | "-" | "سنه" | "সাল"
        ));
    }
    let year = year(at)?;
    Some((
        Moment {
            year,
            month: Some(month),
        },
        at + 1,
    ))
}

/// Whether two tokens stand within one word: `2019-03`, not `2019 - 03`.
fn touches(tokens: &[Token], from: usize, to: usize) -> bool {
    (from..to).all(|at| tokens[at].range.end == tokens[at + 1].range.start)
}

/// Words, numbers and signs; digits of every script become western ones.
pub fn date_tokens(line: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut characters = line.char_indices().peekable();
    while let Some((start, c)) = characters.next() {
        if c.is_whitespace() {
            continue;
        }
        let class = class_of(c);
        let mut end = start + c.len_utf8();
        if class != Class::Sign {
            while let Some((_, next)) = characters.next_if(|(_, next)| class_of(*next) == class) {
                end += next.len_utf8();
            }
        }
        let own = &line[start..end];
        let folded = match class {
            Class::Sign => sign(c).to_string(),
            _ => fold(own),
        };
        tokens.push(Token {
            range: start..end,
            folded,
        });
    }
    tokens
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Digit,
    Letter,
    Sign,
}

fn class_of(c: char) -> Class {
    match c {
        '0'..='9' | '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}' | '\u{9e6}'..='\u{9ef}' => {
            Class::Digit
        }
        '\'' | '\u{2019}' | '\u{200c}' | '\u{200d}' => Class::Letter,
        c if c.is_alphabetic() => Class::Letter,
        '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{981}'..='\u{9e3}' => Class::Letter,
        _ => Class::Sign,
    }
}

fn sign(c: char) -> char {
    match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '~' => '-',
        '→' | '➔' => '>',
        '،' => ',',
        other => other,
    }
}
