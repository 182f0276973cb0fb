//! `passerelle import`

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Subcommand;

use super::fail::Failure;
use super::output;
use super::start::progress_bar;
use crate::app::{ImportError, import_esco};
use crate::taxonomy::esco::{EscoReport, Note};

/// What to import.
#[derive(Debug, Subcommand)]
pub enum What {
    /// ESCO, from its official CSV downloads of any release and language.
    Esco {
        /// Folders, zip files or CSV files; several are merged, the newest release wins.
        #[arg(required = true, value_name = "PATH")]
        paths: Vec<PathBuf>,
        /// The bundle to write; name it in `vocabulary.bundle`.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        /// Print the report as JSON.
        #[arg(long)]
        json: bool,
    },
}

/// Imports and prints what was read, and what was left out and why.
pub fn import(what: &What) -> Result<ExitCode, Failure> {
    let What::Esco { paths, out, json } = what;
    let bar = progress_bar("reading ESCO");
    let imported = import_esco(paths, out, &mut |done, all| {
        bar.set_length(all as u64);
        bar.set_position(done as u64);
    });
    bar.finish_and_clear();
    let report = imported?;
    if *json {
        let text = serde_json::to_string_pretty(&report).map_err(|error| Failure::work(&error))?;
        output::print_line(format_args!("{text}"));
    } else {
        output::print(format_args!("{}", table(&report, out)));
    }
    Ok(ExitCode::SUCCESS)
}

impl From<ImportError> for Failure {
    fn from(error: ImportError) -> Self {
        match error {
            ImportError::Read { ref source, .. } => Self::usage(format!("{error}: {source}")),
            ImportError::Write { .. } => Self::work(&error),
            other => Self::usage(other.to_string()),
        }
    }
}

fn table(report: &EscoReport, out: &Path) -> String {
    let mut text = String::new();
    // Writing into a string does not fail.
    let _ = write_table(&mut text, report, out);
    text
}

fn write_table(text: &mut String, report: &EscoReport, out: &Path) -> std::fmt::Result {
    writeln!(
        text,
        "{:<50} {:>8} {:>8}  language",
        "file", "release", "rows"
    )?;
    for source in &report.sources {
        let language = source.language.as_deref().unwrap_or("-");
        let (file, release, rows) = (&source.file, &source.release, source.rows);
        writeln!(text, "{file:<50} {release:>8} {rows:>8}  {language}")?;
    }
    let counts = &report.counts;
    writeln!(
        text,
        "\n{} occupations, {} skills, {} ISCO-08 groups, {} labels",
        counts.occupations, counts.skills, counts.isco_groups, counts.labels
    )?;
    writeln!(
        text,
        "{} essential and {} optional skills of occupations, {} broader, {} related",
        counts.essential, counts.optional, counts.broader, counts.related
    )?;
    let languages = report.languages.iter();
    let languages: Vec<String> = languages
        .map(|(code, count)| format!("{code} {count}"))
        .collect();
    writeln!(text, "labels by language: {}", languages.join(", "))?;
    for (title, dropped) in [("left out", true), ("mended, kept or missing", false)] {
        let notes: Vec<&Note> = report
            .notes
            .iter()
            .filter(|note| note.dropped == dropped)
            .collect();
        if notes.is_empty() {
            continue;
        }
        writeln!(text, "\n{title}")?;
        for note in notes {
            let examples: Vec<&str> = note.examples.iter().map(String::as_str).collect();
            let examples = examples.join(", ");
            writeln!(text, "{:>8} {}: {examples}", note.count, note.text)?;
        }
    }
    writeln!(text, "\n{} {}", report.attribution, report.modified)?;
    writeln!(text, "{} is written to `{}`", report.name, out.display())?;
    writeln!(
        text,
        "serve it with `--set vocabulary.bundle={}`",
        out.display()
    )
}
