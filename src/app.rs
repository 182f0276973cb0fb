//! What can be asked of Passerelle, whoever asks?
//!
//! Use cases over one immutable [`Snapshot`]: match, search, suggest, link, check. The API, the
//! pages and the command line all call these and nothing below them.

mod assets;
mod check;

pub use assets::{FolderError, TextFiles};
pub use check::{CaseResult, CheckReport, check, run_cases};
