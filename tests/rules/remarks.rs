//! Remarks beside a condition: who, when, how sure.

use jiff::civil::date;
use passerelle::rules::Verdict::{Eligible, NotEligible, Undetermined};
use passerelle::rules::{Bearer, Reason, State, When};
use serde_json::{Value, json};

use crate::judging::{Rule, TODAY, only};

fn young() -> Value {
    json!({ "age": 17 })
}

#[test]
fn a_no_that_is_not_certain_says_why() {
    for (remark, reason) in [
        ("unverified", Reason::Unverified),
        ("waivable", Reason::Waivable),
    ] {
        let decision = Rule::new(&json!({ "age": { "min": 18 }, remark: true })).decide(&young());
        assert_eq!(
            (decision.verdict, only(&decision).reason),
            (Undetermined, reason)
        );
    }
}

#[test]
fn a_yes_is_a_yes_however_sure_the_rule_is() {
    for remark in ["unverified", "waivable"] {
        let rule = json!({ "age": { "min": 18 }, remark: true });
        assert_eq!(
            Rule::new(&rule).verdict(&json!({ "age": 18 })),
            Eligible,
            "{remark}"
        );
    }
}

#[test]
fn under_a_not_the_yes_is_what_must_be_certain() {
    for remark in ["unverified", "waivable"] {
        let rule = json!({ "not": { "age": { "max": 17 }, remark: true } });
        assert_eq!(Rule::new(&rule).verdict(&young()), Undetermined, "{remark}");
        assert_eq!(
            Rule::new(&rule).verdict(&json!({ "age": 18 })),
            Eligible,
            "{remark}"
        );
    }
}

#[test]
fn a_record_is_stale_from_its_next_check_on() {
    let rule = json!({ "age": { "min": 18 } });
    for (next, expected) in [(date(2026, 11, 22), NotEligible), (TODAY, Undetermined)] {
        let rule = Rule::of_record(&rule, next);
        assert_eq!(rule.verdict(&young()), expected, "next check on {next}");
    }
}

#[test]
fn what_others_must_fulfil_never_decides() {
    for by in ["employer", "sponsor", "authority"] {
        let rule = json!({ "age": { "min": 18 }, "by": by });
        assert_eq!(Rule::new(&rule).verdict(&young()), Eligible, "{by}");
    }
}

#[test]
fn what_others_must_fulfil_is_shown_as_it_stands() {
    let rule = json!({ "age": { "min": 18 }, "by": "employer" });
    let decision = Rule::new(&rule).decide(&young());
    let finding = only(&decision);
    assert_eq!(
        (finding.state, finding.by, finding.decides),
        (State::Unmet, Bearer::Employer, false)
    );
}

#[test]
fn a_duty_for_later_is_no_bar_and_a_condition_of_the_visa_is() {
    for (when, expected, told) in [
        ("later", Eligible, When::Later),
        ("entry", NotEligible, When::Entry),
        ("visa", NotEligible, When::Visa),
        ("apply", NotEligible, When::Apply),
    ] {
        let rule = json!({ "age": { "min": 18 }, "when": when });
        let decision = Rule::new(&rule).decide(&young());
        assert_eq!(
            (decision.verdict, only(&decision).when),
            (expected, told),
            "{when}"
        );
    }
}

#[test]
fn remarks_on_a_combinator_hold_for_everything_inside() {
    for (remark, expected) in [
        (json!({ "unverified": true }), Undetermined),
        (json!({ "waivable": true }), Undetermined),
        (json!({ "by": "employer" }), Eligible),
        (json!({ "when": "later" }), Eligible),
        (json!({ "cite": "§ 1" }), NotEligible),
    ] {
        let inner = json!({ "all": [{ "any": [{ "age": { "min": 18 } }] }] });
        let rule = crate::trees::beside(inner, remark.clone());
        let decision = Rule::new(&rule).decide(&young());
        assert_eq!(decision.verdict, expected, "{remark}");
    }
}

#[test]
fn a_condition_cites_its_own_law_else_that_of_the_combinator() {
    let rule = json!({ "cite": "§ 1", "source": "https://one.example", "all": [
        { "age": { "min": 18 } },
        { "age": { "max": 60 }, "cite": "§ 2", "source": "https://two.example" },
    ] });
    let decision = Rule::new(&rule).decide(&young());
    let cited = decision
        .findings
        .iter()
        .map(|f| (f.cite.as_deref(), f.source.as_str()));
    assert_eq!(
        cited.collect::<Vec<_>>(),
        [
            (Some("§ 1"), "https://one.example"),
            (Some("§ 2"), "https://two.example")
        ]
    );
}

#[test]
fn a_condition_without_a_source_rests_on_that_of_its_record() {
    let decision = Rule::new(&json!({ "age": { "min": 18 } })).decide(&young());
    let finding = only(&decision);
    assert_eq!(
        (finding.source.as_str(), finding.seen),
        ("https://law.example", date(2026, 10, 5))
    );
}

#[test]
fn only_what_bears_on_the_verdict_decides() {
    let rule = json!({ "all": [
        { "age": { "min": 18 } },
        { "any": [{ "age": { "min": 60 } }, { "age": { "max": 17 } }] },
        { "licence": { "any_of": ["driving:C"] } },
        { "judged": "selection" },
    ] });
    let decision = Rule::new(&rule).decide(&young());
    let deciding = decision.findings.iter().filter(|f| f.decides);
    assert_eq!(deciding.map(|f| f.path.as_str()).collect::<Vec<_>>(), ["1"]);
}

#[test]
fn a_way_that_others_decide_keeps_the_door_open_without_opening_it() {
    let rule = json!({ "any": [{ "age": { "min": 18 } }, { "judged": "authority-approval" }] });
    assert_eq!(Rule::new(&rule).verdict(&young()), Undetermined);
}

#[test]
fn a_language_without_a_level_is_shown_and_not_decided() {
    let rule = Rule::new(&json!({ "language": { "code": "fr" } }));
    for person in [
        json!({}),
        json!({ "languages": [] }),
        json!({ "languages": [{ "code": "fr", "level": "A1" }] }),
    ] {
        let decision = rule.decide(&person);
        assert_eq!(
            (decision.verdict, only(&decision).reason),
            (Eligible, Reason::LevelNotStated)
        );
    }
}

#[test]
fn ids_are_those_of_the_reference() {
    for (rule, id) in [
        (
            json!({ "language": { "code": "de", "min": "A1" } }),
            "language.de",
        ),
        (
            json!({ "language": { "any_of": ["en", "fr"], "min": "A1" } }),
            "language.en+fr",
        ),
        (
            json!({ "qualification": { "recognition": "full", "in": "DE" } }),
            "qualification.de",
        ),
        (
            json!({ "qualification": { "min_isced": 3 } }),
            "qualification",
        ),
        (
            json!({ "admission": { "kind": "study" } }),
            "admission.study",
        ),
        (json!({ "proof": "clean-record" }), "proof.clean-record"),
        (json!({ "judged": "selection" }), "judged.selection"),
        (
            json!({ "current_stay": { "inside": ["DE"] } }),
            "current_stay",
        ),
        (json!({ "job_offer": {} }), "job_offer"),
        (
            json!({ "prior_participation": { "any_of": ["a"] } }),
            "prior_participation",
        ),
        (json!({ "cohort": { "any_of": ["a"] } }), "cohort"),
        (json!({ "prior_stays": { "max_months": 0 } }), "prior_stays"),
        (
            json!({ "means": { "total": { "amount": 1, "currency": "EUR" } } }),
            "means",
        ),
    ] {
        assert_eq!(only(&Rule::new(&rule).decide(&json!({}))).id, id);
    }
}
