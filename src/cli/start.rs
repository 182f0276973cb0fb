//! Opening a snapshot with a progress bar.

use std::io::IsTerminal;

use indicatif::{ProgressBar, ProgressStyle};

use super::fail::Failure;
use crate::app::{LiveIndex, Snapshot, StartReport, store_url};
use crate::settings::{LogFormat, Settings};

/// Opens the snapshot; building the index shows its progress on the terminal.
pub fn open(settings: &Settings) -> Result<(Snapshot, StartReport), Failure> {
    let bar = progress_bar("building the index");
    let opened = Snapshot::open(settings, &mut |done, all| {
        bar.set_length(all as u64);
        bar.set_position(done as u64);
    });
    bar.finish_and_clear();
    let (snapshot, report) = opened?;
    for problem in &report.skipped {
        tracing::warn!(%problem, "left out a broken record");
    }
    Ok((snapshot, report))
}

/// Opens the snapshot with the writer of its index, where the installation takes uploads.
pub fn open_live(
    settings: &Settings,
) -> Result<(Snapshot, Option<LiveIndex>, StartReport), Failure> {
    if store_url(settings).is_none() {
        let (snapshot, report) = open(settings)?;
        return Ok((snapshot, None, report));
    }
    let bar = progress_bar("building the index");
    let opened = Snapshot::open_live(settings, &mut |done, all| {
        bar.set_length(all as u64);
        bar.set_position(done as u64);
    });
    bar.finish_and_clear();
    let (snapshot, index, report) = opened?;
    for problem in &report.skipped {
        tracing::warn!(%problem, "left out a broken record");
    }
    Ok((snapshot, Some(index), report))
}

/// A bar on a terminal, nothing elsewhere.
pub fn progress_bar(what: &'static str) -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len}");
    ProgressBar::new(0)
        .with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
        .with_message(what)
}

/// Starts logging as the settings say.
pub fn log(settings: &Settings) -> Result<(), Failure> {
    let filter = tracing_subscriber::EnvFilter::try_new(&settings.log.level)
        .map_err(|error| Failure::usage(format!("log.level: {error}")))?;
    let lines = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr);
    let started = match settings.log.format {
        LogFormat::Json => lines.json().try_init(),
        LogFormat::Text => lines.with_target(false).try_init(),
    };
    // Only one logger can be set; a second start in one process keeps the first.
    let _ = started;
    Ok(())
}
