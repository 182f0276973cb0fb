//! What the page of a record needs, made ready for its template.

mod facts;

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;

use super::access;
use crate::app::view::{CardView, ConditionView, CostView};
use crate::app::{ChannelView, FeeView, Step, Together, ToldRecord};
use crate::domain::{CostPeriod, Kind};
use crate::rules::{Bearer, When};
use crate::web::card::web_address;
use crate::web::head::Head;
use crate::web::page::{Keeping, send};
use crate::web::report::{Form, REASONS};
use crate::web::words::Words;
use facts::Fact;

/// The page of a record.
#[derive(Template)]
#[template(path = "record.html")]
pub struct Leaf {
    path: String,
    words: Words,
    head: Head,
    told: ToldRecord,
    facts: Vec<Fact>,
    data: String,
    form: Option<Form>,
}

impl Leaf {
    /// The page of a record on a site.
    pub fn new(told: ToldRecord, words: Words, site: &str) -> Self {
        let path = format!("/o/{}", told.record.opportunity.id);
        let can_report = told.record.uploaded.is_some();
        Self {
            head: Head::new(site, &path, &words),
            facts: facts::list(&told, &words),
            data: data_block(&told.json_ld),
            form: can_report.then(Form::default),
            path,
            words,
            told,
        }
    }

    /// The same with a report that could not be taken.
    pub fn with_form(mut self, form: Form) -> Self {
        self.form = Some(form);
        self
    }

    /// The page as an answer.
    pub fn answer(&self) -> Response {
        match self.form.as_ref().is_some_and(|form| form.is_wrong) {
            true => send(self, StatusCode::UNPROCESSABLE_ENTITY, Keeping::Never),
            false => send(self, StatusCode::OK, Keeping::AskAgain),
        }
    }

    fn card(&self) -> &CardView {
        &self.told.record.opportunity
    }

    fn kind(&self) -> String {
        self.words.code("kind", self.card().kind.code())
    }

    fn how_to_get_in(&self) -> String {
        access::sentence(self.card(), &self.words)
    }

    /// From when to when its state holds.
    fn dates(&self) -> Vec<String> {
        let status = &self.card().status;
        let day = |key: &str, day: &Option<String>| {
            let day = self.words.day(day.as_ref()?);
            Some(self.words.fill(key, &[("date", &day)]))
        };
        let since = day("record-since", &status.since);
        let until = day("record-until", &status.until);
        since.into_iter().chain(until).collect()
    }

    fn official_page(&self) -> Option<&str> {
        web_address(self.card().url.as_deref()?)
    }

    fn condition(&self, place: &usize) -> &ConditionView {
        &self.told.record.conditions[*place]
    }

    /// Who must fulfil a condition and when, where it is not the person at once.
    fn bearing(&self, condition: &ConditionView) -> Option<String> {
        let by = match condition.by {
            Bearer::Candidate => None,
            Bearer::Employer => Some("reason-by_employer"),
            Bearer::Sponsor => Some("reason-by_sponsor"),
            Bearer::Authority => Some("reason-by_authority"),
        };
        let when = match condition.when {
            When::Apply => None,
            When::Visa => Some("record-when-visa"),
            When::Entry => Some("record-when-entry"),
            When::Later => Some("record-when-later"),
        };
        let said: Vec<&str> = by.into_iter().chain(when).collect();
        let said = said.iter().map(|key| self.words.say(key));
        let text = self.words.list(said);
        (!text.is_empty()).then_some(text)
    }

    fn together(&self, how: &Together) -> String {
        match how {
            Together::All => self.words.say("record-all-of"),
            Together::Any => self.words.say("record-one-of"),
        }
    }

    fn amount(&self, cost: &CostView) -> String {
        let period = match cost.per {
            CostPeriod::Month => self.words.say("period-month"),
            CostPeriod::Year => self.words.say("period-year"),
            CostPeriod::Module => self.words.say("record-per-module"),
            CostPeriod::Once => String::new(),
        };
        let amount = format!("{} {} {period}", cost.amount, cost.currency);
        amount.trim_end().to_owned()
    }

    fn payer(&self, cost: &CostView) -> String {
        match cost.amount.hundredths() == 0 {
            true => self.words.say("record-free"),
            false => self.words.code("payer", cost.payer.code()),
        }
    }

    fn channel_kind(&self, channel: &ChannelView) -> String {
        self.words.code("safety-kind", channel.kind.code())
    }

    fn who_pays(&self, fee: &FeeView) -> String {
        self.words.code("safety-pays", fee.who_pays.code())
    }

    fn is_job(&self) -> bool {
        self.card().kind == Kind::Job
    }

    fn reasons(&self) -> &'static [&'static str] {
        &REASONS
    }

    /// The languages that its name is written in.
    fn written_in(&self) -> String {
        let names = self.words.snapshot().list_languages(self.words.locale);
        let known = |code: &String| {
            let own = names.iter().find(|(own, _)| own.to_string() == *code);
            own.map_or_else(|| code.clone(), |(_, name)| name.clone())
        };
        self.words.list(self.told.record.titles.keys().map(known))
    }
}

/// Data inside a page: nothing in it ends the block or begins another.
fn data_block(value: &serde_json::Value) -> String {
    let text = value.to_string();
    let text = text.replace('<', "\\u003c").replace('>', "\\u003e");
    let text = text.replace('&', "\\u0026");
    text.replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn data_stays_data() {
        let hostile = serde_json::json!({ "name": "</script><!-- <script>&\u{2028}" });
        let block = data_block(&hostile);
        assert!(!block.contains(['<', '>', '&', '\u{2028}']), "{block}");
        let back: serde_json::Value = serde_json::from_str(&block).expect("is JSON");
        assert_eq!(back, hostile);
    }
}
