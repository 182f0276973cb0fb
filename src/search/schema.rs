//! The schema as declared in `index/schema.toml`.

use std::collections::BTreeMap;

use serde::Deserialize;
use tantivy::schema::{
    FAST, Field, INDEXED, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions,
};

use crate::domain::Locale;
use crate::text::{FileProblem, Stemmer, parse_toml};

/// The declared index: its fields and analyzers.
#[derive(Debug, Clone)]
pub struct IndexDeclaration {
    /// Fields in order.
    fields: Vec<FieldDeclaration>,
    /// Analyzer settings by language.
    pub(super) analyzers: BTreeMap<Locale, AnalyzerDeclaration>,
}

/// A declaration that cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("the index declaration is broken: {0}")]
pub struct SchemaError(#[from] pub FileProblem);

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct SchemaFile {
    #[expect(
        dead_code,
        reason = "the version is part of the stamp, with the whole file"
    )]
    version: u32,
    field: Vec<FieldDeclaration>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct FieldDeclaration {
    name: String,
    kind: FieldKind,
    analyzer: Option<Analyzer>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum FieldKind {
    Text,
    Code,
    Codes,
    Number,
    Numbers,
    Record,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Analyzer {
    Fold,
    Stem,
}

/// How words of one language are cut down.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnalyzerDeclaration {
    /// The language.
    pub language: Locale,
    /// The name of the Snowball algorithm, or `light`.
    pub stemmer: String,
    /// Words between spaces that a question need not share with an answer.
    pub stopwords: String,
}

impl IndexDeclaration {
    /// Reads the declaration from its files (path relative to `index/`, text).
    ///
    /// # Errors
    /// When a file is missing or does not have its shape.
    pub fn read<'a>(
        files: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, SchemaError> {
        let files: BTreeMap<&str, &str> = files.into_iter().collect();
        let schema = files
            .get("schema.toml")
            .ok_or_else(|| FileProblem::new("schema.toml", "is missing"))?;
        let schema: SchemaFile = parse_toml("schema.toml", schema)?;
        let mut analyzers = BTreeMap::new();
        for (path, text) in files
            .iter()
            .filter(|(path, _)| path.starts_with("analyzers/"))
        {
            let analyzer: AnalyzerDeclaration = parse_toml(path, text)?;
            if Stemmer::named(analyzer.language, &analyzer.stemmer).is_none() {
                let message = format!("`{}` is not a stemmer", analyzer.stemmer);
                return Err(SchemaError(
                    FileProblem::new(path, message).at_text(text, "stemmer"),
                ));
            }
            analyzers.insert(analyzer.language, analyzer);
        }
        Ok(Self {
            fields: schema.field,
            analyzers,
        })
    }

    /// The tantivy schema.
    pub(super) fn schema(&self) -> Schema {
        let mut builder = Schema::builder();
        for field in &self.fields {
            match field.kind {
                FieldKind::Text => {
                    for (name, analyzer) in self.text_fields(field) {
                        let indexing = TextFieldIndexing::default()
                            .set_tokenizer(&analyzer)
                            .set_index_option(IndexRecordOption::WithFreqs);
                        builder.add_text_field(
                            &name,
                            TextOptions::default().set_indexing_options(indexing),
                        );
                    }
                }
                FieldKind::Code | FieldKind::Codes => {
                    builder.add_text_field(&field.name, STRING | FAST);
                }
                FieldKind::Number | FieldKind::Numbers => {
                    builder.add_u64_field(&field.name, FAST | INDEXED);
                }
                FieldKind::Record => {
                    builder.add_bytes_field(&field.name, STORED);
                }
            }
        }
        builder.build()
    }

    fn text_fields(&self, field: &FieldDeclaration) -> Vec<(String, String)> {
        match field.analyzer {
            Some(Analyzer::Stem) => self
                .analyzers
                .keys()
                .map(|locale| (format!("{}_{locale}", field.name), format!("stem_{locale}")))
                .collect(),
            _ => vec![(field.name.clone(), "fold".to_owned())],
        }
    }
}

/// Handles of the fields that the code names.
#[derive(Debug, Clone)]
pub struct Fields {
    pub id: Field,
    pub record: Field,
    pub words: Field,
    pub stem: BTreeMap<Locale, Field>,
    pub body: BTreeMap<Locale, Field>,
    pub concept: Field,
    pub kind: Field,
    pub category: Field,
    pub status: Field,
    pub provider: Field,
    pub country: Field,
    pub origin: Field,
    pub language: Field,
    pub free: Field,
    pub occupations: Field,
    pub skills: Field,
    pub optional_skills: Field,
    pub languages: Field,
    pub gives: Field,
    pub isced: Field,
    pub experience: Field,
    pub tree: Field,
    pub updated: Field,
    pub deadline: Field,
    pub since: Field,
    pub until: Field,
}

impl Fields {
    /// Finds the fields in a schema.
    pub fn of(declaration: &IndexDeclaration, schema: &Schema) -> Result<Self, SchemaError> {
        let field = |name: &str| {
            schema.get_field(name).map_err(|_| {
                SchemaError(FileProblem::new(
                    "schema.toml",
                    format!("has no field `{name}`"),
                ))
            })
        };
        let per_language = |name: &str| {
            let locales = declaration.analyzers.keys();
            locales
                .map(|locale| Ok((*locale, field(&format!("{name}_{locale}"))?)))
                .collect::<Result<_, SchemaError>>()
        };
        Ok(Self {
            id: field("id")?,
            record: field("record")?,
            words: field("words")?,
            stem: per_language("stem")?,
            body: per_language("body")?,
            concept: field("concept")?,
            kind: field("kind")?,
            category: field("category")?,
            status: field("status")?,
            provider: field("provider")?,
            country: field("country")?,
            origin: field("origin")?,
            language: field("language")?,
            free: field("free")?,
            occupations: field("occupations")?,
            skills: field("skills")?,
            optional_skills: field("optional_skills")?,
            languages: field("languages")?,
            gives: field("gives")?,
            isced: field("isced")?,
            experience: field("experience")?,
            tree: field("tree")?,
            updated: field("updated")?,
            deadline: field("deadline")?,
            since: field("since")?,
            until: field("until")?,
        })
    }
}
