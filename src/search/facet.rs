//! What results can be filtered and counted by.

use std::collections::BTreeMap;

use jiff::civil::Date;

/// A thing that results can be filtered and counted by.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    serde::Serialize,
    utoipa::ToSchema,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Facet {
    /// Pathway, programme, training, job.
    Kind,
    /// Where it leads or takes place.
    Country,
    /// What it is about.
    Category,
    /// Whether anybody can use it now.
    Status,
    /// Who runs it.
    Provider,
    /// Working language, or language taught.
    Language,
    /// Whose people it is made for.
    Origin,
}

impl Facet {
    pub(super) fn field(self) -> &'static str {
        self.into()
    }
}

/// The origin of what is open to anybody.
pub const ANY: &str = "any";

/// One value of a facet and how many results have it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, utoipa::ToSchema)]
pub struct FacetCount {
    /// The value.
    pub value: String,
    /// How many results there are with it when the facet's own filter is taken away.
    pub count: u64,
}

/// Which results are wanted; within a facet any value is enough, all facets must fit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filters {
    /// Values by facet; a facet without values does not filter.
    pub values: BTreeMap<Facet, Vec<String>>,
    /// The day on which states are looked at; as the records say when absent.
    pub as_of: Option<Date>,
    /// Only what costs the candidate nothing that is known.
    pub free_for_worker: bool,
    /// Each of these must hold beside the facets, and is not taken away when facets are counted.
    pub also: Vec<AnyOf>,
}

/// A condition on codes that holds when one of its ways holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AnyOf {
    /// A facet that has one of the values.
    pub ways: Vec<(Facet, Vec<String>)>,
    /// A facet that has no value at all.
    pub absent: Option<Facet>,
}
