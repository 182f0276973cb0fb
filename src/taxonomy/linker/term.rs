//! What is looked for, and how words relate to what they were linked to.

/// Which kind of concept is looked for.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    serde::Serialize,
    serde::Deserialize,
    utoipa::ToSchema,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum TermKind {
    /// Occupations.
    Occupation,
    /// Skills and knowledge.
    Skill,
}

/// How the words relate to the label that they were linked by.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    serde::Serialize,
    utoipa::ToSchema,
    strum::IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum LinkReason {
    /// The usual name in the language asked about.
    Exact,
    /// Another name in the language asked about.
    Synonym,
    /// A name in another language.
    Translation,
    /// A name with a typing error.
    Typo,
    /// The words say more than the label.
    Narrower,
    /// The words say less than the label.
    Broader,
}
