//! What does an occupation roughly earn in a country?
//!
//! An average of the country times a factor of the occupation group, the longest group winning.
//! It serves to notice pay that is far off. Not for: minimum wages or thresholds of any law.

use std::collections::BTreeMap;
use std::str::FromStr;

use serde::Deserialize;
use serde_spanned::Spanned;

use crate::domain::{Amount, Checked, CountryCode, CurrencyCode, IscoCode, Pay, PayPeriod, Source};
use crate::text::{FileProblem, parse_toml};

use super::soundness;

/// Rough pay by country and occupation group.
#[derive(Debug, Clone)]
pub struct UsualPay {
    checked: Checked,
    currency: CurrencyCode,
    averages: BTreeMap<CountryCode, f64>,
    /// By the digits of the group.
    factors: BTreeMap<String, f64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct UsualPayFile {
    pub checked: Checked,
    pub currency: CurrencyCode,
    pub source: Option<Source>,
    #[serde(default)]
    pub unverified: bool,
    average_per_month: BTreeMap<String, Spanned<f64>>,
    factor_by_group: BTreeMap<String, Spanned<f64>>,
}

const LOWEST_AVERAGE: f64 = 100.0;
const HIGHEST_AVERAGE: f64 = 30_000.0;
const LOWEST_FACTOR: f64 = 0.2;
const HIGHEST_FACTOR: f64 = 5.0;

impl UsualPay {
    /// Reads the file.
    ///
    /// # Errors
    /// Everything that is wrong in it, each with its line and key.
    pub fn read(path: &str, text: &str) -> Result<Self, Vec<FileProblem>> {
        let file: UsualPayFile = parse_toml(path, text).map_err(|problem| vec![problem])?;
        let mut problems = soundness::of_usual_pay(path, text, &file);
        let mut add = |list: &str, key: &str, at: usize, message: String| {
            let problem = FileProblem::new(path, message).at_byte(text, at);
            problems.push(problem.at_key(format!("{list}.{key}")));
        };
        let mut averages = BTreeMap::new();
        for (key, average) in &file.average_per_month {
            let (at, average) = (average.span().start, *average.get_ref());
            match CountryCode::from_str(key) {
                Ok(code) => _ = averages.insert(code, average),
                Err(error) => add("average_per_month", key, at, error.to_string()),
            }
            if !(LOWEST_AVERAGE..=HIGHEST_AVERAGE).contains(&average) {
                let message =
                    format!("`{average}` is not from {LOWEST_AVERAGE} to {HIGHEST_AVERAGE}");
                add("average_per_month", key, at, message);
            }
        }
        let mut factors = BTreeMap::new();
        for (key, factor) in &file.factor_by_group {
            let (at, factor) = (factor.span().start, *factor.get_ref());
            if let Err(error) = IscoCode::from_str(key) {
                add("factor_by_group", key, at, error.to_string());
            }
            if !(LOWEST_FACTOR..=HIGHEST_FACTOR).contains(&factor) {
                let message = format!("`{factor}` is not from {LOWEST_FACTOR} to {HIGHEST_FACTOR}");
                add("factor_by_group", key, at, message);
            }
            factors.insert(key.clone(), factor);
        }
        for major in 0..=9 {
            let key = major.to_string();
            if !factors.contains_key(&key) {
                let at = text.find("[factor_by_group]").unwrap_or(0);
                add("factor_by_group", &key, at, "is missing".to_owned());
            }
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        Ok(Self {
            checked: file.checked,
            currency: file.currency,
            averages,
            factors,
        })
    }

    /// When its numbers were seen.
    pub fn checked(&self) -> &Checked {
        &self.checked
    }

    /// The rough pay of an occupation; none for a country that is not in the file.
    pub fn find(&self, country: CountryCode, occupation: IscoCode) -> Option<Pay> {
        let average = self.averages.get(&country)?;
        let digits = usize::from(occupation.digits());
        let code = format!("{:0digits$}", occupation.number());
        let groups = (1..=digits).rev().filter_map(|length| code.get(..length));
        let factor = groups.filter_map(|group| self.factors.get(group)).next()?;
        Some(Pay {
            amount: Amount::from_hundredths((average * factor * 100.0).round() as i64),
            currency: self.currency,
            period: PayPeriod::Month,
        })
    }
}
