//! Links, and names of files, paths of the API and settings that stand in the text.

use std::path::Path;

use passerelle::settings::Settings;
use serde_json::Value;

use crate::page::{Page, root};

/// Names that begin so are files of the project.
const FOLDERS: [&str; 7] = [
    "docs/", "src/", "tests/", "index/", "data/", "benches/", ".ci/",
];

#[test]
fn every_link_leads_somewhere() {
    let mut dead = Vec::new();
    for page in Page::all() {
        for link in page.links() {
            if !leads_somewhere(&page, &link.target) {
                dead.push(format!("{}:{}: {}", page.path, link.line, link.target));
            }
        }
    }
    assert!(dead.is_empty(), "dead links:\n{}", dead.join("\n"));
}

#[test]
fn the_map_leads_to_every_page() {
    let map = Page::named("docs/README.md");
    let links = map.links();
    let reached: Vec<String> = links
        .iter()
        .map(|link| beside(&map.path, &link.target))
        .collect();
    let pages = Page::all().into_iter().map(|page| page.path);
    let below = pages.filter(|path| path.starts_with("docs/") && *path != map.path);
    let lost: Vec<String> = below.filter(|path| !reached.contains(path)).collect();
    assert!(
        lost.is_empty(),
        "not on the map `docs/README.md`: {lost:#?}"
    );
}

#[test]
fn every_file_that_is_named_is_there() {
    let missing = wrong(|text| {
        let is_page =
            !text.contains('/') && text.ends_with(".md") && text.starts_with(char::is_uppercase);
        let is_file = is_page || FOLDERS.iter().any(|folder| text.starts_with(folder));
        is_file && !text.contains(' ') && !is_there(text)
    });
    assert!(missing.is_empty(), "no such file:\n{}", missing.join("\n"));
}

#[test]
fn every_path_of_the_api_that_is_named_is_there() {
    let document = std::fs::read_to_string(root().join("docs/api/openapi.json"));
    let document: Value = serde_json::from_str(&document.expect("is committed")).expect("is JSON");
    let missing = wrong(|text| {
        let (method, path) = text.split_once(' ').unwrap_or(("", text));
        if !path.starts_with("/v1/") {
            return false;
        }
        let path = path.split('?').next().unwrap_or_default();
        let known = &document["paths"][path];
        known.is_null() || !method.is_empty() && known[method.to_lowercase()].is_null()
    });
    assert!(missing.is_empty(), "no such path:\n{}", missing.join("\n"));
}

#[test]
fn every_variable_that_is_named_is_a_setting() {
    let settings = serde_json::to_value(Settings::defaults()).expect("can be shown");
    let missing = wrong(|text| {
        let Some(name) = text.strip_prefix("PASSERELLE__") else {
            return false;
        };
        let name = name.split('=').next().unwrap_or_default().to_lowercase();
        let (section, key) = name.split_once("__").unwrap_or((&name, ""));
        section != "section" && settings[section][key].is_null()
    });
    assert!(
        missing.is_empty(),
        "no such setting:\n{}",
        missing.join("\n")
    );
}

#[test]
fn every_target_of_cargo_that_is_named_is_there() {
    let manifest = std::fs::read_to_string(root().join("Cargo.toml")).expect("is committed");
    let mut missing = Vec::new();
    for page in Page::all() {
        for (place, line) in page.lines.iter().enumerate() {
            let words: Vec<&str> = line.split([' ', '`']).collect();
            for pair in words
                .windows(2)
                .filter(|pair| ["--test", "--bench"].contains(&pair[0]))
            {
                if !manifest.contains(&format!("name = \"{}\"", pair[1])) {
                    missing.push(format!("{}:{}: {}", page.path, place + 1, pair[1]));
                }
            }
        }
    }
    assert!(
        missing.is_empty(),
        "no such target:\n{}",
        missing.join("\n")
    );
}

/// What stands between backticks and is wrong, with its place.
fn wrong(is_wrong: impl Fn(&str) -> bool) -> Vec<String> {
    let mut wrong = Vec::new();
    for page in Page::all() {
        for (line, text) in page.quoted() {
            if is_wrong(&text) {
                wrong.push(format!("{}:{line}: `{text}`", page.path));
            }
        }
    }
    wrong
}

fn leads_somewhere(page: &Page, target: &str) -> bool {
    if target.starts_with("https://") {
        return true;
    }
    let (path, anchor) = target.split_once('#').unwrap_or((target, ""));
    let file = match path {
        "" => page.path.clone(),
        path => beside(&page.path, path),
    };
    if !root().join(&file).exists() {
        return false;
    }
    anchor.is_empty() || Page::named(&file).anchors().iter().any(|own| own == anchor)
}

/// A path from the project folder for one that is relative to a page.
fn beside(page: &str, path: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." | "" => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// A name may end in a place to fill: `data/training/<iso2>/` needs `data/training/`.
fn is_there(name: &str) -> bool {
    let certain = name.split(['<', '*', '{']).next().unwrap_or_default();
    let certain = match certain.len() == name.len() {
        true => certain,
        false => certain.rsplit_once('/').map_or("", |(folder, _)| folder),
    };
    // What is built is there only after a start.
    certain.starts_with("index/build") || Path::new(root()).join(certain).exists()
}
