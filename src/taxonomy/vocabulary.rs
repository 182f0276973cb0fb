//! Concepts and their names in every language.

use std::collections::{BTreeMap, HashMap};

use crate::domain::{ConceptId, IscoCode, Locale};
use crate::text::{FileProblem, fold};

use super::label_pack::{LabelRow, parse_labels, parse_skills};
use super::names::Names;

/// The place of a concept in the vocabulary.
pub type ConceptIndex = u32;

/// What a concept is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ConceptKind {
    /// A group of ISCO-08.
    Occupation,
    /// Something a person can do.
    Skill,
    /// Something a person knows.
    Knowledge,
}

/// How a label names its concept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum LabelKind {
    /// The usual name.
    Preferred,
    /// The feminine of the usual name.
    Feminine,
    /// Another name.
    Alternative,
}

/// One name of one concept in one language.
#[derive(Debug, Clone)]
pub struct Label {
    /// Whose name.
    pub concept: ConceptIndex,
    /// In which language.
    pub locale: Locale,
    /// As written.
    pub text: Box<str>,
    /// Folded.
    pub folded: Box<str>,
    /// What kind of name.
    pub kind: LabelKind,
}

/// An occupation or a skill.
#[derive(Debug, Clone)]
pub struct Concept {
    /// Its id.
    pub id: ConceptId,
    /// What it is.
    pub kind: ConceptKind,
    /// The concept above it.
    pub broader: Option<ConceptIndex>,
    /// The concepts below it.
    pub narrower: Vec<ConceptIndex>,
    /// For an occupation its essential skills, for a skill the occupations that need it.
    pub essential: Vec<ConceptIndex>,
    /// For an occupation its optional skills, for a skill the occupations that welcome it.
    pub optional: Vec<ConceptIndex>,
}

/// Every concept, every label, and the names of countries and languages.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary {
    concepts: Vec<Concept>,
    labels: Vec<Label>,
    by_id: HashMap<ConceptId, ConceptIndex>,
    labels_of: Vec<Vec<u32>>,
    names: Names,
}

impl Vocabulary {
    /// Reads a vocabulary from its files (path relative to `data/vocabulary`, text).
    ///
    /// # Errors
    /// Every broken row of every file.
    pub fn read<'a>(
        files: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, Vec<FileProblem>> {
        let files: BTreeMap<&str, &str> = files.into_iter().collect();
        let mut vocabulary = Vocabulary::default();
        let mut problems = Vec::new();
        vocabulary.add_occupations(&files, &mut problems);
        vocabulary.add_skills(&files, &mut problems);
        vocabulary.add_labels(&files, &mut problems);
        if problems.is_empty() {
            Ok(vocabulary)
        } else {
            Err(problems)
        }
    }

    /// Every concept.
    pub fn concepts(&self) -> &[Concept] {
        &self.concepts
    }

    /// Every label.
    pub fn labels(&self) -> &[Label] {
        &self.labels
    }

    /// Names of countries and languages.
    pub fn names(&self) -> &Names {
        &self.names
    }

    /// One concept.
    pub fn concept(&self, index: ConceptIndex) -> &Concept {
        &self.concepts[index as usize]
    }

    /// The place of a concept.
    pub fn find(&self, id: &ConceptId) -> Option<ConceptIndex> {
        self.by_id.get(id).copied()
    }

    /// The place of an ISCO-08 group.
    pub fn find_isco(&self, code: IscoCode) -> Option<ConceptIndex> {
        self.find(&ConceptId::of_isco(code))
    }

    /// The labels of one concept.
    pub fn labels_of(&self, index: ConceptIndex) -> impl Iterator<Item = &Label> {
        self.labels_of[index as usize]
            .iter()
            .map(|label| &self.labels[*label as usize])
    }

    /// The usual name of a concept, in English when the language has none.
    pub fn preferred(&self, index: ConceptIndex, locale: Locale) -> &str {
        let in_language = |locale| {
            self.labels_of(index)
                .find(|label| label.locale == locale && label.kind == LabelKind::Preferred)
        };
        in_language(locale)
            .or_else(|| in_language(Locale::En))
            .map_or_else(|| self.concept(index).id.as_str(), |label| &label.text)
    }

    /// Codes come from the English packs: every language names the same groups.
    fn add_occupations(&mut self, files: &BTreeMap<&str, &str>, problems: &mut Vec<FileProblem>) {
        let mut codes: Vec<(IscoCode, ConceptId)> = Vec::new();
        for (path, text) in english_packs(files, "isco-") {
            let mut ignored = Vec::new();
            for row in parse_labels(path, text, &mut ignored) {
                match row
                    .concept
                    .parse::<ConceptId>()
                    .ok()
                    .and_then(|id| Some((id.isco()?, id)))
                {
                    Some(pair) => codes.push(pair),
                    None => problems.push(at(path, &row, "is no ISCO-08 concept")),
                }
            }
        }
        codes.sort_by_key(|(code, _)| (code.digits(), *code));
        for (code, id) in codes {
            let broader = (code.digits() > 1)
                .then(|| self.find_isco(code.prefix(code.digits() - 1)))
                .flatten();
            self.add_concept(id, ConceptKind::Occupation, broader);
        }
    }

    fn add_skills(&mut self, files: &BTreeMap<&str, &str>, problems: &mut Vec<FileProblem>) {
        let mut links = Vec::new();
        for (path, text) in files.iter().filter(|(path, _)| path.starts_with("skills/")) {
            for row in parse_skills(path, text, problems) {
                let problem = |message: String| FileProblem {
                    line: Some(row.line),
                    key: Some(row.concept.to_owned()),
                    ..FileProblem::new(path, message)
                };
                let kind = match row.kind {
                    "skill" => ConceptKind::Skill,
                    "knowledge" => ConceptKind::Knowledge,
                    _ => {
                        problems.push(problem("kind is neither `skill` nor `knowledge`".into()));
                        continue;
                    }
                };
                match row.concept.parse::<ConceptId>() {
                    Ok(id) if id.isco().is_none() && self.find(&id).is_none() => {
                        let index = self.add_concept(id, kind, None);
                        links.push((*path, row, index));
                    }
                    Ok(_) => problems.push(problem("is defined twice, or is an occupation".into())),
                    Err(error) => problems.push(problem(error.to_string())),
                }
            }
        }
        for (path, row, skill) in links {
            self.link_skill(path, &row, skill, problems);
        }
    }

    fn link_skill(
        &mut self,
        path: &str,
        row: &super::label_pack::SkillRow<'_>,
        skill: ConceptIndex,
        problems: &mut Vec<FileProblem>,
    ) {
        let problem = |message: String| FileProblem {
            line: Some(row.line),
            key: Some(row.concept.to_owned()),
            ..FileProblem::new(path, message)
        };
        for (codes, essential) in [(&row.essential, true), (&row.optional, false)] {
            for code in codes {
                let parsed = code.parse::<IscoCode>().ok();
                let Some(occupation) = parsed.and_then(|code| self.find_isco(code)) else {
                    problems.push(problem(format!("cites the unknown occupation `{code}`")));
                    continue;
                };
                let (occupation, skill_at) = (occupation as usize, skill as usize);
                if essential {
                    self.concepts[occupation].essential.push(skill);
                    self.concepts[skill_at].essential.push(occupation as u32);
                } else {
                    self.concepts[occupation].optional.push(skill);
                    self.concepts[skill_at].optional.push(occupation as u32);
                }
            }
        }
        if row.broader.is_empty() {
            return;
        }
        match row.broader.parse().ok().and_then(|id| self.find(&id)) {
            Some(broader) if broader != skill => {
                self.concepts[skill as usize].broader = Some(broader);
                self.concepts[broader as usize].narrower.push(skill);
            }
            _ => problems.push(problem(format!(
                "names the unknown broader skill `{}`",
                row.broader
            ))),
        }
    }

    fn add_labels(&mut self, files: &BTreeMap<&str, &str>, problems: &mut Vec<FileProblem>) {
        for (path, text) in files {
            let mut parts = path.split('/');
            let (Some("labels"), Some(folder), Some(file), None) =
                (parts.next(), parts.next(), parts.next(), parts.next())
            else {
                continue;
            };
            let Ok(locale) = folder.parse::<Locale>() else {
                problems.push(FileProblem::new(
                    path,
                    format!("`{folder}` is not a language here"),
                ));
                continue;
            };
            let rows = parse_labels(path, text, problems);
            match file {
                "countries.tsv" => rows.iter().for_each(|row| {
                    self.names
                        .add_country(row.concept, locale, row.label, &row.alternatives);
                }),
                "languages.tsv" => rows.iter().for_each(|row| {
                    self.names
                        .add_language(row.concept, locale, row.label, &row.alternatives);
                }),
                _ => self.add_pack(path, locale, &rows, problems),
            }
        }
    }

    fn add_pack(
        &mut self,
        path: &str,
        locale: Locale,
        rows: &[LabelRow<'_>],
        problems: &mut Vec<FileProblem>,
    ) {
        for row in rows {
            let Some(concept) = row.concept.parse().ok().and_then(|id| self.find(&id)) else {
                let ids = self.by_id.keys().map(ConceptId::as_str);
                problems.push(at(path, row, "is not in the vocabulary").suggest(row.concept, ids));
                continue;
            };
            let preferred = [
                (row.label, LabelKind::Preferred),
                (row.feminine, LabelKind::Feminine),
            ];
            let others = row
                .alternatives
                .iter()
                .map(|text| (*text, LabelKind::Alternative));
            for (text, kind) in preferred.into_iter().chain(others) {
                let folded = fold(text);
                if folded.is_empty() {
                    continue;
                }
                self.labels_of[concept as usize].push(self.labels.len() as u32);
                self.labels.push(Label {
                    concept,
                    locale,
                    text: text.into(),
                    folded: folded.into(),
                    kind,
                });
            }
        }
    }

    fn add_concept(
        &mut self,
        id: ConceptId,
        kind: ConceptKind,
        broader: Option<ConceptIndex>,
    ) -> ConceptIndex {
        let index = self.concepts.len() as ConceptIndex;
        self.by_id.insert(id.clone(), index);
        self.labels_of.push(Vec::new());
        self.concepts.push(Concept {
            id,
            kind,
            broader,
            narrower: Vec::new(),
            essential: Vec::new(),
            optional: Vec::new(),
        });
        if let Some(broader) = broader {
            self.concepts[broader as usize].narrower.push(index);
        }
        index
    }
}

fn english_packs<'a>(
    files: &'a BTreeMap<&'a str, &'a str>,
    prefix: &'a str,
) -> impl Iterator<Item = (&'a str, &'a str)> {
    files.iter().filter_map(move |(path, text)| {
        let file = path.strip_prefix("labels/en/")?;
        file.starts_with(prefix).then_some((*path, *text))
    })
}

fn at(path: &str, row: &LabelRow<'_>, message: &str) -> FileProblem {
    FileProblem {
        line: Some(row.line),
        key: Some(row.concept.to_owned()),
        ..FileProblem::new(path, message)
    }
}
