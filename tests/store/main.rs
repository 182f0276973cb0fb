//! Does the store keep what it is given, on SQLite and on PostgreSQL alike?

mod audit;
mod changes;
mod copy;
mod log;
mod places;
mod postgres;
mod postings;
mod story;
