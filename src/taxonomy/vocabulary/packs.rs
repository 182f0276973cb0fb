//! The vocabulary's own files: codes, skills and label packs.

use std::collections::BTreeMap;

use crate::domain::{ConceptId, IscoCode, LanguageCode, Locale};
use crate::taxonomy::concept::{ConceptIndex, ConceptKind};
use crate::taxonomy::label::LabelKind;
use crate::taxonomy::label_pack::{LabelRow, SkillRow, parse_labels, parse_skills};
use crate::text::FileProblem;

use super::Vocabulary;

/// A row of a label pack that names an ESCO concept, which is not there yet.
pub(super) struct LaterRow<'a> {
    path: &'a str,
    language: LanguageCode,
    row: LabelRow<'a>,
}

impl Vocabulary {
    /// Codes come from the English packs: every language names the same groups.
    pub(super) fn add_occupations(
        &mut self,
        files: &BTreeMap<&str, &str>,
        problems: &mut Vec<FileProblem>,
    ) {
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
            self.add_group(code, id);
        }
    }

    /// Adds an ISCO-08 group below the next wider one.
    pub(super) fn add_group(&mut self, code: IscoCode, id: ConceptId) -> ConceptIndex {
        let broader = (code.digits() > 1)
            .then(|| self.find_isco(code.prefix(code.digits() - 1)))
            .flatten();
        let index = self.add_concept(id, ConceptKind::Occupation);
        if let Some(broader) = broader {
            self.put_below(index, broader);
        }
        index
    }

    pub(super) fn add_skills(
        &mut self,
        files: &BTreeMap<&str, &str>,
        problems: &mut Vec<FileProblem>,
    ) {
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
                        let index = self.add_concept(id, kind);
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
        row: &SkillRow<'_>,
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
            Some(broader) if broader != skill => self.put_below(skill, broader),
            _ => problems.push(problem(format!(
                "names the unknown broader skill `{}`",
                row.broader
            ))),
        }
    }

    /// Reads the label packs; rows of ESCO concepts are given back for later.
    pub(super) fn add_labels<'a>(
        &mut self,
        files: &BTreeMap<&'a str, &'a str>,
        problems: &mut Vec<FileProblem>,
    ) -> Vec<LaterRow<'a>> {
        let mut later = Vec::new();
        for (path, text) in files {
            let mut parts = path.split('/');
            let (Some("labels"), Some(folder), Some(file), None) =
                (parts.next(), parts.next(), parts.next(), parts.next())
            else {
                continue;
            };
            let Ok(language) = folder.parse::<LanguageCode>() else {
                problems.push(FileProblem::new(
                    path,
                    format!("`{folder}` is not a language; name the folder by ISO 639-1"),
                ));
                continue;
            };
            let rows = parse_labels(path, text, problems);
            match (file, Locale::of(language)) {
                ("countries.tsv" | "languages.tsv", None) => problems.push(FileProblem::new(
                    path,
                    format!("nothing is shown in `{folder}`; leave this file out"),
                )),
                ("countries.tsv", Some(locale)) => rows.iter().for_each(|row| {
                    self.names
                        .add_country(row.concept, locale, row.label, &row.alternatives);
                }),
                ("languages.tsv", Some(locale)) => rows.iter().for_each(|row| {
                    self.names
                        .add_language(row.concept, locale, row.label, &row.alternatives);
                }),
                _ => {
                    for row in rows {
                        if row.concept.starts_with("http") {
                            later.push(LaterRow {
                                path,
                                language,
                                row,
                            });
                        } else {
                            self.add_row(path, language, &row, problems);
                        }
                    }
                }
            }
        }
        later
    }

    /// Adds the labels of ESCO concepts, which may have been joined meanwhile.
    pub(super) fn add_later_labels(
        &mut self,
        later: &[LaterRow<'_>],
        problems: &mut Vec<FileProblem>,
    ) {
        for LaterRow {
            path,
            language,
            row,
        } in later
        {
            self.add_row(path, *language, row, problems);
        }
    }

    fn add_row(
        &mut self,
        path: &str,
        language: LanguageCode,
        row: &LabelRow<'_>,
        problems: &mut Vec<FileProblem>,
    ) {
        let Some(concept) = row.concept.parse().ok().and_then(|id| self.find(&id)) else {
            problems.push(self.unknown(path, row));
            return;
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
            self.add_label(concept, language, text, kind);
        }
    }

    fn unknown(&self, path: &str, row: &LabelRow<'_>) -> FileProblem {
        if row.concept.starts_with("http") && self.join.is_none() {
            let message = "is an ESCO concept; set `vocabulary.bundle` to an imported bundle";
            return at(path, row, message);
        }
        let ids = self.by_id.keys().map(ConceptId::as_str);
        at(path, row, "is not in the vocabulary").suggest(row.concept, ids)
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
