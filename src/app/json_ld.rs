//! Records as schema.org JSON-LD.
//!
//! `JobPosting` for jobs, `EducationalOccupationalProgram` for trainings and programmes,
//! `GovernmentService` for pathways. Source: schema.org.

use serde_json::{Map, Value, json};

use super::snapshot::Snapshot;
use super::view::RecordView;
use crate::domain::Kind;
use crate::rules::Bearer;

impl Snapshot {
    /// A record as schema.org JSON-LD.
    pub fn json_ld(&self, record: &RecordView) -> Value {
        let card = &record.opportunity;
        let mut out = Map::new();
        let mut put = |key: &str, value: Value| {
            if !value.is_null() {
                out.insert(key.to_owned(), value);
            }
        };
        put("@context", json!("https://schema.org"));
        put("identifier", json!(card.id));
        put("name", json!(card.title));
        put("description", json!(card.summary));
        put("inLanguage", json!(card.title_lang));
        put("url", json!(card.url));
        put("dateModified", json!(card.checked.on.to_string()));
        match card.kind {
            Kind::Job => job(record, &mut put),
            Kind::Training | Kind::Programme => programme(record, &mut put),
            Kind::Pathway => service(record, &mut put),
        }
        Value::Object(out)
    }
}

fn job(record: &RecordView, put: &mut dyn FnMut(&str, Value)) {
    let card = &record.opportunity;
    put("@type", json!("JobPosting"));
    put("title", json!(card.title));
    put("datePosted", json!(card.checked.on.to_string()));
    let Some(job) = &record.job else {
        return;
    };
    put(
        "validThrough",
        json!(job.apply_by.map(|day| day.to_string())),
    );
    put("jobStartDate", json!(job.starts.map(|day| day.to_string())));
    put("totalJobOpenings", json!(job.positions));
    put(
        "hiringOrganization",
        json!({ "@type": "Organization", "name": job.employer.name }),
    );
    let country = card.countries.first().map(ToString::to_string);
    put(
        "jobLocation",
        json!({ "@type": "Place", "address": {
            "@type": "PostalAddress", "addressLocality": job.city, "addressCountry": country,
        }}),
    );
    if let Some(pay) = &job.pay {
        put(
            "baseSalary",
            json!({ "@type": "MonetaryAmount", "currency": pay.currency, "value": {
                "@type": "QuantitativeValue", "minValue": pay.amount, "maxValue": job.pay_max,
                "unitText": <&str>::from(pay.period).to_uppercase(),
            }}),
        );
    }
    let codes: Vec<&str> = record
        .occupations
        .iter()
        .map(|named| named.id.as_str())
        .collect();
    put("occupationalCategory", json!(codes));
    let skills: Vec<&str> = record
        .skills
        .iter()
        .map(|named| named.title.as_str())
        .collect();
    put("skills", json!(skills));
}

fn programme(record: &RecordView, put: &mut dyn FnMut(&str, Value)) {
    let card = &record.opportunity;
    put("@type", json!("EducationalOccupationalProgram"));
    put("programType", json!(card.category.code()));
    put("timeToComplete", json!(record.duration));
    put("provider", provider(record));
    let asked: Vec<&str> = asked_of_candidate(record);
    put("programPrerequisites", json!(asked));
    let codes: Vec<&str> = record
        .occupations
        .iter()
        .map(|named| named.id.as_str())
        .collect();
    put("occupationalCategory", json!(codes));
}

fn service(record: &RecordView, put: &mut dyn FnMut(&str, Value)) {
    let card = &record.opportunity;
    put("@type", json!("GovernmentService"));
    put("serviceType", json!(card.category.code()));
    put("serviceOperator", provider(record));
    let countries: Vec<String> = card.countries.iter().map(ToString::to_string).collect();
    put("areaServed", json!(countries));
    let law: Vec<&str> = record
        .legal_basis
        .iter()
        .map(|law| law.cite.as_str())
        .collect();
    put("termsOfService", json!(law.join("; ")));
}

fn provider(record: &RecordView) -> Value {
    let card = &record.opportunity;
    match card.provider.as_ref().or(card.authority.as_ref()) {
        Some(body) => json!({ "@type": "Organization", "name": body.name, "url": body.url }),
        None => Value::Null,
    }
}

/// What the person must fulfil; never in a field that searches read as citizenship or visa rules.
fn asked_of_candidate(record: &RecordView) -> Vec<&str> {
    let own = record
        .conditions
        .iter()
        .filter(|c| c.by == Bearer::Candidate);
    own.map(|condition| condition.text.as_str()).collect()
}
