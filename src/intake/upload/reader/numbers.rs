//! Cells that hold numbers and money.

use super::fields::Fields;
use super::{RowProblem, RowProblemCode};
use crate::domain::{Amount, Fee, IscedLevel, Pay};
use crate::intake::upload::column::Column;
use crate::intake::upload::number::read_hundredths;
use crate::intake::upload::words::List;

/// The most units of a currency, see [`Amount`].
const MOST: i64 = 10_000_000_000;

impl Fields<'_> {
    /// Lowest and highest pay.
    pub(super) fn pay(&mut self) -> (Option<Pay>, Option<Amount>) {
        let min = self.amount(Column::PayMin);
        let max = self.amount(Column::PayMax);
        let currency = self.currency(Column::PayCurrency);
        let period = self.word(Column::PayPeriod, List::PayPeriod);
        if self.cell(Column::PayMin).is_some() || self.cell(Column::PayMax).is_some() {
            for column in [Column::PayMin, Column::PayCurrency, Column::PayPeriod] {
                self.require(column);
            }
        }
        if let (Some(min), Some(max)) = (min, max)
            && min > max
        {
            let problem = RowProblem::error(RowProblemCode::Contradiction).at(Column::PayMin);
            self.tell(problem.value(&min.to_string()).wanted(format!("<= {max}")));
        }
        let pay = || {
            Some(Pay {
                amount: min?,
                currency: currency?,
                period: period?,
            })
        };
        (pay(), max)
    }

    /// What the worker is asked to pay.
    pub(super) fn fee(&mut self) -> Option<Fee> {
        let amount = self.amount(Column::FeeToWorkerAmount);
        let currency = self.currency(Column::FeeCurrency);
        let what_for = self.text(Column::FeeWhatFor, 500);
        if amount.is_some_and(|amount| amount.hundredths() > 0) {
            self.require(Column::FeeCurrency);
        }
        Some(Fee {
            amount: amount?,
            currency,
            what_for,
        })
    }

    /// A level of ISCED 2011.
    pub(super) fn isced(&mut self) -> Option<IscedLevel> {
        let level = self.whole(Column::EducationIsced, 0, 8)?;
        IscedLevel::try_from(level).ok()
    }

    /// Years of experience, also half ones.
    pub(super) fn years(&mut self) -> Option<f32> {
        let hundredths = self.number(Column::ExperienceYears, "0 - 50")?;
        self.within(Column::ExperienceYears, hundredths, 0, 50)?;
        Some(hundredths as f32 / 100.0)
    }

    /// How many people are sought.
    pub(super) fn positions(&mut self) -> Option<u32> {
        let positions = self.whole(Column::Positions, 1, 10_000)?;
        u32::try_from(positions).ok()
    }

    fn amount(&mut self, column: Column) -> Option<Amount> {
        let hundredths = self.number(column, "1234.50")?;
        self.within(column, hundredths, 0, MOST)?;
        Some(Amount::from_hundredths(hundredths))
    }

    fn whole(&mut self, column: Column, min: i64, max: i64) -> Option<i64> {
        let pattern = format!("{min} - {max}");
        let hundredths = self.number(column, &pattern)?;
        if hundredths % 100 != 0 {
            let text = self.cell(column).unwrap_or_default();
            self.wrong(column, &text, &pattern);
            return None;
        }
        self.within(column, hundredths, min, max)?;
        Some(hundredths / 100)
    }

    fn number(&mut self, column: Column, pattern: &str) -> Option<i64> {
        let text = self.cell(column)?;
        let read = read_hundredths(&text);
        if read.is_none() {
            let problem = RowProblem::error(RowProblemCode::WrongFormat).at(column);
            let problem = problem.value(&text).wanted(pattern);
            let bare = text.trim_matches(|c: char| !c.is_numeric());
            let bare = read_hundredths(bare).map(|_| bare.to_owned());
            self.tell(problem.suggest(bare));
        }
        read
    }

    fn within(&mut self, column: Column, hundredths: i64, min: i64, max: i64) -> Option<()> {
        if (min * 100..=max * 100).contains(&hundredths) {
            return Some(());
        }
        let text = self.cell(column).unwrap_or_default();
        let problem = RowProblem::error(RowProblemCode::OutOfRange).at(column);
        self.tell(problem.value(&text).wanted(format!("{min} - {max}")));
        None
    }
}
