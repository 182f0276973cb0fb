//! Work that falls into many alike jobs, done on every core.

use std::sync::atomic::{AtomicUsize, Ordering};

/// Does every job; what comes of them stands in the order of the jobs. A further core is taken for
/// each `worthwhile` jobs, because a thread for a short job costs more than it spares.
pub fn on_every_core<J: Sync, T: Send>(
    jobs: &[J],
    worthwhile: usize,
    one: impl Fn(&J) -> T + Sync,
) -> Vec<T> {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let threads = cores.min(jobs.len() / worthwhile.max(1));
    if threads < 2 {
        return jobs.iter().map(one).collect();
    }
    let next = AtomicUsize::new(0);
    let work = || {
        let mut done = Vec::new();
        loop {
            let place = next.fetch_add(1, Ordering::Relaxed);
            match jobs.get(place) {
                Some(job) => done.push((place, one(job))),
                None => return done,
            }
        }
    };
    let mut done: Vec<(usize, T)> = std::thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(work)).collect();
        let mut done = work();
        for thread in others {
            match thread.join() {
                Ok(own) => done.extend(own),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        done
    });
    done.sort_unstable_by_key(|(place, _)| *place);
    done.into_iter().map(|(_, own)| own).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_of_jobs_stands_in_their_order() {
        let jobs: Vec<u32> = (0..1000).collect();
        let doubled: Vec<u32> = jobs.iter().map(|job| job * 2).collect();
        for worthwhile in [0, 1, 16, 5000] {
            assert_eq!(on_every_core(&jobs, worthwhile, |job| job * 2), doubled);
        }
    }
}
