//! The few blocks that are shown and not run, each with its reason.

use crate::page::{Block, Page};

/// Page, first line, and why the block is not run.
const NOT_RUN: &[(&str, &str, &str)] = &[
    ("README.md", "cargo run --release", BUILDS),
    ("README.md", "<script type=\"module\" src=", IN_BROWSER),
    ("CONTRIBUTING.md", "tests/run", "runs this test too"),
    ("docs/setup/install.md", "cargo build --release", BUILDS),
    ("docs/setup/operate.md", "server {", "is read by nginx"),
    ("docs/setup/operate.md", "[Service]", "is read by systemd"),
    ("docs/topics/architecture.md", "main", "is a picture"),
    (
        "docs/topics/architecture.md",
        "JSON profile",
        "is a picture",
    ),
    ("docs/topics/architecture.md", "data/*.toml", "is a picture"),
    ("docs/topics/architecture.md", "file", "is a picture"),
    (
        "docs/guide/esco.md",
        "passerelle import esco",
        "needs a download of ESCO; tests/esco runs it on invented ones",
    ),
    (
        "docs/guide/widget.md",
        "<script type=\"module\" src=",
        IN_BROWSER,
    ),
    (
        "docs/guide/widget.md",
        "document.addEventListener(\"passerelle:search\"",
        IN_BROWSER,
    ),
    ("docs/guide/widget.md", "passerelle-search {", IN_BROWSER),
    (
        "docs/guide/widget.md",
        "<script type=\"module\" crossorigin=",
        IN_BROWSER,
    ),
    ("docs/guide/widget.md", "<iframe src=", IN_BROWSER),
    (
        "docs/guide/widget.md",
        "import { instantSearchClient }",
        IN_BROWSER,
    ),
    ("docs/development/building.md", "cargo run ", BUILDS),
    ("docs/development/building.md", "cargo bench", BUILDS),
    ("docs/development/building.md", "cargo run --locked", BUILDS),
    ("docs/development/testing.md", "cargo test", BUILDS),
    (
        "docs/development/testing.md",
        "RENEW_DOCS",
        "runs this test too",
    ),
];

const BUILDS: &str = "builds for minutes";
const IN_BROWSER: &str = "is run by tests/browser";

/// Why a block is not run, when it is allowed not to.
pub fn reason(page: &Page, block: &Block) -> Option<&'static str> {
    let first = block.lines.first()?;
    let found = NOT_RUN
        .iter()
        .find(|(path, line, _)| *path == page.path && first.starts_with(line));
    found.map(|(_, _, reason)| *reason)
}

/// Blocks that nothing would check.
pub fn escaped(page: &Page) -> Vec<String> {
    let blocks = page.blocks();
    let unchecked = blocks.iter().filter(|block| {
        let is_checked = ["console", "json", "toml"].contains(&block.language.as_str());
        !is_checked && reason(page, block).is_none()
    });
    unchecked
        .map(|block| {
            let (path, line, language) = (&page.path, block.first, &block.language);
            format!("{path}:{line}: a `{language}` block is not run; use console, json or toml, or allow it with a reason")
        })
        .collect()
}

/// Entries that no page needs any more.
pub fn idle(pages: &[Page]) -> Vec<&'static str> {
    let is_used = |path: &str, line: &str| {
        let page = pages.iter().find(|page| page.path == path);
        page.is_some_and(|page| {
            let mut blocks = page.blocks().into_iter();
            blocks.any(|block| {
                block
                    .lines
                    .first()
                    .is_some_and(|first| first.starts_with(line))
            })
        })
    };
    let idle = NOT_RUN
        .iter()
        .filter(|(path, line, _)| !is_used(path, line));
    idle.map(|(_, line, _)| *line).collect()
}
