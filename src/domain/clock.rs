//! What day is it? The one place that asks the machine.

use jiff::civil::Date;

/// Tells today's date, so that nothing else reads a clock.
pub trait Clock: Send + Sync {
    /// Today in UTC.
    fn today(&self) -> Date;
}

/// The machine's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn today(&self) -> Date {
        #[expect(
            clippy::disallowed_methods,
            reason = "this is the one place that reads the clock"
        )]
        let now = jiff::Timestamp::now();
        now.to_zoned(jiff::tz::TimeZone::UTC).date()
    }
}

/// A clock that stands still, for tests and for questions about another day.
#[derive(Debug, Clone, Copy)]
pub struct FixedClock(
    /// The day it shows.
    pub Date,
);

impl Clock for FixedClock {
    fn today(&self) -> Date {
        self.0
    }
}
