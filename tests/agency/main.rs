//! Can an agency upload offers easily, and not cheat a worker?

mod exports;
mod red_flags;
mod snapshot;
