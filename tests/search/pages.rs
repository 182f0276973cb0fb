//! Pages: a walk sees everything once, a cursor belongs to one question, providers take turns.

use std::collections::BTreeMap;

use passerelle::app::{AppError, FindAnswer, FindRequest};
use passerelle::domain::Locale;
use passerelle::search::Facet;

use crate::served::{asking, find, ids, only, try_find};

fn everything() -> FindRequest {
    FindRequest {
        limit: 1_000,
        ..FindRequest::default()
    }
}

/// The pages of a question, so many results on each.
fn walk(request: &FindRequest, limit: usize) -> Vec<FindAnswer> {
    let mut request = FindRequest {
        limit,
        ..request.clone()
    };
    let mut pages = Vec::new();
    loop {
        let page = find(&request, Locale::En);
        request.cursor = page.next.clone();
        pages.push(page);
        assert!(pages.len() <= 1_000, "the walk does not end");
        if request.cursor.is_none() {
            return pages;
        }
    }
}

#[test]
fn pages_put_together_are_the_whole_answer() {
    for (question, limit) in [
        (everything(), 20),
        (asking("german"), 7),
        (asking("visa"), 1),
    ] {
        let whole = find(&question, Locale::En);
        let pages = walk(&question, limit);
        let walked: Vec<&str> = pages.iter().flat_map(ids).collect();
        assert_eq!(walked, ids(&whole), "{limit} a page");
        assert_eq!(walked.len() as u64, whole.total.count);
    }
}

#[test]
fn the_last_page_names_no_next_one() {
    let count = find(&asking("german"), Locale::En).results.len();
    let page = FindRequest {
        limit: count,
        ..asking("german")
    };
    assert_eq!(find(&page, Locale::En).next, None);
    let shorter = FindRequest {
        limit: count - 1,
        ..page
    };
    assert!(find(&shorter, Locale::En).next.is_some());
}

#[test]
fn a_cursor_of_another_question_is_refused() {
    let german = FindRequest {
        limit: 5,
        ..asking("german")
    };
    let cursor = find(&german, Locale::En)
        .next
        .expect("there are more than five");
    let others = [
        FindRequest {
            limit: 5,
            ..asking("french")
        },
        FindRequest {
            limit: 6,
            ..asking("german")
        },
        only(german, Facet::Country, &["TN"]),
    ];
    for mut other in others {
        other.cursor = Some(cursor.clone());
        let refused = try_find(&other, Locale::En);
        assert!(matches!(refused, Err(AppError::BadCursor)), "{:?}", other.q);
    }
}

#[test]
fn what_is_no_cursor_is_refused() {
    for cursor in [
        "",
        "0",
        "-",
        "zz-zz",
        "5-0000000000000000",
        "💥",
        "-1-00",
        "9999999999999-0",
    ] {
        let request = FindRequest {
            cursor: Some(cursor.to_owned()),
            ..asking("german")
        };
        let refused = try_find(&request, Locale::En);
        assert!(matches!(refused, Err(AppError::BadCursor)), "`{cursor}`");
    }
}

fn provider(result: &passerelle::app::FindResult) -> Option<&str> {
    let provider = result.opportunity.provider.as_ref();
    provider.map(|body| body.name.as_str())
}

#[test]
fn a_provider_has_at_most_three_results_on_a_page() {
    let question = FindRequest {
        diversify: true,
        ..everything()
    };
    for page in walk(&question, 20) {
        let mut shown: BTreeMap<&str, u64> = BTreeMap::new();
        for provider in page.results.iter().filter_map(provider) {
            *shown.entry(provider).or_default() += 1;
        }
        let most = shown.iter().max_by_key(|(_, count)| **count);
        assert!(most.is_none_or(|(_, count)| *count <= 3), "{most:?}");
        for folded in &page.more_from {
            assert_eq!(shown.get(folded.provider.as_str()), Some(&3), "{folded:?}");
        }
    }
}

#[test]
fn what_is_folded_away_is_counted_where_it_was() {
    let question = FindRequest {
        diversify: true,
        ..everything()
    };
    let pages = walk(&question, 20);
    let shown: usize = pages.iter().map(|page| page.results.len()).sum();
    let folded: u64 = pages
        .iter()
        .flat_map(|page| &page.more_from)
        .map(|more| more.count)
        .sum();
    assert!(folded > 0, "no provider has more than three on a page");
    assert_eq!(shown as u64 + folded, pages[0].total.count);
    let mut walked: Vec<&str> = pages.iter().flat_map(ids).collect();
    walked.sort_unstable();
    walked.dedup();
    assert_eq!(walked.len(), shown, "a result is shown twice");
}

#[test]
fn nothing_is_folded_unless_it_is_asked() {
    let answer = find(&asking("goethe"), Locale::En);
    assert_eq!(answer.more_from, []);
    assert_eq!(answer.results.len() as u64, answer.total.count);
}

#[test]
fn equal_questions_give_equal_bytes() {
    let request = FindRequest {
        diversify: true,
        limit: 20,
        ..asking("german course")
    };
    let bytes =
        || serde_json::to_vec(&find(&request, Locale::Fr)).expect("an answer is plain data");
    assert_eq!(bytes(), bytes());
}
