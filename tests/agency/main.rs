//! Can an agency upload offers easily, and not cheat a worker?

mod client;
#[path = "../api/contract.rs"]
#[expect(dead_code, reason = "batches are asked in tests/api")]
mod contract;
mod crash;
mod ends;
mod exports;
mod files;
mod keys;
mod nodes;
mod office;
mod once;
mod pages;
#[path = "../store/postgres.rs"]
#[expect(dead_code, reason = "tests/store restarts it")]
mod postgres;
mod red_flags;
mod session;
mod single;
mod snapshot;
mod story;
