//! What do the invented offers ask by law?

use fastrand::Rng;
use passerelle::domain::IscoCode;
use serde_json::{Value, json};

/// Licences that drivers and machine operators need.
const LICENCES: [&str; 4] = ["driving:B", "driving:C", "driving:CE", "forklift"];

/// The working-language level that is usual in a major group of ISCO-08.
pub fn usual_level(code: IscoCode, rng: &mut Rng) -> &'static str {
    let levels = match code.prefix(1).number() {
        1 | 2 => ["B2", "C1", "B2"],
        3 | 4 => ["B1", "B2", "B2"],
        5 | 7 => ["A2", "B1", "B1"],
        _ => ["A1", "A2", "A2"],
    };
    levels[rng.usize(..levels.len())]
}

/// The conditions of an offer: one tree for each working language and two-digit group, about five
/// hundred in all. One offer in seven asks nothing.
pub fn requirement(language: &str, code: IscoCode, rng: &mut Rng) -> Option<Value> {
    if rng.u8(..7) == 0 {
        return None;
    }
    let group = code.prefix(2);
    let seed = language
        .bytes()
        .fold(u64::from(group.number()), |seed, letter| {
            seed * 256 + u64::from(letter)
        });
    let mut rng = Rng::with_seed(seed);
    let level = usual_level(code, &mut rng);
    let mut all = vec![json!({ "language": { "code": language, "min": level } })];
    let drives = matches!(group.number(), 83 | 93) || rng.u8(..6) == 0;
    if drives {
        all.push(json!({ "licence": { "any_of": [LICENCES[rng.usize(..LICENCES.len())]] } }));
    }
    if rng.bool() {
        let years = rng.u8(1..=5);
        let occupations = [group.to_string()];
        all.push(json!({ "experience": { "min_years": years, "occupations": occupations } }));
    }
    if rng.u8(..4) == 0 {
        all.push(json!({ "age": { "min": 18 } }));
    }
    Some(json!({ "all": all }))
}
