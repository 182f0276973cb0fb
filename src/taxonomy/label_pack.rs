//! Label packs: plain tab-separated files that a centre can edit and extend.

use crate::text::FileProblem;

/// One row of a label pack: how one language names one concept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LabelRow<'a> {
    /// The concept.
    pub concept: &'a str,
    /// The usual name, masculine or neutral.
    pub label: &'a str,
    /// The feminine name, where the language has one.
    pub feminine: &'a str,
    /// Other names.
    pub alternatives: Vec<&'a str>,
    /// 1-based line in the file.
    pub line: usize,
}

const HEADER: &str = "concept\tlabel\tfeminine\talternatives";

/// Reads a label pack; every broken row is reported, not only the first.
pub fn parse_labels<'a>(
    file: &str,
    text: &'a str,
    problems: &mut Vec<FileProblem>,
) -> Vec<LabelRow<'a>> {
    rows(file, text, HEADER, 4, problems)
        .map(|(line, cells)| LabelRow {
            concept: cells[0],
            label: cells[1],
            feminine: cells[2],
            alternatives: cells[3]
                .split('|')
                .map(str::trim)
                .filter(|a| !a.is_empty())
                .collect(),
            line,
        })
        .collect()
}

/// One row of a skill file: a skill and the occupations that need it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SkillRow<'a> {
    pub concept: &'a str,
    pub kind: &'a str,
    pub essential: Vec<&'a str>,
    pub optional: Vec<&'a str>,
    pub broader: &'a str,
    pub line: usize,
}

const SKILL_HEADER: &str = "concept\tkind\tessential\toptional\tbroader";

/// Reads a skill file; every broken row is reported.
pub fn parse_skills<'a>(
    file: &str,
    text: &'a str,
    problems: &mut Vec<FileProblem>,
) -> Vec<SkillRow<'a>> {
    let list = |cell: &'a str| cell.split('|').filter(|code| !code.is_empty()).collect();
    rows(file, text, SKILL_HEADER, 5, problems)
        .map(|(line, cells)| SkillRow {
            concept: cells[0],
            kind: cells[1],
            essential: list(cells[2]),
            optional: list(cells[3]),
            broader: cells[4],
            line,
        })
        .collect()
}

fn rows<'a>(
    file: &str,
    text: &'a str,
    header: &str,
    columns: usize,
    problems: &mut Vec<FileProblem>,
) -> impl Iterator<Item = (usize, Vec<&'a str>)> + use<'a> {
    let mut lines = text.trim_start_matches('\u{feff}').lines().enumerate();
    let problem = |line: usize, message: String| FileProblem {
        line: Some(line),
        ..FileProblem::new(file, message)
    };
    match lines.next() {
        Some((_, first)) if first.trim_end() == header => {}
        _ => problems.push(problem(
            1,
            format!("the first line must be `{}`", header.replace('\t', " | ")),
        )),
    }
    let mut good = Vec::new();
    for (index, line) in lines {
        if line.trim().is_empty() {
            continue;
        }
        let cells: Vec<&str> = line.split('\t').map(str::trim).collect();
        if cells.len() != columns {
            let message = format!("has {} columns, {columns} are needed", cells.len());
            problems.push(problem(index + 1, message));
        } else if cells[0].is_empty() || cells[1].is_empty() {
            problems.push(problem(
                index + 1,
                "the first two columns must not be empty".into(),
            ));
        } else {
            good.push((index + 1, cells));
        }
    }
    good.into_iter()
}
