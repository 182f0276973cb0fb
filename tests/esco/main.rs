//! Do downloads of ESCO become a vocabulary that words link to, and are damaged ones refused?

mod closeness;
mod damaged;
mod download;
mod joining;
mod program;
mod reading;
mod real;
