//! Invented job offers as records, one JSON object a line.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use fastrand::Rng;
use passerelle::domain::Locale;
use serde_json::{Value, json};

use super::lands::{LANDS, Land};
use super::trades::{Trade, Trades};
use super::trees::{requirement, usual_level};

/// Agencies that offer, a few of them much.
const AGENCIES: u32 = 400;
const EMPLOYERS: u32 = 20_000;

/// Writes `count` offers. The first thousand are the same however many follow.
pub fn write_offers(trades: &Trades, count: usize, file: &Path) -> io::Result<()> {
    let mut lines = BufWriter::new(File::create(file)?);
    for number in 0..count {
        let mut rng = Rng::with_seed(number as u64);
        serde_json::to_writer(&mut lines, &offer(trades, number, &mut rng))?;
        lines.write_all(b"\n")?;
    }
    lines.flush()
}

fn offer(trades: &Trades, number: usize, rng: &mut Rng) -> Value {
    let land = draw_land(rng);
    let trade = trades.draw(rng);
    let locale: Locale = land.language.parse().unwrap_or_default();
    // Few agencies offer much: the square of an even draw falls low.
    let agency = (rng.f64().powi(2) * f64::from(AGENCIES)) as u32;
    let employer = rng.u32(..EMPLOYERS);
    let city = land.cities[rng.usize(..land.cities.len())];
    let skills = draw_skills(trades, trade, rng);
    let (title, summary) = texts(trades, trade, &skills, city, locale, rng);
    let essential = rng.usize(3..=4);
    let id = |skill: &u32| trades.vocabulary.concept(*skill).id.to_string();
    let mut offer = json!({
        "id": format!("offer-{number:07}"),
        "kind": "job",
        "category": "vacancy",
        "status": { "is": "open" },
        "countries": [land.code],
        "access": ["candidate"],
        "provider": { "name": format!("Agency {agency:03}") },
        "sources": [{ "name": "generated", "seen": "2026-11-01", "confidence": "unverified" }],
        "checked": { "on": "2026-11-01", "by": "generated", "next": "2027-11-01" },
        "title": { locale.code(): title },
        "summary": { locale.code(): summary },
        "wanted": {
            "occupations": [trade.code.to_string()],
            "skills": skills[..essential].iter().map(id).collect::<Vec<_>>(),
            "optional_skills": skills[essential..].iter().map(id).collect::<Vec<_>>(),
            "languages": wanted_languages(land, trade, rng),
        },
        "job": {
            "employer": { "name": format!("Employer {employer:05}") },
            "city": city,
            "contract": (["permanent", "permanent", "fixed-term", "seasonal"][rng.usize(..4)]),
            "positions": rng.u32(1..=8),
            "pay": pay(land, trade, rng),
            "apply_by": format!("2027-{:02}-{:02}", rng.u8(1..=9), rng.u8(1..=28)),
            "fee_to_worker": 0,
        },
    });
    let isced = match trade.code.prefix(1).number() {
        1 | 2 => 6,
        3 => 5,
        9 => 1,
        _ => 3,
    };
    if rng.u8(..10) < 7 {
        offer["wanted"]["isced"] = json!(isced);
    }
    if rng.bool() {
        offer["wanted"]["experience_years"] = json!(rng.u8(1..=5));
    }
    if let Some(requires) = requirement(land.language, trade.code, rng) {
        offer["requires"] = requires;
    }
    offer
}

fn draw_land(rng: &mut Rng) -> &'static Land {
    let mut at = rng.u32(..LANDS.iter().map(|land| land.share).sum::<u32>());
    for land in &LANDS {
        match at.checked_sub(land.share) {
            Some(rest) => at = rest,
            None => return land,
        }
    }
    &LANDS[0]
}

/// Five to eight skills, those that the trade cannot do without more often.
fn draw_skills(trades: &Trades, trade: &Trade, rng: &mut Rng) -> Vec<u32> {
    let wanted = rng.usize(5..=8);
    let essential = trades.vocabulary.concept(trade.concept).essential.len();
    let mut skills: Vec<u32> = Vec::with_capacity(wanted);
    for skill in &trade.skills[..essential] {
        if skills.len() < wanted && rng.u8(..4) > 0 {
            skills.push(*skill);
        }
    }
    while skills.len() < wanted {
        let skill = trade.skills[rng.usize(..trade.skills.len())];
        if !skills.contains(&skill) {
            skills.push(skill);
        }
    }
    skills
}

fn texts(
    trades: &Trades,
    trade: &Trade,
    skills: &[u32],
    city: &str,
    locale: Locale,
    rng: &mut Rng,
) -> (String, String) {
    let name = trades.any_name(trade.concept, locale, rng);
    let tasks: Vec<&str> = skills
        .iter()
        .take(3)
        .map(|s| trades.name(*s, locale))
        .collect();
    let tasks = tasks.join(", ");
    let people = rng.u8(2..=40);
    let summary = match locale {
        Locale::De => format!(
            "Ihre Aufgaben in {city}: {tasks}. Sie arbeiten in einem Team von {people} Personen, \
             Arbeitskleidung und Werkzeug werden gestellt. Wir helfen bei der Suche nach einer Wohnung."
        ),
        Locale::Fr => format!(
            "Vos tâches à {city} : {tasks}. Vous travaillez dans une équipe de {people} personnes, \
             les vêtements et les outils sont fournis. Nous aidons à trouver un logement."
        ),
        Locale::It => format!(
            "I tuoi compiti a {city}: {tasks}. Lavori in una squadra di {people} persone, vestiti \
             e attrezzi sono forniti. Aiutiamo a trovare un alloggio."
        ),
        Locale::Es => format!(
            "Tus tareas en {city}: {tasks}. Trabajas en un equipo de {people} personas, la ropa y \
             las herramientas corren por nuestra cuenta. Ayudamos a encontrar vivienda."
        ),
        _ => format!(
            "Your tasks in {city}: {tasks}. You work in a team of {people} people, clothing and \
             tools are provided. We help to find a place to live."
        ),
    };
    (name.to_owned(), summary)
}

fn wanted_languages(land: &Land, trade: &Trade, rng: &mut Rng) -> Vec<Value> {
    let level = usual_level(trade.code, rng);
    let mut languages = vec![json!({ "code": land.language, "level": level })];
    if land.language != "en" && rng.u8(..5) == 0 {
        languages.push(json!({ "code": "en", "level": "B1" }));
    }
    languages
}

fn pay(land: &Land, trade: &Trade, rng: &mut Rng) -> Value {
    let percent = match trade.code.prefix(1).number() {
        1 | 2 => 150,
        3 => 120,
        9 => 75,
        _ => 100,
    };
    let month = land.pay_eur_per_month * percent / 100 * rng.u32(85..=125) / 100;
    match rng.u8(..3) {
        0 => json!({ "amount": month * 12, "currency": "EUR", "period": "year" }),
        1 => json!({ "amount": month / 165, "currency": "EUR", "period": "hour" }),
        _ => json!({ "amount": month, "currency": "EUR", "period": "month" }),
    }
}
