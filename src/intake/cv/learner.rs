//! Reading the older Europass: `SkillsPassport` or `Europass` at the root, as XML or as JSON.

use std::collections::BTreeSet;

use serde_json::Value;

use super::candidate::{country, language_code, when_of};
use super::dates::{Moment, When};
use super::draft::{Job, Said, Spot, Study, Taken, Tongue};
use super::format::CvError;
use super::html::text_of_html;
use super::reading::{Reading, Sureness};
use super::tongues::level_of;
use super::words::{DroppedKind, words};
use super::xml::{DEEPEST, Element, short_name};
use crate::domain::{CefrLevel, IscedLevel, Locale};

/// Elements that are dropped before anything is read.
const DROPPED: [(&str, DroppedKind); 11] = [
    ("PersonName", DroppedKind::Name),
    ("Birthdate", DroppedKind::BirthDate),
    ("BirthDate", DroppedKind::BirthDate),
    ("Gender", DroppedKind::Sex),
    ("MaritalStatus", DroppedKind::MaritalStatus),
    ("Religion", DroppedKind::Religion),
    ("Photo", DroppedKind::Photo),
    ("Signature", DroppedKind::Photo),
    ("Attachment", DroppedKind::Photo),
    ("AttachmentList", DroppedKind::Photo),
    ("ReferenceTo", DroppedKind::References),
];

/// Reads the document of `root`.
pub fn read_learner(mut root: Element, reading: &mut Reading<'_>) {
    let path = format!("/{}", root.name);
    keep_countries(&root, &path, reading);
    let mut removed = BTreeSet::new();
    let names: Vec<&str> = DROPPED.iter().map(|(name, _)| *name).collect();
    root.remove(&names, &mut removed);
    let kinds = DROPPED.iter().filter(|(name, _)| removed.contains(name));
    reading.draft.dropped.extend(kinds.map(|(_, kind)| *kind));
    // The addresses of employers and schools tell the country; the person's own goes.
    root.each_mut("Identification", &mut |person| {
        let mut contacts = BTreeSet::new();
        person.remove(&["ContactInfo"], &mut contacts);
        if !contacts.is_empty() {
            reading.draft.dropped.insert(DroppedKind::Contacts);
        }
    });
    for (work, at) in root.find_all(&path, "WorkExperience") {
        read_work(work, &at, reading);
    }
    for (education, at) in root.find_all(&path, "Education") {
        read_education(education, &at, reading);
    }
    for (tongue, at) in root.find_all(&path, "MotherTongue") {
        read_tongue(tongue, &at, true, reading);
    }
    for (tongue, at) in root.find_all(&path, "ForeignLanguage") {
        read_tongue(tongue, &at, false, reading);
    }
    for (driving, at) in root.find_all(&path, "Driving") {
        for name in ["Licence", "License"] {
            for (licence, at) in driving.find_all(&at, name) {
                reading.add_licence_list(licence.text.trim(), &Spot::Path(at));
            }
        }
    }
    for (skills, at) in root.find_all(&path, "Skills") {
        for name in [
            "JobRelated",
            "Computer",
            "Organisational",
            "Communication",
            "Other",
        ] {
            for (own, at) in skills.find_all(&at, name) {
                let text = own.text_at("Description").unwrap_or_default();
                let spot = Spot::Path(format!("{at}/Description[1]"));
                reading.add_skills_in(&text_of_html(text), &spot);
            }
        }
    }
    if reading.draft.jobs.is_empty() {
        read_headline(&root, &path, reading);
    }
}

/// The language of the document.
pub fn language_of_learner(root: &Element) -> Option<Locale> {
    let own = root
        .attribute("locale")
        .or_else(|| root.text_at("DocumentInfo/locale"));
    own?.to_lowercase().get(..2)?.parse().ok()
}

/// JSON of the older Europass as the same tree: objects are elements, lists repeat them.
///
/// # Errors
/// When it is nested too deep.
pub fn tree_of_json(name: &str, value: &Value) -> Result<Element, CvError> {
    fn add(parent: &mut Element, name: &str, value: &Value, depth: usize) -> Result<(), CvError> {
        if depth > DEEPEST {
            return Err(CvError::TooNested);
        }
        match value {
            Value::Array(items) => {
                for item in items {
                    add(parent, name, item, depth + 1)?;
                }
            }
            Value::Object(fields) => {
                let mut own = Element {
                    name: short_name(name),
                    ..Element::default()
                };
                for (field, value) in fields {
                    add(&mut own, field, value, depth + 1)?;
                }
                parent.children.push(own);
            }
            Value::Null => {}
            Value::String(text) => parent.children.push(Element {
                name: short_name(name),
                text: text.clone(),
                ..Element::default()
            }),
            other => parent.children.push(Element {
                name: short_name(name),
                text: other.to_string(),
                ..Element::default()
            }),
        }
        Ok(())
    }
    let mut document = Element::default();
    add(&mut document, name, value, 0)?;
    document.children.pop().ok_or(CvError::UnknownJson)
}

fn keep_countries(root: &Element, path: &str, reading: &mut Reading<'_>) {
    for (person, at) in root.find_all(path, "Identification") {
        for (own, at) in person.find_all(&at, "Nationality") {
            if let Some(code) = own.text_at("Code").and_then(country) {
                let said = Said::new(
                    own.text_at("Label").unwrap_or(code.as_str()),
                    &Spot::Path(at),
                );
                reading.draft.push_nationality(code, said);
            } else if let Some(label) = own.text_at("Label") {
                reading.add_nationalities(&Said::new(label, &Spot::Path(at)));
            }
        }
        reading.draft.residence = country_below(person, &at);
    }
}

/// The first country of an address below.
fn country_below(own: &Element, path: &str) -> Option<(crate::domain::CountryCode, Said)> {
    own.find_all(path, "Country")
        .into_iter()
        .find_map(|(place, at)| {
            let code = country(place.text_at("Code").unwrap_or(place.text.trim()))?;
            let words = place.text_at("Label").unwrap_or(code.as_str());
            Some((code, Said::new(words, &Spot::Path(at))))
        })
}

fn read_work(work: &Element, path: &str, reading: &mut Reading<'_>) {
    let mut job = Job::default();
    let label = work
        .text_at("Position/Label")
        .or_else(|| work.text_at("Position"));
    if let Some(label) = label {
        let spot = Spot::Path(format!("{path}/Position[1]"));
        job.code = reading.title_in(label, &spot).and_then(|title| title.code);
        job.title = Some(Said::new(
            &label.chars().take(120).collect::<String>(),
            &spot,
        ));
    }
    job.when.extend(period_of(work, path));
    job.country = country_below(work, path);
    if let Some(text) = work.text_at("Activities") {
        let spot = Spot::Path(format!("{path}/Activities[1]"));
        reading.add_skills_in(&text_of_html(text), &spot);
    }
    if job.title.is_some() {
        reading.draft.push_job(job);
    }
}

fn read_education(education: &Element, path: &str, reading: &mut Reading<'_>) {
    let Some(title) = education
        .text_at("Title/Label")
        .or_else(|| education.text_at("Title"))
    else {
        return;
    };
    let spot = Spot::Path(format!("{path}/Title[1]"));
    let found = reading.study_in(title, &spot);
    let isced = found
        .and_then(|found| found.isced)
        .or_else(|| level_code(education, path));
    reading.add_study(Study {
        title: Said::new(&title.chars().take(120).collect::<String>(), &spot),
        isced,
        awarded: period_of(education, path),
        country: country_below(education, path),
    });
}

/// `Level` tells an EQF level, or names ISCED in its label.
fn level_code(education: &Element, path: &str) -> Option<Taken<IscedLevel>> {
    let level = education.child("Level")?;
    let label = level.text_at("Label").unwrap_or_default();
    let digit = |text: &str| text.chars().rev().find(char::is_ascii_digit)?.to_digit(10);
    let said = |words: &str| Said::new(words, &Spot::Path(format!("{path}/Level[1]")));
    if label.to_uppercase().contains("ISCED") {
        let isced = IscedLevel::try_from(i64::from(digit(label)?)).ok()?;
        return Some(Taken {
            value: Some(isced),
            said: said(label),
            note: None,
        });
    }
    let code = level.text_at("Code").unwrap_or(label);
    let isced = words().eqf.get(&u8::try_from(digit(code)?).ok()?)?;
    Some(Taken {
        value: Some(*isced),
        said: said(code),
        note: Some(
            "a level of the European Qualifications Framework; the ISCED level is our mapping",
        ),
    })
}

fn read_tongue(own: &Element, path: &str, first: bool, reading: &mut Reading<'_>) {
    let label = own.text_at("Description/Label").unwrap_or_default();
    let spot = Spot::Path(format!("{path}/Description[1]"));
    let by_code = own.text_at("Description/Code").and_then(language_code);
    let level = if first {
        level_of("native", &spot).map(|level| Taken {
            said: Said::new("MotherTongue", &spot),
            ..level
        })
    } else {
        lowest(own, path)
    };
    let Some(code) = by_code else {
        reading.add_tongues_in(label, &spot);
        if let (Some(level), Some(last)) = (level, reading.draft.tongues.last_mut()) {
            last.level.get_or_insert(level);
        }
        return;
    };
    let words = if label.is_empty() {
        code.as_str()
    } else {
        label
    };
    reading.add_tongue(Tongue {
        code,
        said: Said::new(words, &spot),
        level,
        certificate: None,
    });
}

/// The lowest of the five skills.
fn lowest(own: &Element, path: &str) -> Option<Taken<CefrLevel>> {
    let skills = own.child("ProficiencyLevel")?;
    let level = |skill: &Element| skill.text.trim().to_uppercase().parse::<CefrLevel>().ok();
    let lowest = skills.children.iter().filter_map(level).min()?;
    Some(Taken {
        value: Some(lowest),
        said: Said::new(
            &lowest.to_string(),
            &Spot::Path(format!("{path}/ProficiencyLevel[1]")),
        ),
        note: Some("the lowest of the skills that are told"),
    })
}

/// A headline counts when no work is told, and only when it says what somebody is.
fn read_headline(root: &Element, path: &str, reading: &mut Reading<'_>) {
    for (headline, at) in root.find_all(path, "Headline") {
        let kind = headline.text_at("Type/Code").unwrap_or_default();
        let Some(label) = headline
            .text_at("Description/Label")
            .filter(|_| kind == "position")
        else {
            continue;
        };
        if let Some(title) = reading.title_in(label, &Spot::Path(at))
            && title.sureness != Sureness::No
        {
            let job = Job {
                title: Some(title.said),
                code: title.code,
                ..Job::default()
            };
            reading.draft.push_job(job);
        }
    }
}

fn period_of(own: &Element, path: &str) -> Option<(When, Said)> {
    let period = own.child("Period")?;
    let spot = Spot::Path(format!("{path}/Period[1]"));
    let (from, to) = (
        period.child("From").and_then(moment),
        period.child("To").and_then(moment),
    );
    let goes_on = period
        .text_at("Current")
        .is_some_and(|own| own.eq_ignore_ascii_case("true"));
    when_of(from, to, goes_on, &spot)
}

/// `year="2016" month="--03"`, the same as elements, or a date as text.
fn moment(own: &Element) -> Option<Moment> {
    let part = |attribute: &str, element: &str| -> Option<String> {
        let text = own.attribute(attribute).or_else(|| own.text_at(element))?;
        Some(text.trim_matches('-').to_owned())
    };
    let Some(year) = part("year", "Year") else {
        return Moment::parse(&own.text);
    };
    let month = part("month", "Month").and_then(|month| month.parse().ok());
    let month = month.filter(|month| (1..=12).contains(month));
    Moment::parse(&year).map(|moment| Moment { month, ..moment })
}
