//! Whoever guesses keys is made to wait.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::Mutex;

/// Wrong keys by address, with when the first of them came.
#[derive(Debug, Default)]
pub struct Guesses(Mutex<HashMap<IpAddr, (u32, i64)>>);

/// So many wrong keys are forgiven in a quarter of an hour.
const FORGIVEN: u32 = 20;
const WINDOW_MS: i64 = 15 * 60 * 1_000;
/// Addresses remembered before the old ones are forgotten.
const MOST: usize = 50_000;

impl Guesses {
    /// Seconds an address has to wait before it may try again; none when it may.
    pub fn wait_seconds(&self, address: Option<IpAddr>, now_ms: i64) -> Option<u32> {
        let own = self
            .0
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        let (count, since) = *own.get(&address?)?;
        let left = since + WINDOW_MS - now_ms;
        (count >= FORGIVEN && left > 0).then(|| u32::try_from(left / 1_000 + 1).unwrap_or(u32::MAX))
    }

    /// Remembers a wrong key.
    pub fn add(&self, address: Option<IpAddr>, now_ms: i64) {
        let Some(address) = address else {
            return;
        };
        let mut own = self
            .0
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        if own.len() >= MOST {
            own.retain(|_, (_, since)| *since + WINDOW_MS > now_ms);
        }
        let entry = own.entry(address).or_insert((0, now_ms));
        if entry.1 + WINDOW_MS <= now_ms {
            *entry = (0, now_ms);
        }
        entry.0 += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_guesses_waits_until_the_quarter_of_an_hour_is_over() {
        let guesses = Guesses::default();
        let (bad, good) = (Some(IpAddr::from([1; 4])), Some(IpAddr::from([2; 4])));
        (0..FORGIVEN).for_each(|_| guesses.add(bad, 0));
        assert_eq!(guesses.wait_seconds(bad, 1_000), Some(900));
        assert_eq!(guesses.wait_seconds(good, 1_000), None);
        assert_eq!(guesses.wait_seconds(bad, WINDOW_MS), None);
        guesses.add(bad, WINDOW_MS);
        assert_eq!(guesses.wait_seconds(bad, WINDOW_MS), None);
    }
}
