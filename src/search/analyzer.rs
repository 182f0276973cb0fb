//! The one chain from text to terms, when indexing and when asking.

use std::collections::{BTreeMap, BTreeSet};

use tantivy::tokenizer::{TextAnalyzer, Token, TokenStream, Tokenizer, TokenizerManager};

use super::schema::IndexDeclaration;
use crate::domain::Locale;
use crate::text::{Stemmer, fold, tokens};

/// Analyzers of all languages, with their stop words.
#[derive(Clone)]
pub struct Analyzers {
    stemmers: BTreeMap<Locale, Stemmer>,
    stopwords: BTreeSet<String>,
}

impl Analyzers {
    pub fn new(declaration: &IndexDeclaration) -> Self {
        let mut analyzers = Self {
            stemmers: BTreeMap::new(),
            stopwords: BTreeSet::new(),
        };
        for (locale, declared) in &declaration.analyzers {
            let stemmer = Stemmer::named(*locale, &declared.stemmer);
            analyzers
                .stemmers
                .insert(*locale, stemmer.unwrap_or_else(|| Stemmer::new(*locale)));
            let words = declared
                .stopwords
                .split(' ')
                .map(fold)
                .filter(|w| !w.is_empty());
            analyzers.stopwords.extend(words);
        }
        analyzers
    }

    /// The tokenizers under the names that the schema uses.
    pub fn manager(&self) -> TokenizerManager {
        let manager = TokenizerManager::default();
        manager.register("fold", TextAnalyzer::from(FoldTokenizer { stemmer: None }));
        for (locale, stemmer) in &self.stemmers {
            let tokenizer = FoldTokenizer {
                stemmer: Some(stemmer.clone()),
            };
            manager.register(&format!("stem_{locale}"), TextAnalyzer::from(tokenizer));
        }
        manager
    }

    pub fn locales(&self) -> impl Iterator<Item = Locale> + '_ {
        self.stemmers.keys().copied()
    }

    pub fn stem(&self, locale: Locale, folded: &str) -> String {
        match self.stemmers.get(&locale) {
            Some(stemmer) => stemmer.stem(folded),
            None => folded.to_owned(),
        }
    }

    pub fn is_stopword(&self, folded: &str) -> bool {
        self.stopwords.contains(folded)
    }
}

/// Folds, and stems where a stemmer is given.
#[derive(Clone)]
struct FoldTokenizer {
    stemmer: Option<Stemmer>,
}

impl Tokenizer for FoldTokenizer {
    type TokenStream<'a> = FoldStream;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> FoldStream {
        let list = tokens(text)
            .enumerate()
            .map(|(position, (range, folded))| Token {
                offset_from: range.start,
                offset_to: range.end,
                position,
                text: match &self.stemmer {
                    Some(stemmer) => stemmer.stem(&folded),
                    None => folded,
                },
                position_length: 1,
            });
        FoldStream {
            tokens: list.collect(),
            next: 0,
        }
    }
}

struct FoldStream {
    tokens: Vec<Token>,
    next: usize,
}

impl TokenStream for FoldStream {
    fn advance(&mut self) -> bool {
        self.next += 1;
        self.next <= self.tokens.len()
    }

    fn token(&self) -> &Token {
        &self.tokens[self.next - 1]
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.tokens[self.next - 1]
    }
}
