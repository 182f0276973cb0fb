//! Failures, told to a person at a terminal.

use std::process::ExitCode;

use crate::api::ServeError;
use crate::app::{AppError, FolderError, StartError};
use crate::intake::FieldProblem;
use crate::settings::SettingsError;
use crate::text::FileProblem;

/// Why a command ended badly.
#[derive(Debug, thiserror::Error, miette::Diagnostic)]
pub enum Failure {
    /// The command line or the input is wrong.
    #[error("{message}")]
    #[diagnostic(code("usage"))]
    Usage {
        /// What is wrong.
        message: String,
    },
    /// Fields of the input are wrong.
    #[error("the input has {} problems", problems.len())]
    #[diagnostic(code("input"), help("{}", list(problems)))]
    Fields {
        /// Every problem.
        problems: Vec<FieldProblem>,
    },
    /// A setting is wrong.
    #[error(transparent)]
    #[diagnostic(
        code(passerelle::settings),
        help("`passerelle config show` prints every setting")
    )]
    Settings(#[from] SettingsError),
    /// Records or vocabulary are broken.
    #[error("{what}")]
    #[diagnostic(
        code("broken"),
        help(
            "{}\n`passerelle check` tells all; `catalogue.skip_broken = true` serves the rest",
            lines(problems)
        )
    )]
    Broken {
        /// What is broken.
        what: String,
        /// Where.
        problems: Vec<FileProblem>,
    },
    /// An imported vocabulary, or what it is imported from, is damaged.
    #[error("{message}")]
    #[diagnostic(code("damaged"))]
    Damaged {
        /// What is wrong, where, and what to do.
        message: String,
    },
    /// The service cannot run.
    #[error("{message}")]
    #[diagnostic(code("failed"))]
    Work {
        /// What failed, with its causes.
        message: String,
    },
}

impl Failure {
    /// A wrong command line or input.
    pub fn usage(message: impl Into<String>) -> Self {
        Self::Usage {
            message: message.into(),
        }
    }

    /// Failed work, with its causes.
    pub fn work(error: &dyn std::error::Error) -> Self {
        let mut message = error.to_string();
        let mut cause = error.source();
        while let Some(error) = cause {
            message.push_str(&format!(": {error}"));
            cause = error.source();
        }
        Self::Work { message }
    }

    /// Prints the failure and gives the exit code.
    pub fn report(self) -> ExitCode {
        let code = match self {
            Self::Usage { .. } | Self::Fields { .. } | Self::Settings(_) => 2,
            Self::Broken { .. } | Self::Damaged { .. } => 3,
            Self::Work { .. } => 1,
        };
        eprintln!("{:?}", miette::Report::new(self));
        ExitCode::from(code)
    }
}

impl From<StartError> for Failure {
    fn from(error: StartError) -> Self {
        let what = error.to_string();
        match error {
            StartError::Vocabulary(problems) | StartError::Catalogue(problems) => {
                Self::Broken { what, problems }
            }
            StartError::NoBundle { source, .. } => Self::usage(format!("{what}: {source}")),
            StartError::Bundle { source, .. } => Self::Damaged {
                message: format!("{what} {source}"),
            },
            other => Self::work(&other),
        }
    }
}

impl From<AppError> for Failure {
    fn from(error: AppError) -> Self {
        match error {
            AppError::Fields(problems) => Self::Fields { problems },
            AppError::Index(_) => Self::work(&error),
            other => Self::usage(other.to_string()),
        }
    }
}

impl From<ServeError> for Failure {
    fn from(error: ServeError) -> Self {
        Self::work(&error)
    }
}

impl From<FolderError> for Failure {
    fn from(error: FolderError) -> Self {
        Self::work(&error)
    }
}

fn lines(problems: &[FileProblem]) -> String {
    const MOST: usize = 20;
    let mut lines: Vec<String> = problems
        .iter()
        .take(MOST)
        .map(ToString::to_string)
        .collect();
    if problems.len() > MOST {
        lines.push(format!("… and {} more", problems.len() - MOST));
    }
    lines.join("\n")
}

fn list(problems: &[FieldProblem]) -> String {
    let line = |problem: &FieldProblem| {
        let meant = match problem.suggestions.first() {
            Some(first) => format!("; did you mean `{first}`?"),
            None => String::new(),
        };
        format!("{}: {}{meant}", problem.pointer, problem.detail)
    };
    problems.iter().map(line).collect::<Vec<_>>().join("\n")
}
