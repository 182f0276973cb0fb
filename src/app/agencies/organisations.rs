//! Organisations: registered by an admin, suspended and reinstated as a whole.

use serde_json::json;

use super::Agencies;
use crate::app::problem::AppError;
use crate::domain::{Licence, Organisation, Standing, Tier};
use crate::intake::{FieldProblem, OrganisationRequest, ProblemCode};
use crate::store::{Change, OrganisationRow, Session};
use crate::text::fold;

impl Agencies {
    /// Registers an organisation.
    ///
    /// # Errors
    /// When the id is taken, the name gives none, or the store fails.
    pub async fn create_organisation(
        &self,
        new: &OrganisationRequest,
        actor: &str,
    ) -> Result<Organisation, AppError> {
        let base = new.id.clone().unwrap_or_else(|| slug(&new.name));
        if base.len() < 2 {
            return Err(AppError::Fields(vec![FieldProblem {
                pointer: "/id".to_owned(),
                code: ProblemCode::Required,
                detail: "the name has no Latin letters to make an id of; give an `id`".to_owned(),
                suggestions: Vec::new(),
            }]));
        }
        let mut session = self.store.write().await?;
        let id = free_id(&mut session, &base, new.id.is_some()).await?;
        let row = OrganisationRow {
            id,
            name: new.name.clone(),
            kind: new.kind,
            country: new.country,
            licence_number: new.licence.as_ref().map(|own| own.number.clone()),
            licence_authority: new.licence.as_ref().and_then(|own| own.authority.clone()),
            licence_expires_on: expiry(new.licence.as_ref()),
            tier: new.tier,
            standing: Standing::Active,
            created_at: self.now(),
        };
        session.insert(std::slice::from_ref(&row)).await?;
        let detail = json!({ "name": row.name, "kind": row.kind, "tier": row.tier });
        self.note(&mut session, actor, "create-organisation", &row.id, detail)
            .await?;
        self.store.commit(session).await?;
        Ok(row.into())
    }

    /// Every organisation, in the order of their ids.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn list_organisations(&self) -> Result<Vec<Organisation>, AppError> {
        let mut session = self.store.read().await?;
        let rows: Vec<OrganisationRow> = session.find("ORDER BY id", &[]).await?;
        Ok(rows.into_iter().map(Organisation::from).collect())
    }

    /// One organisation.
    ///
    /// # Errors
    /// When there is no such organisation or the store fails.
    pub async fn get_organisation(&self, id: &str) -> Result<Organisation, AppError> {
        let row = self.store.read().await?.organisation(id).await?;
        row.map(Organisation::from)
            .ok_or_else(|| AppError::not_found("organisation", id))
    }

    /// Stops or shows again all offers of an organisation, at once. Tells the number of the last
    /// change.
    ///
    /// # Errors
    /// When there is no such organisation or the store fails.
    pub async fn set_standing(
        &self,
        id: &str,
        standing: Standing,
        actor: &str,
        text: &str,
    ) -> Result<(Organisation, i64), AppError> {
        self.change_organisation(
            id,
            actor,
            "set-standing",
            json!({ "standing": standing, "text": text }),
            |row| {
                row.standing = standing;
            },
        )
        .await
    }

    /// Gives an organisation another licence; an expired one is in good standing again.
    ///
    /// # Errors
    /// When there is no such organisation or the store fails.
    pub async fn set_licence(
        &self,
        id: &str,
        licence: &Licence,
        tier: Option<Tier>,
        actor: &str,
    ) -> Result<(Organisation, i64), AppError> {
        let holds = licence.expires_on.is_none_or(|last| last >= self.today());
        self.change_organisation(
            id,
            actor,
            "set-licence",
            json!({ "licence": licence, "tier": tier }),
            |row| {
                row.licence_number = Some(licence.number.clone());
                row.licence_authority = licence.authority.clone();
                row.licence_expires_on = expiry(Some(licence));
                row.tier = tier.unwrap_or(row.tier);
                if row.standing == Standing::Expired && holds {
                    row.standing = Standing::Active;
                }
            },
        )
        .await
    }

    /// Changes an organisation and logs a change of each of its published offers.
    async fn change_organisation(
        &self,
        id: &str,
        actor: &str,
        action: &str,
        detail: serde_json::Value,
        change: impl FnOnce(&mut OrganisationRow),
    ) -> Result<(Organisation, i64), AppError> {
        let mut session = self.store.write().await?;
        let Some(mut row) = session.organisation(id).await? else {
            return Err(AppError::not_found("organisation", id));
        };
        change(&mut row);
        session.put(std::slice::from_ref(&row)).await?;
        self.note(&mut session, actor, action, id, detail).await?;
        let organisation = Organisation::from(row);
        let what = match organisation.may_publish(self.today()) {
            true => Change::Updated,
            false => Change::Withdrawn,
        };
        let changes: Vec<(String, Change)> = published_of(&mut session, id)
            .await?
            .into_iter()
            .map(|offer| (offer, what))
            .collect();
        let seq = session.log(&changes, self.now()).await?;
        self.store.commit(session).await?;
        Ok((organisation, seq))
    }
}

/// The ids of the published offers of an organisation.
pub(super) async fn published_of(
    session: &mut Session,
    organisation: &str,
) -> Result<Vec<String>, AppError> {
    let sql = "SELECT id FROM opportunities WHERE organisation = $1 \
               AND publication = 'published' ORDER BY id";
    Ok(session.texts(sql, &[organisation.into()]).await?)
}

async fn free_id(session: &mut Session, base: &str, exact: bool) -> Result<String, AppError> {
    for number in 1..1_000 {
        let id = match number {
            1 => base.to_owned(),
            _ => format!("{base}-{number}"),
        };
        if session.organisation(&id).await?.is_none() {
            return Ok(id);
        }
        if exact {
            break;
        }
    }
    Err(AppError::Conflict(format!("the id `{base}` is taken")))
}

fn expiry(licence: Option<&Licence>) -> Option<String> {
    Some(licence?.expires_on?.to_string())
}

/// A name as an id: folded Latin letters and digits, hyphens between.
fn slug(name: &str) -> String {
    let folded = fold(name);
    let mut slug = String::new();
    for letter in folded.chars() {
        if letter.is_ascii_lowercase() || letter.is_ascii_digit() {
            slug.push(letter);
        } else if !slug.ends_with('-') && !slug.is_empty() {
            slug.push('-');
        }
    }
    slug.truncate(40);
    slug.trim_end_matches('-').to_owned()
}
