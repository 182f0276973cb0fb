//! What did the outside hand us, and what is wrong with it?
//!
//! Reads JSON that people and programs send, reports every problem at once with its place and a
//! suggestion, and never gives up at the first. Reads CVs in the formats that people have.
//!
//! Not for: deciding anything about what was read.

mod cv;
mod encoding;
mod field;
mod link_request;
mod match_request;
mod object;
mod office;
mod profile;
mod references;
mod suggest;
mod upload;

pub use cv::{CvDocument, CvError, CvFact, CvFormat, CvReader, DroppedKind, FactReason, ParsedCv};
pub use field::{FieldProblem, Place, ProblemCode};
pub use link_request::{LinkRequest, read_link_request};
pub use match_request::{MatchFilters, MatchRequest, read_match_request};
pub use object::{ListReader, ObjectReader};
pub use office::{
    KeyRequest, LicenceRequest, OrganisationRequest, ReasonRequest, read_key, read_licence,
    read_organisation, read_reason, read_session,
};
pub use profile::read_profile;
pub use references::read_references;
pub use suggest::Suggest;
pub use upload::{
    Column, RawRow, ReadRow, ResultCsv, RowProblem, RowProblemCode, RowReader, RowSeverity,
    TemplateError, Upload, UploadError, UploadFormat, UploadLimits, offer_fields, row_headers,
    row_of_offer_fields, template_csv, template_xlsx, without_formula,
};
