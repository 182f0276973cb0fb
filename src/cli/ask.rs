//! `passerelle match` and `passerelle search`

use std::io::Read;
use std::path::Path;
use std::process::ExitCode;

use clap::Args;
use jiff::civil::Date;
use serde::Serialize;
use serde_json::{Value, json};

use super::fail::Failure;
use super::{start, table};
use crate::app::FindRequest;
use crate::domain::{Clock, Locale, SystemClock};
use crate::settings::Settings;

/// How answers are printed.
#[derive(Debug, Args)]
pub struct Output {
    /// Print the answer of the API.
    #[arg(long)]
    json: bool,
    /// Language of texts: en fr ar bn ur es it de.
    #[arg(long, default_value_t = Locale::En)]
    lang: Locale,
}

/// Matches the profile of a file.
pub fn find_matches(
    settings: &Settings,
    profile: &Path,
    output: &Output,
    limit: usize,
    as_of: Option<Date>,
) -> Result<ExitCode, Failure> {
    let mut request = read_request(profile)?;
    if let Some(fields) = request.as_object_mut() {
        fields.entry("limit").or_insert_with(|| limit.into());
        if let Some(day) = as_of {
            fields.insert("as_of".to_owned(), day.to_string().into());
        }
    }
    let (snapshot, _) = start::open(settings)?;
    let request = snapshot.read_match_request(&request)?;
    let answer = snapshot.find_matches(&request, "", output.lang, SystemClock.today())?;
    if output.json {
        return print_json(&answer);
    }
    print!(
        "{}",
        table::matches(&answer, &snapshot.messages, output.lang)
    );
    Ok(ExitCode::SUCCESS)
}

/// Searches by words.
pub fn search(
    settings: &Settings,
    words: &str,
    output: &Output,
    limit: usize,
) -> Result<ExitCode, Failure> {
    let (snapshot, _) = start::open(settings)?;
    let request = FindRequest {
        q: (!words.trim().is_empty()).then(|| words.to_owned()),
        diversify: true,
        limit: limit.clamp(1, 100),
        ..FindRequest::default()
    };
    let answer = snapshot.find_opportunities(&request, "", output.lang, SystemClock.today())?;
    if output.json {
        return print_json(&answer);
    }
    print!(
        "{}",
        table::results(&answer, &snapshot.messages, output.lang)
    );
    Ok(ExitCode::SUCCESS)
}

/// A file holds a whole request, or a profile alone.
fn read_request(path: &Path) -> Result<Value, Failure> {
    let shown = path.display();
    let mut text = String::new();
    if path == Path::new("-") {
        std::io::stdin()
            .read_to_string(&mut text)
            .map_err(|error| Failure::usage(format!("standard input: {error}")))?;
    } else {
        text = std::fs::read_to_string(path)
            .map_err(|error| Failure::usage(format!("cannot read `{shown}`: {error}")))?;
    }
    let value: Value = serde_json::from_str(&text)
        .map_err(|error| Failure::usage(format!("`{shown}` is not JSON: {error}")))?;
    if value.get("profile").is_some() {
        Ok(value)
    } else {
        Ok(json!({ "profile": value }))
    }
}

fn print_json<T: Serialize>(answer: &T) -> Result<ExitCode, Failure> {
    let text = serde_json::to_string_pretty(answer).map_err(|error| Failure::work(&error))?;
    println!("{text}");
    Ok(ExitCode::SUCCESS)
}
