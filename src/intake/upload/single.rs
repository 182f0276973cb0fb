//! One offer outside any file: fields into a row, and an offer back into fields.

use serde_json::{Map, Value};

use super::cells::Cells;
use super::column::Column;
use super::json_rows::row_of_fields;
use super::row::RawRow;
use crate::domain::{ConceptId, CountryCode, IscoCode, Offer, WantedLanguage};

/// The headers of a row that stands in no file.
pub fn row_headers() -> Vec<String> {
    Cells::headers()
}

/// The fields of one offer, named like the columns, as a row below [`row_headers`].
pub fn row_of_offer_fields(fields: &Map<String, Value>) -> RawRow {
    row_of_fields(fields, 1)
}

/// An offer as fields named like the columns; what it does not tell is absent.
pub fn offer_fields(offer: &Offer) -> Map<String, Value> {
    let mut fields = Map::new();
    let mut put = |column: Column, value: Option<String>| {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            fields.insert(column.name().to_owned(), Value::String(value));
        }
    };
    let own = offer;
    put(Column::ExternalId, Some(own.external_id.clone()));
    put(Column::Kind, Some(own.kind.code().to_owned()));
    put(Column::Title, Some(own.title.clone()));
    put(Column::Lang, Some(own.lang.to_string()));
    put(Column::Description, Some(own.description.clone()));
    put(Column::Country, Some(own.country.to_string()));
    put(Column::City, own.city.clone());
    put(Column::Isco08, list(&own.occupations, IscoCode::to_string));
    put(
        Column::SkillsRequired,
        list(&own.skills, ConceptId::to_string),
    );
    put(
        Column::SkillsOptional,
        list(&own.optional_skills, ConceptId::to_string),
    );
    let language = |own: &WantedLanguage| format!("{}:{}", own.code, own.level);
    put(Column::LanguagesRequired, list(&own.languages, language));
    put(
        Column::EducationIsced,
        own.isced.map(|level| level.to_string()),
    );
    put(
        Column::ExperienceYears,
        own.experience_years.map(|years| years.to_string()),
    );
    put(
        Column::Positions,
        own.positions.map(|count| count.to_string()),
    );
    put(
        Column::Contract,
        own.contract.map(|own| own.code().to_owned()),
    );
    put(
        Column::Schedule,
        own.schedule.map(|own| own.code().to_owned()),
    );
    put(Column::PayMin, own.pay.map(|pay| pay.amount.to_string()));
    put(Column::PayMax, own.pay_max.map(|amount| amount.to_string()));
    put(
        Column::PayCurrency,
        own.pay.map(|pay| pay.currency.to_string()),
    );
    put(Column::PayPeriod, own.pay.map(|pay| pay.period.to_string()));
    put(Column::StartDate, own.start_date.map(|day| day.to_string()));
    put(Column::ApplyBy, own.apply_by.map(|day| day.to_string()));
    put(Column::ExpiresOn, Some(own.expires_on.to_string()));
    put(Column::EmployerName, Some(own.employer.name.clone()));
    put(
        Column::EmployerCountry,
        own.employer.country.map(|code| code.to_string()),
    );
    put(Column::EmployerLegalId, own.employer.legal_id.clone());
    put(Column::EmployerContact, own.employer.contact.clone());
    put(Column::AgencyLicenceNo, own.agency_licence_no.clone());
    let permission = own.permission.as_ref();
    put(
        Column::PermissionNo,
        permission.map(|own| own.number.clone()),
    );
    put(
        Column::PermissionDate,
        permission
            .and_then(|own| own.date)
            .map(|day| day.to_string()),
    );
    let fee = own.fee_to_worker.as_ref();
    put(
        Column::FeeToWorkerAmount,
        fee.map(|fee| fee.amount.to_string()),
    );
    put(
        Column::FeeCurrency,
        fee.and_then(|fee| fee.currency)
            .map(|code| code.to_string()),
    );
    put(Column::FeeWhatFor, fee.and_then(|fee| fee.what_for.clone()));
    put(
        Column::AirfarePaidBy,
        own.airfare_paid_by.map(|own| own.code().to_owned()),
    );
    put(
        Column::HousingPaidBy,
        own.housing_paid_by.map(|own| own.code().to_owned()),
    );
    put(
        Column::DepositRequired,
        own.deposit_required.map(|own| own.to_string()),
    );
    put(
        Column::ContractLanguage,
        own.contract_language.map(|code| code.to_string()),
    );
    put(Column::Origins, list(&own.origins, CountryCode::to_string));
    put(Column::SourceUrl, own.source_url.clone());
    put(Column::ProgrammeId, own.programme_id.clone());
    fields
}

fn list<T>(values: &[T], text: impl Fn(&T) -> String) -> Option<String> {
    let texts: Vec<String> = values.iter().map(text).collect();
    Some(texts.join("|"))
}
