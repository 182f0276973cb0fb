//! `passerelle keys`

use std::process::ExitCode;

use clap::Subcommand;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use strum::VariantArray;

use super::fail::Failure;
use super::output::print_line;
use crate::app::agencies::create_key;
use crate::app::store_url;
use crate::domain::{Clock, Role, SystemClock};
use crate::intake::KeyRequest;
use crate::settings::Settings;
use crate::store::Store;

/// What can be done with keys.
#[derive(Debug, Subcommand)]
pub enum Keys {
    /// Make a key; it is shown this once.
    Create {
        /// What it may do.
        #[arg(long, value_parser = role())]
        role: Role,
        /// The id of its organisation; needed for the role agency.
        #[arg(long, value_name = "ID")]
        organisation: Option<String>,
        /// A site it is bound to; needed for the role widget. May be repeated.
        #[arg(long = "origin", value_name = "ORIGIN")]
        origins: Vec<String>,
        /// The last day it holds (YYYY-MM-DD).
        #[arg(long, value_name = "DAY")]
        expires_on: Option<jiff::civil::Date>,
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
}

/// Who makes keys here, in the audit log.
const ACTOR: &str = "command line";

/// Does what was asked about keys.
pub fn keys(settings: &Settings, what: Keys) -> Result<ExitCode, Failure> {
    let Keys::Create {
        role,
        organisation,
        origins,
        expires_on,
        json,
    } = what;
    let new = KeyRequest {
        role,
        organisation,
        origins,
        expires_on,
    };
    let url = store_url(settings).ok_or_else(no_store)?;
    let runtime = tokio::runtime::Runtime::new().map_err(|error| Failure::work(&error))?;
    let made = runtime.block_on(async {
        let store = Store::open(&url)
            .await
            .map_err(|error| Failure::work(&error))?;
        let made = create_key(&store, SystemClock.now_ms(), &new, ACTOR).await;
        store.close().await;
        made.map_err(Failure::from)
    })?;
    match json {
        true => print_line(format_args!(
            "{}",
            serde_json::to_string(&made).unwrap_or_default()
        )),
        false => {
            print_line(format_args!("{}", made.key));
            print_line(format_args!("Keep it: it is not shown again."));
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Reads a role; a wrong word is answered with the right ones.
fn role() -> impl TypedValueParser<Value = Role> {
    let words = Role::VARIANTS.iter().map(|role| role.code());
    PossibleValuesParser::new(words).try_map(|word| word.parse::<Role>())
}

/// Why nothing can be kept here.
pub fn no_store() -> Failure {
    Failure::usage("this installation keeps no store: `store.url` is `none`")
}
