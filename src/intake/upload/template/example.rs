//! The example row of a template.

use crate::domain::Locale;
use crate::intake::upload::column::Column;
use crate::intake::upload::words::List;

/// What the example says in a column. Days are left out: they would be past one day.
pub(super) fn example(column: Column, locale: Locale) -> String {
    let said = |list: List, code: &str| list.shown(code, locale).unwrap_or_default().to_owned();
    let text = match column {
        Column::ExternalId => "EXAMPLE-1",
        Column::Kind => return said(List::Kind, "job"),
        Column::Title => title(locale),
        Column::Lang => locale.code(),
        Column::Description => description(locale),
        Column::Country | Column::EmployerCountry => "DE",
        Column::City => "Leipzig",
        Column::Isco08 => "7126",
        Column::SkillsRequired => "skill:plumbing|skill:pipe-laying",
        Column::LanguagesRequired => "de:A2",
        Column::EducationIsced => "3",
        Column::ExperienceYears | Column::Positions => "2",
        Column::Contract => return said(List::Contract, "permanent"),
        Column::Schedule => return said(List::Schedule, "full-time"),
        Column::PayMin => "2800",
        Column::PayMax => "3200",
        Column::PayCurrency => "EUR",
        Column::PayPeriod => return said(List::PayPeriod, "month"),
        Column::EmployerName => "Sample GmbH",
        Column::EmployerContact => "jobs@sample.example",
        Column::FeeToWorkerAmount => "0",
        Column::AirfarePaidBy | Column::HousingPaidBy => return said(List::PaidBy, "employer"),
        Column::DepositRequired => return said(List::Boolean, "no"),
        Column::ContractLanguage => "de",
        Column::Origins => "TN|BD",
        Column::SourceUrl => "https://sample.example/jobs/1",
        Column::Occupation
        | Column::SkillsOptional
        | Column::StartDate
        | Column::ApplyBy
        | Column::ExpiresOn
        | Column::EmployerLegalId
        | Column::AgencyLicenceNo
        | Column::PermissionNo
        | Column::PermissionDate
        | Column::FeeCurrency
        | Column::FeeWhatFor
        | Column::ProgrammeId => "",
    };
    text.to_owned()
}

fn title(locale: Locale) -> &'static str {
    match locale {
        Locale::En => "Plumber (example, delete this row)",
        Locale::Fr => "Plombier (exemple, supprimez cette ligne)",
        Locale::Ar => "سباك (مثال، احذف هذا الصف)",
        Locale::Bn => "প্লাম্বার (উদাহরণ, এই সারি মুছে দিন)",
        Locale::Ur => "پلمبر (مثال، یہ قطار مٹا دیں)",
        Locale::Es => "Fontanero (ejemplo, borre esta fila)",
        Locale::It => "Idraulico (esempio, cancellare questa riga)",
        Locale::De => "Installateur (Beispiel, diese Zeile löschen)",
    }
}

fn description(locale: Locale) -> &'static str {
    match locale {
        Locale::En => "You install and repair water and heating pipes.",
        Locale::Fr => "Vous posez et réparez des conduites d'eau et de chauffage.",
        Locale::Ar => "تركيب أنابيب المياه والتدفئة وإصلاحها.",
        Locale::Bn => "পানি ও হিটিংয়ের পাইপ বসানো এবং মেরামত করা।",
        Locale::Ur => "پانی اور ہیٹنگ کے پائپ لگانا اور مرمت کرنا۔",
        Locale::Es => "Instala y repara tuberías de agua y calefacción.",
        Locale::It => "Installa e ripara tubature dell'acqua e del riscaldamento.",
        Locale::De => "Sie verlegen und reparieren Wasser- und Heizungsrohre.",
    }
}
