//! What holds for every condition and every person.

use jiff::ToSpan;
use jiff::civil::date;
use passerelle::rules::Verdict;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde_json::{Value, json};

use crate::judging::{Rule, TODAY};
use crate::profiles::truth;
use crate::telling::{Dates, Telling, told};
use crate::trees::{beside, rule};
use crate::wild::profile;

/// The same cases at every run; nothing is written down beside the sources.
fn repeatable(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(20_261_121),
        ..ProptestConfig::default()
    }
}

fn choices() -> impl Strategy<Value = Vec<u8>> {
    vec(any::<u8>(), 150)
}

/// A verdict that was certain stays.
fn assert_kept(rule: &Value, less: &Value, more: &Value) -> Result<(), TestCaseError> {
    let rule = Rule::new(rule);
    let before = rule.verdict(less);
    if before != Verdict::Undetermined {
        prop_assert_eq!(
            before,
            rule.verdict(more),
            "known first: {}\nthen: {}",
            less,
            more
        );
    }
    Ok(())
}

proptest! {
    #![proptest_config(repeatable(800))]

    #[test]
    fn a_fact_that_is_added_never_turns_a_certain_verdict(
        rule in rule(), truth in truth(), choices in choices(),
    ) {
        let less = told(&truth, &choices, Telling::Less, Dates::Whole);
        let more = told(&truth, &choices, Telling::More, Dates::Whole);
        assert_kept(&rule, &less, &more)?;
    }

    #[test]
    fn a_date_that_is_told_to_the_day_never_turns_a_certain_verdict(
        rule in rule(), truth in truth(), choices in choices(),
    ) {
        let less = told(&truth, &choices, Telling::Less, Dates::Cut);
        let more = told(&truth, &choices, Telling::More, Dates::Cut);
        assert_kept(&rule, &less, &more)?;
    }
}

proptest! {
    #![proptest_config(repeatable(400))]

    #[test]
    fn the_order_of_conditions_does_not_matter(
        rule in rule(), truth in truth(), choices in choices(), turn in any::<u8>(),
    ) {
        let person = told(&truth, &choices, Telling::More, Dates::Cut);
        let turned = reordered(&rule, usize::from(turn));
        prop_assert_eq!(Rule::new(&rule).verdict(&person), Rule::new(&turned).verdict(&person));
    }

    #[test]
    fn judging_never_panics(rule in rule(), person in profile(), days in 0_i64..109_938) {
        let day = date(1900, 1, 1).saturating_add(days.days());
        let decision = Rule::new(&rule).decide_on(&person, day);
        prop_assert!(!decision.findings.is_empty());
    }

    #[test]
    fn the_same_facts_give_an_equal_decision(
        rule in rule(), truth in truth(), choices in choices(),
    ) {
        let person = told(&truth, &choices, Telling::More, Dates::Cut);
        prop_assert_eq!(Rule::new(&rule).decide(&person), Rule::new(&rule).decide(&person));
    }

    #[test]
    fn the_verdict_alone_is_that_of_the_decision(
        rule in rule(), truth in truth(), choices in choices(),
    ) {
        let person = told(&truth, &choices, Telling::More, Dates::Cut);
        let rule = Rule::new(&rule);
        prop_assert_eq!(rule.verdict(&person), rule.decide(&person).verdict);
    }

    #[test]
    fn what_is_unverified_is_never_a_hard_no(
        rule in rule(), truth in truth(), choices in choices(),
    ) {
        let person = told(&truth, &choices, Telling::More, Dates::Whole);
        let rule = beside(rule, json!({ "unverified": true }));
        prop_assert_ne!(Rule::new(&rule).verdict(&person), Verdict::NotEligible);
    }

    #[test]
    fn a_record_that_must_be_checked_again_is_never_a_hard_no(
        rule in rule(), truth in truth(), choices in choices(), late in 0_i64..400,
    ) {
        let person = told(&truth, &choices, Telling::More, Dates::Whole);
        let stale_from = TODAY.saturating_sub(late.days());
        prop_assert_ne!(Rule::of_record(&rule, stale_from).verdict(&person), Verdict::NotEligible);
    }

    #[test]
    fn a_missing_fact_is_named_wherever_a_verdict_waits_for_one(
        rule in rule(), truth in truth(),
    ) {
        let nothing = json!({});
        let decision = Rule::new(&rule).decide(&nothing);
        let all = told(&truth, &[4], Telling::More, Dates::Whole);
        let settled = Rule::new(&rule).verdict(&all) != Verdict::Undetermined;
        if decision.verdict == Verdict::Undetermined && settled {
            prop_assert!(!decision.missing().is_empty(), "{:?}", decision.findings);
        }
    }
}

/// The same tree with the parts of every combinator in another order.
fn reordered(rule: &Value, turn: usize) -> Value {
    match rule {
        Value::Array(items) => {
            let mut items: Vec<Value> = items.iter().map(|item| reordered(item, turn)).collect();
            let middle = turn % items.len().max(1);
            items.rotate_left(middle);
            if turn.is_multiple_of(2) {
                items.reverse();
            }
            json!(items)
        }
        Value::Object(fields) => {
            let fields = fields.iter().map(|(name, value)| {
                let is_combinator = matches!(
                    name.as_str(),
                    "all" | "any" | "not" | "points" | "from" | "when"
                );
                let value = match is_combinator && !value.is_string() {
                    true => reordered(value, turn),
                    false => value.clone(),
                };
                (name.clone(), value)
            });
            Value::Object(fields.collect())
        }
        value => value.clone(),
    }
}
