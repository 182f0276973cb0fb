//! A CV becomes a profile.

use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;

use super::problem::AppError;
use super::snapshot::Snapshot;
use super::view::UnresolvedView;
use crate::domain::{Locale, Profile};
use crate::intake::{CvDocument, CvFact, CvFormat, CvReader, DroppedKind};

/// What a CV says. Nothing of it is kept.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct ParseAnswer {
    /// The profile, ready for `/v1/match`; what the CV does not say is null.
    pub profile: Profile,
    /// Each fact of the profile with the words it came from.
    pub facts: Vec<CvFact>,
    /// Kinds of personal data that were left out; never their values.
    pub dropped: Vec<DroppedKind>,
    /// Words of the profile that could not be linked.
    pub unresolved: Vec<UnresolvedView>,
    /// The language of the CV, when it can be told.
    pub language: Option<Locale>,
    /// The format the CV came in.
    pub format: CvFormat,
}

impl Snapshot {
    /// Reads a CV. `locale` is the reader's; words are linked in the language of the CV.
    ///
    /// # Errors
    /// When the document is of no known format or broken.
    pub fn parse_cv(
        &self,
        document: CvDocument<'_>,
        locale: Locale,
        today: Date,
    ) -> Result<ParseAnswer, AppError> {
        let reader = self
            .cv_reader
            .get_or_init(|| CvReader::new(&self.vocabulary));
        let parsed = reader.read(document, &self.linker, today)?;
        let linked = self.link_profile(&parsed.profile, parsed.language.unwrap_or(locale), today);
        Ok(ParseAnswer {
            unresolved: linked.unresolved,
            profile: parsed.profile,
            facts: parsed.facts,
            dropped: parsed.dropped.into_iter().collect(),
            language: parsed.language,
            format: parsed.format,
        })
    }
}
