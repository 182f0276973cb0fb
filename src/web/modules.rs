//! Scripts as browsers load them: the modules of a folder joined to one file, each once.
//!
//! A module stays a plain ES module that tools can check by itself. Joining drops the imports
//! between modules of one folder, turns those of another folder into imports of its joined file,
//! and puts style sheets in as text. Comments stay behind.

use std::collections::{BTreeMap, BTreeSet};

use rust_embed::RustEmbed;

/// The modules and the style sheets that belong to them.
#[derive(RustEmbed)]
#[folder = "src/web/modules/"]
#[include = "*.js"]
#[include = "*.css"]
struct Modules;

/// The folders with the addresses of their joined files.
const ADDRESSES: [(&str, &str); 6] = [
    ("widget", "/widget/v1/passerelle.js"),
    ("match", "/widget/v1/match.js"),
    ("search", "/widget/v1/instantsearch.js"),
    ("desk", "/static/desk.js"),
    ("agency", "/static/agency.js"),
    ("configurator", "/static/configurator.js"),
];

/// The address of the joined file of a folder.
pub fn address(folder: &str) -> Option<&'static str> {
    let own = ADDRESSES.iter().find(|(own, _)| *own == folder);
    own.map(|(_, address)| *address)
}

/// The joined file at an address; none when nothing is there.
pub fn at(address: &str) -> Option<String> {
    let (folder, _) = ADDRESSES.iter().find(|(_, own)| *own == address)?;
    join(folder)
}

/// A style sheet of a folder: `widget/tokens.css`.
pub fn style(path: &str) -> Option<String> {
    read(path)
}

fn read(path: &str) -> Option<String> {
    let file = Modules::get(path)?;
    Some(String::from_utf8_lossy(&file.data).into_owned())
}

/// A statement `import … from "…";`.
struct Import<'a> {
    names: &'a str,
    from: &'a str,
}

#[derive(Default)]
struct Joined {
    done: BTreeSet<String>,
    /// Names wanted of other folders' files.
    outside: BTreeMap<&'static str, BTreeSet<String>>,
    text: String,
}

fn join(folder: &str) -> Option<String> {
    let mut joined = Joined::default();
    let own = |path: &String| path.starts_with(&format!("{folder}/")) && path.ends_with(".js");
    let mut paths: Vec<String> = Modules::iter().map(|own| own.replace('\\', "/")).collect();
    paths.sort_unstable();
    for path in paths.into_iter().filter(own) {
        joined.add(folder, &path)?;
    }
    if joined.text.is_empty() {
        return None;
    }
    let outside = joined.outside.iter().map(|(address, names)| {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        format!("import {{ {} }} from \"{address}\";\n", names.join(", "))
    });
    Some(outside.collect::<String>() + &joined.text)
}

impl Joined {
    /// Adds a module after those that it needs.
    fn add(&mut self, folder: &str, path: &str) -> Option<()> {
        if !self.done.insert(path.to_owned()) {
            return Some(());
        }
        let text = read(path)?;
        let (imports, rest) = split(&text);
        for Import { names, from } in imports {
            let target = resolve(path, from);
            if target.ends_with(".css") {
                if !self.done.insert(target.clone()) {
                    continue;
                }
                let sheet = serde_json::to_string(&read(&target)?).ok()?;
                self.text += &format!("const {} = {sheet};\n", names.trim());
                continue;
            }
            let (home, _) = target.split_once('/')?;
            if home == folder {
                self.add(folder, &target)?;
                continue;
            }
            let names = names.trim().trim_matches(['{', '}']).split(',');
            let names = names.map(|own| own.trim().to_owned());
            let wanted = self.outside.entry(address(home)?).or_default();
            wanted.extend(names.filter(|own| !own.is_empty()));
        }
        self.text += &without_comments(rest);
        Some(())
    }
}

/// The imports at the head of a module, and the rest.
fn split(text: &str) -> (Vec<Import<'_>>, &str) {
    let mut imports = Vec::new();
    let mut rest = text;
    loop {
        let trimmed = rest.trim_start();
        if trimmed.starts_with("//") {
            rest = trimmed.split_once('\n').map_or("", |(_, rest)| rest);
            continue;
        }
        let statement = trimmed.strip_prefix("import ");
        let Some((statement, after)) = statement.and_then(|own| own.split_once(';')) else {
            return (imports, trimmed);
        };
        if let Some((names, from)) = statement.split_once(" from ") {
            let from = from.trim().trim_matches('"');
            imports.push(Import { names, from });
        }
        rest = after;
    }
}

/// The path of a module that another names: `desk/x.js` and `../widget/y.js` give `widget/y.js`.
fn resolve(path: &str, from: &str) -> String {
    let (folder, _) = path.split_once('/').unwrap_or_default();
    match from.strip_prefix("../") {
        Some(other) => other.to_owned(),
        None => format!("{folder}/{}", from.trim_start_matches("./")),
    }
}

/// Leaves out lines that are nothing but comments.
fn without_comments(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut inside = false;
    for line in text.lines() {
        let trimmed = line.trim();
        let begins = trimmed.starts_with("/*");
        // A comment before code on the same line stays with it.
        if inside || begins && (trimmed.ends_with("*/") || !trimmed.contains("*/")) {
            inside = !trimmed.ends_with("*/");
        } else if !trimmed.is_empty() && !trimmed.starts_with("//") {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn modules_follow_those_they_need_and_are_there_once() {
        let joined = at("/widget/v1/passerelle.js").expect("is there");
        let place = |text: &str| joined.find(text).unwrap_or_else(|| panic!("{text}"));
        assert!(place("export const HOST") < place("class Client"));
        assert!(place("class Client") < place("class PasserelleElement"));
        assert_eq!(joined.matches("class PasserelleElement").count(), 1);
        assert!(joined.contains("const tokensSheet = \"/* The look"));
        assert!(!joined.contains("\nimport "), "everything is in it");
        assert!(!joined.contains("@param"), "comments stay behind");
        assert_eq!(at("/widget/v1/other.js"), None);
    }

    #[test]
    fn comments_stay_behind_and_code_beside_them_does_not() {
        let text = "/**\n * What it is.\n */\nlet x = 1;\n  // why\n/** @type {T} */ y,\n/* a */\n";
        assert_eq!(without_comments(text), "let x = 1;\n/** @type {T} */ y,\n");
    }

    #[test]
    fn a_module_of_another_folder_is_asked_of_its_joined_file() {
        assert_eq!(resolve("desk/a.js", "../widget/h.js"), "widget/h.js");
        assert_eq!(resolve("desk/a.js", "./b.js"), "desk/b.js");
        let (imports, rest) = split("// one\nimport { a, b } from \"./c.js\";\n\nlet x = 1;\n");
        assert_eq!((imports.len(), imports[0].from), (1, "./c.js"));
        assert_eq!(rest, "let x = 1;\n");
    }
}
