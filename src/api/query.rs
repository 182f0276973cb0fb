//! Query parameters: read one by one, unknown ones refused, every problem at once.

use std::collections::BTreeMap;
use std::str::FromStr;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Uri, header};
use jiff::civil::Date;
use strum::VariantArray;

use crate::api::language::{negotiate, parse_tag};
use crate::api::problem::Problem;
use crate::domain::{Locale, is_harmless, parse_day, shown};
use crate::intake::{FieldProblem, ProblemCode, Suggest};
use crate::text::closest;

/// The query of a URL.
#[derive(Debug, Clone, Default)]
pub struct QueryPairs(Vec<(String, String)>);

impl<S: Sync> FromRequestParts<S> for QueryPairs {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        Ok(Self::of(&parts.uri))
    }
}

impl QueryPairs {
    /// The pairs of a URL, decoded.
    pub fn of(uri: &Uri) -> Self {
        let query = uri.query().unwrap_or_default().as_bytes();
        Self(form_urlencoded::parse(query).into_owned().collect())
    }
}

impl QueryPairs {
    /// The same as a query that another parameter can follow, one parameter left out: `?a=1&` or
    /// `?`.
    pub fn without(&self, name: &str) -> String {
        let mut text = String::from("?");
        for (own, value) in self.0.iter().filter(|(own, _)| own != name) {
            let mut pair = form_urlencoded::Serializer::new(String::new());
            text.push_str(&pair.append_pair(own, value).finish());
            text.push('&');
        }
        text
    }
}

/// Reads parameters by name and collects problems.
pub struct QueryReader {
    pairs: BTreeMap<String, Vec<String>>,
    known: Vec<&'static str>,
    problems: Vec<FieldProblem>,
}

const LONGEST_VALUE: usize = 500;

impl QueryReader {
    pub fn new(pairs: QueryPairs) -> Self {
        let mut by_name: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (name, value) in pairs.0 {
            by_name.entry(name).or_default().push(value);
        }
        Self {
            pairs: by_name,
            known: Vec::new(),
            problems: Vec::new(),
        }
    }

    /// The reader's language: `lang`, else `Accept-Language`, else English.
    pub fn language(&mut self, headers: &HeaderMap) -> Locale {
        self.known.push("lang");
        let asked = self.pairs.get("lang").and_then(|values| values.last());
        let Some(asked) = asked.filter(|asked| !asked.is_empty()).cloned() else {
            let accepted = headers.get(header::ACCEPT_LANGUAGE);
            let accepted = accepted.and_then(|value| value.to_str().ok());
            return negotiate(accepted.unwrap_or_default());
        };
        parse_tag(&asked).unwrap_or_else(|| {
            let codes: Vec<&str> = Locale::VARIANTS.iter().map(|own| own.code()).collect();
            let detail = format!("`{}` is not one of: {}", shown(&asked), codes.join(", "));
            self.problem("lang", ProblemCode::UnknownCode, detail, Vec::new());
            Locale::En
        })
    }

    /// Whether a parameter is there, even without a value.
    pub fn has(&self, name: &str) -> bool {
        self.pairs.contains_key(name)
    }

    /// A text; none when absent or empty.
    pub fn text(&mut self, name: &'static str) -> Option<String> {
        self.known.push(name);
        let value = self.pairs.get(name)?.last()?.clone();
        if value.chars().count() > LONGEST_VALUE {
            let detail = format!("is longer than {LONGEST_VALUE} characters");
            self.problem(name, ProblemCode::TooLong, detail, Vec::new());
            return None;
        }
        let harmless: String = value.chars().filter(|c| is_harmless(*c)).collect();
        (!harmless.trim().is_empty()).then_some(harmless)
    }

    /// Values separated by commas or given several times.
    pub fn list(&mut self, name: &'static str) -> Vec<String> {
        self.known.push(name);
        let values = self.pairs.get(name).into_iter().flatten();
        let split = values.flat_map(|value| value.split(',')).map(str::trim);
        split
            .filter(|value| !value.is_empty())
            .take(100)
            .map(str::to_owned)
            .collect()
    }

    /// Codes of a standard.
    pub fn codes<T: FromStr + ToString + Suggest>(&mut self, name: &'static str) -> Vec<T>
    where
        T::Err: std::fmt::Display,
    {
        let values = self.list(name);
        self.read_codes(name, &values)
    }

    /// Codes of a standard as text, or one word that stands beside them.
    pub fn codes_or_word<T>(&mut self, name: &'static str, word: &str) -> Vec<String>
    where
        T: FromStr + ToString + Suggest,
        T::Err: std::fmt::Display,
    {
        let (mut read, codes): (Vec<_>, Vec<_>) =
            self.list(name).into_iter().partition(|value| value == word);
        let codes = self.read_codes::<T>(name, &codes);
        read.extend(codes.iter().map(ToString::to_string));
        read
    }

    fn read_codes<T>(&mut self, name: &'static str, values: &[String]) -> Vec<T>
    where
        T: FromStr + Suggest,
        T::Err: std::fmt::Display,
    {
        let mut codes = Vec::new();
        for value in values {
            match value.parse::<T>() {
                Ok(code) => codes.push(code),
                Err(error) => {
                    let detail = error.to_string();
                    self.problem(name, ProblemCode::UnknownCode, detail, T::suggest(value));
                }
            }
        }
        codes
    }

    /// Words of a closed list.
    pub fn words<T>(&mut self, name: &'static str) -> Vec<T>
    where
        T: FromStr + VariantArray + Copy + Into<&'static str>,
    {
        let mut words = Vec::new();
        for value in self.list(name) {
            match value.parse::<T>() {
                Ok(word) => words.push(word),
                Err(_) => {
                    let known: Vec<&'static str> =
                        T::VARIANTS.iter().map(|word| (*word).into()).collect();
                    let shown = shown(&value);
                    let detail = format!("`{shown}` is not one of: {}", known.join(", "));
                    let near = closest(&shown, known, 3)
                        .iter()
                        .map(ToString::to_string)
                        .collect();
                    self.problem(name, ProblemCode::UnknownCode, detail, near);
                }
            }
        }
        words
    }

    /// True or false.
    pub fn flag(&mut self, name: &'static str, otherwise: bool) -> bool {
        match self.text(name).as_deref() {
            None => otherwise,
            Some("true" | "1") => true,
            Some("false" | "0") => false,
            Some(_) => {
                self.problem(
                    name,
                    ProblemCode::WrongType,
                    "must be true or false".into(),
                    Vec::new(),
                );
                otherwise
            }
        }
    }

    /// A whole number within bounds.
    pub fn number(
        &mut self,
        name: &'static str,
        min: usize,
        max: usize,
        otherwise: usize,
    ) -> usize {
        let Some(text) = self.text(name) else {
            return otherwise;
        };
        match text.parse() {
            Ok(number) if (min..=max).contains(&number) => number,
            _ => {
                let detail = format!("must be a whole number from {min} to {max}");
                self.problem(name, ProblemCode::OutOfRange, detail, Vec::new());
                otherwise
            }
        }
    }

    /// A calendar day.
    pub fn day(&mut self, name: &'static str) -> Option<Date> {
        let text = self.text(name)?;
        let day = parse_day(&text);
        if day.is_none() {
            let detail = "must be a date such as 2026-11-21".to_owned();
            self.problem(name, ProblemCode::WrongType, detail, Vec::new());
        }
        day
    }

    /// Says that a parameter is needed.
    pub fn require(&mut self, name: &'static str) {
        let detail = format!("`{name}` is needed");
        self.problem(name, ProblemCode::Required, detail, Vec::new());
    }

    /// Ends reading.
    ///
    /// # Errors
    /// Every problem, unknown parameters among them.
    pub fn finish(mut self) -> Result<(), Problem> {
        let unknown: Vec<String> = self
            .pairs
            .keys()
            .filter(|name| !self.known.contains(&name.as_str()))
            .map(|name| shown(name))
            .collect();
        for name in unknown {
            let near = closest(&name, self.known.iter().copied(), 3);
            let near = near.iter().map(ToString::to_string).collect();
            let detail = format!("`{name}` is not a parameter here");
            self.problem(&name, ProblemCode::UnknownField, detail, near);
        }
        if self.problems.is_empty() {
            Ok(())
        } else {
            Err(Problem::fields(self.problems))
        }
    }

    fn problem(&mut self, name: &str, code: ProblemCode, detail: String, suggestions: Vec<String>) {
        self.problems.push(FieldProblem {
            pointer: format!("?{name}"),
            code,
            detail,
            suggestions,
        });
    }
}
