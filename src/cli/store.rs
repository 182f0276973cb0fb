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
    let report = runtime.block_on(async {
        let store = open(&url).await?;
        let report = match &what {
            StoreCommand::Migrate => {
                print_line(format_args!("the tables are up to date"));
                CopyReport::default()
            }
            StoreCommand::Backup { file } => backup(&store, file).await?,
            StoreCommand::Restore { file } => {
                let opened = File::open(file).map_err(|error| refused("read", file, &error))?;
                let mut from = BufReader::new(GzDecoder::new(opened));
                let restored = Dump::restore(&store, &mut from).await;
                restored.map_err(|error| Failure::work(&error))?
            }
            StoreCommand::Copy { to } => {
                let target = open(to).await?;
                let copied = Dump::copy(&store, &target).await;
                target.close().await;
                copied.map_err(|error| Failure::work(&error))?
            }
        };
        store.close().await;
        Ok::<_, Failure>(report)
    })?;
    for (table, rows) in &report.tables {
        print_line(format_args!("{rows:>10}  {table}"));
    }
    Ok(ExitCode::SUCCESS)
}

async fn open(url: &str) -> Result<Store, Failure> {
    let opened = Store::open(url).await;
    opened.map_err(|error| Failure::work(&error))
}

/// A backup that is there already is kept, and what has the name of a backup is a whole one.
async fn backup(store: &Store, file: &Path) -> Result<CopyReport, Failure> {
    if file.exists() {
        let shown = file.display();
        return Err(Failure::usage(format!(
            "`{shown}` is there already; name another file"
        )));
    }
    let part = file.with_extension("part");
    let written = match File::create(&part) {
        Ok(opened) => write(store, opened).await,
        Err(error) => return Err(refused("write", &part, &error)),
    };
    let finished = written.and_then(|report| Ok((std::fs::rename(&part, file)?, report)));
    finished.map(|((), report)| report).map_err(|error| {
        // What was written of it is of no use to anybody.
        let _ = std::fs::remove_file(&part);
        Failure::work(&error)
    })
}

/// Writes everything and sees that it has arrived.
async fn write(store: &Store, opened: File) -> Result<CopyReport, StoreError> {
    let mut to = GzEncoder::new(BufWriter::new(opened), Compression::default());
    let report = Dump::write(store, &mut to).await?;
    let written = to.finish()?;
    let mut written = written
        .into_inner()
        .map_err(std::io::IntoInnerError::into_error)?;
    written.flush()?;
    written.sync_all()?;
    Ok(report)
}

fn refused(what: &str, file: &Path, error: &std::io::Error) -> Failure {
    Failure::usage(format!("cannot {what} `{}`: {error}", file.display()))
}
