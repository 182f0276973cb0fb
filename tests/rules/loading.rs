//! A broken record is refused, and the refusal says where and what was meant.

use passerelle::catalogue::Catalogue;
use passerelle::taxonomy::Vocabulary;
use passerelle::text::FileProblem;

const PATH: &str = "pathways/xx/xx-test.toml";

/// A record that nothing is wrong with; `tail` is what it asks.
fn record(tail: &str) -> String {
    format!(
        r#"id = "xx-test"
kind = "pathway"
category = "labour"
status = {{ is = "open" }}
countries = ["DE"]
access = ["candidate"]
sources = [{{ url = "https://law.example", seen = 2026-10-05, confidence = "high" }}]
checked = {{ on = 2026-10-05, by = "dossier", next = 2027-01-15 }}

[title]
en = "A test"

[summary]
en = "A test."

{tail}"#
    )
}

const PARAMETERS: &str = r#"["xx.salary"]
what = "a threshold"
currency = "EUR"
period = "year"
[["xx.salary".values]]
from = 2026-01-01
value = 50700
source = "law"

["xx.shortage"]
what = "occupations in shortage"
[["xx.shortage".values]]
from = 2026-01-01
list = ["71"]
source = "law"
"#;

fn read(path: &str, text: &str) -> Catalogue {
    let files = [(path, text), ("parameters/xx.toml", PARAMETERS)];
    Catalogue::read(files, &Vocabulary::default())
}

/// The only problem of a record.
fn problem(text: &str) -> FileProblem {
    let catalogue = read(PATH, text);
    assert_eq!(catalogue.problems.len(), 1, "{:?}", catalogue.problems);
    assert!(catalogue.entries.is_empty(), "a broken record is served");
    catalogue.problems[0].clone()
}

/// The line, from 1, on which a text first stands.
fn line_of(text: &str, needle: &str) -> Option<usize> {
    text.lines()
        .position(|line| line.contains(needle))
        .map(|at| at + 1)
}

#[test]
fn a_sound_record_has_no_problem() {
    let catalogue = read(PATH, &record("[[requires.all]]\nage = { min = 18 }\n"));
    assert_eq!(catalogue.problems, []);
    assert_eq!(catalogue.entries.len(), 1);
}

#[test]
fn an_unknown_key_names_its_line_and_the_known_one() {
    for (tail, key, meant) in [
        (
            "[[requires.all]]\nnatonality = { any_of = [\"TN\"] }\n",
            "natonality",
            "nationality",
        ),
        (
            "[[requires.all]]\nage = { minimum = 18 }\n",
            "minimum",
            "min",
        ),
        (
            "[[requires.all]]\nage = { min = 18 }\nsite = \"§ 1\"\n",
            "site",
            "cite",
        ),
        (
            "[requires]\nany = [\n  { age = { min = 18 } },\n  { langage = { code = \"de\" } },\n]\n",
            "langage",
            "language",
        ),
    ] {
        let text = record(tail);
        let problem = problem(&text);
        assert_eq!(problem.key.as_deref(), Some(key), "{problem}");
        assert_eq!(problem.suggestion.as_deref(), Some(meant), "{problem}");
        assert_eq!(problem.line, line_of(&text, key), "{problem}");
    }
}

#[test]
fn an_unknown_key_of_the_record_itself_is_refused_too() {
    let text = record("").replace("countries", "contries");
    let problem = problem(&text);
    assert_eq!(problem.suggestion.as_deref(), Some("countries"));
    assert_eq!(problem.line, Some(5));
}

#[test]
fn a_condition_has_one_key() {
    let text = record("[[requires.all]]\nage = { min = 18 }\nresidence = { any_of = [\"TN\"] }\n");
    let problem = problem(&text);
    assert!(problem.message.contains("exactly one key"), "{problem}");
    assert_eq!(
        problem.line,
        line_of(&text, "[[requires.all]]"),
        "{problem}"
    );
}

#[test]
fn what_would_mean_nothing_is_refused_on_its_line() {
    for (condition, said) in [
        ("all = []", "at least one condition"),
        ("any = []", "at least one condition"),
        ("points = { at_least = 1, from = [] }", "lines in `from`"),
        ("age = {}", "`min` or `max`"),
        ("age = { min = 40, max = 30 }", "`min` not above `max`"),
        ("nationality = {}", "`any_of` or `none_of`"),
        ("language = { min = \"B1\" }", "`code`"),
        ("language = { code = \"de\", any_of = [\"fr\"] }", "`code`"),
        ("qualification = { recognition = \"full\" }", "go together"),
        ("admission = {}", "`kind`"),
        (
            "prior_stays = { in = [\"DE\"] }",
            "`min_months` or `max_months`",
        ),
        (
            "prior_stays = { min_months = 1, max_months = 2 }",
            "`min_months` or `max_months`",
        ),
        ("experience = {}", "`min_years`"),
        ("occupation = {}", "`list`"),
        ("skill = {}", "`any_of`"),
        ("licence = {}", "`any_of`"),
        ("salary = { at_least = { percent = 90 } }", "`parameter`"),
        ("means = { months = 12 }", "`monthly`"),
        ("cite = \"§ 1\"", "needs one key"),
    ] {
        let text = record(&format!("[requires]\n{condition}\n"));
        let problem = problem(&text);
        assert!(problem.message.contains(said), "{condition}: {problem}");
        let (from, to) = (line_of(&text, "[requires]"), line_of(&text, condition));
        assert!(
            problem.line == from || problem.line == to,
            "{condition}: {problem}"
        );
    }
}

#[test]
fn an_unknown_parameter_comes_with_the_known_one() {
    let text = record("[[requires.all]]\nsalary = { at_least = { parameter = \"xx.salry\" } }\n");
    let problem = problem(&text);
    assert!(
        problem.message.ends_with("did you mean `xx.salary`?"),
        "{problem}"
    );
    assert_eq!(problem.line, line_of(&text, "xx.salry"), "{problem}");
}

#[test]
fn a_parameter_of_another_kind_is_refused() {
    for (condition, key) in [
        ("occupation = { list = \"xx.salary\" }", "xx.salary"),
        (
            "salary = { at_least = { parameter = \"xx.shortage\" } }",
            "xx.shortage",
        ),
        ("quota = { parameter = \"xx.salary\" }", "xx.salary"),
    ] {
        let problem = problem(&record(&format!("[[requires.all]]\n{condition}\n")));
        assert_eq!(problem.key.as_deref(), Some(key), "{problem}");
    }
}

#[test]
fn the_id_is_the_name_of_the_file() {
    let catalogue = read("pathways/xx/xx-other.toml", &record(""));
    let messages: Vec<String> = catalogue.problems.iter().map(ToString::to_string).collect();
    assert_eq!(
        messages,
        ["pathways/xx/xx-other.toml:1: `id`: id `xx-test` is not the name of the file"]
    );
}

#[test]
fn nobody_applies_where_people_are_only_referred() {
    let text = record("").replace("is = \"open\"", "is = \"referral-only\"");
    let problem = problem(&text);
    assert_eq!(
        (problem.line, problem.key.as_deref()),
        (Some(6), Some("access"))
    );
    let referred = text.replace("[\"candidate\"]", "[\"unhcr\"]");
    assert_eq!(read(PATH, &referred).problems, []);
}

#[test]
fn an_id_that_is_taken_is_refused_with_the_file_that_has_it() {
    let text = record("");
    let files = [
        (PATH, text.as_str()),
        ("programmes/xx-test.toml", text.as_str()),
    ];
    let catalogue = Catalogue::read(files, &Vocabulary::default());
    let messages: Vec<&str> = catalogue
        .problems
        .iter()
        .map(|p| p.message.as_str())
        .collect();
    assert_eq!(messages, [format!("id `xx-test` is already in `{PATH}`")]);
}

#[test]
fn a_broken_record_does_not_take_the_others_along() {
    let (broken, sound) = (
        record("nonsense = 1\n"),
        record("").replace("xx-test", "xx-sound"),
    );
    let files = [
        (PATH, broken.as_str()),
        ("pathways/xx/xx-sound.toml", sound.as_str()),
    ];
    let catalogue = Catalogue::read(files, &Vocabulary::default());
    assert_eq!((catalogue.problems.len(), catalogue.entries.len()), (1, 1));
}

#[test]
fn a_broken_line_of_offers_is_named_by_its_number() {
    let text = "{}\n\n{\"id\": 3}\n";
    let catalogue = Catalogue::read([("jobs/offers.jsonl", text)], &Vocabulary::default());
    let lines: Vec<Option<usize>> = catalogue.problems.iter().map(|p| p.line).collect();
    assert_eq!(lines, [Some(1), Some(3)]);
}
