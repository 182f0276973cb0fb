//! Jobs as EURES reads them: `PositionOpening` of HR-XML 3.2, content version 1.3.
//!
//! Pay has no place in that version and stands at the end of the description. What our own intake
//! reads in it is the same offer again.

use super::snapshot::Snapshot;
use super::urn::uuid_of;
use super::xml::Xml;
use crate::domain::{
    CefrLevel, ConceptId, IscoCode, Job, LanguageCode, Locale, Opportunity, Pay, Schedule,
};
use crate::i18n::Names;

const HR_XML: &str = "http://www.hr-xml.org/3";
const OPEN_APPLICATIONS: &str = "http://www.openapplications.org/oagis/9";

/// The five things that a level of a language is told for.
const DIMENSIONS: [&str; 5] = [
    "CEF-Understanding-Listening",
    "CEF-Understanding-Reading",
    "CEF-Speaking-Interaction",
    "CEF-Speaking-Production",
    "CEF-Writing-Production",
];

/// Whether a vacancy can be applied for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stand {
    Active,
    Closed,
}

impl Snapshot {
    /// A job as a `PositionOpening`; none when the opportunity is no job.
    pub(super) fn position_opening(&self, own: &Opportunity) -> Option<Vec<u8>> {
        let job = own.job.as_ref()?;
        let id = own.id.to_string();
        let from = own.uploaded.as_ref().and_then(|own| own.posted_on);
        let from = from.unwrap_or(own.checked.on).to_string();
        let mut xml = begin(&id, Some(&from), Stand::Active);
        xml.open("PostingRequester", &[]);
        let requester = own.uploaded.as_ref();
        let requester = requester.map_or("passerelle", |own| own.organisation.as_str());
        xml.element("PartyID", &AGENCY, requester);
        let name = own.provider.as_ref().map(|own| own.name.as_str());
        xml.element_if("PartyName", &[], name);
        xml.close();
        for (language, title) in own.title.iter() {
            self.write_profile(own, job, (language, title), &mut xml);
        }
        Some(xml.finish())
    }

    fn write_profile(
        &self,
        own: &Opportunity,
        job: &Job,
        (language, title): (LanguageCode, &str),
        xml: &mut Xml,
    ) {
        let locale = Locale::of(language).unwrap_or_default();
        let employer = own.uploaded.as_ref().map(|own| &own.employer);
        xml.open("PositionProfile", &[("languageCode", language.as_str())]);
        xml.open("PostingInstruction", &[]);
        xml.open("ApplicationMethod", &[]);
        let contact = employer.and_then(|own| own.contact.as_deref());
        let how = contact.or(own.url.as_deref()).unwrap_or("na");
        xml.element("Instructions", &[], how);
        xml.close();
        xml.close();
        xml.element("PositionTitle", &[], title);
        for (place, country) in own.countries.iter().enumerate() {
            xml.open("PositionLocation", &[]);
            xml.open("Address", &[]);
            let city = job.city.as_deref().filter(|_| place == 0);
            xml.element_if("oa:CityName", &[], city);
            xml.element("CountryCode", &[], country.as_str());
            xml.close();
            xml.close();
        }
        xml.open("PositionOrganization", &[]);
        xml.open("OrganizationIdentifiers", &[]);
        let name = employer.map_or(&job.employer.name, |own| &own.name);
        xml.element("OrganizationName", &[], name);
        let legal_id = employer.and_then(|own| own.legal_id.as_deref());
        xml.element_if("OrganizationLegalID", &[], legal_id);
        xml.close();
        xml.close();
        // A vacancy that does not say how many it seeks seeks somebody.
        let count = job.positions.unwrap_or(1).to_string();
        xml.element("PositionOpenQuantity", &[], &count);
        for code in &own.wanted.occupations {
            category("JobCategoryCode", *code, xml);
        }
        xml.element_if("PositionOfferingTypeCode", &[], offering(job));
        self.write_qualifications(own, locale, xml);
        xml.open("PositionFormattedDescription", &[]);
        xml.cdata("Content", &self.description(own, job, language, locale));
        xml.close();
        let contract = own.uploaded.as_ref().and_then(|own| own.contract_language);
        let wanted = own.wanted.languages.first().map(|own| own.code);
        let working = wanted.or(contract).map(|own| own.to_string());
        xml.element_if("WorkingLanguageCode", &[], working.as_deref());
        xml.open("PositionPeriod", &[]);
        xml.open("StartDate", &[]);
        let starts = job.starts.map(|day| day.to_string());
        xml.element_if("FormattedDateTime", &[], starts.as_deref());
        xml.element("DateText", &[], starts.as_deref().unwrap_or("na"));
        xml.close();
        xml.close();
        xml.element("ImmediateStartIndicator", &[], "false");
        let schedule = own.uploaded.as_ref().and_then(|own| own.schedule);
        let schedule = schedule.and_then(|own| match own {
            Schedule::FullTime => Some("FullTime"),
            Schedule::PartTime => Some("PartTime"),
            Schedule::Shifts => None,
        });
        xml.element_if("PositionScheduleTypeCode", &[], schedule);
        let close = job.apply_by.or(own.status.until);
        let close = close.map(|day| day.to_string());
        xml.element_if("ApplicationCloseDate", &[], close.as_deref());
        xml.close();
    }

    fn write_qualifications(&self, own: &Opportunity, locale: Locale, xml: &mut Xml) {
        let wanted = &own.wanted;
        let is_silent = wanted.languages.is_empty()
            && wanted.skills.is_empty()
            && wanted.isced.is_none()
            && wanted.experience_years.is_none();
        if is_silent {
            return;
        }
        xml.open("PositionQualifications", &[]);
        for language in &wanted.languages {
            language_competency(language.code, language.level, xml);
        }
        // What is only welcome would be read as needed.
        for skill in &wanted.skills {
            self.write_skill(skill, locale, xml);
        }
        if let Some(level) = wanted.isced {
            let list = [("listName", "ISCED"), ("listVersionID", "2011")];
            xml.open("EducationRequirement", &[]);
            xml.element("EducationLevelCode", &list, &level.to_string());
            xml.close();
        }
        if let Some(years) = wanted.experience_years {
            xml.open("ExperienceSummary", &[]);
            xml.open("ExperienceCategory", &[]);
            if let Some(code) = wanted.occupations.first() {
                category("CategoryCode", *code, xml);
            }
            xml.element("Measure", &[("unitCode", "year")], &years.to_string());
            xml.close();
            xml.close();
        }
        xml.close();
    }

    fn write_skill(&self, skill: &ConceptId, locale: Locale, xml: &mut Xml) {
        let found = self.vocabulary.find(skill);
        let uri = found.and_then(|place| self.vocabulary.concept(place).uri.as_ref());
        let scheme = uri.map(|uri| [("schemeID", "ESCO_Skills"), ("schemeDataURI", uri.as_str())]);
        let scheme = scheme.as_ref().map_or(&[][..], |own| own);
        xml.open("PositionCompetency", &[]);
        xml.element("CompetencyID", scheme, &self.concept(skill, locale));
        xml.element("TaxonomyID", &[], "other");
        xml.close();
    }

    /// The summary as paragraphs, and the pay below.
    fn description(
        &self,
        own: &Opportunity,
        job: &Job,
        language: LanguageCode,
        locale: Locale,
    ) -> String {
        let told = own.summary.in_language(language.as_str());
        let told = told.unwrap_or_else(|| own.summary.best(locale).0);
        let pay = job.pay.map(|pay| self.pay_range(pay, job, locale));
        let lines = told.lines().chain(pay.as_deref());
        let lines = lines.filter(|line| !line.trim().is_empty());
        lines
            .map(|line| format!("<p>{}</p>", escaped(line)))
            .collect()
    }

    fn pay_range(&self, pay: Pay, job: &Job, locale: Locale) -> String {
        let lowest = pay.amount.to_string();
        let said = self.messages.pay(&pay, locale);
        match (job.pay_max, said.strip_prefix(&lowest)) {
            (Some(highest), Some(rest)) => format!("{lowest}–{highest}{rest}"),
            _ => said,
        }
    }
}

/// A vacancy that can no longer be applied for: nothing of it is told but that.
pub(super) fn closed_opening(id: &str) -> Vec<u8> {
    begin(id, None, Stand::Closed).finish()
}

const AGENCY: [(&str, &str); 3] = [
    ("schemeID", "passerelle"),
    ("schemeAgencyID", "passerelle"),
    ("schemeAgencyName", "Passerelle"),
];

fn begin(id: &str, from: Option<&str>, stand: Stand) -> Xml {
    let mut xml = Xml::document();
    let mut attributes = vec![("xmlns", HR_XML), ("xmlns:oa", OPEN_APPLICATIONS)];
    attributes.extend(from.map(|from| ("validFrom", from)));
    attributes.extend([("majorVersionID", "3"), ("minorVersionID", "2")]);
    xml.open("PositionOpening", &attributes);
    let [scheme, agency, name] = AGENCY;
    let version = ("schemeVersionID", "1.3");
    let uuid = uuid_of("opportunity", id);
    xml.element("DocumentID", &[scheme, agency, name, version], &uuid);
    xml.element("AlternateDocumentID", &AGENCY, id);
    let code = match stand {
        Stand::Active => "Active",
        Stand::Closed => "Closed",
    };
    xml.element("PositionOpeningStatusCode", &[("name", code)], code);
    xml
}

fn category(name: &str, code: IscoCode, xml: &mut Xml) {
    let list = [
        ("listName", "ISCO2008"),
        ("listVersionID", "2008"),
        ("listURI", "http://ec.europa.eu/esco/ConceptScheme/ISCO2008"),
    ];
    xml.element(name, &list, &code.to_string());
}

fn language_competency(language: LanguageCode, level: CefrLevel, xml: &mut Xml) {
    let scheme = [
        ("schemeID", "ISO-639-1/2-Languages"),
        ("schemeAgencyID", "ISO"),
        ("schemeVersionID", "639-1:2002 Alpha 2"),
    ];
    let level = level.to_string();
    xml.open("PositionCompetency", &[]);
    xml.element("CompetencyID", &scheme, language.as_str());
    xml.element("TaxonomyID", &[], "language");
    xml.open("RequiredProficiencyLevel", &[]);
    xml.element("ScoreText", &[], &level);
    xml.close();
    for dimension in DIMENSIONS {
        xml.open("CompetencyDimension", &[]);
        let list = [("listName", "EURES_Dimension"), ("listVersionID", "1.0")];
        xml.element("CompetencyDimensionTypeCode", &list, dimension);
        xml.open("Score", &[]);
        xml.element("ScoreText", &[], &level);
        xml.close();
        xml.close();
    }
    xml.close();
}

fn offering(job: &Job) -> Option<&'static str> {
    match job.contract.as_deref()? {
        "permanent" => Some("DirectHire"),
        "fixed-term" => Some("Temporary"),
        "seasonal" => Some("Seasonal"),
        "training" => Some("Apprenticeship"),
        _ => None,
    }
}

/// A text as HTML.
fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    text.replace('>', "&gt;")
}
