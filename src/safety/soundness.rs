//! What breaks a file: it cannot be served so.

use std::collections::BTreeSet;

use strum::VariantArray;

use super::guide::{Channel, Fee, FlagsFile, GuideFile, RedFlag};
use super::pattern::PatternError;
use super::phrases::BrokenPhrase;
use super::usual_pay::UsualPayFile;
use crate::domain::{Checked, Confidence, LocalText, Locale, Source};
use crate::text::FileProblem;

/// Collects the problems of one file.
struct Findings<'a> {
    path: &'a str,
    text: &'a str,
    found: Vec<FileProblem>,
}

/// The statement at hand: where it begins, and how its keys begin.
struct Place {
    at: usize,
    key: String,
}

pub fn of_guide(path: &str, text: &str, file: &GuideFile) -> Vec<FileProblem> {
    let mut findings = Findings::of(path, text, &file.checked);
    if file.channels.is_empty() && file.fees.is_empty() {
        let message = "needs `channels` or `fees`; without them leave the file out";
        findings.found.push(FileProblem::new(path, message));
    }
    for (number, channel) in file.channels.iter().enumerate() {
        let place = Place::of("channels", number, channel.span().start);
        findings.channel(&place, channel.get_ref());
    }
    for (number, fee) in file.fees.iter().enumerate() {
        let place = Place::of("fees", number, fee.span().start);
        findings.fee(&place, fee.get_ref());
    }
    findings.found
}

pub fn of_flags(path: &str, text: &str, file: &FlagsFile) -> Vec<FileProblem> {
    let mut findings = Findings::of(path, text, &file.checked);
    let mut seen = BTreeSet::new();
    for (number, flag) in file.flags.iter().enumerate() {
        let place = Place::of("flags", number, flag.span().start);
        let flag = flag.get_ref();
        if !seen.insert(&flag.id) {
            findings.add(&place, "id", format!("id `{}` is there twice", flag.id));
        }
        findings.flag(&place, flag);
    }
    findings.found
}

pub fn of_usual_pay(path: &str, text: &str, file: &UsualPayFile) -> Vec<FileProblem> {
    let mut findings = Findings::of(path, text, &file.checked);
    let place = Place {
        at: 0,
        key: "usual-pay".to_owned(),
    };
    findings.source(&place, file.source.as_ref(), file.unverified);
    findings.found
}

/// What is wrong in the phrases of a file, with the group that was meant.
pub fn of_phrases(
    path: &str,
    text: &str,
    file: &FlagsFile,
    broken: Vec<BrokenPhrase>,
) -> Vec<FileProblem> {
    let problem = |own: BrokenPhrase| {
        let language = own.language;
        let problem = FileProblem::new(path, own.error.to_string());
        let problem = match own.flag {
            Some(flag) => problem
                .at_byte(text, file.flags[flag].span().start)
                .at_key(format!("flags[{flag}].{language}")),
            None => problem
                .at_text(text, "[denials")
                .at_key(format!("denials.{language}")),
        };
        match (&own.error, file.groups.get(&language)) {
            (PatternError::UnknownGroup { group, .. }, Some(known)) => {
                problem.suggest(group, known.keys().map(String::as_str))
            }
            _ => problem,
        }
    };
    broken.into_iter().map(problem).collect()
}

impl Place {
    fn of(list: &str, number: usize, at: usize) -> Self {
        let key = format!("{list}[{number}]");
        Self { at, key }
    }
}

impl<'a> Findings<'a> {
    fn of(path: &'a str, text: &'a str, checked: &Checked) -> Self {
        let mut found = Vec::new();
        if checked.next <= checked.on {
            let problem = FileProblem::new(path, "`next` must come after `on`");
            found.push(problem.at_text(text, "checked").at_key("checked"));
        }
        Self { path, text, found }
    }

    fn channel(&mut self, place: &Place, channel: &Channel) {
        if channel.name.trim().is_empty() {
            self.add(place, "name", "is empty");
        }
        self.texts(place, "what", &channel.what);
        self.address(place, "url", channel.url.as_deref());
        let run_by = channel.run_by.as_ref();
        self.address(
            place,
            "run_by.url",
            run_by.and_then(|own| own.url.as_deref()),
        );
        self.source(place, channel.source.as_ref(), channel.unverified);
    }

    fn fee(&mut self, place: &Place, fee: &Fee) {
        self.texts(place, "text", &fee.text);
        match (fee.amount, fee.currency) {
            (Some(_), None) => self.add(place, "amount", "needs `currency` beside it"),
            (None, Some(_)) => self.add(place, "currency", "needs `amount` beside it"),
            _ => {}
        }
        self.source(place, fee.source.as_ref(), fee.unverified);
    }

    fn flag(&mut self, place: &Place, flag: &RedFlag) {
        let is_plain = |c: char| c.is_ascii_lowercase() || c == '-';
        if flag.id.is_empty() || !flag.id.chars().all(is_plain) {
            let message = format!(
                "id `{}` may have lower-case letters and hyphens only",
                flag.id
            );
            self.add(place, "id", message);
        }
        self.texts(place, "text", &flag.text);
        self.texts(place, "advice", &flag.advice);
        self.source(place, flag.source.as_ref(), flag.unverified);
    }

    fn source(&mut self, place: &Place, source: Option<&Source>, unverified: bool) {
        let Some(source) = source else {
            if !unverified {
                self.add(
                    place,
                    "source",
                    "is missing; name it, or say `unverified = true`",
                );
            }
            return;
        };
        if source.reference().is_empty() {
            self.add(place, "source", "needs `url` or `name`");
        }
        if source.confidence == Confidence::Unverified && !unverified {
            let message = "has the confidence `unverified`; say `unverified = true` beside it";
            self.add(place, "source", message);
        }
        self.address(place, "source.url", source.url.as_deref());
    }

    fn texts(&mut self, place: &Place, key: &str, text: &LocalText) {
        for locale in Locale::VARIANTS {
            let own = text.in_language(locale.code()).unwrap_or_default();
            if own.trim().is_empty() {
                self.add(place, key, format!("has no text in `{locale}`"));
            }
        }
    }

    fn address(&mut self, place: &Place, key: &str, url: Option<&str>) {
        let is_address = |url: &str| {
            let rest = ["https://", "http://"]
                .iter()
                .find_map(|own| url.strip_prefix(own));
            rest.is_some_and(|rest| rest.contains('.') && !rest.contains(' '))
        };
        if let Some(url) = url.filter(|url| !is_address(url)) {
            let message = format!("`{url}` is no web address such as `https://example.org`");
            self.add(place, key, message);
        }
    }

    fn add(&mut self, place: &Place, key: &str, message: impl Into<String>) {
        let problem = FileProblem::new(self.path, message).at_byte(self.text, place.at);
        self.found
            .push(problem.at_key(format!("{}.{key}", place.key)));
    }
}
