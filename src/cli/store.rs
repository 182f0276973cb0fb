//! `passerelle store`

use std::fs::File;
use std::io::{BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Subcommand;
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;

use super::fail::Failure;
use super::keys::no_store;
use super::output::print_line;
use crate::app::store_url;
use crate::settings::Settings;
use crate::store::{CopyReport, Dump, Store, StoreError};

/// What can be done with the store as a whole.
#[derive(Debug, Subcommand)]
pub enum StoreCommand {
    /// Bring the tables up to date; serve does so by itself.
    Migrate,
    /// Write everything into a compressed file.
    Backup {
        /// The file to write; it must not be there.
        file: PathBuf,
    },
    /// Fill an empty store from a backup and compare every row.
    Restore {
        /// A file that `backup` wrote.
        file: PathBuf,
    },
    /// Copy everything into an empty store and compare every row.
    Copy {
        /// sqlite://PATH or postgres://…
        #[arg(long, value_name = "URL")]
        to: String,
    },
}

/// Does what was asked about the store.
pub fn store(settings: &Settings, what: StoreCommand) -> Result<ExitCode, Failure> {
    let url = store_url(settings).ok_or_else(no_store)?;
    let runtime = tokio::runtime::Runtime::new().map_err(|error| Failure::work(&error))?;
    let done = runtime.block_on(async {
        let store = Store::open(&url).await?;
        let report = match &what {
            StoreCommand::Migrate => {
                print_line(format_args!("the tables are up to date"));
                CopyReport::default()
            }
            StoreCommand::Backup { file } => backup(&store, file).await?,
            StoreCommand::Restore { file } => {
                let mut from = BufReader::new(GzDecoder::new(File::open(file)?));
                Dump::restore(&store, &mut from).await?
            }
            StoreCommand::Copy { to } => {
                let target = Store::open(to).await?;
                let report = Dump::copy(&store, &target).await?;
                target.close().await;
                report
            }
        };
        store.close().await;
        Ok::<_, StoreError>(report)
    });
    let report = done.map_err(|error| Failure::work(&error))?;
    for (table, rows) in &report.tables {
        print_line(format_args!("{rows:>10}  {table}"));
    }
    Ok(ExitCode::SUCCESS)
}

/// Writes beside the file first, so that a file of that name is a whole backup.
async fn backup(store: &Store, file: &Path) -> Result<CopyReport, StoreError> {
    let part = file.with_extension("part");
    let opened = File::options().write(true).create_new(true).open(file)?;
    drop(opened);
    let mut to = GzEncoder::new(BufWriter::new(File::create(&part)?), Compression::default());
    let report = Dump::write(store, &mut to).await?;
    let written = to.finish()?;
    let mut written = written
        .into_inner()
        .map_err(std::io::IntoInnerError::into_error)?;
    written.flush()?;
    written.sync_all()?;
    std::fs::rename(&part, file)?;
    Ok(report)
}
