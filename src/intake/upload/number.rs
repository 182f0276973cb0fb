//! Numbers as people write them.

/// The largest number of units that is read, see [`crate::domain::Amount`].
const LARGEST: i64 = 10_000_000_000;

/// The text with digits of Arabic, Persian, Urdu and Bengali as western ones.
pub(super) fn western_digits(text: &str) -> String {
    let western = |c: char| {
        let zero = match c {
            '\u{660}'..='\u{669}' => '\u{660}',
            '\u{6f0}'..='\u{6f9}' => '\u{6f0}',
            '\u{9e6}'..='\u{9ef}' => '\u{9e6}',
            '\u{ff10}'..='\u{ff19}' => '\u{ff10}',
            _ => return c,
        };
        char::from_digit(c as u32 - zero as u32, 10).unwrap_or(c)
    };
    text.chars().map(western).collect()
}

/// A number in hundredths, with decimal point or comma and with or without thousands separators.
///
/// One separator with three digits behind it parts thousands: `1.250` is 1250.
pub(super) fn read_hundredths(text: &str) -> Option<i64> {
    let text: String = western_digits(text)
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '\'' | '\u{2019}' | '\u{66c}'))
        .map(|c| match c {
            '\u{66b}' => '.',
            '\u{60c}' => ',',
            '\u{2212}' => '-',
            _ => c,
        })
        .collect();
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text.as_str()),
    };
    let (whole, decimals) = parts(digits)?;
    if !whole.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let whole: i64 = whole.parse().ok().filter(|whole| *whole <= LARGEST)?;
    let decimals = decimals.trim_end_matches('0');
    if decimals.len() > 2 || !decimals.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let hundredths: i64 = format!("{decimals:0<2}").parse().ok()?;
    Some(sign * (whole * 100 + hundredths))
}

/// The whole digits without separators, and the decimals.
fn parts(digits: &str) -> Option<(String, &str)> {
    let last = digits.rfind(['.', ',']);
    let Some(last) = last else {
        return Some((digits.to_owned(), ""));
    };
    let separator = &digits[last..=last];
    let (before, after) = (&digits[..last], &digits[last + 1..]);
    let other = if separator == "." { "," } else { "." };
    let repeated = before.contains(separator);
    let mixed = before.contains(other);
    let parts_thousands = after.len() == 3 && (1..=3).contains(&before.len()) && before != "0";
    if repeated && mixed {
        return None;
    }
    if repeated || (!mixed && parts_thousands) {
        return Some((grouped(digits, separator)?, ""));
    }
    let whole = if mixed {
        grouped(before, other)?
    } else {
        before.to_owned()
    };
    (!after.is_empty()).then_some((whole, after))
}

/// Groups of digits joined: the last has three, those before two or three as in South Asia.
fn grouped(digits: &str, separator: &str) -> Option<String> {
    let groups: Vec<&str> = digits.split(separator).collect();
    let (last, before) = groups.split_last()?;
    let (first, middle) = before.split_first()?;
    let fits = (1..=3).contains(&first.len())
        && middle.iter().all(|group| (2..=3).contains(&group.len()))
        && last.len() == 3;
    fits.then(|| groups.concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_in_every_habit() {
        for (text, hundredths) in [
            ("2500", 250_000),
            ("2500.5", 250_050),
            ("2500,50", 250_050),
            ("2500.00", 250_000),
            ("2500.000", 250_000),
            ("1.250", 125_000),
            ("1,250", 125_000),
            ("1.250,75", 125_075),
            ("1,250.75", 125_075),
            ("1 250,75", 125_075),
            ("1\u{202f}250", 125_000),
            ("1'250.75", 125_075),
            ("1.250.000", 125_000_000),
            ("1,25,000", 12_500_000),
            ("12.5", 1_250),
            ("٢٥٠٠", 250_000),
            ("٢٬٥٠٠٫٥٠", 250_050),
            ("১,২৫০", 125_000),
            ("-5", -500),
            ("0", 0),
        ] {
            assert_eq!(read_hundredths(text), Some(hundredths), "{text}");
        }
    }

    #[test]
    fn what_is_no_amount_is_none() {
        for text in [
            "",
            "-",
            "abc",
            "12a",
            "1e5",
            "1,2,3",
            "1.2.3,4,5",
            "12.",
            ".",
            "0.125",
            "1.234,567",
            "99999999999",
            "+5",
            "€ 5",
            "NaN",
            "inf",
            "1,,000",
        ] {
            assert_eq!(read_hundredths(text), None, "{text}");
        }
    }
}
