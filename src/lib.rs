//! Which legal ways are open to a person, why, and what would open the next one?
//!
//! Passerelle indexes pathways, programmes, training offers and job offers and matches a skill
//! profile to them: legal eligibility (three values, with source) apart from fit (a sum one can
//! check). `docs/topics/architecture.md` is the map; arrows between modules point down only.

pub mod api;
pub mod app;
pub mod catalogue;
pub mod cli;
pub mod domain;
pub mod i18n;
pub mod intake;
pub mod matching;
pub mod rules;
pub mod safety;
pub mod search;
pub mod settings;
pub mod store;
pub mod taxonomy;
pub mod text;
pub mod web;
