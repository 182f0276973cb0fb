//! How is a running service measured from outside?
//!
//! Not for: what the service is asked (see `generate`).

pub mod arguments;
pub mod bare;
pub mod client;
pub mod measure;
pub mod server;
pub mod table;

/// What went wrong, in words.
pub type Failure = Box<dyn std::error::Error + Send + Sync>;
