//! One transaction, on whichever database: rows in, rows out.
//!
//! Rows travel as JSON made by the database, so one text of SQL serves both.

use sqlx::{AssertSqlSafe, Postgres, Sqlite, Transaction};

use super::error::StoreError;
use super::rows::Row;

/// One transaction; dropped without [`Session::commit`] it leaves nothing behind.
pub enum Session {
    /// On SQLite.
    Sqlite(Transaction<'static, Sqlite>),
    /// On PostgreSQL.
    Postgres(Transaction<'static, Postgres>),
}

/// A value of a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Text.
    Text(String),
    /// A whole number.
    Number(i64),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

/// Binds the values and does something with the query, on either database.
macro_rules! ask {
    ($session:expr, $make:expr, $values:expr, $method:ident $(, $then:ident)?) => {
        match $session {
            Session::Sqlite(own) => {
                let query = bound!($make, $values);
                query.$method(&mut **own).await?$(.$then())?
            }
            Session::Postgres(own) => {
                let query = bound!($make, $values);
                query.$method(&mut **own).await?$(.$then())?
            }
        }
    };
}

macro_rules! bound {
    ($make:expr, $values:expr) => {{
        let mut query = $make;
        for value in $values {
            query = match value {
                Value::Text(text) => query.bind(text.clone()),
                Value::Number(number) => query.bind(*number),
            };
        }
        query
    }};
}

impl Session {
    /// Keeps everything that was written.
    ///
    /// # Errors
    /// When the database cannot; then nothing is kept.
    pub async fn commit(self) -> Result<(), StoreError> {
        match self {
            Self::Sqlite(own) => own.commit().await?,
            Self::Postgres(own) => own.commit().await?,
        }
        Ok(())
    }

    /// The rows that fit, `rest` being what follows `FROM table`.
    ///
    /// # Errors
    /// When the database fails or a row does not have its shape.
    pub async fn find<R: Row>(
        &mut self,
        rest: &str,
        values: &[Value],
    ) -> Result<Vec<R>, StoreError> {
        let sql = format!(
            "SELECT {} FROM {} AS own {rest}",
            self.as_json::<R>(),
            R::TABLE
        );
        let read = |text: String| {
            serde_json::from_str(&text).map_err(|source| StoreError::Row {
                table: R::TABLE,
                source,
            })
        };
        let rows = self.texts(&sql, values).await?;
        rows.into_iter().map(read).collect()
    }

    /// The first text of every row of a question.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn texts(&mut self, sql: &str, values: &[Value]) -> Result<Vec<String>, StoreError> {
        let rows: Vec<(String,)> =
            ask!(self, sqlx::query_as(AssertSqlSafe(sql)), values, fetch_all);
        Ok(rows.into_iter().map(|(text,)| text).collect())
    }

    /// The first row that fits.
    ///
    /// # Errors
    /// When the database fails or the row does not have its shape.
    pub async fn first<R: Row>(
        &mut self,
        rest: &str,
        values: &[Value],
    ) -> Result<Option<R>, StoreError> {
        let mut found = self.find(&format!("{rest} LIMIT 1"), values).await?;
        Ok(found.pop())
    }

    /// The first text of the first row of a question.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn text(
        &mut self,
        sql: &str,
        values: &[Value],
    ) -> Result<Option<String>, StoreError> {
        let found: Option<(String,)> = ask!(
            self,
            sqlx::query_as(AssertSqlSafe(sql)),
            values,
            fetch_optional
        );
        Ok(found.map(|(text,)| text))
    }

    /// The first number of the first row of a question.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn number(&mut self, sql: &str, values: &[Value]) -> Result<Option<i64>, StoreError> {
        let found: Option<(Option<i64>,)> = ask!(
            self,
            sqlx::query_as(AssertSqlSafe(sql)),
            values,
            fetch_optional
        );
        Ok(found.and_then(|(number,)| number))
    }

    /// Runs a statement and tells how many rows it touched.
    ///
    /// # Errors
    /// When the database refuses or fails.
    pub async fn run(&mut self, sql: &str, values: &[Value]) -> Result<u64, StoreError> {
        Ok(ask!(
            self,
            sqlx::query(AssertSqlSafe(sql)),
            values,
            execute,
            rows_affected
        ))
    }

    /// Adds rows in one statement.
    ///
    /// # Errors
    /// When the database refuses them, for example for a key that is there already.
    pub async fn insert<R: Row>(&mut self, rows: &[R]) -> Result<(), StoreError> {
        self.add(rows, "").await.map(drop)
    }

    /// Adds the rows whose keys are not there yet and tells how many these were.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_missing<R: Row>(&mut self, rows: &[R]) -> Result<u64, StoreError> {
        self.add(rows, "ON CONFLICT DO NOTHING").await
    }

    /// Adds rows in one statement, replacing those with the same key.
    ///
    /// # Errors
    /// When the database refuses them.
    pub async fn put<R: Row>(&mut self, rows: &[R]) -> Result<(), StoreError> {
        let sets = R::COLUMNS.iter().filter(|own| !R::KEY.contains(own));
        let sets: Vec<String> = sets.map(|own| format!("{own} = excluded.{own}")).collect();
        let conflict = format!(
            "ON CONFLICT ({}) DO UPDATE SET {}",
            R::KEY.join(", "),
            sets.join(", ")
        );
        self.add(rows, &conflict).await.map(drop)
    }

    async fn add<R: Row>(&mut self, rows: &[R], conflict: &str) -> Result<u64, StoreError> {
        if rows.is_empty() {
            return Ok(0);
        }
        let failed = |source| StoreError::Row {
            table: R::TABLE,
            source,
        };
        let text = serde_json::to_string(rows).map_err(failed)?;
        self.add_json(R::TABLE, R::COLUMNS, text, conflict).await
    }

    /// Adds rows given as one JSON array and tells how many were written.
    pub(super) async fn add_json(
        &mut self,
        table: &str,
        columns: &[&str],
        rows: String,
        conflict: &str,
    ) -> Result<u64, StoreError> {
        let names = columns.join(", ");
        let from = self.rows_of_json(table, columns);
        let sql = format!("INSERT INTO {table} ({names}) {from} {conflict}");
        self.run(&sql, &[Value::Text(rows)]).await
    }

    /// A question whose answer is the rows of a JSON array.
    fn rows_of_json(&self, table: &str, columns: &[&str]) -> String {
        match self {
            Self::Sqlite(_) => {
                let cells = columns.iter();
                let cells: Vec<String> = cells
                    .map(|own| format!("json_extract(value, '$.{own}')"))
                    .collect();
                // `WHERE true` keeps the grammar from taking `ON CONFLICT` for a join.
                format!("SELECT {} FROM json_each($1) WHERE true", cells.join(", "))
            }
            Self::Postgres(_) => format!(
                "SELECT {} FROM jsonb_populate_recordset(NULL::{table}, $1::jsonb)",
                columns.join(", ")
            ),
        }
    }

    /// An expression that tells a row as JSON.
    fn as_json<R: Row>(&self) -> String {
        self.json_of(R::COLUMNS)
    }

    /// An expression that tells columns of `own` as JSON.
    pub(super) fn json_of(&self, columns: &[&str]) -> String {
        let cells = columns.iter().map(|own| format!("'{own}', own.{own}"));
        let cells: Vec<String> = cells.collect();
        match self {
            Self::Sqlite(_) => format!("json_object({})", cells.join(", ")),
            Self::Postgres(_) => format!("json_build_object({})::text", cells.join(", ")),
        }
    }

    /// A condition: the column holds one of the texts of a JSON array.
    pub fn is_among(&self, column: &str, parameter: usize) -> String {
        match self {
            Self::Sqlite(_) => {
                format!("{column} IN (SELECT value FROM json_each(${parameter}))")
            }
            // An array, whose elements are looked up one by one however little is known of the
            // table: right after a large upload the planner knows nothing of it yet.
            Self::Postgres(_) => format!(
                "{column} = ANY (ARRAY (SELECT jsonb_array_elements_text(${parameter}::jsonb)))"
            ),
        }
    }

    /// Locks the rows found until the end of the transaction, where others may write meanwhile.
    pub fn for_update(&self) -> &'static str {
        match self {
            Self::Sqlite(_) => "",
            Self::Postgres(_) => "FOR UPDATE",
        }
    }
}
