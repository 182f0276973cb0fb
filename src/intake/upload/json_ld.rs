//! A row out of JSON-LD with the words of schema.org.

use serde_json::{Map, Value};

use super::cells::Cells;
use super::column::Column;
use super::html::plain_text;
use super::problem::{RowProblem, RowProblemCode};
use super::row::RawRow;

/// Types that are an offer.
const JOB: [&str; 1] = ["JobPosting"];
const TRAINING: [&str; 2] = ["Course", "EducationalOccupationalProgram"];
/// The longest chain of objects that is followed to a word.
const DEEPEST: usize = 4;

/// The row of one node; none when the node is something else, such as the page it stands on.
pub(super) fn row_of_json_ld(node: &Map<String, Value>, number: u64) -> Option<RawRow> {
    let mut cells = Cells::new();
    if is_of(node, &JOB) {
        cells.set(Column::Kind, "job");
        read_job(node, &mut cells);
    } else if is_of(node, &TRAINING) {
        cells.set(Column::Kind, "training");
        read_training(node, &mut cells);
    } else if node.contains_key("@type") || node.contains_key("@context") {
        return None;
    } else {
        let problem = RowProblem::error(RowProblemCode::NotAllowed).at_header("@type");
        cells.tell(problem.wanted("JobPosting, Course, EducationalOccupationalProgram"));
    }
    Some(cells.finish(number))
}

fn is_of(node: &Map<String, Value>, types: &[&str]) -> bool {
    let own = each(node.get("@type")).filter_map(Value::as_str);
    let mut names = own.map(|name| name.rsplit(['/', ':', '#']).next().unwrap_or(name));
    names.any(|name| types.contains(&name))
}

fn read_job(node: &Map<String, Value>, cells: &mut Cells) {
    read_both(node, cells);
    read_employer(node.get("hiringOrganization"), cells);
    read_contact(node.get("applicationContact"), cells);
    for place in each(node.get("jobLocation")) {
        read_place(place, cells);
    }
    read_pay(node, cells);
    for word in each(node.get("employmentType")).filter_map(word) {
        read_employment(&word, cells);
    }
    for name in ["occupationalCategory", "relevantOccupation"] {
        read_occupations(node.get(name), cells);
    }
    for skill in each(node.get("skills")).filter_map(word) {
        skill
            .split([',', ';'])
            .for_each(|own| cells.add(Column::SkillsRequired, own));
    }
    read_experience(node.get("experienceRequirements"), cells);
    cells.set_some(
        Column::Positions,
        node.get("totalJobOpenings").and_then(word),
    );
    cells.set_some(Column::StartDate, node.get("jobStartDate").and_then(word));
    let until = node.get("validThrough").and_then(word);
    cells.set_some(Column::ApplyBy, until);
}

fn read_training(node: &Map<String, Value>, cells: &mut Cells) {
    read_both(node, cells);
    read_employer(node.get("provider"), cells);
    let runs = each(node.get("hasCourseInstance"));
    for run in runs.filter_map(Value::as_object) {
        each(run.get("location")).for_each(|place| read_place(place, cells));
        cells.set_some(Column::StartDate, run.get("startDate").and_then(word));
    }
    each(node.get("location")).for_each(|place| read_place(place, cells));
    if let Some(provider) = node.get("provider") {
        read_place(provider, cells);
    }
    cells.set_some(Column::StartDate, node.get("startDate").and_then(word));
    cells.set_some(
        Column::ApplyBy,
        node.get("applicationDeadline").and_then(word),
    );
    cells.set_some(
        Column::Positions,
        node.get("maximumEnrollment").and_then(word),
    );
    read_occupations(node.get("occupationalCategory"), cells);
    for skill in each(node.get("teaches")).filter_map(word) {
        cells.add(Column::SkillsOptional, &skill);
    }
}

fn read_both(node: &Map<String, Value>, cells: &mut Cells) {
    for name in ["identifier", "courseCode", "@id"] {
        cells.set_some(Column::ExternalId, each(node.get(name)).find_map(word));
    }
    for name in ["title", "name"] {
        cells.set_some(Column::Title, node.get(name).and_then(word));
    }
    let description = node.get("description").and_then(word);
    cells.set_some(
        Column::Description,
        description.map(|html| plain_text(&html)),
    );
    cells.set_some(Column::Lang, node.get("inLanguage").and_then(word));
    cells.set_some(Column::SourceUrl, node.get("url").and_then(word));
}

fn read_employer(value: Option<&Value>, cells: &mut Cells) {
    for own in each(value) {
        cells.set_some(
            Column::EmployerName,
            own.get("name").unwrap_or(own).as_str(),
        );
        for name in ["identifier", "taxID", "vatID", "leiCode"] {
            cells.set_some(Column::EmployerLegalId, own.get(name).and_then(word));
        }
        let country = own.get("address").and_then(|own| own.get("addressCountry"));
        cells.set_some(Column::EmployerCountry, country.and_then(word));
        read_contact(Some(own), cells);
        read_contact(own.get("contactPoint"), cells);
    }
}

fn read_contact(value: Option<&Value>, cells: &mut Cells) {
    for own in each(value) {
        for name in ["email", "telephone", "url", "sameAs"] {
            cells.set_some(Column::EmployerContact, own.get(name).and_then(word));
        }
    }
}

fn read_place(place: &Value, cells: &mut Cells) {
    let address = place.get("address").unwrap_or(place);
    for address in each(Some(address)) {
        let country = address.get("addressCountry").and_then(word);
        cells.set_some(Column::Country, country);
        for name in ["addressLocality", "addressRegion"] {
            cells.set_some(Column::City, address.get(name).and_then(word));
        }
    }
}

fn read_pay(node: &Map<String, Value>, cells: &mut Cells) {
    let Some(pay) = each(node.get("baseSalary")).next() else {
        return;
    };
    let amount = pay.get("value").unwrap_or(pay);
    let number = |name: &str| amount.get(name).or(pay.get(name)).and_then(word);
    let single = word(amount).or_else(|| number("value"));
    let (min, max) = (number("minValue"), number("maxValue"));
    let has_range = min.is_some();
    cells.set_some(Column::PayMin, min.or(single));
    cells.set_some(Column::PayMax, max.filter(|_| has_range));
    let currency = pay.get("currency").or(node.get("salaryCurrency"));
    cells.set_some(Column::PayCurrency, currency.and_then(word));
    let unit = number("unitText").or_else(|| number("unitCode"));
    let unit = unit.map(|unit| match unit.to_ascii_uppercase().as_str() {
        "HOUR" | "HUR" => "hour".to_owned(),
        "MONTH" | "MON" => "month".to_owned(),
        "YEAR" | "ANN" => "year".to_owned(),
        _ => unit,
    });
    cells.set_some(Column::PayPeriod, unit);
}

fn read_employment(word: &str, cells: &mut Cells) {
    let (column, code) = match word.to_ascii_uppercase().replace([' ', '-'], "_").as_str() {
        "FULL_TIME" => (Column::Schedule, "full-time"),
        "PART_TIME" => (Column::Schedule, "part-time"),
        "TEMPORARY" | "CONTRACTOR" => (Column::Contract, "fixed-term"),
        "PERMANENT" => (Column::Contract, "permanent"),
        "SEASONAL" => (Column::Contract, "seasonal"),
        "INTERN" | "APPRENTICESHIP" => (Column::Contract, "training"),
        _ => return,
    };
    cells.set(column, code);
}

/// A code of ISCO-08 where one is told, else the words.
fn read_occupations(value: Option<&Value>, cells: &mut Cells) {
    for own in each(value) {
        let code = own.get("codeValue").and_then(word).or_else(|| word(own));
        let Some(text) = code else {
            continue;
        };
        let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
        let is_isco = digits.len() == 4 && !text[4..].starts_with(['-', '.']);
        if text.starts_with("isco:") || text.starts_with("http://data.europa.eu/esco/") {
            cells.add(Column::Isco08, &text);
        } else if is_isco {
            cells.add(Column::Isco08, &digits);
        } else {
            let name = own.get("name").and_then(word).unwrap_or(text);
            cells.add(Column::Occupation, &name);
        }
    }
}

fn read_experience(value: Option<&Value>, cells: &mut Cells) {
    let months = each(value).find_map(|own| own.get("monthsOfExperience")?.as_f64());
    let years = months.map(|months| format!("{:.1}", months / 12.0));
    cells.set_some(Column::ExperienceYears, years);
}

/// The items of a list, or the one value.
fn each(value: Option<&Value>) -> impl Iterator<Item = &Value> {
    let (list, one) = match value {
        Some(Value::Array(items)) => (items.as_slice(), None),
        Some(Value::Null) | None => (&[][..], None),
        Some(other) => (&[][..], Some(other)),
    };
    list.iter().chain(one)
}

/// A value as words: of an object what it is called or valued.
fn word(value: &Value) -> Option<String> {
    word_below(value, DEEPEST)
}

fn word_below(value: &Value, deepest: usize) -> Option<String> {
    match value {
        Value::String(text) if text.trim().is_empty() => None,
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Object(own) => {
            let mut names = ["@value", "value", "alternateName", "name", "identifier"].iter();
            let deeper = deepest.checked_sub(1)?;
            names.find_map(|name| word_below(own.get(*name)?, deeper))
        }
        Value::Array(items) => {
            let deeper = deepest.checked_sub(1)?;
            items.iter().find_map(|item| word_below(item, deeper))
        }
        Value::Bool(_) | Value::Null => None,
    }
}
