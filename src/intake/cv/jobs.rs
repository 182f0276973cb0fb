//! Jobs of one occupation together: how long, until when?

use std::ops::Range;

use jiff::civil::Date;

use super::dates::{Moment, When};
use super::draft::{Job, Said};
use crate::text::fold;

/// Joins jobs that are the same occupation in the same country: their time counts once.
pub fn merge(jobs: Vec<Job>) -> Vec<Job> {
    let mut merged: Vec<Job> = Vec::new();
    for job in jobs {
        let words = |job: &Job| job.title.as_ref().map(|said| fold(&said.words));
        let code = |job: &Job| job.code.as_ref().map(|(code, _)| *code);
        let place = |job: &Job| job.country.as_ref().map(|(code, _)| *code);
        let same = |known: &&mut Job| {
            let named = match (code(known), code(&job)) {
                (None, None) => words(known) == words(&job),
                (one, other) => one == other,
            };
            named && place(known) == place(&job)
        };
        match merged.iter_mut().find(same) {
            Some(known) => {
                known.when.extend(job.when);
                known.years = known.years.take().or(job.years);
            }
            None => merged.push(job),
        }
    }
    merged
}

/// Years that the ranges of a job cover together, in tenths, rounded down.
pub fn time_of(job: &Job, today: Date) -> Option<(f32, Said)> {
    let mut ranges: Vec<Range<i32>> = job
        .when
        .iter()
        .filter_map(|(when, _)| when.months(today))
        .collect();
    ranges.sort_by_key(|range| range.start);
    let (mut months, mut covered) = (0, i32::MIN);
    for range in &ranges {
        let start = range.start.max(covered);
        months += (range.end - start).max(0);
        covered = covered.max(range.end);
    }
    let said = told(
        job.when
            .iter()
            .filter(|(when, _)| when.months(today).is_some()),
    )?;
    let tenths = u16::try_from((months * 10 / 12).clamp(0, 800))
        .ok()
        .filter(|tenths| *tenths > 0)?;
    Some((f32::from(tenths) / 10.0, said))
}

/// When the last of it ended; none when it goes on or no end is told.
pub fn end_of(job: &Job) -> Option<(Moment, Said)> {
    if job.when.iter().any(|(when, _)| when.end().is_none()) {
        return None;
    }
    let ends = job
        .when
        .iter()
        .filter_map(|(when, said)| Some((when.end()?, said)));
    ends.max_by_key(|(end, _)| *end)
        .map(|(end, said)| (end, said.clone()))
}

/// The words of several ranges, at the place of the first.
fn told<'w>(all: impl Iterator<Item = &'w (When, Said)>) -> Option<Said> {
    let all: Vec<&Said> = all.map(|(_, said)| said).collect();
    let first = all.first()?;
    let words: Vec<&str> = all.iter().map(|said| said.words.as_str()).collect();
    Some(Said {
        words: words.join("; "),
        spot: first.spot.clone(),
    })
}
