//! Small catalogues of invented offers, made by a seeded generator.

use fastrand::Rng;
use passerelle::app::Snapshot;
use passerelle::domain::Opportunity;
use serde_json::{Value, json};

use crate::served::serve;

/// Occupation groups of two to four digits, near and far from each other.
pub const GROUPS: [&str; 12] = [
    "71", "711", "7111", "7112", "712", "7126", "7127", "72", "7212", "741", "7411", "5131",
];

/// Skills; `pipes` and `welding` are broader than those that follow them.
pub const SKILLS: [&str; 8] = [
    "skill:pipes",
    "skill:pipe-soldering",
    "skill:pipe-laying",
    "skill:welding",
    "skill:tig-welding",
    "skill:wiring",
    "skill:metering",
    "skill:first-aid",
];

/// What each skill is part of.
pub fn broader(skill: &str) -> Option<&'static str> {
    match skill {
        "skill:pipe-soldering" | "skill:pipe-laying" => Some("skill:pipes"),
        "skill:tig-welding" => Some("skill:welding"),
        _ => None,
    }
}

const OCCUPATION_ROWS: &str = "concept\tlabel\tfeminine\talternatives
isco:5\tservice workers\t\t
isco:51\tpersonal service workers\t\t
isco:513\twaiters and bartenders\t\t
isco:5131\twaiter\t\t
isco:7\tcraft workers\t\t
isco:71\tbuilding workers\t\t
isco:711\tframe workers\t\t
isco:7111\thouse builder\t\t
isco:7112\tbricklayer\t\t
isco:712\tfinishers\t\t
isco:7126\tplumber\t\t
isco:7127\tair conditioning mechanic\t\t
isco:72\tmetal workers\t\t
isco:721\tmoulders and welders\t\t
isco:7212\twelder\t\t
isco:74\telectrical workers\t\t
isco:741\tequipment installers\t\t
isco:7411\telectrician\t\t
";

const SKILL_ROWS: &str = "concept\tkind\tessential\toptional\tbroader
skill:pipes\tskill\t7126\t7127\t
skill:pipe-soldering\tskill\t7126\t\tskill:pipes
skill:pipe-laying\tskill\t7126\t\tskill:pipes
skill:welding\tskill\t7212\t\t
skill:tig-welding\tskill\t7212\t\tskill:welding
skill:wiring\tskill\t7411\t\t
skill:metering\tskill\t\t7411\t
skill:first-aid\tknowledge\t\t\t
";

const SKILL_LABELS: &str = "concept\tlabel\tfeminine\talternatives
skill:pipes\tworking with pipes\t\t
skill:pipe-soldering\tsoldering pipes\t\t
skill:pipe-laying\tlaying pipes\t\t
skill:welding\twelding\t\t
skill:tig-welding\tarc welding with tungsten\t\t
skill:wiring\twiring\t\t
skill:metering\tmetering\t\t
skill:first-aid\tfirst aid\t\t
";

const VOCABULARY: [(&str, &str); 3] = [
    ("labels/en/isco-7.tsv", OCCUPATION_ROWS),
    ("skills/all.tsv", SKILL_ROWS),
    ("labels/en/skills.tsv", SKILL_LABELS),
];

/// A served catalogue with its records as they were written.
pub struct Small {
    pub snapshot: Snapshot,
    /// Each record, and what it asks, in the order of the ids.
    pub records: Vec<(Opportunity, Option<Value>)>,
}

/// A catalogue of so many offers.
pub fn generated(seed: u64, count: usize) -> Small {
    let mut rng = Rng::with_seed(seed);
    let offers: Vec<Value> = (0..count).map(|number| offer(number, &mut rng)).collect();
    of_offers(offers, &mut rng)
}

/// A catalogue of these offers, written in any order.
pub fn of_offers(mut offers: Vec<Value>, rng: &mut Rng) -> Small {
    rng.shuffle(&mut offers);
    let lines: Vec<String> = offers.iter().map(Value::to_string).collect();
    let catalogue = [("jobs/offers.jsonl", lines.join("\n"))];
    let mut records: Vec<(Opportunity, Option<Value>)> = offers
        .into_iter()
        .map(|offer| {
            let requires = offer.get("requires").cloned();
            (
                serde_json::from_value(offer).expect("an offer is a record"),
                requires,
            )
        })
        .collect();
    records.sort_by(|a, b| a.0.id.cmp(&b.0.id));
    Small {
        snapshot: serve(&catalogue, &VOCABULARY),
        records,
    }
}

/// An offer that asks for nothing; `fields` are added or replace what is there.
pub fn plain(id: &str, fields: Value) -> Value {
    let mut offer = json!({
        "id": id, "kind": "pathway", "category": "labour", "status": { "is": "open" },
        "countries": ["DE"], "access": ["candidate"],
        "sources": [{ "name": "invented", "seen": "2026-11-21", "confidence": "unverified" }],
        "checked": { "on": "2026-11-21", "by": "test", "next": "2027-06-30" },
        "title": { "en": id }, "summary": { "en": "Invented." },
    });
    for (name, value) in fields.as_object().expect("fields") {
        offer[name] = value.clone();
    }
    offer
}

fn offer(number: usize, rng: &mut Rng) -> Value {
    let kind = rng
        .choice(["pathway", "job", "training", "programme"])
        .expect("one of four");
    let mut fields = json!({
        "kind": kind,
        "countries": [rng.choice(["DE", "FR", "TN", "MA", "CH"]).expect("one of five")],
        "wanted": wanted(rng),
    });
    if kind == "job" {
        fields["job"] = json!({ "employer": { "name": "Invented" }, "fee_to_worker": 0 });
    }
    if let Some(requires) = requires(rng) {
        fields["requires"] = requires;
    }
    // Some records are stale on the day of the question.
    if rng.u8(..10) == 0 {
        fields["checked"] = json!({ "on": "2025-01-01", "by": "test", "next": "2026-11-21" });
    }
    plain(&format!("offer-{number:03}"), fields)
}

fn wanted(rng: &mut Rng) -> Value {
    let mut wanted = json!({});
    if rng.u8(..4) > 0 {
        wanted["occupations"] = json!(some(&GROUPS, 3, rng));
    }
    if rng.u8(..3) > 0 {
        wanted["skills"] = json!(some(&SKILLS, 4, rng));
    }
    let wants = |wanted: &Value| wanted.as_object().is_some_and(|fields| !fields.is_empty());
    if wants(&wanted) && rng.bool() {
        wanted["optional_skills"] = json!(some(&SKILLS, 3, rng));
    }
    if rng.bool() {
        let level = rng.choice(["A2", "B1", "B2", "C1"]).expect("one of four");
        let codes = some(&["de", "fr", "en"], 2, rng);
        let languages = codes
            .iter()
            .map(|code| json!({ "code": code, "level": level }));
        wanted["languages"] = languages.collect();
    }
    if rng.bool() {
        wanted["isced"] = json!(rng.u8(2..7));
    }
    if rng.bool() {
        wanted["experience_years"] = json!(f64::from(rng.u8(1..12)) / 2.0);
    }
    wanted
}

/// One to `most` of the words, none twice.
pub fn some<'w>(words: &[&'w str], most: usize, rng: &mut Rng) -> Vec<&'w str> {
    let mut words = words.to_vec();
    rng.shuffle(&mut words);
    words.truncate(rng.usize(1..=most));
    words
}

/// Few different conditions, so that offers share them.
fn requires(rng: &mut Rng) -> Option<Value> {
    let adult = json!({ "age": { "min": 18 } });
    let from_tunisia = json!({ "nationality": { "any_of": ["TN"] } });
    let german = json!({ "language": { "code": "de", "min": "B1" } });
    let choices = [
        adult.clone(),
        from_tunisia.clone(),
        german.clone(),
        json!({ "all": [adult, from_tunisia] }),
        json!({ "any": [german, { "licence": { "any_of": ["driving:C"] } }] }),
        json!({ "age": { "max": 35 }, "unverified": true }),
    ];
    let at = rng.usize(..choices.len() + 2);
    choices.get(at).cloned()
}
