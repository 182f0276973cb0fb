//! The report that people read.

use std::fmt::Write;
use std::path::Path;

use crate::figures::Figures;

const PATH: &str = "docs/topics/linking-quality.md";
const START: &str = "<!-- figures of the run -->";
const END: &str = "<!-- end of figures -->";

fn table(all: &[Figures]) -> String {
    let mut table = format!("{START}\n| set | phrases | MRR | hit@10 |\n|---|---|---|---|\n");
    for own in all {
        let row = writeln!(
            table,
            "| {} | {} | {:.3} | {:.3} |",
            own.name,
            own.count(),
            own.mrr(),
            own.hit_at_10()
        );
        row.expect("a text takes every row");
    }
    table.push_str(END);
    table
}

/// Fails when the report does not tell these figures; `LINKING_QUALITY=write` renews it.
pub fn check(all: &[Figures]) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(PATH);
    let text = std::fs::read_to_string(&path).expect("the report is there");
    let (before, rest) = text.split_once(START).expect("the report has figures");
    let (_, after) = rest.split_once(END).expect("the figures end");
    let renewed = format!("{before}{}{after}", table(all));
    if std::env::var("LINKING_QUALITY").is_ok_and(|own| own == "write") {
        std::fs::write(&path, &renewed).expect("the report can be written");
    } else {
        assert_eq!(
            text, renewed,
            "`{PATH}` is old: run with LINKING_QUALITY=write"
        );
    }
}
