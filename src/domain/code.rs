//! Codes of public standards, checked when they are made.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A code that its standard does not have.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{value}` is not {what}")]
pub struct CodeError {
    /// What was expected, with its article.
    pub what: &'static str,
    /// What was given.
    pub value: String,
}

impl CodeError {
    pub(super) fn new(what: &'static str, value: &str) -> Self {
        Self {
            what,
            value: super::shown(value),
        }
    }
}

/// What every code that is written as text has: serde, schema, debug.
macro_rules! text_code {
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
        impl TryFrom<String> for $name {
            type Error = CodeError;
            fn try_from(value: String) -> Result<Self, CodeError> {
                value.parse()
            }
        }
        impl From<$name> for String {
            fn from(code: $name) -> String {
                code.to_string()
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }
    };
}

/// A country, ISO 3166-1 alpha-2, and `XK` for Kosovo.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CountryCode([u8; 2]);
text_code!(CountryCode, "^[A-Z]{2}$", "TN");

impl CountryCode {
    /// The two letters.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("??")
    }

    /// Every country code with its English short name.
    pub fn all() -> impl Iterator<Item = (CountryCode, &'static str)> {
        celes::Country::get_countries()
            .into_iter()
            .filter_map(|c| Some((c.alpha2.parse().ok()?, c.long_name)))
            .chain([(CountryCode(*b"XK"), "Kosovo")])
    }
}

impl FromStr for CountryCode {
    type Err = CodeError;
    fn from_str(text: &str) -> Result<Self, CodeError> {
        let error = || CodeError::new("a country code (ISO 3166-1 alpha-2)", text);
        let bytes: [u8; 2] = text.as_bytes().try_into().map_err(|_| error())?;
        let known = bytes.iter().all(u8::is_ascii_uppercase)
            && (text == "XK" || celes::Country::from_alpha2(text).is_ok());
        known.then_some(CountryCode(bytes)).ok_or_else(error)
    }
}

impl fmt::Display for CountryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Groups of countries that laws name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CountryGroup {
    /// The 27 Member States of the European Union.
    Eu,
    /// The EU with Iceland, Liechtenstein and Norway.
    Eea,
    /// The 29 states of the Schengen area.
    Schengen,
}

const EU: &str = "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE";

impl CountryGroup {
    /// Whether `country` belongs to the group.
    pub fn contains(self, country: CountryCode) -> bool {
        let eu = EU.split(' ').any(|code| code == country.as_str());
        match self {
            Self::Eu => eu,
            Self::Eea => eu || matches!(country.as_str(), "IS" | "LI" | "NO"),
            Self::Schengen => {
                (eu && !matches!(country.as_str(), "IE" | "CY"))
                    || matches!(country.as_str(), "IS" | "LI" | "NO" | "CH")
            }
        }
    }
}

/// A country, or a group of countries that laws name.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum CountryOrGroup {
    /// One country.
    Country(CountryCode),
    /// A group, written `EU`, `EEA` or `SCHENGEN`.
    Group(CountryGroup),
}
text_code!(CountryOrGroup, "^([A-Z]{2}|EU|EEA|SCHENGEN)$", "EU");

impl CountryOrGroup {
    /// Whether `country` is the country or belongs to the group.
    pub fn contains(self, country: CountryCode) -> bool {
        match self {
            Self::Country(own) => own == country,
            Self::Group(group) => group.contains(country),
        }
    }
}

impl FromStr for CountryOrGroup {
    type Err = CodeError;
    fn from_str(text: &str) -> Result<Self, CodeError> {
        Ok(match text {
            "EU" => Self::Group(CountryGroup::Eu),
            "EEA" => Self::Group(CountryGroup::Eea),
            "SCHENGEN" => Self::Group(CountryGroup::Schengen),
            _ => Self::Country(text.parse()?),
        })
    }
}

impl fmt::Display for CountryOrGroup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Country(country) => country.fmt(f),
            Self::Group(CountryGroup::Eu) => f.write_str("EU"),
            Self::Group(CountryGroup::Eea) => f.write_str("EEA"),
            Self::Group(CountryGroup::Schengen) => f.write_str("SCHENGEN"),
        }
    }
}

/// A language, ISO 639-1.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct LanguageCode([u8; 2]);
text_code!(LanguageCode, "^[a-z]{2}$", "fr");

const LANGUAGES: &str = "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

impl LanguageCode {
    /// The two letters.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("??")
    }

    /// A code whose letters are known to be in the standard.
    pub(super) const fn of_known(letters: [u8; 2]) -> Self {
        Self(letters)
    }

    /// The two letters as one number for columns.
    pub fn packed(self) -> u16 {
        u16::from_be_bytes(self.0)
    }

    /// Every language code.
    pub fn all() -> impl Iterator<Item = LanguageCode> {
        LANGUAGES.split(' ').filter_map(|code| code.parse().ok())
    }
}

impl FromStr for LanguageCode {
    type Err = CodeError;
    fn from_str(text: &str) -> Result<Self, CodeError> {
        let error = || CodeError::new("a language code (ISO 639-1)", text);
        let bytes: [u8; 2] = text.as_bytes().try_into().map_err(|_| error())?;
        LANGUAGES
            .split(' ')
            .any(|code| code == text)
            .then_some(LanguageCode(bytes))
            .ok_or_else(error)
    }
}

impl fmt::Display for LanguageCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A currency, three letters as in ISO 4217.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CurrencyCode([u8; 3]);
text_code!(CurrencyCode, "^[A-Z]{3}$", "EUR");

const CURRENCIES: &str = "AED AFN ALL AMD AOA ARS AUD AZN BAM BDT BGN BHD BRL BYN CAD CHF CLP CNY COP CZK DKK DOP DZD EGP ETB EUR GBP GEL GHS GTQ HKD HNL HUF IDR ILS INR IQD IRR ISK JOD JPY KES KRW KWD KZT LBP LKR LYD MAD MDL MKD MRU MUR MXN MYR NGN NIO NOK NPR NZD OMR PEN PHP PKR PLN QAR RON RSD RUB SAR SDG SEK SGD SYP THB TND TRY TWD TZS UAH UGX USD UYU UZS VND XAF XOF YER ZAR";

impl CurrencyCode {
    /// The three letters.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("???")
    }

    /// Every currency that is understood.
    pub fn all() -> impl Iterator<Item = &'static str> {
        CURRENCIES.split(' ')
    }
}

impl FromStr for CurrencyCode {
    type Err = CodeError;
    fn from_str(text: &str) -> Result<Self, CodeError> {
        let error = || CodeError::new("a currency code (ISO 4217)", text);
        let bytes: [u8; 3] = text.as_bytes().try_into().map_err(|_| error())?;
        CURRENCIES
            .split(' ')
            .any(|code| code == text)
            .then_some(CurrencyCode(bytes))
            .ok_or_else(error)
    }
}

impl fmt::Display for CurrencyCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

pub(super) use text_code;
