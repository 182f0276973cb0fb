//! Answers as text for a terminal.

use std::fmt::Write;

use crate::app::view::{ConditionView, MatchAnswer, MatchView};
use crate::app::{FindAnswer, ParseAnswer};
use crate::domain::Locale;
use crate::i18n::Messages;
use crate::rules::{State, Verdict};

/// Matches by verdict: fit, id, title, and what stands in the way.
pub fn matches(answer: &MatchAnswer, messages: &Messages, locale: Locale) -> String {
    let mut out = String::new();
    let counts = &answer.verdicts;
    line(
        &mut out,
        format_args!(
            "{}: {}   {}: {}   {}: {}",
            messages.word("verdict-eligible", locale),
            counts.eligible,
            messages.word("verdict-undetermined", locale),
            counts.undetermined,
            messages.word("verdict-not_eligible", locale),
            counts.not_eligible,
        ),
    );
    let mut verdict = None;
    for own in &answer.matches {
        if verdict != Some(own.verdict) {
            verdict = Some(own.verdict);
            let name: &str = own.verdict.into();
            let title = messages.word(&format!("verdict-{name}"), locale);
            line(&mut out, format_args!("\n{title}"));
        }
        one_match(&mut out, own, messages, locale);
    }
    if !answer.questions.is_empty() {
        line(
            &mut out,
            format_args!("\n{}", messages.word("results-questions", locale)),
        );
        for question in answer.questions.iter().take(5) {
            let settles = usize::try_from(question.settles).unwrap_or(usize::MAX);
            let settles = messages.counted("results-settles", settles, locale);
            line(&mut out, format_args!("  {} ({settles})", question.text));
        }
    }
    for words in &answer.unresolved {
        let meant: Vec<&str> = words.suggestions.iter().map(|s| s.label.as_str()).collect();
        let title = messages.word("results-unresolved", locale);
        line(
            &mut out,
            format_args!("\n{title}: {} ({})", words.text, meant.join(", ")),
        );
    }
    out
}

/// What a CV says: each fact with its words, and what was left out.
pub fn parsed(answer: &ParseAnswer, messages: &Messages, locale: Locale) -> String {
    let mut out = String::new();
    line(
        &mut out,
        format_args!("{}", messages.word("cv-found", locale)),
    );
    for fact in &answer.facts {
        let value = match &fact.value {
            serde_json::Value::String(text) => text.clone(),
            serde_json::Value::Null => "?".to_owned(),
            other => other.to_string(),
        };
        let place = match (fact.line, &fact.path) {
            (Some(line), _) => line.to_string(),
            (None, Some(path)) => path.clone(),
            (None, None) => String::new(),
        };
        line(
            &mut out,
            format_args!(
                "  {:<28} {value:<24} « {} » {place}",
                fact.pointer, fact.evidence
            ),
        );
    }
    let kinds = answer.dropped.iter().map(|kind| {
        let name: &str = kind.into();
        messages.word(&format!("cv-dropped-{name}"), locale)
    });
    let kinds: Vec<String> = kinds.collect();
    if !kinds.is_empty() {
        let title = messages.word("cv-left-out", locale);
        line(&mut out, format_args!("{title}: {}", kinds.join(", ")));
    }
    out.push('\n');
    out
}

/// Results of a search.
pub fn results(answer: &FindAnswer, messages: &Messages, locale: Locale) -> String {
    let mut out = String::new();
    let count = usize::try_from(answer.total.count).unwrap_or(usize::MAX);
    line(
        &mut out,
        format_args!("{}", messages.counted("results-count", count, locale)),
    );
    if let Some(meant) = &answer.did_you_mean {
        line(
            &mut out,
            format_args!("{} {meant}", messages.word("results-did-you-mean", locale)),
        );
    }
    for result in &answer.results {
        let card = &result.opportunity;
        let kind = messages.word(&format!("kind-{}", card.kind.code()), locale);
        let sample = match card.sample {
            true => format!(", {}", messages.word("result-sample", locale)),
            false => String::new(),
        };
        line(
            &mut out,
            format_args!(
                "  {:<38} {} [{kind}, {}{sample}]",
                card.id, card.title, card.status.text
            ),
        );
    }
    for more in &answer.more_from {
        line(
            &mut out,
            format_args!("  + {} {}", more.count, more.provider),
        );
    }
    out
}

fn one_match(out: &mut String, own: &MatchView, messages: &Messages, locale: Locale) {
    let card = &own.opportunity;
    let kind = messages.word(&format!("kind-{}", card.kind.code()), locale);
    let mark = match (card.sample, card.stale) {
        (true, _) => format!(" [{}]", messages.word("result-sample", locale)),
        (_, true) => format!(" [{}]", messages.word("result-stale", locale)),
        _ => String::new(),
    };
    line(
        out,
        format_args!(
            "  {:>3}  {:<34} {} ({kind}, {}){mark}",
            own.fit, card.id, card.title, card.status.text
        ),
    );
    for condition in own
        .conditions
        .iter()
        .filter(|c| in_the_way(c, own.verdict))
        .take(4)
    {
        let state: &str = condition.state.into();
        let state = messages.word(&format!("state-{state}"), locale);
        line(out, format_args!("         {state}: {}", condition.text));
    }
    for change in &own.changes {
        let set: Vec<&str> = change.set.iter().map(|field| field.text.as_str()).collect();
        let offered: Vec<&str> = change
            .offered_by
            .iter()
            .map(|named| named.id.as_str())
            .collect();
        line(
            out,
            format_args!("         → {}  {}", set.join(" + "), offered.join(", ")),
        );
    }
}

fn in_the_way(condition: &ConditionView, verdict: Verdict) -> bool {
    condition.decides && verdict != Verdict::Eligible && condition.state != State::Met
}

fn line(out: &mut String, text: std::fmt::Arguments<'_>) {
    // Writing into a string does not fail.
    let _ = writeln!(out, "{text}");
}
