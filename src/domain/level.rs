//! Levels of language and education.

use std::fmt;

use serde::{Deserialize, Serialize};
use strum::{Display, EnumString, IntoStaticStr, VariantArray};
use utoipa::ToSchema;

use super::CodeError;

/// A level of the Common European Framework of Reference for Languages.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    ToSchema,
    EnumString,
    Display,
    IntoStaticStr,
    VariantArray,
)]
#[expect(missing_docs, reason = "the names are the levels of the framework")]
pub enum CefrLevel {
    A1,
    A2,
    B1,
    B2,
    C1,
    C2,
}

impl CefrLevel {
    /// 1 for A1 to 6 for C2.
    pub fn rank(self) -> u8 {
        self as u8 + 1
    }
}

/// A level of ISCED 2011, 0 (early childhood) to 8 (doctorate).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "i64", into = "i64")]
pub struct IscedLevel(u8);

impl IscedLevel {
    /// The level as a number.
    pub fn number(self) -> u8 {
        self.0
    }
}

impl TryFrom<i64> for IscedLevel {
    type Error = CodeError;
    fn try_from(level: i64) -> Result<Self, CodeError> {
        u8::try_from(level)
            .ok()
            .filter(|level| *level <= 8)
            .map(IscedLevel)
            .ok_or_else(|| CodeError::new("an ISCED 2011 level (0 to 8)", &level.to_string()))
    }
}

impl From<IscedLevel> for i64 {
    fn from(level: IscedLevel) -> i64 {
        i64::from(level.0)
    }
}

impl fmt::Debug for IscedLevel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Display for IscedLevel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl utoipa::PartialSchema for IscedLevel {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        utoipa::openapi::ObjectBuilder::new()
            .schema_type(utoipa::openapi::schema::Type::Integer)
            .minimum(Some(0))
            .maximum(Some(8))
            .build()
            .into()
    }
}

impl ToSchema for IscedLevel {}
