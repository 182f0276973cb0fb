//! How long does one question take, inside the process and without a network?
//!
//! Not for: how the service behaves under load or on large catalogues (see `load`).

mod generate {
    pub mod people;
    pub mod trades;
}

use std::error::Error;
use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use fastrand::Rng;
use jiff::civil::{Date, date};
use passerelle::app::{Snapshot, TextFiles};
use passerelle::catalogue::Catalogue;
use passerelle::domain::Locale;
use passerelle::intake::{MatchRequest, read_match_request};
use passerelle::rules::{Facts, Judge, TreeId};
use passerelle::settings::Settings;
use passerelle::taxonomy::TermKind;

use generate::people::{SKILLS, Told, match_request, spoken};
use generate::trades::Trades;

const PEOPLE: u64 = 50;
const TODAY: Date = date(2026, 12, 1);

/// The shipped catalogue with its index in a folder that goes away.
struct Opened {
    trades: Trades,
    settings: Settings,
    snapshot: Snapshot,
    _folder: tempfile::TempDir,
}

fn open() -> Result<Opened, Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let index = folder.path().join("index").to_string_lossy().into_owned();
    let empty = |key: &str| (key.to_owned(), String::new());
    let flags = [
        ("index.path".to_owned(), index),
        empty("catalogue.path"),
        empty("vocabulary.path"),
    ];
    let settings = Settings::read(None, &flags)?;
    let (snapshot, _) = Snapshot::open(&settings, &mut |_, _| {})?;
    Ok(Opened {
        trades: Trades::shipped()?,
        settings,
        snapshot,
        _folder: folder,
    })
}

fn how_long_does_one_phrase_take_to_link(bench: &mut Criterion) {
    let opened = open().expect("the shipped catalogue opens");
    let rng = &mut Rng::with_seed(1);
    let trades = &opened.trades;
    let exact: Vec<String> = (0..100)
        .map(|_| trades.name(trades.draw(rng).concept, Locale::Fr).to_owned())
        .collect();
    let typed: Vec<String> = (0..100)
        .map(|_| spoken(trades, trades.draw(rng).skills[0], Locale::Ar, rng))
        .collect();
    let mut group = bench.benchmark_group("how_long_does_one_phrase_take_to_link");
    let cases = [
        (
            "french occupations, usual names",
            &exact,
            TermKind::Occupation,
            Locale::Fr,
        ),
        (
            "arabic skills, as typed",
            &typed,
            TermKind::Skill,
            Locale::Ar,
        ),
        (
            "words that mean nothing here",
            &vec!["zzyzx qwrtp".to_owned()],
            TermKind::Skill,
            Locale::En,
        ),
    ];
    for (name, phrases, kind, locale) in cases {
        let mut next = phrases.chunks(1).cycle();
        group.bench_function(name, |timer| {
            timer.iter(|| {
                let phrase = next.next().unwrap_or_default();
                black_box(
                    opened
                        .snapshot
                        .link_phrases(phrase, kind, Some(locale), locale, 5),
                )
            });
        });
    }
    group.finish();
}

fn how_long_does_a_match_take_on_the_shipped_catalogue(bench: &mut Criterion) {
    let opened = open().expect("the shipped catalogue opens");
    let mut group = bench.benchmark_group("how_long_does_a_match_take_on_the_shipped_catalogue");
    let cases = [
        ("words, explained", Told::Words, true),
        ("codes, explained", Told::Codes, true),
        ("codes, verdict and fit only", Told::Codes, false),
    ];
    for (name, told, explain) in cases {
        let asked = requests(&opened.trades, told, explain);
        let mut next = asked.iter().cycle();
        group.bench_function(format!("{SKILLS} skills, {name}"), |timer| {
            timer.iter(|| {
                let (request, locale) = next.next().expect("there are people");
                black_box(opened.snapshot.find_matches(request, "", *locale, TODAY))
            });
        });
    }
    group.finish();
}

fn how_long_does_a_verdict_take(bench: &mut Criterion) {
    let opened = open().expect("the shipped catalogue opens");
    let files = TextFiles::catalogue(&opened.settings).expect("the shipped catalogue is there");
    let catalogue = Catalogue::read(files.iter(), &opened.trades.vocabulary);
    let people = requests(&opened.trades, Told::Codes, true);
    let mut next = people.iter().cycle();
    let trees = catalogue.rulebook.tree_count() as u32;
    let mut group = bench.benchmark_group("how_long_does_a_verdict_take");
    group.bench_function(
        format!("every one of {trees} trees, for a new person"),
        |timer| {
            timer.iter(|| {
                let (request, _) = next.next().expect("there are people");
                let facts = Facts::from_codes(&request.profile, TODAY);
                let judge = Judge::new(&catalogue.rulebook, &catalogue.parameters, facts);
                (0..trees).for_each(|tree| {
                    black_box(judge.verdict(TreeId(tree)));
                });
            });
        },
    );
    let facts = Facts::from_codes(&people[0].0.profile, TODAY);
    let judge = Judge::new(&catalogue.rulebook, &catalogue.parameters, facts);
    let mut next = (0..trees).cycle();
    group.bench_function(
        "one tree with its findings, for a person who is known",
        |timer| {
            timer.iter(|| black_box(judge.decide(TreeId(next.next().unwrap_or_default()))));
        },
    );
    group.finish();
}

fn how_long_does_opening_take(bench: &mut Criterion) {
    let opened = open().expect("the shipped catalogue opens");
    let mut group = bench.benchmark_group("how_long_does_opening_take");
    group.sample_size(10);
    group.bench_function("the shipped catalogue, index built before", |timer| {
        timer.iter(|| Snapshot::open(&opened.settings, &mut |_, _| {}).map(drop));
    });
    group.finish();
}

fn requests(trades: &Trades, told: Told, explain: bool) -> Vec<(MatchRequest, Locale)> {
    let request = |seed| {
        let (mut body, locale) = match_request(trades, told, seed);
        body["explain"] = explain.into();
        let mut problems = Vec::new();
        let request = read_match_request(&body, &mut problems);
        assert_eq!(problems, [], "generated requests are sound");
        (request, locale)
    };
    (0..PEOPLE).map(request).collect()
}

criterion_group!(
    benches,
    how_long_does_one_phrase_take_to_link,
    how_long_does_a_match_take_on_the_shipped_catalogue,
    how_long_does_a_verdict_take,
    how_long_does_opening_take,
);
criterion_main!(benches);
