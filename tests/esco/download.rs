//! Invented downloads in the shapes of ESCO: a lighthouse, its keepers and what they can do.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use passerelle::taxonomy::esco::{EscoError, EscoFile, EscoImport, EscoReport};
use tempfile::TempDir;

/// Columns of occupations from 1.1 on.
pub const OCCUPATIONS: &str = "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,regulatedProfessionNote,scopeNote,definition,inScheme,description,code";
/// Columns of occupations of 1.0.
pub const OCCUPATIONS_1_0: &str =
    "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,description";
/// Columns of skills from 1.1 on.
pub const SKILLS: &str = "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,definition,inScheme,description";
/// Columns of groups.
pub const GROUPS: &str =
    "conceptType,conceptUri,code,preferredLabel,status,altLabels,inScheme,description";

pub fn occupation_uri(number: u32) -> String {
    format!("http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-{number:012}")
}

pub fn skill_uri(number: u32) -> String {
    format!("http://data.europa.eu/esco/skill/00000000-0000-4000-8000-{number:012}")
}

pub fn group_uri(code: &str) -> String {
    format!("http://data.europa.eu/esco/isco/C{code}")
}

fn quoted(cell: &str) -> String {
    match cell.contains(['"', ',', '\n', '\r']) {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => cell.to_owned(),
    }
}

/// A row of occupations from 1.1 on.
pub fn occupation(number: u32, isco: &str, name: &str, others: &str, date: &str) -> String {
    let (uri, name, others) = (occupation_uri(number), quoted(name), quoted(others));
    format!(
        "Occupation,{uri},{isco},{name},{others},,released,{date},,,,,\"Of ships,\nand lamps.\",{isco}.{number}\n"
    )
}

/// A row of occupations of 1.0.
pub fn occupation_1_0(number: u32, isco: &str, name: &str, others: &str) -> String {
    let (uri, name, others) = (occupation_uri(number), quoted(name), quoted(others));
    format!("Occupation,{uri},{isco},{name},{others},\r\n")
}

/// A row of skills from 1.1 on.
pub fn skill(number: u32, kind: &str, name: &str, others: &str) -> String {
    let (uri, name, others) = (skill_uri(number), quoted(name), quoted(others));
    format!(
        "KnowledgeSkillCompetence,{uri},{kind},cross-sector,{name},{others},,released,2022-01-20T10:00:00Z,,,,\n"
    )
}

/// A row of relations of occupations.
pub fn needs(occupation: u32, kind: &str, skill: u32) -> String {
    let (occupation, skill) = (occupation_uri(occupation), skill_uri(skill));
    format!("{occupation},{kind},skill/competence,{skill}\n")
}

/// The English files of an invented release 1.1.1, by name.
pub fn english() -> Vec<(&'static str, String)> {
    let day = "2022-01-20T10:00:00Z";
    let (group, skills) = (GROUPS, SKILLS);
    vec![
        (
            "ISCOGroups_en.csv",
            format!(
                "{group}\nISCOGroup,{},0110,Commissioned armed forces officers,released,,,\nISCOGroup,{},7126,Plumbers and pipe fitters,released,pipe people,,\n",
                group_uri("0110"),
                group_uri("7126"),
            ),
        ),
        (
            "occupations_en.csv",
            format!(
                "\u{feff}{OCCUPATIONS}\n{}{}{}{}",
                occupation(
                    1,
                    "7126",
                    "lamp pipe fitter",
                    "lamp fitter\r\nfitter of lamps\rlamp piper",
                    day
                ),
                occupation(2, "7126", "foghorn pipe fitter", "horn fitter", day),
                occupation(3, "0110", "beacon officer", "officer of beacons", day),
                occupation(4, "7411", "lamp electrician", "", day),
            ),
        ),
        (
            "skills_en.csv",
            format!(
                "{skills}\n{}{}{}{}",
                skill(
                    1,
                    "skill/competence",
                    "pipe soldering and brazing",
                    "solder pipes\nsolder pipes"
                ),
                skill(2, "knowledge", "theory of foghorns", "horn theory"),
                skill(3, "", "trim lamps", ""),
                skill(4, "skill/competence knowledge", "polish lenses", ""),
            ),
        ),
        (
            "occupationSkillRelations.csv",
            format!(
                "occupationUri,relationType,skillType,skillUri\n{}{}{}{}{}{}",
                needs(1, "essential", 1),
                needs(1, "essential", 3),
                needs(1, "optional", 2),
                needs(4, "essential", 1),
                needs(4, "essential", 3),
                needs(2, "essential", 99),
            ),
        ),
        (
            "broaderRelationsOccPillar.csv",
            format!(
                "conceptType,conceptUri,broaderType,broaderUri\nOccupation,{},Occupation,{}\nOccupation,{},ISCOGroup,{}\n",
                occupation_uri(2),
                occupation_uri(1),
                occupation_uri(1),
                group_uri("7126"),
            ),
        ),
        (
            "broaderRelationsSkillPillar.csv",
            format!(
                "conceptType,conceptUri,broaderType,broaderUri\nKnowledgeSkillCompetence,{},KnowledgeSkillCompetence,{}\nKnowledgeSkillCompetence,{},SkillGroup,http://data.europa.eu/esco/isced-f/0731\n",
                skill_uri(4),
                skill_uri(3),
                skill_uri(2),
            ),
        ),
        (
            "skillSkillRelations.csv",
            format!(
                "originalSkillUri,originalSkillType,relationType,relatedSkillType,relatedSkillUri\n{},knowledge,optional,skill/competence,{}\n",
                skill_uri(2),
                skill_uri(3),
            ),
        ),
    ]
}

/// Reads files and gives the text of the bundle with the report.
pub fn import(files: &[(String, String)]) -> Result<(String, EscoReport), EscoError> {
    let mut import = EscoImport::default();
    for (path, text) in files {
        import.add(EscoFile {
            path,
            bytes: text.as_bytes(),
        })?;
    }
    let (bundle, report) = import.finish()?;
    Ok((bundle.to_text(), report))
}

/// The English files under a folder of their release.
pub fn placed(folder: &str, files: Vec<(&'static str, String)>) -> Vec<(String, String)> {
    files
        .into_iter()
        .map(|(name, text)| (format!("{folder}/{name}"), text))
        .collect()
}

/// Writes files into a folder.
pub fn write(folder: &Path, files: &[(&str, String)]) {
    fs::create_dir_all(folder).expect("can be made");
    for (name, text) in files {
        fs::write(folder.join(name), text).expect("can be written");
    }
}

/// Writes files into a zip file.
pub fn write_zip(path: &Path, files: &[(&str, String)]) {
    let file = fs::File::create(path).expect("can be made");
    let mut zip = zip::ZipWriter::new(file);
    let options = zip::write::SimpleFileOptions::default()
        .compression_method(zip::CompressionMethod::Deflated);
    for (name, text) in files {
        zip.start_file(*name, options).expect("can be started");
        zip.write_all(text.as_bytes()).expect("can be written");
    }
    zip.finish().expect("can be ended");
}

/// A folder with the English download in it.
pub fn english_folder() -> (TempDir, PathBuf) {
    let folder = TempDir::new().expect("a folder can be made");
    let download = folder.path().join("esco_v1.1.1_en");
    write(&download, &english());
    (folder, download)
}
