//! One CSV file, checked as a whole before any row is used.

use csv::StringRecord;

use crate::text::{closest, damerau_levenshtein};

use super::problem::{EscoError, EscoProblem};
use super::release::Release;

/// What a file is about, told by its columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum TableKind {
    /// Concepts and their labels in one language.
    Concepts,
    /// Concepts and what stands above them.
    Broader,
    /// Occupations and their skills.
    OccupationSkills,
    /// Skills and their skills.
    SkillSkills,
}

/// A checked table.
pub(super) struct Table {
    pub(super) file: String,
    pub(super) kind: TableKind,
    header: Vec<String>,
    rows: Vec<(u64, StringRecord)>,
    ends_whole: bool,
}

/// Names of files by what they start with, lower case, and the columns that each must have.
const NAMED: [(&str, TableKind); 7] = [
    ("broaderrelations", TableKind::Broader),
    ("occupationskillrelations", TableKind::OccupationSkills),
    ("skillskillrelations", TableKind::SkillSkills),
    ("iscogroups", TableKind::Concepts),
    ("occupations_", TableKind::Concepts),
    ("skills_", TableKind::Concepts),
    ("collection", TableKind::Concepts),
];

/// Names of files that tell nothing that is used.
const NOT_NEEDED: [&str; 4] = [
    "skillshierarchy",
    "skillgroups",
    "conceptschemes",
    "dictionary",
];

/// Columns that ESCO has published; a column that is almost one of them is a mistake.
const KNOWN: [&str; 18] = [
    "conceptType",
    "conceptUri",
    "iscoGroup",
    "preferredLabel",
    "altLabels",
    "hiddenLabels",
    "status",
    "modifiedDate",
    "regulatedProfessionNote",
    "scopeNote",
    "definition",
    "inScheme",
    "description",
    "code",
    "skillType",
    "reuseLevel",
    "broaderConceptUri",
    "broaderConceptPT",
];

/// Letters by which a misspelt column differs from the right one.
const MOST_SLIPS: usize = 2;

impl TableKind {
    fn columns(self) -> &'static [&'static str] {
        match self {
            Self::Concepts => &["conceptUri", "preferredLabel"],
            Self::Broader => &["conceptUri", "broaderUri"],
            Self::OccupationSkills => &["occupationUri", "relationType", "skillUri"],
            Self::SkillSkills => &["originalSkillUri", "relationType", "relatedSkillUri"],
        }
    }

    fn of_name(file: &str) -> Option<Self> {
        let lower = file.to_ascii_lowercase();
        let named = NAMED.iter().find(|(name, _)| lower.contains(name));
        named.map(|(_, kind)| *kind)
    }

    fn of_header(header: &[String]) -> Option<Self> {
        let all = [
            Self::OccupationSkills,
            Self::SkillSkills,
            Self::Broader,
            Self::Concepts,
        ];
        let has = |column: &&str| header.iter().any(|own| own == *column);
        all.into_iter().find(|kind| kind.columns().iter().all(&has))
    }
}

impl Table {
    /// Reads a file; none when it tells nothing that is used.
    pub(super) fn open(file: &str, bytes: &[u8]) -> Result<Option<Self>, EscoError> {
        let name = file.rsplit('/').next().unwrap_or(file);
        let lower = name.to_ascii_lowercase();
        if NOT_NEEDED.iter().any(|own| lower.contains(own)) {
            return Ok(None);
        }
        let named = TableKind::of_name(name);
        let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        if text.iter().all(u8::is_ascii_whitespace) {
            let empty = EscoError::of_file(file, EscoProblem::Empty);
            return named.map_or(Ok(None), |_| Err(empty));
        }
        let text = match std::str::from_utf8(text) {
            Ok(text) => text,
            Err(_) if named.is_none() => return Ok(None),
            Err(error) => {
                let before = &text[..error.valid_up_to()];
                let line = before.iter().filter(|byte| **byte == b'\n').count() as u64 + 1;
                return Err(EscoError::at(file, line, EscoProblem::NotUtf8));
            }
        };
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        let mut record = StringRecord::new();
        read(file, &mut reader, &mut record)?;
        let header: Vec<String> = record.iter().map(|cell| cell.trim().to_owned()).collect();
        let kind = match (TableKind::of_header(&header), named) {
            (Some(kind), _) => kind,
            (None, Some(named)) => return Err(missing_column(file, named, &header)),
            (None, None) => return Ok(None),
        };
        if kind == TableKind::Concepts {
            check_columns(file, &header)?;
        }
        let mut rows = Vec::new();
        while read(file, &mut reader, &mut record)? {
            let line = record.position().map_or(0, csv::Position::line);
            if record.len() == 1 && record[0].trim().is_empty() {
                continue;
            }
            if record.len() != header.len() {
                let (found, wanted) = (record.len(), header.len());
                return Err(EscoError::at(
                    file,
                    line,
                    EscoProblem::Cells { found, wanted },
                ));
            }
            rows.push((line, record.clone()));
        }
        if text.bytes().filter(|byte| *byte == b'"').count() % 2 == 1 {
            let line = rows.last().map_or(1, |(line, _)| *line);
            return Err(EscoError::at(file, line, EscoProblem::OpenQuote));
        }
        let table = Self {
            file: file.to_owned(),
            kind,
            header,
            rows,
            ends_whole: text.ends_with(['\n', '\r']),
        };
        table.check_end()?;
        Ok(Some(table))
    }

    /// How many rows there are under the header.
    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether the last row has its line break.
    pub(super) fn ends_whole(&self) -> bool {
        self.ends_whole
    }

    /// The place of a column, when it is there.
    pub(super) fn find_column(&self, name: &str) -> Option<usize> {
        self.header.iter().position(|own| own == name)
    }

    /// The place of a column that every table of this kind has.
    pub(super) fn column(&self, name: &str) -> Result<usize, EscoError> {
        self.find_column(name)
            .ok_or_else(|| missing_column(&self.file, self.kind, &self.header))
    }

    /// Every row with its line.
    pub(super) fn rows(&self) -> impl Iterator<Item = (u64, &StringRecord)> {
        self.rows.iter().map(|(line, row)| (*line, row))
    }

    /// The release, told by the newest change and the columns.
    pub(super) fn guess_release(&self) -> Release {
        let Some(column) = self.find_column("modifiedDate") else {
            return match self
                .find_column("conceptType")
                .or(self.find_column("relationType"))
            {
                Some(_) => Release::of_newest_change(""),
                None => Release::default(),
            };
        };
        let newest = self.rows.iter().map(|(_, row)| &row[column]).max();
        Release::of_newest_change(newest.unwrap_or_default())
    }

    /// All URIs of a relation table end alike; the last one is shorter when it was cut.
    fn check_end(&self) -> Result<(), EscoError> {
        let [.., (_, before), (line, last)] = self.rows.as_slice() else {
            return Ok(());
        };
        let length = |row: &StringRecord| row.iter().next_back().map_or(0, str::len);
        let cut = self.kind != TableKind::Concepts && length(last) < length(before);
        if cut && !self.ends_whole {
            return Err(EscoError::at(&self.file, *line, EscoProblem::CutOff));
        }
        Ok(())
    }
}

fn read(
    file: &str,
    reader: &mut csv::Reader<&[u8]>,
    record: &mut StringRecord,
) -> Result<bool, EscoError> {
    // INVARIANT: the text is UTF-8 and rows may have any length; nothing else can fail.
    reader
        .read_record(record)
        .map_err(|_| EscoError::of_file(file, EscoProblem::NotUtf8))
}

/// A column that is read when it is there must not go unread because of its spelling.
fn check_columns(file: &str, header: &[String]) -> Result<(), EscoError> {
    let unknown = header.iter().filter(|own| !KNOWN.contains(&own.as_str()));
    for own in unknown {
        let mut absent = KNOWN
            .iter()
            .filter(|column| !header.iter().any(|own| own == *column));
        let is_alike = |column: &&&str| {
            damerau_levenshtein(&own.to_lowercase(), &column.to_lowercase()) <= MOST_SLIPS
        };
        if let Some(column) = absent.find(is_alike) {
            let suggestion = Some(own.clone());
            let problem = EscoProblem::NoColumn { suggestion };
            return Err(EscoError::at(file, 1, problem).in_column(column));
        }
    }
    Ok(())
}

fn missing_column(file: &str, kind: TableKind, header: &[String]) -> EscoError {
    let missing = kind
        .columns()
        .iter()
        .find(|column| !header.iter().any(|own| own == *column));
    let column = missing.copied().unwrap_or_default();
    let known: Vec<&str> = header.iter().map(String::as_str).collect();
    let suggestion = closest(column, known, 1)
        .first()
        .map(|own| (*own).to_owned());
    EscoError::at(file, 1, EscoProblem::NoColumn { suggestion }).in_column(column)
}
