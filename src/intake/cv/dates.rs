//! Dates and ranges of dates in a line, in eight languages and three kinds of digits.

use std::ops::Range;

use jiff::civil::Date;

use super::phrases::Token;
use super::words::words;
use crate::domain::PartialDate;
use crate::text::fold;

/// A year, perhaps with its month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// The year.
    pub year: i16,
    /// 1 to 12, when it is said.
    pub month: Option<u8>,
}

/// What a line says about time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// One date.
    At(Moment),
    /// From a date to another.
    Between(Moment, Moment),
    /// Since a date, and still.
    Since(Moment),
}

/// Years in which a CV can happen.
const YEARS: std::ops::RangeInclusive<i16> = 1950..=2100;

impl Moment {
    /// The moment of `2019`, `2019-03` or a longer ISO date.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.trim().split(['-', 'T']);
        let year = parts
            .next()?
            .parse()
            .ok()
            .filter(|year| YEARS.contains(year))?;
        let month = parts.next().and_then(|part| part.parse().ok());
        Some(Self {
            year,
            month: month.filter(|month| (1..=12).contains(month)),
        })
    }

    /// As profiles hold it.
    pub fn partial(self) -> Option<PartialDate> {
        let text = match self.month {
            Some(month) => format!("{:04}-{month:02}", self.year),
            None => format!("{:04}", self.year),
        };
        text.parse().ok()
    }

    /// Months since year 0; a year without a month counts from its middle.
    fn position(self) -> i32 {
        i32::from(self.year) * 12 + self.month.map_or(6, |month| i32::from(month) - 1)
    }
}

impl When {
    /// The months it covers, first and one past the last; none for one date.
    pub fn months(self, today: Date) -> Option<Range<i32>> {
        let now = Moment {
            year: today.year(),
            month: u8::try_from(today.month()).ok(),
        };
        let (from, to) = match self {
            Self::At(_) => return None,
            Self::Between(from, to) => (from, to),
            Self::Since(from) => (from, now),
        };
        let last_counts = from.month.is_some() && to.month.is_some();
        let range = from.position()..to.position() + i32::from(last_counts);
        (!range.is_empty()).then_some(range)
    }

    /// When it ended; none when it goes on.
    pub fn end(self) -> Option<Moment> {
        match self {
            Self::At(moment) | Self::Between(_, moment) => Some(moment),
            Self::Since(_) => None,
        }
    }
}

/// The first date or range of a line, with the bytes it covers. Ranges win over single dates.
pub fn find_when(line: &str, today: Date) -> Option<(When, Range<usize>)> {
    let tokens = date_tokens(line);
    let mut single = None;
    let mut at = 0;
    while at < tokens.len() {
        let Some((when, from, to)) = when_at(&tokens, at, today) else {
            at += 1;
            continue;
        };
        let range = tokens[from].range.start..tokens[to - 1].range.end;
        if !matches!(when, When::At(_)) {
            return Some((when, range));
        }
        single.get_or_insert((when, range));
        at = to;
    }
    single
}

/// The years of `8 ans d'expérience`, with the bytes they cover.
pub fn find_years(line: &str) -> Option<(f32, Range<usize>)> {
    let tokens = date_tokens(line);
    let found = (0..tokens.len()).find_map(|at| {
        let number: u8 = tokens[at].folded.parse().ok()?;
        let plus = usize::from(tokens.get(at + 1).is_some_and(|own| own.folded == "+"));
        let (length, ()) = words()
            .years
            .longest_at(&tokens, at + 1 + plus, |()| true)?;
        let range = tokens[at].range.start..tokens[at + plus + length].range.end;
        (1..=60)
            .contains(&number)
            .then_some((f32::from(number), range))
    })?;
    Some(found)
}

/// A range or date that begins at a token: what, first token, one past the last.
fn when_at(tokens: &[Token], at: usize, today: Date) -> Option<(When, usize, usize)> {
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
fn date_tokens(line: &str) -> Vec<Token> {
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

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: Date = jiff::civil::date(2026, 11, 21);

    fn told(line: &str) -> String {
        let show = |m: Moment| {
            m.partial()
                .map_or_else(String::new, |date| date.to_string())
        };
        match find_when(line, TODAY) {
            None => "-".to_owned(),
            Some((When::At(m), _)) => show(m),
            Some((When::Between(a, b), _)) => format!("{}..{}", show(a), show(b)),
            Some((When::Since(a), _)) => format!("{}..", show(a)),
        }
    }

    #[test]
    fn dates_are_read_in_every_language() {
        for (line, wanted) in [
            ("depuis mars 2021 : plombier", "2021-03.."),
            ("03/2019 – 06/2022", "2019-03..2022-06"),
            ("De janvier 2018 à août 2020", "2018-01..2020-08"),
            ("1er mars 2021 - à ce jour", "2021-03.."),
            ("2018 إلى 2021", "2018..2021"),
            ("من ٢٠١٨ إلى ٢٠٢١", "2018..2021"),
            ("منذ جانفي 2019", "2019-01.."),
            ("مارس 2019 - حتى الآن", "2019-03.."),
            ("২০১৮ থেকে ২০২১", "2018..2021"),
            ("মার্চ ২০১৯ - বর্তমান", "2019-03.."),
            ("۲۰۱۸ سے تاحال", "2018.."),
            ("2015 سے 2019 تک", "2015..2019"),
            ("01.03.2019 bis 30.06.2022", "2019-03..2022-06"),
            ("seit Juli 2020", "2020-07.."),
            ("03.2019 - heute", "2019-03.."),
            ("desde 2018 hasta la actualidad", "2018.."),
            ("enero de 2018 - marzo de 2020", "2018-01..2020-03"),
            ("dal 2019 al 2021", "2019..2021"),
            ("Jan. 2020 - Present", "2020-01.."),
            ("2018-2021", "2018..2021"),
            ("2018-12", "2018-12"),
            ("2019", "2019"),
            ("chambre 12, 3 pièces", "-"),
            ("2021 - 2018", "2021"),
        ] {
            assert_eq!(told(line), wanted, "{line}");
        }
    }

    #[test]
    fn years_of_experience_are_read_in_every_language() {
        for (line, wanted) in [
            ("8 ans d'expérience", 8.0),
            ("over 5+ years", 5.0),
            ("خبرة ٧ سنوات", 7.0),
            ("৫ বছরের অভিজ্ঞতা", 5.0),
            ("10 سال کا تجربہ", 10.0),
            ("3 Jahre", 3.0),
        ] {
            assert_eq!(
                find_years(line).map(|(years, _)| years),
                Some(wanted),
                "{line}"
            );
        }
    }

    #[test]
    fn a_year_without_month_counts_from_its_middle() {
        let years = When::Between(
            Moment {
                year: 2018,
                month: None,
            },
            Moment {
                year: 2021,
                month: None,
            },
        );
        assert_eq!(years.months(TODAY).map(|r| r.len()), Some(36));
        let months = When::Between(
            Moment {
                year: 2019,
                month: Some(3),
            },
            Moment {
                year: 2019,
                month: Some(12),
            },
        );
        assert_eq!(months.months(TODAY).map(|r| r.len()), Some(10));
    }
}
