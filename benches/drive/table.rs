//! Figures as Markdown tables.

use std::time::Duration;

use super::measure::{CONNECTIONS, Figures};
use super::server::Memory;

/// What starting on one catalogue costs.
pub struct StartFigures {
    /// Records served.
    pub offers: Option<usize>,
    /// From start to the first answer when the index must be built.
    pub building: Duration,
    /// The same when the index is there.
    pub opening: Duration,
    /// Memory after a start that built the index.
    pub after_building: Memory,
    /// Memory after a start on a built index.
    pub after_opening: Memory,
    /// Memory after all requests.
    pub after_load: Memory,
    /// Bytes of the catalogue and of the index on disk.
    pub catalogue_bytes: u64,
    /// Bytes of the index on disk.
    pub index_bytes: u64,
    /// From SIGTERM to the end.
    pub ending: Duration,
}

/// How a catalogue is called.
pub fn name(offers: Option<usize>) -> String {
    match offers {
        None => "shipped".to_owned(),
        Some(offers) => {
            let digits = offers.to_string();
            let groups: Vec<&str> = digits
                .as_bytes()
                .rchunks(3)
                .rev()
                .map(|group| std::str::from_utf8(group).unwrap_or_default())
                .collect();
            groups.join(" ")
        }
    }
}

/// A duration in milliseconds, with three figures that matter.
pub fn ms(time: Duration) -> String {
    let ms = time.as_secs_f64() * 1000.0;
    match ms {
        ..1.0 => format!("{ms:.3}"),
        ..10.0 => format!("{ms:.2}"),
        ..100.0 => format!("{ms:.1}"),
        _ => format!("{ms:.0}"),
    }
}

/// The requests of one catalogue.
pub fn print_requests(offers: Option<usize>, rows: &[(&str, Figures)]) {
    println!("\n### Requests, catalogue: {}\n", name(offers));
    let at_once = CONNECTIONS
        .map(|connections| format!(" /s at {connections} |"))
        .concat();
    println!(
        "| call | p50 ms | p99 ms | server ms per answer |{at_once} answer KiB | answers timed |"
    );
    println!(
        "|---|---|---|---|{}---|---|",
        "---|".repeat(CONNECTIONS.len())
    );
    for (call, figures) in rows {
        let per_second = figures
            .per_second
            .map(|rate| format!(" {rate:.0} |"))
            .concat();
        println!(
            "| {call} | {} | {} | {} |{per_second} {:.1} | {} |",
            ms(figures.p50),
            ms(figures.p99),
            ms(figures.processor),
            figures.bytes as f64 / 1024.0,
            figures.answers,
        );
    }
}

/// Start, index and memory of every catalogue.
pub fn print_starts(starts: &[StartFigures]) {
    println!("\n### Start, index, memory\n");
    println!(
        "| catalogue | start with index build s | start on built index s | index build s | \
         offers/s | catalogue MiB | index MiB | RSS after opening MiB (anonymous) | \
         RSS after load MiB (anonymous) | peak while opening MiB | peak while building MiB | end ms |"
    );
    println!("|{}", "---|".repeat(12));
    for start in starts {
        let build = start.building.saturating_sub(start.opening).as_secs_f64();
        let rate = start.offers.map_or_else(String::new, |offers| {
            format!("{:.0}", offers as f64 / start.building.as_secs_f64())
        });
        let mebibytes = |bytes: u64| bytes as f64 / f64::from(1 << 20);
        println!(
            "| {} | {:.2} | {:.2} | {build:.2} | {rate} | {:.1} | {:.1} | {:.0} ({:.0}) | \
             {:.0} ({:.0}) | {:.0} | {:.0} | {} |",
            name(start.offers),
            start.building.as_secs_f64(),
            start.opening.as_secs_f64(),
            mebibytes(start.catalogue_bytes),
            mebibytes(start.index_bytes),
            start.after_opening.resident,
            start.after_opening.anonymous,
            start.after_load.resident,
            start.after_load.anonymous,
            start.after_opening.peak,
            start.after_building.peak,
            ms(start.ending),
        );
    }
}

/// How the cost of each call grows between catalogues: cost ~ offers^slope.
pub fn print_slopes(sizes: &[usize], rows: &[(String, Vec<Duration>)]) {
    if sizes.len() < 2 {
        return;
    }
    println!("\n### Slopes: cost grows with offers^slope (0 flat, 1 in proportion)\n");
    let steps: Vec<String> = sizes
        .windows(2)
        .map(|step| format!("{} → {}", name(Some(step[0])), name(Some(step[1]))))
        .collect();
    println!("| cost | {} |", steps.join(" | "));
    println!("|---|{}", "---|".repeat(steps.len()));
    for (call, times) in rows {
        let slope = |place: usize| {
            let grown = times[place + 1].as_secs_f64() / times[place].as_secs_f64().max(1e-9);
            let more = sizes[place + 1] as f64 / sizes[place] as f64;
            format!("{:.2} (×{grown:.1})", grown.ln() / more.ln())
        };
        let slopes: Vec<String> = (0..steps.len()).map(slope).collect();
        println!("| {call} | {} |", slopes.join(" | "));
    }
}
