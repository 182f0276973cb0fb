//! `POST /v1/organisations`

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use utoipa::ToSchema;

use crate::api::answer::private;
use crate::api::body::JsonBody;
use crate::api::caller::{Admin, Office};
use crate::api::language::Language;
use crate::api::problem::Problem;
use crate::domain::{Licence, Organisation};
use crate::intake::read_organisation;

/// An organisation to be registered.
#[derive(ToSchema)]
#[expect(dead_code, reason = "it describes the body; `intake` reads it")]
pub struct OrganisationBody {
    /// Its slug, 2 to 40 lower-case letters, digits or hyphens; made from the name when absent.
    id: Option<String>,
    /// Its name.
    name: String,
    /// `agency`, `centre` or `integrator`.
    kind: crate::domain::OrganisationKind,
    /// Where it is registered.
    country: crate::domain::CountryCode,
    /// Its licence to recruit.
    licence: Option<Licence>,
    /// `new` when absent.
    tier: Option<crate::domain::Tier>,
}

/// Registers an organisation. For admins.
#[utoipa::path(post, path = "/v1/organisations", tag = "administration", operation_id = "create_organisation",
    request_body = OrganisationBody,
    security(("key" = [])),
    responses((status = 201, body = Organisation)))]
pub async fn create_organisation(
    Office(agencies): Office,
    Admin(caller): Admin,
    Language(locale): Language,
    JsonBody(body): JsonBody,
) -> Result<Response, Problem> {
    let new = read_organisation(&body).map_err(Problem::fields)?;
    let made = agencies.create_organisation(&new, &caller.key).await?;
    Ok((StatusCode::CREATED, private(&made, locale)).into_response())
}
