//! Answers become the question that the API would be asked, and problems find their field again.

use serde_json::{Map, Value, json};

use super::answers::Answers;

/// How many results a page shows, and how many when more are asked for.
pub const STEPS: [usize; 3] = [20, 50, 100];

/// A field of the form: its id and the key of its label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormField {
    /// The id in the page.
    pub id: String,
    /// The key of the label.
    pub label: &'static str,
}

/// The match request that the answers make.
pub fn question(answers: &Answers) -> Value {
    let mut profile = Map::new();
    let mut say = |name: &str, value: Value| {
        if !is_nothing(&value) {
            profile.insert(name.to_owned(), value);
        }
    };
    say("occupations", one(occupation(answers)));
    say("skills", json!(answers.skill_list()));
    let languages = answers
        .spoken()
        .map(|(_, row)| object([("code", text(&row.code)), ("level", text(&row.level))]));
    say("languages", languages.collect());
    let education = [
        ("isced", number(&answers.education)),
        ("country", text(&answers.education_country)),
    ];
    say("qualifications", one(object(education)));
    say("nationalities", one(text(&answers.nationality)));
    say("residence", text(&answers.residence));
    say("age", number(&answers.age));
    let wishes = [
        ("countries", json!(answers.wish_countries)),
        ("kinds", json!(answers.wish_kinds)),
    ];
    say("wishes", object(wishes));
    for (name, value) in further(answers) {
        say(name, value);
    }
    let (verdict, limit) = shown(answers);
    object([
        ("limit", number(limit)),
        ("filters", object([("verdicts", one(text(verdict)))])),
        ("profile", Value::Object(profile)),
    ])
}

/// The verdict that is asked for, empty for any, and how many results.
pub fn shown(answers: &Answers) -> (&str, &str) {
    let (verdict, limit) = answers.show.split_once(' ').unwrap_or(("", &answers.show));
    match limit {
        "" => (verdict, "20"),
        limit => (verdict, limit),
    }
}

/// The field of the form that a place in the question comes from.
pub fn field_of(pointer: &str, answers: &Answers) -> Option<FormField> {
    let path = pointer.strip_prefix("/profile/")?;
    let field = |id: &str, label| {
        let id = id.to_owned();
        Some(FormField { id, label })
    };
    if let Some(rest) = path.strip_prefix("languages/") {
        let (place, part) = rest.split_once('/')?;
        let (row, _) = answers.spoken().nth(place.parse().ok()?)?;
        return match part {
            "level" => field(&format!("level_{}", row + 1), "form-level"),
            _ => field(&format!("language_{}", row + 1), "form-language"),
        };
    }
    let first = path.split('/').next().unwrap_or_default();
    let last = path.rsplit('/').next().unwrap_or_default();
    match (first, last) {
        ("occupations", "years") => field("years", "form-years"),
        ("occupations", "until") => field("until", "form-until"),
        ("occupations", _) => field("occupation", "form-occupation"),
        ("skills", _) => field("skills", "field-skills"),
        ("qualifications", "country") => field("education_country", "form-education-country"),
        ("qualifications", _) => field("education", "form-education"),
        ("nationalities", _) => field("nationality", "form-nationality"),
        ("residence", _) => field("residence", "form-residence"),
        ("age", _) => field("age", "form-age"),
        ("wishes", _) if path.starts_with("wishes/kinds") => field("wish_kinds", "form-wish-kinds"),
        ("wishes", _) => field("wish_countries", "form-wish-countries"),
        ("job_offer", "country") => field("job_offer_country", "question-job_offer-country"),
        ("job_offer", _) => field("job_offer", "field-job_offer"),
        ("admission", _) => field("admission", "field-admission"),
        ("current_stay", "permit") => field("stay_permit", "question-current_stay-permit"),
        ("current_stay", _) => field("stay_country", "question-current_stay-country"),
        ("protection", _) => field("protection", "question-protection-status"),
        ("savings", _) => field("savings", "field-savings"),
        _ => None,
    }
}

fn occupation(answers: &Answers) -> Value {
    object([
        ("title", text(&answers.occupation)),
        ("years", number(&answers.years)),
        (
            "until",
            text(&plain_digits(&answers.until).replace(['/', '.'], "-")),
        ),
    ])
}

/// Facts that the further questions of the form ask for.
fn further(answers: &Answers) -> [(&'static str, Value); 5] {
    let offer = [
        (
            "has",
            if answers.job_offer {
                json!(true)
            } else {
                Value::Null
            },
        ),
        ("country", text(&answers.job_offer_country)),
    ];
    let admission = match answers.admission.as_str() {
        "" => Value::Null,
        kind => json!({ "kind": kind, "has": true }),
    };
    let stay = [
        ("country", text(&answers.stay_country)),
        ("permit", text(&answers.stay_permit)),
    ];
    let savings = match number(&answers.savings) {
        Value::Null => Value::Null,
        amount => json!({ "amount": amount, "currency": "EUR" }),
    };
    [
        ("job_offer", object(offer)),
        ("admission", admission),
        ("current_stay", object(stay)),
        (
            "protection",
            object([("status", text(&answers.protection))]),
        ),
        ("savings", savings),
    ]
}

/// An object of the parts of which something was said; null when there is none.
fn object<const N: usize>(parts: [(&str, Value); N]) -> Value {
    let said = parts.into_iter().filter(|(_, value)| !is_nothing(value));
    let said: Map<String, Value> = said.map(|(name, value)| (name.to_owned(), value)).collect();
    match said.is_empty() {
        true => Value::Null,
        false => Value::Object(said),
    }
}

fn one(value: Value) -> Value {
    match is_nothing(&value) {
        true => Value::Null,
        false => json!([value]),
    }
}

fn is_nothing(value: &Value) -> bool {
    value.is_null() || value.as_array().is_some_and(Vec::is_empty)
}

fn text(text: &str) -> Value {
    match text {
        "" => Value::Null,
        text => json!(text),
    }
}

/// A number in the digits of any of our scripts; what is none stays text, to be reported.
fn number(typed: &str) -> Value {
    let plain = plain_digits(typed).replace([',', '٫'], ".");
    if let Ok(whole) = plain.parse::<i64>() {
        return json!(whole);
    }
    match plain.parse::<f64>() {
        Ok(number) if number.is_finite() => json!(number),
        _ => text(typed),
    }
}

/// Arabic, Persian and Bengali digits as the digits 0 to 9.
fn plain_digits(text: &str) -> String {
    let plain = |c: char| {
        let zero = ['٠', '۰', '০'].into_iter().find(|&zero| {
            let above = u32::from(c).checked_sub(u32::from(zero));
            above.is_some_and(|value| value < 10)
        });
        let value = zero.map(|zero| u32::from(c) - u32::from(zero));
        value
            .and_then(|value| char::from_digit(value, 10))
            .unwrap_or(c)
    };
    text.chars().map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::read_match_request;
    use crate::web::answers::LanguageRow;

    #[test]
    fn an_empty_form_asks_about_nobody_in_particular() {
        let question = question(&Answers::default());
        assert_eq!(question, json!({ "profile": {}, "limit": 20 }));
    }

    #[test]
    fn numbers_may_be_written_in_every_script() {
        for typed in ["27", "٢٧", "۲۷", "২৭"] {
            assert_eq!(number(typed), json!(27), "{typed}");
        }
        assert_eq!(number("2,5"), json!(2.5));
        assert_eq!(number("٢٫٥"), json!(2.5));
        assert_eq!(number("many"), json!("many"));
        assert_eq!(number("inf"), json!("inf"));
    }

    #[test]
    fn a_problem_finds_its_field_though_rows_before_it_are_empty() {
        let mut answers = Answers::default();
        answers.languages[2] = LanguageRow {
            code: "de".to_owned(),
            level: "Z9".to_owned(),
        };
        let mut problems = Vec::new();
        read_match_request(&question(&answers), &mut problems);
        let field = field_of(&problems[0].pointer, &answers).expect("is in the form");
        assert_eq!(field.id, "level_3");
    }

    #[test]
    fn the_further_answers_are_understood() {
        let answers = Answers {
            job_offer: true,
            job_offer_country: "DE".to_owned(),
            admission: "training".to_owned(),
            stay_country: "TN".to_owned(),
            stay_permit: "work".to_owned(),
            protection: "refugee".to_owned(),
            savings: "1200".to_owned(),
            show: "undetermined 50".to_owned(),
            ..Answers::default()
        };
        let mut problems = Vec::new();
        let request = read_match_request(&question(&answers), &mut problems);
        assert_eq!(problems, []);
        assert_eq!(request.limit, Some(50));
        assert_eq!(
            request.profile.job_offer.and_then(|offer| offer.has),
            Some(true)
        );
    }
}
