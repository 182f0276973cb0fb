//! Version 1: one file per operation, named like it.

pub mod check_opportunity;
pub mod find_matches;
pub mod find_opportunities;
pub mod get_concept;
pub mod get_opportunity;
pub mod get_safety;
pub mod link_words;
pub mod match_batch;
pub mod parse_profile;
pub mod suggest;
