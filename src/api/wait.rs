//! Answers that wait until search shows what was written.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;

use super::problem::Problem;
use super::query::{QueryPairs, QueryReader};
use crate::app::agencies::Agencies;
use crate::domain::Locale;

/// The language and `wait` of a question that writes; any other query parameter is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    /// The reader's language.
    pub locale: Locale,
    /// Whether to answer only when search shows it.
    pub indexed: bool,
}

impl Waiting {
    /// Reads `wait` of a question.
    pub fn read(query: &mut QueryReader) -> bool {
        #[derive(Clone, Copy, strum::EnumString, strum::IntoStaticStr, strum::VariantArray)]
        #[strum(serialize_all = "snake_case")]
        enum Until {
            Indexed,
        }
        !query.words::<Until>("wait").is_empty()
    }

    /// Waits, when that was asked for.
    pub async fn until(&self, agencies: &Agencies, seq: i64) {
        if self.indexed {
            agencies.wait_indexed(seq).await;
        }
    }
}

impl<S: Sync> FromRequestParts<S> for Waiting {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let mut query = QueryReader::new(QueryPairs::of(&parts.uri));
        let locale = query.language(&parts.headers);
        let indexed = Self::read(&mut query);
        query.finish()?;
        Ok(Self { locale, indexed })
    }
}
