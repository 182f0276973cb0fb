//! How many dishonest offers raise a flag, and how many honest ones do?

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::OnceLock;

use passerelle::domain::{Locale, Organisation, OrganisationKind, RaisedFlag, Standing, Tier};
use serde_json::{Map, Value};

use crate::snapshot::{TODAY, snapshot};

const LANGUAGES: [&str; 4] = ["en", "fr", "ar", "bn"];
/// Below these the phrases have got worse; they are what was reached, rounded down.
const HELD_OUT_RECALL: f64 = 0.84;
const HELD_OUT_PRECISION: f64 = 0.86;
const LANGUAGE_RECALL: f64 = 0.88;
const LANGUAGE_PRECISION: f64 = 0.9;
const RIGHTLY_NAMED: f64 = 0.6;

/// One offer of the set with what a careful reader would say.
struct Labelled {
    id: String,
    dishonest: bool,
    expect: Vec<String>,
    raised: Vec<RaisedFlag>,
}

/// Offers with odd numbers were read while phrases were written, the others never.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Half {
    Development,
    HeldOut,
}

/// How many offers of a class raise a flag.
#[derive(Debug, Clone, Copy, Default)]
struct Tally {
    caught: usize,
    dishonest: usize,
    wrong: usize,
    honest: usize,
}

impl Labelled {
    fn half(&self) -> Half {
        let digits = self.id.rsplit('-').next().expect("a number");
        let number: u32 = digits.parse().expect("a number");
        match number % 2 {
            1 => Half::Development,
            _ => Half::HeldOut,
        }
    }

    /// Tells a wrong judgement, of the development half only.
    fn tell(&self) {
        if self.half() == Half::HeldOut || self.dishonest != self.raised.is_empty() {
            return;
        }
        let because = self.raised.iter().map(|own| (&own.id, &own.because));
        let because: Vec<_> = because.collect();
        println!("  {} {:?} {because:?}", self.id, self.expect);
    }
}

impl Tally {
    fn of<'a>(all: impl IntoIterator<Item = &'a Labelled>) -> Self {
        let mut tally = Self::default();
        for own in all {
            let raised = usize::from(!own.raised.is_empty());
            let (hits, count) = if own.dishonest {
                (&mut tally.caught, &mut tally.dishonest)
            } else {
                (&mut tally.wrong, &mut tally.honest)
            };
            *hits += raised;
            *count += 1;
        }
        tally
    }

    fn recall(self) -> f64 {
        self.caught as f64 / self.dishonest as f64
    }

    fn precision(self) -> f64 {
        self.caught as f64 / (self.caught + self.wrong).max(1) as f64
    }

    fn print(self, name: &str) {
        let Self {
            caught,
            dishonest,
            wrong,
            honest,
        } = self;
        println!(
            "{name}: recall {:.3} ({caught} of {dishonest}), precision {:.3} ({wrong} of {honest} honest)",
            self.recall(),
            self.precision()
        );
    }
}

/// The whole set, every offer judged once.
fn set() -> &'static [Labelled] {
    static JUDGED: OnceLock<Vec<Labelled>> = OnceLock::new();
    JUDGED.get_or_init(|| {
        let files = LANGUAGES.iter().flat_map(|language| {
            let classes = ["bad", "good"].into_iter();
            classes.flat_map(move |class| read(class, language))
        });
        files.collect()
    })
}

/// Reads a file of the set and raises the flags of its offers.
fn read(class: &str, language: &str) -> Vec<Labelled> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/red_flags");
    let path = path.join(format!("{class}.{language}.jsonl"));
    let text = std::fs::read_to_string(&path).expect("the set is there");
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let judged = lines.map(|line| judge(line, language));
    judged
        .map(|own| Labelled {
            dishonest: class == "bad",
            ..own
        })
        .collect()
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
        dishonest: false,
        expect,
        raised,
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
    let set = set();
    let whole = Tally::of(set);
    whole.print("all");
    for half in [Half::Development, Half::HeldOut] {
        Tally::of(set.iter().filter(|own| own.half() == half)).print(&format!("{half:?}"));
    }
    assert!(
        whole.dishonest >= 150 && whole.honest >= 150,
        "the set is large enough"
    );
    assert!(whole.recall() >= 0.9, "recall {:.3}", whole.recall());
    let precision = whole.precision();
    assert!(precision >= 0.8, "precision {precision:.3}");
}

#[test]
fn offers_that_nobody_read_while_writing_phrases_are_judged_nearly_as_well() {
    let set = set();
    let held_out = Tally::of(set.iter().filter(|own| own.half() == Half::HeldOut));
    let (recall, precision) = (held_out.recall(), held_out.precision());
    assert!(recall >= HELD_OUT_RECALL, "recall {recall:.3}");
    assert!(precision >= HELD_OUT_PRECISION, "precision {precision:.3}");
}

#[test]
fn no_language_is_served_much_worse() {
    let set = set();
    let mut told = Vec::new();
    for language in LANGUAGES {
        let own = || {
            let of_it = |own: &&Labelled| own.id.contains(&format!("-{language}-"));
            set.iter().filter(of_it)
        };
        let whole = Tally::of(own());
        whole.print(language);
        for half in [Half::Development, Half::HeldOut] {
            let name = format!("  {language} {half:?}");
            Tally::of(own().filter(|own| own.half() == half)).print(&name);
        }
        own().for_each(Labelled::tell);
        told.push((language, whole));
    }
    for (language, whole) in told {
        assert!(whole.recall() >= LANGUAGE_RECALL, "{language}");
        assert!(whole.precision() >= LANGUAGE_PRECISION, "{language}");
    }
}

#[test]
fn the_flag_that_is_raised_is_mostly_the_one_that_a_reader_would_name() {
    let mut by_kind: BTreeMap<String, [usize; 5]> = BTreeMap::new();
    for own in set().iter().filter(|own| own.dishonest) {
        for kind in &own.expect {
            let named = own.raised.iter().any(|flag| flag.id == id_of(kind));
            let flagged = usize::from(!own.raised.is_empty());
            let first = match own.half() {
                Half::Development => 0,
                Half::HeldOut => 2,
            };
            let counts = by_kind.entry(kind.clone()).or_default();
            counts[first] += 1;
            counts[first + 1] += flagged;
            counts[4] += usize::from(named);
        }
    }
    let (mut every, mut right) = (0, 0);
    for (kind, [read, caught, held_out, found, rightly]) in &by_kind {
        println!(
            "{kind}: {caught} of {read}, held out {found} of {held_out} flagged; {rightly} with the flag of that kind"
        );
        every += read + held_out;
        right += rightly;
    }
    assert!(by_kind.len() >= 14, "the set holds every kind");
    let share = right as f64 / every as f64;
    println!("{right} of {every} with the flag of their kind");
    assert!(share >= RIGHTLY_NAMED, "{share:.3}");
}

/// The flag that a label of the set stands for.
fn id_of(kind: &str) -> &str {
    match kind {
        "no-written-contract" => "contract-language",
        "urgent-pressure" => "hurry",
        _ => kind,
    }
}
