//! Records as schema.org JSON-LD.
//!
//! `JobPosting` for jobs, `EducationalOccupationalProgram` for trainings and programmes,
//! `GovernmentService` for pathways. Source: schema.org, and what search engines ask of job
//! postings: who may work where stands in `eligibilityToWorkRequirement`, never in
//! `applicantLocationRequirements`.

mod posting;

use serde_json::{Map, Value, json};

use super::snapshot::Snapshot;
use super::view::RecordView;
use crate::domain::{Employer, Kind, Locale};
use crate::rules::Bearer;

impl Snapshot {
    /// A record as schema.org JSON-LD.
    pub fn json_ld(&self, record: &RecordView, locale: Locale) -> Value {
        let card = &record.opportunity;
        let mut own = vec![
            ("@context", json!("https://schema.org")),
            ("identifier", json!(card.id)),
            ("name", json!(card.title)),
            ("description", json!(card.summary)),
            ("inLanguage", json!(card.title_lang)),
            ("url", json!(card.url)),
            ("dateModified", json!(card.checked.on.to_string())),
        ];
        match card.kind {
            Kind::Job => own.extend(self.posting(record, locale)),
            Kind::Training | Kind::Programme => own.extend(programme(record)),
            Kind::Pathway => own.extend(service(record)),
        }
        object(own)
    }
}

type Field = (&'static str, Value);

/// An object of what is known; a later value replaces an earlier one.
fn object(fields: impl IntoIterator<Item = Field>) -> Value {
    let known = fields.into_iter().filter(|(_, value)| !value.is_null());
    let known = known.map(|(name, value)| (name.to_owned(), value));
    Value::Object(known.collect::<Map<_, _>>())
}

fn organization(own: &Employer) -> Value {
    let address = own
        .country
        .map(|code| json!({ "@type": "PostalAddress", "addressCountry": code }));
    object([
        ("@type", json!("Organization")),
        ("name", json!(own.name)),
        ("identifier", json!(own.legal_id)),
        ("address", json!(address)),
    ])
}

fn programme(record: &RecordView) -> Vec<Field> {
    let card = &record.opportunity;
    let mut own = vec![
        ("@type", json!("EducationalOccupationalProgram")),
        ("programType", json!(card.category.code())),
        ("timeToComplete", json!(record.duration)),
        ("provider", provider(record)),
        ("programPrerequisites", json!(asked_of_candidate(record))),
        ("occupationalCategory", json!(occupations(record))),
    ];
    if card.kind == Kind::Training {
        own.push(("hasCourse", course(record)));
    }
    if let Some(uploaded) = &record.uploaded {
        let fee = uploaded.fee.as_ref();
        own.push((
            "offers",
            object([
                ("@type", json!("Offer")),
                ("validThrough", json!(card.status.until)),
                ("price", json!(fee.map(|fee| fee.amount))),
                ("priceCurrency", json!(fee.and_then(|fee| fee.currency))),
                ("category", json!(fee.and_then(|fee| fee.what_for.as_ref()))),
            ]),
        ));
    }
    own
}

/// The course of a training, with where it takes place: the programme has no field for that.
fn course(record: &RecordView) -> Value {
    let card = &record.opportunity;
    let place = |code| {
        json!({ "@type": "Place", "address": {
            "@type": "PostalAddress", "addressCountry": code,
        }})
    };
    let places: Vec<Value> = card.countries.iter().map(place).collect();
    let run = json!({ "@type": "CourseInstance", "location": places });
    let teaches = skills(record);
    object([
        ("@type", json!("Course")),
        ("name", json!(card.title)),
        ("description", json!(card.summary)),
        ("inLanguage", json!(card.title_lang)),
        ("provider", provider(record)),
        (
            "teaches",
            if teaches.is_empty() {
                Value::Null
            } else {
                json!(teaches)
            },
        ),
        (
            "hasCourseInstance",
            if places.is_empty() { Value::Null } else { run },
        ),
    ])
}

fn service(record: &RecordView) -> Vec<Field> {
    let card = &record.opportunity;
    let law = record.legal_basis.iter().map(|law| law.cite.as_str());
    let law: Vec<&str> = law.collect();
    vec![
        ("@type", json!("GovernmentService")),
        ("serviceType", json!(card.category.code())),
        ("serviceOperator", provider(record)),
        ("areaServed", json!(card.countries)),
        ("termsOfService", json!(law.join("; "))),
    ]
}

/// Who teaches, runs it or decides.
fn provider(record: &RecordView) -> Value {
    let card = &record.opportunity;
    if let Some(uploaded) = &record.uploaded {
        return organization(&uploaded.employer);
    }
    match card.provider.as_ref().or(card.authority.as_ref()) {
        Some(body) => json!({ "@type": "Organization", "name": body.name, "url": body.url }),
        None => Value::Null,
    }
}

fn occupations(record: &RecordView) -> Vec<&str> {
    let named = record.occupations.iter();
    named.map(|own| own.id.as_str()).collect()
}

fn skills(record: &RecordView) -> Vec<&str> {
    let named = record.skills.iter();
    named.map(|own| own.title.as_str()).collect()
}

/// What the person must fulfil; never in a field that searches read as citizenship or visa rules.
fn asked_of_candidate(record: &RecordView) -> Vec<&str> {
    let own = record.conditions.iter();
    let own = own.filter(|condition| condition.by == Bearer::Candidate);
    own.map(|condition| condition.text.as_str()).collect()
}
