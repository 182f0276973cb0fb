//! A draft becomes a profile, and each fact of it names its words.

use jiff::civil::Date;
use serde_json::{Value, json};

use super::dates::Moment;
use super::draft::{Draft, Job, Said, Spot, Study, Tongue};
use super::jobs::{end_of, merge, time_of};
use super::{CvFact, FactReason};
use crate::domain::{Language, Occupation, Profile, Qualification, Skill};

/// More jobs, diplomas or languages are no CV.
const MOST: usize = 50;
/// More skills tell nothing more.
const MOST_SKILLS: usize = 150;

/// Makes the profile and the facts of a draft.
pub fn assemble(draft: Draft, today: Date) -> (Profile, Vec<CvFact>) {
    let mut facts = Facts(Vec::new());
    let mut profile = Profile::default();
    let jobs: Vec<Job> = merge(draft.jobs).into_iter().take(MOST).collect();
    let occupations = jobs
        .iter()
        .enumerate()
        .map(|(at, job)| facts.occupation(at, job, today));
    profile.occupations = some(occupations.collect());
    let skills = draft.skills.iter().take(MOST_SKILLS).enumerate();
    profile.skills = some(
        skills
            .map(|(at, own)| {
                let name: String = own.said.words.chars().take(120).collect();
                facts.add(
                    format!("/skills/{at}/name"),
                    json!(name),
                    &own.said,
                    FactReason::Stated,
                    None,
                );
                if let Some(code) = &own.code {
                    let value = json!(code.as_str());
                    facts.add(
                        format!("/skills/{at}/code"),
                        value,
                        &own.said,
                        FactReason::Label,
                        None,
                    );
                }
                let code = own.code.as_ref().map(ToString::to_string);
                Skill {
                    name: Some(name),
                    code,
                    level: None,
                }
            })
            .collect(),
    );
    let tongues = draft.tongues.iter().take(MOST).enumerate();
    profile.languages = some(tongues.map(|(at, own)| facts.language(at, own)).collect());
    let studies = draft.studies.iter().take(MOST).enumerate();
    profile.qualifications = some(
        studies
            .map(|(at, own)| facts.qualification(at, own))
            .collect(),
    );
    profile.licences = some(
        draft
            .licences
            .iter()
            .enumerate()
            .map(|(at, (code, said))| {
                facts.add(
                    format!("/licences/{at}"),
                    json!(code),
                    said,
                    FactReason::Stated,
                    None,
                );
                code.clone()
            })
            .collect(),
    );
    let mut nationalities = Vec::new();
    for (code, said) in draft.nationalities.iter().take(10) {
        if !nationalities.contains(code) {
            let pointer = format!("/nationalities/{}", nationalities.len());
            facts.add(pointer, json!(code), said, FactReason::Stated, None);
            nationalities.push(*code);
        }
    }
    profile.nationalities = some(nationalities);
    if let Some((code, said)) = &draft.residence {
        facts.add(
            "/residence".to_owned(),
            json!(code),
            said,
            FactReason::Stated,
            None,
        );
        profile.residence = Some(*code);
    }
    (profile, facts.0)
}

/// An empty list would say that there is none; a CV that is silent leaves it unknown.
fn some<T>(list: Vec<T>) -> Option<Vec<T>> {
    (!list.is_empty()).then_some(list)
}

struct Facts(Vec<CvFact>);

impl Facts {
    fn add(
        &mut self,
        pointer: String,
        value: Value,
        said: &Said,
        reason: FactReason,
        note: Option<&str>,
    ) {
        let (line, path) = match &said.spot {
            Spot::Line(line) => (Some(*line), None),
            Spot::Path(path) => (None, Some(path.clone())),
        };
        self.0.push(CvFact {
            pointer,
            value,
            evidence: said.words.chars().take(200).collect(),
            line,
            path,
            reason,
            note: note.map(str::to_owned),
        });
    }

    fn occupation(&mut self, at: usize, job: &Job, today: Date) -> Occupation {
        let place = |field: &str| format!("/occupations/{at}/{field}");
        let mut own = Occupation::default();
        if let Some(said) = &job.title {
            self.add(
                place("title"),
                json!(said.words),
                said,
                FactReason::Stated,
                None,
            );
            own.title = Some(said.words.clone());
        }
        if let Some((code, said)) = &job.code {
            let value = json!(format!("isco:{code}"));
            self.add(place("code"), value, said, FactReason::Label, None);
            own.code = Some((*code).into());
        }
        if let Some((years, said)) = time_of(job, today) {
            let note =
                "counted from the dates: overlaps once, a year without a month from its middle";
            self.add(
                place("years"),
                tenths(years),
                &said,
                FactReason::Computed,
                Some(note),
            );
            own.years = Some(years);
        } else if let Some((years, said)) = &job.years {
            self.add(
                place("years"),
                tenths(*years),
                said,
                FactReason::Stated,
                None,
            );
            own.years = Some(*years);
        }
        if let Some((until, said)) = end_of(job) {
            own.until = until.partial();
            self.add(
                place("until"),
                json!(own.until),
                &said,
                FactReason::Stated,
                None,
            );
        }
        if let Some((country, said)) = &job.country {
            self.add(
                place("country"),
                json!(country),
                said,
                FactReason::Stated,
                None,
            );
            own.country = Some(*country);
        }
        own
    }

    fn language(&mut self, at: usize, tongue: &Tongue) -> Language {
        let place = |field: &str| format!("/languages/{at}/{field}");
        self.add(
            place("code"),
            json!(tongue.code),
            &tongue.said,
            FactReason::Stated,
            None,
        );
        if let Some(level) = &tongue.level {
            let reason = match (level.value, level.note) {
                (None, _) => FactReason::Vague,
                (Some(_), None) => FactReason::Stated,
                (Some(_), Some(_)) => FactReason::Mapped,
            };
            self.add(
                place("level"),
                json!(level.value),
                &level.said,
                reason,
                level.note,
            );
        }
        let mut certified_on = None;
        if let Some((said, when)) = &tongue.certificate {
            self.add(
                place("certified"),
                json!(true),
                said,
                FactReason::Stated,
                None,
            );
            let dated = when.as_ref();
            let dated = dated.and_then(|(when, said)| Some((when.end()?.partial()?, said)));
            if let Some((date, said)) = dated {
                certified_on = Some(date);
                self.add(
                    place("certified_on"),
                    json!(date),
                    said,
                    FactReason::Stated,
                    None,
                );
            }
        }
        Language {
            code: tongue.code,
            level: tongue.level.as_ref().and_then(|level| level.value),
            certified: tongue.certificate.is_some().then_some(true),
            certified_on,
        }
    }

    fn qualification(&mut self, at: usize, study: &Study) -> Qualification {
        let place = |field: &str| format!("/qualifications/{at}/{field}");
        self.add(
            place("title"),
            json!(study.title.words),
            &study.title,
            FactReason::Stated,
            None,
        );
        let mut own = Qualification {
            title: Some(study.title.words.clone()),
            ..Qualification::default()
        };
        if let Some(level) = &study.isced {
            let reason = if level.note.is_some() {
                FactReason::Mapped
            } else {
                FactReason::Stated
            };
            self.add(
                place("isced"),
                json!(level.value),
                &level.said,
                reason,
                level.note,
            );
            own.isced = level.value;
        }
        if let Some((when, said)) = &study.awarded {
            own.awarded = when.end().and_then(Moment::partial);
            self.add(
                place("awarded"),
                json!(own.awarded),
                said,
                FactReason::Stated,
                None,
            );
        }
        if let Some((country, said)) = &study.country {
            self.add(
                place("country"),
                json!(country),
                said,
                FactReason::Stated,
                None,
            );
            own.country = Some(*country);
        }
        own
    }
}

/// A number as it is written, without the noise of its binary form.
fn tenths(years: f32) -> Value {
    json!((f64::from(years) * 10.0).round() / 10.0)
}
