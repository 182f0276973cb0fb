//! What did a threshold amount to on a given day?
//!
//! Dated values, one entry per change, so that old dates keep their answer.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Deserialize;

use crate::domain::{Amount, CurrencyCode, IscoCode, Pay, PayPeriod};
use crate::text::{FileProblem, parse_toml};

/// Every dated parameter by its key.
#[derive(Debug, Clone, Default)]
pub struct Parameters(BTreeMap<String, Parameter>);

/// One parameter and its values over time.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parameter {
    /// What it is, in English.
    pub what: String,
    /// Currency of sums.
    pub currency: Option<CurrencyCode>,
    /// Period of sums.
    pub period: Option<PayPeriod>,
    /// Which parts of pay count, in English.
    pub components: Option<String>,
    /// The values, earliest first.
    pub values: Vec<DatedValue>,
}

/// One value and the days it holds for.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DatedValue {
    /// First day.
    #[serde(deserialize_with = "crate::domain::day")]
    pub from: Date,
    /// Last day, when known.
    #[serde(default, deserialize_with = "crate::domain::optional_day")]
    pub until: Option<Date>,
    /// When a new value is due.
    #[serde(default, deserialize_with = "crate::domain::optional_day")]
    pub next: Option<Date>,
    /// A sum.
    pub value: Option<Amount>,
    /// Occupation groups.
    pub list: Option<Vec<IscoCode>>,
    /// A number of places.
    pub count: Option<u64>,
    /// Where it was seen.
    pub source: String,
    /// When it was seen.
    #[serde(default, deserialize_with = "crate::domain::optional_day")]
    pub seen: Option<Date>,
    /// Not confirmed by a source.
    #[serde(default)]
    pub unverified: bool,
    /// A remark in English.
    #[serde(default)]
    pub note: Option<String>,
}

/// What is known of a parameter on a day.
#[derive(Debug, Clone, Copy)]
pub enum Lookup<'a> {
    /// The value that holds.
    Current(&'a DatedValue),
    /// The last known value; a newer one was due.
    Stale(&'a DatedValue),
    /// Nothing is known for that day.
    Nothing,
}

impl Parameters {
    /// Reads one parameter file and adds its parameters.
    ///
    /// # Errors
    /// When the file does not have the shape of docs/reference/records.md, names a key twice, or
    /// gives values out of order or of mixed kinds.
    pub fn add_file(&mut self, file: &str, text: &str) -> Result<(), FileProblem> {
        let parsed: BTreeMap<String, Parameter> = parse_toml(file, text)?;
        for (key, parameter) in parsed {
            check(&parameter).map_err(|message| {
                FileProblem::new(file, message)
                    .at_text(text, &key)
                    .at_key(&key)
            })?;
            if self.0.insert(key.clone(), parameter).is_some() {
                return Err(FileProblem::new(file, "is defined twice")
                    .at_text(text, &key)
                    .at_key(key));
            }
        }
        Ok(())
    }

    /// The parameter with this key.
    pub fn find(&self, key: &str) -> Option<&Parameter> {
        self.0.get(key)
    }

    /// Every key.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Every parameter with its key, in the order of the keys.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Parameter)> {
        self.0
            .iter()
            .map(|(key, parameter)| (key.as_str(), parameter))
    }
}

impl Parameter {
    /// The value on that day.
    pub fn on(&self, day: Date) -> Lookup<'_> {
        let Some(last) = self.values.iter().rev().find(|value| value.from <= day) else {
            return Lookup::Nothing;
        };
        let over = last.until.is_some_and(|until| until < day);
        let due = last.next.is_some_and(|next| next <= day);
        if over || due {
            Lookup::Stale(last)
        } else {
            Lookup::Current(last)
        }
    }

    /// A sum as pay, when the parameter is one.
    pub fn pay(&self, value: &DatedValue) -> Option<Pay> {
        Some(Pay {
            amount: value.value?,
            currency: self.currency?,
            period: self.period?,
        })
    }
}

fn check(parameter: &Parameter) -> Result<(), &'static str> {
    if parameter.values.is_empty() {
        return Err("has no values");
    }
    if !parameter
        .values
        .windows(2)
        .all(|pair| pair[0].from < pair[1].from)
    {
        return Err("lists its values out of order; earliest `from` first");
    }
    for value in &parameter.values {
        let kinds = [
            value.value.is_some(),
            value.list.is_some(),
            value.count.is_some(),
        ];
        if kinds.iter().filter(|given| **given).count() != 1 {
            return Err("needs exactly one of `value`, `list`, `count` in each entry");
        }
        if value.value.is_some() && (parameter.currency.is_none() || parameter.period.is_none()) {
            return Err("is a sum and needs `currency` and `period`");
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn parameters() -> Parameters {
        let text = r#"
["xx.salary"]
what = "a threshold"
currency = "EUR"
period = "year"
[["xx.salary".values]]
from = 2025-01-01
value = 100
source = "law"
[["xx.salary".values]]
from = 2026-01-01
next = 2027-01-01
value = 110.5
source = "law"
"#;
        let mut parameters = Parameters::default();
        parameters
            .add_file("xx.toml", text)
            .expect("is well formed");
        parameters
    }

    fn amount_on(day: Date) -> (String, bool) {
        let parameters = parameters();
        let parameter = parameters.find("xx.salary").expect("exists");
        match parameter.on(day) {
            Lookup::Current(value) => (format!("{:?}", value.value), false),
            Lookup::Stale(value) => (format!("{:?}", value.value), true),
            Lookup::Nothing => ("nothing".into(), false),
        }
    }

    #[test]
    fn each_day_has_the_value_of_its_time() {
        assert_eq!(amount_on(date(2024, 12, 31)), ("nothing".into(), false));
        assert_eq!(amount_on(date(2025, 6, 1)), ("Some(100)".into(), false));
        assert_eq!(amount_on(date(2026, 6, 1)), ("Some(110.50)".into(), false));
        assert_eq!(amount_on(date(2027, 1, 1)), ("Some(110.50)".into(), true));
    }

    #[test]
    fn an_unknown_key_names_the_line_and_the_known_one() {
        let text = "[\"a.b\"]\nwhat = \"x\"\ncurency = \"EUR\"\nvalues = []\n";
        let problem = Parameters::default()
            .add_file("a.toml", text)
            .expect_err("is misspelt");
        assert_eq!(
            problem.to_string(),
            "a.toml:3: `curency`: unknown field `curency`; did you mean `currency`?"
        );
    }
}
