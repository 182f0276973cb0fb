//! Amounts of money, exact to the hundredth, and pay with its period.

use std::fmt;

use serde::{Deserialize, Serialize};
use strum::{Display, EnumString, IntoStaticStr, VariantArray};
use utoipa::ToSchema;

use super::{CodeError, CurrencyCode};

/// An amount in hundredths of the currency unit, never negative, at most 10 billion units.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "f64", into = "f64")]
pub struct Amount(i64);

impl Amount {
    /// An amount of so many hundredths.
    pub fn from_hundredths(hundredths: i64) -> Self {
        Self(hundredths)
    }

    /// The amount in hundredths.
    pub fn hundredths(self) -> i64 {
        self.0
    }

    /// `percent` of the amount, rounded down to the hundredth.
    pub fn percent(self, percent: f64) -> Self {
        let thousandths = (percent * 1_000.0).round() as i64;
        Self((i128::from(self.0) * i128::from(thousandths) / 100_000) as i64)
    }
}

impl TryFrom<f64> for Amount {
    type Error = CodeError;
    fn try_from(value: f64) -> Result<Self, CodeError> {
        if !value.is_finite() || !(0.0..=1e10).contains(&value) {
            return Err(CodeError::new(
                "an amount between 0 and 10 000 000 000",
                &value.to_string(),
            ));
        }
        Ok(Self((value * 100.0).round() as i64))
    }
}

impl From<Amount> for f64 {
    fn from(amount: Amount) -> f64 {
        amount.0 as f64 / 100.0
    }
}

impl fmt::Debug for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Plain digits, with two decimals only where there are any.
impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0 % 100 == 0 {
            write!(f, "{}", self.0 / 100)
        } else {
            write!(f, "{}.{:02}", self.0 / 100, self.0 % 100)
        }
    }
}

/// How often pay comes; `month_14` means a monthly amount paid fourteen times a year.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    Serialize,
    Deserialize,
    ToSchema,
    EnumString,
    Display,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum PayPeriod {
    /// Per hour; comparable only with another hourly pay.
    Hour,
    /// Per month, twelve times a year.
    Month,
    /// Per month, thirteen times a year.
    #[serde(rename = "month_13")]
    #[strum(serialize = "month_13")]
    Month13,
    /// Per month, fourteen times a year.
    #[serde(rename = "month_14")]
    #[strum(serialize = "month_14")]
    Month14,
    /// Per year.
    Year,
}

impl PayPeriod {
    /// How many times a year the amount is paid; none for hours.
    pub fn per_year(self) -> Option<i64> {
        match self {
            Self::Hour => None,
            Self::Month => Some(12),
            Self::Month13 => Some(13),
            Self::Month14 => Some(14),
            Self::Year => Some(1),
        }
    }
}

/// Gross pay: an amount, its currency and its period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Pay {
    /// Gross amount per period.
    pub amount: Amount,
    /// ISO 4217.
    pub currency: CurrencyCode,
    /// How often it is paid.
    pub period: PayPeriod,
}

impl Pay {
    /// Whether this pay reaches `floor`; none when currency or period cannot be compared.
    pub fn reaches(&self, floor: &Pay) -> Option<bool> {
        if self.currency != floor.currency {
            return None;
        }
        let yearly = |pay: &Pay| Some(pay.amount.hundredths() * pay.period.per_year()?);
        match (self.period, floor.period) {
            (PayPeriod::Hour, PayPeriod::Hour) => Some(self.amount >= floor.amount),
            _ => Some(yearly(self)? >= yearly(floor)?),
        }
    }
}

impl utoipa::PartialSchema for Amount {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        utoipa::openapi::ObjectBuilder::new()
            .schema_type(utoipa::openapi::schema::Type::Number)
            .minimum(Some(0))
            .maximum(Some(10_000_000_000_i64))
            .build()
            .into()
    }
}

impl ToSchema for Amount {}
