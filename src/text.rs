//! How do words compare across scripts?
//!
//! One folding chain for Latin, Arabic, Urdu and Bengali, used when indexing and when asking;
//! stemming on top of it per language; similarity of two words; reading of text files with
//! precise errors.
//!
//! Not for: concepts (see `taxonomy`) or ranking (see `search`).

mod compound;
mod file;
mod fold;
mod similarity;
mod stem;

pub use compound::Compounds;
pub use file::{FileProblem, parse_toml};
pub use fold::{Script, fold, tokens};
pub use similarity::{closest, damerau_levenshtein, token_set};
pub use stem::Stemmer;
