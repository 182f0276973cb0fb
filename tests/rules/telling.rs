//! What is told of a person: less first, then more.

use serde_json::{Map, Value, json};

/// How much is told of a truth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Telling {
    /// The less that is told first.
    Less,
    /// All of that and more.
    More,
}

/// Whether dates lose their day and month, too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dates {
    /// They are told to the day.
    Whole,
    /// They may be told to the month or the year.
    Cut,
}

/// What is told: fields that `choices` leave out are absent. All that `Less` tells, `More` tells.
pub fn told(truth: &Value, choices: &[u8], telling: Telling, dates: Dates) -> Value {
    let mut teller = Teller {
        choices,
        next: 0,
        telling,
        dates,
    };
    teller.object(truth)
}

/// Fields without which what stands beside them would mean something else, or nothing.
const NEVER_LEFT_OUT: [&str; 10] = [
    "languages/code",
    "family/relation",
    "stays/country",
    "recognition/in",
    "recognition/state",
    "salary/amount",
    "salary/currency",
    "salary/period",
    "savings/amount",
    "savings/currency",
];

struct Teller<'c> {
    choices: &'c [u8],
    next: usize,
    telling: Telling,
    dates: Dates,
}

impl Teller<'_> {
    /// 0: told by nobody, 1 and 2: told by `More`, 3 and 4: told by both.
    fn choose(&mut self) -> bool {
        let choice = self.choices[self.next % self.choices.len()] % 5;
        self.next += 1;
        match self.telling {
            Telling::Less => choice >= 3,
            Telling::More => choice >= 1,
        }
    }

    fn object(&mut self, truth: &Value) -> Value {
        self.fields("", truth)
    }

    fn fields(&mut self, of: &str, truth: &Value) -> Value {
        let mut told = Map::new();
        for (name, value) in truth.as_object().expect("truths are objects") {
            // "No admission to a course" says less than "no admission", not more.
            let is_bound = NEVER_LEFT_OUT.contains(&format!("{of}/{name}").as_str())
                || (of == "admission" && truth["has"] == false);
            let kept = is_bound | self.choose();
            let value = self.value(name, value);
            if kept {
                told.insert(name.clone(), value);
            }
        }
        Value::Object(told)
    }

    fn value(&mut self, name: &str, truth: &Value) -> Value {
        match truth {
            Value::Object(_) => self.fields(name, truth),
            Value::Array(items) => self.list(name, items),
            Value::String(text)
                if matches!(name, "until" | "awarded" | "certified_on" | "from") =>
            {
                json!(self.date(text))
            }
            value => value.clone(),
        }
    }

    /// A list that is given is complete, but for skills and recognitions.
    fn list(&mut self, name: &str, items: &[Value]) -> Value {
        let mut told = Vec::new();
        for item in items {
            let kept = !matches!(name, "skills" | "recognition") | self.choose();
            let item = if item.is_object() {
                self.fields(name, item)
            } else {
                item.clone()
            };
            if kept {
                told.push(item);
            }
        }
        // No skill told of several would say that there is none.
        if name == "skills" && told.is_empty() && !items.is_empty() {
            told.push(json!({ "name": "something else" }));
        }
        json!(told)
    }

    fn date(&mut self, whole: &str) -> String {
        let shortest = self.choose();
        let short = self.choose();
        match (self.dates, shortest, short) {
            (Dates::Whole, _, _) | (_, true, true) => whole.to_owned(),
            (_, true, false) => whole[..7].to_owned(),
            (_, false, _) => whole[..4].to_owned(),
        }
    }
}
