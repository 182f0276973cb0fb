//! Jobs as `JobPosting`.

use serde_json::{Value, json};

use super::{Field, object, occupations, organization, skills};
use crate::app::snapshot::Snapshot;
use crate::app::view::RecordView;
use crate::domain::{Amount, Job, Locale, Pay, PayPeriod, Schedule};
use crate::i18n::Names;

impl Snapshot {
    /// What only a job tells.
    pub(super) fn posting(&self, record: &RecordView, locale: Locale) -> Vec<Field> {
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

/// The number of a job at whoever offers it.
fn identifier(record: &RecordView) -> Value {
    let card = &record.opportunity;
    object([
        ("@type", json!("PropertyValue")),
        ("name", json!(card.provider.as_ref().map(|own| &own.name))),
        ("value", json!(card.id)),
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
