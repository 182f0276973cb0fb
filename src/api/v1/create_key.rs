//! `POST /v1/keys`

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use utoipa::ToSchema;

use crate::api::answer::private;
use crate::api::body::JsonBody;
use crate::api::caller::{Admin, Office};
use crate::api::language::Language;
use crate::api::problem::Problem;
use crate::app::agencies::MadeKey;
use crate::domain::Role;
use crate::intake::read_key;

/// A key to be made.
#[derive(ToSchema)]
#[expect(dead_code, reason = "it describes the body; `intake` reads it")]
pub struct KeyBody {
    /// What it may do.
    role: Role,
    /// Whose it is; needed for the role `agency`.
    organisation: Option<String>,
    /// Sites it is bound to, such as `https://example.org`; needed for the role `widget`.
    origins: Option<Vec<String>>,
    /// The last day it holds.
    #[schema(format = Date)]
    expires_on: Option<String>,
}

/// Makes a key; it is shown this once. For admins.
#[utoipa::path(post, path = "/v1/keys", tag = "administration", operation_id = "create_key",
    request_body = KeyBody,
    security(("key" = [])),
    responses((status = 201, body = MadeKey)))]
pub async fn create_key(
    Office(agencies): Office,
    Admin(caller): Admin,
    Language(locale): Language,
    JsonBody(body): JsonBody,
) -> Result<Response, Problem> {
    let new = read_key(&body).map_err(Problem::fields)?;
    let made = agencies.create_key(&new, &caller.key).await?;
    Ok((StatusCode::CREATED, private(&made, locale)).into_response())
}
