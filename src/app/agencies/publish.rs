//! Whether an offer that comes in is shown at once.

use crate::domain::{Publication, RaisedFlag, Tier};

/// A moderator approves so many offers of a new organisation.
pub const FIRST_OFFERS: i64 = 10;

/// What is known of an offer that comes in.
#[derive(Debug, Clone, Copy)]
pub struct Arrival<'a> {
    /// How far its organisation is known.
    pub tier: Tier,
    /// How many offers of the organisation a moderator has let through.
    pub approved: i64,
    /// The red flags.
    pub flags: &'a [RaisedFlag],
    /// Where the offer stood before.
    pub before: Option<Publication>,
    /// Whether it says what it said before; only its last day may be another.
    pub renewed: bool,
    /// Whether a moderator refused it or took it away last.
    pub refused: bool,
}

/// Where an offer stands that comes in with other words, or for the first time.
pub fn decide_publication(arrival: Arrival<'_>) -> Publication {
    let known = arrival.tier == Tier::Trusted || arrival.approved >= FIRST_OFFERS;
    match arrival.before {
        // What a moderator took away only a moderator brings back.
        Some(Publication::Suspended) => Publication::Suspended,
        // What was looked at need not be looked at again to run longer.
        Some(own @ (Publication::Published | Publication::Rejected)) if arrival.renewed => own,
        _ if arrival.refused => Publication::Pending,
        _ if known && arrival.flags.is_empty() => Publication::Published,
        _ => Publication::Pending,
    }
}

/// How soon a moderator should look: flags that hold back weigh most.
pub fn risk(blocking: usize, warning: usize) -> i64 {
    (blocking * 100 + warning * 10) as i64
}

/// What so many open reports add to the risk.
pub fn risk_of_reports(reports: u64) -> i64 {
    i64::try_from(reports)
        .unwrap_or(i64::MAX)
        .saturating_mul(30)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flag() -> RaisedFlag {
        RaisedFlag {
            id: "worker-pays".to_owned(),
            because: Vec::new(),
        }
    }

    fn arrival(tier: Tier, approved: i64, flags: &[RaisedFlag]) -> Arrival<'_> {
        Arrival {
            tier,
            approved,
            flags,
            before: None,
            renewed: false,
            refused: false,
        }
    }

    #[test]
    fn the_first_ten_offers_of_a_new_agency_wait_for_a_moderator() {
        let decide = |tier, approved| decide_publication(arrival(tier, approved, &[]));
        assert_eq!(decide(Tier::New, 0), Publication::Pending);
        assert_eq!(decide(Tier::New, 9), Publication::Pending);
        assert_eq!(decide(Tier::New, 10), Publication::Published);
        assert_eq!(decide(Tier::Trusted, 0), Publication::Published);
    }

    #[test]
    fn an_offer_with_a_flag_waits_whoever_sends_it() {
        let flags = [flag()];
        let own = arrival(Tier::Trusted, 99, &flags);
        assert_eq!(decide_publication(own), Publication::Pending);
    }

    #[test]
    fn other_words_do_not_bring_back_what_was_suspended_or_refused() {
        let again = |before, refused| {
            decide_publication(Arrival {
                before: Some(before),
                refused,
                ..arrival(Tier::Trusted, 99, &[])
            })
        };
        let suspended = Publication::Suspended;
        assert_eq!(again(suspended, true), Publication::Suspended);
        assert_eq!(again(Publication::Rejected, true), Publication::Pending);
        assert_eq!(again(Publication::Withdrawn, false), Publication::Published);
        assert_eq!(
            again(Publication::Withdrawn, true),
            Publication::Pending,
            "taking it back first does not help"
        );
        assert_eq!(again(Publication::Expired, true), Publication::Pending);
    }

    #[test]
    fn an_offer_that_only_runs_longer_stays_where_it_stands() {
        let flags = [flag()];
        let longer = |before| {
            decide_publication(Arrival {
                before: Some(before),
                renewed: true,
                refused: before == Publication::Rejected,
                ..arrival(Tier::New, 1, &flags)
            })
        };
        for own in [
            Publication::Published,
            Publication::Pending,
            Publication::Rejected,
            Publication::Suspended,
        ] {
            assert_eq!(longer(own), own);
        }
        assert_eq!(longer(Publication::Expired), Publication::Pending);
    }
}
