//! Reading JSON Resume (schema 1.0.0, jsonresume.org).

use serde_json::Value;

use super::candidate::{country, when_of};
use super::dates::{Moment, When};
use super::draft::{Job, Said, Spot, Study};
use super::html::text_of_html;
use super::reading::{Reading, Sureness};
use super::tongues::level_of;
use super::words::DroppedKind;

/// Fields that are dropped before anything is read, and where they stand.
const DROPPED: [(&str, DroppedKind); 16] = [
    ("/basics/name", DroppedKind::Name),
    ("/basics/email", DroppedKind::Contacts),
    ("/basics/phone", DroppedKind::Contacts),
    ("/basics/url", DroppedKind::Contacts),
    ("/basics/website", DroppedKind::Contacts),
    ("/basics/profiles", DroppedKind::Contacts),
    ("/basics/location/address", DroppedKind::Contacts),
    ("/basics/location/postalCode", DroppedKind::Contacts),
    ("/basics/location/city", DroppedKind::Contacts),
    ("/basics/image", DroppedKind::Photo),
    ("/basics/picture", DroppedKind::Photo),
    ("/basics/birthDate", DroppedKind::BirthDate),
    ("/basics/dateOfBirth", DroppedKind::BirthDate),
    ("/basics/gender", DroppedKind::Sex),
    ("/basics/maritalStatus", DroppedKind::MaritalStatus),
    ("/references", DroppedKind::References),
];

/// No list of a CV is longer.
const MOST_ITEMS: usize = 100;

/// Whether a value looks like JSON Resume.
pub fn is_json_resume(value: &Value) -> bool {
    ["basics", "work", "education", "skills", "languages"]
        .iter()
        .any(|field| {
            value
                .get(field)
                .is_some_and(|own| own.is_array() || own.is_object())
        })
}

/// Everything that is read in words, to see in which language it is.
pub fn words_of_resume(value: &Value) -> String {
    let mut out = String::new();
    for pointer in ["/basics/label", "/basics/summary"] {
        push(&mut out, value.pointer(pointer));
    }
    for (list, fields) in [
        ("work", ["position", "summary"]),
        ("education", ["area", "studyType"]),
    ] {
        for (own, _) in items(value, list) {
            fields
                .iter()
                .for_each(|field| push(&mut out, own.get(field)));
            for highlight in own["highlights"].as_array().into_iter().flatten() {
                push(&mut out, Some(highlight));
            }
        }
    }
    out
}

fn push(out: &mut String, value: Option<&Value>) {
    out.push_str(value.and_then(Value::as_str).unwrap_or_default());
    out.push('\n');
}

/// Reads the document.
pub fn read_json_resume(value: &Value, reading: &mut Reading<'_>) {
    let is_filled = |own: &Value| {
        !own.is_null() && own != "" && own.as_array().is_none_or(|list| !list.is_empty())
    };
    for (pointer, kind) in DROPPED {
        if value.pointer(pointer).is_some_and(is_filled) {
            reading.draft.dropped.insert(kind);
        }
    }
    for pointer in ["/basics/location/countryCode", "/basics/location/country"] {
        let stated = value.pointer(pointer).and_then(Value::as_str);
        if let (None, Some(text)) = (&reading.draft.residence, stated) {
            let said = Said::new(text, &Spot::Path(pointer.to_owned()));
            match country(text) {
                Some(code) => reading.draft.residence = Some((code, said)),
                None => reading.set_residence(&said),
            }
        }
    }
    if let Some(text) = value.pointer("/basics/nationality").and_then(Value::as_str) {
        reading.add_nationalities(&Said::new(
            text,
            &Spot::Path("/basics/nationality".to_owned()),
        ));
    }
    for (work, at) in items(value, "work") {
        read_work(work, &at, reading);
    }
    for (education, at) in items(value, "education") {
        read_education(education, &at, reading);
    }
    for (skill, at) in items(value, "skills") {
        read_skill(skill, &at, reading);
    }
    for (language, at) in items(value, "languages") {
        read_language(language, &at, reading);
    }
    for (certificate, at) in items(value, "certificates") {
        read_certificate(certificate, &at, reading);
    }
    read_basics(value, reading);
}

fn items<'v>(value: &'v Value, list: &'v str) -> impl Iterator<Item = (&'v Value, String)> {
    let items = value.get(list).and_then(Value::as_array);
    let numbered = items.into_iter().flatten().take(MOST_ITEMS).enumerate();
    numbered.map(move |(index, own)| (own, format!("/{list}/{index}")))
}

fn text<'v>(value: &'v Value, field: &str) -> Option<&'v str> {
    value
        .get(field)?
        .as_str()
        .map(str::trim)
        .filter(|text| !text.is_empty())
}

fn read_work(work: &Value, at: &str, reading: &mut Reading<'_>) {
    let mut job = Job::default();
    if let Some(position) = text(work, "position") {
        let spot = Spot::Path(format!("{at}/position"));
        job.code = reading
            .title_in(position, &spot)
            .and_then(|title| title.code);
        job.title = Some(Said::new(
            &position.chars().take(120).collect::<String>(),
            &spot,
        ));
    }
    job.when.extend(period_of(work, at, true));
    if let Some(location) = text(work, "location") {
        job.country = reading.country_in(location, &Spot::Path(format!("{at}/location")));
    }
    if let Some(summary) = text(work, "summary") {
        reading.add_skills_in(&text_of_html(summary), &Spot::Path(format!("{at}/summary")));
    }
    for (place, highlight) in work["highlights"]
        .as_array()
        .into_iter()
        .flatten()
        .take(MOST_ITEMS)
        .enumerate()
    {
        let spot = Spot::Path(format!("{at}/highlights/{place}"));
        reading.add_skills_in(highlight.as_str().unwrap_or_default(), &spot);
    }
    if job.title.is_some() {
        reading.draft.push_job(job);
    }
}

fn read_education(education: &Value, at: &str, reading: &mut Reading<'_>) {
    let Some(kind) = text(education, "studyType").or_else(|| text(education, "area")) else {
        return;
    };
    let spot = Spot::Path(format!("{at}/studyType"));
    let area = text(education, "area").filter(|area| *area != kind);
    let title = match area {
        Some(area) => format!("{kind} {area}"),
        None => kind.to_owned(),
    };
    let found = reading.study_in(kind, &spot);
    reading.add_study(Study {
        title: Said::new(&title.chars().take(120).collect::<String>(), &spot),
        isced: found.and_then(|found| found.isced),
        // A course without an end is not finished.
        awarded: period_of(education, at, true),
        country: None,
    });
}

fn read_skill(skill: &Value, at: &str, reading: &mut Reading<'_>) {
    let keywords = skill["keywords"]
        .as_array()
        .into_iter()
        .flatten()
        .take(MOST_ITEMS);
    let mut any = false;
    for (place, keyword) in keywords.enumerate() {
        let spot = Spot::Path(format!("{at}/keywords/{place}"));
        reading.add_skill_list(keyword.as_str().unwrap_or_default(), &spot);
        any = true;
    }
    if let Some(name) = text(skill, "name") {
        let spot = Spot::Path(format!("{at}/name"));
        // With keywords beside it the name is a heading.
        if any {
            reading.add_skills_in(name, &spot);
        } else {
            reading.add_skill_list(name, &spot);
        }
    }
}

fn read_language(language: &Value, at: &str, reading: &mut Reading<'_>) {
    let Some(name) = text(language, "language") else {
        return;
    };
    let before = reading.draft.tongues.len();
    reading.add_tongues_in(name, &Spot::Path(format!("{at}/language")));
    if reading.draft.tongues.len() == before
        && let Some(code) = super::candidate::language_code(name)
    {
        let said = Said::new(name, &Spot::Path(format!("{at}/language")));
        reading.add_tongue(super::draft::Tongue {
            code,
            said,
            level: None,
            certificate: None,
        });
    }
    let fluency = text(language, "fluency");
    let level = fluency.and_then(|own| level_of(own, &Spot::Path(format!("{at}/fluency"))));
    if let (Some(level), Some(last)) = (level, reading.draft.tongues[before..].last_mut()) {
        last.level.get_or_insert(level);
    }
}

fn read_certificate(certificate: &Value, at: &str, reading: &mut Reading<'_>) {
    let Some(name) = text(certificate, "name") else {
        return;
    };
    let spot = Spot::Path(format!("{at}/name"));
    reading.add_exams_in(name, &spot);
    if let Some(mut study) = reading.study_in(name, &spot) {
        let date = text(certificate, "date").and_then(Moment::parse);
        let date_spot = Spot::Path(format!("{at}/date"));
        study.awarded = study
            .awarded
            .or_else(|| when_of(None, date, false, &date_spot));
        reading.add_study(study);
    }
}

/// The headline counts when no work is told; a summary may name skills.
fn read_basics(value: &Value, reading: &mut Reading<'_>) {
    if let Some(summary) = value.pointer("/basics/summary").and_then(Value::as_str) {
        reading.add_skills_in(
            &text_of_html(summary),
            &Spot::Path("/basics/summary".to_owned()),
        );
    }
    let label = value.pointer("/basics/label").and_then(Value::as_str);
    if let (Some(label), true) = (label, reading.draft.jobs.is_empty())
        && let Some(title) = reading.title_in(label, &Spot::Path("/basics/label".to_owned()))
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

fn period_of(own: &Value, at: &str, open_goes_on: bool) -> Option<(When, Said)> {
    let from = text(own, "startDate").and_then(Moment::parse);
    let to = text(own, "endDate").and_then(Moment::parse);
    let goes_on = open_goes_on && to.is_none() && from.is_some();
    when_of(from, to, goes_on, &Spot::Path(format!("{at}/startDate")))
}
