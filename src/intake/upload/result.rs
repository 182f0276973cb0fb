//! A file given back with the problems of each row.

use std::io::Write;

use csv::{Terminator, Writer, WriterBuilder};

use super::csv_rows::usual_separator;
use super::problem::RowProblem;
use super::row::RawRow;
use crate::domain::{Argument, Locale};
use crate::i18n::Messages;

/// Characters with which a spreadsheet begins a formula.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// Writes a table: what stood in the file, and a last column with what is wrong.
///
/// No cell that it writes is a formula; programs that open tables would run it.
pub struct ResultCsv<'m, W: Write> {
    writer: Writer<W>,
    messages: &'m Messages,
    locale: Locale,
}

impl<'m, W: Write> ResultCsv<'m, W> {
    /// Begins with the headers of the file and, in the uploader's language, one more.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn new(
        mut to: W,
        headers: &[String],
        messages: &'m Messages,
        locale: Locale,
    ) -> std::io::Result<Self> {
        // Without the mark spreadsheets take it for an old encoding.
        to.write_all("\u{feff}".as_bytes())?;
        let mut result = Self::continued(to, messages, locale);
        let title = messages.word("row-problems", locale);
        result.write(headers.iter().map(String::as_str), &title)?;
        Ok(result)
    }

    /// Goes on with a table whose first rows were written before.
    pub fn continued(to: W, messages: &'m Messages, locale: Locale) -> Self {
        let mut builder = WriterBuilder::new();
        builder
            .delimiter(usual_separator(locale))
            .terminator(Terminator::CRLF)
            .flexible(true);
        Self {
            writer: builder.from_writer(to),
            messages,
            locale,
        }
    }

    /// Writes one row with its problems.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn row(&mut self, row: &RawRow, problems: &[RowProblem]) -> std::io::Result<()> {
        let said: Vec<String> = problems.iter().map(|problem| self.say(problem)).collect();
        self.write(row.cells.iter().map(String::as_str), &said.join("\n"))
    }

    /// Ends the table.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn finish(self) -> std::io::Result<W> {
        self.writer
            .into_inner()
            .map_err(csv::IntoInnerError::into_error)
    }

    fn say(&self, problem: &RowProblem) -> String {
        let message = problem.message(self.locale);
        let arguments: Vec<(&str, &str)> = message
            .arguments
            .iter()
            .map(|(name, argument)| match argument {
                Argument::Text(text) => (*name, text.as_str()),
                _ => (*name, ""),
            })
            .collect();
        let said = self.messages.filled(message.key, &arguments, self.locale);
        if problem.suggestions.is_empty() {
            return said;
        }
        let comma = if self.locale.is_right_to_left() {
            "، "
        } else {
            ", "
        };
        let like = problem.suggestions.join(comma);
        let asked = self
            .messages
            .filled("row-did-you-mean", &[("value", &like)], self.locale);
        format!("{said} – {asked}")
    }

    fn write<'c>(
        &mut self,
        cells: impl Iterator<Item = &'c str>,
        last: &'c str,
    ) -> std::io::Result<()> {
        for cell in cells.chain([last]) {
            self.writer.write_field(without_formula(cell))?;
        }
        self.writer.write_record(None::<&[u8]>)?;
        Ok(())
    }
}

/// A cell that no spreadsheet takes for a formula; numbers stay as they are.
pub fn without_formula(cell: &str) -> String {
    let is_formula = cell.starts_with(FORMULA) && !is_number(cell);
    let mark = if is_formula { "'" } else { "" };
    format!("{mark}{cell}")
}

fn is_number(cell: &str) -> bool {
    let digits = cell.strip_prefix(['+', '-']).unwrap_or(cell);
    let begins = digits.starts_with(|c: char| c.is_ascii_digit());
    begins
        && digits
            .bytes()
            .all(|b| b.is_ascii_digit() || matches!(b, b'.' | b','))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::upload::column::Column;
    use crate::intake::upload::problem::RowProblemCode;

    #[test]
    fn formulas_become_text_and_numbers_stay() {
        for (cell, written) in [
            ("=1+1", "'=1+1"),
            ("+33 1 23 45", "'+33 1 23 45"),
            ("-cmd", "'-cmd"),
            ("@sum", "'@sum"),
            ("\tx", "'\tx"),
            ("\r=x", "'\r=x"),
            ("-5", "-5"),
            ("+2500,50", "+2500,50"),
            ("-", "'-"),
            ("-5+cmd", "'-5+cmd"),
            ("a=b", "a=b"),
            ("", ""),
        ] {
            assert_eq!(without_formula(cell), written, "{cell}");
        }
    }

    #[test]
    fn a_file_comes_back_with_its_problems_in_the_readers_language() {
        let messages = Messages::shipped().expect("are valid");
        let headers = ["Titre".to_owned(), "Pays".to_owned()];
        let row = RawRow {
            number: 1,
            cells: vec!["=HYPERLINK(\"x\")".to_owned(), "Allemange".to_owned()],
            problems: Vec::new(),
        };
        let problem = RowProblem::error(RowProblemCode::UnknownCode)
            .at(Column::Country)
            .value("Allemange")
            .wanted("ISO 3166-1: DE")
            .suggest(["DE (Allemagne)"]);
        let mut result =
            ResultCsv::new(Vec::new(), &headers, &messages, Locale::Fr).expect("is written");
        result.row(&row, &[problem]).expect("is written");
        let written = result.finish().expect("is written");
        let text = String::from_utf8(written).expect("is UTF-8");
        assert_eq!(
            text,
            "\u{feff}Titre;Pays;Problèmes\r\n\"'=HYPERLINK(\"\"x\"\")\";Allemange;\"Pays : « Allemange » \
             n’est pas connu ; attendu : ISO 3166-1: DE – Vouliez-vous dire : DE (Allemagne) ?\"\r\n"
        );
    }
}
