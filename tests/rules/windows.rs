//! Windows of time are told and never decide.

use jiff::civil::{Date, date};
use passerelle::rules::{Bearer, Reason, Verdict};
use serde_json::json;

use crate::judging::{Rule, only};

fn reason(window: &serde_json::Value, day: Date) -> Reason {
    only(&Rule::new(&json!({ "window": window })).decide_on(&json!({}), day)).reason
}

#[test]
fn a_window_is_open_on_its_first_and_on_its_last_day() {
    let window = json!({ "dates": [{ "opens": "2026-10-23", "closes": "2026-12-07" }] });
    for (day, expected) in [
        (date(2026, 10, 22), Reason::WindowUpcoming),
        (date(2026, 10, 23), Reason::WindowOpen),
        (date(2026, 12, 7), Reason::WindowOpen),
        (date(2026, 12, 8), Reason::WindowClosed),
    ] {
        assert_eq!(reason(&window, day), expected, "on {day}");
    }
}

#[test]
fn between_two_windows_the_next_one_is_told() {
    let window = json!({ "dates": [
        { "opens": "2026-01-12", "closes": "2026-01-12", "what": "farming" },
        { "opens": "2026-02-09", "closes": "2026-02-09", "what": "tourism" },
    ] });
    for (day, expected) in [
        (date(2026, 1, 12), Reason::WindowOpen),
        (date(2026, 1, 13), Reason::WindowUpcoming),
        (date(2026, 2, 10), Reason::WindowClosed),
    ] {
        assert_eq!(reason(&window, day), expected, "on {day}");
    }
}

#[test]
fn a_window_that_comes_back_is_not_closed_for_good() {
    let dates = json!([{ "opens": "2026-01-12", "closes": "2026-01-12" }]);
    let window = json!({ "dates": dates, "recurring": "every year" });
    assert_eq!(reason(&window, date(2026, 6, 1)), Reason::ToBeDecided);
}

#[test]
fn a_closed_window_stands_beside_the_verdict() {
    let rule = json!({ "all": [
        { "window": { "dates": [{ "opens": "2020-01-01", "closes": "2020-01-02" }] } },
        { "age": { "min": 18 } },
    ] });
    let decision = Rule::new(&rule).decide(&json!({ "age": 20 }));
    assert_eq!(decision.verdict, Verdict::Eligible);
    assert_eq!(decision.findings[0].by, Bearer::Authority);
}
