//! Reading Europass XML with `Candidate` at its root.
//!
//! Names are taken without prefixes, because real files use different ones. The documentation of
//! the format: Europass XML v3, DG Employment, 2020.

use std::collections::BTreeSet;

use super::dates::{Moment, When};
use super::draft::{Job, Said, Spot, Study, Taken, Tongue};
use super::html::text_of_html;
use super::reading::Reading;
use super::tongues::level_of;
use super::words::{DroppedKind, words};
use super::xml::Element;
use crate::domain::{CefrLevel, CountryCode, IscoCode, LanguageCode, Locale};

/// Elements that are dropped before anything is read.
const DROPPED: [(&str, DroppedKind); 17] = [
    ("PersonName", DroppedKind::Name),
    ("PartyName", DroppedKind::Name),
    ("PersonContact", DroppedKind::Contacts),
    ("Communication", DroppedKind::Contacts),
    ("BirthDate", DroppedKind::BirthDate),
    ("GenderCode", DroppedKind::Sex),
    ("MaritalStatusCode", DroppedKind::MaritalStatus),
    ("ReligionCode", DroppedKind::Religion),
    ("PersonID", DroppedKind::IdentityNumber),
    ("PersonLegalID", DroppedKind::IdentityNumber),
    ("Disability", DroppedKind::Disability),
    ("Attachment", DroppedKind::Photo),
    ("EmbeddedData", DroppedKind::Photo),
    ("AttachmentReference", DroppedKind::Photo),
    (
        "SocialAndPoliticalActivities",
        DroppedKind::PoliticalActivity,
    ),
    ("MilitaryHistory", DroppedKind::MilitaryService),
    ("EmploymentReferences", DroppedKind::References),
];

/// Reads the document of `root`.
pub fn read_candidate(mut root: Element, reading: &mut Reading<'_>) {
    keep_countries(&root, reading);
    let mut removed = BTreeSet::new();
    let names: Vec<&str> = DROPPED.iter().map(|(name, _)| *name).collect();
    root.remove(&names, &mut removed);
    let kinds = DROPPED.iter().filter(|(name, _)| removed.contains(name));
    reading.draft.dropped.extend(kinds.map(|(_, kind)| *kind));
    let path = "/Candidate";
    for (language, at) in root.find_all(path, "PrimaryLanguageCode") {
        add_language(language, &at, first_language(&at), reading);
    }
    // One profile per language says the same again: the first is read.
    let profiles = root.find_all(path, "CandidateProfile");
    let Some((profile, at)) = profiles.first() else {
        return;
    };
    for (employer, at) in profile.find_all(at, "EmployerHistory") {
        read_employer(employer, &at, reading);
    }
    for (attended, at) in profile.find_all(at, "EducationOrganizationAttendance") {
        read_attendance(attended, &at, reading);
    }
    for (competency, at) in profile.find_all(at, "PersonCompetency") {
        read_competency(competency, &at, reading);
    }
    for (licence, at) in profile.find_all(at, "LicenseTypeCode") {
        reading.add_licence_list(licence.text.trim(), &Spot::Path(at));
    }
    for name in [
        "ExecutiveSummary",
        "QualificationsSummary",
        "OccupationalSkillsCovered",
    ] {
        for (text, at) in profile.find_all(at, name) {
            reading.add_skills_in(&text_of_html(&text.text), &Spot::Path(at));
        }
    }
}

/// The language of the document.
pub fn language_of_candidate(root: &Element) -> Option<Locale> {
    let code = root.child("CandidateProfile")?.attribute("languageCode")?;
    code.to_lowercase().get(..2)?.parse().ok()
}

/// Nationality is stated for this; of an address only the country lives on.
fn keep_countries(root: &Element, reading: &mut Reading<'_>) {
    let path = "/Candidate";
    for (own, at) in root.find_all(path, "NationalityCode") {
        if let Some(code) = country(&own.text) {
            let said = Said::new(&own.text, &Spot::Path(at));
            reading.draft.push_nationality(code, said);
        }
    }
    let Some(person) = root.child("CandidatePerson") else {
        return;
    };
    let path = "/Candidate/CandidatePerson[1]";
    let stated = person.find_all(path, "ResidencyCountryCode");
    let addresses = person.find_all(path, "Address");
    let of_address = addresses
        .iter()
        .flat_map(|(own, at)| own.find_all(at, "CountryCode"));
    for (own, at) in stated.into_iter().chain(of_address) {
        if let (None, Some(code)) = (&reading.draft.residence, country(&own.text)) {
            reading.draft.residence = Some((code, Said::new(&own.text, &Spot::Path(at))));
        }
    }
}

fn read_employer(employer: &Element, path: &str, reading: &mut Reading<'_>) {
    for (position, at) in employer.find_all(path, "PositionHistory") {
        let mut job = Job::default();
        if let Some(title) = position.text_at("PositionTitle") {
            let spot = Spot::Path(format!("{at}/PositionTitle[1]"));
            let found = reading.title_in(title, &spot);
            job.code = found.and_then(|title| title.code);
            job.title = Some(Said::new(
                &title.chars().take(120).collect::<String>(),
                &spot,
            ));
        }
        for (code, at) in position.find_all(&at, "JobCategoryCode") {
            if let Ok(code) = code.text.trim().parse::<IscoCode>() {
                let said = Said::new(&code.to_string(), &Spot::Path(at));
                job.code = Some((code, said));
            }
        }
        if let Some(period) = position.child("EmploymentPeriod") {
            let spot = Spot::Path(format!("{at}/EmploymentPeriod[1]"));
            job.when
                .extend(period_of(period, "CurrentIndicator", &spot));
        }
        if let Some(code) = position.text_at("Country").and_then(country) {
            let spot = Spot::Path(format!("{at}/Country[1]"));
            job.country = Some((code, Said::new(code.as_str(), &spot)));
        }
        for (text, at) in position.find_all(&at, "Description") {
            reading.add_skills_in(&text_of_html(&text.text), &Spot::Path(at));
        }
        if job.title.is_some() || job.code.is_some() {
            reading.draft.push_job(job);
        }
    }
}

fn read_attendance(attended: &Element, path: &str, reading: &mut Reading<'_>) {
    let degree = attended.text_at("EducationDegree/DegreeName");
    let (title, place) = match (degree, attended.text_at("ProgramName")) {
        (Some(name), _) => (name, "EducationDegree[1]/DegreeName[1]"),
        (None, Some(name)) => (name, "ProgramName[1]"),
        (None, None) => return,
    };
    let spot = Spot::Path(format!("{path}/{place}"));
    let found = reading.study_in(title, &spot);
    let mut study = Study {
        title: Said::new(&title.chars().take(120).collect::<String>(), &spot),
        isced: found.and_then(|found| found.isced),
        awarded: None,
        country: None,
    };
    if study.isced.is_none() {
        study.isced = eqf_level(attended, path);
    }
    if let Some(period) = attended.child("AttendancePeriod") {
        let spot = Spot::Path(format!("{path}/AttendancePeriod[1]"));
        study.awarded = period_of(period, "Ongoing", &spot);
    }
    reading.add_study(study);
}

fn eqf_level(attended: &Element, path: &str) -> Option<Taken<crate::domain::IscedLevel>> {
    let level = attended.text_at("EducationLevelCode")?;
    let number = level
        .chars()
        .rev()
        .find(char::is_ascii_digit)?
        .to_digit(10)?;
    let isced = words().eqf.get(&u8::try_from(number).ok()?)?;
    Some(Taken {
        value: Some(*isced),
        said: Said::new(level, &Spot::Path(format!("{path}/EducationLevelCode[1]"))),
        note: Some(
            "a level of the European Qualifications Framework; the ISCED level is our mapping",
        ),
    })
}

fn read_competency(competency: &Element, path: &str, reading: &mut Reading<'_>) {
    let kind = competency.text_at("TaxonomyID").unwrap_or_default();
    if kind.eq_ignore_ascii_case("language") {
        if let Some(id) = competency.child("CompetencyID") {
            let level = lowest(competency, path);
            add_language(id, &format!("{path}/CompetencyID[1]"), level, reading);
        }
        return;
    }
    let name = competency
        .text_at("CompetencyName")
        .or_else(|| competency.text_at("CompetencyID"));
    if let Some(name) = name {
        reading.add_skill_list(name, &Spot::Path(path.to_owned()));
    }
}

/// Europass tells five skills of a language; the lowest is the level that surely holds.
fn lowest(competency: &Element, path: &str) -> Option<Taken<CefrLevel>> {
    let scores = competency.find_all(path, "ScoreText");
    let levels = scores.iter().filter_map(|(score, at)| {
        let level: CefrLevel = score.text.trim().to_uppercase().parse().ok()?;
        Some((level, at))
    });
    let (level, at) = levels.min_by_key(|(level, _)| *level)?;
    Some(Taken {
        value: Some(level),
        said: Said::new(&level.to_string(), &Spot::Path(at.clone())),
        note: Some("the lowest of the skills that are told"),
    })
}

/// The level of a first language.
fn first_language(path: &str) -> Option<Taken<CefrLevel>> {
    let spot = Spot::Path(path.to_owned());
    let level = level_of("native", &spot)?;
    let said = Said::new("PrimaryLanguageCode", &spot);
    Some(Taken { said, ..level })
}

fn add_language(
    own: &Element,
    path: &str,
    level: Option<Taken<CefrLevel>>,
    reading: &mut Reading<'_>,
) {
    let spot = Spot::Path(path.to_owned());
    let text = own.text.trim();
    if let Some(code) = language_code(text) {
        reading.add_tongue(Tongue {
            code,
            said: Said::new(text, &spot),
            level,
            certificate: None,
        });
        return;
    }
    let before = reading.draft.tongues.len();
    reading.add_tongues_in(text, &spot);
    if let (Some(level), Some(last)) = (level, reading.draft.tongues[before..].last_mut()) {
        last.level.get_or_insert(level);
    }
}

/// A language by its two or three letters.
pub fn language_code(text: &str) -> Option<LanguageCode> {
    let lower = text.trim().rsplit('/').next()?.to_lowercase();
    let by_three = words().languages.get(&lower).copied();
    by_three.or_else(|| {
        lower
            .get(..2)
            .filter(|_| lower.len() == 2 || lower.as_bytes().get(2) == Some(&b'-'))?
            .parse()
            .ok()
    })
}

/// A country by its two letters, in either case.
pub fn country(text: &str) -> Option<CountryCode> {
    let upper = text.trim().to_uppercase();
    let known = match upper.as_str() {
        "EL" => "GR",
        "UK" => "GB",
        other => other,
    };
    known.parse().ok()
}

fn period_of(period: &Element, ongoing: &str, spot: &Spot) -> Option<(When, Said)> {
    let moment = |name: &str| {
        let date = period.child(name)?;
        let text = date
            .text_at("FormattedDateTime")
            .or_else(|| date.text_at("DateText"));
        text.or(Some(date.text.trim())).and_then(Moment::parse)
    };
    let (start, end) = (moment("StartDate"), moment("EndDate"));
    let goes_on = period
        .text_at(ongoing)
        .is_some_and(|own| own.eq_ignore_ascii_case("true"));
    when_of(start, end, goes_on, spot)
}

/// Dates of a period, and the words for them.
pub fn when_of(
    start: Option<Moment>,
    end: Option<Moment>,
    goes_on: bool,
    spot: &Spot,
) -> Option<(When, Said)> {
    let show = |moment: Moment| {
        moment
            .partial()
            .map_or_else(String::new, |date| date.to_string())
    };
    let (when, words) = match (start, end) {
        (Some(start), _) if goes_on => (When::Since(start), format!("{} –", show(start))),
        (Some(start), Some(end)) if end >= start => (
            When::Between(start, end),
            format!("{} – {}", show(start), show(end)),
        ),
        (_, Some(end)) => (When::At(end), show(end)),
        (Some(start), None) => (When::At(start), show(start)),
        (None, None) => return None,
    };
    Some((when, Said::new(&words, spot)))
}
