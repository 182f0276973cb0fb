//! Dates and ranges of dates in a line, in eight languages and three kinds of digits.

use std::ops::Range;

use jiff::civil::Date;

use super::date_words::{date_tokens, when_at};
use super::words::words;
use crate::domain::PartialDate;

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
pub const YEARS: std::ops::RangeInclusive<i16> = 1950..=2100;

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
