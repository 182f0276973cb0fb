//! Is what the pages show true?
//!
//! Every fenced block of the pages is run, sent, read or held against a file; links, names of
//! files, settings, codes and conditions are held against what is there. `CONTRIBUTING.md` tells
//! how a page is written so that it can be checked, and how `RENEW_DOCS` renews shown output.
//!
//! Not for: whether the program is right (the other tests); the pages only show it.

mod allowed;
mod compare;
mod console;
mod links;
mod page;
mod reader;
mod reference;
mod renew;
mod rules;
mod server;
mod walk;

use page::Page;

#[test]
fn the_readme_does_what_it_shows() {
    walk::walk(|page| page.path == "README.md");
}

#[test]
fn the_setup_pages_do_what_they_show() {
    walk::walk(|page| page.is_below("docs/setup/"));
}

#[test]
fn the_guides_do_what_they_show() {
    walk::walk(|page| page.is_below("docs/guide/"));
}

#[test]
fn the_reference_does_what_it_shows() {
    walk::walk(|page| page.is_below("docs/reference/"));
}

#[test]
fn every_other_page_does_what_it_shows() {
    let walked = ["docs/setup/", "docs/guide/", "docs/reference/"];
    walk::walk(|page| {
        page.path != "README.md" && !walked.iter().any(|folder| page.is_below(folder))
    });
}

#[test]
fn no_block_escapes_its_check() {
    let pages = Page::all();
    let escaped: Vec<String> = pages.iter().flat_map(allowed::escaped).collect();
    assert!(escaped.is_empty(), "\n{}", escaped.join("\n"));
    let idle = allowed::idle(&pages);
    assert!(idle.is_empty(), "allowed, but on no page: {idle:#?}");
}
