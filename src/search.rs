//! Which opportunities does a question touch?
//!
//! The only code that knows tantivy: schema, analyzers, building, opening, free-text queries with
//! facets, and the gate that a match starts from. Retrieval is exact: filters apply inside it and
//! nothing is cut early.
//!
//! Not for: verdicts and fit (the caller brings them in as functions over columns).

mod analyzer;
mod build;
mod columns;
mod document;
mod facet;
mod facets;
mod gate;
mod highlight;
mod live;
mod query;
mod ranks;
mod reader;
mod schema;
mod terms;

pub use build::{BuildError, IndexSource, build_index, stored_stamp};
pub use columns::Columns;
pub use document::IndexDocument;
pub use facet::{ANY, AnyOf, Facet, FacetCount, Filters};
pub use gate::{Gate, Survivor};
pub use highlight::{Fragment, Highlighter};
pub use live::{LiveIndex, Position};
pub use query::{ConceptTerm, Sort, TextQuery, WordMeaning};
pub use reader::{DocAddress, Hit, SearchAnswer, SearchIndex, SearchRequest};
pub use schema::{IndexDeclaration, SchemaError};
