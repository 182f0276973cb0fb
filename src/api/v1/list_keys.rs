//! `GET /v1/keys`

use axum::response::Response;
use serde::Serialize;
use utoipa::ToSchema;

use crate::api::answer::private;
use crate::api::caller::{Admin, Office};
use crate::api::language::Language;
use crate::api::problem::Problem;
use crate::app::agencies::KeyView;

/// Every key, without its secret.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct KeysAnswer {
    /// The keys, the newest first.
    pub keys: Vec<KeyView>,
}

/// Every key, without its secret. For admins.
#[utoipa::path(get, path = "/v1/keys", tag = "administration", operation_id = "list_keys",
    security(("key" = [])),
    responses((status = 200, body = KeysAnswer)))]
pub async fn list_keys(
    Office(agencies): Office,
    _admin: Admin,
    Language(locale): Language,
) -> Result<Response, Problem> {
    let keys = agencies.list_keys().await?;
    Ok(private(&KeysAnswer { keys }, locale))
}
