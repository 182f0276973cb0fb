//! What day is it? The one place that asks the machine.

use jiff::civil::Date;

/// Tells today's date, so that nothing else reads a clock.
pub trait Clock: Send + Sync {
    /// Today in UTC.
    fn today(&self) -> Date;

    /// Milliseconds since 1970 in UTC; the beginning of the day where a clock shows no more.
    fn now_ms(&self) -> i64 {
        let days = (self.today() - jiff::civil::date(1970, 1, 1)).get_days();
        i64::from(days) * 86_400_000
    }
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

    fn now_ms(&self) -> i64 {
        #[expect(
            clippy::disallowed_methods,
            reason = "this is the one place that reads the clock"
        )]
        jiff::Timestamp::now().as_millisecond()
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
