//! Rust source as words and signs, without comments.

/// One word, sign or text of a source file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Its line, from 1.
    pub line: usize,
    /// What it is.
    pub kind: TokenKind,
}

/// What a token is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TokenKind {
    /// A name or keyword.
    Word(String),
    /// What stands between quotes.
    Text(String),
    /// `::`.
    Path,
    /// Any other sign.
    Sign(char),
}

impl Token {
    /// Whether it is this word.
    pub fn is_word(&self, word: &str) -> bool {
        matches!(&self.kind, TokenKind::Word(own) if own == word)
    }
}

/// Splits source text. Comments are dropped, numbers and lifetimes are words.
pub fn tokens(source: &str) -> Vec<Token> {
    let characters: Vec<char> = source.chars().collect();
    let mut reader = Reader {
        characters,
        at: 0,
        line: 1,
    };
    let mut tokens = Vec::new();
    while let Some(token) = reader.next_token() {
        tokens.push(token);
    }
    tokens
}

struct Reader {
    characters: Vec<char>,
    at: usize,
    line: usize,
}

impl Reader {
    fn next_token(&mut self) -> Option<Token> {
        self.skip_space_and_comments();
        let line = self.line;
        let kind = self.next_kind()?;
        Some(Token { line, kind })
    }

    fn next_kind(&mut self) -> Option<TokenKind> {
        let first = self.peek(0)?;
        if let Some((skip, hashes)) = self.raw_text_start() {
            return Some(TokenKind::Text(self.raw_text(skip, hashes)));
        }
        Some(match first {
            '"' => TokenKind::Text(self.quoted('"')),
            '\'' if self.peek(1) == Some('\\') || self.peek(2) == Some('\'') => {
                TokenKind::Text(self.quoted('\''))
            }
            ':' if self.peek(1) == Some(':') => {
                self.advance(2);
                TokenKind::Path
            }
            first if first.is_alphanumeric() || first == '_' => TokenKind::Word(self.word()),
            sign => {
                self.advance(1);
                TokenKind::Sign(sign)
            }
        })
    }

    fn peek(&self, ahead: usize) -> Option<char> {
        self.characters.get(self.at + ahead).copied()
    }

    fn advance(&mut self, count: usize) {
        for _ in 0..count {
            if self.peek(0) == Some('\n') {
                self.line += 1;
            }
            self.at += 1;
        }
    }

    fn skip_space_and_comments(&mut self) {
        loop {
            match (self.peek(0), self.peek(1)) {
                (Some(space), _) if space.is_whitespace() => self.advance(1),
                (Some('/'), Some('/')) => {
                    while self.peek(0).is_some_and(|c| c != '\n') {
                        self.advance(1);
                    }
                }
                (Some('/'), Some('*')) => self.skip_block_comment(),
                _ => return,
            }
        }
    }

    fn skip_block_comment(&mut self) {
        let mut depth = 0_usize;
        loop {
            match (self.peek(0), self.peek(1)) {
                (Some('/'), Some('*')) => {
                    depth += 1;
                    self.advance(2);
                }
                (Some('*'), Some('/')) => {
                    depth -= 1;
                    self.advance(2);
                    if depth == 0 {
                        return;
                    }
                }
                (Some(_), _) => self.advance(1),
                (None, _) => return,
            }
        }
    }

    fn word(&mut self) -> String {
        let start = self.at;
        while self
            .peek(0)
            .is_some_and(|c| c.is_alphanumeric() || c == '_')
        {
            self.advance(1);
        }
        self.characters[start..self.at].iter().collect()
    }

    fn quoted(&mut self, end: char) -> String {
        self.advance(1);
        let mut text = String::new();
        while let Some(c) = self.peek(0) {
            match c {
                '\\' => self.advance(2),
                c if c == end => {
                    self.advance(1);
                    break;
                }
                c => {
                    text.push(c);
                    self.advance(1);
                }
            }
        }
        text
    }

    /// Length of the opening of a raw text (`r#"`), and how many `#` it has.
    fn raw_text_start(&self) -> Option<(usize, usize)> {
        let prefix = match (self.peek(0)?, self.peek(1)) {
            ('r', _) => 1,
            ('b' | 'c', Some('r')) => 2,
            _ => return None,
        };
        let hashes = (prefix..)
            .take_while(|&ahead| self.peek(ahead) == Some('#'))
            .count();
        (self.peek(prefix + hashes) == Some('"')).then_some((prefix + hashes + 1, hashes))
    }

    fn raw_text(&mut self, skip: usize, hashes: usize) -> String {
        self.advance(skip);
        let start = self.at;
        while let Some(c) = self.peek(0) {
            let closes = c == '"' && (1..=hashes).all(|ahead| self.peek(ahead) == Some('#'));
            if closes {
                break;
            }
            self.advance(1);
        }
        let end = self.at.min(self.characters.len());
        self.advance(1 + hashes);
        self.characters[start..end].iter().collect()
    }
}
