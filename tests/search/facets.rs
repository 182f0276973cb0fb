//! Counts are those that filtering would give, and ignore the filter on themselves.

use std::collections::BTreeSet;

use passerelle::app::{FindAnswer, FindRequest};
use passerelle::domain::{Locale, Payer};
use passerelle::search::{Facet, Sort};

use crate::served::{asking, find, ids, only};

/// Questions whose counts are checked.
fn questions() -> [FindRequest; 3] {
    [
        FindRequest::default(),
        asking("german"),
        only(FindRequest::default(), Facet::Country, &["TN", "DE"]),
    ]
}

fn total(request: &FindRequest) -> u64 {
    let request = FindRequest {
        limit: 0,
        ..request.clone()
    };
    find(&request, Locale::En).total.count
}

#[test]
fn every_count_is_what_filtering_by_the_value_gives() {
    for question in questions() {
        for (facet, counts) in find(&question, Locale::En).facets {
            for own in &counts {
                let filtered = total(&only(question.clone(), facet, &[&own.value]));
                assert_eq!(filtered, own.count, "{facet:?} {}", own.value);
            }
        }
    }
}

#[test]
fn a_count_ignores_the_filter_on_itself_and_no_other() {
    let all = find(&asking("german"), Locale::En);
    let filtered = find(&only(asking("german"), Facet::Country, &["TN"]), Locale::En);
    assert!(filtered.total.count < all.total.count);
    assert_eq!(
        filtered.facets[&Facet::Country],
        all.facets[&Facet::Country]
    );
    let sum = |answer: &FindAnswer| {
        answer.facets[&Facet::Kind]
            .iter()
            .map(|own| own.count)
            .sum::<u64>()
    };
    assert_eq!(
        (sum(&all), sum(&filtered)),
        (all.total.count, filtered.total.count)
    );
}

#[test]
fn with_two_filters_each_count_keeps_the_other() {
    let both = only(FindRequest::default(), Facet::Country, &["TN"]);
    let both = only(both, Facet::Kind, &["training"]);
    let answer = find(&both, Locale::En);
    let by_country = only(FindRequest::default(), Facet::Kind, &["training"]);
    let by_kind = only(FindRequest::default(), Facet::Country, &["TN"]);
    let facets =
        |request: &FindRequest, facet: Facet| find(request, Locale::En).facets[&facet].clone();
    assert_eq!(
        answer.facets[&Facet::Country],
        facets(&by_country, Facet::Country)
    );
    assert_eq!(answer.facets[&Facet::Kind], facets(&by_kind, Facet::Kind));
}

#[test]
fn several_values_of_a_facet_are_alternatives() {
    let one = |country: &str| {
        only(
            FindRequest {
                limit: 1_000,
                ..FindRequest::default()
            },
            Facet::Country,
            &[country],
        )
    };
    let (tunisia, germany) = (find(&one("TN"), Locale::En), find(&one("DE"), Locale::En));
    let either: BTreeSet<&str> = ids(&tunisia).into_iter().chain(ids(&germany)).collect();
    let both = only(one("TN"), Facet::Country, &["TN", "DE"]);
    let answer = find(&both, Locale::En);
    assert_eq!(ids(&answer).into_iter().collect::<BTreeSet<_>>(), either);
}

#[test]
fn only_the_facets_that_are_asked_for_are_counted() {
    let request = FindRequest {
        facets: vec![Facet::Kind],
        ..FindRequest::default()
    };
    let facets = find(&request, Locale::En).facets;
    assert_eq!(facets.into_keys().collect::<Vec<_>>(), [Facet::Kind]);
}

#[test]
fn what_is_free_costs_the_candidate_nothing() {
    let mut request = FindRequest {
        limit: 1_000,
        ..FindRequest::default()
    };
    request.filters.free_for_worker = true;
    let answer = find(&request, Locale::En);
    assert!(!answer.results.is_empty());
    for result in &answer.results {
        let mut costs = result.opportunity.costs.iter();
        let paid =
            costs.find(|cost| cost.payer == Payer::Candidate && cost.amount.hundredths() > 0);
        assert!(paid.is_none(), "{} costs {paid:?}", result.opportunity.id);
    }
}

#[test]
fn a_filter_on_occupations_keeps_only_offers_of_the_groups() {
    let codes = |text: &str| {
        text.split(' ')
            .map(|code| code.parse().expect("a code"))
            .collect()
    };
    let request = FindRequest {
        limit: 1_000,
        occupations: codes("2221 7126"),
        ..FindRequest::default()
    };
    let answer = find(&request, Locale::En);
    let found: BTreeSet<&str> = ids(&answer).into_iter().collect();
    let expected = [
        "de-anpassungslehrgang-pflege",
        "de-kenntnispruefung-pflege",
        "it-pk-quota-2026-28",
        "thamm-plus-de-ausbildung",
        "thamm-plus-de-skilled",
        "tp-bangladesh-ilo",
        "triple-win-nurses",
    ];
    assert_eq!(found, BTreeSet::from(expected));
}

#[test]
fn the_newest_come_first_when_that_is_asked() {
    let request = FindRequest {
        sort: Sort::Newest,
        limit: 1_000,
        ..FindRequest::default()
    };
    let answer = find(&request, Locale::En);
    let keys: Vec<_> = answer
        .results
        .iter()
        .map(|own| (own.opportunity.checked.on, &own.opportunity.id))
        .collect();
    let mut sorted = keys.clone();
    sorted.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(b.1)));
    assert_eq!(keys, sorted);
}

#[test]
fn what_ends_soonest_comes_first_when_that_is_asked() {
    let request = FindRequest {
        sort: Sort::Deadline,
        limit: 1_000,
        ..FindRequest::default()
    };
    let answer = find(&request, Locale::En);
    let ends = |own: &passerelle::app::FindResult| {
        own.opportunity
            .status
            .until
            .clone()
            .unwrap_or("9999".to_owned())
    };
    let ends: Vec<String> = answer.results.iter().map(ends).collect();
    assert!(ends[0] != "9999", "nothing has a last day");
    assert!(ends.is_sorted(), "{ends:?}");
}
