//! Days as people write them.

use jiff::civil::Date;

use super::number::western_digits;
use crate::domain::parse_day;

/// What a text says about a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DayReading {
    /// This day.
    Day(Date),
    /// One of these two: the day written first, the month written first.
    Either(Date, Date),
    /// No day.
    Unknown,
}

/// Reads `2027-03-31`, with or without a time, and `31/03/2027` or `31.03.2027`.
///
/// With points the day stands first in every language that writes them. With a slash or a hyphen
/// either order is in use, so `03/04/2027` can mean two days.
pub(super) fn read_day(text: &str) -> DayReading {
    let text = western_digits(text.trim());
    let (text, time) = match text.split_once(['T', ' ']) {
        Some((day, time)) => (day.to_owned(), time.trim().to_owned()),
        None => (text, String::new()),
    };
    if !time.is_empty() && !time.starts_with(|c: char| c.is_ascii_digit()) {
        return DayReading::Unknown;
    }
    let Some(separator) = text.chars().find(|c| !c.is_ascii_digit()) else {
        return DayReading::Unknown;
    };
    let parts: Vec<&str> = text.split(separator).collect();
    let is_number = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !matches!(separator, '-' | '/' | '.') || parts.len() != 3 || !parts.iter().all(is_number) {
        return DayReading::Unknown;
    }
    let one = |year: &str, month: &str, day: &str| {
        if year.len() != 4 || month.len() > 2 || day.len() > 2 {
            return None;
        }
        parse_day(&format!("{year}-{month:0>2}-{day:0>2}"))
    };
    if parts[0].len() == 4 {
        return one(parts[0], parts[1], parts[2]).map_or(DayReading::Unknown, DayReading::Day);
    }
    let day_first = one(parts[2], parts[1], parts[0]);
    let month_first = one(parts[2], parts[0], parts[1]);
    match (day_first, month_first) {
        (Some(day), _) if separator == '.' => DayReading::Day(day),
        (_, Some(_)) if separator == '.' => DayReading::Unknown,
        (Some(day), Some(other)) if day != other => DayReading::Either(day, other),
        (Some(day), _) | (None, Some(day)) => DayReading::Day(day),
        (None, None) => DayReading::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_are_read_when_they_can_mean_only_one() {
        let day = DayReading::Day(date(2027, 3, 31));
        for text in [
            "2027-03-31",
            "2027-3-31",
            "2027/03/31",
            " 31/03/2027 ",
            "31.03.2027",
            "31.3.2027",
            "31-03-2027",
            "03/31/2027",
            "2027-03-31T00:00:00Z",
            "2027-03-31 12:30",
            "٣١/٠٣/٢٠٢٧",
            "৩১/০৩/২০২৭",
        ] {
            assert_eq!(read_day(text), day, "{text}");
        }
        assert_eq!(read_day("04/04/2027"), DayReading::Day(date(2027, 4, 4)));
        assert_eq!(read_day("03.04.2027"), DayReading::Day(date(2027, 4, 3)));
    }

    #[test]
    fn two_possible_days_are_both_told() {
        let either = DayReading::Either(date(2027, 4, 3), date(2027, 3, 4));
        assert_eq!(read_day("03/04/2027"), either);
        assert_eq!(read_day("3-4-2027"), either);
    }

    #[test]
    fn what_is_no_day_is_none() {
        for text in [
            "",
            "soon",
            "2027",
            "31/02/2027",
            "31.03.27",
            "1/2/3/4",
            "2027-03-31 soon",
            "03.31.2027",
            "2027-13-01",
            "//",
            "99999-1-1",
            "ASAP",
        ] {
            assert_eq!(read_day(text), DayReading::Unknown, "{text}");
        }
    }
}
