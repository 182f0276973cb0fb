//! Where an installation keeps what is not derived.

use std::path::{Path, PathBuf};

use crate::settings::Settings;

/// The folder of the store and of files that are being worked off: `state.path`, else `state` in a
/// checkout, else the user's state folder.
pub fn state_folder(settings: &Settings) -> PathBuf {
    if !settings.state.path.is_empty() {
        return PathBuf::from(&settings.state.path);
    }
    if Path::new("index/schema.toml").exists() && Path::new("Cargo.toml").exists() {
        return PathBuf::from("state");
    }
    user_state_folder()
}

/// The user's state folder of the service.
pub fn user_state_folder() -> PathBuf {
    let home = |variable: &str| std::env::var_os(variable).map(PathBuf::from);
    let state = home("XDG_STATE_HOME").or_else(|| Some(home("HOME")?.join(".local/state")));
    state.unwrap_or_else(std::env::temp_dir).join("passerelle")
}

/// Where uploaded files wait.
pub fn upload_folder(settings: &Settings) -> PathBuf {
    state_folder(settings).join("uploads")
}

/// The URL of the store: `store.url`, else a SQLite file in the state folder; none when the
/// installation takes no uploads.
pub fn store_url(settings: &Settings) -> Option<String> {
    match settings.store.url.as_str() {
        "none" => None,
        "" => {
            let file = state_folder(settings).join("passerelle.sqlite");
            Some(format!("sqlite://{}", file.display()))
        }
        url => Some(url.to_owned()),
    }
}
