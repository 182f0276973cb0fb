//! How many dishonest offers raise a flag, and how many honest ones do?

use std::collections::BTreeMap;
use std::path::Path;

use passerelle::domain::{Locale, Organisation, OrganisationKind, Standing, Tier};
use serde_json::{Map, Value};

use crate::snapshot::{TODAY, snapshot};

const LANGUAGES: [&str; 4] = ["en", "fr", "ar", "bn"];

/// One offer of the set with what a careful reader would say.
struct Labelled {
    id: String,
    expect: Vec<String>,
    raised: Vec<String>,
}

/// Reads a file of the set and raises the flags of its offers.
fn read(class: &str, language: &str) -> Vec<Labelled> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/red_flags");
    let path = path.join(format!("{class}.{language}.jsonl"));
    let text = std::fs::read_to_string(&path).expect("the set is there");
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    lines.map(|line| judge(line, language)).collect()
}

fn judge(line: &str, language: &str) -> Labelled {
    let mut fields: Map<String, Value> = serde_json::from_str(line).expect("JSON");
    let id = fields
        .remove("id")
        .expect("an id")
        .as_str()
        .expect("text")
        .to_owned();
    let expect = fields.remove("expect").unwrap_or_default();
    let expect = serde_json::from_value(expect).unwrap_or_default();
    fields.insert("external_id".to_owned(), id.clone().into());
    // What every row must state, and a cheat states as nothing.
    fields.entry("fee_to_worker_amount").or_insert(0.into());
    // The set may name several languages; an offer has one.
    if let Some(Value::String(languages)) = fields.get_mut("contract_language") {
        let first = languages.split(',').next().unwrap_or_default().trim();
        *languages = first.to_owned();
    }
    let locale: Locale = language.parse().expect("a language");
    let offer = snapshot().read_offer(&fields, TODAY, locale);
    let offer = offer.unwrap_or_else(|problems| panic!("{id}: {problems:?}"));
    let raised = snapshot().raise_flags(&offer, &uploader(), TODAY);
    Labelled {
        id,
        expect,
        raised: raised.into_iter().map(|flag| flag.id).collect(),
    }
}

/// An agency that has registered no licence: offers name their own.
fn uploader() -> Organisation {
    Organisation {
        id: "agency".to_owned(),
        name: "Agency".to_owned(),
        kind: OrganisationKind::Agency,
        country: "TN".parse().expect("a country"),
        licence: None,
        tier: Tier::Trusted,
        standing: Standing::Active,
        created_at: "2026-11-27T00:00:00Z".to_owned(),
    }
}

#[test]
fn nine_of_ten_dishonest_offers_raise_a_flag_and_four_of_five_flagged_ones_are_dishonest() {
    let (mut caught, mut bad, mut wrong, mut good) = (0, 0, 0, 0);
    for language in LANGUAGES {
        let dishonest = read("bad", language);
        let honest = read("good", language);
        let count = |all: &[Labelled]| all.iter().filter(|own| !own.raised.is_empty()).count();
        let (hits, misses) = (count(&dishonest), count(&honest));
        println!(
            "{language}: {hits} of {} dishonest, {misses} of {} honest raise a flag",
            dishonest.len(),
            honest.len()
        );
        for own in dishonest.iter().filter(|own| own.raised.is_empty()) {
            println!("  missed {} {:?}", own.id, own.expect);
        }
        for own in honest.iter().filter(|own| !own.raised.is_empty()) {
            println!("  wrong {} {:?}", own.id, own.raised);
        }
        (caught, bad) = (caught + hits, bad + dishonest.len());
        (wrong, good) = (wrong + misses, good + honest.len());
    }
    let recall = caught as f64 / bad as f64;
    let precision = caught as f64 / (caught + wrong) as f64;
    println!("recall {recall:.3}, precision {precision:.3} ({bad} dishonest, {good} honest)");
    assert!(bad >= 150 && good >= 150, "the set is large enough");
    assert!(recall >= 0.9, "recall {recall:.3}");
    assert!(precision >= 0.8, "precision {precision:.3}");
}

#[test]
fn the_flag_that_is_raised_is_mostly_the_one_that_a_reader_would_name() {
    let mut by_kind: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for own in LANGUAGES.iter().flat_map(|language| read("bad", language)) {
        for kind in &own.expect {
            let entry = by_kind.entry(kind.clone()).or_default();
            entry.1 += 1;
            entry.0 += usize::from(!own.raised.is_empty());
        }
    }
    for (kind, (caught, all)) in &by_kind {
        println!("{kind}: {caught} of {all}");
    }
    assert!(by_kind.len() >= 14, "the set holds every kind");
}
