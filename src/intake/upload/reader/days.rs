//! Cells that hold days.

use jiff::ToSpan;
use jiff::civil::Date;

use super::fields::Fields;
use super::{RowProblem, RowProblemCode};
use crate::intake::upload::column::Column;
use crate::intake::upload::day::{DayReading, read_day};

/// An offer without an end is shown so long.
const DEFAULT_DAYS: i64 = 60;
/// No offer is shown longer; the permissions of authorities end then.
const MOST_DAYS: i64 = 120;

const PATTERN: &str = "YYYY-MM-DD";

/// The days of an offer.
pub(super) struct Days {
    pub start: Option<Date>,
    pub apply_by: Option<Date>,
    pub expires_on: Date,
}

impl Fields<'_> {
    /// The days of the offer, in the order in which they come.
    pub(super) fn days(&mut self) -> Days {
        let today = self.reader.today;
        let start = self.day(Column::StartDate);
        if let Some(start) = start.filter(|day| *day < today) {
            let problem = RowProblem::warning(RowProblemCode::PastDate).at(Column::StartDate);
            self.tell(
                problem
                    .value(&start.to_string())
                    .wanted(format!(">= {today}")),
            );
        }
        let apply_by = self.day(Column::ApplyBy);
        let apply_by = apply_by.filter(|day| self.is_to_come(Column::ApplyBy, *day));
        let usual = self.after(DEFAULT_DAYS);
        let usual = apply_by.map_or(usual, |day| day.min(usual));
        let expires_on = self.expires_on();
        if let (Some(end), Some(last)) = (expires_on, apply_by)
            && end < last
        {
            let problem = RowProblem::warning(RowProblemCode::Contradiction).at(Column::ExpiresOn);
            self.tell(problem.value(&end.to_string()).wanted(format!(">= {last}")));
        }
        Days {
            start,
            apply_by,
            expires_on: expires_on.unwrap_or(usual),
        }
    }

    /// The day of a permission.
    pub(super) fn permission_date(&mut self) -> Option<Date> {
        let today = self.reader.today;
        let day = self.day(Column::PermissionDate)?;
        if day > today {
            let problem = RowProblem::error(RowProblemCode::FutureDate).at(Column::PermissionDate);
            self.tell(
                problem
                    .value(&day.to_string())
                    .wanted(format!("<= {today}")),
            );
        }
        Some(day)
    }

    fn expires_on(&mut self) -> Option<Date> {
        let day = self.day(Column::ExpiresOn)?;
        let latest = self.after(MOST_DAYS);
        if day > latest {
            let problem = RowProblem::error(RowProblemCode::ExpiresTooLate).at(Column::ExpiresOn);
            let problem = problem
                .value(&day.to_string())
                .wanted(format!("<= {latest}"));
            self.tell(problem.suggest([latest.to_string()]));
            return None;
        }
        self.is_to_come(Column::ExpiresOn, day).then_some(day)
    }

    fn is_to_come(&mut self, column: Column, day: Date) -> bool {
        let today = self.reader.today;
        if day < today {
            let problem = RowProblem::error(RowProblemCode::PastDate).at(column);
            self.tell(
                problem
                    .value(&day.to_string())
                    .wanted(format!(">= {today}")),
            );
        }
        day >= today
    }

    fn after(&self, days: i64) -> Date {
        self.reader.today.saturating_add(days.days())
    }

    fn day(&mut self, column: Column) -> Option<Date> {
        let text = self.cell(column)?;
        match read_day(&text) {
            DayReading::Day(day) => Some(day),
            DayReading::Either(one, other) => {
                let problem = RowProblem::error(RowProblemCode::AmbiguousDate).at(column);
                let problem = problem.value(&text).wanted(PATTERN);
                self.tell(problem.suggest([one.to_string(), other.to_string()]));
                None
            }
            DayReading::Unknown => {
                self.wrong(column, &text, PATTERN);
                None
            }
        }
    }
}
