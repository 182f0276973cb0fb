//! One result, as a card tells it.

use super::words::Words;
use crate::app::view::{ConditionView, ContributionView, CostView, MatchView};
use crate::domain::{CostPeriod, StatusKind};
use crate::rules::State;

/// One result with what the page adds to it.
pub struct Card {
    /// The result.
    pub own: MatchView,
    /// Its place among the results, from one.
    pub place: usize,
    /// What fit is made of, as planks of a bridge of 100.
    pub planks: Vec<Plank>,
}

/// One plank: where it begins, how long it is, how much of it is there.
pub struct Plank {
    pub start: u32,
    pub length: u32,
    pub there: u32,
}

/// A source as the page shows it: as a link with the name of its host, or as plain words.
pub struct SourceLine<'v> {
    /// The address, when it is one of the web.
    pub url: Option<&'v str>,
    /// What is read.
    pub text: &'v str,
}

impl<'v> SourceLine<'v> {
    /// A reference to a page or a document.
    pub fn of(reference: &'v str) -> Self {
        let url = web_address(reference);
        let text = url.map_or(reference, host);
        Self { url, text }
    }
}

impl Card {
    /// A card for a result.
    pub fn new(own: MatchView, place: usize) -> Self {
        let mut start = 0;
        let planks = own.contributions.iter().map(|part| {
            let length = u32::from(part.of);
            start += length;
            Plank {
                start: start - length,
                length: length.saturating_sub(1),
                there: u32::from(part.points).min(length.saturating_sub(1)),
            }
        });
        Self {
            planks: planks.collect(),
            own,
            place,
        }
    }

    /// The kind of opportunity.
    pub fn kind(&self, words: &Words) -> String {
        words.code("kind", self.own.opportunity.kind.code())
    }

    /// Who may file.
    pub fn who_files(&self, words: &Words) -> String {
        let access = self.own.opportunity.access.iter();
        words.list(access.map(|who| words.code("access", who.code())))
    }

    /// First and last day of the state, as far as known.
    pub fn dates(&self) -> Option<String> {
        let status = &self.own.opportunity.status;
        let upcoming = status
            .since
            .as_ref()
            .filter(|_| status.is == StatusKind::Planned);
        match (upcoming, &status.until) {
            (Some(since), Some(until)) => Some(format!("{since} – {until}")),
            (Some(since), None) => Some(format!("{since} – …")),
            (None, Some(until)) => Some(format!("… – {until}")),
            (None, None) => None,
        }
    }

    /// The official page, when it is one of the web.
    pub fn official_page(&self) -> Option<&str> {
        web_address(self.own.opportunity.url.as_deref()?)
    }

    /// The sources of the record as a whole.
    pub fn sources(&self) -> Vec<(SourceLine<'_>, String)> {
        let sources = self.own.opportunity.sources.iter();
        let line = sources.filter_map(|source| {
            let url = source.url.as_deref().and_then(web_address);
            let text = source.name.as_deref().or(url.map(host))?;
            Some((SourceLine { url, text }, source.seen.to_string()))
        });
        line.collect()
    }

    /// How many conditions are met, of how many.
    pub fn tally(&self) -> String {
        let conditions = &self.own.conditions;
        let met = conditions.iter().filter(|own| own.state == State::Met);
        format!("{} / {}", met.count(), conditions.len())
    }

    /// The name of a state: `met`, `unmet` or `unknown`.
    pub fn state(&self, condition: &ConditionView) -> &'static str {
        condition.state.into()
    }

    /// How deep a condition stands in the rule, 1 to 4.
    pub fn depth(&self, condition: &ConditionView) -> usize {
        condition.path.split('.').count().min(4)
    }

    /// The points that a condition gives in a table, with a plus when they count.
    pub fn points(&self, condition: &ConditionView) -> Option<String> {
        let tables = self
            .own
            .conditions
            .iter()
            .filter_map(|own| own.points.as_ref());
        let mut lines = tables.flat_map(|table| &table.lines);
        let line = lines.find(|line| line.path == condition.path)?;
        let sign = if line.counted { "+" } else { "" };
        Some(format!("{sign}{}", line.points))
    }

    /// Where a condition was seen.
    pub fn source<'v>(&self, condition: &'v ConditionView) -> SourceLine<'v> {
        SourceLine::of(&condition.source)
    }

    /// The name of a part of fit.
    pub fn part(&self, contribution: &ContributionView, words: &Words) -> String {
        words.code("fit", contribution.part.into())
    }

    /// The amount of a cost, with its period.
    pub fn amount(&self, cost: &CostView, words: &Words) -> String {
        let period = match cost.per {
            CostPeriod::Month => words.say("period-month"),
            CostPeriod::Year => words.say("period-year"),
            CostPeriod::Once | CostPeriod::Module => String::new(),
        };
        let amount = format!("{} {} {period}", cost.amount, cost.currency);
        amount.trim_end().to_owned()
    }

    /// Who pays a cost, unless there is nothing to pay.
    pub fn payer(&self, cost: &CostView, words: &Words) -> Option<String> {
        let is_free = cost.amount.hundredths() == 0;
        (!is_free).then(|| words.code("payer", cost.payer.code()))
    }
}

/// The address, when a browser may follow it.
pub(super) fn web_address(text: &str) -> Option<&str> {
    let is_web = text.starts_with("https://") || text.starts_with("http://");
    is_web.then_some(text)
}

/// The name of the host in an address.
fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    host.strip_prefix("www.").unwrap_or(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_the_web_become_links() {
        assert_eq!(web_address("javascript:alert(1)"), None);
        assert_eq!(web_address("general knowledge, not confirmed"), None);
        assert_eq!(
            web_address("https://a.example/b"),
            Some("https://a.example/b")
        );
        assert_eq!(host("https://www.giz.de/en?x"), "giz.de");
    }
}
