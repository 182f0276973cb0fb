//! Keys: shown once, kept as a hash, compared in constant time.

use std::net::IpAddr;

use jiff::civil::Date;
use serde::Serialize;
use subtle::ConstantTimeEq;
use utoipa::ToSchema;

use super::audit::note;
use super::{Agencies, moment};
use crate::app::problem::AppError;
use crate::domain::Role;
use crate::intake::{FieldProblem, KeyRequest, ProblemCode};
use crate::store::{KeyRow, Store, fresh_id};

/// Who asks, by their key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caller {
    /// The id of the key.
    pub key: String,
    /// What it may do.
    pub role: Role,
    /// Whose it is.
    pub organisation: Option<String>,
    /// Sites it is bound to.
    pub origins: Vec<String>,
    /// The last day the key holds.
    pub expires_on: Option<String>,
}

/// A key that was just made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct MadeKey {
    /// Its id, the part that is shown again.
    pub id: String,
    /// The whole key; it is shown this once.
    pub key: String,
    /// What it may do.
    pub role: Role,
    /// Whose it is.
    pub organisation: Option<String>,
}

/// A key as it may be shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct KeyView {
    /// Its id; the key begins with `psl_` and it.
    pub id: String,
    /// What it may do.
    pub role: Role,
    /// Whose it is.
    pub organisation: Option<String>,
    /// Sites it is bound to.
    pub origins: Vec<String>,
    /// The last day it holds.
    pub expires_on: Option<String>,
    /// When it was made.
    pub created_at: String,
    /// When it was taken back.
    pub revoked_at: Option<String>,
}

const PREFIX: &str = "psl";
const ID_LETTERS: usize = 10;
const SECRET_LETTERS: usize = 40;

/// Makes a key in a store.
///
/// # Errors
/// When a role lacks what it needs, the organisation is not there, or the store fails.
pub async fn create_key(
    store: &Store,
    now_ms: i64,
    new: &KeyRequest,
    actor: &str,
) -> Result<MadeKey, AppError> {
    let mut problems = Vec::new();
    let mut require = |holds: bool, field: &str, detail: &str| {
        if !holds {
            problems.push(FieldProblem {
                pointer: format!("/{field}"),
                code: ProblemCode::Required,
                detail: detail.to_owned(),
                suggestions: Vec::new(),
            });
        }
    };
    let needs_organisation = new.role == Role::Agency;
    require(
        !needs_organisation || new.organisation.is_some(),
        "organisation",
        "a key of role `agency` belongs to an organisation",
    );
    require(
        new.role != Role::Widget || !new.origins.is_empty(),
        "origins",
        "a key of role `widget` is bound to at least one origin",
    );
    if !problems.is_empty() {
        return Err(AppError::Fields(problems));
    }
    let mut session = store.write().await?;
    if let Some(organisation) = &new.organisation
        && session.organisation(organisation).await?.is_none()
    {
        return Err(AppError::not_found("organisation", organisation));
    }
    let (id, secret) = (fresh_id(ID_LETTERS)?, fresh_id(SECRET_LETTERS)?);
    let row = KeyRow {
        id: id.clone(),
        role: new.role,
        organisation: new.organisation.clone(),
        secret_hash: hash(&secret),
        origins: serde_json::to_string(&new.origins).unwrap_or_default(),
        expires_on: new.expires_on.map(|day| day.to_string()),
        created_at: now_ms,
        revoked_at: None,
    };
    session.insert(&[row]).await?;
    let detail = serde_json::json!({ "role": new.role, "organisation": new.organisation });
    note(&mut session, now_ms, actor, "create-key", &id, detail).await?;
    store.commit(session).await?;
    Ok(MadeKey {
        key: format!("{PREFIX}_{id}_{secret}"),
        id,
        role: new.role,
        organisation: new.organisation.clone(),
    })
}

impl Agencies {
    /// Makes a key.
    ///
    /// # Errors
    /// When a role lacks what it needs, the organisation is not there, or the store fails.
    pub async fn create_key(&self, new: &KeyRequest, actor: &str) -> Result<MadeKey, AppError> {
        create_key(&self.store, self.now(), new, actor).await
    }

    /// Whose a key is.
    ///
    /// # Errors
    /// When it is none of ours, over or taken back, when too many wrong keys came from the
    /// address, or when the store fails.
    pub async fn authenticate(
        &self,
        key: &str,
        address: Option<IpAddr>,
    ) -> Result<Caller, AppError> {
        if let Some(seconds) = self.guesses.wait_seconds(address, self.now()) {
            return Err(AppError::LockedOut { seconds });
        }
        match self.recognise(key).await? {
            Some(caller) => Ok(caller),
            None => {
                self.guesses.add(address, self.now());
                Err(AppError::WrongKey)
            }
        }
    }

    async fn recognise(&self, key: &str) -> Result<Option<Caller>, AppError> {
        let mut parts = key.splitn(3, '_');
        let (Some(PREFIX), Some(id), Some(secret)) = (parts.next(), parts.next(), parts.next())
        else {
            return Ok(None);
        };
        let row = self.store.read().await?.key(id).await?;
        let given = hash(secret);
        // The same work whether or not the id is known.
        let kept = row.as_ref().map_or("", |row| row.secret_hash.as_str());
        let same = bool::from(given.as_bytes().ct_eq(kept.as_bytes()));
        let Some(row) = row.filter(|_| same) else {
            return Ok(None);
        };
        let last = row
            .expires_on
            .as_deref()
            .and_then(|day| day.parse::<Date>().ok());
        if row.revoked_at.is_some() || last.is_some_and(|last| last < self.today()) {
            return Ok(None);
        }
        Ok(Some(Caller {
            key: row.id,
            role: row.role,
            organisation: row.organisation,
            origins: serde_json::from_str(&row.origins).unwrap_or_default(),
            expires_on: row.expires_on,
        }))
    }

    /// Every key, the newest first, without its secret.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn list_keys(&self) -> Result<Vec<KeyView>, AppError> {
        let mut session = self.store.read().await?;
        let rows: Vec<KeyRow> = session.find("ORDER BY created_at DESC, id", &[]).await?;
        Ok(rows.into_iter().map(KeyView::from).collect())
    }

    /// Takes a key back; from now on it opens nothing.
    ///
    /// # Errors
    /// When there is no such key or the store fails.
    pub async fn revoke_key(&self, id: &str, actor: &str) -> Result<(), AppError> {
        let mut session = self.store.write().await?;
        let Some(mut row) = session.key(id).await? else {
            return Err(AppError::not_found("key", id));
        };
        if row.revoked_at.is_none() {
            row.revoked_at = Some(self.now());
            session.put(&[row]).await?;
            let detail = serde_json::json!({});
            self.note(&mut session, actor, "revoke-key", id, detail)
                .await?;
            self.store.commit(session).await?;
        }
        Ok(())
    }
}

fn hash(secret: &str) -> String {
    blake3::hash(secret.as_bytes()).to_hex().to_string()
}

impl From<KeyRow> for KeyView {
    fn from(row: KeyRow) -> Self {
        Self {
            id: row.id,
            role: row.role,
            organisation: row.organisation,
            origins: serde_json::from_str(&row.origins).unwrap_or_default(),
            expires_on: row.expires_on,
            created_at: moment(row.created_at),
            revoked_at: row.revoked_at.map(moment),
        }
    }
}
