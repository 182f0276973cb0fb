//! Tables, brought up to date step by step; a step is never changed once it was released.

use std::borrow::Cow;

use sqlx::SqlSafeStr;
use sqlx::migrate::{Migration, MigrationType, Migrator};

use super::backend::Backend;
use super::error::StoreError;

/// Number, name, text for SQLite, text for PostgreSQL.
const STEPS: &[(i64, &str, &str, &str)] = &[
    (
        1,
        "start",
        include_str!("migrations/sqlite/0001_start.sql"),
        include_str!("migrations/postgres/0001_start.sql"),
    ),
    (
        2,
        "answers",
        include_str!("migrations/sqlite/0002_answers.sql"),
        include_str!("migrations/postgres/0002_answers.sql"),
    ),
];

/// Brings the tables up to date.
pub(super) async fn run(backend: &Backend) -> Result<(), StoreError> {
    match backend {
        Backend::Sqlite { write, .. } => migrator(|step| step.2).run(write).await?,
        Backend::Postgres(pool) => migrator(|step| step.3).run(pool).await?,
    }
    Ok(())
}

fn migrator(text: impl Fn(&(i64, &str, &'static str, &'static str)) -> &'static str) -> Migrator {
    let step = |own: &(i64, &'static str, &'static str, &'static str)| {
        Migration::new(
            own.0,
            Cow::Borrowed(own.1),
            MigrationType::Simple,
            text(own).into_sql_str(),
            false,
        )
    };
    Migrator::with_migrations(STEPS.iter().map(step).collect())
}
