//! The command line of the bench.

use std::path::PathBuf;
use std::time::Duration;

use super::Failure;

const USAGE: &str = "usage: cargo bench --bench load -- [--offers N]… [--million] [--seconds S] \
                     [--keep FOLDER]";

/// What is measured, and for how long.
pub struct Arguments {
    /// How many offers beside the shipped records; none means the shipped catalogue as it is.
    pub sizes: Vec<Option<usize>>,
    /// How long one measurement takes.
    pub each: Duration,
    /// Where catalogues and indexes stay; a temporary folder when absent.
    pub keep: Option<PathBuf>,
}

impl Arguments {
    /// Reads the command line.
    pub fn read(mut given: impl Iterator<Item = String>) -> Result<Self, Failure> {
        let mut arguments = Self {
            sizes: Vec::new(),
            each: Duration::from_secs(4),
            keep: None,
        };
        let mut million = false;
        while let Some(argument) = given.next() {
            let mut value = || given.next().ok_or(USAGE);
            match argument.as_str() {
                "--offers" => arguments.sizes.push(Some(value()?.parse()?)),
                "--million" => million = true,
                "--seconds" => {
                    arguments.each = Duration::from_secs(value()?.parse::<u64>()?.clamp(1, 10));
                }
                "--keep" => arguments.keep = Some(value()?.into()),
                // Cargo says so to every bench.
                "--bench" => {}
                _ => return Err(format!("unknown argument `{argument}`; {USAGE}").into()),
            }
        }
        if arguments.sizes.is_empty() {
            arguments.sizes = vec![None, Some(10_000), Some(100_000)];
        }
        if million {
            arguments.sizes.push(Some(1_000_000));
        }
        Ok(arguments)
    }
}
