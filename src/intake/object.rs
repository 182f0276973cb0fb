//! Reading a JSON object field by field, collecting every problem.

use std::collections::BTreeSet;
use std::str::FromStr;

use jiff::civil::Date;
use serde_json::{Map, Value};
use strum::VariantArray;

use super::field::{FieldProblem, Place, ProblemCode};
use super::suggest::Suggest;
use crate::domain::{CodeError, is_harmless, parse_day, shown};
use crate::text::closest;

/// Reads the fields of one object; what is asked for is known, everything else is refused.
pub struct ObjectReader<'v, 'p> {
    fields: Option<&'v Map<String, Value>>,
    place: Place,
    known: BTreeSet<&'static str>,
    problems: &'p mut Vec<FieldProblem>,
}

/// The items of a list field with their places.
pub type ListReader<'v> = Vec<(Place, &'v Value)>;

/// Nothing in a profile needs more.
const LONGEST_TEXT: usize = 500;

impl<'v, 'p> ObjectReader<'v, 'p> {
    /// Starts reading `value`, which must be an object.
    pub fn new(value: &'v Value, place: Place, problems: &'p mut Vec<FieldProblem>) -> Self {
        let fields = value.as_object();
        if fields.is_none() {
            problems.push(place.problem(ProblemCode::WrongType, "must be an object".into()));
        }
        Self {
            fields,
            place,
            known: BTreeSet::new(),
            problems,
        }
    }

    /// Ends reading: every field that was not asked for is a problem.
    pub fn finish(self) {
        for name in self.fields.into_iter().flat_map(Map::keys) {
            if self.known.contains(name.as_str()) {
                continue;
            }
            let shown = shown(name);
            let mut problem = self.place.below(name).problem(
                ProblemCode::UnknownField,
                format!("`{shown}` is not a field here"),
            );
            let known = self.known.iter().copied();
            problem.suggestions = closest(&shown, known, 3)
                .iter()
                .map(ToString::to_string)
                .collect();
            self.problems.push(problem);
        }
    }

    /// The place of the object.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// Where problems go, for reading what stands below.
    pub fn problems(&mut self) -> &mut Vec<FieldProblem> {
        self.problems
    }

    /// The value of a field; none when it is absent or null.
    pub fn value(&mut self, name: &'static str) -> Option<(Place, &'v Value)> {
        self.known.insert(name);
        let value = self.fields?.get(name).filter(|value| !value.is_null())?;
        Some((self.place.below(name), value))
    }

    /// Says that a field is needed.
    pub fn require(&mut self, name: &'static str) {
        let detail = format!("`{name}` is needed");
        let problem = self
            .place
            .below(name)
            .problem(ProblemCode::Required, detail);
        self.problems.push(problem);
    }

    /// A text field of at most 500 characters, without control characters.
    pub fn text(&mut self, name: &'static str) -> Option<String> {
        let (place, value) = self.value(name)?;
        read_text(value, &place, self.problems)
    }

    /// True or false.
    pub fn boolean(&mut self, name: &'static str) -> Option<bool> {
        let (place, value) = self.value(name)?;
        let read = value.as_bool();
        if read.is_none() {
            self.wrong(&place, "must be true or false");
        }
        read
    }

    /// A whole number within bounds.
    pub fn integer(&mut self, name: &'static str, min: i64, max: i64) -> Option<i64> {
        let (place, value) = self.value(name)?;
        match value.as_i64() {
            Some(number) if (min..=max).contains(&number) => Some(number),
            None if !value.is_number() => {
                self.wrong(&place, "must be a whole number");
                None
            }
            _ => {
                self.out_of_range(
                    &place,
                    &format!("must be a whole number from {min} to {max}"),
                );
                None
            }
        }
    }

    /// A number within bounds.
    pub fn number(&mut self, name: &'static str, min: f64, max: f64) -> Option<f64> {
        let (place, value) = self.value(name)?;
        match value.as_f64() {
            Some(number) if (min..=max).contains(&number) => Some(number),
            None if !value.is_number() => {
                self.wrong(&place, "must be a number");
                None
            }
            _ => {
                self.out_of_range(&place, &format!("must be a number from {min} to {max}"));
                None
            }
        }
    }

    /// A code of a standard.
    pub fn code<T: FromStr<Err = CodeError> + Suggest>(&mut self, name: &'static str) -> Option<T> {
        let (place, value) = self.value(name)?;
        read_code(value, &place, self.problems)
    }

    /// A word of a closed list.
    pub fn word<T>(&mut self, name: &'static str) -> Option<T>
    where
        T: FromStr + VariantArray + Copy + Into<&'static str>,
    {
        let (place, value) = self.value(name)?;
        read_word(value, &place, self.problems)
    }

    /// A calendar day.
    pub fn day(&mut self, name: &'static str) -> Option<Date> {
        let (place, value) = self.value(name)?;
        let day = value.as_str().and_then(parse_day);
        if day.is_none() {
            self.wrong(&place, "must be a date such as 2026-11-21");
        }
        day
    }

    /// The items of a list of at most `most`; none when the field is absent.
    pub fn list(&mut self, name: &'static str, most: usize) -> Option<ListReader<'v>> {
        let (place, value) = self.value(name)?;
        let Some(items) = value.as_array() else {
            self.wrong(&place, "must be a list");
            return None;
        };
        if items.len() > most {
            let detail = format!("has {} items; {most} are the most", items.len());
            self.problems
                .push(place.problem(ProblemCode::TooLong, detail));
            return None;
        }
        let places = items.iter().enumerate();
        Some(
            places
                .map(|(i, item)| (place.below(&i.to_string()), item))
                .collect(),
        )
    }

    /// A list of codes.
    pub fn codes<T: FromStr<Err = CodeError> + Suggest>(
        &mut self,
        name: &'static str,
        most: usize,
    ) -> Option<Vec<T>> {
        let items = self.list(name, most)?;
        let problems = &mut *self.problems;
        Some(
            items
                .iter()
                .filter_map(|(place, item)| read_code(item, place, problems))
                .collect(),
        )
    }

    /// A list of words of a closed list.
    pub fn words<T>(&mut self, name: &'static str, most: usize) -> Option<Vec<T>>
    where
        T: FromStr + VariantArray + Copy + Into<&'static str>,
    {
        let items = self.list(name, most)?;
        let problems = &mut *self.problems;
        Some(
            items
                .iter()
                .filter_map(|(place, item)| read_word(item, place, problems))
                .collect(),
        )
    }

    /// A list of texts.
    pub fn texts(&mut self, name: &'static str, most: usize) -> Option<Vec<String>> {
        let items = self.list(name, most)?;
        let problems = &mut *self.problems;
        Some(
            items
                .iter()
                .filter_map(|(place, item)| read_text(item, place, problems))
                .collect(),
        )
    }

    /// Reports a contradiction between fields.
    pub fn contradiction(&mut self, name: &'static str, detail: &str) {
        let problem = self
            .place
            .below(name)
            .problem(ProblemCode::Contradiction, detail.into());
        self.problems.push(problem);
    }

    fn wrong(&mut self, place: &Place, detail: &str) {
        self.problems
            .push(place.problem(ProblemCode::WrongType, detail.into()));
    }

    fn out_of_range(&mut self, place: &Place, detail: &str) {
        self.problems
            .push(place.problem(ProblemCode::OutOfRange, detail.into()));
    }
}

/// Reads a text of at most 500 characters; control and direction characters are taken out.
pub fn read_text(value: &Value, place: &Place, problems: &mut Vec<FieldProblem>) -> Option<String> {
    let Some(text) = value.as_str() else {
        problems.push(place.problem(ProblemCode::WrongType, "must be text".into()));
        return None;
    };
    let length = text.chars().count();
    if length > LONGEST_TEXT {
        let detail = format!("has {length} characters; {LONGEST_TEXT} are the most");
        problems.push(place.problem(ProblemCode::TooLong, detail));
        return None;
    }
    Some(text.chars().filter(|c| is_harmless(*c)).collect())
}

fn read_code<T: FromStr<Err = CodeError> + Suggest>(
    value: &Value,
    place: &Place,
    problems: &mut Vec<FieldProblem>,
) -> Option<T> {
    let Some(text) = value.as_str() else {
        problems.push(place.problem(ProblemCode::WrongType, "must be text".into()));
        return None;
    };
    match text.parse() {
        Ok(code) => Some(code),
        Err(error) => {
            let mut problem = place.problem(ProblemCode::UnknownCode, error.to_string());
            problem.suggestions = T::suggest(&error.value);
            problems.push(problem);
            None
        }
    }
}

fn read_word<T>(value: &Value, place: &Place, problems: &mut Vec<FieldProblem>) -> Option<T>
where
    T: FromStr + VariantArray + Copy + Into<&'static str>,
{
    let Some(text) = value.as_str() else {
        problems.push(place.problem(ProblemCode::WrongType, "must be text".into()));
        return None;
    };
    if let Ok(word) = text.parse() {
        return Some(word);
    }
    let known: Vec<&'static str> = T::VARIANTS.iter().map(|word| (*word).into()).collect();
    let shown = shown(text);
    let detail = format!("`{shown}` is not one of: {}", known.join(", "));
    let mut problem = place.problem(ProblemCode::UnknownCode, detail);
    problem.suggestions = closest(&shown, known, 3)
        .iter()
        .map(ToString::to_string)
        .collect();
    problems.push(problem);
    None
}
