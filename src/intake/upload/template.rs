//! Files to fill in: the headers in the uploader's language, and an example.

mod example;
mod sheet;

use strum::VariantArray;

use self::example::example;
use super::column::Column;
use super::csv_rows::usual_separator;
use super::words::List;
use crate::domain::Locale;

pub use sheet::{TemplateError, template_xlsx};

/// A table as text: the headers in a language and one example row.
pub fn template_csv(locale: Locale) -> String {
    let headers = Column::VARIANTS
        .iter()
        .map(|column| column.title(locale).to_owned());
    let examples = Column::VARIANTS
        .iter()
        .map(|column| example(*column, locale));
    let separator = char::from(usual_separator(locale)).to_string();
    let line = |cells: Vec<String>| {
        let cells: Vec<String> = cells.iter().map(|cell| quoted(cell)).collect();
        cells.join(&separator)
    };
    let (headers, examples) = (line(headers.collect()), line(examples.collect()));
    format!("\u{feff}{headers}\r\n{examples}\r\n")
}

fn quoted(cell: &str) -> String {
    if cell.contains([',', ';', '"', '\n', '\t']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

impl Column {
    /// The closed list that its values are of.
    fn list(self) -> Option<List> {
        Some(match self {
            Self::Kind => List::Kind,
            Self::Contract => List::Contract,
            Self::Schedule => List::Schedule,
            Self::PayPeriod => List::PayPeriod,
            Self::AirfarePaidBy | Self::HousingPaidBy => List::PaidBy,
            Self::DepositRequired => List::Boolean,
            _ => return None,
        })
    }

    /// The message that says what stands in its cells.
    fn form(self) -> &'static str {
        match self {
            Self::ExternalId => "upload-form-id",
            Self::Country | Self::EmployerCountry => "upload-form-country",
            Self::Origins => "upload-form-countries",
            Self::Lang | Self::ContractLanguage => "upload-form-language",
            Self::LanguagesRequired => "upload-form-languages",
            Self::Occupation => "upload-form-occupation",
            Self::Isco08 => "upload-form-isco",
            Self::SkillsRequired | Self::SkillsOptional => "upload-form-skills",
            Self::PayCurrency | Self::FeeCurrency => "upload-form-currency",
            Self::SourceUrl => "upload-form-link",
            Self::ProgrammeId => "upload-form-programme",
            Self::EducationIsced
            | Self::ExperienceYears
            | Self::Positions
            | Self::PayMin
            | Self::PayMax
            | Self::FeeToWorkerAmount => "upload-form-number",
            own if own.is_day() => "upload-form-day",
            own if own.list().is_some() => "upload-form-choice",
            _ => "upload-form-text",
        }
    }
}

#[cfg(test)]
mod tests;
