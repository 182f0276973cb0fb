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
}

/// Where an offer stands that comes in with other words, or for the first time.
pub fn decide_publication(arrival: Arrival<'_>) -> Publication {
    let known = arrival.tier == Tier::Trusted || arrival.approved >= FIRST_OFFERS;
    match arrival.before {
        // What a moderator took away only a moderator brings back.
        Some(Publication::Suspended) => Publication::Suspended,
        Some(Publication::Rejected) => Publication::Pending,
        _ if known && arrival.flags.is_empty() => Publication::Published,
        _ => Publication::Pending,
    }
}

/// How soon a moderator should look: flags that hold back weigh most.
pub fn risk(blocking: usize, warning: usize, reports: usize) -> i64 {
    (blocking * 100 + reports * 30 + warning * 10) as i64
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

    fn arrival(tier: Tier, approved: i64, flags: &[RaisedFlag]) -> Publication {
        decide_publication(Arrival {
            tier,
            approved,
            flags,
            before: None,
        })
    }

    #[test]
    fn the_first_ten_offers_of_a_new_agency_wait_for_a_moderator() {
        assert_eq!(arrival(Tier::New, 0, &[]), Publication::Pending);
        assert_eq!(arrival(Tier::New, 9, &[]), Publication::Pending);
        assert_eq!(arrival(Tier::New, 10, &[]), Publication::Published);
        assert_eq!(arrival(Tier::Trusted, 0, &[]), Publication::Published);
    }

    #[test]
    fn an_offer_with_a_flag_waits_whoever_sends_it() {
        assert_eq!(arrival(Tier::Trusted, 99, &[flag()]), Publication::Pending);
    }

    #[test]
    fn other_words_do_not_bring_back_what_was_suspended() {
        let again = |before| {
            decide_publication(Arrival {
                tier: Tier::Trusted,
                approved: 99,
                flags: &[],
                before: Some(before),
            })
        };
        assert_eq!(again(Publication::Suspended), Publication::Suspended);
        assert_eq!(again(Publication::Withdrawn), Publication::Published);
        assert_eq!(again(Publication::Rejected), Publication::Pending);
    }
}
