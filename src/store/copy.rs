//! Taking a whole store elsewhere: backup, restore, copy; proved by comparing every row.

use std::io::{BufRead, Write};

use serde_json::Value as Json;

use super::Store;
use super::error::StoreError;
use super::rows::{
    AuditRow, ChangeRow, DecisionRow, KeyRow, OpportunityRow, OrganisationRow, ReportRow, Row,
    UploadRow, UploadedRow, VersionRow,
};
use super::session::{Session, Value};

/// What was copied.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct CopyReport {
    /// Tables with their rows, all compared.
    pub tables: Vec<(&'static str, usize)>,
}

/// A table as it is copied.
#[derive(Debug, Clone, Copy)]
struct Shape {
    table: &'static str,
    columns: &'static [&'static str],
    key: &'static [&'static str],
}

const fn shape<R: Row>() -> Shape {
    Shape {
        table: R::TABLE,
        columns: R::COLUMNS,
        key: R::KEY,
    }
}

/// Every table, those that others refer to first.
const SHAPES: [Shape; 11] = [
    shape::<OrganisationRow>(),
    shape::<KeyRow>(),
    shape::<UploadRow>(),
    shape::<UploadedRow>(),
    shape::<OpportunityRow>(),
    shape::<VersionRow>(),
    shape::<DecisionRow>(),
    shape::<ReportRow>(),
    shape::<AuditRow>(),
    shape::<ChangeRow>(),
    Shape {
        table: "head",
        columns: &["one", "seq"],
        key: &["one"],
    },
];

/// Rows that travel at once.
const PAGE: i64 = 1_000;
/// The first line of a backup.
const HEADING: &str = "{\"passerelle_store\":1}";

/// Backups: one JSON line per row.
#[derive(Debug, Clone, Copy)]
pub struct Dump;

impl Dump {
    /// Writes a whole store, as it stands at one moment.
    ///
    /// # Errors
    /// When the store cannot be read or the file not be written.
    pub async fn write(
        store: &Store,
        to: &mut (dyn Write + Send),
    ) -> Result<CopyReport, StoreError> {
        let mut session = store.snapshot().await?;
        let mut report = CopyReport::default();
        writeln!(to, "{HEADING}")?;
        for own in SHAPES {
            let mut count = 0;
            let mut after = None;
            loop {
                let rows = page(&mut session, own, after.as_ref()).await?;
                for row in &rows {
                    writeln!(to, "{{\"table\":\"{}\",\"row\":{row}}}", own.table)?;
                }
                count += rows.len();
                match rows.last() {
                    Some(last) => after = Some(last.clone()),
                    None => break,
                }
            }
            report.tables.push((own.table, count));
        }
        to.flush()?;
        Ok(report)
    }

    /// Fills an empty store from a backup, all or nothing, and compares every row.
    ///
    /// # Errors
    /// When the store is not empty, a line of the backup is broken, or a row differs afterwards.
    pub async fn restore(
        store: &Store,
        from: &mut (dyn BufRead + Send),
    ) -> Result<CopyReport, StoreError> {
        let mut session = store.write().await?;
        refuse_full(&mut session).await?;
        let mut waiting: Option<(Shape, Vec<Json>)> = None;
        let mut prints = Prints::default();
        let mut last = 1;
        for (at, line) in from.lines().enumerate() {
            let line = line?;
            last = at + 1;
            if at == 0 {
                if line.trim() != HEADING {
                    return Err(broken(1, "this is no backup of a store"));
                }
                continue;
            }
            let (own, row) = read_line(&line).map_err(|reason| broken(at + 1, &reason))?;
            prints.add(own.table, &row);
            match &mut waiting {
                Some((shape, rows)) if shape.table == own.table && rows.len() < PAGE as usize => {
                    rows.push(row);
                }
                other => {
                    if let Some((shape, rows)) = other.replace((own, vec![row])) {
                        add(&mut session, shape, rows).await?;
                    }
                }
            }
        }
        match waiting {
            Some((shape, rows)) => {
                // The head stands last; without it lines are missing.
                let is_whole = shape.table == "head";
                add(&mut session, shape, rows).await?;
                if !is_whole {
                    return Err(broken(last, "the file ends here; the rest is missing"));
                }
            }
            None => return Err(broken(1, "this is no backup of a store")),
        }
        let report = compare(&mut session, &prints).await?;
        session.commit().await?;
        Ok(report)
    }

    /// Copies a whole store into an empty one, all or nothing, and compares every row.
    ///
    /// # Errors
    /// When the other store is not empty, one of the two fails, or a row differs afterwards.
    pub async fn copy(from: &Store, to: &Store) -> Result<CopyReport, StoreError> {
        let mut source = from.snapshot().await?;
        let mut target = to.write().await?;
        refuse_full(&mut target).await?;
        let mut prints = Prints::default();
        for own in SHAPES {
            let mut after = None;
            loop {
                let rows = page(&mut source, own, after.as_ref()).await?;
                rows.iter().for_each(|row| prints.add(own.table, row));
                match rows.last() {
                    Some(last) => after = Some(last.clone()),
                    None => break,
                }
                add(&mut target, own, rows).await?;
            }
        }
        let report = compare(&mut target, &prints).await?;
        target.commit().await?;
        Ok(report)
    }
}

impl Store {
    /// A session that sees one moment, however long it reads.
    async fn snapshot(&self) -> Result<Session, StoreError> {
        let mut session = self.read().await?;
        if matches!(session, Session::Postgres(_)) {
            session
                .run(
                    "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY",
                    &[],
                )
                .await?;
        }
        Ok(session)
    }
}

/// Fingerprints of rows by table: equal whatever the order.
#[derive(Debug, Default)]
struct Prints(std::collections::BTreeMap<&'static str, Vec<blake3::Hash>>);

impl Prints {
    fn add(&mut self, table: &'static str, row: &Json) {
        let print = blake3::hash(row.to_string().as_bytes());
        self.0.entry(table).or_default().push(print);
    }
}

async fn compare(session: &mut Session, wanted: &Prints) -> Result<CopyReport, StoreError> {
    let mut found = Prints::default();
    let mut report = CopyReport::default();
    for own in SHAPES {
        let mut after = None;
        loop {
            let rows = page(session, own, after.as_ref()).await?;
            rows.iter().for_each(|row| found.add(own.table, row));
            match rows.last() {
                Some(last) => after = Some(last.clone()),
                None => break,
            }
        }
        let sorted = |prints: &Prints| {
            let mut own = prints.0.get(own.table).cloned().unwrap_or_default();
            own.sort_by_key(|print| *print.as_bytes());
            own
        };
        let (have, want) = (sorted(&found), sorted(wanted));
        let same = have.iter().zip(&want).filter(|(a, b)| a == b).count();
        let wrong = have.len().max(want.len()) - same;
        if wrong > 0 {
            return Err(StoreError::Differs {
                table: own.table,
                wrong,
            });
        }
        report.tables.push((own.table, have.len()));
    }
    Ok(report)
}

/// The rows after one, in the order of the key.
async fn page(
    session: &mut Session,
    own: Shape,
    after: Option<&Json>,
) -> Result<Vec<Json>, StoreError> {
    let key = own.key.join(", ");
    let values: Vec<Value> = match after {
        None => Vec::new(),
        Some(row) => own
            .key
            .iter()
            .map(|column| value_of(&row[*column]))
            .collect(),
    };
    let places: Vec<String> = (1..=values.len())
        .map(|place| format!("${place}"))
        .collect();
    let filter = match after {
        None => String::new(),
        Some(_) => format!("WHERE ({key}) > ({})", places.join(", ")),
    };
    let sql = format!(
        "SELECT {} FROM {} AS own {filter} ORDER BY {key} LIMIT {PAGE}",
        session.json_of(own.columns),
        own.table
    );
    let texts = session.texts(&sql, &values).await?;
    let read = |text: String| {
        serde_json::from_str(&text).map_err(|source| StoreError::Row {
            table: own.table,
            source,
        })
    };
    texts.into_iter().map(read).collect()
}

fn value_of(json: &Json) -> Value {
    match json.as_i64() {
        Some(number) => Value::Number(number),
        None => Value::Text(json.as_str().unwrap_or_default().to_owned()),
    }
}

async fn add(session: &mut Session, own: Shape, rows: Vec<Json>) -> Result<(), StoreError> {
    let conflict = match own.table {
        "head" => "ON CONFLICT (one) DO UPDATE SET seq = excluded.seq",
        _ => "",
    };
    let rows = Json::Array(rows).to_string();
    session
        .add_json(own.table, own.columns, rows, conflict)
        .await?;
    Ok(())
}

async fn refuse_full(session: &mut Session) -> Result<(), StoreError> {
    for own in SHAPES.iter().filter(|own| own.table != "head") {
        let sql = format!("SELECT COUNT(*) FROM {}", own.table);
        if session.number(&sql, &[]).await? != Some(0) {
            return Err(StoreError::NotEmpty);
        }
    }
    Ok(())
}

fn read_line(line: &str) -> Result<(Shape, Json), String> {
    let mut json: Json = serde_json::from_str(line).map_err(|error| error.to_string())?;
    let table = json["table"].as_str().unwrap_or_default().to_owned();
    let own = SHAPES.iter().find(|own| own.table == table);
    let own = *own.ok_or_else(|| format!("there is no table `{table}`"))?;
    let row = json["row"].take();
    let has_all = own.columns.iter().all(|column| row.get(column).is_some());
    match has_all {
        true => Ok((own, row)),
        false => Err(format!("a row of `{table}` lacks a column")),
    }
}

fn broken(line: usize, reason: &str) -> StoreError {
    StoreError::BrokenBackup {
        line,
        reason: reason.to_owned(),
    }
}
