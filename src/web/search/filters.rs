//! Filters with counts, as the form offers them.

use std::collections::BTreeMap;

use strum::VariantArray;

use super::question::Question;
use crate::app::FindAnswer;
use crate::domain::{Kind, StatusKind};
use crate::search::{Facet, FacetCount, Sort};
use crate::web::words::Words;

/// Longer lists begin folded.
const MOST_OPEN: usize = 6;

/// One value to choose.
pub struct Choice {
    /// What the form sends.
    pub value: String,
    /// Its name.
    pub label: String,
    /// How many results there are with it.
    pub count: Option<u64>,
    /// Whether it is chosen.
    pub is_on: bool,
}

/// One thing to filter by.
pub struct Filter {
    /// What the form sends.
    pub name: &'static str,
    /// The key of its label.
    pub key: &'static str,
    /// Its values.
    pub choices: Vec<Choice>,
    /// Whether its values begin folded.
    pub is_folded: bool,
}

/// The filters of a question with their counts.
pub fn list(question: &Question, answer: &FindAnswer, words: &Words) -> Vec<Filter> {
    let snapshot = words.snapshot();
    let countries: BTreeMap<String, String> = named(snapshot.list_countries(words.locale));
    let languages: BTreeMap<String, String> = named(snapshot.list_languages(words.locale));
    let kinds: Vec<&str> = Kind::VARIANTS.iter().map(|own| own.code()).collect();
    let states: Vec<&str> = StatusKind::VARIANTS.iter().map(|own| own.code()).collect();
    let filters = [
        coded(
            question,
            answer,
            Facet::Kind,
            ("search-kind", &kinds),
            &|code| words.code("kind", code),
        ),
        coded(
            question,
            answer,
            Facet::Status,
            ("search-status", &states),
            &|code| words.code("status", code),
        ),
        counted(
            question,
            answer,
            Facet::Country,
            "search-country",
            &countries,
        ),
        counted(
            question,
            answer,
            Facet::Language,
            "search-language",
            &languages,
        ),
    ];
    let filters = filters.into_iter();
    filters.filter(|own| !own.choices.is_empty()).collect()
}

/// The orders to choose from.
pub fn sorts(question: &Question, words: &Words) -> Vec<Choice> {
    let choice = |sort: &Sort| {
        let code: &'static str = (*sort).into();
        Choice {
            value: code.to_owned(),
            label: words.code("search-sort", code),
            count: None,
            is_on: question.request.sort == *sort,
        }
    };
    Sort::VARIANTS.iter().map(choice).collect()
}

/// A facet whose values are few and stand in an order of their own.
fn coded(
    question: &Question,
    answer: &FindAnswer,
    facet: Facet,
    (key, codes): (&'static str, &[&str]),
    name: &dyn Fn(&str) -> String,
) -> Filter {
    let counts = counts(answer, facet);
    let choice = |code: &&str| {
        let count = counts.iter().find(|own| own.value == *code);
        let is_on = question.has(facet, code);
        let is_there = count.is_some() || is_on;
        is_there.then(|| Choice {
            value: (*code).to_owned(),
            label: name(code),
            count: Some(count.map_or(0, |own| own.count)),
            is_on,
        })
    };
    Filter {
        name: facet.into(),
        key,
        choices: codes.iter().filter_map(choice).collect(),
        is_folded: false,
    }
}

/// A facet whose values stand by how many results they have.
fn counted(
    question: &Question,
    answer: &FindAnswer,
    facet: Facet,
    key: &'static str,
    names: &BTreeMap<String, String>,
) -> Filter {
    let label = |code: &String| names.get(code).unwrap_or(code).clone();
    let counts = counts(answer, facet);
    let known = counts.iter().map(|own| Choice {
        label: label(&own.value),
        count: Some(own.count),
        is_on: question.has(facet, &own.value),
        value: own.value.clone(),
    });
    let chosen = question.values(facet).iter();
    let absent = chosen.filter(|value| counts.iter().all(|own| own.value != **value));
    let absent = absent.map(|value| Choice {
        label: label(value),
        count: Some(0),
        is_on: true,
        value: value.clone(),
    });
    let choices: Vec<Choice> = known.chain(absent).collect();
    Filter {
        name: facet.into(),
        key,
        is_folded: choices.len() > MOST_OPEN && !choices.iter().any(|own| own.is_on),
        choices,
    }
}

fn counts(answer: &FindAnswer, facet: Facet) -> &[FacetCount] {
    answer.facets.get(&facet).map_or(&[], Vec::as_slice)
}

fn named<T: ToString>(names: Vec<(T, String)>) -> BTreeMap<String, String> {
    let names = names.into_iter();
    names.map(|(code, name)| (code.to_string(), name)).collect()
}
