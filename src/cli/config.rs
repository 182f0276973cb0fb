//! `passerelle config`

use std::process::ExitCode;

use clap::Subcommand;

use super::fail::Failure;
use super::output;
use crate::app::index_folder;
use crate::settings::{DEFAULTS, Settings};
use crate::store::without_password;

/// What to do with the settings.
#[derive(Debug, Clone, Copy, Subcommand)]
pub enum What {
    /// Print the settings in force, as TOML.
    Show,
    /// Print the defaults with what each setting does.
    Manual,
    /// Say whether the settings can be used.
    Check,
}

/// Shows or checks settings; reading them has already refused unknown keys.
pub fn config(settings: &Settings, what: &What) -> Result<ExitCode, Failure> {
    match what {
        What::Show => {
            let mut shown = settings.clone();
            shown.store.url = without_password(&shown.store.url);
            let text = toml::to_string_pretty(&shown).map_err(|error| Failure::work(&error))?;
            output::print(format_args!("{text}"));
        }
        What::Manual => output::print(format_args!("{DEFAULTS}")),
        What::Check => {
            let listen = &settings.server.listen;
            if listen.parse::<std::net::SocketAddr>().is_err() {
                return Err(Failure::usage(format!(
                    "server.listen: `{listen}` is not an address such as 127.0.0.1:8080"
                )));
            }
            for (key, path) in [
                ("catalogue.path", &settings.catalogue.path),
                ("vocabulary.path", &settings.vocabulary.path),
            ] {
                if !path.is_empty() && !std::path::Path::new(path).is_dir() {
                    return Err(Failure::usage(format!("{key}: `{path}` is not a folder")));
                }
            }
            let store = &settings.store.url;
            let kinds = ["sqlite:", "postgres:", "postgresql:"];
            let is_known = kinds.iter().any(|kind| store.starts_with(kind));
            if !is_known && !store.is_empty() && store != "none" {
                return Err(Failure::usage(
                    "store.url: must be `none`, or begin with `sqlite://` or `postgres://`",
                ));
            }
            let bundle = &settings.vocabulary.bundle;
            if !bundle.is_empty() && !std::path::Path::new(bundle).is_file() {
                return Err(Failure::usage(format!(
                    "vocabulary.bundle: `{bundle}` is not a file; write one with `passerelle import esco`"
                )));
            }
            output::print_line(format_args!(
                "the settings can be used; the index stands in {}",
                index_folder(settings).display()
            ));
        }
    }
    Ok(ExitCode::SUCCESS)
}
