//! How long does a phrase take? Run in release; times of a busy machine say little.

use std::time::Instant;

use passerelle::domain::LanguageCode;
use passerelle::taxonomy::{ConceptKind, Linker, TermKind, Vocabulary};

use crate::development::{SETS, esco_linker, phrases, shared};
use crate::words::{linker, vocabulary};

/// Phrases of each kind.
const PHRASES: usize = 600;

/// A phrase and its language.
type Asked = (String, LanguageCode);

#[test]
#[ignore = "measures time; run it with --release -- --ignored --nocapture speed"]
fn speed_of_linking() {
    println!("built-in vocabulary");
    tell(linker(), TermKind::Occupation, &names(vocabulary(), true));
    tell(linker(), TermKind::Skill, &names(vocabulary(), false));
    let Some(shared) = shared() else {
        println!("skipped: `../shared/data/linking_dev` is not here");
        return;
    };
    let linker = esco_linker(&shared);
    let started = Instant::now();
    let again = Linker::new(linker.vocabulary().clone(), *linker.weights());
    let seconds = started.elapsed().as_secs_f64();
    println!("with ESCO: {} MiB in {seconds:.2} s", again.bytes() >> 20);
    let mut titles = Vec::new();
    for (_, file, language, ..) in SETS {
        let language: LanguageCode = language.parse().expect("a language");
        let all = phrases(&shared, file, &linker).into_iter();
        titles.extend(all.map(|(phrase, _)| (phrase, language)).take(PHRASES / 2));
    }
    println!("titles of the development sets");
    tell(&linker, TermKind::Occupation, &titles);
    let texts: Vec<String> = titles.iter().map(|(phrase, _)| phrase.clone()).collect();
    let started = Instant::now();
    std::hint::black_box(linker.link_all(&texts, TermKind::Occupation, None, 10));
    let per_second = texts.len() as f64 / started.elapsed().as_secs_f64();
    println!("on every core, language not told: {per_second:.0} a second");
    println!("names with a letter less");
    let vocabulary = linker.vocabulary();
    tell(&linker, TermKind::Occupation, &names(vocabulary, true));
    tell(&linker, TermKind::Skill, &names(vocabulary, false));
}

/// Names of concepts, spread over all languages, each without its third letter.
fn names(vocabulary: &Vocabulary, occupations: bool) -> Vec<Asked> {
    let labels = vocabulary.labels().filter(|label| {
        let kind = vocabulary.concept(label.concept).kind;
        (kind == ConceptKind::Occupation) == occupations
    });
    let all: Vec<Asked> = labels
        .map(|label| {
            let letters = label.text.chars().enumerate();
            let short = letters.filter(|(at, _)| *at != 2).map(|(_, letter)| letter);
            (short.collect(), label.language)
        })
        .collect();
    let step = (all.len() / PHRASES).max(1);
    all.into_iter().step_by(step).collect()
}

fn tell(linker: &Linker, kind: TermKind, asked: &[Asked]) {
    for declared in [true, false] {
        let before = processor_ms();
        let mut times: Vec<f64> = asked
            .iter()
            .map(|(phrase, language)| {
                let language = declared.then_some(*language);
                let started = Instant::now();
                std::hint::black_box(linker.link_in(phrase, kind, language, 10));
                started.elapsed().as_secs_f64() * 1e3
            })
            .collect();
        let busy = processor_ms() - before;
        times.sort_by(f64::total_cmp);
        let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize];
        println!(
            "{kind:?}, language {}: processor {:.2} ms, median {:.2}, p90 {:.2}, p99 {:.2}",
            if declared { "told" } else { "not told" },
            busy / times.len() as f64,
            at(0.5),
            at(0.9),
            at(0.99),
        );
    }
}

/// Processor time of this thread so far, where the system tells it; 0 elsewhere.
fn processor_ms() -> f64 {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds = told
        .split(' ')
        .next()
        .and_then(|own| own.parse::<f64>().ok());
    nanoseconds.unwrap_or(0.0) / 1e6
}
