//! What an opportunity gives, and how long things last, in the reader's language.

use super::snapshot::Snapshot;
use crate::domain::{
    CountryCode, Grant, GrantedLanguage, GrantedQualification, GrantedThing, Locale, OpportunityId,
    TimeSpan,
};
use crate::i18n::Names;

impl Snapshot {
    /// What is granted, and after how long.
    pub fn grant_text(&self, grant: &Grant, locale: Locale) -> String {
        let thing = self.thing_text(&grant.thing, locale);
        match &grant.after {
            None => thing,
            Some(after) => {
                let time = self.span_text(after, locale);
                let arguments = [("what", thing.as_str()), ("time", &time)];
                self.messages
                    .filled("record-grant-after", &arguments, locale)
            }
        }
    }

    /// A length of time: `2 years`, `7 months`.
    pub fn span_text(&self, span: &TimeSpan, locale: Locale) -> String {
        let length: jiff::Span = span.as_str().parse().unwrap_or_default();
        let parts = [
            ("span-years", i32::from(length.get_years())),
            ("span-months", length.get_months()),
            ("span-weeks", length.get_weeks()),
            ("span-days", length.get_days()),
        ];
        let said = parts.into_iter().filter(|(_, count)| *count > 0);
        let said = said.map(|(key, count)| {
            let count = usize::try_from(count).unwrap_or_default();
            self.messages.counted(key, count, locale)
        });
        said.collect::<Vec<_>>().join(" ")
    }

    fn thing_text(&self, thing: &GrantedThing, locale: Locale) -> String {
        let messages = &self.messages;
        let what = |key: &str, what: &str| messages.filled(key, &[("what", what)], locale);
        let place = |key: &str, code: CountryCode| {
            let country = self.country(code, locale);
            messages.filled(key, &[("countries", &country)], locale)
        };
        match thing {
            GrantedThing::Language(own) => self.language_text(own, locale),
            GrantedThing::Skill(id) => what("record-grant-skill", &self.concept(id, locale)),
            GrantedThing::Qualification(own) => self.qualification_text(own, locale),
            GrantedThing::Recognition(own) => {
                let state: &str = own.state.into();
                place(&format!("record-grant-recognition-{state}"), own.country)
            }
            GrantedThing::JobOffer(own) => {
                let offer = place("record-grant-job-offer", own.country);
                self.with_months(offer, own.months, locale)
            }
            GrantedThing::Admission(own) => {
                let kind = messages.word(&format!("admission-{}", own.kind.code()), locale);
                format!("{kind}: {}", self.country(own.country, locale))
            }
            GrantedThing::Residence(own) => {
                let purpose =
                    messages.word(&format!("record-purpose-{}", own.purpose.as_str()), locale);
                let country = self.country(own.country, locale);
                let arguments = [("countries", country.as_str()), ("what", &purpose)];
                let right = messages.filled("record-grant-residence", &arguments, locale);
                self.with_months(right, own.months, locale)
            }
            GrantedThing::Licence(own) => what("record-grant-licence", own),
            GrantedThing::Completed(id) => {
                what("record-grant-completed", &self.title_of(id, locale))
            }
            GrantedThing::Support(code) => messages.word(&format!("record-support-{code}"), locale),
        }
    }

    fn language_text(&self, own: &GrantedLanguage, locale: Locale) -> String {
        let language = self.language(own.code, locale);
        let key = match own.certified {
            true => "record-grant-language-certified",
            false => "record-grant-language",
        };
        let level = own.level.to_string();
        let arguments = [("languages", language.as_str()), ("level", &level)];
        self.messages.filled(key, &arguments, locale)
    }

    fn qualification_text(&self, own: &GrantedQualification, locale: Locale) -> String {
        let level = self
            .messages
            .word(&format!("isced-{}", own.isced.number()), locale);
        let text = self
            .messages
            .filled("record-grant-qualification", &[("what", &level)], locale);
        match own.country {
            Some(code) => format!("{text} ({})", self.country(code, locale)),
            None => text,
        }
    }

    fn with_months(&self, text: String, months: Option<u32>, locale: Locale) -> String {
        match months.and_then(|own| usize::try_from(own).ok()) {
            Some(count) => {
                let time = self.messages.counted("span-months", count, locale);
                format!("{text} ({time})")
            }
            None => text,
        }
    }

    /// The title of a programme or course, in the reader's language.
    fn title_of(&self, id: &OpportunityId, locale: Locale) -> String {
        let known = self.titles.get(id.as_str());
        known
            .map_or(id.as_str(), |own| own.best(locale).0)
            .to_owned()
    }
}
