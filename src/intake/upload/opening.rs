//! A row out of one EURES `PositionOpening`, version 1.3.

use std::collections::BTreeMap;

use super::cells::Cells;
use super::column::Column;
use super::html::plain_text;
use super::problem::{RowProblem, RowProblemCode};
use super::row::RawRow;
use crate::domain::CefrLevel;
use crate::intake::cv::xml::Element;

/// The row of an opening: what it does not tell stays empty.
pub(super) fn row_of_opening(opening: &Element, number: u64) -> RawRow {
    let mut cells = Cells::new();
    cells.set(Column::Kind, "job");
    cells.set_some(Column::ExternalId, opening.text_at("DocumentID"));
    let status = opening.text_at("PositionOpeningStatusCode");
    if let Some(status) = status.filter(|status| !status.eq_ignore_ascii_case("active")) {
        let problem = RowProblem::error(RowProblemCode::NotAllowed);
        let problem = problem.at_header("PositionOpeningStatusCode").value(status);
        cells.tell(problem.wanted("Active"));
    }
    if let Some(profile) = opening.child("PositionProfile") {
        read_profile(profile, &mut cells);
    }
    if let Some(requester) = opening.child("PostingRequester") {
        read_contact(requester, &mut cells);
        cells.set_some(Column::EmployerName, requester.text_at("PartyName"));
    }
    cells.finish(number)
}

fn read_profile(profile: &Element, cells: &mut Cells) {
    let language = profile.attribute("languageCode");
    cells.set_some(Column::Lang, language.map(|code| code.to_lowercase()));
    cells.set_some(Column::Title, text(profile, "PositionTitle"));
    let description = text(profile, "PositionFormattedDescription/Content")
        .or_else(|| text(profile, "PositionFormattedDescription"));
    cells.set_some(Column::Description, description.map(plain_text));
    for (place, _) in profile.find_all("", "PositionLocation") {
        cells.set_some(Column::Country, first(place, "CountryCode"));
        for name in ["CityName", "CountrySubDivisionCode"] {
            cells.set_some(Column::City, first(place, name));
        }
    }
    if let Some(employer) = profile.child("PositionOrganization") {
        cells.set_some(Column::EmployerName, first(employer, "OrganizationName"));
        cells.set_some(
            Column::EmployerLegalId,
            first(employer, "OrganizationLegalID"),
        );
        cells.set_some(Column::EmployerCountry, first(employer, "CountryCode"));
        read_contact(employer, cells);
    }
    if let Some(posting) = profile.child("PostingInstruction") {
        cells.set_some(
            Column::EmployerContact,
            first(posting, "Instructions").map(plain_text),
        );
        read_contact(posting, cells);
    }
    cells.set_some(Column::Positions, text(profile, "PositionOpenQuantity"));
    for (code, _) in profile.find_all("", "JobCategoryCode") {
        cells.add(Column::Isco08, code.text.trim());
    }
    read_codes(profile, cells);
    read_qualifications(profile, cells);
    read_pay(profile, cells);
    let start = profile.at("PositionPeriod/StartDate");
    cells.set_some(Column::StartDate, start.and_then(day));
    let close = profile.child("ApplicationCloseDate");
    cells.set_some(Column::ApplyBy, close.and_then(day));
}

fn read_codes(profile: &Element, cells: &mut Cells) {
    let contract = match text(profile, "PositionOfferingTypeCode").unwrap_or_default() {
        "DirectHire" => Some("permanent"),
        "Temporary" | "TemporaryToHire" | "ContractToHire" | "Contract" => Some("fixed-term"),
        "Seasonal" => Some("seasonal"),
        "Internship" | "Apprenticeship" => Some("training"),
        _ => None,
    };
    cells.set_some(Column::Contract, contract);
    let schedule = match text(profile, "PositionScheduleTypeCode").unwrap_or_default() {
        "FullTime" => Some("full-time"),
        "PartTime" => Some("part-time"),
        _ => None,
    };
    cells.set_some(Column::Schedule, schedule);
}

fn read_qualifications(profile: &Element, cells: &mut Cells) {
    let mut languages: BTreeMap<String, CefrLevel> = BTreeMap::new();
    for (own, _) in profile.find_all("", "PositionCompetency") {
        let Some(id) = text(own, "CompetencyID") else {
            continue;
        };
        let is_language =
            text(own, "TaxonomyID").is_some_and(|own| own.eq_ignore_ascii_case("language"));
        if !is_language {
            cells.add(Column::SkillsRequired, id);
            continue;
        }
        let levels = ["RequiredProficiencyLevel", "DesiredProficiencyLevel"];
        let level = levels.iter().find_map(|name| {
            let own = own.child(name)?;
            text(own, "ScoreText").or(Some(own.text.trim()).filter(|own| !own.is_empty()))
        });
        if let Some(level) = level.and_then(|own| own.to_uppercase().parse().ok()) {
            let highest = languages.entry(id.to_lowercase()).or_insert(level);
            *highest = level.max(*highest);
        }
    }
    for (code, level) in languages {
        cells.add(Column::LanguagesRequired, &format!("{code}:{level}"));
    }
    let education = profile.find_all("", "EducationLevelCode");
    let level = education
        .iter()
        .find_map(|(own, _)| own.text.chars().find(char::is_ascii_digit));
    cells.set_some(Column::EducationIsced, level);
    for (measure, _) in profile.find_all("", "Measure") {
        let Ok(length) = measure.text.trim().parse::<f64>() else {
            continue;
        };
        let years = match measure.attribute("unitCode").unwrap_or("year") {
            "month" | "MON" => length / 12.0,
            _ => length,
        };
        cells.set(Column::ExperienceYears, format!("{years:.1}"));
    }
}

fn read_pay(profile: &Element, cells: &mut Cells) {
    let ranges = profile.find_all("", "RemunerationRange");
    let Some((range, _)) = ranges.first() else {
        return;
    };
    let Some(min) = range.child("MinimumAmount") else {
        return;
    };
    cells.set(Column::PayMin, min.text.trim());
    cells.set_some(Column::PayMax, range.text_at("MaximumAmount"));
    cells.set_some(Column::PayCurrency, min.attribute("currencyID"));
    let period = range
        .text_at("RemunerationIntervalCode")
        .or_else(|| range.attribute("intervalCode"));
    let period = period.map(|own| match own.to_lowercase().as_str() {
        "hourly" | "hour" => "hour",
        "monthly" | "month" => "month",
        "yearly" | "annual" | "annually" | "year" => "year",
        _ => "",
    });
    cells.set_some(Column::PayPeriod, period);
}

fn read_contact(element: &Element, cells: &mut Cells) {
    for name in [
        "URI",
        "ChannelAddress",
        "EMail",
        "Email",
        "DialNumber",
        "FormattedNumber",
    ] {
        cells.set_some(Column::EmployerContact, first(element, name));
    }
}

/// The day of a moment; words such as `na` are none.
fn day(element: &Element) -> Option<&str> {
    let moment = ["FormattedDateTime", "DateText"];
    let told = moment.iter().find_map(|name| text(element, name));
    let told = told.or(Some(element.text.trim()))?;
    told.starts_with(|c: char| c.is_ascii_digit())
        .then_some(told)
}

fn text<'e>(element: &'e Element, path: &str) -> Option<&'e str> {
    element.text_at(path)
}

/// The first text of that name anywhere below.
fn first<'e>(element: &'e Element, name: &str) -> Option<&'e str> {
    let found = element.find_all("", name);
    let texts = found.into_iter().map(|(own, _)| own.text.trim());
    texts.into_iter().find(|text| !text.is_empty())
}
