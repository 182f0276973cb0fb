//! Anybody reports an offer; where somebody may be in danger it is hidden at once.

use serde::{Deserialize, Serialize};
use serde_json::json;
use strum::{Display, EnumString, IntoStaticStr, VariantArray};
use utoipa::ToSchema;

use super::decisions::{Action, ReasonCode};
use super::publish::risk_of_reports;
use super::{Agencies, moment};
use crate::app::problem::AppError;
use crate::domain::{Publication, kebab_enum};
use crate::store::{ReportRow, fresh_id};

kebab_enum! {
    /// Why an offer is reported.
    ReportReason {
        /// The worker is asked to pay.
        Fee,
        /// It promises what is not true.
        FalsePromise,
        /// The employer does not know of it, or there is none.
        Fake,
        /// It shuts people out.
        Discrimination,
        /// Somebody is or may be in danger.
        Danger,
        /// Its time is over.
        Outdated,
        /// Something else.
        Other,
    }
}

/// What came of a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct ReportView {
    /// The ticket; it can be quoted when asking again.
    pub ticket: String,
    /// The offer.
    pub opportunity: String,
    /// `open` until a moderator has looked.
    pub state: String,
    /// Whether the offer was hidden at once.
    pub hidden: bool,
    /// When (RFC 3339, UTC).
    pub at: String,
}

/// Who hides an offer, in the decisions and the audit log.
const SYSTEM: &str = "system";

impl Agencies {
    /// Takes a report and tells its ticket and the number of the change it made.
    ///
    /// # Errors
    /// When there is no such offer or the store fails.
    pub async fn report(
        &self,
        id: &str,
        reason: ReportReason,
        text: &str,
    ) -> Result<(ReportView, i64), AppError> {
        let mut session = self.store.write().await?;
        let Some(mut row) = session.offer(id).await? else {
            return Err(AppError::not_found("uploaded opportunity", id));
        };
        let report = ReportRow {
            id: fresh_id(12)?,
            opportunity: id.to_owned(),
            reason: reason.code().to_owned(),
            text: text.to_owned(),
            state: "open".to_owned(),
            at: self.now(),
        };
        session.insert(std::slice::from_ref(&report)).await?;
        row.risk += risk_of_reports(1);
        session.put(std::slice::from_ref(&row)).await?;
        let detail = json!({ "ticket": report.id, "reason": reason });
        self.note(&mut session, "anybody", "report", id, detail)
            .await?;
        let hides = reason == ReportReason::Danger && row.publication == Publication::Published;
        let seq = match hides {
            true => {
                let code = ReasonCode::Danger.code();
                let text = format!(
                    "hidden until a moderator has looked at the report {}",
                    report.id
                );
                self.apply(&mut session, row, Action::Suspend, code, &text, SYSTEM)
                    .await?
                    .1
            }
            false => session.head().await?,
        };
        self.store.commit(session).await?;
        let view = ReportView {
            ticket: report.id,
            opportunity: report.opportunity,
            state: report.state,
            hidden: hides,
            at: moment(report.at),
        };
        Ok((view, seq))
    }
}
