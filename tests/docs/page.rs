//! Pages, cut into what can be checked: blocks, headings, links, quoted names.

use std::fs;
use std::path::{Path, PathBuf};

/// One page of the documentation.
#[derive(Debug, Clone)]
pub struct Page {
    /// Its path from the project folder, with `/`.
    pub path: String,
    /// Its lines.
    pub lines: Vec<String>,
}

/// One fenced block.
#[derive(Debug, Clone)]
pub struct Block {
    /// The first word after the fence: `console`, `json`, `toml`, `text` or nothing.
    pub language: String,
    /// What follows that word.
    pub about: String,
    /// Place of the first line inside, from 0.
    pub first: usize,
    /// The lines inside.
    pub lines: Vec<String>,
}

/// A link of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The line, from 1.
    pub line: usize,
    /// Where it leads.
    pub target: String,
}

/// The folder of the project.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

impl Page {
    /// Every page: those at the top, those under `docs/`, and those beside the data and the index.
    pub fn all() -> Vec<Page> {
        let mut paths: Vec<PathBuf> = [
            "README.md",
            "CONTRIBUTING.md",
            "CHANGELOG.md",
            "SECURITY.md",
            "index/README.md",
            "data/PROVENANCE.md",
        ]
        .iter()
        .map(|path| root().join(path))
        .collect();
        collect(&root().join("docs"), &mut paths);
        let mut pages: Vec<Page> = paths.iter().map(|path| Page::read(path)).collect();
        pages.sort_by(|a, b| a.path.cmp(&b.path));
        pages
    }

    /// The page at a path from the project folder.
    pub fn named(path: &str) -> Page {
        Page::read(&root().join(path))
    }

    fn read(path: &Path) -> Page {
        let text = fs::read_to_string(path)
            .unwrap_or_else(|error| panic!("cannot read `{}`: {error}", path.display()));
        let path = path.strip_prefix(root()).expect("is inside the project");
        Page {
            path: path.to_string_lossy().replace('\\', "/"),
            lines: text.lines().map(str::to_owned).collect(),
        }
    }

    /// Whether the page lies below a folder.
    pub fn is_below(&self, folder: &str) -> bool {
        self.path.starts_with(folder)
    }

    /// The fenced blocks, in order.
    pub fn blocks(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut open: Option<Block> = None;
        for (place, line) in self.lines.iter().enumerate() {
            let Some(info) = line.trim_start().strip_prefix("```") else {
                if let Some(block) = &mut open {
                    block.lines.push(line.clone());
                }
                continue;
            };
            match open.take() {
                Some(block) => blocks.push(block),
                None => {
                    let (language, about) =
                        info.trim().split_once(' ').unwrap_or((info.trim(), ""));
                    open = Some(Block {
                        language: language.to_owned(),
                        about: about.trim().to_owned(),
                        first: place + 1,
                        lines: Vec::new(),
                    });
                }
            }
        }
        assert!(open.is_none(), "{}: a fence is not closed", self.path);
        blocks
    }

    /// The lines outside blocks, with their numbers from 1.
    pub fn prose(&self) -> Vec<(usize, &str)> {
        let mut inside = false;
        let mut prose = Vec::new();
        for (place, line) in self.lines.iter().enumerate() {
            if line.trim_start().starts_with("```") {
                inside = !inside;
            } else if !inside {
                prose.push((place + 1, line.as_str()));
            }
        }
        prose
    }

    /// Anchors of the headings, as code forges make them.
    pub fn anchors(&self) -> Vec<String> {
        let headings = self.prose().into_iter().filter_map(|(_, line)| {
            let text = line.trim_start_matches('#');
            (text.len() < line.len()).then(|| text.strip_prefix(' '))?
        });
        headings.map(anchor).collect()
    }

    /// Links of the form `[text](target)` outside code.
    pub fn links(&self) -> Vec<Link> {
        let mut links = Vec::new();
        for (line, text) in self.prose() {
            let plain: String = text.split('`').step_by(2).collect();
            let targets = plain.split("](").skip(1);
            links.extend(targets.filter_map(|rest| {
                let target = rest.split(')').next()?.to_owned();
                Some(Link { line, target })
            }));
        }
        links
    }

    /// What stands between backticks outside blocks, with its line.
    pub fn quoted(&self) -> Vec<(usize, String)> {
        let mut quoted = Vec::new();
        for (line, text) in self.prose() {
            let inside = text.split('`').skip(1).step_by(2);
            quoted.extend(inside.map(|text| (line, text.to_owned())));
        }
        quoted
    }

    /// The rows of every table whose first heading is `heading`, cell by cell.
    pub fn rows(&self, heading: &str) -> Vec<Vec<String>> {
        let mut rows = Vec::new();
        let mut inside = false;
        for (_, line) in self.prose() {
            if line.starts_with("|-") {
                continue;
            }
            let Some(row) = line.strip_prefix("| ") else {
                inside = false;
                continue;
            };
            let cells = row.trim_end().trim_end_matches('|').split(" | ");
            let cells: Vec<String> = cells.map(|cell| cell.trim().to_owned()).collect();
            match inside {
                true => rows.push(cells),
                false => inside = cells.first().is_some_and(|first| first == heading),
            }
        }
        rows
    }

    /// Whether the page writes to a store, and needs a service and a store that no other page sees:
    /// `<!-- store: its own -->`.
    pub fn has_own_store(&self) -> bool {
        self.lines
            .iter()
            .any(|line| line == "<!-- store: its own -->")
    }

    /// The settings of the server that the page speaks to: `<!-- server: KEY=VALUE -->`.
    pub fn server_settings(&self) -> Vec<String> {
        let lines = self.lines.iter();
        let marked = lines.filter_map(|line| line.strip_prefix("<!-- server: "));
        let settings = marked.filter_map(|line| line.strip_suffix(" -->"));
        settings.map(str::to_owned).collect()
    }
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the folder can be read") {
        let path = entry.expect("an entry of a readable folder").path();
        if path.is_dir() {
            collect(&path, paths);
        } else if path.extension().is_some_and(|ending| ending == "md") {
            paths.push(path);
        }
    }
}

fn anchor(heading: &str) -> String {
    let kept = heading.chars().filter_map(|letter| match letter {
        ' ' => Some('-'),
        '-' | '_' => Some(letter),
        _ if letter.is_alphanumeric() => Some(letter),
        _ => None,
    });
    kept.flat_map(char::to_lowercase).collect()
}

#[test]
fn anchors_are_those_of_code_forges() {
    assert_eq!(
        anchor("`POST /v1/match`: what, and why?"),
        "post-v1match-what-and-why"
    );
}
