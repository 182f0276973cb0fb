//! Do arrows between modules point down only, and do files keep to the house rules?

mod layers;
mod source;
mod tokens;

use layers::{Forbidden, find_fault, is_known};
use source::{Mention, SourceFile, files};

/// More lines than this are told on stdout.
const LINES_WANTED: usize = 300;
/// More lines than this fail.
const LINES_AT_MOST: usize = 500;
/// Code that people read; tables of data are no code.
const CODE: [&str; 6] = ["rs", "js", "mjs", "html", "css", "sh"];

#[test]
fn arrows_between_modules_point_down_only() {
    let files = files("src", &["rs"]);
    let edges: usize = files.iter().map(|file| file.mentions().len()).sum();
    assert!(edges > 50, "only {edges} mentions of modules were found");
    let faults: Vec<String> = files.iter().flat_map(faults).collect();
    assert_none("these arrows do not point down", &faults);
}

#[test]
fn every_module_of_the_library_stands_in_the_layers() {
    let files = files("src", &["rs"]);
    let library = files.iter().find(|file| file.path == "src/lib.rs");
    let declared = library.expect("the library has a root").declared_modules();
    assert!(!declared.is_empty(), "src/lib.rs declares no module");
    let unplaced: Vec<String> = declared.into_iter().filter(|m| !is_known(m)).collect();
    assert_none("these modules stand in no layer of this test", &unplaced);
    let astray = files.iter().filter(|file| {
        let module = file.module();
        module != "lib" && !is_known(module)
    });
    let astray: Vec<String> = astray.map(|file| file.path.clone()).collect();
    assert_none("these files belong to no layer of this test", &astray);
}

#[test]
fn a_planted_upward_arrow_is_found_however_it_is_written() {
    let ways = [
        "use crate::api::Problem;",
        "use crate::{domain::IscoCode, api::{Problem, self}};",
        "pub use crate::{\n    domain,\n    api,\n};",
        "fn f() -> u8 { crate::api::limit() }",
        "#[serde(with = \"crate::api::pages\")]\nstruct S;",
        "use super::super::api;",
        "mod tests { use super::super::super::api::Problem; }",
        "fn f<'a>(c: char) -> bool { c == '\"' && crate::api::is_quote(c) }",
    ];
    for way in ways {
        let found: Vec<String> = faults(&planted("src/rules/planted.rs", way));
        assert_eq!(found.len(), 1, "in `{way}`: {found:?}");
        assert!(found[0].contains("`rules` names `api`"), "{}", found[0]);
    }
}

#[test]
fn comments_texts_and_own_parts_are_no_arrows() {
    let source = r##"
        //! See [`crate::api`].
        /* use crate::cli; /* use crate::web; */ */
        use super::truth::Verdict;
        use crate::domain::IscoCode;
        use crate::rules::Facts;
        pub(crate) const WORDS: &str = "use crate::api";
        const MORE: &str = r#"crate "crate::api" "#;
        mod tests { use super::super::facts; use super::*; }
    "##;
    let planted = planted("src/rules/planted.rs", source);
    let mentioned: Vec<String> = planted.mentions().into_iter().map(|m| m.module).collect();
    assert_eq!(mentioned, ["domain", "rules"]);
    assert_eq!(faults(&planted), [""; 0]);
}

#[test]
fn a_mention_knows_its_line() {
    let planted = planted("src/app/planted.rs", "\n\nuse crate::{\n    rules,\n};\n");
    let module = "rules".to_owned();
    assert_eq!(planted.mentions(), [Mention { line: 4, module }]);
}

#[test]
fn neighbours_never_see_each_other_and_lower_rows_are_open() {
    let neighbours = [
        ("api", "web"),
        ("matching", "search"),
        ("search", "catalogue"),
        ("catalogue", "intake"),
        ("intake", "store"),
        ("rules", "taxonomy"),
        ("taxonomy", "i18n"),
        ("rules", "safety"),
    ];
    for (one, other) in neighbours {
        assert_eq!(find_fault(one, other), Some(Forbidden::Sideways));
        assert_eq!(find_fault(other, one), Some(Forbidden::Sideways));
    }
    for upper in ["matching", "catalogue", "intake"] {
        for lower in ["rules", "taxonomy", "safety"] {
            assert_eq!(find_fault(upper, lower), None);
            assert_eq!(find_fault(lower, upper), Some(Forbidden::Upward));
        }
    }
    assert_eq!(find_fault("settings", "text"), None);
    assert_eq!(find_fault("text", "settings"), Some(Forbidden::Upward));
    assert_eq!(find_fault("text", "domain"), None);
    assert_eq!(find_fault("domain", "text"), Some(Forbidden::Upward));
    assert_eq!(find_fault("app", "helpers"), Some(Forbidden::Unknown));
}

#[test]
fn only_search_names_tantivy() {
    let (inside, outside) = names("tantivy", |file| file.module() == "search");
    assert!(!inside.is_empty(), "src/search does not name tantivy");
    assert_none("tantivy is named outside src/search", &outside);
}

#[test]
fn only_store_names_sqlx() {
    let (inside, outside) = names("sqlx", |file| file.module() == "store");
    assert!(!inside.is_empty(), "src/store does not name sqlx");
    assert_none("sqlx is named outside src/store", &outside);
}

#[test]
fn only_text_similarity_names_strsim() {
    let (inside, outside) = names("strsim", |file| file.path == "src/text/similarity.rs");
    assert!(
        !inside.is_empty(),
        "src/text/similarity.rs does not name strsim"
    );
    assert_none("strsim is named outside src/text/similarity.rs", &outside);
}

#[test]
fn pure_modules_name_no_runtime_no_server_and_no_search_engine() {
    let files = files("src", &["rs"]);
    for module in ["domain", "text", "rules", "taxonomy", "safety", "matching"] {
        let own: Vec<&SourceFile> = files.iter().filter(|f| f.module() == module).collect();
        assert!(!own.is_empty(), "`{module}` has no file");
        for name in ["tokio", "axum", "tantivy", "sqlx"] {
            let found: Vec<String> = own.iter().flat_map(|file| places(file, name)).collect();
            assert_none(&format!("`{module}` names {name}"), &found);
        }
    }
}

#[test]
fn a_planted_name_is_found_in_code_and_not_in_comments() {
    let code = "// tokio\nuse tokio::sync;\nfn f() { tokio::spawn(g()); }";
    let planted = planted("src/rules/planted.rs", code);
    assert_eq!(planted.lines_with("tokio"), [2, 3]);
    assert_eq!(planted.lines_with("axum"), [0; 0]);
}

#[test]
fn no_file_is_too_long_to_read() {
    let mut all = files("src", &CODE);
    all.extend(files("tests", &CODE));
    assert!(!all.is_empty(), "no file was found");
    let (mut long, mut too_long) = (Vec::new(), Vec::new());
    for file in &all {
        let lines = file.text.lines().count();
        let told = format!("{}: {lines} lines", file.path);
        match lines {
            _ if lines > LINES_AT_MOST => too_long.push(told),
            _ if lines > LINES_WANTED => long.push(told),
            _ => {}
        }
    }
    if !long.is_empty() {
        println!("note: over {LINES_WANTED} lines:\n  {}", long.join("\n  "));
    }
    assert_none(&format!("over {LINES_AT_MOST} lines"), &too_long);
}

#[test]
fn a_folder_is_described_by_the_file_beside_it() {
    let files = files("src", &["rs"]);
    let named_mod = files.iter().filter(|file| file.path.ends_with("/mod.rs"));
    let named_mod: Vec<String> = named_mod.map(|file| file.path.clone()).collect();
    assert_none("`x/mod.rs` should be `x.rs` beside `x/`", &named_mod);
    let paths: Vec<&str> = files.iter().map(|file| file.path.as_str()).collect();
    let folders = paths.iter().filter_map(|path| path.rsplit_once('/'));
    let without: Vec<String> = folders
        .map(|(folder, _)| format!("{folder}.rs"))
        .filter(|beside| beside != "src.rs" && !paths.contains(&beside.as_str()))
        .collect();
    assert_none("these folders have no file beside them", &without);
}

fn planted(path: &str, text: &str) -> SourceFile {
    SourceFile {
        path: path.to_owned(),
        text: text.to_owned(),
    }
}

/// The arrows of one file that do not point down, as sentences. The library's root has none.
fn faults(file: &SourceFile) -> Vec<String> {
    let from = file.module();
    if from == "lib" {
        return Vec::new();
    }
    let sentence = |mention: Mention| {
        let Mention { line, module } = mention;
        let reason = find_fault(from, &module)?.reason();
        Some(format!(
            "{}:{line}: `{from}` names `{module}`, {reason}",
            file.path
        ))
    };
    file.mentions().into_iter().filter_map(sentence).collect()
}

/// Where the code names a crate: in the files it may, and in the others.
fn names(name: &str, may: impl Fn(&SourceFile) -> bool) -> (Vec<String>, Vec<String>) {
    let files = files("src", &["rs"]);
    let (inside, outside): (Vec<_>, Vec<_>) = files.iter().partition(|file| may(file));
    let all = |files: Vec<&SourceFile>| files.iter().flat_map(|f| places(f, name)).collect();
    (all(inside), all(outside))
}

fn places(file: &SourceFile, name: &str) -> Vec<String> {
    let lines = file.lines_with(name);
    let place = |line| format!("{}:{line}", file.path);
    lines.into_iter().map(place).collect()
}

fn assert_none(what: &str, found: &[String]) {
    assert!(found.is_empty(), "{what}:\n  {}", found.join("\n  "));
}
