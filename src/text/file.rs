//! Reading TOML with errors that say where and what was meant.

use std::fmt;

use serde::de::DeserializeOwned;

use super::closest;

/// What is wrong in a file, where, and what was probably meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileProblem {
    /// The file, relative to its catalogue.
    pub file: String,
    /// 1-based line, when known.
    pub line: Option<usize>,
    /// The key, when known.
    pub key: Option<String>,
    /// What is wrong, in one lower-case sentence.
    pub message: String,
    /// What was probably meant.
    pub suggestion: Option<String>,
}

impl FileProblem {
    /// A problem of a whole file.
    pub fn new(file: &str, message: impl Into<String>) -> Self {
        Self {
            file: file.to_owned(),
            line: None,
            key: None,
            message: message.into(),
            suggestion: None,
        }
    }

    /// Adds what was probably meant: the closest of the candidates.
    #[must_use]
    pub fn suggest<'a>(mut self, word: &str, from: impl IntoIterator<Item = &'a str>) -> Self {
        self.suggestion = closest(word, from, 1).first().map(|&s| s.to_owned());
        self
    }

    /// Adds the line on which `needle` first stands in `text`.
    #[must_use]
    pub fn at_text(mut self, text: &str, needle: &str) -> Self {
        self.line = text.find(needle).map(|at| line_of(text, at));
        self
    }

    /// Adds the line that holds byte `at` of `text`.
    #[must_use]
    pub fn at_byte(mut self, text: &str, at: usize) -> Self {
        self.line = Some(line_of(text, at));
        self
    }

    /// Adds the key.
    #[must_use]
    pub fn at_key(mut self, key: impl Into<String>) -> Self {
        self.key = Some(key.into());
        self
    }
}

impl fmt::Display for FileProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        if let Some(key) = &self.key {
            write!(f, ": `{key}`")?;
        }
        write!(f, ": {}", self.message)?;
        if let Some(suggestion) = &self.suggestion {
            write!(f, "; did you mean `{suggestion}`?")?;
        }
        Ok(())
    }
}

impl std::error::Error for FileProblem {}

/// Reads TOML text into `T`; an error names file, line, key and the closest known key.
///
/// # Errors
/// When the text is no TOML, or does not have the shape of `T`.
pub fn parse_toml<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, FileProblem> {
    toml::from_str(text).map_err(|error| explain(file, text, &error))
}

fn explain(file: &str, text: &str, error: &toml::de::Error) -> FileProblem {
    let message = error.message().lines().collect::<Vec<_>>().join(" ");
    let span = error.span();
    let mut problem = FileProblem::new(file, message.clone());
    problem.line = span.as_ref().map(|span| line_of(text, span.start));
    let mut quoted = message.split('`').skip(1).step_by(2);
    if message.starts_with("unknown field") || message.starts_with("unknown variant") {
        let word = quoted.next().unwrap_or_default().to_owned();
        problem.message = message
            .split(", expected")
            .next()
            .unwrap_or(&message)
            .to_owned();
        problem = problem.suggest(&word, quoted).at_key(word);
    } else if let Some(span) = span {
        problem.key = key_before(text, span.start);
    }
    problem
}

/// The key of the line that holds byte `at`.
fn key_before(text: &str, at: usize) -> Option<String> {
    let line = text.lines().nth(line_of(text, at) - 1)?;
    let key = line.split('=').next()?.trim();
    let plain = key.trim_matches(['[', ']', '"']);
    (!plain.is_empty() && !plain.contains(' ')).then(|| plain.to_owned())
}

fn line_of(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    text.as_bytes()[..at]
        .iter()
        .filter(|b| **b == b'\n')
        .count()
        + 1
}
