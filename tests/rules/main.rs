//! Are conditions decided as docs/reference/rules.md says?
//!
//! Properties hold for generated conditions and facts; tables pin single rules of decision.

mod age;
mod experience;
mod judging;
mod kleene;
mod limits;
mod loading;
mod points;
mod profiles;
mod properties;
mod remarks;
mod stays;
mod sums;
mod telling;
mod trees;
mod wild;
mod windows;
