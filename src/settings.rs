//! How is this installation set up?
//!
//! `defaults.toml` is the manual. Later sources win: defaults, file, environment
//! `PASSERELLE__SECTION__KEY`, flags. Unknown keys are refused.
//!
//! Not for: anything that changes while the service runs.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::text::closest;

/// The defaults, with what each setting does.
pub const DEFAULTS: &str = include_str!("settings/defaults.toml");

/// The file that is read when no other is named.
const USUAL_FILE: &str = "passerelle.toml";

/// Every setting.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// Listening and protection of the server.
    pub server: ServerSettings,
    /// Limits per client.
    pub limits: LimitSettings,
    /// Who may read.
    pub access: AccessSettings,
    /// Browsers on other sites.
    pub cors: CorsSettings,
    /// What is kept, and derived files.
    pub state: PathSetting,
    /// What organisations upload.
    pub store: StoreSettings,
    /// Files that organisations upload.
    pub uploads: UploadSettings,
    /// The search index.
    pub index: PathSetting,
    /// The records.
    pub catalogue: CatalogueSettings,
    /// Occupations and skills.
    pub vocabulary: VocabularySettings,
    /// What is logged.
    pub log: LogSettings,
}

/// Listening and protection of the server.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "defaults.toml documents each setting")]
pub struct ServerSettings {
    pub listen: String,
    pub public_url: String,
    pub request_timeout_ms: u64,
    pub header_timeout_ms: u64,
    pub body_limit_bytes: usize,
    pub batch_limit_bytes: usize,
    pub cv_limit_bytes: usize,
    pub concurrent_requests: usize,
    pub shutdown_grace_ms: u64,
}

/// Limits per client.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "defaults.toml documents each setting")]
pub struct LimitSettings {
    pub requests_per_minute: u32,
    pub batch_profiles: usize,
}

/// Who may read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "defaults.toml documents each setting")]
pub struct AccessSettings {
    pub reading: Reading,
}

/// Who may read and match; writing always needs a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reading {
    /// Anybody.
    Open,
    /// Whoever has a key.
    Keys,
}

/// Browsers on other sites.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "defaults.toml documents each setting")]
pub struct CorsSettings {
    pub origins: Vec<String>,
}

/// A folder; empty means the usual place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "defaults.toml documents each setting")]
pub struct PathSetting {
    pub path: String,
}

/// What organisations upload.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "defaults.toml documents each setting")]
pub struct StoreSettings {
    pub url: String,
}

/// Files that organisations upload.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "defaults.toml documents each setting")]
pub struct UploadSettings {
    pub limit_bytes: u64,
    pub timeout_ms: u64,
}

/// Occupations and skills.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "defaults.toml documents each setting")]
pub struct VocabularySettings {
    pub path: String,
    pub bundle: String,
}

/// The records.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "defaults.toml documents each setting")]
pub struct CatalogueSettings {
    pub path: String,
    pub samples: bool,
    pub skip_broken: bool,
}

/// What is logged.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "defaults.toml documents each setting")]
pub struct LogSettings {
    pub level: String,
    pub format: LogFormat,
}

/// How log lines look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LogFormat {
    /// For people.
    Text,
    /// One JSON object a line.
    Json,
}

/// Settings that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SettingsError {
    /// A key that no setting has.
    #[error("unknown setting `{key}`{}", hint(suggestion.as_deref()))]
    UnknownKey {
        /// The key.
        key: String,
        /// The closest known one.
        suggestion: Option<String>,
    },
    /// A value of another type, or a file that is no TOML.
    #[error("the settings cannot be read: {0}")]
    Invalid(String),
    /// The file named with `--config` is not there.
    #[error("there is no settings file `{}`", .0.display())]
    NoFile(PathBuf),
}

fn hint(suggestion: Option<&str>) -> String {
    suggestion.map_or_else(String::new, |key| format!("; did you mean `{key}`?"))
}

impl Settings {
    /// Reads settings: defaults, the file, the environment, then `flags` (`section.key`, value).
    ///
    /// # Errors
    /// When a key is unknown, a value has the wrong type, or a named file is missing.
    pub fn read(file: Option<&Path>, flags: &[(String, String)]) -> Result<Self, SettingsError> {
        let defaults = config::File::from_str(DEFAULTS, config::FileFormat::Toml);
        let mut builder = config::Config::builder().add_source(defaults);
        match file {
            Some(path) if !path.exists() => return Err(SettingsError::NoFile(path.to_owned())),
            Some(path) => builder = builder.add_source(toml_file(path)),
            None if Path::new(USUAL_FILE).exists() => {
                builder = builder.add_source(toml_file(Path::new(USUAL_FILE)));
            }
            None => {}
        }
        let environment = config::Environment::with_prefix("PASSERELLE")
            .prefix_separator("__")
            .separator("__")
            .try_parsing(true)
            .list_separator(",")
            .with_list_parse_key("cors.origins");
        builder = builder.add_source(environment);
        for (key, value) in flags {
            builder = builder
                .set_override(key, typed(value))
                .map_err(|error| SettingsError::Invalid(error.to_string()))?;
        }
        let read = builder
            .build()
            .map_err(|error| explain(&error.to_string()))?;
        read.try_deserialize()
            .map_err(|error| explain(&error.to_string()))
    }

    /// The shipped defaults.
    pub fn defaults() -> Self {
        toml::from_str(DEFAULTS).expect("the defaults have every setting, a test reads them")
    }
}

fn toml_file(path: &Path) -> config::File<config::FileSourceFile, config::FileFormat> {
    config::File::from(path).format(config::FileFormat::Toml)
}

/// A flag's text as the type it looks like.
fn typed(text: &str) -> config::Value {
    if let Ok(flag) = text.parse::<bool>() {
        return flag.into();
    }
    match text.parse::<i64>() {
        Ok(number) => number.into(),
        Err(_) => text.into(),
    }
}

fn explain(message: &str) -> SettingsError {
    if !message.contains("unknown field") {
        return SettingsError::Invalid(message.to_owned());
    }
    let mut quoted = message.split('`').skip(1).step_by(2);
    let key = quoted.next().unwrap_or_default().to_owned();
    let known: Vec<&str> = quoted.collect();
    let suggestion = closest(&key, known, 1).first().map(|&key| key.to_owned());
    SettingsError::UnknownKey { key, suggestion }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_defaults_have_every_setting() {
        assert_eq!(Settings::defaults().server.listen, "127.0.0.1:8080");
    }

    #[test]
    fn a_flag_wins_over_the_defaults() {
        let flags = [("server.listen".to_owned(), "127.0.0.1:0".to_owned())];
        let settings = Settings::read(None, &flags).expect("is valid");
        assert_eq!(settings.server.listen, "127.0.0.1:0");
    }

    #[test]
    fn a_misspelt_key_is_refused_with_a_suggestion() {
        let flags = [("server.lissten".to_owned(), "x".to_owned())];
        let error = Settings::read(None, &flags).expect_err("is misspelt");
        assert_eq!(
            error.to_string(),
            "unknown setting `lissten`; did you mean `listen`?"
        );
    }
}
