//! A page from its first block to its last, as a reader would follow it.

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;

use crate::allowed;
use crate::compare::is_shown;
use crate::console::steps;
use crate::page::{Block, Page, root};
use crate::reader::Reader;
use crate::renew::{self, Edit, renewed};

/// Walks through every page that is wanted and fails with all that is not as shown.
pub fn walk(wanted: impl Fn(&Page) -> bool) {
    // One page alone, while it is being written.
    let only = std::env::var("DOCS_PAGE").ok();
    let is_chosen = |page: &Page| only.as_ref().is_none_or(|own| page.path.ends_with(own));
    let pages = Page::all().into_iter().filter(|page| wanted(page));
    let pages: Vec<Page> = pages.filter(is_chosen).collect();
    let problems: Vec<String> = pages.iter().flat_map(walk_page).collect();
    assert!(problems.is_empty(), "\n{}", problems.join("\n\n"));
}

/// What a walk through one page has come to.
struct Walk<'a> {
    page: &'a Page,
    reader: Reader,
    problems: Vec<String>,
    edits: Vec<Edit>,
    /// Folders of records that the page writes.
    catalogues: BTreeSet<String>,
}

fn walk_page(page: &Page) -> Vec<String> {
    let blocks = page.blocks();
    if blocks.is_empty() {
        return Vec::new();
    }
    let mut walk = Walk {
        page,
        reader: Reader::of(page),
        problems: Vec::new(),
        edits: Vec::new(),
        catalogues: BTreeSet::new(),
    };
    for block in &blocks {
        if allowed::reason(page, block).is_some() {
            continue;
        }
        match block.language.as_str() {
            "console" => walk.console(block),
            "json" => walk.json(block),
            "toml" => walk.toml(block),
            // Every other block is refused by a test of its own.
            _ => {}
        }
    }
    walk.catalogues();
    if renew::is_wanted() && !walk.edits.is_empty() {
        renew::write(page, walk.edits);
    }
    walk.problems
}

impl Walk<'_> {
    fn problem(&mut self, block: &Block, what: &str) {
        let place = format!("{}:{}", self.page.path, block.first);
        self.problems.push(format!("{place}: {what}"));
    }

    fn console(&mut self, block: &Block) {
        let steps = match steps(block) {
            Ok(steps) => steps,
            Err(problem) => return self.problem(block, &problem),
        };
        for step in steps {
            let (real, well) = self.reader.run(&step.command);
            if !well {
                let told = real.join("\n");
                self.problem(block, &format!("`{}` failed:\n{told}", step.command));
            } else if !is_shown(&step.shown, &real) {
                if renew::is_wanted() {
                    self.edits.push(Edit {
                        first: step.first,
                        count: step.shown.len(),
                        lines: renewed(&step.shown, &real),
                    });
                    continue;
                }
                let told = real.join("\n");
                let what = format!(
                    "`{}` does not print what is shown, but:\n{told}",
                    step.command
                );
                self.problem(block, &what);
            }
        }
    }

    fn json(&mut self, block: &Block) {
        let text = block.lines.join("\n");
        if let Err(error) = serde_json::from_str::<Value>(&text) {
            return self.problem(block, &format!("is not JSON: {error}"));
        }
        if block.about.contains(' ') {
            let (status, answer) = self.reader.send(&block.about, &text);
            if status != "200" {
                self.problem(
                    block,
                    &format!("{} was answered {status}: {answer}", block.about),
                );
            }
        } else if !block.about.is_empty() {
            self.reader.write(&block.about, &text);
        }
    }

    fn toml(&mut self, block: &Block) {
        let text = block.lines.join("\n") + "\n";
        if let Some(path) = block.about.strip_prefix("from ") {
            let whole = fs::read_to_string(root().join(path)).unwrap_or_default();
            if !whole.contains(&text) {
                self.problem(block, &format!("`{path}` has no such lines"));
            }
            return;
        }
        if let Some((catalogue, _)) = block.about.split_once('/') {
            self.reader.write(&block.about, &text);
            self.catalogues.insert(catalogue.to_owned());
            return;
        }
        let name = match block.about.as_str() {
            "" => "settings.toml",
            name => name,
        };
        self.reader.write(name, &text);
        let (told, well) = self
            .reader
            .run(&format!("passerelle --config {name} config check"));
        if !well {
            self.problem(
                block,
                &format!("is refused as settings:\n{}", told.join("\n")),
            );
        }
    }

    /// The records that a page writes are sound, and their cases come out.
    fn catalogues(&mut self) {
        for folder in std::mem::take(&mut self.catalogues) {
            let check = format!("passerelle --set catalogue.path={folder} check");
            let (told, well) = self.reader.run(&check);
            if !well {
                let place = format!("{}: the records in `{folder}`", self.page.path);
                self.problems
                    .push(format!("{place} are not sound:\n{}", told.join("\n")));
            }
        }
    }
}
