//! The template as a spreadsheet: lists to choose from, notes, and a sheet that explains.

use rust_xlsxwriter::{
    Color, DataValidation, Format, FormatAlign, Formula, Note, Workbook, Worksheet, XlsxError,
};
use strum::VariantArray;

use super::example::example;
use crate::domain::{CurrencyCode, Locale};
use crate::i18n::Messages;
use crate::intake::upload::column::Column;

/// Rows that the lists to choose from cover.
const ROWS: u32 = 5_000;
/// The sheet that holds the currencies; nobody needs to see it.
const LISTS: &str = "lists";

/// Why a template cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum TemplateError {
    /// The messages of a language are broken.
    #[error("the messages cannot be read: {0}")]
    Messages(String),
    /// The spreadsheet cannot be put together.
    #[error("the spreadsheet cannot be put together")]
    Sheet(#[from] XlsxError),
}

/// A spreadsheet to fill in: the headers in a language and one example row.
///
/// # Errors
/// When the messages are broken or the spreadsheet cannot be put together.
pub fn template_xlsx(locale: Locale) -> Result<Vec<u8>, TemplateError> {
    let messages = Messages::shipped().map_err(TemplateError::Messages)?;
    let says = |key: &str| messages.word(key, locale);
    let mut workbook = Workbook::new();
    let offers = workbook
        .add_worksheet()
        .set_name(says("upload-sheet-offers"))?;
    offers.set_right_to_left(locale.is_right_to_left());
    write_offers(offers, &messages, locale)?;
    let columns = workbook
        .add_worksheet()
        .set_name(says("upload-sheet-columns"))?;
    columns.set_right_to_left(locale.is_right_to_left());
    write_columns(columns, &messages, locale)?;
    let lists = workbook.add_worksheet().set_name(LISTS)?;
    for (row, code) in (0..).zip(CurrencyCode::all()) {
        lists.write_string(row, 0, code)?;
    }
    lists.set_hidden(true);
    Ok(workbook.save_to_buffer()?)
}

fn write_offers(
    sheet: &mut Worksheet,
    messages: &Messages,
    locale: Locale,
) -> Result<(), XlsxError> {
    let text = Format::new().set_num_format("@");
    let day = Format::new().set_num_format("yyyy-mm-dd");
    let optional = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Top);
    let needed = optional
        .clone()
        .set_background_color(Color::RGB(0x00FF_E699));
    for (at, column) in (0..).zip(Column::VARIANTS) {
        let header = if column.is_needed() {
            &needed
        } else {
            &optional
        };
        sheet.write_string_with_format(0, at, column.title(locale), header)?;
        let note = Note::new(explanation(*column, messages, locale));
        sheet.insert_note(0, at, &note.add_author_prefix(false).set_width(260))?;
        let (format, width) = match column {
            Column::Description => (&text, 48),
            Column::Title => (&text, 28),
            own if own.is_day() => (&day, 14),
            _ => (&text, 18),
        };
        sheet.set_column_width(at, width)?;
        sheet.set_column_format(at, format)?;
        let value = example(*column, locale);
        if !value.is_empty() {
            sheet.write_string_with_format(1, at, &value, format)?;
        }
        if let Some(choice) = choice(*column, locale)? {
            sheet.add_data_validation(1, at, ROWS, at, &choice)?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

fn choice(column: Column, locale: Locale) -> Result<Option<DataValidation>, XlsxError> {
    if matches!(column, Column::PayCurrency | Column::FeeCurrency) {
        let range = format!("={LISTS}!$A$1:$A${}", CurrencyCode::all().count());
        let list = DataValidation::new().allow_list_formula(Formula::new(range));
        return Ok(Some(list));
    }
    let Some(list) = column.list() else {
        return Ok(None);
    };
    DataValidation::new()
        .allow_list_strings(&list.all(locale))
        .map(Some)
}

fn write_columns(
    sheet: &mut Worksheet,
    messages: &Messages,
    locale: Locale,
) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let heads = ["column", "name", "needed", "form", "example"];
    for ((at, head), width) in (0..).zip(heads).zip([30, 24, 16, 60, 34]) {
        let said = messages.word(&format!("upload-head-{head}"), locale);
        sheet.write_string_with_format(0, at, said, &bold)?;
        sheet.set_column_width(at, width)?;
    }
    for (row, column) in (1..).zip(Column::VARIANTS) {
        let cells = [
            column.title(locale).to_owned(),
            column.name().to_owned(),
            messages.word(need(*column), locale),
            form(*column, messages, locale),
            example(*column, locale),
        ];
        for (at, cell) in (0..).zip(&cells) {
            sheet.write_string_with_format(row, at, cell, &wrapped)?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

fn need(column: Column) -> &'static str {
    match column {
        Column::FeeToWorkerAmount => "upload-needed-job",
        own if own.is_needed() => "upload-needed",
        _ => "upload-optional",
    }
}

fn form(column: Column, messages: &Messages, locale: Locale) -> String {
    let said = messages.word(column.form(), locale);
    match column.list() {
        Some(list) => format!("{said} {}", list.all(locale).join(" / ")),
        None => said,
    }
}

/// The note of a header: whether it is needed and what stands below it.
fn explanation(column: Column, messages: &Messages, locale: Locale) -> String {
    let head = messages.word("upload-head-needed", locale);
    let need = messages.word(need(column), locale);
    format!(
        "{}\n{head} {need}\n{}",
        column.name(),
        form(column, messages, locale)
    )
}
