//! The files of the project, and what each of them names.

use std::fs;
use std::path::{Path, PathBuf};

use crate::tokens::{Token, TokenKind, tokens};

/// One text file, with its path from the project folder.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// `src/text/fold.rs`, with `/` on every system.
    pub path: String,
    /// The text.
    pub text: String,
}

/// One mention of a module of the library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The line, from 1.
    pub line: usize,
    /// The module, `*` for all of them.
    pub module: String,
}

/// Files under a folder of the project whose name ends so, in the order of their paths.
pub fn files(folder: &str, endings: &[&str]) -> Vec<SourceFile> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    collect(&root.join(folder), &mut paths);
    let mut files: Vec<SourceFile> = paths
        .iter()
        .filter(|path| {
            let ending = path.extension().unwrap_or_default();
            endings.iter().any(|wanted| ending == *wanted)
        })
        .map(|path| read(root, path))
        .collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    let entries = fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("cannot read `{}`: {error}", folder.display()));
    for entry in entries {
        let path = entry.expect("an entry of a readable folder").path();
        match path.is_dir() {
            true if path.ends_with("node_modules") => {}
            true => collect(&path, paths),
            false => paths.push(path),
        }
    }
}

fn read(root: &Path, path: &Path) -> SourceFile {
    let text = fs::read_to_string(path)
        .unwrap_or_else(|error| panic!("cannot read `{}`: {error}", path.display()));
    let path = path.strip_prefix(root).expect("was found below the root");
    SourceFile {
        path: path.to_string_lossy().replace('\\', "/"),
        text,
    }
}

impl SourceFile {
    /// The names between `src` and the file: `["text", "fold"]`; none for the two roots.
    fn module_path(&self) -> Vec<&str> {
        let inside = self.path.strip_prefix("src/").unwrap_or(&self.path);
        let inside = inside.strip_suffix(".rs").unwrap_or(inside);
        match inside {
            "main" | "lib" => Vec::new(),
            inside => inside.split('/').collect(),
        }
    }

    /// The module it belongs to: `text`, `main`, `lib`.
    pub fn module(&self) -> &str {
        let inside = self.path.strip_prefix("src/").unwrap_or(&self.path);
        let first = inside.split('/').next().unwrap_or(inside);
        first.strip_suffix(".rs").unwrap_or(first)
    }

    /// Every module of the library that the code names, comments apart.
    ///
    /// Reads `crate::…` and `passerelle::…` in `use` lines, groups, code and attribute texts, and
    /// `super::…` that climbs to the root.
    pub fn mentions(&self) -> Vec<Mention> {
        let tokens = tokens(&self.text);
        let mut mentions = Vec::new();
        let mut depth = Depth::new(self.module_path().len());
        for (at, token) in tokens.iter().enumerate() {
            depth.pass(&tokens, at);
            if let TokenKind::Text(text) = &token.kind {
                mentions.extend(in_text(token.line, text));
                continue;
            }
            let starts_at_root = token.is_word("crate") || token.is_word("passerelle");
            if starts_at_root && !follows_path(&tokens, at) {
                mentions.extend(after_root(&tokens, at + 1));
            } else if token.is_word("super") && !follows_super(&tokens, at) {
                let climbed = climbs(&tokens, at);
                if climbed >= depth.of_module() {
                    mentions.extend(after_root(&tokens, at + 2 * climbed - 1));
                }
            }
        }
        mentions
    }

    /// The lines where the code, comments apart, has this word.
    pub fn lines_with(&self, word: &str) -> Vec<usize> {
        let tokens = tokens(&self.text);
        let found = tokens.iter().filter(|token| token.is_word(word));
        found.map(|token| token.line).collect()
    }

    /// The modules it declares: `mod text;`.
    pub fn declared_modules(&self) -> Vec<String> {
        let tokens = tokens(&self.text);
        let name = |window: &[Token]| match (&window[0], &window[1].kind, &window[2].kind) {
            (word, TokenKind::Word(name), TokenKind::Sign(';')) if word.is_word("mod") => {
                Some(name.clone())
            }
            _ => None,
        };
        tokens.windows(3).filter_map(name).collect()
    }
}

/// How deep below the root the code at hand stands, inline modules included.
struct Depth {
    file: usize,
    braces: usize,
    inline: Vec<usize>,
}

impl Depth {
    fn new(file: usize) -> Self {
        Self {
            file,
            braces: 0,
            inline: Vec::new(),
        }
    }

    fn pass(&mut self, tokens: &[Token], at: usize) {
        match tokens[at].kind {
            TokenKind::Sign('{') => {
                self.braces += 1;
                let named = at >= 2 && matches!(tokens[at - 1].kind, TokenKind::Word(_));
                if named && tokens[at - 2].is_word("mod") {
                    self.inline.push(self.braces);
                }
            }
            TokenKind::Sign('}') => {
                if self.inline.last() == Some(&self.braces) {
                    self.inline.pop();
                }
                self.braces = self.braces.saturating_sub(1);
            }
            _ => {}
        }
    }

    fn of_module(&self) -> usize {
        self.file + self.inline.len()
    }
}

fn follows_path(tokens: &[Token], at: usize) -> bool {
    at > 0 && tokens[at - 1].kind == TokenKind::Path
}

fn follows_super(tokens: &[Token], at: usize) -> bool {
    at > 1 && follows_path(tokens, at) && tokens[at - 2].is_word("super")
}

/// How many `super` follow each other from here.
fn climbs(tokens: &[Token], at: usize) -> usize {
    let is_super = |place: &usize| tokens.get(*place).is_some_and(|t| t.is_word("super"));
    (at..).step_by(2).take_while(is_super).count()
}

/// The modules named after the root, where `path` is the place of the `::`.
fn after_root(tokens: &[Token], path: usize) -> Vec<Mention> {
    if tokens.get(path).is_none_or(|t| t.kind != TokenKind::Path) {
        return Vec::new();
    }
    let Some(next) = tokens.get(path + 1) else {
        return Vec::new();
    };
    if next.kind != TokenKind::Sign('{') {
        return mention(next).into_iter().collect();
    }
    let mut mentions = Vec::new();
    let mut depth = 0_usize;
    let mut is_start = true;
    for token in &tokens[path + 1..] {
        match token.kind {
            TokenKind::Sign('{') => depth += 1,
            TokenKind::Sign('}') => depth -= 1,
            TokenKind::Sign(',') if depth == 1 => is_start = true,
            _ if depth == 1 && is_start => {
                mentions.extend(mention(token));
                is_start = false;
            }
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    mentions
}

fn mention(token: &Token) -> Option<Mention> {
    let module = match &token.kind {
        TokenKind::Word(word) if word != "self" => word.clone(),
        TokenKind::Sign('*') => "*".to_owned(),
        _ => return None,
    };
    Some(Mention {
        line: token.line,
        module,
    })
}

/// A path in an attribute, such as `#[serde(with = "crate::domain::day")]`.
fn in_text(line: usize, text: &str) -> Option<Mention> {
    let rest = text.strip_prefix("crate::")?;
    let module: String = rest
        .chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect();
    (!module.is_empty()).then_some(Mention { line, module })
}
