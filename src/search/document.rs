//! An opportunity on its way into the index.

use tantivy::TantivyDocument;

use super::schema::Fields;
use crate::domain::{Grant, GrantedThing, Locale, Opportunity, Payer, WantedLanguage};

/// What the index needs of one opportunity.
#[derive(Debug)]
pub struct IndexDocument<'a> {
    /// The opportunity.
    pub opportunity: &'a Opportunity,
    /// Place of its requirement tree.
    pub tree: u32,
    /// Names of the occupations and skills it wants, in each language.
    pub labels: Vec<(Locale, String)>,
    /// Names of its countries in every language; stems of names are stems of other words.
    pub countries: Vec<String>,
    /// Places of the skills it wants, in the vocabulary.
    pub skills: Vec<u32>,
    /// Places of the skills it welcomes.
    pub optional_skills: Vec<u32>,
}

impl IndexDocument<'_> {
    /// The document as tantivy stores it.
    pub(super) fn to_tantivy(&self, fields: &Fields) -> TantivyDocument {
        let own = self.opportunity;
        let mut document = TantivyDocument::default();
        document.add_text(fields.id, own.id.as_str());
        let record = serde_json::to_vec(own).expect("an opportunity is plain data");
        document.add_bytes(fields.record, &record);
        self.add_texts(fields, &mut document);
        self.add_codes(fields, &mut document);
        self.add_columns(fields, &mut document);
        document
    }

    fn add_texts(&self, fields: &Fields, document: &mut TantivyDocument) {
        let own = self.opportunity;
        for (code, title) in own.title.iter() {
            document.add_text(fields.words, title);
            if let Some(field) = locale(code.as_str()).and_then(|l| fields.stem.get(&l)) {
                document.add_text(*field, title);
            }
        }
        for (locale, label) in &self.labels {
            document.add_text(fields.words, label);
            if let Some(field) = fields.stem.get(locale) {
                document.add_text(*field, label);
            }
        }
        for (code, summary) in own.summary.iter() {
            if let Some(field) = locale(code.as_str()).and_then(|l| fields.body.get(&l)) {
                document.add_text(*field, summary);
            }
        }
        for body in own.provider.iter().chain(&own.authority) {
            document.add_text(fields.words, &body.name);
        }
        for country in &self.countries {
            document.add_text(fields.words, country);
        }
        if let Some(city) = own.job.as_ref().and_then(|job| job.city.as_ref()) {
            document.add_text(fields.words, city);
        }
    }

    fn add_codes(&self, fields: &Fields, document: &mut TantivyDocument) {
        let own = self.opportunity;
        document.add_text(fields.kind, own.kind.code());
        document.add_text(fields.category, own.category.code());
        document.add_text(fields.status, own.status.is.code());
        if let Some(provider) = &own.provider {
            document.add_text(fields.provider, &provider.name);
        }
        for country in &own.countries {
            document.add_text(fields.country, country.as_str());
        }
        if own.origins.is_empty() {
            document.add_text(fields.origin, "any");
        }
        for origin in &own.origins {
            document.add_text(fields.origin, origin.as_str());
        }
        for language in languages_of(own) {
            document.add_text(fields.language, language);
        }
        let wanted = &own.wanted;
        for code in &wanted.occupations {
            for digits in 1..=code.digits() {
                document.add_text(fields.concept, format!("isco:{}", code.prefix(digits)));
            }
            if code.digits() == 1 {
                document.add_text(fields.concept, format!("all:{code}"));
            }
        }
        for skill in wanted.skills.iter().chain(&wanted.optional_skills) {
            document.add_text(fields.concept, skill.as_str());
        }
        if wanted.occupations.is_empty() && wanted.skills.is_empty() {
            document.add_text(fields.concept, "any");
        }
        let costs_nothing = own
            .costs
            .iter()
            .all(|cost| cost.payer != Payer::Candidate || cost.amount.hundredths() == 0);
        let charges = own
            .job
            .as_ref()
            .is_some_and(|job| job.fee_to_worker.hundredths() > 0);
        document.add_u64(fields.free, u64::from(costs_nothing && !charges));
    }

    fn add_columns(&self, fields: &Fields, document: &mut TantivyDocument) {
        let own = self.opportunity;
        let wanted = &own.wanted;
        for code in &wanted.occupations {
            document.add_u64(fields.occupations, u64::from(code.packed()));
        }
        for skill in &self.skills {
            document.add_u64(fields.skills, u64::from(*skill));
        }
        for skill in &self.optional_skills {
            document.add_u64(fields.optional_skills, u64::from(*skill));
        }
        for language in &wanted.languages {
            document.add_u64(fields.languages, u64::from(language.packed()));
        }
        for packed in only_languages(own) {
            document.add_u64(fields.gives, u64::from(packed));
        }
        let isced = wanted
            .isced
            .map_or(0, |level| u64::from(level.number()) + 1);
        document.add_u64(fields.isced, isced);
        let years = wanted
            .experience_years
            .map_or(0, |years| (years * 10.0) as u64 + 1);
        document.add_u64(fields.experience, years);
        document.add_u64(fields.tree, u64::from(self.tree));
        document.add_u64(fields.updated, days(own.checked.on));
        let deadline = own
            .job
            .as_ref()
            .and_then(|job| job.apply_by)
            .or(own.status.until);
        document.add_u64(fields.deadline, deadline.map_or(u64::MAX, days));
        document.add_u64(fields.since, own.status.since.map_or(0, days));
        document.add_u64(fields.until, own.status.until.map_or(u64::MAX, days));
    }
}

/// Working languages, and languages taught.
fn languages_of(own: &Opportunity) -> Vec<&str> {
    let taught = own.grants.iter().filter_map(|grant| match &grant.thing {
        GrantedThing::Language(language) => Some(language.code.as_str()),
        _ => None,
    });
    let wanted = own
        .wanted
        .languages
        .iter()
        .map(|language| language.code.as_str());
    let mut codes: Vec<&str> = wanted.chain(taught).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

/// The levels that a language course or examination gives; nothing when it gives more.
fn only_languages(own: &Opportunity) -> Vec<u32> {
    let level = |grant: &Grant| match &grant.thing {
        GrantedThing::Language(own) => {
            let language = WantedLanguage {
                code: own.code,
                level: own.level,
            };
            Some(language.packed())
        }
        _ => None,
    };
    let levels: Option<Vec<u32>> = own.grants.iter().map(level).collect();
    levels.unwrap_or_default()
}

fn locale(code: &str) -> Option<Locale> {
    code.parse().ok()
}

pub(super) fn days(date: jiff::civil::Date) -> u64 {
    let epoch = jiff::civil::date(1970, 1, 1);
    u64::try_from((date - epoch).get_days()).unwrap_or(0)
}
