//! `passerelle match` and `passerelle search`

use std::io::Read;
use std::path::Path;
use std::process::ExitCode;

use clap::Args;
use jiff::civil::Date;
use serde::Serialize;
use serde_json::{Value, json};

use super::fail::Failure;
use super::{output, start, table};
use crate::app::view::MatchAnswer;
use crate::app::{FindRequest, ParseAnswer};
use crate::domain::{Clock, Locale, SystemClock};
use crate::intake::{CvDocument, MatchRequest};
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
    output::print(format_args!(
        "{}",
        table::matches(&answer, &snapshot.messages, output.lang)
    ));
    Ok(ExitCode::SUCCESS)
}

/// What a CV says, and what is open to its person.
#[derive(Serialize)]
struct CvAnswer {
    parse: ParseAnswer,
    #[serde(rename = "match")]
    matches: MatchAnswer,
}

/// Reads a CV and matches its profile.
pub fn match_cv(
    settings: &Settings,
    cv: &Path,
    output: &Output,
    limit: usize,
    as_of: Option<Date>,
) -> Result<ExitCode, Failure> {
    let bytes = read_bytes(cv, settings.server.cv_limit_bytes)?;
    let document = CvDocument {
        bytes: &bytes,
        content_type: None,
        language: None,
    };
    let (snapshot, _) = start::open(settings)?;
    let today = SystemClock.today();
    // Years of work that goes on are counted up to the day asked about.
    let parse = snapshot.parse_cv(document, output.lang, as_of.unwrap_or(today))?;
    let request = MatchRequest {
        profile: parse.profile.clone(),
        limit: Some(limit),
        as_of,
        ..MatchRequest::default()
    };
    let matches = snapshot.find_matches(&request, "", output.lang, today)?;
    if output.json {
        return print_json(&CvAnswer { parse, matches });
    }
    output::print(format_args!(
        "{}{}",
        table::parsed(&parse, &snapshot.messages, output.lang),
        table::matches(&matches, &snapshot.messages, output.lang)
    ));
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
        limit,
        ..FindRequest::default()
    };
    let answer = snapshot.find_opportunities(&request, "", output.lang, SystemClock.today())?;
    if output.json {
        return print_json(&answer);
    }
    output::print(format_args!(
        "{}",
        table::results(&answer, &snapshot.messages, output.lang)
    ));
    Ok(ExitCode::SUCCESS)
}

/// The bytes of a file, or of standard input, unless there are too many.
fn read_bytes(path: &Path, most: usize) -> Result<Vec<u8>, Failure> {
    let shown = path.display();
    let unread = |error: std::io::Error| Failure::usage(format!("cannot read `{shown}`: {error}"));
    let source: Box<dyn Read> = if path == Path::new("-") {
        Box::new(std::io::stdin())
    } else {
        Box::new(std::fs::File::open(path).map_err(unread)?)
    };
    let mut bytes = Vec::new();
    let one_more = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
    source
        .take(one_more)
        .read_to_end(&mut bytes)
        .map_err(unread)?;
    if bytes.len() > most {
        return Err(Failure::usage(format!(
            "`{shown}` is larger than {most} bytes; `server.cv_limit_bytes` sets the limit"
        )));
    }
    Ok(bytes)
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
    output::print_line(format_args!("{text}"));
    Ok(ExitCode::SUCCESS)
}
