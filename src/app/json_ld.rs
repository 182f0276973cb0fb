//! Records as schema.org JSON-LD.
//!
//! `JobPosting` for jobs, `EducationalOccupationalProgram` for trainings and programmes,
//! `GovernmentService` for pathways. Source: schema.org, and what search engines ask of job
//! postings: who may work where stands in `eligibilityToWorkRequirement`, never in
//! `applicantLocationRequirements`.

use serde_json::{Map, Value, json};

use super::snapshot::Snapshot;
use super::view::RecordView;
use crate::domain::{Amount, Employer, Job, Kind, Locale, Pay, PayPeriod, Schedule};
use crate::i18n::Names;
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
            Kind::Job => own.extend(self.job(record, locale)),
            Kind::Training | Kind::Programme => own.extend(programme(record)),
            Kind::Pathway => own.extend(service(record)),
        }
        object(own)
    }

    fn job(&self, record: &RecordView, locale: Locale) -> Vec<Field> {
        let card = &record.opportunity;
        let uploaded = record.uploaded.as_ref();
        let posted = uploaded.and_then(|own| own.posted_on);
        let posted = posted.unwrap_or(card.checked.on).to_string();
        let mut own = vec![
            ("@type", json!("JobPosting")),
            ("title", json!(card.title)),
            ("datePosted", json!(posted)),
            ("identifier", identifier(record)),
        ];
        let Some(job) = &record.job else {
            return own;
        };
        let day = |day: jiff::civil::Date| day.to_string();
        let until = job.apply_by.map(day);
        // An uploaded offer is shown until this day, whatever is said about applying.
        let until = match uploaded {
            Some(_) => card.status.until.clone().or(until),
            None => until.or(card.status.until.clone()),
        };
        let country = card.countries.first();
        let address = [
            ("@type", json!("PostalAddress")),
            ("addressLocality", json!(job.city)),
            ("addressCountry", json!(country)),
        ];
        let place = json!({ "@type": "Place", "address": object(address) });
        let permit = country.map(|code| {
            let name = self.country(*code, locale);
            let arguments = [("country", name.as_str())];
            self.messages.filled("posting-permit", &arguments, locale)
        });
        let employer = match uploaded {
            Some(own) => organization(&own.employer),
            None => json!({ "@type": "Organization", "name": job.employer.name }),
        };
        let contact = uploaded.and_then(|own| own.employer.contact.as_deref());
        let schedule = uploaded.and_then(|own| own.schedule);
        own.extend([
            ("validThrough", json!(until)),
            ("jobStartDate", json!(job.starts.map(day))),
            ("totalJobOpenings", json!(job.positions)),
            ("hiringOrganization", employer),
            (
                "applicationContact",
                contact.map_or(Value::Null, contact_point),
            ),
            ("jobLocation", place),
            ("eligibilityToWorkRequirement", json!(permit)),
            ("employmentType", employment(job, schedule)),
            (
                "baseSalary",
                job.pay.map_or(Value::Null, |pay| salary(pay, job.pay_max)),
            ),
            ("occupationalCategory", json!(occupations(record))),
            ("skills", json!(skills(record))),
        ]);
        own
    }
}

type Field = (&'static str, Value);

/// An object of what is known; a later value replaces an earlier one.
fn object(fields: impl IntoIterator<Item = Field>) -> Value {
    let known = fields.into_iter().filter(|(_, value)| !value.is_null());
    let known = known.map(|(name, value)| (name.to_owned(), value));
    Value::Object(known.collect::<Map<_, _>>())
}

/// The number of a job at whoever offers it.
fn identifier(record: &RecordView) -> Value {
    let card = &record.opportunity;
    object([
        ("@type", json!("PropertyValue")),
        ("name", json!(card.provider.as_ref().map(|own| &own.name))),
        ("value", json!(card.id)),
    ])
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

/// What organisations give as contact: an address, a page, a number, or words with one of them.
fn contact_point(contact: &str) -> Value {
    let mut own = vec![("@type", json!("ContactPoint"))];
    let mut words =
        contact.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '<' | '>'));
    let is_mail = |word: &&str| {
        let parts = word.split_once('@');
        parts.is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
    };
    let is_page = |word: &&str| word.starts_with("https://") || word.starts_with("http://");
    let digits = contact.chars().filter(char::is_ascii_digit).count();
    let is_number = |c: char| c.is_ascii_digit() || " +-()./".contains(c);
    if let Some(mail) = words.clone().find(is_mail) {
        own.push(("email", json!(mail.trim_end_matches('.'))));
    } else if let Some(page) = words.find(is_page) {
        own.push(("url", json!(page)));
    } else if digits >= 6 && contact.chars().all(is_number) {
        own.push(("telephone", json!(contact)));
    }
    let told = own.last().is_some_and(|(_, value)| value == contact);
    if !told {
        own.push(("description", json!(contact)));
    }
    object(own)
}

fn employment(job: &Job, schedule: Option<Schedule>) -> Value {
    let hours = schedule.and_then(|own| match own {
        Schedule::FullTime => Some("FULL_TIME"),
        Schedule::PartTime => Some("PART_TIME"),
        Schedule::Shifts => None,
    });
    let contract = job.contract.as_deref().and_then(|own| match own {
        "fixed-term" | "seasonal" => Some("TEMPORARY"),
        "training" => Some("INTERN"),
        _ => None,
    });
    let types: Vec<&str> = hours.into_iter().chain(contract).collect();
    match types.is_empty() {
        true => Value::Null,
        false => json!(types),
    }
}

fn salary(pay: Pay, highest: Option<Amount>) -> Value {
    let unit = match pay.period {
        PayPeriod::Hour => "HOUR",
        PayPeriod::Month | PayPeriod::Month13 | PayPeriod::Month14 => "MONTH",
        PayPeriod::Year => "YEAR",
    };
    let value = object([
        ("@type", json!("QuantitativeValue")),
        ("minValue", json!(pay.amount)),
        ("maxValue", json!(highest)),
        ("unitText", json!(unit)),
    ]);
    json!({ "@type": "MonetaryAmount", "currency": pay.currency, "value": value })
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_contact_is_taken_for_what_it_is() {
        for (contact, name, value) in [
            ("jobs@rohr.example", "email", "jobs@rohr.example"),
            (
                "Écrire à emploi@hotel.example.",
                "email",
                "emploi@hotel.example",
            ),
            (
                "https://rohr.example/jobs",
                "url",
                "https://rohr.example/jobs",
            ),
            ("+49 341 123-456", "telephone", "+49 341 123-456"),
            ("ask at the gate", "description", "ask at the gate"),
        ] {
            let point = contact_point(contact);
            assert_eq!(point[name], value, "{point}");
            let is_whole = name == "description" || contact == value;
            assert_eq!(
                point["description"].is_null(),
                is_whole && name != "description"
            );
        }
    }
}
