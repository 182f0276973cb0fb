//! The facts of a record at a glance: a label and a value each, only what is known.

use crate::app::{ToldRecord, UploadedView};
use crate::domain::{Body, CountryCode, Job, TimeSpan};
use crate::web::card::web_address;
use crate::web::words::Words;

/// One fact.
pub struct Fact {
    /// The key of its label.
    pub key: &'static str,
    /// Its value.
    pub value: String,
    /// Its page.
    pub url: Option<String>,
    /// Whether the value is somebody's own words, in a language that is not told.
    pub is_own_words: bool,
}

/// Collects facts in their order.
struct Facts<'w> {
    words: &'w Words,
    list: Vec<Fact>,
}

/// What is known of a record, in the order in which it is told.
pub fn list(told: &ToldRecord, words: &Words) -> Vec<Fact> {
    let mut facts = Facts {
        words,
        list: Vec::new(),
    };
    let record = &told.record;
    let card = &record.opportunity;
    if record.uploaded.is_none() {
        facts.body("record-provider", card.provider.as_ref());
    }
    facts.body("record-authority", card.authority.as_ref());
    facts.countries("record-countries", &card.countries);
    facts.own("record-regions", record.regions.join(" · "));
    facts.countries("record-origins", &card.origins);
    if let Some(job) = &record.job {
        facts.job(job, record.uploaded.is_some());
    }
    facts.said(
        "record-languages",
        words.list(told.languages.iter().cloned()),
    );
    let title = |own: &crate::app::view::NamedView| own.title.clone();
    facts.said(
        "record-occupations",
        words.list(record.occupations.iter().map(title)),
    );
    facts.said("record-skills", words.list(record.skills.iter().map(title)));
    facts.span("record-duration", record.duration.as_ref());
    facts.span("record-takes", record.takes.as_ref());
    facts.span("record-stay", record.stay.as_ref());
    if let Some(total) = record.places.as_ref().and_then(|own| own.total) {
        let period = record.places.as_ref().and_then(|own| own.period.clone());
        let period = period.map_or_else(String::new, |own| format!(" ({own})"));
        facts.own("record-places", format!("{total}{period}"));
    }
    if let Some(uploaded) = &record.uploaded {
        facts.uploaded(uploaded);
    }
    facts.list
}

impl Facts<'_> {
    fn add(&mut self, key: &'static str, value: String, url: Option<&str>, is_own_words: bool) {
        if !value.is_empty() {
            let url = url.and_then(web_address).map(str::to_owned);
            self.list.push(Fact {
                key,
                value,
                url,
                is_own_words,
            });
        }
    }

    /// A value in the reader's language.
    fn said(&mut self, key: &'static str, value: String) {
        self.add(key, value, None, false);
    }

    /// A value as somebody wrote it.
    fn own(&mut self, key: &'static str, value: String) {
        self.add(key, value, None, true);
    }

    fn body(&mut self, key: &'static str, body: Option<&Body>) {
        if let Some(body) = body {
            self.add(key, body.name.clone(), body.url.as_deref(), true);
        }
    }

    fn countries(&mut self, key: &'static str, codes: &[CountryCode]) {
        let names = self.words.countries(codes);
        self.said(key, names);
    }

    fn span(&mut self, key: &'static str, span: Option<&TimeSpan>) {
        if let Some(span) = span {
            let text = self.words.snapshot().span_text(span, self.words.locale);
            self.said(key, text);
        }
    }

    fn day(&mut self, key: &'static str, day: Option<jiff::civil::Date>) {
        if let Some(day) = day {
            let text = self.words.day(&day.to_string());
            self.said(key, text);
        }
    }

    fn code(&mut self, key: &'static str, list: &str, code: Option<&str>) {
        if let Some(code) = code {
            let text = self.words.code(list, code);
            self.said(key, text);
        }
    }

    fn job(&mut self, job: &Job, is_uploaded: bool) {
        if !is_uploaded {
            self.body("record-employer", Some(&job.employer));
        }
        self.own("record-city", job.city.clone().unwrap_or_default());
        self.code("record-contract", "contract", job.contract.as_deref());
        if let Some(months) = job.months {
            let text = self.words.count("span-months", u64::from(months));
            self.said("record-months", text);
        }
        let positions = job.positions.map(|own| own.to_string());
        self.said("record-positions", positions.unwrap_or_default());
        if let Some(pay) = &job.pay {
            let messages = &self.words.snapshot().messages;
            let text = messages.pay(pay, self.words.locale);
            let text = match job.pay_max {
                Some(most) => format!("{} – {most} {}", pay.amount, rest_of(&text)),
                None => text,
            };
            self.said("record-pay", text);
        }
        self.day("record-starts", job.starts);
        self.day("record-apply-by", job.apply_by);
    }

    fn uploaded(&mut self, own: &UploadedView) {
        let employer = &own.employer;
        self.own("record-employer", employer.name.clone());
        self.own(
            "record-contact",
            employer.contact.clone().unwrap_or_default(),
        );
        self.own("record-agency", own.organisation.clone());
        if let Some(licence) = &own.licence {
            let parts = [Some(licence.number.clone()), licence.authority.clone()];
            let parts: Vec<String> = parts.into_iter().flatten().collect();
            self.own("record-licence", parts.join(" · "));
            self.day("record-licence-until", licence.expires_on);
        }
        if let Some(permission) = &own.permission {
            self.own("record-permission", permission.number.clone());
        }
        self.code(
            "record-schedule",
            "record-schedule",
            own.schedule.map(|own| own.code()),
        );
        if let Some(fee) = &own.fee {
            let currency = fee.currency.map_or_else(String::new, |own| own.to_string());
            let text = match fee.amount.hundredths() == 0 {
                true => self.words.say("record-free"),
                false => format!("{} {currency}", fee.amount),
            };
            self.said("record-fee", text);
        }
        let paid = |own: crate::domain::PaidBy| own.code();
        self.code(
            "record-airfare",
            "record-paid-by",
            own.airfare_paid_by.map(paid),
        );
        self.code(
            "record-housing",
            "record-paid-by",
            own.housing_paid_by.map(paid),
        );
        let deposit = own.deposit_required.map(|own| match own {
            true => "yes",
            false => "no",
        });
        self.code("record-deposit", "record-deposit", deposit);
        if let Some(language) = own.contract_language {
            use crate::i18n::Names;
            let name = self.words.snapshot().language(language, self.words.locale);
            self.said("record-contract-language", name);
        }
        self.day("record-posted", own.posted_on);
    }
}

/// A sum of money without its amount: currency and period.
fn rest_of(pay: &str) -> &str {
    pay.split_once(' ').map_or("", |(_, rest)| rest)
}
