//! A page is what sorting everything would give.

use std::collections::BTreeMap;

use fastrand::Rng;
use passerelle::app::AppError;
use passerelle::domain::Opportunity;
use passerelle::rules::Verdict;
use serde_json::{Value, json};

use crate::offers::{Small, generated, of_offers, plain};
use crate::oracle;
use crate::people::question;
use crate::served::{ask, check, request, shipped, try_ask, walk};

/// How one record is expected to stand in an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Row {
    verdict: Verdict,
    fit: u8,
    id: String,
}

/// Everything that passes, in order, before filtering by verdict.
fn expected(small: &Small, question: &Value) -> Vec<Row> {
    let request = request(question);
    let weights = oracle::numbers();
    let parts = weights.fit.strategies["standard"];
    let row = |own: &Opportunity, requires: Option<&Value>| {
        let exact = oracle::fit(own, &request.profile, &weights, parts);
        let id = own.id.to_string();
        // Halves may be rounded either way.
        let is_half = (exact.fit.fract() - 0.5).abs() < 1e-3;
        let fit = if is_half {
            let told = check(&small.snapshot, &id, question).fit;
            assert!(
                (f64::from(told) - exact.fit).abs() < 0.51,
                "{id}: {told} for {}",
                exact.fit
            );
            told
        } else {
            exact.fit.round() as u8
        };
        Row {
            verdict: oracle::verdict(own, requires, &request.profile),
            fit,
            id,
        }
    };
    let mut rows: Vec<Row> = small
        .records
        .iter()
        .filter(|(own, _)| oracle::passes(own, &request.profile, &request.filters))
        .map(|(own, requires)| row(own, requires.as_ref()))
        .collect();
    rows.sort_by(|a, b| (a.verdict, 100 - a.fit, &a.id).cmp(&(b.verdict, 100 - b.fit, &b.id)));
    rows
}

fn rows(matches: &[passerelle::app::view::MatchView]) -> Vec<Row> {
    let row = |own: &passerelle::app::view::MatchView| Row {
        verdict: own.verdict,
        fit: own.fit,
        id: own.opportunity.id.clone(),
    };
    matches.iter().map(row).collect()
}

#[test]
fn a_page_is_the_beginning_of_everything_in_order() {
    for catalogue in 0..3 {
        let small = generated(catalogue, 80);
        for person in 0..40 {
            let mut question = question(1_000 * catalogue + person);
            let limit = 1 + Rng::with_seed(person).usize(..30);
            question["limit"] = json!(limit);
            let all = expected(&small, &question);
            let wanted = request(&question).filters.verdicts;
            let of_verdict = |own: &Row| wanted.is_empty() || wanted.contains(&own.verdict);
            let page: Vec<Row> = all
                .iter()
                .filter(|own| of_verdict(own))
                .take(limit)
                .cloned()
                .collect();
            let answer = ask(&small.snapshot, &question);
            assert_eq!(
                rows(&answer.matches),
                page,
                "catalogue {catalogue}: {question}"
            );
        }
    }
}

#[test]
fn totals_and_verdicts_are_counted_over_everything() {
    let small = generated(7, 80);
    for person in 0..40 {
        let question = question(person);
        let all = expected(&small, &question);
        let answer = ask(&small.snapshot, &question);
        let count =
            |verdict: Verdict| all.iter().filter(|own| own.verdict == verdict).count() as u64;
        let told = answer.verdicts;
        assert_eq!(
            [told.eligible, told.undetermined, told.not_eligible],
            [
                Verdict::Eligible,
                Verdict::Undetermined,
                Verdict::NotEligible
            ]
            .map(count),
            "{question}"
        );
        let wanted = request(&question).filters.verdicts;
        let of_verdict = |own: &&Row| wanted.is_empty() || wanted.contains(&own.verdict);
        assert_eq!(
            answer.total.count,
            all.iter().filter(of_verdict).count() as u64,
            "{question}"
        );
    }
}

#[test]
fn completeness_is_the_share_of_what_is_asked_that_is_told() {
    let small = generated(11, 60);
    let weights = oracle::numbers();
    let parts = weights.fit.strategies["standard"];
    let records: BTreeMap<&str, &Opportunity> = small
        .records
        .iter()
        .map(|(own, _)| (own.id.as_str(), own))
        .collect();
    for person in 0..20 {
        let question = question(person);
        let profile = request(&question).profile;
        for own in walk(&small.snapshot, &question, 100) {
            let record = records[own.opportunity.id.as_str()];
            let exact = oracle::fit(record, &profile, &weights, parts);
            assert_eq!(
                own.completeness, exact.completeness,
                "{record:?} for {question}"
            );
        }
    }
}

#[test]
fn pages_put_together_are_the_whole_answer() {
    let small = generated(3, 80);
    for person in 0..10 {
        let question = question(person);
        let whole = walk(&small.snapshot, &question, 100);
        for limit in [1, 7, 30] {
            let pages = walk(&small.snapshot, &question, limit);
            assert_eq!(rows(&pages), rows(&whole), "{limit} a page: {question}");
        }
    }
}

#[test]
fn a_cursor_of_another_question_is_refused() {
    let small = generated(3, 80);
    let mut question = json!({ "profile": {}, "limit": 5 });
    let cursor = ask(&small.snapshot, &question)
        .next
        .expect("there are more than five");
    question["profile"] = json!({ "age": 30 });
    question["cursor"] = json!(cursor);
    let refused = try_ask(&small.snapshot, &question);
    assert!(matches!(refused, Err(AppError::BadCursor)));
}

#[test]
fn equal_questions_give_equal_bytes() {
    let bytes = |small: &Small, question: &Value| {
        serde_json::to_vec(&ask(&small.snapshot, question)).expect("an answer is plain data")
    };
    let (small, again) = (generated(5, 80), generated(5, 80));
    for person in 0..10 {
        let question = question(person);
        let once = bytes(&small, &question);
        assert!(once == bytes(&small, &question), "asked twice: {question}");
        assert!(
            once == bytes(&again, &question),
            "of an index built anew: {question}"
        );
    }
}

#[test]
fn a_skill_that_is_told_twice_is_one_skill() {
    let wanted = json!({ "wanted": { "occupations": ["5131"], "skills": ["skill:wiring"] } });
    let small = of_offers(vec![plain("waiter", wanted)], &mut Rng::with_seed(0));
    let person = |codes: &[&str]| {
        let skills: Vec<Value> = codes.iter().map(|code| json!({ "code": code })).collect();
        json!({ "profile": { "skills": skills } })
    };
    let found = |codes: &[&str]| ask(&small.snapshot, &person(codes)).total.count;
    // One of two skills is shared: not enough, however often it is told.
    assert_eq!(found(&["skill:wiring", "skill:first-aid"]), 0);
    assert_eq!(
        found(&["skill:wiring", "skill:wiring", "skill:first-aid"]),
        0
    );
}

#[test]
fn an_offer_for_a_whole_major_group_is_shown_to_everybody_in_it() {
    // Seasonal work in Italy is open to all of group 6: farming, forestry and fishing.
    for code in ["isco:6111", "isco:6210", "isco:9211"] {
        let person = json!({ "occupations": [{ "code": code, "years": 3 }] });
        let found = crate::served::matches(shipped(), &person);
        assert!(
            found.contains_key("it-flussi-seasonal"),
            "{code} is not shown the seasonal route"
        );
    }
}
