//! What can be done from a terminal?
//!
//! `serve` (the default), `match`, `search`, `check`, `import`, `keys`, `store`, `config`,
//! `openapi`.
//!
//! Exit codes: 0 fine; 1 the work failed; 2 the command line, a setting or the input is wrong;
//! 3 the catalogue or the vocabulary is broken, or a case fails.
//!
//! Not for: anything a program should ask (see `api`).

mod ask;
mod check;
mod config;
mod fail;
mod import;
mod keys;
mod output;
mod serve;
mod start;
mod store;
mod table;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::settings::Settings;

pub use fail::Failure;
pub use serve::{Running, service};

/// Which legal ways are open to a person, why, and what would open the next one.
#[derive(Debug, Parser)]
#[command(name = "passerelle", version, about)]
struct Arguments {
    /// A settings file; passerelle.toml in the current folder when absent.
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    /// One setting, for example --set catalogue.samples=true. May be repeated.
    #[arg(long = "set", global = true, value_name = "KEY=VALUE")]
    set: Vec<String>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the API and the pages (the default).
    Serve {
        /// Where to listen, for example 127.0.0.1:8080.
        #[arg(long, value_name = "ADDRESS")]
        listen: Option<String>,
    },
    /// What is open to the person of a profile.
    Match {
        /// A JSON file: a profile, or a whole match request; - for standard input.
        #[arg(required_unless_present = "cv")]
        profile: Option<PathBuf>,
        /// A CV instead: plain text, Europass XML or PDF, JSON Resume; - for standard input.
        #[arg(long, value_name = "FILE", conflicts_with = "profile")]
        cv: Option<PathBuf>,
        #[command(flatten)]
        output: ask::Output,
        /// How many matches.
        #[arg(long, default_value_t = 20, value_parser = page_size)]
        limit: usize,
        /// The day asked about (YYYY-MM-DD).
        #[arg(long)]
        as_of: Option<jiff::civil::Date>,
    },
    /// Make keys.
    Keys {
        #[command(subcommand)]
        what: keys::Keys,
    },
    /// Back up, restore or copy what organisations uploaded.
    Store {
        #[command(subcommand)]
        what: store::StoreCommand,
    },
    /// Search opportunities by words.
    Search {
        /// The words, in any language.
        words: Vec<String>,
        #[command(flatten)]
        output: ask::Output,
        /// How many results.
        #[arg(long, default_value_t = 20, value_parser = page_size)]
        limit: usize,
    },
    /// Check records, cases, codes, links and staleness.
    Check {
        /// Print the report as JSON.
        #[arg(long)]
        json: bool,
        /// Print every case, not only those that fail.
        #[arg(long)]
        cases: bool,
    },
    /// Import a classification for `vocabulary.bundle`.
    Import {
        #[command(subcommand)]
        what: import::What,
    },
    /// Show or check the settings.
    Config {
        #[command(subcommand)]
        what: config::What,
    },
    /// Print the OpenAPI document.
    Openapi,
}

/// Runs the program and gives its exit code.
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    match dispatch(arguments) {
        Ok(code) => code,
        Err(failure) => failure.report(),
    }
}

fn dispatch(arguments: Arguments) -> Result<ExitCode, Failure> {
    let mut flags = Vec::new();
    for pair in &arguments.set {
        let Some((key, value)) = pair.split_once('=') else {
            return Err(Failure::usage(format!("`--set {pair}` is not KEY=VALUE")));
        };
        flags.push((key.to_owned(), value.to_owned()));
    }
    if let Some(Command::Serve {
        listen: Some(listen),
    }) = &arguments.command
    {
        flags.push(("server.listen".to_owned(), listen.clone()));
    }
    let settings = || Settings::read(arguments.config.as_deref(), &flags).map_err(Failure::from);
    match arguments.command {
        None | Some(Command::Serve { .. }) => serve::serve(settings()?),
        Some(Command::Match {
            profile,
            cv,
            output,
            limit,
            as_of,
        }) => match (profile, cv) {
            (_, Some(cv)) => ask::match_cv(&settings()?, &cv, &output, limit, as_of),
            (Some(profile), None) => {
                ask::find_matches(&settings()?, &profile, &output, limit, as_of)
            }
            (None, None) => Err(Failure::usage("name a profile, or a CV with `--cv`")),
        },
        Some(Command::Search {
            words,
            output,
            limit,
        }) => ask::search(&settings()?, &words.join(" "), &output, limit),
        Some(Command::Check { json, cases }) => check::check(&settings()?, json, cases),
        Some(Command::Import { what }) => import::import(&what),
        Some(Command::Keys { what }) => keys::keys(&settings()?, what),
        Some(Command::Store { what }) => store::store(&settings()?, what),
        Some(Command::Config { what }) => config::config(&settings()?, &what),
        Some(Command::Openapi) => {
            let document = crate::api::openapi_document();
            output::print_line(format_args!(
                "{}",
                serde_json::to_string_pretty(&document).unwrap_or_default()
            ));
            Ok(ExitCode::SUCCESS)
        }
    }
}

/// As many results as a page of the API has.
fn page_size(text: &str) -> Result<usize, String> {
    match text.parse() {
        Ok(size @ 1..=100) => Ok(size),
        _ => Err("must be a whole number from 1 to 100".to_owned()),
    }
}
