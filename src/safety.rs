//! Where can an offer be checked, who pays what, and what warns of a fraud?
//!
//! Channels and fee rules by country, and red flags, each statement with its source. Files are
//! read with precise errors; [`Safety::find_flags`] tells which flags an offer raises.
//!
//! Not for: reading disks, showing answers, holding offers back.

mod flags;
mod guide;
mod pattern;
mod phrases;
mod soundness;
mod usual_pay;

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde_spanned::Spanned;

use crate::domain::{Checked, CountryCode, IscoCode, Pay};
use crate::text::{FileProblem, parse_toml};

use guide::{FlagsFile, GuideFile};
use phrases::Phrases;
use usual_pay::UsualPay;

pub use flags::{Offer, Paper, Raised, Sign, Why};
pub use guide::{Channel, ChannelKind, Fee, Guide, RedFlag, Severity, WhoPays};

/// What is known of safe recruitment: guides by country, and red flags.
#[derive(Debug, Clone, Default)]
pub struct Safety {
    countries: BTreeMap<CountryCode, Guide>,
    everywhere: Option<Guide>,
    red_flags: Vec<RedFlag>,
    phrases: Phrases,
    flags_checked: Option<Checked>,
    usual_pay: Option<UsualPay>,
}

const FLAGS: &str = "red-flags";
const USUAL_PAY: &str = "usual-pay";
const EVERYWHERE: &str = "everywhere";

impl Safety {
    /// Whether a path, relative to the catalogue, is one of these files.
    pub fn owns(path: &str) -> bool {
        path.starts_with("safety/") && path.ends_with(".toml")
    }

    /// Reads one file and adds what it says; a broken file adds nothing.
    ///
    /// # Errors
    /// Everything that is wrong in the file, each with its line and key.
    pub fn add_file(&mut self, path: &str, text: &str) -> Result<(), Vec<FileProblem>> {
        let name = path.rsplit('/').next().unwrap_or(path);
        let stem = name.strip_suffix(".toml").unwrap_or(name);
        match stem {
            FLAGS => {
                let (file, phrases) = read_flags(path, text)?;
                self.flags_checked = Some(file.checked);
                self.red_flags = plain(file.flags);
                self.phrases = phrases;
            }
            USUAL_PAY => self.usual_pay = Some(UsualPay::read(path, text)?),
            EVERYWHERE => self.everywhere = Some(read_guide(path, text)?),
            _ => {
                let country = country_of(path, stem).map_err(|problem| vec![problem])?;
                self.countries.insert(country, read_guide(path, text)?);
            }
        }
        Ok(())
    }

    /// The countries that have a guide, in the order of their codes.
    pub fn countries(&self) -> impl Iterator<Item = CountryCode> {
        self.countries.keys().copied()
    }

    /// The guide of a country.
    pub fn find_guide(&self, country: CountryCode) -> Option<&Guide> {
        self.countries.get(&country)
    }

    /// What holds wherever one goes.
    pub fn everywhere(&self) -> Option<&Guide> {
        self.everywhere.as_ref()
    }

    /// Every red flag, in the order of its file.
    pub fn red_flags(&self) -> &[RedFlag] {
        &self.red_flags
    }

    /// A rough pay of an occupation in a country; no threshold of any law.
    pub fn find_usual_pay(&self, country: CountryCode, occupation: IscoCode) -> Option<Pay> {
        self.usual_pay.as_ref()?.find(country, occupation)
    }

    /// Whether what is told about a country must be looked at again on that day.
    pub fn is_stale(&self, country: CountryCode, as_of: Date) -> bool {
        let guides = [self.find_guide(country), self.everywhere()];
        let checks = guides.into_iter().flatten().map(|guide| &guide.checked);
        let mut checks = checks.chain(&self.flags_checked);
        checks.any(|checked| as_of >= checked.next)
    }

    /// The files that must be looked at again on that day, with the day they were due.
    pub fn list_stale(&self, as_of: Date) -> Vec<(String, Date)> {
        let countries = self.countries.iter();
        let countries = countries.map(|(code, guide)| (code.as_str().to_lowercase(), guide));
        let everywhere = self.everywhere.iter();
        let guides = countries.chain(everywhere.map(|guide| (EVERYWHERE.to_owned(), guide)));
        let mut files: Vec<(String, Date)> = guides
            .map(|(stem, guide)| (stem, guide.checked.next))
            .collect();
        files.extend(
            self.flags_checked
                .iter()
                .map(|own| (FLAGS.to_owned(), own.next)),
        );
        let pay = self.usual_pay.iter();
        files.extend(pay.map(|own| (USUAL_PAY.to_owned(), own.checked().next)));
        files.retain(|(_, next)| as_of >= *next);
        let path = |(stem, next)| (format!("safety/{stem}.toml"), next);
        files.into_iter().map(path).collect()
    }
}

fn country_of(path: &str, stem: &str) -> Result<CountryCode, FileProblem> {
    let is_lower = !stem.contains(|c: char| c.is_ascii_uppercase());
    let code = stem.to_uppercase().parse::<CountryCode>().ok();
    code.filter(|_| is_lower).ok_or_else(|| {
        let message = format!(
            "the name `{stem}` is no country code in lower case, nor `{EVERYWHERE}`, `{FLAGS}`, \
             `{USUAL_PAY}`"
        );
        let problem = FileProblem::new(path, message);
        match code {
            Some(code) => problem.suggest(stem, [code.as_str().to_lowercase().as_str()]),
            None => problem.suggest(stem, [FLAGS, EVERYWHERE, USUAL_PAY]),
        }
    })
}

fn read_guide(path: &str, text: &str) -> Result<Guide, Vec<FileProblem>> {
    let file: GuideFile = parse_toml(path, text).map_err(|problem| vec![problem])?;
    let problems = soundness::of_guide(path, text, &file);
    if !problems.is_empty() {
        return Err(problems);
    }
    Ok(Guide {
        checked: file.checked,
        note: file.note,
        channels: plain(file.channels),
        fees: plain(file.fees),
    })
}

fn read_flags(path: &str, text: &str) -> Result<(FlagsFile, Phrases), Vec<FileProblem>> {
    let file: FlagsFile = parse_toml(path, text).map_err(|problem| vec![problem])?;
    let mut problems = soundness::of_flags(path, text, &file);
    let flags = file.flags.iter().map(|own| own.get_ref());
    match Phrases::read(flags, &file.denials, &file.groups) {
        Ok(phrases) if problems.is_empty() => return Ok((file, phrases)),
        Ok(_) => {}
        Err(broken) => problems.extend(soundness::of_phrases(path, text, &file, broken)),
    }
    Err(problems)
}

fn plain<T>(spanned: Vec<Spanned<T>>) -> Vec<T> {
    spanned.into_iter().map(Spanned::into_inner).collect()
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod words_tests;
