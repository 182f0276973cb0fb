//! What is asked: two hundred different requests of each kind.

use fastrand::Rng;
use passerelle::domain::Locale;
use serde_json::json;

use super::people::{Told, match_request, spoken};
use super::trades::Trades;

/// Different requests of each kind.
pub const REQUESTS: u64 = 200;
/// Phrases in one link request.
const PHRASES: usize = 10;
const WRITTEN: [Locale; 8] = [
    Locale::En,
    Locale::Fr,
    Locale::Ar,
    Locale::Bn,
    Locale::Ur,
    Locale::Es,
    Locale::It,
    Locale::De,
];

/// A request without host: method, path with query, JSON body.
pub struct Question {
    /// `GET` or `POST`.
    pub method: &'static str,
    /// Path and query.
    pub target: String,
    /// JSON; empty for `GET`.
    pub body: String,
}

fn get(path: &str, pairs: &[(&str, &str)]) -> Question {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(pairs);
    Question {
        method: "GET",
        target: format!("{path}?{}", query.finish()),
        body: String::new(),
    }
}

/// Matches: thirty skills, a page of twenty, explanations on.
pub fn matches(trades: &Trades, told: Told) -> Vec<Question> {
    let question = |seed| {
        let (request, locale) = match_request(trades, told, seed);
        Question {
            method: "POST",
            target: format!("/v1/match?lang={locale}"),
            body: request.to_string(),
        }
    };
    (0..REQUESTS).map(question).collect()
}

/// Free-text searches: an occupation, a skill, or an occupation and a town; all facets counted.
pub fn searches(trades: &Trades) -> Vec<Question> {
    let question = |seed| {
        let rng = &mut Rng::with_seed(seed);
        let locale = WRITTEN[rng.usize(..WRITTEN.len())];
        let trade = trades.draw(rng);
        let concept = match rng.u8(..3) {
            0 => trade.skills[rng.usize(..trade.skills.len())],
            _ => trade.concept,
        };
        let mut words = spoken(trades, concept, locale, rng);
        if rng.u8(..4) == 0 {
            words.push_str(" Hamburg");
        }
        let mut pairs = vec![("q", words.as_str()), ("lang", locale.code())];
        if rng.u8(..3) == 0 {
            pairs.push(("country", "DE,FR"));
        }
        get("/v1/opportunities", &pairs)
    };
    (0..REQUESTS).map(question).collect()
}

/// Beginnings of words, one to eight letters long.
pub fn beginnings(trades: &Trades) -> Vec<Question> {
    let question = |seed| {
        let rng = &mut Rng::with_seed(seed);
        let locale = WRITTEN[rng.usize(..WRITTEN.len())];
        let trade = trades.draw(rng);
        let (kind, concept) = match rng.bool() {
            true => ("occupation", trade.concept),
            false => ("skill", trade.skills[rng.usize(..trade.skills.len())]),
        };
        let typed: String = spoken(trades, concept, locale, rng)
            .chars()
            .take(rng.usize(1..=8))
            .collect();
        let pairs = [
            ("q", typed.as_str()),
            ("type", kind),
            ("lang", locale.code()),
        ];
        get("/v1/suggest", &pairs)
    };
    (0..REQUESTS).map(question).collect()
}

/// Ten phrases to link.
pub fn phrases(trades: &Trades) -> Vec<Question> {
    let question = |seed| {
        let rng = &mut Rng::with_seed(seed);
        let locale = WRITTEN[rng.usize(..WRITTEN.len())];
        let texts = (0..PHRASES).map(|_| {
            let trade = trades.draw(rng);
            let skill = trade.skills[rng.usize(..trade.skills.len())];
            spoken(trades, skill, locale, rng)
        });
        let texts: Vec<String> = texts.collect();
        Question {
            method: "POST",
            target: "/v1/link".to_owned(),
            body: json!({ "type": "skill", "lang": locale, "texts": texts }).to_string(),
        }
    };
    (0..REQUESTS).map(question).collect()
}

/// The least that the service can be asked: what a request costs before any work.
pub fn liveness() -> Vec<Question> {
    vec![Question {
        method: "GET",
        target: "/health/live".to_owned(),
        body: String::new(),
    }]
}
