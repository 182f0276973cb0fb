//! Dates that may lack a month or a day, and spans of time.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use serde::de::{self, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use super::CodeError;

macro_rules! text_schema {
    ($name:ident, $pattern:literal, $example:literal) => {
        impl utoipa::PartialSchema for $name {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
                utoipa::openapi::ObjectBuilder::new()
                    .schema_type(utoipa::openapi::schema::Type::String)
                    .pattern(Some($pattern))
                    .examples([$example])
                    .build()
                    .into()
            }
        }
        impl utoipa::ToSchema for $name {}
    };
}

/// A day as `2026-01-31` and nothing more, from 1900 to 2200.
pub fn parse_day(text: &str) -> Option<Date> {
    let date: PartialDate = text.parse().ok()?;
    date.day.map(|_| date.earliest())
}

/// Reads a day from a string or from a TOML date.
pub fn day<'de, D: Deserializer<'de>>(from: D) -> Result<Date, D::Error> {
    from.deserialize_any(DayVisitor)
}

/// Reads a day that may be absent, see [`day`].
pub fn optional_day<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Date>, D::Error> {
    day(from).map(Some)
}

struct DayVisitor;

impl<'de> Visitor<'de> for DayVisitor {
    type Value = Date;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a date such as 2026-01-31")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Date, E> {
        text.parse()
            .map_err(|_| E::invalid_value(de::Unexpected::Str(text), &self))
    }

    /// TOML hands its dates over as a table with one private key.
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Date, A::Error> {
        match map.next_entry::<String, String>()? {
            Some((_, text)) => self.visit_str(&text),
            None => Err(de::Error::invalid_type(de::Unexpected::Map, &self)),
        }
    }
}

/// A date as people give it: `2019`, `2025-06` or `2025-06-13`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PartialDate {
    year: i16,
    month: Option<i8>,
    day: Option<i8>,
}

impl PartialDate {
    /// The first day it can mean.
    pub fn earliest(self) -> Date {
        Date::new(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1)).unwrap_or(Date::MIN)
    }

    /// The last day it can mean.
    pub fn latest(self) -> Date {
        let first = Date::new(self.year, self.month.unwrap_or(12), self.day.unwrap_or(1));
        match (first, self.day) {
            (Ok(date), Some(_)) => date,
            (Ok(date), None) => date.last_of_month(),
            (Err(_), _) => Date::MAX,
        }
    }
}

impl FromStr for PartialDate {
    type Err = CodeError;
    fn from_str(text: &str) -> Result<Self, CodeError> {
        let error = || CodeError::new("a date (`2019`, `2025-06` or `2025-06-13`)", text);
        let mut parts = text.split('-');
        let year = parts
            .next()
            .filter(|part| part.len() == 4 && is_digits(part))
            .and_then(|part| part.parse().ok())
            .filter(|year| (1900..=2200).contains(year))
            .ok_or_else(error)?;
        let mut two_digits = || match parts.next() {
            None => Ok(None),
            Some(part) if part.len() == 2 && is_digits(part) => {
                part.parse().map(Some).map_err(|_| error())
            }
            Some(_) => Err(error()),
        };
        let date = PartialDate {
            year,
            month: two_digits()?,
            day: two_digits()?,
        };
        let real = Date::new(year, date.month.unwrap_or(1), date.day.unwrap_or(1)).is_ok();
        if !real || parts.next().is_some() {
            return Err(error());
        }
        Ok(date)
    }
}

fn is_digits(part: &str) -> bool {
    part.bytes().all(|byte| byte.is_ascii_digit())
}

impl TryFrom<String> for PartialDate {
    type Error = CodeError;
    fn try_from(text: String) -> Result<Self, CodeError> {
        text.parse()
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> String {
        date.to_string()
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A length of time in years, months, weeks and days, ISO 8601 (`P7M`, `P90D`).
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TimeSpan(String);

impl TimeSpan {
    /// The text as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The length in months, a month being 30 days, rounded up.
    pub fn months(&self) -> u32 {
        let span: jiff::Span = self.0.parse().unwrap_or_default();
        let days = i64::from(span.get_weeks()) * 7 + i64::from(span.get_days());
        let months = i64::from(span.get_years()) * 12
            + i64::from(span.get_months())
            + (days + 29).div_euclid(30);
        u32::try_from(months).unwrap_or(0)
    }
}

impl TryFrom<String> for TimeSpan {
    type Error = CodeError;
    fn try_from(text: String) -> Result<Self, CodeError> {
        let error = CodeError::new("an ISO 8601 duration such as `P7M`", &text);
        match text.parse::<jiff::Span>() {
            Ok(span) if span.is_positive() && !text.contains('T') => Ok(Self(text)),
            _ => Err(error),
        }
    }
}

impl From<TimeSpan> for String {
    fn from(span: TimeSpan) -> String {
        span.0
    }
}

impl fmt::Debug for TimeSpan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

text_schema!(PartialDate, "^[0-9]{4}(-[0-9]{2}){0,2}$", "2025-06");
text_schema!(TimeSpan, "^P[0-9YMWD]+$", "P7M");
