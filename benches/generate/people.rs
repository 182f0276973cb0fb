//! Who asks? Invented people with an occupation or two, thirty skills and a few languages.

use fastrand::Rng;
use passerelle::domain::Locale;
use serde_json::{Value, json};

use super::trades::{Trade, Trades};

/// How many skills a profile names.
pub const SKILLS: usize = 30;

/// How occupations and skills are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// As people say them, some with typing errors, and one skill in six by its code.
    Words,
    /// By codes alone.
    Codes,
}

/// Where people come from, and the language they write in.
const HOMES: [(&str, Locale); 12] = [
    ("TN", Locale::Ar),
    ("TN", Locale::Fr),
    ("MA", Locale::Ar),
    ("MA", Locale::Fr),
    ("EG", Locale::Ar),
    ("EG", Locale::En),
    ("BD", Locale::Bn),
    ("BD", Locale::En),
    ("PK", Locale::Ur),
    ("PK", Locale::En),
    ("SY", Locale::Ar),
    ("SN", Locale::Fr),
];

/// The body of one match request, and the language it is asked in.
pub fn match_request(trades: &Trades, told: Told, seed: u64) -> (Value, Locale) {
    let rng = &mut Rng::with_seed(seed);
    let (home, locale) = HOMES[rng.usize(..HOMES.len())];
    let trade = trades.draw(rng);
    let mut occupations = vec![occupation(trades, trade, told, locale, rng)];
    if rng.u8(..3) == 0 {
        occupations.push(occupation(trades, trades.draw(rng), told, locale, rng));
    }
    let skills = thirty_skills(trades, trade, rng);
    let skills = skills.into_iter().map(|skill| match told {
        Told::Words if rng.u8(..6) > 0 => json!(spoken(trades, skill, locale, rng)),
        _ => json!({ "code": trades.vocabulary.concept(skill).id.to_string() }),
    });
    let skills: Vec<Value> = skills.collect();
    let request = json!({
        "profile": {
            "occupations": occupations,
            "skills": skills,
            "languages": languages(locale, rng),
            "qualifications": [{ "isced": rng.u8(2..=7), "country": home }],
            "licences": if rng.bool() { vec!["driving:B"] } else { Vec::new() },
            "nationalities": [home],
            "residence": home,
            "age": rng.u8(19..=49),
        },
        "as_of": "2026-12-01",
        "limit": 20,
        "explain": true,
    });
    (request, locale)
}

/// A name of a concept as somebody types it: one in six with a typing error.
pub fn spoken(trades: &Trades, concept: u32, locale: Locale, rng: &mut Rng) -> String {
    let name = trades.any_name(concept, locale, rng);
    match rng.u8(..6) {
        0 => mistyped(name, rng),
        _ => name.to_owned(),
    }
}

fn occupation(trades: &Trades, trade: &Trade, told: Told, locale: Locale, rng: &mut Rng) -> Value {
    let years = rng.u8(1..=20);
    match told {
        Told::Words => {
            json!({ "title": spoken(trades, trade.concept, locale, rng), "years": years })
        }
        Told::Codes => json!({ "code": format!("isco:{}", trade.code), "years": years }),
    }
}

/// Skills of the trade first, then of others.
fn thirty_skills(trades: &Trades, trade: &Trade, rng: &mut Rng) -> Vec<u32> {
    let mut skills: Vec<u32> = trade.skills.iter().take(SKILLS - 8).copied().collect();
    while skills.len() < SKILLS {
        let other = &trades.draw(rng).skills;
        let skill = other[rng.usize(..other.len())];
        if !skills.contains(&skill) {
            skills.push(skill);
        }
    }
    skills
}

fn languages(mother_tongue: Locale, rng: &mut Rng) -> Vec<Value> {
    const LEVELS: [&str; 5] = ["A1", "A2", "B1", "B2", "C1"];
    let mut known = vec![json!({ "code": mother_tongue.code(), "level": "C2" })];
    for other in [Locale::En, Locale::De, Locale::Fr, Locale::It] {
        if other != mother_tongue && rng.u8(..3) == 0 {
            let level = LEVELS[rng.usize(..LEVELS.len())];
            known.push(json!({ "code": other.code(), "level": level }));
        }
    }
    known
}

/// Two neighbouring letters swapped, one left out, or one doubled; never the first.
fn mistyped(name: &str, rng: &mut Rng) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    if letters.len() < 5 {
        return name.to_owned();
    }
    let at = rng.usize(1..letters.len() - 1);
    match rng.u8(..3) {
        0 => letters.swap(at, at + 1),
        1 => drop(letters.remove(at)),
        _ => letters.insert(at, letters[at]),
    }
    letters.into_iter().collect()
}
