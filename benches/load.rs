//! What does the service cost on catalogues of growing size, measured from outside?
//!
//! Generates catalogues, starts the release program on each, and prints Markdown tables.
//! `benches/README.md` says how to run it and how to read it.

mod drive;
mod generate;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use drive::Failure;
use drive::arguments::Arguments;
use drive::bare;
use drive::client::{Request, request};
use drive::measure::{Figures, measure};
use drive::server::{Server, program};
use drive::table::{StartFigures, ms, print_requests, print_slopes, print_starts};
use generate::folder::write_catalogue;
use generate::people::Told;
use generate::questions::{Question, beginnings, liveness, matches, phrases, searches};
use generate::trades::Trades;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("the bench failed: {failure}");
            ExitCode::FAILURE
        }
    }
}

/// What is asked, told as rows of the tables.
type Calls = [(&'static str, Vec<Request>); 6];

fn run() -> Result<(), Failure> {
    let arguments = Arguments::read(std::env::args().skip(1))?;
    let program = program()?;
    let trades = Trades::shipped().map_err(|error| error.to_string())?;
    let temporary = tempfile::tempdir()?;
    let root = match &arguments.keep {
        Some(folder) => std::path::absolute(folder)?,
        None => temporary.path().to_owned(),
    };
    println!("## Load\n");
    let bytes = fs::metadata(&program)?.len() as f64 / f64::from(1 << 20);
    println!("Program: {bytes:.1} MiB. {}", machine());
    let calls = calls(&trades);
    let mut starts = Vec::new();
    let mut grown: Vec<(usize, Vec<(&str, Figures)>)> = Vec::new();
    for offers in &arguments.sizes {
        let place = Place::of(&root, *offers);
        if let Some(count) = offers {
            place.write(&trades, *count)?;
        }
        let mut start = measure_start(&program, &place, *offers)?;
        let server = Server::start(&program, &place.folder, place.catalogue(), &place.index)?;
        let mut rows = Vec::new();
        for (call, requests) in &calls {
            rows.push((*call, measure(&server, requests, arguments.each)?));
        }
        start.after_load = server.memory();
        start.ending = server.stop()?;
        print_requests(*offers, &rows);
        print_bare(&place, &trades, &rows)?;
        println!("\n{}", machine());
        starts.push(start);
        grown.extend(offers.map(|offers| (offers, rows)));
    }
    print_starts(&starts);
    let costs = costs_by_size(&grown, &starts);
    let sizes: Vec<usize> = grown.iter().map(|(offers, _)| *offers).collect();
    print_slopes(&sizes, &costs);
    Ok(())
}

/// Where one catalogue and its index stand.
struct Place {
    folder: PathBuf,
    /// None for the catalogue that the program carries.
    catalogue: Option<PathBuf>,
    index: PathBuf,
}

impl Place {
    fn of(root: &Path, offers: Option<usize>) -> Self {
        let folder = root.join(offers.map_or("shipped".to_owned(), |n| format!("offers-{n}")));
        Self {
            catalogue: offers.map(|_| folder.join("catalogue")),
            index: folder.join("index"),
            folder,
        }
    }

    fn catalogue(&self) -> Option<&Path> {
        self.catalogue.as_deref()
    }

    fn write(&self, trades: &Trades, offers: usize) -> Result<(), Failure> {
        if let Some(catalogue) = self.catalogue() {
            write_catalogue(trades, offers, catalogue)?;
        }
        Ok(())
    }
}

fn calls(trades: &Trades) -> Calls {
    let bytes = |questions: Vec<Question>| questions.iter().map(request).collect();
    [
        ("POST /v1/match, words", bytes(matches(trades, Told::Words))),
        ("POST /v1/match, codes", bytes(matches(trades, Told::Codes))),
        ("GET /v1/opportunities?q=", bytes(searches(trades))),
        ("GET /v1/suggest", bytes(beginnings(trades))),
        ("POST /v1/link, 10 phrases", bytes(phrases(trades))),
        ("GET /health/live", bytes(liveness())),
    ]
}

/// Starts without an index, then with one.
fn measure_start(
    program: &Path,
    place: &Place,
    offers: Option<usize>,
) -> Result<StartFigures, Failure> {
    if place.index.exists() {
        fs::remove_dir_all(&place.index)?;
    }
    let start = || Server::start(program, &place.folder, place.catalogue(), &place.index);
    let (building, after_building) = started(start()?)?;
    let (opening, after_opening) = started(start()?)?;
    Ok(StartFigures {
        offers,
        building,
        opening,
        after_building,
        after_opening,
        after_load: after_opening,
        catalogue_bytes: place.catalogue().map_or(0, bytes_below),
        index_bytes: bytes_below(&place.index),
        ending: Duration::ZERO,
    })
}

fn started(server: Server) -> Result<(Duration, drive::server::Memory), Failure> {
    let (ready_after, memory) = (server.ready_after, server.memory());
    server.stop()?;
    Ok((ready_after, memory))
}

fn bytes_below(folder: &Path) -> u64 {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let bytes = entries.map(|entry| match entry.metadata() {
        Ok(data) if data.is_dir() => bytes_below(&entry.path()),
        Ok(data) => data.len(),
        Err(_) => 0,
    });
    bytes.sum()
}

/// Compares a match with the least that an index can be asked for the same person.
fn print_bare(place: &Place, trades: &Trades, rows: &[(&str, Figures)]) -> Result<(), Failure> {
    let bare = bare::median(&place.index, trades)?;
    let codes = rows.iter().find(|(call, _)| call.ends_with("codes"));
    if let Some((_, figures)) = codes {
        let times = figures.p50.as_secs_f64() / bare.as_secs_f64().max(1e-9);
        println!(
            "\nA bare index query for the concepts of the same people, best 20, in this process: \
             p50 {} ms. A match by codes takes {times:.1} times as long.",
            ms(bare)
        );
    }
    Ok(())
}

/// The costs that slopes are printed of.
fn costs_by_size(
    grown: &[(usize, Vec<(&str, Figures)>)],
    starts: &[StartFigures],
) -> Vec<(String, Vec<Duration>)> {
    let Some((_, first)) = grown.first() else {
        return Vec::new();
    };
    let mut costs = Vec::new();
    for (row, (call, _)) in first.iter().enumerate() {
        let of = |cost: fn(&Figures) -> Duration| {
            grown.iter().map(|(_, rows)| cost(&rows[row].1)).collect()
        };
        costs.push((format!("{call}, p50"), of(|figures| figures.p50)));
        costs.push((format!("{call}, p99"), of(|figures| figures.p99)));
    }
    let generated = || starts.iter().filter(|start| start.offers.is_some());
    let building = generated().map(|start| start.building).collect();
    let opening = generated().map(|start| start.opening).collect();
    costs.push(("start with index build".to_owned(), building));
    costs.push(("start on built index".to_owned(), opening));
    costs
}

/// Processors, and how busy the machine is with other things.
fn machine() -> String {
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load: Vec<&str> = load.split_whitespace().take(3).collect();
    let processors = std::thread::available_parallelism().map_or(0, usize::from);
    format!(
        "Processors: {processors}; load averages: {}.",
        load.join(", ")
    )
}
