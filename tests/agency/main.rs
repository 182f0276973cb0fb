//! Can an agency upload offers easily, and not cheat a worker?

mod crash;
mod ends;
mod files;
mod keys;
mod nodes;
mod office;
#[path = "../store/postgres.rs"]
mod postgres;
mod red_flags;
mod single;
mod snapshot;
mod story;
