//! A moderator decides, with a reason that the agency is told.

use serde::Serialize;
use serde_json::json;
use strum::{Display, EnumString, IntoStaticStr, VariantArray};
use utoipa::ToSchema;

use super::publish::risk_of_reports;
use super::{Agencies, moment};
use crate::app::problem::AppError;
use crate::domain::{Publication, kebab_enum};
use crate::store::{Change, DecisionRow, OpportunityRow, Session, ordered_id};
use serde::Deserialize;

kebab_enum! {
    /// What is done to an offer.
    Action {
        /// It is shown.
        Publish,
        /// It is refused.
        Reject,
        /// It is taken away for now.
        Suspend,
        /// It is shown again.
        Reinstate,
        /// Its organisation asks to look again.
        Appeal,
    }
}

kebab_enum! {
    /// Why.
    ReasonCode {
        /// Everything was checked.
        Checked,
        /// The worker is asked to pay.
        WorkerPays,
        /// It promises what nobody can promise.
        FalsePromise,
        /// It shuts people out without a lawful reason.
        Discrimination,
        /// The employer cannot be found or does not know of it.
        EmployerUnknown,
        /// Licence or permission is missing or over.
        NoLicence,
        /// It lacks what a worker must know.
        Incomplete,
        /// It stands here already.
        Duplicate,
        /// Somebody may be in danger.
        Danger,
        /// What was wrong has been mended.
        Mended,
        /// The decision was wrong.
        Mistake,
        /// Something else, told in the text.
        Other,
    }
}

/// A decision, as its agency is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct DecisionView {
    /// Its id.
    pub id: String,
    /// The offer.
    pub opportunity: String,
    /// The version decided on.
    pub version: i64,
    /// What was done.
    pub action: String,
    /// The reason's code.
    pub reason: String,
    /// The reason in words.
    pub text: String,
    /// When (RFC 3339, UTC).
    pub at: String,
    /// Whether the offer is shown now.
    pub publication: Publication,
    /// How to object: `POST` here.
    pub appeal: Option<String>,
}

impl Action {
    /// Where an offer stands afterwards; none when the action does not fit where it stands.
    pub fn leads_to(self, from: Publication) -> Option<Publication> {
        use Publication::{Pending, Published, Rejected, Suspended};
        match (self, from) {
            // A published one was reported, looked at, and stays.
            (Self::Publish, Pending | Rejected | Published) => Some(Published),
            (Self::Reject, Pending | Published | Suspended) => Some(Rejected),
            (Self::Suspend, Published | Pending) => Some(Suspended),
            (Self::Reinstate, Suspended) => Some(Published),
            // Somebody else looks again; until then it stays as it is.
            (Self::Appeal, Rejected | Suspended) => Some(from),
            _ => None,
        }
    }
}

impl Agencies {
    /// Decides on an offer; tells the decision and the number of the change.
    ///
    /// # Errors
    /// When there is no such offer, the action does not fit where it stands, or the store fails.
    pub async fn decide(
        &self,
        id: &str,
        action: Action,
        reason: ReasonCode,
        text: &str,
        actor: &str,
    ) -> Result<(DecisionView, i64), AppError> {
        let mut session = self.store.write().await?;
        let Some(mut row) = session.offer(id).await? else {
            return Err(AppError::not_found("uploaded opportunity", id));
        };
        if action != Action::Appeal {
            // Whoever decides has looked at what was reported.
            let closed = session.close_reports(id).await?;
            row.risk = (row.risk - risk_of_reports(closed)).max(0);
        }
        let decided = self
            .apply(&mut session, row, action, reason.code(), text, actor)
            .await?;
        self.store.commit(session).await?;
        Ok(decided)
    }

    /// Applies a decision within a session.
    pub(super) async fn apply(
        &self,
        session: &mut Session,
        mut row: OpportunityRow,
        action: Action,
        reason: &str,
        text: &str,
        actor: &str,
    ) -> Result<(DecisionView, i64), AppError> {
        let Some(next) = action.leads_to(row.publication) else {
            let stands = row.publication.code();
            let detail = format!("an offer that is `{stands}` cannot be changed by `{action}`");
            return Err(AppError::Conflict(detail));
        };
        let was_shown = row.publication == Publication::Published;
        row.publication = next;
        session.put(std::slice::from_ref(&row)).await?;
        let decision = DecisionRow {
            id: ordered_id()?,
            opportunity: row.id.clone(),
            version: row.version,
            action: action.code().to_owned(),
            reason: reason.to_owned(),
            text: text.to_owned(),
            actor: actor.to_owned(),
            at: self.now(),
        };
        session.insert(std::slice::from_ref(&decision)).await?;
        let detail = json!({ "version": row.version, "reason": reason, "text": text });
        self.note(session, actor, action.code(), &row.id, detail)
            .await?;
        let is_shown = next == Publication::Published;
        let change = match (was_shown, is_shown) {
            (false, true) => Some(Change::Created),
            (true, false) => Some(Change::Withdrawn),
            _ => None,
        };
        let seq = match change {
            Some(change) => session.log(&[(row.id.clone(), change)], self.now()).await?,
            None => session.head().await?,
        };
        Ok((view(decision, next), seq))
    }

    /// The decisions on an offer, the newest first: its statements of reasons.
    ///
    /// # Errors
    /// When there is no such offer or the store fails.
    pub async fn list_decisions(&self, id: &str) -> Result<Vec<DecisionView>, AppError> {
        let mut session = self.store.read().await?;
        let row: Option<OpportunityRow> = session.first("WHERE id = $1", &[id.into()]).await?;
        let Some(row) = row else {
            return Err(AppError::not_found("uploaded opportunity", id));
        };
        let rest = "WHERE opportunity = $1 ORDER BY at DESC, id DESC";
        let found: Vec<DecisionRow> = session.find(rest, &[id.into()]).await?;
        Ok(found
            .into_iter()
            .map(|own| view(own, row.publication))
            .collect())
    }
}

fn view(row: DecisionRow, publication: Publication) -> DecisionView {
    let restricts = matches!(row.action.as_str(), "reject" | "suspend");
    DecisionView {
        appeal: restricts.then(|| format!("/v1/opportunities/{}/appeal", row.opportunity)),
        id: row.id,
        opportunity: row.opportunity,
        version: row.version,
        action: row.action,
        reason: row.reason,
        text: row.text,
        at: moment(row.at),
        publication,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_suspended_offer_is_reinstated_and_only_a_waiting_one_published() {
        assert_eq!(
            Action::Reinstate.leads_to(Publication::Suspended),
            Some(Publication::Published)
        );
        assert_eq!(Action::Reinstate.leads_to(Publication::Rejected), None);
        assert_eq!(
            Action::Publish.leads_to(Publication::Published),
            Some(Publication::Published),
            "a report may be wrong"
        );
        assert_eq!(Action::Publish.leads_to(Publication::Withdrawn), None);
    }
}
