//! Catalogues served from an index of their own, and how they are asked.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use jiff::civil::{Date, date};
use passerelle::app::view::{MatchAnswer, MatchView};
use passerelle::app::{AppError, Snapshot};
use passerelle::domain::Locale;
use passerelle::intake::{MatchRequest, read_match_request};
use passerelle::settings::Settings;
use serde_json::{Value, json};

/// The day of every question.
pub const TODAY: Date = date(2026, 11, 21);

/// The shipped catalogue with its invented job offers, opened once.
pub fn shipped() -> &'static Snapshot {
    static SHIPPED: OnceLock<Snapshot> = OnceLock::new();
    SHIPPED.get_or_init(|| {
        let folder = tempfile::tempdir().expect("a folder for the index");
        let mut settings = Settings::defaults();
        settings.catalogue.samples = true;
        open(settings, folder.path())
    })
}

/// A catalogue of these files, with a vocabulary of those.
pub fn serve(catalogue: &[(&str, String)], vocabulary: &[(&str, &str)]) -> Snapshot {
    let folder = tempfile::tempdir().expect("a folder for the catalogue");
    let (data, words) = (folder.path().join("data"), folder.path().join("vocabulary"));
    for (path, text) in catalogue {
        write(&data.join(path), text);
    }
    for (path, text) in vocabulary {
        write(&words.join(path), text);
    }
    let mut settings = Settings::defaults();
    settings.catalogue.path = data.to_string_lossy().into_owned();
    settings.vocabulary.path = words.to_string_lossy().into_owned();
    open(settings, folder.path())
}

/// What is open stays readable when the folder goes away.
fn open(mut settings: Settings, folder: &Path) -> Snapshot {
    settings.index.path = folder.join("index").to_string_lossy().into_owned();
    let opened = Snapshot::open(&settings, &mut |_, _| {});
    opened.expect("the catalogue is sound").0
}

fn write(path: &Path, text: &str) {
    let folder = path.parent().expect("a file stands in a folder");
    fs::create_dir_all(folder).expect("a folder can be made");
    fs::write(path, text).expect("a file can be written");
}

/// A question as the API reads it.
pub fn request(question: &Value) -> MatchRequest {
    let mut problems = Vec::new();
    let request = read_match_request(question, &mut problems);
    assert_eq!(problems, [], "in {question}");
    request
}

/// The answer to a question, or what is wrong with it.
pub fn try_ask(snapshot: &Snapshot, question: &Value) -> Result<MatchAnswer, AppError> {
    let mut canonical = question.clone();
    canonical["cursor"] = Value::Null;
    let request = request(question);
    snapshot.find_matches(&request, &canonical.to_string(), Locale::En, TODAY)
}

/// The answer to a question.
pub fn ask(snapshot: &Snapshot, question: &Value) -> MatchAnswer {
    try_ask(snapshot, question).unwrap_or_else(|error| panic!("{error} for {question}"))
}

/// All pages of a question put together.
pub fn walk(snapshot: &Snapshot, question: &Value, limit: usize) -> Vec<MatchView> {
    let mut question = question.clone();
    question["limit"] = json!(limit);
    let mut all = Vec::new();
    loop {
        let page = ask(snapshot, &question);
        assert!(page.matches.len() <= limit, "a page has more than {limit}");
        all.extend(page.matches);
        match page.next {
            Some(cursor) => question["cursor"] = json!(cursor),
            None => return all,
        }
    }
}

/// Every match of a person by its id.
pub fn matches(snapshot: &Snapshot, person: &Value) -> BTreeMap<String, MatchView> {
    let all = walk(snapshot, &json!({ "profile": person }), 100);
    all.into_iter()
        .map(|own| (own.opportunity.id.clone(), own))
        .collect()
}

/// One opportunity judged and scored for a person, whether or not it would be found.
pub fn check(snapshot: &Snapshot, id: &str, question: &Value) -> MatchView {
    let judged = snapshot.check_opportunity(id, &request(question), Locale::En, TODAY);
    judged.unwrap_or_else(|error| panic!("{error} for {question}"))
}
