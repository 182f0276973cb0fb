//! Codes of classifications and ids: occupations, fields, concepts, opportunities.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::CodeError;
use super::code::text_code;

/// A code of ISCO-08, one to four digits; fewer digits mean a whole group.
///
/// Source: International Standard Classification of Occupations 2008.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct IscoCode {
    number: u16,
    digits: u8,
}
text_code!(IscoCode, "^(isco:)?[0-9]{1,4}$", "isco:7126");

impl IscoCode {
    /// How many digits the code has, 1 to 4.
    pub fn digits(self) -> u8 {
        self.digits
    }

    /// The digits as a number; `"0110"` is 110.
    pub fn number(self) -> u16 {
        self.number
    }

    /// The code as one number for columns; [`IscoCode::unpack`] turns it back.
    pub fn packed(self) -> u32 {
        u32::from(self.digits) << 16 | u32::from(self.number)
    }

    /// The code that was packed into a number.
    pub fn unpack(packed: u32) -> Self {
        IscoCode {
            number: packed as u16,
            digits: (packed >> 16) as u8,
        }
    }

    /// The group of `digits` digits that holds this code; itself when it is not longer.
    pub fn prefix(self, digits: u8) -> IscoCode {
        let digits = digits.clamp(1, self.digits);
        IscoCode {
            number: self.number / 10_u16.pow(u32::from(self.digits - digits)),
            digits,
        }
    }

    /// Whether `other` is this code or lies inside its group.
    pub fn covers(self, other: IscoCode) -> bool {
        self.digits <= other.digits && other.prefix(self.digits) == self
    }

    /// The smallest four-digit number inside the group, for example 7120 for `712`.
    pub fn first_unit(self) -> u16 {
        self.number * 10_u16.pow(u32::from(4 - self.digits))
    }

    /// One past the largest four-digit number inside the group.
    pub fn end_unit(self) -> u16 {
        (self.number + 1) * 10_u16.pow(u32::from(4 - self.digits))
    }
}

impl FromStr for IscoCode {
    type Err = CodeError;
    fn from_str(text: &str) -> Result<Self, CodeError> {
        let digits = text.strip_prefix("isco:").unwrap_or(text);
        let well_formed =
            (1..=4).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
        let error = || CodeError::new("an ISCO-08 code of one to four digits", text);
        if !well_formed {
            return Err(error());
        }
        Ok(IscoCode {
            number: digits.parse().map_err(|_| error())?,
            digits: digits.len() as u8,
        })
    }
}

impl fmt::Display for IscoCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:0width$}",
            self.number,
            width = usize::from(self.digits)
        )
    }
}

/// A field of education, ISCED-F 2013, two to four digits.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct FieldCode(String);
text_code!(FieldCode, "^[0-9]{2,4}$", "0732");

impl FieldCode {
    /// Whether `other` is this field or lies inside it.
    pub fn covers(&self, other: &FieldCode) -> bool {
        other.0.starts_with(&self.0)
    }
}

impl FromStr for FieldCode {
    type Err = CodeError;
    fn from_str(text: &str) -> Result<Self, CodeError> {
        let well_formed = (2..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        well_formed
            .then(|| FieldCode(text.to_owned()))
            .ok_or_else(|| CodeError::new("an ISCED-F 2013 field of two to four digits", text))
    }
}

impl fmt::Display for FieldCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A concept of the vocabulary: `isco:7126`, `skill:pipe-soldering`, or an ESCO URI.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ConceptId(std::sync::Arc<str>);
text_code!(
    ConceptId,
    "^(isco:[0-9]{1,4}|skill:[a-z0-9-]+|http://data\\.europa\\.eu/esco/.+)$",
    "isco:7126"
);

impl ConceptId {
    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The ISCO-08 code, when the concept is an ISCO-08 group.
    pub fn isco(&self) -> Option<IscoCode> {
        self.0.strip_prefix("isco:")?.parse().ok()
    }

    /// The concept of an ISCO-08 group.
    pub fn of_isco(code: IscoCode) -> Self {
        Self(format!("isco:{code}").into())
    }
}

impl FromStr for ConceptId {
    type Err = CodeError;
    fn from_str(text: &str) -> Result<Self, CodeError> {
        let well_formed = match text.split_once(':') {
            Some(("isco", code)) => code.parse::<IscoCode>().is_ok(),
            Some(("skill", slug)) => is_slug(slug),
            Some(("http", rest)) => rest.starts_with("//data.europa.eu/esco/") && text.len() < 120,
            _ => false,
        };
        well_formed.then(|| Self(text.into())).ok_or_else(|| {
            CodeError::new("a concept (`isco:7126`, `skill:…` or an ESCO URI)", text)
        })
    }
}

impl fmt::Display for ConceptId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The id of an opportunity: lower case letters, digits, hyphens; `organisation:id` when uploaded.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct OpportunityId(std::sync::Arc<str>);
text_code!(
    OpportunityId,
    "^[a-z0-9-]+(:[A-Za-z0-9._-]+)?$",
    "de-blue-card"
);

impl OpportunityId {
    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for OpportunityId {
    type Err = CodeError;
    fn from_str(text: &str) -> Result<Self, CodeError> {
        let (slug, external) = match text.split_once(':') {
            Some((slug, external)) => (slug, Some(external)),
            None => (text, None),
        };
        let well_formed = text.len() <= 120 && is_slug(slug) && external.is_none_or(is_external_id);
        well_formed
            .then(|| Self(text.into()))
            .ok_or_else(|| CodeError::new("an opportunity id (lower case, digits, hyphens)", text))
    }
}

impl fmt::Display for OpportunityId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Whether a text can be the number that an organisation gives an offer.
pub fn is_external_id(text: &str) -> bool {
    let fits = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.');
    !text.is_empty() && text.len() <= 64 && text.bytes().all(fits)
}

fn is_slug(text: &str) -> bool {
    !text.is_empty()
        && text
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}
