//! Codes that name an occupation: a group of ISCO-08, or one of ESCO.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::code::text_code;
use super::{CodeError, ConceptId, IscoCode};

const ESCO: &str = "http://data.europa.eu/esco/occupation/";

/// `isco:7126`, any prefix length, or the URI of an ESCO occupation.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum OccupationCode {
    /// A group of ISCO-08.
    Isco(IscoCode),
    /// An occupation of ESCO: the 128 bits of its UUID.
    Esco(u128),
}
text_code!(
    OccupationCode,
    "^((isco:)?[0-9]{1,4}|http://data\\.europa\\.eu/esco/occupation/[0-9a-f-]{36})$",
    "isco:7126"
);

impl OccupationCode {
    /// The group, when it is one; that of an ESCO occupation only the vocabulary knows.
    pub fn isco(self) -> Option<IscoCode> {
        match self {
            Self::Isco(code) => Some(code),
            Self::Esco(_) => None,
        }
    }

    /// The concept of the vocabulary that it names.
    pub fn concept(self) -> Option<ConceptId> {
        self.to_string().parse().ok()
    }
}

impl From<IscoCode> for OccupationCode {
    fn from(code: IscoCode) -> Self {
        Self::Isco(code)
    }
}

impl FromStr for OccupationCode {
    type Err = CodeError;
    fn from_str(text: &str) -> Result<Self, CodeError> {
        let Some(uuid) = text.strip_prefix(ESCO) else {
            return text.parse().map(Self::Isco);
        };
        let error = || CodeError::new("the URI of an ESCO occupation", text);
        let groups: Vec<&str> = uuid.split('-').collect();
        let lengths = groups.iter().map(|group| group.len());
        let hexadecimal = uuid.bytes().all(|b| b == b'-' || b.is_ascii_hexdigit());
        if !hexadecimal || !lengths.eq([8, 4, 4, 4, 12]) {
            return Err(error());
        }
        let bits = u128::from_str_radix(&groups.concat(), 16);
        bits.map(Self::Esco).map_err(|_| error())
    }
}

impl fmt::Display for OccupationCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Isco(code) => write!(f, "isco:{code}"),
            Self::Esco(bits) => {
                let hex = format!("{bits:032x}");
                let (a, b, c) = (&hex[..8], &hex[8..12], &hex[12..16]);
                write!(f, "{ESCO}{a}-{b}-{c}-{}-{}", &hex[16..20], &hex[20..])
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_written_as_they_were_read() {
        for code in [
            "isco:7126",
            "isco:0110",
            "http://data.europa.eu/esco/occupation/00030d09-2b3a-4efd-87cc-c4ea39d27c34",
        ] {
            let read: OccupationCode = code.parse().expect("is a code");
            assert_eq!(read.to_string(), code);
        }
    }

    #[test]
    fn what_names_no_occupation_is_refused() {
        for code in [
            "",
            "isco:71267",
            "http://data.europa.eu/esco/skill/00030d09-2b3a-4efd-87cc-c4ea39d27c34",
            "http://data.europa.eu/esco/occupation/",
            "http://data.europa.eu/esco/occupation/00030d092b3a-4efd-87cc-c4ea39d27c34-",
        ] {
            assert!(code.parse::<OccupationCode>().is_err(), "{code}");
        }
    }
}
